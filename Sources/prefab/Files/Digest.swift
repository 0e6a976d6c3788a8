import Crypto
import PrefabAssessment

/// SHA-256 digests in hexadecimal.
enum Digest {
    static func sha256(_ bytes: some Sequence<UInt8>) -> String {
        var hash = SHA256()
        hash.update(data: Array(bytes))
        return hexadecimal(hash.finalize())
    }

    /// The digest of a set of standards.
    static func sha256(_ folder: StandardsFolder) -> String {
        sha256(folder.checksums { sha256($0) }.utf8)
    }

    private static func hexadecimal(_ digest: SHA256Digest) -> String {
        UTF8Buffer.text { text in
            for byte in digest {
                text.append(byte: digit(byte >> 4))
                text.append(byte: digit(byte & 15))
            }
        }
    }

    private static func digit(_ value: UInt8) -> UInt8 {
        value < 10 ? UInt8(ascii: "0") + value : UInt8(ascii: "a") + value - 10
    }
}

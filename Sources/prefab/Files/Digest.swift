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
        var text: [UInt8] = []
        text.reserveCapacity(2 * SHA256.byteCount)
        for byte in digest {
            text.append(digits[Int(byte >> 4)])
            text.append(digits[Int(byte & 15)])
        }
        return String(decoding: text, as: UTF8.self)
    }

    private static let digits = Array("0123456789abcdef".utf8)
}

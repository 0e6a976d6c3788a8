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
        let digits: StaticString = "0123456789abcdef"
        return String(unsafeUninitializedCapacity: 2 * SHA256.byteCount) { text in
            for (index, byte) in digest.enumerated() {
                text[2 * index] = digits.utf8Start[Int(byte >> 4)]
                text[2 * index + 1] = digits.utf8Start[Int(byte & 15)]
            }
            return 2 * SHA256.byteCount
        }
    }
}

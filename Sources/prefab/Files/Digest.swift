import Crypto
import PrefabAssessment

/// SHA-256 digests in hexadecimal.
enum Digest {
    static func sha256(_ bytes: some Sequence<UInt8>) -> String {
        var hash = SHA256()
        hash.update(data: Array(bytes))
        return hexadecimal(hash.finalize())
    }

    /// The digest of a set of standards: that of the listing `sha256sum *.json` prints, so that anyone can check it.
    static func sha256(_ folder: StandardsFolder) -> String {
        sha256(folder.files.map { "\(sha256($0.bytes))  \($0.name)\n" }.joined().utf8)
    }

    private static func hexadecimal(_ digest: SHA256Digest) -> String {
        let digits = Array("0123456789abcdef".utf8)
        var text: [UInt8] = []
        for byte in digest {
            text.append(digits[Int(byte >> 4)])
            text.append(digits[Int(byte & 15)])
        }
        return String(decoding: text, as: UTF8.self)
    }
}

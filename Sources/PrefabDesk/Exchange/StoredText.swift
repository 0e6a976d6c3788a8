import Crypto
import Foundation
import PrefabAssessment

/// The text of a file with the stamp by which a change underneath is noticed.
struct StoredText: Sendable {
    let text: String
    /// SHA-256 of the bytes, in hexadecimal; nothing where there is no file.
    let stamp: String?
    /// Whether every line ends with CR and LF, which a page does not keep.
    let hasCarriageReturns: Bool

    init(text: String, stamp: String?, hasCarriageReturns: Bool = false) {
        self.text = text
        self.stamp = stamp
        self.hasCarriageReturns = hasCarriageReturns
    }

    /// - Returns: `nil` where the bytes are no UTF-8.
    init?(_ bytes: [UInt8]) {
        guard let text = String(validating: bytes, as: UTF8.self) else { return nil }
        stamp = Self.stamp(of: bytes)
        let feeds = bytes.count { $0 == 0x0A }
        let pairs = zip(bytes, bytes.dropFirst()).count { $0 == (0x0D, 0x0A) }
        hasCarriageReturns = feeds > 0 && pairs == feeds && bytes.count(where: { $0 == 0x0D }) == pairs
        self.text = hasCarriageReturns ? text.replacing("\r\n", with: "\n") : text
    }

    static func stamp(of bytes: [UInt8]) -> String {
        SHA256.hash(data: bytes).map { ($0 < 16 ? "0" : "") + String($0, radix: 16) }.joined()
    }

    func write(to writer: inout JSONWriter) {
        writer.member("text", text)
        if let stamp { writer.member("stamp", word: stamp) } else { writer.null("stamp") }
        if hasCarriageReturns { writer.member("eol", word: "crlf") }
    }
}

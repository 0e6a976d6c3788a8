import PrefabAssessment
import PrefabReports

/// Text as runs hold it (ECMA-376 part 1, 17.3.3): tabs and line ends are elements of their own.
enum RunText {
    /// - Parameter prefix: of WordprocessingML, with its colon.
    static func element(_ text: String, _ prefix: String) -> [UInt8] {
        var buffer = UTF8Buffer()
        var piece = ""
        func finish() {
            guard !piece.isEmpty else { return }
            buffer.append("<\(prefix)t xml:space=\"preserve\">")
            buffer.append(xml: piece)
            buffer.append("</\(prefix)t>")
            piece = ""
        }
        for character in text {
            switch character {
            case "\n", "\r\n", "\r":
                finish()
                buffer.append("<\(prefix)br/>")
            case "\t":
                finish()
                buffer.append("<\(prefix)tab/>")
            default: piece.append(character)
            }
        }
        finish()
        return buffer.bytes
    }
}

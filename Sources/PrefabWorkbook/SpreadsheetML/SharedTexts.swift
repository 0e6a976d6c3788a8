import PrefabAssessment

/// The texts that cells refer to by number (ECMA-376 part 1, 18.4.9).
enum SharedTexts {
    static func read(_ bytes: [UInt8], part: String, _ limits: WorkbookLimits) throws(WorkbookFault) -> [String] {
        try bytes.withXML(of: part, limits) { (xml) throws(WorkbookFault) in
            var texts: [String] = []
            while true {
                switch try xml.next() {
                case .finish: return texts
                case .start where xml.isNamed("si"):
                    guard texts.count < limits.sharedTexts else {
                        throw .tooLarge(Message.Text("条共用文字", "shared texts"), limit: limits.sharedTexts, at: part)
                    }
                    texts.append(try xml.richText())
                default: continue
                }
            }
        }
    }
}

extension XMLReader {
    /// The text of the element whose start tag was read last: of its runs together, whatever they look like. How a text is pronounced
    /// (`rPh`) is no part of it.
    mutating func richText() throws(WorkbookFault) -> String {
        var text = ""
        while true {
            switch try next() {
            case .start where isNamed("t"): text = text.isEmpty ? try textOfElement() : text + (try textOfElement())
            case .start where isNamed("rPh") || isNamed("rPr"): try skipElement()
            case .end where isNamed("si") || isNamed("is"), .finish: return Self.unescaped(text)
            default: continue
            }
        }
    }

    /// `_x000D_` is the character of that number, which XML may not have itself (ECMA-376 part 1, 22.9.2.19).
    static func unescaped(_ text: String) -> String {
        guard text.utf8.contains(UInt8(ascii: "_")) else { return text }
        var result: [UInt8] = []
        let bytes = Array(text.utf8)
        var place = 0
        while place < bytes.count {
            if bytes[place] == UInt8(ascii: "_"), place + 7 <= bytes.count, bytes[place + 1] == UInt8(ascii: "x"),
                bytes[place + 6] == UInt8(ascii: "_"),
                let code = UInt32(String(decoding: bytes[place + 2..<place + 6], as: UTF8.self), radix: 16),
                let scalar = Unicode.Scalar(code)
            {
                result.append(contentsOf: String(Character(scalar)).utf8)
                place += 7
            } else {
                result.append(bytes[place])
                place += 1
            }
        }
        return String(decoding: result, as: UTF8.self)
    }
}

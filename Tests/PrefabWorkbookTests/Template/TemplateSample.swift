import PrefabAssessment
import PrefabReports
import TestSupport
import Testing

@testable import PrefabWorkbook

/// A small document of Word, and what is made of it.
enum TemplateSample {
    private static let word = "http://schemas.openxmlformats.org/wordprocessingml/2006/main"
    private static let types = "application/vnd.openxmlformats-officedocument.wordprocessingml."

    /// A document with this body, and where it is given this header.
    static func document(_ body: String, header: String? = nil, type: String = "\(types)document.main+xml") -> TestArchive {
        var archive = TestArchive()
        let headerType = header == nil ? "" : "<Override PartName=\"/word/header1.xml\" ContentType=\"\(types)header+xml\"/>"
        archive.add(
            "[Content_Types].xml",
            "<Types xmlns=\"http://schemas.openxmlformats.org/package/2006/content-types\"><Override PartName=\"/word/document.xml\" ContentType=\"\(type)\"/>\(headerType)</Types>"
        )
        archive.add("word/document.xml", part("document", "<w:body>\(body)</w:body>"))
        if let header { archive.add("word/header1.xml", part("hdr", header)) }
        archive.add("word/media/image1.png", "\u{1}\u{2}picture")
        return archive
    }

    static func part(_ root: String, _ content: String) -> String { "<w:\(root) xmlns:w=\"\(word)\">\(content)</w:\(root)>" }

    /// A paragraph with a run for each text.
    static func paragraph(_ texts: String...) -> String { "<w:p>\(texts.map { "<w:r><w:t>\($0)</w:t></w:r>" }.joined())</w:p>" }

    static func row(_ cells: String...) -> String { "<w:tr>\(cells.map { "<w:tc>\(paragraph($0))</w:tc>" }.joined())</w:tr>" }

    /// - Parameter change: of the JSON of a sample with four buildings, of which 4# is not applied for.
    static func facts(_ order: PaperOrder = .intent, copy: Int? = nil, change: (String) -> String = { $0 }) throws -> TemplateFacts {
        let text = change(try Repository.text(of: "samples/several-buildings.json"))
        let bytes = Array(text.utf8)
        let reading = Submission.read(bytes, standards: .builtIn)
        let paper = PaperCase(
            reading, of: bytes, by: Assessor(standards: .builtIn), submissionDigest: "a",
            Provenance(toolVersion: "1", standardsDigest: "b", language: .chinese))
        return TemplateFacts(order, for: try #require(paper), copy: copy)
    }

    /// The body of the document when it is filled, and the names that nobody has said.
    static func filled(_ body: String, _ facts: TemplateFacts) throws -> (body: String, unknown: [String]) {
        let (document, unknown) = try DocxTemplate(document(body).bytes).filled(facts)
        let part = try #require(try ZipFile(document, WorkbookLimits()).part("word/document.xml"))
        let text = String(decoding: part, as: UTF8.self)
        let start = try #require(text.firstRange(of: "<w:body>")).upperBound
        let end = try #require(text.firstRange(of: "</w:body>")).lowerBound
        return (String(text[start..<end]), unknown.map { "\($0.name) \($0.place.chinese)" })
    }

    /// The texts of each paragraph of the filled body.
    static func paragraphs(_ body: String, _ facts: TemplateFacts) throws -> [String] {
        try filled(body, facts).body.split(separator: "<w:p>").filter { $0.contains("</w:p>") || $0.contains("<w:t") }.map { paragraph in
            paragraph.matches(of: #/<w:t(?: [^>]*)?>([^<]*)</w:t>/#).map { String($0.output.1) }.joined()
        }
    }

    /// What is wrong with a template with this body: places and messages.
    static func faults(_ body: String, _ facts: TemplateFacts) -> [String] {
        do throws(TemplateFaults) {
            _ = try DocxTemplate(document(body).bytes).filled(facts)
            return []
        } catch {
            return error.faults.map { "\($0.place.chinese)：\($0.message.text(in: .chinese))；\($0.help.text(in: .chinese))" }
        }
    }
}

import FlyingFox
import PrefabAssessment
import PrefabReports
import PrefabWorkbook

/// A take-off pasted from a spreadsheet, read as the table of a workbook.
struct Paste {
    let reply: HTTPResponse

    /// - Parameter text: rows with tabs between their cells; the first may hold titles or keys of the fields, or heads of other programs that
    ///   give what one piece has (`Standards/headings.json`); else the cells stand in the order of the workbook.
    init(_ text: String, _ desk: DeskStandards, _ language: Language) throws(DeskError) {
        let entries = (desk.layout.entries[.components] ?? []).filter { $0.key != Self.building }
        var rows = text.split(whereSeparator: \.isNewline).map {
            $0.split(separator: "\t", omittingEmptySubsequences: false).map(String.init)
        }
        var keys = entries.map(\.key)
        var headRows = 0
        if let first = rows.first {
            let heads = first.map { head in entries.first { Self.names($0).contains(Self.plain(head)) }?.key ?? Self.foreign(head, desk) }
            if heads.count(where: { $0 != nil }) > 1 {
                keys = heads.map { $0 ?? "" }
                rows.removeFirst()
                headRows = 1
            }
        }
        let kind = keys.firstIndex(of: Self.kind)
        let lines = rows.map { row in
            let cells = row.prefix(keys.count).enumerated().map { place, cell in place == kind ? Self.kindName(cell, desk) : cell }
            return (["1#"] + cells).joined(separator: "\t")
        }
        let table = ([([Self.building] + keys).joined(separator: "\t")] + lines).joined(separator: "\n") + "\n"
        let book: Book
        do throws(WorkbookFault) {
            book = try Book(Array(table.utf8), named: "paste.csv")
        } catch {
            throw DeskError(.notText, error.diagnostic.message.text(in: .chinese), error.diagnostic.message.text(in: .english))
        }
        let read = Array(#"{ "buildings": [{ "id": "1#" }] }"#.utf8).withTextBytes { bytes in
            SubmissionImport([book], desk.layout, into: try? ParsedJSON(bytes))
        }
        let bytes = read.text.bytes
        let findings = read.placed([]).filter { $0.cell != nil }
        reply = Reply.json { writer in
            writer.key("rows")
            let found = bytes.withTextBytes { bytes -> [UInt8]? in
                guard let tree = try? ParsedJSON(bytes), let buildings = tree.child(of: 0, named: "buildings"),
                    let building = tree.children(of: buildings).first, let list = tree.child(of: building, named: "components")
                else { return nil }
                return Array(tree.source(list).utf8)
            }
            writer.literal { $0.append(bytes: found ?? Array("[]".utf8)) }
            writer.array("diagnostics", of: findings) { writer, finding in
                writer.object { writer in
                    writer.member("code", word: finding.code.rawValue)
                    writer.member("severity", word: finding.severity.rawValue)
                    writer.member("message", finding.message.text(in: language))
                    writer.member("help", finding.help.text(in: language))
                    // The table that was read has a row of keys and a column of buildings before what was pasted.
                    guard let place = finding.cell.flatMap(Self.place) else { return }
                    writer.member("row", place.row - 1 + headRows)
                    writer.member("column", place.column - 1)
                }
            }
        }
    }

    /// The row and column of a cell by its name, `paste.csv!B2`, both from 1.
    private static func place(_ cell: String) -> (row: Int, column: Int)? {
        guard let name = cell.split(separator: "!").last, let row = Int(name.drop { $0.isLetter }) else { return nil }
        let letters = name.prefix { $0.isLetter }.unicodeScalars
        return (row, letters.reduce(0) { $0 * 26 + Int($1.value) - 64 })
    }

    private static let building = "components.building"
    private static let kind = "components.kind"

    /// The field of a head of another program; none where its numbers are of more than one piece.
    private static func foreign(_ head: String, _ desk: DeskStandards) -> String? {
        let name = plain(head)
        for column in desk.standards.headings?.columns ?? [] where column.names.contains(where: { plain($0) == name }) {
            if case .field(let field, of: nil) = column.meaning, field != "building" { return "components.\(field)" }
        }
        return nil
    }

    /// What another program calls a kind of piece, as the word of the format; anything else as it is.
    private static func kindName(_ cell: String, _ desk: DeskStandards) -> String {
        let name = plain(cell)
        return desk.standards.headings?.kinds.first { plain($0.name) == name }?.kind.rawValue ?? cell
    }

    private static func names(_ entry: SubmissionLayout.Entry) -> [String] {
        [entry.field.title.chinese, entry.field.title.english, entry.key, String(entry.key.split(separator: ".").last ?? "")].map(plain)
    }

    /// Without units and white space; capitals make no difference.
    private static func plain(_ head: String) -> String {
        String(head.prefix { $0 != "(" && $0 != "（" }).filter { !$0.isWhitespace && $0 != "*" }.lowercased()
    }
}

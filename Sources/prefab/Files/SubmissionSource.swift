import PrefabAssessment
import PrefabReports
import PrefabWorkbook

/// A submission that is read from workbooks: the JSON that they come to, and the cell of each of its parts.
struct SubmissionSource {
    /// As `prefab import` writes it; empty where a workbook cannot be read.
    let bytes: [UInt8]
    private let imported: SubmissionImport?
    private let fault: Diagnostic?
    /// The file that cannot be read.
    let faulty: String?

    /// The sheets that were read by a map.
    var takeOffs: [SubmissionImport.ReadTakeOff] { imported?.takeOffs ?? [] }

    /// - Parameters:
    ///   - files: workbooks (`.xlsx`), or tables of comma-separated values, with their names.
    ///   - map: how take-offs with heads of their own are read; without one they are not.
    ///   - submission: the JSON of a submission whose buildings the take-offs belong to.
    init(
        _ files: [(name: String, bytes: [UInt8])], by standards: Standards, map: ColumnMap? = nil, into submission: ParsedJSON? = nil
    ) {
        var books: [Book] = []
        let names = Dictionary(files.map { (Self.fileName($0.name), 1) }, uniquingKeysWith: +)
        for (name, bytes) in files {
            do throws(WorkbookFault) {
                let fileName = Self.fileName(name)
                let book = try Book(bytes, named: fileName)
                books.append(files.count > 1 ? book.ofFile(names[fileName] == 1 ? fileName : name) : book)
            } catch {
                faulty = name
                self.bytes = []
                imported = nil
                fault = error.diagnostic
                return
            }
        }
        let imported = SubmissionImport(books, SubmissionLayout(standards), map: map, into: submission)
        bytes = imported.text.bytes
        self.imported = imported
        (fault, faulty) = (nil, nil)
    }

    /// The name of a file without its folders.
    static func fileName(_ path: String) -> String { path.split(separator: "/").last.map(String.init) ?? path }

    /// The workbook as reports cite it; `nil` where it could not be read.
    func book(named name: String?, _ digest: String) -> SourceBook? {
        imported.map { imported in SourceBook(name: name, digest: digest) { imported.cell(of: $0) } }
    }

    /// Whether the workbooks have no keys of a submission's fields: a take-off, or a table that was written.
    var isForeign: Bool { fault == nil && imported?.hasFields == false }

    /// Whether no submission is the whole of what the workbooks hold.
    var hasErrors: Bool { fault != nil || imported?.hasErrors == true }

    /// What was found in the text, each with its cell, behind what was found in the workbooks.
    func placed(_ diagnostics: [Diagnostic]) -> [Diagnostic] {
        fault.map { [$0] } ?? imported?.placed(diagnostics) ?? diagnostics
    }
}

package import PrefabAssessment

/// The workbook that a submission was read from: what is cited in place of the text that it was made into, which nobody has seen.
package struct SourceBook: Sendable {
    /// Of the file, without its folders; `nil` where it came from standard input.
    let name: String?
    /// SHA-256 of the workbook, in hexadecimal.
    let digest: String
    /// The cell of a place in the text, `构件!D12`; `nil` where no cell has it.
    let cell: @Sendable (SourceSpan) -> String?

    package init(name: String?, digest: String, cell: @escaping @Sendable (SourceSpan) -> String?) {
        self.name = name
        self.digest = digest
        self.cell = cell
    }
}

extension Wording {
    /// `申报文件 SHA-256 …`, or the workbook that the submission was read from: `工作簿“申报.xlsx” SHA-256 …`.
    func source(of book: SourceBook?, _ submissionDigest: String) -> String {
        guard let book else { return words("申报文件", "submission") + " SHA-256 \(submissionDigest)" }
        let name = book.name.map { words("“\($0)”", " “\($0)”") } ?? ""
        return words("工作簿", "workbook") + name + " SHA-256 \(book.digest)"
    }
}

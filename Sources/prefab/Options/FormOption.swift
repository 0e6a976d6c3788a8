import ArgumentParser
import PrefabReports

/// `--format` of a command that writes reports: one of the forms that there are for reports of the kind.
struct FormOption<Kind: Report>: ExpressibleByArgument {
    let format: ReportFormat

    init(_ format: ReportFormat = .text) {
        self.format = format
    }

    init?(argument: String) {
        guard let format = ReportFormat.all(for: Kind.self).first(where: { $0.rawValue == argument }) else { return nil }
        self.format = format
    }

    var defaultValueDescription: String { format.rawValue }

    static var allValueStrings: [String] { ReportFormat.all(for: Kind.self).map(\.rawValue) }

    static var defaultCompletionKind: CompletionKind { .list(allValueStrings) }
}

extension OutputFile {
    /// - Throws: `CommandFailure` with status 2 if the file cannot be written.
    func write<Kind: Report>(_ report: Kind, as form: FormOption<Kind>, csv: CSVReader = .spreadsheet) throws(CommandFailure) {
        if !form.format.isText, isTerminal { throw .needsFile }
        try write { try form.format.write(report, to: $0, color: showsColor, csv: csv) }
    }
}

extension CSVReader: ExpressibleByArgument {
    static let help = ArgumentHelp.said(
        "CSV 供谁读取：program 为程序（原样），spreadsheet 为电子表格（带字节顺序标记，007、1-2 之类的编号作为文本，写作 =\"007\"）。两者都在会被当作公式的文字前加撇号。",
        """
        Who reads the CSV: a program (texts as they are) or a spreadsheet (a byte order mark, and ids such as 007 or 1-2 as text, ="007"). For \
        both, a text that would be run as a formula gets an apostrophe in front.
        """)
}

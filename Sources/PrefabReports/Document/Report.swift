package import PrefabAssessment

/// A result that is written in the forms of ``ReportFormat``.
package protocol Report: Sendable {
    /// For people.
    var document: ReportDocument { get }
}

/// A report that programs read, too.
package protocol JSONReport: Report {
    /// Writes the whole JSON text of the format that the result has.
    func write(to writer: inout JSONWriter)
}

/// Writes reports in one form.
protocol ReportRenderer: Sendable {
    /// Whether the form can hold reports of this kind.
    func renders(_ kind: any Report.Type) -> Bool

    /// Writes the report into a buffer that may hand it on piece by piece.
    ///
    /// - Throws: where the form cannot hold so much; nothing has been written then.
    func write(_ report: any Report, to page: inout UTF8Buffer) throws(ReportTooLarge)
}

/// A form cannot hold a report: a document of Word ends at 4 GiB.
package struct ReportTooLarge: Error {}

/// Writes what a report's own JSON format holds.
struct JSONRenderer: ReportRenderer {
    func renders(_ kind: any Report.Type) -> Bool { kind is any JSONReport.Type }

    func write(_ report: any Report, to page: inout UTF8Buffer) {
        guard let report = report as? any JSONReport else {
            preconditionFailure("JSON is offered for reports that have a format of it")
        }
        var writer = JSONWriter(pretty: true)
        writer.withBuffer { swap(&$0, &page) }
        report.write(to: &writer)
        writer.withBuffer { swap(&$0, &page) }
    }
}

/// A form that shows the document of a report.
protocol DocumentRenderer: ReportRenderer {
    func write(_ document: ReportDocument, to page: inout UTF8Buffer)
}

extension ReportRenderer {
    func renders(_: any Report.Type) -> Bool { true }

    /// The whole of a report.
    ///
    /// - Precondition: the form can hold it, as any does that fits into memory.
    func bytes(of report: any Report) -> [UInt8] {
        UTF8Buffer.bytes { page in
            do throws(ReportTooLarge) { try write(report, to: &page) } catch { preconditionFailure("the form cannot hold the report") }
        }
    }
}

extension DocumentRenderer {
    func write(_ report: any Report, to page: inout UTF8Buffer) { write(report.document, to: &page) }
}

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

    func bytes(of report: any Report) -> [UInt8]
}

/// Writes what a report's own JSON format holds.
struct JSONRenderer: ReportRenderer {
    func renders(_ kind: any Report.Type) -> Bool { kind is any JSONReport.Type }

    func bytes(of report: any Report) -> [UInt8] {
        guard let report = report as? any JSONReport else {
            preconditionFailure("JSON is offered for reports that have a format of it")
        }
        return JSONWriter.bytes { report.write(to: &$0) }
    }
}

/// A form that shows the document of a report.
protocol DocumentRenderer: ReportRenderer {
    func render(_ document: ReportDocument) -> String
}

extension ReportRenderer {
    func renders(_: any Report.Type) -> Bool { true }
}

extension DocumentRenderer {
    func bytes(of report: any Report) -> [UInt8] { Array(render(report.document).utf8) }
}

import PrefabAssessment
import PrefabReports

extension CheckCommand {
    /// What is asked for, else what the configuration says, else text.
    var outputs: DiagnosticsOutputs {
        let settled = format.isEmpty ? Settings.ifValid?.formats ?? [] : format
        return DiagnosticsOutputs(settled.isEmpty ? [FormatTarget(.text)] : settled, output)
    }

    /// Where the baseline stands.
    func baselinePath(_ settings: Settings, _ root: ReportRoot) -> String {
        baseline ?? settings.file.map { $0.path(of: Baseline.fileName) } ?? root.place(of: Baseline.fileName)
    }
}

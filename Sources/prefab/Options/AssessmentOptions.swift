import ArgumentParser
import PrefabAssessment

/// What every command that assesses takes.
struct AssessmentOptions: ParsableArguments {
    // No group within the group: where it checks itself, the parser goes four times through what is in one, and sixteen through what is in
    // two. For the same reason a command has its own options to itself.
    @Option(name: .customLong("standards"), help: StandardsOptions.help)
    var standardsFolder: String?

    @Option(
        name: .long,
        help: .said(
            "对法规的空白改用另一口径，如 rate-rounding=b；可写多次。",
            "Take the other reading of a gap in the law, as in rate-rounding=b; may be given several times.", valueName: "id=a|b"))
    var reading: [ReadingChoice] = []

    @Flag(
        name: .long,
        help: .said(
            "不用未见原文、也未核对的数据；依据它们的为未定。", "Leave out every figure that is neither primary nor verified; what rests on one is undetermined."))
    var verifiedOnly = false

    /// Whether nothing is said that the configuration could not say as well.
    var areNone: Bool { standardsFolder == nil && reading.isEmpty && !verifiedOnly }

    /// The same as words of a command line, for cures that repeat them.
    var words: [String] {
        (standardsFolder.map { ["--standards", $0] } ?? []) + reading.flatMap { ["--reading", "\($0.id.rawValue)=\($0.letter.rawValue)"] }
            + (verifiedOnly ? ["--verified-only"] : [])
    }

    var standards: StandardsOptions { StandardsOptions(folder: standardsFolder) }

    /// Those of the options over those of the configuration.
    var readings: Readings { (Settings.ifValid ?? .unsettled).readings(reading) }

    /// - Parameter beside: other methods to rate the buildings by.
    func assessor(_ standards: Standards, beside: MethodChoice? = nil) -> Assessor {
        Assessor(standards: standards, readings: readings, verifiedOnly: verifiedOnly, beside: beside)
    }
}

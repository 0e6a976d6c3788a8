import ArgumentParser
import PrefabAssessment

// Options that several commands take have their words in this folder, and each command declares its own: through an option of a group the
// parser goes four times as often where it checks itself, as it does in every build for tests.

/// A command that assesses.
protocol AssessingCommand: StandardsTakingCommand {
    var reading: [ReadingChoice] { get }
    var verifiedOnly: Bool { get }
}

extension AssessingCommand {
    var options: AssessmentOptions {
        AssessmentOptions(standards: standards, reading: reading, verifiedOnly: verifiedOnly)
    }
}

extension ArgumentHelp {
    static let reading = said(
        "对法规的空白改用另一口径，如 rate-rounding=b；可写多次。",
        "Take the other reading of a gap in the law, as in rate-rounding=b; may be given several times.", valueName: "id=a|b")
    static let verifiedOnly = said(
        "不用未见原文、也未核对的数据；依据它们的为未定。", "Leave out every figure that is neither primary nor verified; what rests on one is undetermined.")
}

/// What every command that assesses takes.
struct AssessmentOptions {
    let standards: StandardsOptions
    let reading: [ReadingChoice]
    let verifiedOnly: Bool

    /// Those of the options over those of the configuration.
    var readings: Readings { (Settings.ifValid ?? .unsettled).readings(reading) }

    /// - Parameter beside: other methods to rate the buildings by.
    func assessor(_ standards: Standards, beside: MethodChoice? = nil) -> Assessor {
        Assessor(standards: standards, readings: readings, verifiedOnly: verifiedOnly, beside: beside)
    }
}

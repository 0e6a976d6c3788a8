import ArgumentParser
package import PrefabAssessment

/// What submissions are written for.
struct PurposeOptions: ParsableArguments {
    @Option(
        name: .customLong("for"),
        help: ArgumentHelp(
            "What submissions are for: review, or rate for prefab rate alone, which needs neither project nor uses nor areas.", valueName: "use"))
    var use = SubmissionPurpose.review
}

extension SubmissionPurpose: ExpressibleByArgument {}

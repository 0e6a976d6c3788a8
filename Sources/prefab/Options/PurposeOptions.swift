import ArgumentParser
package import PrefabAssessment

/// What submissions are written for.
struct PurposeOptions: ParsableArguments {
    @Option(
        name: .customLong("for"),
        help: .said(
            "申报文件的用途：review 为审查；rate 只供 prefab rate，不需要项目、用途与面积。",
            "What submissions are for: review, or rate for prefab rate alone, which needs neither project nor uses nor areas.",
            valueName: "use"))
    var use = SubmissionPurpose.review
}

extension SubmissionPurpose: ExpressibleByArgument {}

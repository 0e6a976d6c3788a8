import ArgumentParser
import PrefabAssessment

extension SubmissionPurpose: ExpressibleByArgument {}

// What submissions are written for.

extension NameSpecification {
    static let purpose = customLong("for")
}

extension ArgumentHelp {
    static let purpose = said(
        "申报文件的用途：review 为审查；rate 只供 prefab rate，不需要项目、用途与面积。",
        "What submissions are for: review, or rate for prefab rate alone, which needs neither project nor uses nor areas.",
        valueName: "use")
}

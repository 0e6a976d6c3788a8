import PrefabAssessment

/// The schema of records of the procedure, made of the keys and descriptions by which they are read.
enum ReviewRecordSchema {
    static var value: SchemaValue {
        let header = SchemaValue.header(
            ReviewRecord.format, "装配式建筑项目的审查记录；省略的字段在报告中留空，由经办人填写",
            "The record of a project's review; what is left out is a blank of the report, to be filled in by hand")
        return header.adding("$comment", .string(notExpressed)).adding(object(ReviewRecordKey.self)).adding(
            "$defs",
            .object([
                .init(key: "date", value: SubmissionSchema.date), .init(key: "step", value: object(ReviewStepKey.self)),
                .init(key: "expertReview", value: object(ExpertReviewKey.self)),
                .init(key: "publicNotice", value: object(PublicNoticeKey.self)),
                .init(key: "building", value: object(RecordedBuildingKey.self)), .init(key: "rates", value: object(RecordedRatesKey.self)),
            ]))
    }

    private static let notExpressed = """
        Not expressed here, but checked by prefab check: equal keys in one object (S108), buildings that the submission does not have (R101), \
        a building twice (R102), another project (R103), a leader who is no expert (R104), steps out of order (R105).
        """

    private static func object<Key: SubmissionKey>(_ keys: Key.Type) -> SchemaValue {
        SubmissionSchema.object(of: keys, structure: structure)
    }

    private static func structure(_ key: String) -> SchemaValue {
        switch key {
        case "reviewers", "experts": .list(of: .text)
        case "consultations": .list(of: .reference("step"))
        case "siteInspection", "groupDeliberation", "committeeDeliberation": .reference("step")
        case "buildings": .list(of: .reference("building"))
        case "acceptance", "thirdParty": .reference("rates")
        default: .reference(key)
        }
    }
}

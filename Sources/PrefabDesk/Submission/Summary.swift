import PrefabAssessment
import PrefabReports

/// What stands on top of a page: verdict, amount, and of each building rates, grade and points, in the words of the reports.
struct Summary {
    private let assessment: Assessment
    private let desk: DeskStandards
    private let language: Language

    init(_ assessment: Assessment, _ desk: DeskStandards, _ language: Language) {
        self.assessment = assessment
        self.desk = desk
        self.language = language
    }

    func write(to writer: inout JSONWriter) {
        let submission = assessment.submission
        writer.member("verdict", word: assessment.verdict.rawValue)
        writer.member("words", assessment.verdict.title(submission.stage).text(in: language))
        Self.write("amount", assessment.reward.amount.lower.description, assessment.reward.amount.upper.description, to: &writer)
        writer.member("capped", assessment.reward.isCapped)
        let findings = assessment.findings + assessment.buildings.flatMap(\.findings)
        writer.member("open", findings.count { $0.ruling.outcome == .undetermined })
        writer.array("buildings", of: Array(assessment.buildings)) { writer, building in
            writer.object { writer in write(building, id: submission.buildings[building.index].id, to: &writer) }
        }
    }

    private func write(_ building: BuildingAssessment, id: String, to writer: inout JSONWriter) {
        writer.member("id", id)
        writer.member("verdict", word: building.verdict.rawValue)
        writer.member("verdictWords", building.verdict.title.text(in: language))
        writer.member("standard", building.sheet.method.id)
        if let rate = building.prefabricationRate {
            let percent = Self.percent(rate)
            Self.write("prefabricationRate", percent, percent, to: &writer)
        } else {
            writer.null("prefabricationRate")
        }
        Self.write("assemblyRate", Self.percent(building.sheet.rate.lower), Self.percent(building.sheet.rate.upper), to: &writer)
        if let grade = building.grade {
            writer.member("grade", grade)
            writer.member("gradeWords", Message.Text(grade: grade).text(in: language))
        } else {
            writer.null("grade")
        }
        writer.array("scores", of: Array(zip(building.sheet.method.items, building.sheet.items))) { writer, row in
            writer.object { writer in
                let (item, scored) = row
                writer.member("item", word: item.id)
                writer.member("title", item.title.text(in: language))
                writer.member("lower", scored.score.map { Numerals.number($0.lower) } ?? "")
                writer.member("upper", scored.score.map { Numerals.number($0.upper) } ?? "")
                writer.member("most", Numerals.number(scored.maximum))
            }
        }
    }

    private static func write(_ key: StaticString, _ lower: String, _ upper: String, to writer: inout JSONWriter) {
        writer.object(key) { writer in
            writer.member("lower", lower)
            writer.member("upper", upper)
        }
    }

    /// Cut to two decimals, as verdicts have it.
    private static func percent(_ rate: Rational) -> String {
        var buffer = UTF8Buffer()
        buffer.appendPercent(rate)
        return buffer.string
    }
}

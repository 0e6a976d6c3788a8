import Foundation
import PrefabAssessment
import PrefabReports

/// `POST /api/try`: what would come out if quantities were others, by the road on which advice is checked; the text is left as it is.
struct Trial: Decodable {
    /// A quantity that `prefab advise` names, with the value to try.
    struct Change: Decodable {
        let building: Int
        let field: String
        let item: String
        let value: Value
    }

    enum Value: Decodable {
        /// A decimal as it was typed.
        case number(String)
        case flag(Bool)

        init(from decoder: any Decoder) throws {
            let container = try decoder.singleValueContainer()
            if let flag = try? container.decode(Bool.self) { self = .flag(flag) } else { self = .number(try container.decode(String.self)) }
        }
    }

    let text: String
    let readings: [String]?
    let changes: [Change]

    init(_ body: [UInt8]) throws(DeskError) {
        do {
            self = try JSONDecoder().decode(Trial.self, from: Data(body))
        } catch {
            throw DeskError.notRead
        }
    }

    /// - Throws: `notSubmission` where the text has errors, or where a quantity would be one that the reader refuses.
    func assessed(by assessor: Assessor) throws(DeskError) -> Assessment {
        let standards = assessor.standards
        guard let submission = Submission.read(Array(text.utf8), standards: standards).submission else {
            throw DeskError(
                .notSubmission, "申报数据有错误，不能试算", "the submission has errors, so nothing can be tried", help: ("先改正错误", "mend them first"))
        }
        var asked: [SubmissionChange] = []
        for change in changes {
            guard let known = change.known(in: submission, standards) else { throw DeskError.notRead }
            asked.append(known)
        }
        guard let changed = submission.applying(asked, in: standards) else {
            throw DeskError(
                .notSubmission, "数量小于 0，或者超过总量", "a quantity is below 0 or above its total",
                help: ("取 0 至总量之间的数值", "take one from 0 to the total"))
        }
        return assessor.assess(changed)
    }
}

extension Trial.Change {
    fileprivate func known(in submission: Submission, _ standards: Standards) -> SubmissionChange? {
        guard submission.buildings.indices.contains(building) else { return nil }
        switch value {
        case .flag(let isMet):
            return standards.attribute(field).map { .attribute(building: building, $0, .flag(isMet)) }
        case .number(let typed):
            guard let number = Self.decimal(typed) else { return nil }
            if let measure = standards.measure(field) { return .qualifying(building: building, measure, number) }
            if let attribute = standards.attribute(field) {
                return number.wholeNumber.map { .attribute(building: building, attribute, .level($0)) }
            }
            guard field == Levers.declaredScores, let place = standards.itemNames.firstIndex(of: item) else { return nil }
            return .declaredScore(building: building, ItemName(place), number)
        }
    }

    private static func decimal(_ text: String) -> ExactDecimal? {
        Array(text.utf8).withTextBytes { bytes in
            guard let tree = try? ParsedJSON(bytes), let number = tree.number(0), !number.isOutOfRange else { return nil }
            return number.value
        }
    }
}

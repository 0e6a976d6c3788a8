import TestSupport

@testable import PrefabAssessment

extension BuildingAssessment {
    /// What the fixtures of methods say of a building, in their words.
    ///
    /// Points are exact: `5/2`, `0…10`, `absent`, `3 not counted`.
    func results(in assessment: Assessment) -> JSONTree {
        let method = sheet.method
        var results: JSONTree = ["method": .string(method.id)]
        results.items = .object(
            sheet.rows.map { row, item in
                .init(row.id, .string((item.score?.text ?? "absent") + (item.counts ? "" : " not counted")))
            })
        results.groups = .object(zip(method.groups, sheet.groups).map { .init($0.id, .string($1.score.text)) })
        results["rate"] = .string(sheet.rate.text)
        results.provisions = .object(
            findings.compactMap { finding in
                assessment.provision(of: finding, in: self).map { .init($0.id, .string(finding.outcome.rawValue)) }
            })
        results.grade = grade.map { .string($0) } ?? .null
        results.verdict = .string(verdict.rawValue)
        results.prefabricationRate = prefabricationRate.map { .string("\($0)") } ?? .null
        return results
    }
}

extension Assessment {
    /// Everything that a review decides, in one text: to see whether a figure of the standards moves anything.
    ///
    /// It holds no sentences, which repeat the figures that they compare with.
    var decisions: String {
        var lines = [verdict.rawValue, amount, payableArea, "\(reward.isCapped)"]
        lines += findings.map { "\(description(of: $0).id) \($0.outcome.rawValue)" }
        for building in buildings {
            lines.append("\(building.results(in: self)) \(building.route) \(building.mandated) \(building.gradeNames)")
            lines += building.findings.map { "\(description(of: $0).id) \($0.outcome.rawValue)" }
            lines += building.sheet.items.map { $0.ratio.map { "\($0)" } ?? "–" }
        }
        lines += decisiveReadings.map { "\($0.id) \($0.alternative) \($0.verdict) \($0.amount)" }
        return lines.joined(separator: "\n")
    }
}

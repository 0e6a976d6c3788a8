/// Says what could be changed about projects, by the same standards and readings by which they are assessed.
package struct Advisor: Sendable {
    package let assessor: Assessor
    package let costs: MeasureCosts?

    /// - Parameter costs: what a unit of each measure costs; without it no combination is the cheapest.
    package init(_ assessor: Assessor, costs: MeasureCosts? = nil) {
        self.assessor = assessor
        self.costs = costs
    }

    /// What could be changed about a project.
    ///
    /// - Parameter assessment: made by the same assessor.
    /// - Complexity: linear in the number of buildings; for each, in the number of scores that its items can have together.
    package func advise(_ assessment: Assessment) -> Advice {
        Advice(
            assessment: assessment, project: projectGaps(assessment),
            buildings: buildings(assessment),
            hasCosts: costs != nil,
            settling: assessment.verdict == .undetermined
                ? SettlingSearch(assessor, assessment.submission).settling() : nil)
    }

    private func buildings(_ assessment: Assessment) -> OnDemand<BuildingAdvice> {
        let indices = assessment.submission.buildings.indices
        if indices.count <= Assessor.mostKept {
            return OnDemand(indices.compactMap { BuildingAdvisor(assessor, assessment, $0, costs: costs)?.advice() })
        }
        let missing = indices.filter { BuildingAdvisor(assessor, assessment, $0, costs: nil)?.hasGoals == true }
        return OnDemand(count: missing.count, keeping: 0) { place in
            guard let advice = BuildingAdvisor(assessor, assessment, missing[place], costs: costs)?.advice() else {
                preconditionFailure("a building with goals has advice")
            }
            return advice
        }
    }

    // MARK: - The project

    private func projectGaps(_ assessment: Assessment) -> [ProjectGap] {
        let law = assessor.standards.instrument48
        return assessment.findings.filter { $0.outcome == .fail }.compactMap { finding in
            switch finding.rule {
            case RuleID.area: areaGap(assessment, law.minimumArea.value)
            case RuleID.funding: fundingGap(assessment, law.fundingLimit.value)
            default: nil
            }
        }
    }

    private func areaGap(_ assessment: Assessment, _ least: ExactDecimal) -> ProjectGap? {
        if assessor.readings[.areaFloor] == .b {
            // Only buildings that are paid can add to it; what they need is said of each of them.
            var tally = BuildingTally()
            for (index, building) in assessment.outlines.enumerated() {
                tally.add(building.verdict, area: assessment.assessed.area(ofBuilding: index))
            }
            return ProjectGap(rule: .area, actual: tally.payableArea.upper, required: least, unit: "m²", change: nil)
        }
        guard let actual = assessment.submission.aboveGroundArea else { return nil }
        let step = Self.step(actual)
        let change = FieldChange(
            change: .aboveGroundArea(least), measure: nil, from: actual, to: least, step: step,
            oneLess: .aboveGroundArea(least - step))
        return gap(.area, actual, least, "m²", change, assessment.submission)
    }

    /// The limit itself is too much: the greatest share below it is enough.
    private func fundingGap(_ assessment: Assessment, _ limit: Rational) -> ProjectGap? {
        guard let actual = assessment.submission.project.fiscalFundingPercent else { return nil }
        let step = Self.step(actual)
        let percent = ExactDecimal(units: (limit * 100).scaledQuotient(ExactDecimal.one, .cut))
        let change = FieldChange(
            change: .fiscalFundingPercent(percent - step), measure: nil, from: actual, to: percent - step, step: step,
            oneLess: .fiscalFundingPercent(percent))
        return gap(.funding, actual, percent, "%", change, assessment.submission)
    }

    private func gap(
        _ rule: RuleID, _ actual: ExactDecimal, _ required: ExactDecimal, _ unit: String, _ change: FieldChange,
        _ submission: Submission
    ) -> ProjectGap {
        let isConfirmed =
            passes(rule, submission, change.change) && change.oneLess.map { !passes(rule, submission, $0) } ?? true
        return ProjectGap(
            rule: rule, actual: actual, required: required, unit: unit, change: isConfirmed ? change : nil)
    }

    private func passes(_ rule: RuleID, _ submission: Submission, _ change: SubmissionChange) -> Bool {
        guard let changed = submission.applying([change], in: assessor.standards) else { return false }
        return assessor.assess(changed).findings.contains { $0.rule == rule && $0.outcome == .pass }
    }

    /// One unit of the last decimal, 0.01 if that is coarser.
    private static func step(_ number: ExactDecimal) -> ExactDecimal {
        ExactDecimal(units: powerOfTen(ExactDecimal.decimals - max(number.significantDecimals, 2)))
    }
}

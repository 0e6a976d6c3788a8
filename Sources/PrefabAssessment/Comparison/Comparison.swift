/// What changed between two assessments, and why: two submissions of one project, or one submission by other standards or readings.
package struct Comparison: Sendable {
    package let old: Assessment
    package let new: Assessment
    /// Fields of the project that differ; those of buildings are with the buildings.
    package let fields: [FieldDifference]
    /// Findings about the project whose outcome differs.
    package let findings: [FindingDifference]
    /// Those in which anything differs: in the order of the new submission, then what it no longer has.
    /// Of many, each is compared anew when it is looked at.
    package let buildings: OnDemand<BuildingDifference>
    /// Figures of the standards that differ, are new or are gone.
    package let figures: [FigureDifference]
    /// Readings that are taken otherwise.
    package let readings: [ReadingID]
    /// What moved the amount; empty where it did not move.
    package let amountReasons: OnDemand<AmountReason>
}

/// A field with two values.
package struct FieldDifference: Sendable {
    /// In the new submission; in the old one where the new one lacks it.
    package let place: Place
    /// As JSON writes it; `nil` where the submission lacks the field.
    package let old: String?
    package let new: String?
}

/// A rule that came out otherwise.
package struct FindingDifference: Sendable {
    package let rule: RuleDescription
    /// `nil` where the rule was not asked, as when another method governs.
    package let old: Finding?
    package let new: Finding?
}

/// A building in two assessments.
package struct BuildingDifference: Sendable {
    package let id: String
    /// `nil` where the old submission has no such building.
    package let old: BuildingAssessment?
    /// `nil` where the new submission has no such building.
    package let new: BuildingAssessment?
    package let fields: [FieldDifference]
    package let items: [ItemDifference]
    package let findings: [FindingDifference]
}

/// An item of the score sheet with two scores.
package struct ItemDifference: Sendable {
    /// What moved a score.
    package enum Cause: Sendable {
        /// The quantities of a measure differ.
        case quantity(MeasureDefinition)
        case attribute(AttributeDefinition)
        /// The structure or a declared score differs.
        case field(BuildingKey)
        /// Nothing of the item itself: another one of its alternatives moved, so that the item counts where it did not, or no longer does.
        case alternative(MethodItem)
        /// Another method governs the building.
        case method
        /// The standards or the figures that may be used differ.
        case standards
    }

    /// As the new method describes it, else the old one: two methods share an item where they call it by one name.
    package let item: MethodItem
    /// `nil` where the method has no such item.
    package let old: ScoreSheet.Item?
    package let new: ScoreSheet.Item?
    package let causes: [Cause]
}

/// A figure of the standards with two values.
package struct FigureDifference: Sendable {
    package let id: String
    /// `nil` where the old standards have no such figure.
    package let old: FigureRecord?
    package let new: FigureRecord?
}

/// Something that moved the amount.
package enum AmountReason: Sendable {
    /// A rule about the project that came out otherwise and so opened, closed or left open the whole amount.
    case rule(FindingDifference)
    /// A building's share of the payable area, in m²: what it adds for sure, and what it may add.
    case building(id: String, old: Bounds<ExactDecimal>, new: Bounds<ExactDecimal>, rules: [RuleDescription])
    /// The cap of a project cuts the amount, or no longer does.
    case cap(old: Bool, new: Bool)
    /// The reading, or the standards, by which a failing building is left unpaid or fails the project.
    case reading(ReadingID)
    /// The rate or the cap is another one.
    case figure(String)
}

extension Comparison {
    /// Compares two assessments.
    ///
    /// Buildings are the same where their ids are.
    ///
    /// - Complexity: linear in the number of buildings and components.
    package init(old: Assessment, new: Assessment) {
        self.old = old
        self.new = new
        fields = FieldListing.differences(
            FieldListing(project: old.submission), FieldListing(project: new.submission))
        findings = Self.differences(old.findings, of: old, new.findings, of: new)
        readings = ReadingID.allCases.filter { old.readings[$0] != new.readings[$0] }
        figures = Self.figureDifferences(old.standards, new.standards)
        var oldPlaces: [String: Int] = [:]
        for (index, building) in old.submission.buildings.enumerated() { oldPlaces[building.id] = index }
        var pairs: [(old: Int?, new: Int?)] = []
        for (index, building) in new.submission.buildings.enumerated() {
            pairs.append((oldPlaces.removeValue(forKey: building.id), index))
        }
        for (index, building) in old.submission.buildings.enumerated() where oldPlaces[building.id] != nil {
            pairs.append((index, nil))
        }
        // Of many only the places are kept.
        var kept: [BuildingDifference] = []
        var places: [(old: Int?, new: Int?)] = []
        var moving: [Int] = []
        for pair in pairs {
            let difference = BuildingComparison(old, pair.old, new, pair.new).difference
            guard difference.isDifferent else { continue }
            if Self.reason(difference, old, new) != nil { moving.append(places.count) }
            places.append(pair)
            if pairs.count <= Assessor.mostKept { kept.append(difference) }
        }
        let buildings =
            pairs.count <= Assessor.mostKept
            ? OnDemand(kept)
            : OnDemand(count: places.count, keeping: 0) { [places] in
                BuildingComparison(old, places[$0].old, new, places[$0].new).difference
            }
        self.buildings = buildings
        amountReasons = Self.reasons(old, new, findings, buildings, moving, readings, figures)
    }

    /// Whether nothing differs.
    package var isEmpty: Bool {
        fields.isEmpty && findings.isEmpty && buildings.isEmpty && figures.isEmpty && readings.isEmpty
            && old.verdict == new.verdict && old.reward == new.reward
    }

    /// Findings whose outcome differs, in the order of the new ones. Two sets of standards number provisions in their own way, so that rules
    /// are the same where their ids are.
    static func differences(
        _ old: [Finding], of oldSide: Assessment, _ new: [Finding], of newSide: Assessment
    ) -> [FindingDifference] {
        var before: [String: Finding] = [:]
        for finding in old { before[finding.description(in: oldSide.standards).id] = finding }
        var seen: Set<String> = []
        var differences: [FindingDifference] = []
        for finding in new {
            let rule = finding.description(in: newSide.standards)
            seen.insert(rule.id)
            let earlier = before[rule.id]
            if earlier?.outcome == finding.outcome { continue }
            differences.append(FindingDifference(rule: rule, old: earlier, new: finding))
        }
        for finding in old {
            let rule = finding.description(in: oldSide.standards)
            if !seen.contains(rule.id) { differences.append(FindingDifference(rule: rule, old: finding, new: nil)) }
        }
        return differences
    }

    private static func figureDifferences(_ old: Standards, _ new: Standards) -> [FigureDifference] {
        var before: [String: FigureRecord] = [:]
        for record in old.records { before[record.id] = record }
        var after: Set<String> = []
        var differences: [FigureDifference] = []
        for record in new.records {
            after.insert(record.id)
            let known = before[record.id]
            if known?.value == record.value, known?.status == record.status { continue }
            differences.append(FigureDifference(id: record.id, old: known, new: record))
        }
        for record in old.records where !after.contains(record.id) {
            differences.append(FigureDifference(id: record.id, old: record, new: nil))
        }
        return differences
    }

    // MARK: - The amount

    private static func reasons(
        _ old: Assessment, _ new: Assessment, _ findings: [FindingDifference], _ buildings: OnDemand<BuildingDifference>,
        _ moving: [Int], _ readings: [ReadingID], _ figures: [FigureDifference]
    ) -> OnDemand<AmountReason> {
        guard old.reward.amount != new.reward.amount else { return [] }
        var first = findings.filter { $0.rule.effect == .gating }.map { AmountReason.rule($0) }
        if readings.contains(.failingBuilding) { first.append(.reading(.failingBuilding)) }
        var reasons: [AmountReason] = []
        if old.reward.isCapped != new.reward.isCapped {
            reasons.append(.cap(old: old.reward.isCapped, new: new.reward.isCapped))
        }
        for (before, after) in [
            (old.standards.instrument48.rewardRate, new.standards.instrument48.rewardRate),
            (old.standards.instrument48.cap, new.standards.instrument48.cap),
        ] where before.value != after.value {
            reasons.append(.figure(new.standards.records[after.record].id))
        }
        let count = first.count + moving.count + reasons.count
        return OnDemand(count: count, keeping: Assessor.mostKept) { [first, reasons] place in
            if place < first.count { return first[place] }
            if place >= first.count + moving.count { return reasons[place - first.count - moving.count] }
            guard let reason = reason(buildings[moving[place - first.count]], old, new) else {
                preconditionFailure("a building that moved the amount moves it again")
            }
            return reason
        }
    }

    /// How a building moved the amount; `nil` where it did not.
    private static func reason(_ building: BuildingDifference, _ old: Assessment, _ new: Assessment) -> AmountReason? {
        let (before, after) = (share(building.old, old), share(building.new, new))
        if before == after { return nil }
        let rules = building.findings.filter { $0.rule.effect == .gating }.map(\.rule)
        return .building(id: building.id, old: before, new: after, rules: rules)
    }

    /// What a building adds to the payable area while the project's rules let it.
    private static func share(_ building: BuildingAssessment?, _ assessment: Assessment) -> Bounds<ExactDecimal> {
        guard let building else { return Bounds(.zero, .zero) }
        let area = assessment.assessed.area(ofBuilding: building.index)
        switch building.verdict {
        case .payable: return area
        case .undetermined: return Bounds(.zero, area.upper)
        case .notPayable, .notApplied: return Bounds(.zero, .zero)
        }
    }
}

import Foundation
import PrefabAssessment

/// The assessment in Foundation's `Decimal`, with the figures of the standards: take-off, scores, rates, technical requirements, amount.
///
/// It does less than prefab: no findings, no sentences, no advisory rules, no places. What it leaves out makes it faster.
struct DecimalEvaluator {
    let standards: Standards
    var readings = Readings.default

    struct Bounds {
        var lower: Decimal
        var upper: Decimal
    }

    func evaluate(_ submission: DecodedSubmission) -> (verdict: String, amount: Bounds) {
        let law = standards.instrument48
        var area = Bounds(lower: 0, upper: 0)
        var open = submission.project.fiscalFundingPercent == nil || submission.dates?["application"] == nil
        for building in submission.buildings where building.appliedFor ?? true {
            guard building.use == "public" || building.use == "industrial" else { continue }
            switch isPayable(building, in: submission) {
            case true?:
                area.lower += building.aboveGroundArea
                area.upper += building.aboveGroundArea
            case nil:
                area.upper += building.aboveGroundArea
                open = true
            case false?: continue
            }
        }
        let total = submission.buildings.reduce(Decimal(0)) { $0 + $1.aboveGroundArea }
        let funding = (submission.project.fiscalFundingPercent ?? 0) / 100
        let required = submission.dates?["completion"] == nil ? law.documentsUnderConstruction.value : law.documentsCompleted.value
        let isComplete = required.allSatisfy { submission.documents?.contains($0.rawValue) ?? false }
        if submission.project.site != "yizhuang" || funding >= law.fundingLimit.value.decimal
            || (submission.project.aboveGroundArea ?? total) < law.minimumArea.value.rational.decimal || area.upper == 0
        {
            return ("ineligible", Bounds(lower: 0, upper: 0))
        }
        let rate = law.rewardRate.value.rational.decimal
        let cap = law.cap.value.rational.decimal
        let amount = Bounds(lower: min(area.lower * rate, cap), upper: min(area.upper * rate, cap))
        return open || !isComplete ? ("undetermined", amount) : ("eligible", amount)
    }

    /// Whether the technical requirements of the governing method are met; `nil` where it is open.
    private func isPayable(_ building: DecodedBuilding, in submission: DecodedSubmission) -> Bool? {
        let permit = (building.planningPermit ?? submission.dates?["planningPermit"]).flatMap { CalendarDate($0) }
        guard let table = standards.scoreTable(forPermit: permit, readings).table else { return nil }
        let scores = Dictionary(uniqueKeysWithValues: table.items.map { ($0.id, score($0, building, table)) })
        let absent = table.items.filter { scores[$0.id]! == nil }.reduce(Decimal(0)) { $0 + $1.maximum.value.decimal }
        let sum = scores.values.compactMap { $0 }.reduce(Bounds(lower: 0, upper: 0)) {
            Bounds(lower: $0.lower + $1.lower, upper: $0.upper + $1.upper)
        }
        let divisor = table.totalPoints.value.decimal - absent
        let rate = Bounds(lower: sum.lower / divisor, upper: sum.upper / divisor)
        let minimum = (table.minimumRate ?? standards.instrument48.annexAssemblyRate).value.decimal
        if rate.upper < minimum { return false }
        for group in table.groups {
            guard let least = group.minimum?.value.decimal else { continue }
            let items = table.items.filter { $0.group == group.id }.compactMap { scores[$0.id]! }
            if items.reduce(Decimal(0), { $0 + $1.upper }) < least { return false }
            if items.reduce(Decimal(0), { $0 + $1.lower }) < least { return nil }
        }
        return rate.lower >= minimum ? true : nil
    }

    /// The points of an item; `nil` where the building has nothing of the kind.
    private func score(_ item: ScoreTable.Item, _ building: DecodedBuilding, _ table: ScoreTable) -> Bounds? {
        let maximum = item.maximum.value.decimal
        let unknown = building.declaredScores?[item.id.rawValue].map { Bounds(lower: $0, upper: $0) } ?? Bounds(lower: 0, upper: maximum)
        if case .flag = item.scoring {
            return building.fullDecoration.map { Bounds(lower: $0 ? maximum : 0, upper: $0 ? maximum : 0) } ?? unknown
        }
        let measure = measure(item.id.rawValue, building)
        if measure?.absent != nil { return nil }
        guard let qualifying = measure?.qualifying, let total = measure?.total, total > 0 else { return unknown }
        let ratio = qualifying / total
        switch item.scoring {
        case .step(let from):
            let points = ratio >= from.decimal ? maximum : 0
            return Bounds(lower: points, upper: points)
        case .bands(let bands):
            guard let band = bands.last(where: { ratio >= $0.from.decimal }) else { return Bounds(lower: 0, upper: 0) }
            if ratio >= band.to.decimal { return Bounds(lower: band.upperPoints.decimal, upper: band.upperPoints.decimal) }
            let share = (ratio - band.from.decimal) / (band.to.decimal - band.from.decimal)
            var points = band.lowerPoints.decimal + share * (band.upperPoints.decimal - band.lowerPoints.decimal)
            var rounded = Decimal()
            NSDecimalRound(&rounded, &points, 1, .plain)
            return Bounds(lower: rounded, upper: rounded)
        case .flag, .declared: return unknown
        }
    }

    private func measure(_ name: String, _ building: DecodedBuilding) -> DecodedBuilding.Measure? {
        guard let components = building.components else { return building.measures?[name] }
        var qualifying = Decimal(0)
        var total = Decimal(0)
        switch name {
        case "verticalMembers":
            for component in components {
                let (count, cast) = (component.count ?? 1, component.castInPlaceVolume ?? 0)
                switch component.kind {
                case "column", "brace", "shearWall", "ductileWallPanel":
                    qualifying += count * (component.precastVolume ?? 0)
                    total += count * ((component.precastVolume ?? 0) + cast)
                case "wallStrip", "wallBand", "beamColumnNode", "columnJoint": total += count * cast
                default: continue
                }
            }
        case "horizontalMembers":
            for component in components where ["beam", "slab", "stair", "balcony", "airConditionerSlab"].contains(component.kind) {
                qualifying += (component.count ?? 1) * (component.projectedArea ?? 0)
            }
            total = building.floorPlanArea ?? 0
        default: return building.measures?[name]
        }
        return DecodedBuilding.Measure(qualifying: qualifying, total: total)
    }
}

extension Rational {
    /// The fraction as nearly as `Decimal` can hold it.
    var decimal: Decimal {
        Decimal(string: numerator.description)! / Decimal(string: denominator.description)!
    }
}

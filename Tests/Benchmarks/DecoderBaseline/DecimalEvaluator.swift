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
        guard permit != nil else { return nil }
        let method = standards.method(forPermit: permit, readings).method
        let scores = method.items.map { score($0, building) }
        let absent = zip(method.items, scores).reduce(Decimal(0)) { $0 + ($1.1 == nil ? $1.0.maximum.value.decimal : 0) }
        let sum = scores.compactMap { $0 }.reduce(Bounds(lower: 0, upper: 0)) {
            Bounds(lower: $0.lower + $1.lower, upper: $0.upper + $1.upper)
        }
        let divisor = method.totalPoints.value.decimal - absent
        let rate = Bounds(lower: sum.lower / divisor, upper: sum.upper / divisor)
        var isOpen = false
        for provision in method.provisions {
            let (reached, least): (Bounds, Decimal)
            switch provision.requirement {
            case .rate(let limit): (reached, least) = (rate, limit.decimal)
            case .groupMinimum(let group, let points):
                let items = zip(method.items, scores).filter { $0.0.group == group }.compactMap(\.1)
                let sum = Bounds(lower: items.reduce(0) { $0 + $1.lower }, upper: items.reduce(0) { $0 + $1.upper })
                (reached, least) = (sum, points.decimal)
            case .itemMinimum, .ratio, .attribute: continue
            }
            if reached.upper < least { return false }
            if reached.lower < least { isOpen = true }
        }
        return isOpen ? nil : true
    }

    /// The points of an item; `nil` where the building has nothing of the kind.
    private func score(_ item: MethodItem, _ building: DecodedBuilding) -> Bounds? {
        let maximum = item.maximum.value.decimal
        let unknown = building.declaredScores?[item.id].map { Bounds(lower: $0, upper: $0) } ?? Bounds(lower: 0, upper: maximum)
        if case .flag = item.scoring {
            return building.fullDecoration.map { Bounds(lower: $0 ? maximum : 0, upper: $0 ? maximum : 0) } ?? unknown
        }
        let measures = item.measures.map { measure(standards.measures[$0.place].id, building) }
        if !measures.isEmpty, measures.allSatisfy({ $0?.absent != nil }) { return nil }
        var (qualifying, total) = (Decimal(0), Decimal(0))
        for measure in measures where measure?.absent == nil {
            guard let part = measure?.qualifying, let whole = measure?.total else { return unknown }
            qualifying += part
            total += whole
        }
        guard total > 0 else { return unknown }
        let ratio = qualifying / total
        switch item.scoring {
        case .steps(let steps):
            let points = steps.last { ratio >= $0.from.decimal }?.points.decimal ?? 0
            return Bounds(lower: points, upper: points)
        case .bands(let bands):
            guard let band = bands.last(where: { ratio >= $0.from.decimal }) else { return Bounds(lower: 0, upper: 0) }
            if ratio >= band.to.decimal { return Bounds(lower: band.upperPoints.decimal, upper: band.upperPoints.decimal) }
            let share = (ratio - band.from.decimal) / (band.to.decimal - band.from.decimal)
            var points = band.lowerPoints.decimal + share * (band.upperPoints.decimal - band.lowerPoints.decimal)
            var rounded = Decimal()
            // Foundation writes into the one and reads the other.
            unsafe NSDecimalRound(&rounded, &points, 1, .plain)
            return Bounds(lower: rounded, upper: rounded)
        case .flag, .levels, .declared: return unknown
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

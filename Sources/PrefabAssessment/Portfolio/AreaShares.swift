/// The share of prefabricated area in new buildings (装配式建筑占新建建筑面积的比例, 47号 (二)).
///
/// Above-ground areas of all buildings of new construction, whether or not anybody applies for them, by the year in which construction
/// started. A building that is prefabricated by some values of what is missing and not by others makes the share a range, and so does a
/// project that does not say whether it is new, or a new building whose area is not given.
package struct AreaShares: Sendable {
    package struct Share: Sendable {
        /// The year of the construction start; `nil` where that is not given, and for all years together.
        package let year: Int?
        /// In m², of new buildings for sure; those that may be new are not in it.
        package let newArea: ExactDecimal
        /// In m², of those the prefabricated ones.
        package let prefabricatedArea: Bounds<ExactDecimal>
        /// The area of projects that do not say whether they are new, in m².
        package let uncertainArea: ExactDecimal
        /// `nil` where there is no new building.
        package let share: Interval?
    }

    /// A target of 47号 and what became of it.
    package struct Target: Sendable {
        package let year: Int
        /// The least share, as a fraction.
        package let share: Rational
        /// `notApplicable` where nothing was begun in the year.
        package let ofYear: Outcome
        /// All years together against it; `notApplicable` where there is no new building.
        package let ofAll: Outcome
    }

    /// Rising; projects without a start last.
    package let years: [Share]
    package let all: Share
    /// In the order of the standards.
    package let targets: [Target]

    init(_ projects: [ProjectSummary], targets: [Instrument47.AreaTarget]) {
        let counted = projects.filter { project in project.buildings.contains { $0.isNew != .no } }
        let byYear = Dictionary(grouping: counted, by: \.startYear)
        let years = byYear.keys.sorted { ($0 ?? Int.max) < ($1 ?? Int.max) }.map { Share($0, byYear[$0] ?? []) }
        let all = Share(nil, counted)
        self.years = years
        self.all = all
        self.targets = targets.map { target in
            Target(
                year: target.year, share: target.share.value,
                ofYear: years.first { $0.year == target.year }?.outcome(target.share.value) ?? .notApplicable,
                ofAll: all.outcome(target.share.value))
        }
    }
}

extension AreaShares.Share {
    /// A project's areas: new, prefabricated for sure, prefabricated at most.
    private struct Areas {
        var new = ExactDecimal.zero
        var least = ExactDecimal.zero
        var most = ExactDecimal.zero

        init() {}

        /// - Parameter isNew: the buildings that are taken.
        init(_ project: ProjectSummary, _ isNew: Truth) {
            for building in project.buildings where building.isNew == isNew && !project.repeatedBuildings.contains(building.id) {
                if let area = building.aboveGroundArea { add(building, area) }
            }
        }

        /// A building whose area is not given, at the most that it may be.
        init?(_ building: ProjectSummary.BuildingSummary) {
            guard building.aboveGroundArea == nil, building.isNew != .no else { return nil }
            add(building, building.area.upper)
        }

        private mutating func add(_ building: ProjectSummary.BuildingSummary, _ area: ExactDecimal) {
            new += area
            if building.isPrefabricated == .pass { least += area }
            if building.isPrefabricated != .fail { most += area }
        }

        static func += (left: inout Areas, right: Areas) {
            left.new += right.new
            left.least += right.least
            left.most += right.most
        }
    }

    fileprivate init(_ year: Int?, _ projects: [ProjectSummary]) {
        var sure = Areas()
        var uncertain: [Areas] = []
        var uncertainArea = ExactDecimal.zero
        for project in projects {
            sure += Areas(project, .yes)
            let areas = Areas(project, .unknown)
            if areas.new > .zero {
                uncertain.append(areas)
                uncertainArea += areas.new
            }
            uncertain += project.buildings.filter { !project.repeatedBuildings.contains($0.id) }.compactMap(Areas.init)
        }
        self.year = year
        newArea = sure.new
        prefabricatedArea = Bounds(sure.least, sure.most)
        self.uncertainArea = uncertainArea
        let least = Self.extreme(sure.least, sure.new, uncertain.map { ($0.least, $0.new) }) { $0 < $1 }
        let most = Self.extreme(sure.most, sure.new, uncertain.map { ($0.most, $0.new) }) { $0 > $1 }
        share = least.flatMap { least in most.map { Interval(least, $0) } }
    }

    /// The least or greatest share over every choice of the projects that may be new.
    ///
    /// A project moves the share towards its own, so that those with the most extreme shares come first and each is taken while it helps.
    private static func extreme(
        _ part: ExactDecimal, _ whole: ExactDecimal, _ uncertain: [(part: ExactDecimal, whole: ExactDecimal)],
        _ isBetter: (Rational, Rational) -> Bool
    ) -> Rational? {
        var (part, whole) = (part, whole)
        var best = Rational.ratio(part, of: whole)
        let order = uncertain.map { ($0, Rational($0.part.units, $0.whole.units)) }.sorted { isBetter($0.1, $1.1) }
        for (areas, share) in order {
            if let best, !isBetter(share, best) { break }
            part += areas.part
            whole += areas.whole
            best = Rational.ratio(part, of: whole)
        }
        return best
    }

    fileprivate func outcome(_ target: Rational) -> Outcome {
        share.map { $0.isAtLeast(target) } ?? .notApplicable
    }
}

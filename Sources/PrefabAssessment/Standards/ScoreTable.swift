/// An item of a score table; the raw value is its name in data, submissions and verdicts.
package enum ItemID: String, CaseIterable, Sendable {
    case verticalMembers, horizontalMembers
    case exteriorWallNonMasonry, exteriorWallIntegrated, partitionNonMasonry, partitionIntegrated
    case fullDecoration, dryFloor, integratedKitchen, integratedBathroom, pipeSeparation
    case heatingPipes, otherInterior

    /// The measure of the same name, for the items that are a ratio of two quantities.
    var measure: MeasureKey? {
        switch self {
        case .verticalMembers: .verticalMembers
        case .horizontalMembers: .horizontalMembers
        case .exteriorWallNonMasonry: .exteriorWallNonMasonry
        case .exteriorWallIntegrated: .exteriorWallIntegrated
        case .partitionNonMasonry: .partitionNonMasonry
        case .partitionIntegrated: .partitionIntegrated
        case .dryFloor: .dryFloor
        case .integratedKitchen: .integratedKitchen
        case .integratedBathroom: .integratedBathroom
        case .heatingPipes: .heatingPipes
        case .fullDecoration, .pipeSeparation, .otherInterior: nil
        }
    }
}

/// A group of items that the standard adds up.
package enum GroupID: String, CaseIterable, Sendable {
    case mainStructure, walls, interior
    case exteriorWalls, partitions
}

/// A score table of the assembly rate (装配率评分表), as its data file gives it.
package final class ScoreTable: Sendable {
    /// `DB11/T 1831-2021`.
    package let id: String
    /// Whether it is the table of DB11/T 1831-2021, or that of the annexes: every building asks.
    let isBeijing: Bool
    let isAnnex: Bool
    package let title: Message.Text
    /// The points of all groups together, from which absent items are taken off.
    package let totalPoints: Figure<Rational>
    package let groups: [Group]
    /// In the order of the printed table.
    package let items: [Item]
    // Looked through in place of the rows, each of which would be counted as referred to once more.
    private let itemIDs: [ItemID]
    /// The place in ``groups`` of each row's group; none where a row belongs to no group that is added up.
    let groupPlaces: [Int?]
    /// From the highest grade down; empty where the table grades nothing.
    package let grades: [GradeStep]
    /// The vertical members' ratio from which a building is graded at all.
    package let gradeRatio: Figure<Rational>?
    /// The ratio that steel and timber structures have for vertical members.
    package let steelTimberRatio: Figure<Rational>?
    /// The least assembly rate of the basic provisions.
    package let minimumRate: Figure<Rational>?
    /// Whether full decoration is required.
    package let requiresDecoration: Figure<Bool>?
    /// The least ratio of horizontal members where the method has one apart from its table.
    package let minimumHorizontalRatio: Figure<Rational>?
    /// Which cast-in-place joints count as precast.
    package let joints: Joints?
    /// To how many decimals an interpolated score is rounded.
    package let scoreDecimals: Figure<Int>?
    package let published: Figure<CalendarDate>?
    package let inForce: Figure<CalendarDate>?
    /// How small several buildings must be to be assessed together.
    package let assessmentUnit: AssessmentUnit?

    package struct Group: Sendable {
        package let id: GroupID
        package let title: Message.Text
        /// The title as sentences take it: made once, not for each of them.
        let name: Message.Value
        package let points: Figure<Rational>
        /// The least points of the group that the basic provisions ask for.
        package let minimum: Figure<Rational>?

        package init(id: GroupID, title: Message.Text, points: Figure<Rational>, minimum: Figure<Rational>?) {
            self.id = id
            self.title = title
            name = .words(title)
            self.points = points
            self.minimum = minimum
        }
    }

    package final class Item: Sendable {
        package let id: ItemID
        package let group: GroupID
        package let title: Message.Text
        /// The requirement in words, as the printed table states it.
        package let requirement: Message.Text
        /// The most points of the row; the figure stands for the whole row, scoring included.
        package let maximum: Figure<Rational>
        package let scoring: Scoring
        package let clause: String

        init(
            id: ItemID, group: GroupID, title: Message.Text, requirement: Message.Text, maximum: Figure<Rational>,
            scoring: Scoring, clause: String
        ) {
            self.id = id
            self.group = group
            self.title = title
            self.requirement = requirement
            self.maximum = maximum
            self.scoring = scoring
            self.clause = clause
        }
    }

    package struct GradeStep: Sendable {
        package let grade: Grade
        /// The least assembly rate.
        package let from: Figure<Rational>
        /// The grade as the standard writes it: `AAA` in the national one, `AAA(BJ)` in Beijing's.
        package let name: String

        package init(grade: Grade, from: Figure<Rational>, name: String? = nil) {
            self.grade = grade
            self.from = from
            self.name = name ?? grade.rawValue
        }
    }

    /// Buildings up to this size, each by itself, may form one unit of assessment; the single building is the rule.
    package struct AssessmentUnit: Sendable {
        package let storeys: Figure<Int>
        /// Above ground, in m².
        package let area: Figure<ExactDecimal>
    }

    /// Limits under which a cast-in-place joint counts as precast, in millimetres.
    package struct Joints: Sendable {
        package let wallStripWidth: Figure<ExactDecimal>
        package let wallBandHeight: Figure<ExactDecimal>
        package let slabStripWidth: Figure<ExactDecimal>
        /// Beam–column nodes count always.
        package let beamColumnNode: Figure<Bool>
        /// The height of a joint between columns over the column's smaller side.
        package let columnJointRatio: Figure<Rational>
    }

    package init(
        id: String, title: Message.Text, totalPoints: Figure<Rational>, groups: [Group], items: [Item],
        grades: [GradeStep] = [], gradeRatio: Figure<Rational>? = nil, steelTimberRatio: Figure<Rational>? = nil,
        minimumRate: Figure<Rational>? = nil, requiresDecoration: Figure<Bool>? = nil,
        minimumHorizontalRatio: Figure<Rational>? = nil, joints: Joints? = nil, scoreDecimals: Figure<Int>? = nil,
        published: Figure<CalendarDate>? = nil, inForce: Figure<CalendarDate>? = nil, assessmentUnit: AssessmentUnit? = nil
    ) {
        self.id = id
        isBeijing = id == TableID.beijing
        isAnnex = id == TableID.annex
        self.title = title
        self.totalPoints = totalPoints
        self.groups = groups
        self.items = items
        itemIDs = items.map(\.id)
        groupPlaces = items.map { item in groups.firstIndex { $0.id == item.group } }
        self.grades = grades
        self.gradeRatio = gradeRatio
        self.steelTimberRatio = steelTimberRatio
        self.minimumRate = minimumRate
        self.requiresDecoration = requiresDecoration
        self.minimumHorizontalRatio = minimumHorizontalRatio
        self.joints = joints
        self.scoreDecimals = scoreDecimals
        self.published = published
        self.inForce = inForce
        self.assessmentUnit = assessmentUnit
    }

    package func item(_ id: ItemID) -> Item? {
        itemIDs.firstIndex(of: id).map { items[$0] }
    }

    package func group(_ id: GroupID) -> Group? {
        place(of: id).map { groups[$0] }
    }

    /// The place in ``groups``.
    func place(of id: GroupID) -> Int? {
        for place in groups.indices where groups[place].id == id { return place }
        return nil
    }
}

/// How a ratio becomes points.
package enum Scoring: Sendable {
    /// Full points from a ratio on.
    case step(from: Rational)
    /// One or more bands in rising order; below the first there are no points.
    case bands([Band])
    /// All points if it is so.
    case flag
    /// Known only by its maximum; the points come from the applicant's score sheet.
    case declared

    /// Points between two ratios.
    package struct Band: Sendable {
        /// The ratio from which the band applies.
        package let from: Rational
        /// The ratio at which `upperPoints` are reached; the same as `from` where the band is a single step.
        package let to: Rational
        package let lowerPoints: Rational
        package let upperPoints: Rational
        /// To how many decimals interpolated points are rounded half up.
        package let decimals: Int
        /// The line between the ends of the band, `(slope · ratio + offset) / divisor` in whole numbers; level for a single step.
        private let slope: Int128
        private let offset: Int128
        private let divisor: Int128
        /// The same where 32 bits hold each number, and 64 the points of a ratio of such numbers.
        private let smallLine: (slope: Int, offset: Int, divisor: Int)?

        package init(from: Rational, to: Rational, lowerPoints: Rational, upperPoints: Rational, decimals: Int) {
            self.from = from
            self.to = to
            self.lowerPoints = lowerPoints
            self.upperPoints = upperPoints
            self.decimals = decimals
            let slope = to > from ? (upperPoints - lowerPoints) / (to - from) : 0
            let offset = lowerPoints - from * slope
            divisor = slope.denominator * offset.denominator
            self.slope = slope.numerator * offset.denominator
            self.offset = offset.numerator * slope.denominator
            let isSmall = decimals <= 9 && [self.slope, self.offset, divisor].allSatisfy { Int32(exactly: $0) != nil }
            smallLine = isSmall ? (Int(self.slope), Int(self.offset), Int(divisor)) : nil
        }

        /// The points of a ratio between the ends, rounded half up to the decimals of the table.
        ///
        /// One division and one fraction put in lowest terms, where the same in steps would take a dozen of each.
        func interpolate(_ ratio: Rational) -> Rational {
            let scale = powerOfTen(decimals)
            if let line = smallLine, let ratio = ratio.small {
                let (points, overflow) = (line.slope * ratio.numerator + line.offset * ratio.denominator)
                    .multipliedReportingOverflow(by: Int(scale))
                if !overflow {
                    return Rational(
                        RoundingRule.halfUp.quotient(Int128(points), Int128(line.divisor * ratio.denominator)), scale)
                }
            }
            let points = slope * ratio.numerator + offset * ratio.denominator
            return Rational(RoundingRule.halfUp.quotient(points * scale, divisor * ratio.denominator), scale)
        }
    }
}

/// The grade of a building under DB11/T 1831-2021.
package enum Grade: String, CaseIterable, Sendable {
    case aaa = "AAA(BJ)"
    case aa = "AA(BJ)"
    case a = "A(BJ)"
    /// Meets the basic provisions and no grade.
    case ungraded
    /// Fails a basic provision (不属于装配式建筑).
    case notPrefabricated
    /// The governing method has no grades.
    case notGraded
}

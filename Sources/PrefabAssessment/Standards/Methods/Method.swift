/// A method of evaluation (评价方法): how the assembly rate of a building is computed and what the building must meet, as its data file
/// says it.
///
/// Loading has turned every name into a place: an item knows its group, its measures and its set of alternatives by number.
package final class Method: Sendable {
    /// `DB11/T 1831-2021`.
    package let id: String
    package let title: Message.Text
    /// What sentences call the method: the number of its standard, or its title up to the colon where its id is no such number.
    package let name: Message.Text
    /// How findings cite it: `DB11/T 1831—2021`, `京技管〔2022〕48号`.
    package let citation: String
    /// The points of all groups that count in the total, from which absent items are taken off.
    package let totalPoints: Figure<Rational>
    /// What the points of bonus groups are divided by; the total points where there is none.
    package let bonusDivisor: Figure<Rational>?
    /// To how many decimals interpolated points are rounded; without it they are not rounded.
    package let scoreDecimals: Figure<Int>?
    package let groups: [MethodGroup]
    /// In the order of the printed table.
    package let items: [MethodItem]
    /// How many sets of items there are of which one counts.
    package let alternativeCount: Int
    /// In the order of the file, which is the order in which they are reported.
    package let provisions: [Provision]
    /// Nothing where the method grades nothing.
    package let grading: Grading?
    /// Which cast-in-place joints count as precast.
    package let joints: Joints
    /// The day of publication, the day from which it is in force and the buildings that it is made for: said to people, read by no rule.
    package let published: Figure<CalendarDate>?
    package let inForce: Figure<CalendarDate>?
    package let scope: Message.Text?
    /// How small several buildings must be to be assessed together: said to people, read by no rule.
    package let assessmentUnit: AssessmentUnit?
    /// The provision on the assembly rate.
    let rateProvision: Int?
    /// The readings that change a provision.
    let readings: ReadingSet

    /// Buildings up to this size, each by itself, may form one unit of assessment; the single building is the rule.
    package struct AssessmentUnit: Sendable {
        package let storeys: Figure<Int>
        /// Above ground, in m².
        package let area: Figure<ExactDecimal>
    }

    /// Limits up to which a cast-in-place joint counts as precast; a joint without its figure does not count.
    package struct Joints: Sendable {
        /// In mm.
        package var wallStripWidth: Figure<ExactDecimal>?
        /// In mm.
        package var wallBandHeight: Figure<ExactDecimal>?
        /// In mm.
        package var slabStripWidth: Figure<ExactDecimal>?
        package var beamColumnNode: Figure<Bool>?
        /// The height of a joint between columns over the column's smaller side.
        package var columnJointRatio: Figure<Rational>?

        package static let none = Joints()

        /// Whether the same joints count, whichever rows say so.
        package func countTheSame(as other: Joints) -> Bool {
            wallStripWidth?.value == other.wallStripWidth?.value && wallBandHeight?.value == other.wallBandHeight?.value
                && slabStripWidth?.value == other.slabStripWidth?.value && beamColumnNode?.value == other.beamColumnNode?.value
                && columnJointRatio?.value == other.columnJointRatio?.value
        }
    }

    private static func name(_ id: String, _ title: Message.Text) -> Message.Text {
        // Print has a longer dash than ids have.
        let printed = title.chinese.unicodeScalars.map { $0 == "—" ? "-" : $0 }
        let wanted = Array(id.unicodeScalars)
        if printed.indices.contains(where: { printed[$0...].starts(with: wanted) }) { return Message.Text(id) }
        return Message.Text(
            String(title.chinese.prefix { $0 != "：" && $0 != ":" }), String(title.english.prefix { $0 != "：" && $0 != ":" }))
    }

    /// What a file says besides names and text.
    struct Figures {
        var totalPoints: Figure<Rational>
        var bonusDivisor: Figure<Rational>?
        var scoreDecimals: Figure<Int>?
        var joints = Joints.none
        var published: Figure<CalendarDate>?
        var inForce: Figure<CalendarDate>?
        var assessmentUnit: AssessmentUnit?
    }

    init(
        id: String, title: Message.Text, citation: String, scope: Message.Text?, figures: Figures, groups: [MethodGroup],
        items: [MethodItem], alternativeCount: Int, provisions: [Provision], grading: Grading?
    ) {
        self.id = id
        self.title = title
        name = Self.name(id, title)
        self.citation = citation
        self.scope = scope
        totalPoints = figures.totalPoints
        bonusDivisor = figures.bonusDivisor
        scoreDecimals = figures.scoreDecimals
        joints = figures.joints
        published = figures.published
        inForce = figures.inForce
        assessmentUnit = figures.assessmentUnit
        self.groups = groups
        self.items = items
        self.alternativeCount = alternativeCount
        self.provisions = provisions
        self.grading = grading
        rateProvision = provisions.firstIndex { if case .rate = $0.requirement { true } else { false } }
        readings = ReadingSet(provisions.flatMap { $0.exceptions.map(\.reading) })
    }

    /// The least assembly rate that a provision asks for, as a fraction; `nil` where none does.
    package var leastRate: Rational? {
        guard let rateProvision, case .rate(let least) = provisions[rateProvision].requirement else { return nil }
        return least
    }

    /// The least points that a provision asks of a group; `nil` where none does.
    package func minimum(of group: GroupIndex) -> (points: Rational, provision: Provision)? {
        for provision in provisions {
            if case .groupMinimum(group, let points) = provision.requirement { return (points, provision) }
        }
        return nil
    }

    package func item(_ id: String) -> MethodItem? {
        items.first { $0.id == id }
    }

    /// The item of a name that several methods may use.
    func item(_ name: ItemName) -> MethodItem? {
        items.first { $0.name == name }
    }
}

/// A group of items that a method adds up.
package struct MethodGroup: Sendable {
    /// Whether the group is part of the total, or a bonus (加分项) beside it.
    package enum Counting: String, CaseIterable, Sendable {
        case total
        case bonus
    }

    package let id: String
    package let title: Message.Text
    /// The title as sentences take it: made once, not for each of them.
    let name: Message.Value
    package let points: Figure<Rational>
    package let counting: Counting
    /// The most that the group counts, whatever its items come to.
    package let cap: Figure<Rational>?

    /// The most points that the group can count.
    var most: Rational { cap.map { min($0.value, points.value) } ?? points.value }

    init(id: String, title: Message.Text, points: Figure<Rational>, counting: Counting, cap: Figure<Rational>?) {
        self.id = id
        self.title = title
        name = .words(title)
        self.points = points
        self.counting = counting
        self.cap = cap
    }
}

package typealias GroupIndex = TypedIndex<MethodGroup>
package typealias ItemIndex = TypedIndex<MethodItem>

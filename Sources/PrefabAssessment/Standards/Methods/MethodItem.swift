/// An item (评价项) of a method: what it looks at and how that becomes points.
package final class MethodItem: Sendable {
    /// Its name in data, submissions and verdicts.
    package let id: String
    /// The name's place among those of all methods, under which a building keeps declared points.
    package let name: ItemName
    package let group: GroupIndex
    package let title: Message.Text
    package let shortTitle: Message.Text
    /// The requirement in words, as the printed table states it.
    package let requirement: Message.Text
    /// The most points of the item; the figure stands for the whole row, scoring included.
    package let maximum: Figure<Rational>
    package let subject: Subject
    package let scoring: Scoring
    package let absence: Absence
    /// Which set of alternatives the item belongs to; none where it counts by itself.
    package let alternative: Int?
    /// The ratio that is given for some structures, whatever is known of the building.
    package let fixed: FixedRatio?
    /// Whether no points are interpolated, so that none are rounded.
    let isExact: Bool

    /// What an item is made of.
    package enum Subject: Hashable, Sendable {
        /// Quantities: the ratio is the sum of what counts over the sum of the wholes.
        case measures([MeasureIndex])
        case attribute(AttributeIndex)
        /// Nothing that a submission states: only the applicant's score sheet has it.
        case scoreSheet
    }

    /// What it does where a building has nothing of all that the item is made of.
    package enum Absence: String, CaseIterable, Sendable {
        /// No points, and the item's maximum leaves the total.
        case offTotal
        /// No points, and the total stays.
        case zero
        /// All points.
        case full
    }

    /// A ratio that holds for some structures without being measured.
    package struct FixedRatio: Sendable {
        package let structures: StructureSet
        package let ratio: Figure<Rational>
    }

    init(
        id: String, name: ItemName, group: GroupIndex, title: Message.Text, shortTitle: Message.Text, requirement: Message.Text,
        maximum: Figure<Rational>, subject: Subject, scoring: Scoring, absence: Absence, alternative: Int?, fixed: FixedRatio?
    ) {
        self.id = id
        self.name = name
        self.group = group
        self.title = title
        self.shortTitle = shortTitle
        self.requirement = requirement
        self.maximum = maximum
        self.subject = subject
        self.scoring = scoring
        self.absence = absence
        self.alternative = alternative
        self.fixed = fixed
        isExact = scoring.isExact
    }

    /// The measures that the item is made of; empty where it is made of something else.
    package var measures: [MeasureIndex] {
        if case .measures(let measures) = subject { measures } else { [] }
    }
}

/// The place of an item's name among the names that the methods of a folder use.
///
/// Two methods that call an item by one name share its place, so that points declared under the name serve both.
package struct ItemName: Hashable, Sendable {
    package let place: Int

    package init(_ place: Int) {
        self.place = place
    }
}

/// Some of the structures of buildings.
package struct StructureSet: OptionSet, Hashable, Sendable {
    package let rawValue: UInt8

    package init(rawValue: UInt8) {
        self.rawValue = rawValue
    }

    package init(_ structures: some Sequence<Structure>) {
        self = structures.reduce([]) { $0.union(StructureSet($1)) }
    }

    package init(_ structure: Structure) {
        switch structure {
        case .concrete: self.init(rawValue: 1)
        case .steel: self.init(rawValue: 2)
        case .timber: self.init(rawValue: 4)
        case .hybrid: self.init(rawValue: 8)
        }
    }

    package static let all = StructureSet(Structure.allCases)

    package func contains(_ structure: Structure) -> Bool {
        contains(StructureSet(structure))
    }

    /// In the order of ``Structure``.
    package var structures: [Structure] {
        Structure.allCases.filter { contains($0) }
    }
}

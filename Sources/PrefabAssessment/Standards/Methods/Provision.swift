/// A requirement that a method makes of a building besides its points (基本规定): a rule of its own.
package final class Provision: Sendable {
    /// What must be reached.
    package enum Requirement: Sendable {
        /// The sum of a group.
        case groupMinimum(GroupIndex, points: Rational)
        /// The points of one item, whether it counts or an alternative of it.
        case itemMinimum(ItemIndex, points: Rational)
        /// The assembly rate, as a fraction.
        case rate(Rational)
        /// The ratio of a measure, as fractions by the building's height.
        case ratio(MeasureIndex, [HeightStep])
        case attribute(AttributeIndex, AttributeValue)
    }

    /// The least ratio of buildings up to a height.
    package struct HeightStep: Hashable, Sendable {
        /// In m, included; none for the last step.
        package let upTo: ExactDecimal?
        package let ratio: Rational
    }

    /// How a reading of the law changes the provision.
    package struct Exception: Hashable, Sendable {
        package let reading: ReadingID
        /// The letter of the reading that must be taken: `b`.
        package let taken: ReadingLetter
        /// The structures to which the provision then applies; empty where it does not apply at all.
        package let structures: StructureSet
    }

    /// The rule that it is.
    package let rule: RuleID
    package let id: String
    package let title: Message.Text
    /// The words of the standard.
    package let sentence: Message.Text
    /// What `explain` says of it.
    package let help: Message.Text
    package let requirement: Requirement
    /// The place of the row in ``Standards/records``.
    package let record: Int
    /// The structures to which it applies where no reading changes that.
    package let structures: StructureSet
    /// In the order of the file; the last of those that are taken holds.
    package let exceptions: [Exception]

    init(
        rule: RuleID, id: String, title: Message.Text, sentence: Message.Text, help: Message.Text, requirement: Requirement,
        record: Int, structures: StructureSet, exceptions: [Exception]
    ) {
        self.rule = rule
        self.id = id
        self.title = title
        self.sentence = sentence
        self.help = help
        self.requirement = requirement
        self.record = record
        self.structures = structures
        self.exceptions = exceptions
    }

    /// Whether the provision applies to a structure under the readings taken.
    package func applies(to structure: Structure, _ readings: Readings) -> Bool {
        guard !exceptions.isEmpty else { return structures.contains(structure) }
        var structures = structures
        for exception in exceptions where readings[exception.reading] == exception.taken { structures = exception.structures }
        return structures.contains(structure)
    }
}

/// The grades of a method.
package struct Grading: Sendable {
    /// A condition on top of the provisions.
    package struct Requirement: Sendable {
        package let measure: MeasureIndex
        /// The least ratio, as a fraction.
        package let ratio: Figure<Rational>
        package let structures: StructureSet
    }

    package struct Step: Sendable {
        /// As the standard writes it: `AAA(BJ)`.
        package let name: String
        /// The least assembly rate, as a fraction.
        package let from: Figure<Rational>
    }

    package let requirements: [Requirement]
    /// From the highest grade down.
    package let steps: [Step]
}

extension [Provision.HeightStep] {
    /// The step that a building falls into.
    ///
    /// - Parameter height: in m.
    /// - Precondition: the last step has no upper end; the reader has made sure of it.
    package func place(ofHeight height: ExactDecimal) -> Int {
        firstIndex { $0.upTo.map { height <= $0 } ?? true } ?? count - 1
    }

    /// The ratio that is asked for; of a building whose height is not given one on the same side of its own ratio as all others.
    ///
    /// - Returns: `nil` where the height decides.
    func least(atHeight height: ExactDecimal?, for own: Rational) -> Rational? {
        if let height { return self[place(ofHeight: height)].ratio }
        let ratios = map(\.ratio)
        guard let least = ratios.min(), let most = ratios.max() else { return nil }
        if own >= most { return most }
        return own < least ? least : nil
    }
}

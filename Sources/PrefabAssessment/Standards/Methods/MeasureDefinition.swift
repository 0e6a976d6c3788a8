/// A quantity of a building that methods of evaluation use, as a file of kind `measures` defines it.
package final class MeasureDefinition: Sendable {
    /// The key in a submission's `measures`.
    package let id: String
    package let title: Message.Text
    package let shortTitle: Message.Text
    /// What counts and the whole that it is taken from.
    package let definition: Message.Text
    /// The unit in which both quantities stand.
    package let unit: String
    /// Whether a building may have nothing of the kind.
    package let mayBeAbsent: Bool
    /// The sum of a take-off that gives the quantity; none where it is stated.
    package let takeOff: TakeOffSum?
    /// The place of the row in ``Standards/records``.
    package let record: Int

    init(
        id: String, title: Message.Text, shortTitle: Message.Text, definition: Message.Text, unit: String, mayBeAbsent: Bool,
        takeOff: TakeOffSum?, record: Int
    ) {
        self.id = id
        self.title = title
        self.shortTitle = shortTitle
        self.definition = definition
        self.unit = unit
        self.mayBeAbsent = mayBeAbsent
        self.takeOff = takeOff
        self.record = record
    }
}

/// The quantities that a structural take-off adds up to (contract section 2); the raw value is the `takeOff` of a measure.
package enum TakeOffSum: String, CaseIterable, Sendable {
    /// Concrete of vertical members, in m³.
    case verticalVolume
    /// Projected area of horizontal members over the floor plan area, in m².
    case horizontalArea
    /// Concrete of all structural members, in m³: the prefabrication rate (预制率).
    case structuralVolume
}

/// A property of a building that methods of evaluation use, as a file of kind `measures` defines it.
package final class AttributeDefinition: Sendable {
    /// What values the attribute takes.
    package enum Kind: Hashable, Sendable {
        /// Yes or no.
        case flag
        /// One of some whole numbers, in rising order.
        case levels([Int])
    }

    /// The key in a building's `attributes`.
    package let id: String
    package let title: Message.Text
    package let shortTitle: Message.Text
    package let definition: Message.Text
    package let kind: Kind
    /// The place of the row in ``Standards/records``.
    package let record: Int

    /// The one attribute that stands among the fields of a building, not in its `attributes`.
    package static let fullDecoration = "fullDecoration"

    init(id: String, title: Message.Text, shortTitle: Message.Text, definition: Message.Text, kind: Kind, record: Int) {
        self.id = id
        self.title = title
        self.shortTitle = shortTitle
        self.definition = definition
        self.kind = kind
        self.record = record
    }
}

package typealias MeasureIndex = TypedIndex<MeasureDefinition>
package typealias AttributeIndex = TypedIndex<AttributeDefinition>

/// The value of an attribute, given or asked for.
package enum AttributeValue: Hashable, Sendable {
    case flag(Bool)
    case level(Int)

    /// As JSON writes it.
    package var description: String {
        switch self {
        case .flag(let value): "\(value)"
        case .level(let level): "\(level)"
        }
    }

    /// Whether the value is the one asked for, or at least that level.
    func meets(_ wanted: AttributeValue) -> Bool {
        switch (self, wanted) {
        case (.flag(let value), .flag(let wanted)): value == wanted
        case (.level(let value), .level(let wanted)): value >= wanted
        case (.flag, .level), (.level, .flag): false
        }
    }

    /// The next lower value that the attribute can have; `nil` below the lowest.
    func nextLower(of definition: AttributeDefinition) -> AttributeValue? {
        switch (self, definition.kind) {
        case (.flag(let value), _): value ? .flag(false) : nil
        case (.level(let value), .levels(let levels)): levels.last { $0 < value }.map { .level($0) }
        case (.level, .flag): nil
        }
    }
}

/// How take-offs of other programs and hands head their columns and call their pieces (`kind: "headings"`): what a map of columns is guessed
/// by. Nothing is read by a guess alone.
package struct Headings: Sendable {
    package let title: Message.Text
    package let columns: [Column]
    /// What pieces of a kind are called, each name once.
    package let kinds: [(name: String, kind: ComponentKind)]
    /// What lines that add up others are called.
    package let subtotals: [String]

    /// The heads of a kind of column.
    package struct Column: Sendable {
        package let meaning: Meaning
        package let names: [String]
    }

    package enum Meaning: Sendable {
        /// A field, by its name in a map.
        case field(String, of: HeadingBasis?)
        /// Nothing that a submission has.
        case ignored(reason: Message.Text)
    }

    /// The fields that a column can be.
    static let fields = ["building"] + fieldsOfComponents
    /// Of them the counts, and those of which a column may tell the sum.
    static let count = "count"
    static let sums = ["precastVolume", "castInPlaceVolume", "projectedArea"]

    private static let fieldsOfComponents = [
        "kind", "label", "storeys", "count", "precastVolume", "castInPlaceVolume", "projectedArea", "formworkFree", "width", "height",
        "columnSide",
    ]
}

/// What the numbers of a column are of, if not of one piece.
package enum HeadingBasis: String, CaseIterable, Sendable { case line, storey }

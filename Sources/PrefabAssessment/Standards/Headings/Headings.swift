/// How take-offs of other programs and hands head their columns and call their pieces (`kind: "headings"`): what a map of columns is guessed
/// by. Nothing is read by a guess alone.
package struct Headings: Sendable {
    package let title: Message.Text
    package let columns: [Column]
    /// What pieces of a kind are called, each name once.
    package let kinds: [(name: String, kind: ComponentKind)]
    /// What may stand beside the name of a piece without making another piece of it: where it stands, how large it is, of which type.
    package let besides: Set<Character>
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

/// The headings of a folder, read when somebody needs them: most of a start's time would go into names that only an import of lists looks at.
enum NamedHeadings: Sendable {
    case read(Headings)
    case builtIn(title: Message.Text)

    var title: Message.Text {
        switch self {
        case .read(let headings): headings.title
        case .builtIn(let title): title
        }
    }

    var headings: Headings? {
        switch self {
        case .read(let headings): headings
        case .builtIn: Headings.builtIn
        }
    }
}

extension Headings {
    /// Those that the program was built with.
    fileprivate static let builtIn: Headings = {
        for file in StandardsFolder.builtIn.files {
            let isOfHeadings = file.bytes.withTextBytes { StandardsReader.kind(of: $0) == StandardsFile.Kind.headings.rawValue }
            guard isOfHeadings else { continue }
            let contents = StandardsFileContents(
                reading: file, isBuiltIn: false, number: 0, MethodVocabulary(rules: []), firstRecord: 0)
            if case .read(let headings)? = contents.headings { return headings }
        }
        preconditionFailure("the headings that the program was built with cannot be read")
    }()
}

/// What the numbers of a column are of, if not of one piece.
package enum HeadingBasis: String, CaseIterable, Sendable { case line, storey }

/// A submission to start from: what is known of a case already, and which fields the case needs besides.
///
/// What is not known is left out of the text, never written as zero; a review then calls it undetermined.
package struct SubmissionStart: Sendable {
    /// The path of a schema by which an editor completes and explains; none is named if nothing is given.
    package var schema: String?
    /// The number of the approval; a placeholder if nothing is given.
    package var id: String?
    package var name: String?
    package var use: Use
    package var structure: Structure
    /// Decides which method governs; by DB11/T 1831-2021 if nothing is given.
    package var permit: CalendarDate?
    /// How many buildings there are to fill in, numbered from `1#`.
    package var buildingCount = 1
    /// Of each building, in m.
    package var height: ExactDecimal?
    /// Of each building, in m².
    package var aboveGroundArea: ExactDecimal?
    /// Which filing is to be made: each has its own documents and dates.
    package var stage = Submission.Stage.intent
    /// Whether a list of components stands in place of the sums of the structure.
    package var hasTakeOff = false

    package init(use: Use, structure: Structure) {
        self.use = use
        self.structure = structure
    }

    /// The submission's text; the reader finds nothing wrong with it.
    package var text: [UInt8] {
        var writer = JSONWriter(pretty: true)
        writer.object { writer in
            if let schema { writer.member("$schema", schema) }
            writer.member("format", Submission.format)
            writer.object("project") { writer in
                writer.member("id", id ?? Placeholder.id)
                writer.member("name", name ?? Placeholder.name)
            }
            if let permit {
                writer.object("dates") { $0.member("planningPermit", text: { $0.append(permit) }) }
            }
            writer.array("buildings", of: 1...buildingCount) { writer, number in
                writer.object { writer in
                    writer.member("id", "\(number)#")
                    writer.member("use", use.rawValue)
                    writer.member("structure", structure.rawValue)
                    writer.number("height", height ?? Placeholder.height.value)
                    writer.number("aboveGroundArea", aboveGroundArea ?? Placeholder.area.value)
                }
            }
        }
        writer.finish()
        return writer.bytes
    }

    /// A field that the guide tells how to write.
    package struct Entry: Sendable {
        /// The members that lead to it: `buildings`, `0`, `measures`, `dryFloor`.
        package let path: [String]
        package let title: Message.Text
        /// What it holds and what it is needed for.
        package let text: Message.Text
        /// A value as it is written in JSON.
        package private(set) var example: String
        /// What a word may be.
        package let words: [WordDescription]

        /// The same with another example.
        func with(example: String) -> Entry {
            var copy = self
            copy.example = example
            return copy
        }

        package var pointer: String { path.map { "/" + $0 }.joined() }

        init(
            _ path: [String], _ field: FieldDescription, example: String? = nil, purpose: Message.Text? = nil,
            words given: [WordDescription]? = nil
        ) {
            self.path = path
            title = field.title
            text =
                purpose.map { Message.Text("\(field.text.chinese)\($0.chinese)", "\(field.text.english) \($0.english)") } ?? field.text
            self.example = example ?? field.example
            if let given {
                words = given
                return
            }
            switch field.type {
            case .word(let list), .words(let list): words = list
            case .dateOr(let word): words = [word]
            default: words = []
            }
        }
    }

    /// Fields of the text whose values stand in for what was not given.
    package var placeholders: [Entry] {
        var result: [Entry] = []
        if id == nil { result.append(Entry(["project", "id"], ProjectKey.id.field)) }
        if name == nil { result.append(Entry(["project", "name"], ProjectKey.name.field)) }
        for building in (0..<buildingCount).map(String.init) {
            if height == nil { result.append(Entry(["buildings", building, "height"], BuildingKey.height.field)) }
            if aboveGroundArea == nil {
                result.append(Entry(["buildings", building, "aboveGroundArea"], BuildingKey.aboveGroundArea.field))
            }
        }
        return result
    }
}

extension JSONWriter {
    fileprivate mutating func number(_ key: StaticString, _ number: ExactDecimal) {
        self.key(key)
        literal { $0.append(number) }
    }
}

import PrefabAssessment

/// What stands in a JSON document as a string: exact numbers, which a reader must not round to a binary fraction, days and words.
protocol JSONText {
    func write(to buffer: inout UTF8Buffer)
}

extension String: JSONText {
    func write(to buffer: inout UTF8Buffer) { buffer.append(self) }
}

/// A reduced fraction: `131/5`.
extension Rational: JSONText {
    func write(to buffer: inout UTF8Buffer) { buffer.append(self) }
}

extension ExactDecimal: JSONText {
    func write(to buffer: inout UTF8Buffer) { buffer.append(self) }
}

extension Money: JSONText {
    func write(to buffer: inout UTF8Buffer) { buffer.append(self) }
}

extension CalendarDate: JSONText {
    func write(to buffer: inout UTF8Buffer) { buffer.append(self) }
}

/// A fraction as a percentage that is cut to two decimals: `72.44`.
struct JSONPercent: JSONText {
    let fraction: Rational

    init(_ fraction: Rational) {
        self.fraction = fraction
    }

    func write(to buffer: inout UTF8Buffer) { buffer.appendPercent(fraction) }
}

// MARK: - Members

extension UTF8Buffer {
    static func bytes(_ write: (inout UTF8Buffer) -> Void) -> [UInt8] {
        var buffer = UTF8Buffer()
        write(&buffer)
        return buffer.bytes
    }
}

extension JSONWriter {
    /// A text with a member a line.
    static func bytes(_ write: (inout JSONWriter) -> Void) -> [UInt8] {
        var writer = JSONWriter(pretty: true)
        write(&writer)
        return writer.bytes
    }

    /// A document of a format, ended by a line feed.
    mutating func document(_ format: String, _ members: (inout JSONWriter) -> Void) {
        object { writer in
            writer.member("format", word: format)
            members(&writer)
        }
        finish()
    }

    mutating func member(_ key: StaticString, _ value: some JSONText) {
        member(key, text: value.write)
    }

    /// `null` where there is nothing.
    mutating func member(_ key: StaticString, _ value: (some JSONText)?) {
        if let value { member(key, value) } else { null(key) }
    }

    mutating func member(_ key: StaticString, _ number: Int?) {
        if let number { member(key, number) } else { null(key) }
    }

    mutating func member(_ key: StaticString, _ word: some RawRepresentable<String>) {
        member(key, word: word.rawValue)
    }

    mutating func member(_ key: StaticString, _ word: (some RawRepresentable<String>)?) {
        member(key, word?.rawValue)
    }

    /// What is known of a quantity: `{ "lower": …, "upper": … }`.
    mutating func member(_ key: StaticString, lower: some JSONText, upper: some JSONText) {
        object(key) { writer in
            writer.member("lower", lower)
            writer.member("upper", upper)
        }
    }

    mutating func member(_ key: StaticString, _ bounds: Bounds<some JSONText>) {
        member(key, lower: bounds.lower, upper: bounds.upper)
    }

    mutating func member(_ key: StaticString, _ interval: Interval) {
        member(key, lower: interval.lower, upper: interval.upper)
    }

    // MARK: - Containers

    /// The object that is made of a value; `null` where there is none.
    mutating func object<Value>(_ key: StaticString, of value: Value?, _ members: (inout JSONWriter, Value) -> Void) {
        guard let value else { return null(key) }
        object(key) { members(&$0, value) }
    }

    /// An object for each element.
    mutating func objects<Element>(
        _ key: StaticString, of elements: some Sequence<Element>, _ members: (inout JSONWriter, Element) -> Void
    ) {
        array(key, of: elements) { writer, element in writer.object { members(&$0, element) } }
    }

    mutating func strings(_ key: StaticString, of texts: some Sequence<String>) {
        array(key, of: texts) { writer, text in writer.string { $0.append(text) } }
    }

    /// An array of one object, as other people's formats ask for.
    mutating func single(_ key: StaticString, _ members: (inout JSONWriter) -> Void) {
        objects(key, of: CollectionOfOne(())) { writer, _ in members(&writer) }
    }
}

extension JSONWriter {
    mutating func project(_ submission: Submission) {
        object("project") { writer in
            writer.member("id", submission.project.id)
            writer.member("name", submission.project.name)
        }
    }

    /// What a document was made from, by its SHA-256 in hexadecimal.
    mutating func digest(_ key: StaticString, _ digest: String) {
        object(key) { $0.member("sha256", word: digest) }
    }
}

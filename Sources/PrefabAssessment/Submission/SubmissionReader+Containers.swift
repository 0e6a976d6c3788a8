/// An object of a submission while its members are read; of many objects of a kind, one after the other.
struct ObjectReading<Key: Sendable> {
    fileprivate let keys: KeyTable<Key>
    fileprivate var members = JSONReader.Members(start: 0)
    /// Where the members stand; complete when there is no next one.
    fileprivate(set) var spans = FieldSpans<Key>()
    /// The key whose value is being read.
    fileprivate var current: Key?

    init(_ keys: KeyTable<Key>) {
        precondition(keys.count <= FieldSpans<Key>.limit, "an object has more keys than are told apart")
        self.keys = keys
    }
}

extension SubmissionReader {
    /// Reads an object, field by field.
    ///
    /// - Returns: whether the value is an object.
    @inline(__always)
    mutating func read<Object: SubmissionObject>(_ object: inout Object) throws(JSONSyntaxError) -> Bool {
        var fields = ObjectReading(Object.fields.names)
        return try read(&object, &fields)
    }

    /// The same, of many objects of a kind with one `fields` for all.
    @inline(__always)
    mutating func read<Object: SubmissionObject>(
        _ object: inout Object, _ fields: inout ObjectReading<Object.Keys>
    ) throws(JSONSyntaxError) -> Bool {
        guard try open(&fields) else { return false }
        while let key = try nextKey(&fields) { try object.read(key, from: &self) }
        if !fields.spans.hasAll(Object.fields.required) { require(Object.Keys.required, in: fields.spans) }
        object.keep(fields.spans)
        return true
    }

    /// Reads an object that may be left out.
    ///
    /// - Parameter empty: an object without any field.
    mutating func object<Object: SubmissionObject>(_ empty: Object) throws(JSONSyntaxError) -> Object? {
        var object = empty
        return try read(&object) ? object : nil
    }

    /// Begins to read an object.
    ///
    /// ```swift
    /// var object = ObjectReading(MeasureKey.table)
    /// guard try open(&object) else { return }
    /// while let key = try nextKey(&object) { try readMeasure(key) }
    /// measures.spans = object.spans
    /// ```
    ///
    /// - Returns: `false` if the value is no object; then that has been reported.
    @inline(__always)
    mutating func open<Key>(_ object: inout ObjectReading<Key>) throws(JSONSyntaxError) -> Bool {
        if !json.isAt(UInt8(ascii: "{")) {
            guard try isNext(.object, Expected.object) else { return false }
        }
        object.members = try json.openObject()
        object.spans.clear()
        object.current = nil
        return true
    }

    /// The next key of an object, with the reader placed at its value, which must be read then; `nil` once the object is closed.
    ///
    /// Unknown and repeated keys are reported and passed over.
    @inline(__always)
    mutating func nextKey<Key>(_ object: inout ObjectReading<Key>) throws(JSONSyntaxError) -> Key? {
        var expected = 0
        if let current = object.current {
            object.spans.setEnd(current, json.position)
            expected = place(ofCase: current) &+ 1
        }
        if let (place, colon) = json.plainKey(of: object.members, among: object.keys, from: expected) {
            let key = object.keys[place]
            if !object.spans.has(key) {
                json.passKey(&object.members, colon: colon)
                begin(key, &object)
                return key
            }
        }
        if json.passEnd() {
            object.spans.object = SourceSpan(object.members.start, json.position)
            return nil
        }
        return try nextUnusual(&object)
    }

    /// The same where there is more to it: an unknown or repeated key, one with escapes, the end of the text near.
    private mutating func nextUnusual<Key>(_ object: inout ObjectReading<Key>) throws(JSONSyntaxError) -> Key? {
        while let token = try json.nextKey(&object.members) {
            guard let key = object.keys.key(for: token, in: json) else {
                try passUnknown(token, ofObjectAt: object.members.start, among: object.keys.names)
                continue
            }
            guard !object.spans.has(key) else {
                duplicateKey(token)
                try json.skipValue()
                continue
            }
            begin(key, &object)
            return key
        }
        object.spans.object = SourceSpan(object.members.start, json.position)
        return nil
    }

    @inline(__always)
    private mutating func begin<Key>(_ key: Key, _ object: inout ObjectReading<Key>) {
        json.skipWhitespace()
        // Set before the value is read: a second key is a duplicate even if the first value was wrong.
        object.spans.set(key, json.position)
        object.current = key
    }

    /// Begins to read an array; its elements are asked for with `json.nextElement`.
    ///
    /// - Returns: `nil` if the value is no array; then that has been reported.
    mutating func openArray(_ expected: Message.Text = Expected.array) throws(JSONSyntaxError) -> JSONReader.Members? {
        guard try isNext(.array, expected) else { return nil }
        return try json.openArray()
    }

    /// Reports each of the keys that an object should have and does not, with what belongs there.
    mutating func require<Key: SubmissionKey>(_ keys: [Key], in spans: FieldSpans<Key>) {
        for key in keys where !spans.has(key) && key.field.isRequired(for: purpose) {
            // It is there under another name, which has been said.
            if meantKeys.contains(MeantKey(object: Int(spans.object.start), key: key.rawValue)) { continue }
            missingField(key.field.title.chinese, key.rawValue, of: spans.object, help: key.field.helpWhereMissing(key.rawValue))
        }
    }

    /// Reports each of the keys that an object of another format should have and does not.
    mutating func require<Key: RawRepresentable>(
        _ keys: [Key], in spans: FieldSpans<Key>
    ) where Key.RawValue == String {
        for key in keys where !spans.has(key) {
            missingField(
                key.rawValue, key.rawValue, of: spans.object, help: Message("补上 \"{0}\"", "add \"{0}\"", [.text(key.rawValue)]))
        }
    }

    private mutating func missingField(_ title: String, _ name: String, of object: SourceSpan, help: Message) {
        // The place where the field is missing is its object; its opening bracket is enough to see.
        let bracket = SourceSpan(Int(object.start), Int(object.start) + 1)
        diagnostics.append(
            Diagnostic(
                .missingField, at: bracket,
                Message("缺少必填字段“{0}”", "the required field {1} is missing", [.text(title), .text(name)]), help: help))
    }
}

extension SubmissionReader {
    /// Reads the members of an object; unknown and repeated keys are reported and passed over.
    ///
    /// - Returns: where the members stand; `nil` if the value is no object.
    mutating func readObject<Key>(
        _ keys: KeyTable<Key>,
        member: (inout SubmissionReader, Key) throws(JSONSyntaxError) -> Void
    ) throws(JSONSyntaxError) -> FieldSpans<Key>? {
        var spans = FieldSpans<Key>()
        return try readObject(keys, &spans, member: member) ? spans : nil
    }

    /// The same for objects of which there are many: `spans` is emptied, and its memory used again.
    ///
    /// - Returns: whether the value is an object.
    mutating func readObject<Key>(
        _ keys: KeyTable<Key>, _ spans: inout FieldSpans<Key>,
        member: (inout SubmissionReader, Key) throws(JSONSyntaxError) -> Void
    ) throws(JSONSyntaxError) -> Bool {
        guard try json.peek() == .object else {
            try wrongType(Expected.object)
            return false
        }
        spans.clear(roomFor: keys.count)
        var members = try json.openObject()
        var unknown: [String] = []
        // One bit for each place in the table.
        precondition(keys.count <= 64, "an object has more keys than are told apart")
        var seen: UInt64 = 0
        var expected = 0
        while let token = try json.nextKey(&members) {
            guard let place = keys.place(of: token, in: json, from: expected) else {
                let name = json.string(token)
                if unknown.contains(name) {
                    duplicateKey(token)
                } else {
                    unknown.append(name)
                    unknownKey(token, among: keys.names)
                }
                try json.skipValue()
                continue
            }
            if seen & 1 << UInt64(place) != 0 {
                duplicateKey(token)
                try json.skipValue()
                continue
            }
            seen |= 1 << UInt64(place)
            expected = place + 1
            let key = keys[place]
            _ = try json.peek()
            let start = json.position
            // Set before the value is read: a second key is a duplicate even if the first value was wrong.
            spans.set(key, SourceSpan(start, start))
            try member(&self, key)
            spans.setEnd(json.position)
        }
        spans.object = SourceSpan(members.start, json.position)
        return true
    }

    /// - Returns: whether the value is an array.
    mutating func readArray(
        element: (inout SubmissionReader) throws(JSONSyntaxError) -> Void
    ) throws(JSONSyntaxError) -> Bool {
        guard try json.peek() == .array else {
            try wrongType(Expected.array)
            return false
        }
        var members = try json.openArray()
        while try json.nextElement(&members) { try element(&self) }
        return true
    }

    /// Reports each of the keys that an object should have and does not, with an example of each.
    mutating func require<Key: SubmissionKey>(_ keys: [Key], in spans: FieldSpans<Key>) {
        for key in keys where spans[key] == nil {
            missingField(
                key.rawValue, of: spans.object,
                help: Message(
                    "补上 \"{0}\": {1}（{2}）", "add \"{0}\": {1} ({2})",
                    [.text(key.rawValue), .text(key.field.example), .words(key.field.title)]))
        }
    }

    /// Reports each of the keys that an object of another format should have and does not.
    mutating func require<Key: RawRepresentable & Equatable>(
        _ keys: [Key], in spans: FieldSpans<Key>
    ) where Key.RawValue == String {
        for key in keys where spans[key] == nil {
            missingField(
                key.rawValue, of: spans.object, help: Message("补上 \"{0}\"", "add \"{0}\"", [.text(key.rawValue)]))
        }
    }

    private mutating func missingField(_ name: String, of object: SourceSpan, help: Message) {
        // The place where the field is missing is its object; its opening bracket is enough to see.
        let bracket = SourceSpan(Int(object.start), Int(object.start) + 1)
        diagnostics.append(
            Diagnostic(
                .missingField, at: bracket,
                Message("缺少必填字段 {0}", "the required field {0} is missing", [.text(name)]), help: help))
    }

    private mutating func unknownKey(_ token: JSONReader.StringToken, among names: [String]) {
        let name = json.string(token)
        let help: Message =
            if let nearest = nearestName(to: name, among: names) {
                Message("是否指 “{0}”？", "did you mean “{0}”?", [.text(nearest)])
            } else {
                Message("此处可用的字段：{0}", "the keys known here are {0}", [.list(names.map { Message.Text($0) })])
            }
        diagnostics.append(
            Diagnostic(
                .unknownKey, at: token.span, Message("未知字段 “{0}”", "unknown key “{0}”", [.text(name)]), help: help))
    }

    private mutating func duplicateKey(_ token: JSONReader.StringToken) {
        diagnostics.append(
            Diagnostic(
                .duplicateKey, at: token.span,
                Message("字段 “{0}” 重复出现", "the key “{0}” appears twice in its object", [.text(json.string(token))]),
                help: Message("只留一个，核对哪个值是对的", "keep the one whose value is right")))
    }
}

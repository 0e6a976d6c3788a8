// What the texts beside submissions have in common: records of a review, configurations, baselines.

extension SubmissionReader {
    /// Reads a whole text.
    ///
    /// - Returns: `false` if the text is not JSON or not an object at all; then that has been reported.
    mutating func readDocument<Object: SubmissionObject>(_ object: inout Object) -> Bool {
        do throws(JSONSyntaxError) {
            return try document(&object)
        } catch {
            diagnostics.append(Diagnostic(error, in: json.bytes))
            return false
        }
    }

    /// The same where somebody else tells of what is not JSON.
    mutating func document<Object: SubmissionObject>(_ object: inout Object) throws(JSONSyntaxError) -> Bool {
        try json.begin()
        // There is no field in whose place a null would stand.
        guard try json.peek() != .null else {
            try wrongType(Expected.object, help: Message("改为{0}", "make it {0}", [.words(Expected.object)]))
            try json.finish()
            return false
        }
        let isObject = try read(&object)
        try json.finish()
        return isObject
    }

    /// Reads the value of `format`; any other than `expected` is reported.
    ///
    /// - Parameter what: the text that has it, with its article.
    /// - Returns: what stands there in place of it; `nil` where all is well, or the value is no text.
    @discardableResult
    mutating func readFormat(_ expected: String, _ what: Message.Text) throws(JSONSyntaxError) -> String? {
        let start = json.position
        let help = Message("{1}写作 \"format\": \"{0}\"", "{1} says \"format\": \"{0}\"", [.text(expected), .words(what)])
        guard try json.peek() == .string else {
            try wrongType(Expected.string, help: help)
            return nil
        }
        guard let format = try text(), format != expected else { return nil }
        diagnostics.append(
            Diagnostic(
                .wrongFormat, at: SourceSpan(skippingSpaceFrom: start, to: json.position, in: json.bytes),
                Message("format 是 “{0}”，不是 “{1}”", "the format is “{0}”, not “{1}”", [.text(format), .text(expected)]), help: help))
        return format
    }

    /// A list of texts.
    mutating func texts() throws(JSONSyntaxError) -> [String] {
        guard var members = try openArray() else { return [] }
        var texts: [String] = []
        while try json.nextElement(&members) {
            if let text = try text() { texts.append(text) }
        }
        return texts
    }

    /// A list of objects.
    ///
    /// - Parameter empty: an object without any field.
    mutating func objects<Object: SubmissionObject>(_ empty: Object, _ keep: (Object) -> Void) throws(JSONSyntaxError) {
        guard var members = try openArray() else { return }
        while try json.nextElement(&members) {
            if let object = try object(empty) { keep(object) }
        }
    }
}

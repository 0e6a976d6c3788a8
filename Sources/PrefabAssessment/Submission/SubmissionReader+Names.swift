// What is said of a key or a word that is not known: which one was meant, and where it belongs.

extension SubmissionReader {
    // MARK: - Keys

    mutating func passUnknown(
        _ token: JSONReader.StringToken, ofObjectAt start: Int, among names: [String]
    ) throws(JSONSyntaxError) {
        let name = json.string(token)
        // Objects that begin later are closed.
        while let last = unknownNames.last, last.object > start { unknownNames.removeLast() }
        if unknownNames.last?.object != start { unknownNames.append((start, SeenNames())) }
        if unknownNames[unknownNames.count - 1].names.insert(name) {
            unknownKey(token, ofObjectAt: start, among: names)
        } else {
            duplicateKey(token)
        }
        try json.skipValue()
    }

    /// - Precondition: the reader stands at the value.
    private mutating func unknownKey(_ token: JSONReader.StringToken, ofObjectAt start: Int, among names: [String]) {
        let name = json.string(token)
        var message = Message("未知字段 “{0}”", "unknown key “{0}”", [.text(KnownName.shown(name))])
        // Nobody reads the cure of what is only counted.
        if diagnostics.isFull {
            diagnostics.append(Diagnostic(.unknownKey, at: token.span, message, help: Message("核对字段名", "check the key")))
            return
        }
        let help: Message
        var meant: String?
        let object = knownFields.object(withKeys: names)
        let known = object?.known ?? names.map { KnownName(name: $0, title: Message.Text($0)) }
        let written = WrittenName(name)
        if let cure = Self.cure(ofInvisible: name, among: names) {
            message = cure.message
            help = cure.help
            meant = name.withoutInvisible
        } else if let one = KnownName.only(KnownName.spelt(written, among: known)) {
            help = Message("是否指 “{0}”？", "did you mean “{0}”?", [.text(one.name)])
            meant = one.name
        } else if let one = KnownName.only(KnownName.called(written, among: known)) {
            help = Message("“{0}”写作 {1}", "“{0}” is written {1}", .text(one.title.chinese), .text("\"\(one.name)\""))
            meant = one.name
        } else if let one = twin(of: written, among: names) {
            help = Message("“{0}”写作 {1}", "“{0}” is written {1}", .text(one.title.chinese), .text("\"\(one.name)\""))
            meant = one.name
        } else if let places = homes(of: written, KnownName.spelt, besides: names) ?? homes(of: written, KnownName.called, besides: names) {
            help = places
        } else if let nearest = nearestName(to: name, among: names) {
            help = Message("是否指 “{0}”？", "did you mean “{0}”?", [.text(nearest)])
        } else {
            let near = KnownName.near(written, among: known)
            help =
                near.isEmpty
                ? Message("此处可用的字段：{0}", "the keys known here are {0}", .list(known.map(\.explained)))
                : Message("是否指 {0}？", "did you mean {0}?", .list(near.map(\.explained)))
        }
        let edit = meant.flatMap { isVacant($0, inObjectAt: start) && holds(object?.field($0)) ? "\"\($0)\"" : nil }
        if let meant, edit != nil { meantKeys.insert(MeantKey(object: start, key: meant)) }
        diagnostics.append(Diagnostic(.unknownKey, at: token.span, message, help: help, edit: edit))
    }

    /// A field of another object that is meant and whose key stands in this one, too: measures and the items that are scored by them.
    private mutating func twin(of name: WrittenName, among names: [String]) -> KnownName? {
        if !isOfSubmission { return nil }
        for object in knownFields.objects {
            let found =
                KnownName.only(KnownName.spelt(name, among: object.known)) ?? KnownName.only(KnownName.called(name, among: object.known))
            if let found, names.contains(found.name) { return found }
        }
        return nil
    }

    /// In which objects a field of that name stands that is none of this one.
    private mutating func homes(
        of name: WrittenName, _ search: (WrittenName, [KnownName]) -> [KnownName], besides names: [String]
    ) -> Message? {
        if !isOfSubmission { return nil }
        var places: [Message] = []
        for object in knownFields.objects where object.fields.map(\.key) != names {
            // What a building may have of its own is told for the project.
            if object.path.starts(with: [RootKey.buildings.rawValue, BuildingKey.rewardBasis.rawValue]) { continue }
            guard let one = KnownName.only(search(name, object.known)) else { continue }
            places.append(
                Message(
                    "{0}（{1}）应写在{2}中", "{0} ({1}) belongs under {2}", .text(one.name), .text(one.title.chinese), .words(object.name)))
        }
        return places.isEmpty ? nil : Message("{0}", "{0}", .sentences(Array(places.prefix(3))))
    }

    /// Whether an object has no such key yet, before or behind this place.
    private mutating func isVacant(_ key: String, inObjectAt start: Int) -> Bool {
        if keysOfObjects[start] == nil {
            var keys: Set<String> = []
            var reader = json
            reader.position = start
            // The text was read that far, or breaks off behind it; then there is nothing to mend by.
            guard let members = try? reader.openObject() else { return false }
            var object = members
            while let token = try? reader.nextKey(&object) {
                keys.insert(reader.string(token))
                guard (try? reader.skipValue()) != nil else { break }
            }
            keysOfObjects[start] = keys
        }
        return keysOfObjects[start]?.contains(key) == false && !meantKeys.contains(MeantKey(object: start, key: key))
    }

    /// Whether the value that comes next is one of the field, so that the key alone is wrong.
    private func holds(_ field: FieldDescription?) -> Bool {
        guard let field else { return true }
        var reader = json
        guard let kind = try? reader.peek(), let span = try? reader.skipValue() else { return false }
        let written = json.bytes.string(Int(span.start)..<Int(span.end))
        let text = String(written.dropFirst().dropLast())
        switch field.type {
        case .structure: return kind == (field.example.hasPrefix("[") ? .array : .object)
        case .words: return kind == .array
        case .measure: return kind == .object
        case .text: return kind == .string
        case .filledText: return kind == .string && !text.isBlank
        case .constant(let constant): return kind == .string && text == constant
        case .word(let words): return kind == .string && words.contains { $0.word == text }
        case .date: return kind == .string && CalendarDate(text) != nil
        case .dateOr(let word): return kind == .string && (text == word.word || CalendarDate(text) != nil)
        case .flag: return kind == .boolean
        case .storeys: return kind == .string || kind == .number
        case .level(let levels): return kind == .number && levels.contains { "\($0)" == written }
        case .number(let range, _): return kind == .number && ExactDecimal(written).map(range.includes) == true
        }
    }

    mutating func duplicateKey(_ token: JSONReader.StringToken) {
        diagnostics.append(
            Diagnostic(
                .duplicateKey, at: token.span,
                Message("字段 “{0}” 重复出现", "the key “{0}” appears twice in its object", [.text(KnownName.shown(json.string(token)))]),
                help: Message("只留一个，核对哪个值是对的", "keep the one whose value is right")))
    }

    // MARK: - Words

    private mutating func knownWords(_ names: [String], _ descriptions: [WordDescription]) -> [KnownName] {
        if let known = knownWords[names] { return known }
        let known =
            descriptions.isEmpty ? names.map { KnownName(name: $0, title: Message.Text($0)) } : descriptions.map { KnownName($0) }
        knownWords[names] = known
        return known
    }

    mutating func unknownWord(_ token: JSONReader.StringToken, among names: [String], _ descriptions: [WordDescription]) {
        let word = json.string(token)
        if let cure = Self.cure(ofInvisible: word, among: names) {
            diagnostics.append(Diagnostic(.unknownWord, at: token.span, cure.message, help: cure.help, edit: cure.edit))
            return
        }
        if diagnostics.isFull {
            diagnostics.append(
                Diagnostic(
                    .unknownWord, at: token.span, Message("“{0}”不是可用的取值", "“{0}” is not an accepted value", [.text(KnownName.shown(word))]),
                    help: Message("核对取值", "check the value")))
            return
        }
        if UnknownValue.isOne(word) { placedValues.append(token.span) }
        let known = knownWords(names, descriptions)
        let written = WrittenName(word)
        let list = Message.Value.list(known.map(\.explained))
        let help: Message
        var meant: KnownName?
        if let one = KnownName.only(KnownName.spelt(written, among: known)) {
            help = Message("是否指 “{0}”？可用的取值：{1}", "did you mean “{0}”? Accepted values: {1}", [.text(one.name), list])
            meant = one
        } else if let one = KnownName.only(KnownName.called(written, among: known)) {
            help = Message(
                "{0}写作 {1}；可用的取值：{2}", "“{3}” is written {1}; accepted values: {2}", .words(one.title), .text(one.name), list, .text(word))
            meant = one
        } else if let nearest = nearestName(to: word, among: names) {
            help = Message("是否指 “{0}”？可用的取值：{1}", "did you mean “{0}”? Accepted values: {1}", [.text(nearest), list])
        } else {
            let near = KnownName.near(written, among: known)
            help =
                near.isEmpty
                ? Message("可用的取值：{0}", "accepted values: {0}", [list])
                : Message("是否指 {0}？可用的取值：{1}", "did you mean {0}? Accepted values: {1}", [.list(near.map(\.explained)), list])
        }
        diagnostics.append(
            Diagnostic(
                .unknownWord, at: token.span, Message("“{0}”不是可用的取值", "“{0}” is not an accepted value", [.text(KnownName.shown(word))]),
                help: help, edit: meant.map { "\"\($0.name)\"" }))
    }
}

/// A key that an object seems to have under another name.
struct MeantKey: Hashable {
    /// Where the object begins.
    let object: Int
    let key: String
}

extension NumberRange {
    fileprivate func includes(_ number: ExactDecimal) -> Bool {
        (includesLower ? number >= lower : number > lower) && upper.map { number <= $0 } != false && number < Self.limit
            && (!isWhole || number.wholeNumber != nil)
    }
}

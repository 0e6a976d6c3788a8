// Files of kind `headings`.
extension StandardsFileReader {
    /// - Parameter areBuiltIn: whether the names may wait until somebody needs them.
    func namedHeadings(areBuiltIn: Bool) -> NamedHeadings? {
        guard let fields = fields(0, .headings) else { return nil }
        header(schema: fields[.schema], id: fields[.id], sources: fields[.sources])
        let title = bilingual(fields[.title])
        guard areBuiltIn else { return headings(fields, title).map { .read($0) } }
        return title.map { .builtIn(title: $0) }
    }

    private func headings(_ fields: Fields, _ title: Message.Text?) -> Headings? {
        var heads = TakenNames()
        let columns = list(fields[.columns]) { headedColumn($0, &heads) }
        var pieces = TakenNames()
        let kinds = list(fields[.kinds]) { namedKind($0, &pieces) }
        var words = TakenNames()
        let subtotals = list(fields[.subtotals]) { node -> [String]? in
            self.fields(node, .subtotalNames).flatMap { row in
                _ = source(row[.source])
                return names(row, &words)
            }
        }
        var signs = TakenNames()
        let besides = list(fields[.besides]) { besideNames($0, &signs) }
        guard let title, let columns, let kinds, let besides, let subtotals else { return nil }
        return Headings(
            title: title, columns: columns, kinds: kinds.flatMap(\.self), besides: Set(besides.flatMap(\.self)),
            subtotals: subtotals.flatMap(\.self))
    }

    /// The names that stand in a list already.
    private struct TakenNames {
        private var names: Set<[UInt8]> = []

        /// Whether a name is new; capitals make no difference.
        mutating func insert(_ name: String) -> Bool {
            // Chinese has no capitals, and looking for some in each name takes longer than all else.
            let isPlain = name.utf8.allSatisfy { $0 < 0x41 || 0x5B..<0xC0 ~= $0 || $0 > 0xE2 }
            return names.insert(Array((isPlain ? name : name.lowercased()).utf8)).inserted
        }
    }

    private func headedColumn(_ node: Int, _ taken: inout TakenNames) -> Headings.Column? {
        guard let row = fields(node, .headedColumn) else { return nil }
        let names = names(row, &taken)
        let source = source(row[.source])
        let basis = row[.of].flatMap { word($0, HeadingBasis.self) }
        let reason = bilingual(row[.reason])
        var meaning: Headings.Meaning?
        if let place = row[.field], let name = text(place) {
            if Headings.fields.contains(name) {
                meaning = .field(name, of: basis)
                let isRight =
                    switch basis {
                    case nil: true
                    case .line: Headings.sums.contains(name) || name == Headings.count
                    case .storey: name == Headings.count
                    }
                if !isRight, let place = row[.of] {
                    reportUnread(.headingUnread, at: span(place), Message("“{0}” 不能这样计", "“{0}” cannot be counted so", .text(name)))
                }
            } else {
                reportName(name, at: span(place), among: Headings.fields)
            }
        } else if let reason {
            meaning = .ignored(reason: reason)
            if let place = row[.of] {
                reportUnread(.headingUnread, at: span(place), Message("略过的列没有数值", "a column that is passed over has no numbers"))
            }
        }
        guard let meaning, let names, source != nil else { return nil }
        return Headings.Column(meaning: meaning, names: names)
    }

    private func namedKind(_ node: Int, _ taken: inout TakenNames) -> [(name: String, kind: ComponentKind)]? {
        guard let row = fields(node, .namedKind) else { return nil }
        let names = names(row, &taken)
        let source = source(row[.source])
        guard let kind = word(row[.kind], ComponentKind.self), let names, source != nil else { return nil }
        return names.map { ($0, kind) }
    }

    /// Signs, each a name of one character: what else stands in a name is looked at sign by sign.
    private func besideNames(_ node: Int, _ taken: inout TakenNames) -> [Character]? {
        guard let row = fields(node, .besideNames) else { return nil }
        _ = source(row[.source])
        return names(row, &taken).flatMap { names in
            var signs: [Character] = []
            for name in names {
                guard let sign = name.first, name.count == 1 else {
                    report(
                        .headingUnread, at: span(row[.names] ?? node),
                        Message("“{0}” 不止一个字：逐字比较", "“{0}” is more than one sign: they are compared one by one", .text(name)),
                        help: Message("每个字写作一项", "write each sign by itself"))
                    return nil
                }
                signs.append(sign)
            }
            return signs
        }
    }

    /// Whether there are brackets or white space, of which heads have none when they are compared.
    private static func hasCutOff(_ name: String) -> Bool {
        // Most names are Chinese signs, whose first bytes are none of those that brackets and spaces begin with.
        let isSuspect = name.utf8.contains { byte in
            switch byte {
            case 0...0x20, UInt8(ascii: "("), UInt8(ascii: ")"), UInt8(ascii: "["), UInt8(ascii: "]"), 0xC2...0xE3, 0xEF: true
            default: false
            }
        }
        return isSuspect
            && name.unicodeScalars.contains { "()（）[]【】".unicodeScalars.contains($0) || $0.properties.isWhitespace }
    }

    /// The names of a row, each of which stands once in its list and may be met with.
    private func names(_ row: Fields, _ taken: inout TakenNames) -> [String]? {
        list(row[.names]) { node in
            guard let name = text(node) else { return nil }
            // Brackets and what is in them are cut off before heads are compared.
            if Self.hasCutOff(name) {
                report(
                    .headingUnread, at: span(node),
                    Message(
                        "“{0}” 不会与任何表头相同：表头的括号、单位与空白不计", "no head can be “{0}”: brackets, units and white space of heads do not count",
                        .text(name)),
                    help: Message("只写括号外的文字，不写空白", "write what stands outside of the brackets, without white space"))
                return nil
            }
            guard taken.insert(name) else {
                reportDuplicate(name, at: span(node))
                return nil
            }
            return name
        }
    }
}

extension ColumnMap {
    /// Reads and checks a map; every mistake is reported in one run.
    package static func read(_ bytes: [UInt8]) -> SettingsReading<ColumnMap> {
        SubmissionReader.settings(ColumnMap(), in: bytes) { map, diagnostics in
            for sheet in map.sheets { MappedSheetCheck(sheet: sheet).run(&diagnostics) }
        }
    }

    /// Whether a text fits a pattern in which `*` stands for any text.
    package static func fits(_ text: String, _ pattern: String) -> Bool {
        let parts = pattern.split(separator: "*", omittingEmptySubsequences: false)
        guard parts.count > 1 else { return text == pattern }
        guard text.hasPrefix(parts[0]) else { return false }
        var rest = text.dropFirst(parts[0].count)
        for part in parts[1..<(parts.count - 1)] where !part.isEmpty {
            guard let range = rest.firstRange(of: part) else { return false }
            rest = rest[range.upperBound...]
        }
        return rest.hasSuffix(parts[parts.count - 1])
    }
}

extension SubmissionReader {
    /// A text with more than white space, and its place.
    mutating func mapText() throws(JSONSyntaxError) -> MapText? {
        let start = json.position
        guard let text = try filledText() else { return nil }
        return MapText(text: text, span: SourceSpan(skippingSpaceFrom: start, to: json.position, in: json.bytes))
    }
}

extension Diagnostic {
    fileprivate static func open(at span: SourceSpan) -> Diagnostic {
        Diagnostic(
            .mapOpen, at: span, Message("这里尚待确定", "this is not settled yet"),
            help: Message(
                "写明是哪个字段、单位、用词或值；不要的列与行写略过的理由",
                "write the field, unit, word or value that it is; a column or row that is not wanted has a reason")
        )
    }
}

/// What cannot be told of one value of a map by itself.
private struct MappedSheetCheck {
    let sheet: MappedSheet

    func run(_ diagnostics: inout DiagnosticList) {
        if sheet.ignore != nil {
            if sheet.spans[.columns] != nil {
                diagnostics.append(
                    contradiction(
                        at: sheet.spans[.ignore], Message("略过的工作表还有列的对照", "the sheet is passed over, yet its columns are mapped"),
                        Message("删去 ignore 或 columns", "take out ignore or columns")))
            }
            return
        }
        for key in [MappedSheetKey.heads, .columns] where sheet.spans[key] == nil {
            diagnostics.append(missing(key.rawValue, in: sheet.spans.object))
        }
        for column in sheet.columns { check(column, &diagnostics) }
        for constant in sheet.constants {
            let field = check(constant.writtenField, &diagnostics)
            if constant.value == ColumnMap.open, let span = constant.spans[.value] {
                diagnostics.append(.open(at: span))
            } else if field == .component(.kind), let span = constant.spans[.value] {
                checkKind(constant.value, at: span, &diagnostics)
            }
        }
        for rows in sheet.rows {
            if let written = rows.writtenRows, rows.rows == nil {
                diagnostics.append(
                    Diagnostic(
                        .mapContradiction, at: written.span,
                        Message("“{0}” 不是行号", "“{0}” are no rows", .text(KnownName.shown(written.text))),
                        help: Message("写作 45 或 45-47", "write 45 or 45-47")))
            } else if (rows.writtenRows == nil) == (rows.text == nil) {
                diagnostics.append(
                    contradiction(
                        at: rows.spans.object, Message("rows 与 text 须写一个，且只写一个", "rows or text must stand, and not both"),
                        Message("写 rows 或 text", "write rows or text")))
            }
        }
        checkFields(&diagnostics)
    }

    private func check(_ column: MappedColumn, _ diagnostics: inout DiagnosticList) {
        if column.head == nil, column.column == nil, column.spans[.head] == nil, column.spans[.column] == nil {
            diagnostics.append(missing("head", in: column.spans.object))
        }
        if let letters = column.column, !isColumn(letters) {
            diagnostics.append(
                Diagnostic(
                    .mapContradiction, at: column.spans[.column] ?? column.spans.object,
                    Message("“{0}” 不是列的字母", "“{0}” are no letters of a column", .text(KnownName.shown(letters))),
                    help: Message("写作 D 或 AA", "write D or AA")))
        }
        if (column.spans[.field] == nil) == (column.spans[.ignore] == nil) {
            diagnostics.append(
                contradiction(
                    at: column.spans.object, Message("一列要么是字段，要么写略过的理由", "a column has either a field or the reason why it is passed over"),
                    Message("写 field 或 ignore", "write field or ignore")))
            return
        }
        guard let written = column.writtenField, let field = check(written, &diagnostics) else { return }
        checkUnit(of: column, field, &diagnostics)
        let isRight =
            switch column.basis {
            case nil, .piece: true
            case .line: field.isOfPiece || field == .component(.count)
            case .storey: field == .component(.count)
            }
        if !isRight, let span = column.spans[.of] {
            diagnostics.append(
                contradiction(
                    at: span, Message("“{0}”不能这样计", "{0} cannot be counted so", .words(field.title)),
                    Message("line 只用于体积、面积与件数，storey 只用于件数", "line is for volumes, areas and counts, storey for counts")))
        }
        for word in column.words {
            guard let span = word.spans[.word] else { continue }
            if word.word == ColumnMap.open {
                diagnostics.append(.open(at: span))
            } else if field == .component(.kind) {
                checkKind(word.word, at: span, &diagnostics)
            }
        }
    }

    private func checkUnit(of column: MappedColumn, _ field: ColumnField, _ diagnostics: inout DiagnosticList) {
        guard let wanted = field.unit else {
            if let span = column.spans[.unit] {
                diagnostics.append(
                    Diagnostic(
                        .mapUnit, at: span, Message("“{0}”没有单位", "{0} has no unit", .words(field.title)),
                        help: Message("删去 unit", "take out unit")))
            }
            return
        }
        guard let written = column.writtenUnit else {
            if column.spans[.unit] == nil {
                diagnostics.append(
                    Diagnostic(
                        .mapUnit, at: column.spans.object, Message("没有写“{0}”的单位", "the unit of {0} is missing", .words(field.title)),
                        help: Message(
                            "写明该列数字的单位，如 \"unit\": \"{0}\"", "write the unit of its numbers, as in \"unit\": \"{0}\"",
                            .text(wanted.rawValue))))
            }
            return
        }
        if written.isOpen {
            diagnostics.append(.open(at: written.span))
        } else if column.unit.flatMap({ $0.places(to: wanted) }) == nil {
            let known = QuantityUnit.allCases.filter { $0.dimension == wanted.dimension }.map { Message.Text($0.rawValue) }
            diagnostics.append(
                Diagnostic(
                    .mapUnit, at: written.span,
                    Message(
                        "“{0}”不能换算为 {1}", "“{0}” cannot be converted to {1}", .text(KnownName.shown(written.text)), .text(wanted.rawValue)),
                    help: Message("可用的单位：{0}", "the units are {0}", .list(known))))
        }
    }

    /// The field that a name stands for.
    private func check(_ written: MapText?, _ diagnostics: inout DiagnosticList) -> ColumnField? {
        guard let written else { return nil }
        if let field = ColumnField(name: written.text) { return field }
        diagnostics.append(
            written.isOpen ? .open(at: written.span) : unknown(written.text, among: ColumnField.all.map(\.name), at: written.span))
        return nil
    }

    private func checkKind(_ word: String, at span: SourceSpan, _ diagnostics: inout DiagnosticList) {
        if ComponentKind(rawValue: word) == nil {
            diagnostics.append(unknown(word, among: ComponentKind.allCases.map(\.rawValue), at: span))
        }
    }

    /// Each field once, and none missing that a line cannot do without.
    private func checkFields(_ diagnostics: inout DiagnosticList) {
        var given: [ColumnField] = []
        let all =
            sheet.columns.map { ($0.field, $0.spans[.field] ?? $0.spans.object) }
            + sheet.constants.map { ($0.field, $0.spans[.field] ?? $0.spans.object) }
        for (field, span) in all {
            guard let field else { continue }
            if given.contains(field) {
                diagnostics.append(
                    contradiction(
                        at: span, Message("“{0}”已由另一列或固定值给出", "another column or constant gives {0} already", .words(field.title)),
                        Message("只保留一个，其余写略过的理由", "keep one of them, and give the others a reason")))
            }
            given.append(field)
        }
        let isSettled = all.allSatisfy { $0.0 != nil } && sheet.columns.allSatisfy { $0.ignore != nil || $0.field != nil }
        guard isSettled || !sheet.columns.contains(where: { $0.writtenField?.isOpen ?? false }), !sheet.columns.isEmpty else { return }
        for field in [ColumnField.building, .component(.kind)] where !given.contains(field) {
            diagnostics.append(
                Diagnostic(
                    .mapFieldMissing, at: sheet.spans[.columns] ?? sheet.spans.object,
                    Message("没有一列或固定值给出“{0}”", "no column and no constant gives {0}", .words(field.title)),
                    help: Message(
                        "补上 field 为 “{0}” 的列；没有这样的列时写在 constants 中", "add the column whose field is “{0}”; where there is none, a constant",
                        .text(field.name))))
        }
    }

    private func isColumn(_ letters: String) -> Bool {
        (1...3).contains(letters.utf8.count) && letters.utf8.allSatisfy { ($0 & 0xDF) &- UInt8(ascii: "A") < 26 && $0 >= 0x40 }
    }

    // MARK: - What is told

    private func contradiction(at span: SourceSpan?, _ message: Message, _ help: Message) -> Diagnostic {
        Diagnostic(.mapContradiction, at: span ?? sheet.spans.object, message, help: help)
    }

    private func missing(_ key: String, in object: SourceSpan) -> Diagnostic {
        let bracket = SourceSpan(Int(object.start), Int(object.start) + 1)
        return Diagnostic(
            .missingField, at: bracket, Message("缺少 “{0}”", "“{0}” is missing", .text(key)),
            help: Message("补上 \"{0}\"", "add \"{0}\"", .text(key)))
    }

    private func unknown(_ name: String, among known: [String], at span: SourceSpan) -> Diagnostic {
        let nearest = nearestName(to: name, among: known)
        return Diagnostic(
            .unknownWord, at: span, Message("“{0}” 不是可用的词", "“{0}” is not one of the words", .text(KnownName.shown(name))),
            help: nearest.map { Message("是否指 “{0}”？", "did you mean “{0}”?", .text($0)) }
                ?? Message("可用：{0}", "the words are {0}", .list(known.map { Message.Text($0) })),
            edit: nearest.map { "\"\($0)\"" })
    }
}

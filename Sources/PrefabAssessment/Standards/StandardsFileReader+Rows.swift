extension StandardsFileReader {
    typealias Row = Fields

    /// A figure whose row has nothing but the value.
    func figure<Value>(_ node: Int?, _ id: String, _ unit: FigureUnit, _ read: (Int) -> Value?) -> Figure<Value>? {
        figure(node, id, unit, .figure(unit), read)
    }

    private func figure<Value>(
        _ node: Int?, _ id: String, _ unit: FigureUnit, _ object: StandardsObject, _ read: (Int) -> Value?
    ) -> Figure<Value>? {
        guard let row = node.flatMap({ fields($0, object) }) else { return nil }
        return figure(in: row, id, unit, read)
    }

    /// The figure of a row and its record; both are checked even if one is at fault.
    func figure<Value>(in row: Row, _ id: String, _ unit: FigureUnit, _ read: (Int) -> Value?) -> Figure<Value>? {
        let value = row[.value].flatMap(read)
        let record = record(of: row, id, unit, value: row[.value].map(plainText) ?? "")
        guard let value, let record else { return nil }
        return Figure(value, record: record)
    }

    func percent(_ node: Int?, _ id: String) -> Figure<Rational>? {
        figure(node, id, .percent) { rational($0, .percent) }
    }

    /// A ratio that may be above the whole, as of two lengths.
    func ratio(_ node: Int?, _ id: String) -> Figure<Rational>? {
        figure(node, id, .percent, .lengthRatio) { node in
            guard let number = tree.nodes[node].kind == .number ? tree.number(node) : nil, !number.isOutOfRange,
                number.value > ExactDecimal(100), number.value <= ExactDecimal(1_000), number.decimals <= 2
            else { return rational(node, .percent) }
            return Rational(number.value.units, 100 * ExactDecimal.one)
        }
    }

    func points(_ node: Int?, _ id: String) -> Figure<Rational>? {
        figure(node, id, .points) { rational($0, .points) }
    }

    func quantity(_ node: Int?, _ id: String, _ unit: FigureUnit) -> Figure<ExactDecimal>? {
        figure(node, id, unit) { number($0, unit) }
    }

    func count(_ node: Int?, _ id: String, _ unit: FigureUnit) -> Figure<Int>? {
        figure(node, id, unit) { number($0, unit)?.wholeNumber }
    }

    func day(_ node: Int?, _ id: String) -> Figure<CalendarDate>? {
        figure(node, id, .date) { date($0) }
    }

    func flag(_ node: Int?, _ id: String) -> Figure<Bool>? {
        figure(node, id, .yesNo, boolean)
    }

    /// The value as people read it: the words of a list with commas between them.
    private func plainText(_ node: Int) -> String {
        guard tree.nodes[node].kind == .array else { return tree.source(node) }
        return tree.children(of: node).map(tree.source).joined(separator: ", ")
    }
}

// MARK: - Where a figure comes from

extension StandardsFileReader {
    /// Reads where a row comes from and keeps it.
    ///
    /// - Parameters:
    ///   - id: the row inside its instrument, or `instrument#row` for a row of a related one.
    ///   - value: the value as a listing shows it.
    /// - Returns: the record's place among those of all files.
    func record(of row: Row, _ id: String, _ unit: FigureUnit, value: String) -> Int? {
        let isUnitRight = word(row[.unit], among: [unit]) != nil
        let record = self.record(at: row, id, title: bilingual(row[.title]), unit: unit.rawValue, value: value)
        return isUnitRight ? record : nil
    }

    /// The row of a definition, which is text and no figure.
    func record(ofText row: Row, _ id: String, unit: String) -> Int? {
        record(at: row, id, title: bilingual(row[.title]), unit: unit, value: "")
    }

    /// Reads where a row comes from and keeps it, under a title that may come from elsewhere.
    func record(at row: Row, _ id: String, title: Message.Text?, unit: String, value: String) -> Int? {
        let clause = text(row[.clause])
        let status = word(row[.status], FigureStatus.self)
        let source = self.source(row[.source])
        let verification = verification(row[.verified], status: status, of: row)
        let note = bilingual(row[.note])
        let parts = row[.parts].map { self.parts($0, status: status, of: row) } ?? []
        // A row whose name is at fault is reported as that.
        if id.isEmpty { return nil }
        let fullID = id.utf8.contains(UInt8(ascii: "#")) ? id : "\(instrument)#\(id)"
        guard recordIDs.insert(fullID).inserted else {
            reportDuplicate(fullID, at: tree.opening(of: row.node))
            return nil
        }
        guard let place = rows.number(of: row.node), let title, let clause, let status, let source else {
            return nil
        }
        records[place] = FigureRecord(
            id: fullID, title: title, value: value, unit: unit, clause: clause, status: status,
            source: source, verification: verification, parts: parts, note: note)
        return firstRecord + place
    }

    /// What a name of the file's `sources` stands for.
    func source(_ node: Int?) -> Message.Text? {
        guard let node, let name = text(node) else { return nil }
        guard let source = sources[name] else {
            reportName(name, at: span(node), among: sources.keys.sorted())
            return nil
        }
        return source
    }

    /// Who proof-read the figure; it must be told just where the status says that somebody did.
    private func verification(
        _ node: Int?, status: FigureStatus?, of owner: Fields
    ) -> FigureRecord.Verification? {
        guard let node else {
            if status == .verified {
                report(
                    .standardsVerification, at: tree.opening(of: owner.node),
                    Message("状态为 verified，但没有核对人和日期", "the status is “verified”, but nobody is named who did it"),
                    help: Message(
                        "补上 \"verified\": { \"name\": …, \"date\": … }", "add \"verified\": { \"name\": …, \"date\": … }"))
            }
            return nil
        }
        if let status, status != .verified {
            report(
                .statusInconsistent, at: span(node),
                Message(
                    "已有核对人，状态却为 {0}", "somebody has proof-read the figure, yet its status is “{0}”",
                    [.text(status.rawValue)]),
                help: Message("状态改为 verified，或删去 verified 一项", "make the status “verified”, or take “verified” out"))
        }
        guard tree.nodes[node].kind == .object, let name = tree.child(of: node, named: "name"),
            let date = tree.child(of: node, named: "date"), tree.nodes[name].kind == .string,
            !tree.string(name).isEmpty
        else {
            report(
                .standardsVerification, at: span(node),
                Message("核对须有姓名和日期", "a verification has the name of who did it and the day"),
                help: Message(
                    "写作 { \"name\": …, \"date\": \"YYYY-MM-DD\" }", "write { \"name\": …, \"date\": \"YYYY-MM-DD\" }"))
            return nil
        }
        _ = fields(node, .verification)
        return self.date(date, code: .standardsVerification).map { .init(name: tree.string(name), date: $0) }
    }

    /// The pieces of a row; the row is as sure as the weakest.
    private func parts(_ node: Int, status: FigureStatus?, of row: Row) -> [FigureRecord.Part] {
        var seen: [FigurePart] = []
        let parts = elements(node).compactMap { element -> FigureRecord.Part? in
            guard let fields = fields(element, .part) else { return nil }
            let status = word(fields[.status], FigureStatus.self)
            let source = self.source(fields[.source])
            let verification = verification(fields[.verified], status: status, of: fields)
            guard let id = word(fields[.id], FigurePart.self) else { return nil }
            if seen.contains(id) {
                reportDuplicate(id.rawValue, at: span(element))
                return nil
            }
            seen.append(id)
            guard let status, let source else { return nil }
            return FigureRecord.Part(id: id, status: status, source: source, verification: verification)
        }
        let weakest = parts.map(\.status).max { $0.weakness < $1.weakness }
        if let status, let weakest, status != weakest, let place = row[.status] {
            report(
                .statusInconsistent, at: span(place),
                Message(
                    "状态为 {0}，但最弱的一部分为 {1}", "the status is “{0}”, but the weakest part is “{1}”",
                    [.text(status.rawValue), .text(weakest.rawValue)]),
                help: Message(
                    "整行的状态写 {0}；各部分都核对后可删去 parts", "write “{0}” for the row; once every part is proof-read, “parts” may go",
                    [.text(weakest.rawValue)]))
        }
        return parts
    }
}

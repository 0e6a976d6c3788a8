// The parts of 京技管〔2022〕48号 that are lists.
extension StandardsFileReader {
    func permitRegimes(_ node: Int?) -> [Instrument48.PermitRegime]? {
        var periods: [Period] = []
        let regimes = list(node) { node -> Instrument48.PermitRegime? in
            guard let row = fields(node, .permitRegime), let place = row[.value] else { return nil }
            let method = methodName(place)
            if let method { references.append(Reference(target: .provisions, name: method, span: span(place))) }
            let period = period(row)
            let figure = figure(in: row, "permitRegimes.\(method ?? "")", .method) { _ in method }
            guard let method, let period, let figure else { return nil }
            periods.append(period)
            return Instrument48.PermitRegime(method: method, from: period.from, to: period.to, figure: figure)
        }
        if regimes != nil { checkPeriods(periods) }
        return regimes
    }

    func startRegimes(_ node: Int?) -> [Instrument48.StartRegime]? {
        var periods: [Period] = []
        let regimes = list(node) { node -> Instrument48.StartRegime? in
            guard let row = fields(node, .startRegime), let place = row[.value] else { return nil }
            let period = period(row)
            let deadline = figure(in: row, "startRegimes.\(tree.source(place))", .rule) {
                word($0, Instrument48.StartRegime.Deadline.self)
            }
            guard let period, let deadline else { return nil }
            periods.append(period)
            return Instrument48.StartRegime(from: period.from, to: period.to, deadline: deadline)
        }
        if regimes != nil { checkPeriods(periods) }
        return regimes
    }

    /// The days of a row: nothing if one of its dates is at fault.
    private func period(_ row: Row) -> Period? {
        let from = row[.from].map { date($0) }
        let to = row[.to].map { date($0) }
        if case .some(.none) = from { return nil }
        if case .some(.none) = to { return nil }
        return Period(from: from ?? nil, to: to ?? nil, span: tree.opening(of: row.node))
    }

    /// The id of a method, which some file of the folder must hold.
    func methodName(_ node: Int) -> String? {
        guard let name = text(node) else { return nil }
        references.append(Reference(target: .method, name: name, span: span(node)))
        return name
    }

    // MARK: - Documents

    /// What the documents are called; every kind has a name.
    func documents(_ node: Int?) -> [DocumentDescription]? {
        let documents = list(node) { node -> DocumentDescription? in
            guard let fields = fields(node, .document) else { return nil }
            let id = word(fields[.id], DocumentKind.self)
            let title = bilingual(fields[.title])
            guard let id, let title else { return nil }
            return DocumentDescription(id: id, title: title)
        }
        guard let node, let documents else { return nil }
        checkComplete(documents.map(\.id), at: node)
        return documents
    }

    func documentList(_ node: Int) -> [DocumentKind]? {
        let kinds = list(node) { word($0, DocumentKind.self) }
        checkUnique((kinds ?? []).map(\.rawValue), at: node)
        return kinds
    }

    // MARK: - Readings

    /// The readings of the gaps in the law: all of them, each once.
    func readings(_ node: Int?) -> [ReadingDescription]? {
        let readings = list(node) { node -> ReadingDescription? in
            guard let fields = fields(node, .reading) else { return nil }
            let id = word(fields[.id], ReadingID.self)
            if let id, id.letters.contains(.c) != (fields[.c] != nil) {
                reportMissing(id.letters.contains(.c) ? ["c"] : [], at: tree.opening(of: node))
                if let stray = fields[.c], !id.letters.contains(.c) { reportName("c", at: span(stray), among: id.letters.map(\.rawValue)) }
            }
            let clause = text(fields[.clause])
            let question = bilingual(fields[.question])
            let texts = [StandardsKey.a, .b, .c].compactMap { fields[$0] }.map(bilingual)
            let figures = fields[.figures].map { node in
                list(node) { element -> String? in
                    guard let name = text(element) else { return nil }
                    references.append(Reference(target: .record, name: name, span: span(element)))
                    return name
                }
            }
            guard let id, let clause, let question, texts.allSatisfy({ $0 != nil }) else { return nil }
            return ReadingDescription(
                id: id, clause: clause, question: question, texts: texts.compactMap(\.self), figures: (figures ?? []) ?? [])
        }
        guard let node, let readings else { return nil }
        checkComplete(readings.map(\.id), at: node)
        return readings
    }

    // MARK: - Articles

    /// The articles word for word, each once.
    func articles(_ node: Int?) -> [Instrument48.Article]? {
        var seen: Set<String> = []
        return list(node) { node -> Instrument48.Article? in
            guard let fields = fields(node, .article) else { return nil }
            let clause = text(fields[.clause])
            let source = source(fields[.source])
            let paragraphs = list(fields[.paragraphs]) { self.text($0) }
            guard let clause, let place = fields[.clause], source != nil, let paragraphs else { return nil }
            guard seen.insert(clause).inserted else {
                reportDuplicate(clause, at: span(place))
                return nil
            }
            return Instrument48.Article(clause: clause, paragraphs: paragraphs)
        }
    }

    // MARK: - Related instruments

    func relatedInstrument(_ node: Int) -> RelatedInstrument? {
        guard let fields = fields(node, .related) else { return nil }
        let id = text(fields[.id])
        if let id, let node = fields[.id] { references.append(Reference(target: .related, name: id, span: span(node))) }
        let title = bilingual(fields[.title])
        let rows = list(fields[.rows]) { node -> Int? in
            guard let row = self.fields(node, .relatedFigure) else { return nil }
            let unit = word(row[.unit], FigureUnit.self)
            guard let name = text(row[.id]), let unit else { return nil }
            let qualified = "\(id ?? "")#\(name)"
            if unit == .date { return figure(in: row, qualified, unit) { date($0) }?.record }
            return figure(in: row, qualified, unit) { number($0, unit) }?.record
        }
        guard let id, let title, let rows else { return nil }
        return RelatedInstrument(id: id, title: title, records: rows)
    }
}

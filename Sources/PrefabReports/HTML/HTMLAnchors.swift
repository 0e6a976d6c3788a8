import PrefabAssessment

/// Where the links of a page lead: what a text speaks of, and which places of the page there are for it.
struct HTMLAnchors: Sendable {
    /// The table and the row in which a text stands; an id can mean another place there.
    struct Surroundings {
        var table: ReportTable.Role?
        /// The building that the row is about.
        var building: Int?
    }

    /// Figures with a row in the report, by id.
    private var figures: Set<String> = []
    private var ruleRows = RuleRows()
    /// The clauses that are cited, in the order of the report.
    private(set) var clauses: [String] = []
    /// The columns that links lead to, by line of the submission.
    private(set) var marks: [Int: Set<Int>] = [:]
    private var sections: Set<ReportDocument.SectionKind> = []
    private var buildings: Set<Int> = []
    /// Whether the page has the sentences and the submission behind its text.
    private let hasAppendices: Bool

    init(_ document: ReportDocument, hasAppendices: Bool) {
        self.hasAppendices = hasAppendices
        for fact in document.head { collect(fact.value) }
        for section in document.sections {
            self.sections.insert(section.kind)
            collect(section.heading)
            for block in section.blocks { collect(block) }
            for part in section.parts {
                if let anchor = Self.anchor(of: part, in: section.kind) { buildings.insert(anchor) }
                collect(part.heading)
                for block in part.blocks { collect(block) }
            }
        }
    }

    /// The building whose figures a part shows.
    static func anchor(of part: ReportDocument.Part, in section: ReportDocument.SectionKind) -> Int? {
        guard case .building(let index) = part.subject, section == .buildings else { return nil }
        return index
    }

    // MARK: - Collecting

    private mutating func collect(_ block: ReportDocument.Block) {
        switch block {
        case .paragraph(let text): collect(text)
        case .paragraphs(let groups): for texts in groups { for text in texts { collect(text) } }
        case .facts(let facts): for fact in facts { collect(fact.value) }
        case .signatures(let signatures): for signature in signatures { collect(signature.name) }
        case .table(let table):
            for row in table.rows {
                for cell in row.cells { collect(cell) }
                switch table.role {
                case .rules(let building):
                    guard let rule = row.rule else { continue }
                    ruleRows.insert(rule, building)
                case .figures: if let figure = row.figure { figures.insert(figure) }
                default: break
                }
            }
        }
    }

    private mutating func collect(_ text: ReportText) {
        for span in text.spans {
            switch span.target {
            case .submission(_, let position): marks[position.line, default: []].insert(position.column)
            case .clause(let clause): if !clauses.contains(clause) { clauses.append(clause) }
            case .rule, .figure, .building, .section, .page, nil: break
            }
        }
    }

    /// Further figures get a row: those of the appendix.
    mutating func add(figures more: some Sequence<String>) {
        figures.formUnion(more)
    }

    // MARK: - Names of places

    static func row(of rule: String, _ building: Int?) -> String {
        "r-\(building.map { "\($0 + 1)" } ?? "p")-\(rule)"
    }

    static func sentence(of rule: String) -> String { "q-\(rule)" }

    static func building(_ index: Int) -> String { "b-\(index + 1)" }

    static func line(_ number: Int) -> String { "L\(number)" }

    static func place(_ position: TextPosition) -> String { "L\(position.line)-\(position.column)" }

    /// Ids of figures hold spaces and slashes, which an anchor may not.
    static func figure(_ id: String) -> String {
        "f-"
            + id.unicodeScalars.map { scalar in
                switch scalar {
                case "a"..."z", "A"..."Z", "0"..."9", ".", "-": String(scalar)
                default: "_" + String(scalar.value, radix: 16)
                }
            }.joined()
    }

    func clause(_ clause: String) -> String? {
        clauses.firstIndex(of: clause).map { "c-\($0 + 1)" }
    }

    // MARK: - Links

    /// The place of this page that a link to the target leads to; nothing if there is none.
    func link(_ target: ReportText.Target, in surroundings: Surroundings) -> String? {
        switch target {
        case .submission(_, let position): return hasAppendices ? Self.place(position) : nil
        case .clause(let text): return hasAppendices ? clause(text) : nil
        case .rule(let rule): return link(rule, surroundings)
        case .figure(let id):
            if case .figures? = surroundings.table { return nil }
            return figures.contains(id) ? Self.figure(id) : nil
        case .building(let index): return buildings.contains(index) ? Self.building(index) : nil
        case .page: return nil
        case .section(let kind): return sections.contains(kind) ? kind.anchor : nil
        }
    }

    /// In the table of rules, and by a method that has no rows there, to the sentence that is applied; from elsewhere to the row.
    private func link(_ rule: String, _ surroundings: Surroundings) -> String? {
        let sentence = hasAppendices ? Self.sentence(of: rule) : nil
        switch surroundings.table {
        case .rules, .beside: return sentence
        default: break
        }
        if ruleRows.contains(rule, surroundings.building) { return Self.row(of: rule, surroundings.building) }
        return ruleRows.first(rule).map { Self.row(of: rule, $0) } ?? sentence
    }
}

extension ReportTable.Row {
    private var targets: some Sequence<ReportText.Target> {
        cells.lazy.flatMap(\.spans).compactMap(\.target)
    }

    /// The first rule that the row speaks of.
    var rule: String? {
        targets.lazy.compactMap { if case .rule(let rule) = $0 { rule } else { nil } }.first
    }

    var figure: String? {
        targets.lazy.compactMap { if case .figure(let id) = $0 { id } else { nil } }.first
    }

    var building: Int? {
        targets.lazy.compactMap { if case .building(let index) = $0 { index } else { nil } }.first
    }
}

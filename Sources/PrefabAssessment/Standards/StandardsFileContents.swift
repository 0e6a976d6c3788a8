/// What one file of `Standards/` holds, as far as it could be read.
struct StandardsFileContents {
    static let format = "prefab-standards/2"

    let file: StandardsFolder.File
    private(set) var kind: StandardsFile.Kind?
    /// The id of the instrument and where it stands; none where the file could not be told to be of the format.
    private(set) var instrument: (id: String, span: SourceSpan)?
    private(set) var title = Message.Text("")
    private(set) var method: Method?
    private(set) var obligations: Instrument47?
    private(set) var reward: Instrument48?
    private(set) var restDays: RestDays?
    private(set) var plausibility: Plausibility?
    private(set) var headings: NamedHeadings?
    /// Complete where there are no diagnostics.
    private(set) var records: [FigureRecord] = []
    private(set) var recordIDs: Set<String> = []
    /// How many rows the text has.
    private(set) var rowCount = 0
    /// Of a method.
    private(set) var outline: StandardsFileReader.Outline?
    /// Whether a fault may hide what the file uses of the measures and attributes.
    private(set) var mayHideUses = false
    /// Whether a fault may hide that the file has a row.
    var mayHideRows: Bool { diagnostics.contains { $0.code.mayHideRows } }
    private(set) var references: [StandardsFileReader.Reference] = []
    /// In the order of the text.
    private(set) var diagnostics: [Diagnostic] = []

    /// - Parameters:
    ///   - isBuiltIn: whether the program was built with the file.
    ///   - number: of the file among those of the folder.
    ///   - vocabulary: what the measures files define; a measures file adds to it.
    init(reading file: StandardsFolder.File, isBuiltIn: Bool, number: Int, _ vocabulary: MethodVocabulary, firstRecord: Int) {
        self.file = file
        file.bytes.withTextBytes { bytes in
            do throws(JSONSyntaxError) {
                // Places in the text are 32 bits wide.
                guard bytes.count <= Int(Int32.max) else { throw JSONSyntaxError(.textTooLong, 0, 0) }
                read(StandardsFileReader(try ParsedJSON(bytes), vocabulary, firstRecord: firstRecord), isBuiltIn: isBuiltIn, number: number)
            } catch {
                diagnostics = [Diagnostic(error, in: bytes)]
            }
        }
    }

    private mutating func read(_ reader: StandardsFileReader, isBuiltIn: Bool, number: Int) {
        rowCount = reader.rows.count
        if let kind = reader.kind() {
            self.kind = kind
            switch kind {
            case .measures: title = reader.measures(file: number) ?? title
            case .method: method = reader.method()
            case .obligations: obligations = reader.instrument47()
            case .reward: reward = reader.instrument48()
            case .calendar: restDays = reader.restDays()
            case .plausibility: plausibility = reader.plausibility()
            case .headings: headings = reader.namedHeadings(areBuiltIn: isBuiltIn)
            }
            instrument = reader.tree.child(of: 0, named: "id").map { (reader.instrument, reader.span($0)) }
            title =
                method?.title ?? obligations?.title ?? reward?.title ?? restDays?.title ?? plausibility?.title ?? headings?.title
                ?? title
        }
        records = reader.records.compactMap(\.self)
        recordIDs = reader.recordIDs
        references = reader.references
        outline = reader.outline
        mayHideUses = reader.mayHideUses
        // Checks run after the figures that they compare are read; people mend a file from top to bottom.
        diagnostics = reader.diagnostics.enumerated()
            .sorted { ($0.element.span.start, $0.offset) < ($1.element.span.start, $1.offset) }
            .map(\.element)
    }
}

extension DiagnosticCode {
    /// Whether what follows from the fault may be that a row has no name. A row whose value is wrong has one, and so has what does not fit
    /// other rows.
    fileprivate var mayHideRows: Bool {
        switch self {
        case .standardsVerification, .standardsDate, .standardsNumber: false
        default: !(rawValue.hasPrefix("D2") || rawValue.hasPrefix("D3"))
        }
    }
}

extension StandardsFileReader {
    /// What the file holds, by the first lines of it; nothing if it is of another format.
    func kind() -> StandardsFile.Kind? {
        guard tree.nodes[0].kind == .object else {
            reportKind(0, expected: Message.Text("对象 { … }", "an object { … }"))
            return nil
        }
        guard let format = tree.child(of: 0, named: "format") else {
            reportMissing(["format"], at: tree.opening(of: 0))
            return nil
        }
        guard tree.nodes[format].kind == .string, tree.string(format) == StandardsFileContents.format else {
            reportKind(format, expected: Message.Text("\"\(StandardsFileContents.format)\""))
            return nil
        }
        guard let kind = tree.child(of: 0, named: "kind") else {
            reportMissing(["kind"], at: tree.opening(of: 0))
            return nil
        }
        return word(kind, StandardsFile.Kind.self)
    }

    /// The lines that every file begins with, but its title.
    ///
    /// - Parameters:
    ///   - schema: where an editor finds the schema; only its form is checked.
    ///   - sources: the names by which rows tell where their figures come from.
    func header(schema: Int?, id: Int?, sources: Int?) {
        _ = text(schema)
        instrument = text(id) ?? ""
        if let id, instrument.utf8.contains(UInt8(ascii: "#")) {
            reportKind(id, expected: Message.Text("不含#的编号", "an id without #"))
        }
        guard let sources else { return }
        guard tree.nodes[sources].kind == .object else {
            reportKind(sources, expected: Message.Text("对象 { … }", "an object { … }"))
            return
        }
        for (name, value) in tree.members(of: sources) {
            if let key = tree.nodes[value].key, self.sources[name] != nil { reportDuplicate(name, at: key.span) }
            // A source at fault is known all the same, so that its rows are not reported with it.
            self.sources[name] = bilingual(value) ?? Message.Text(name)
        }
    }
}

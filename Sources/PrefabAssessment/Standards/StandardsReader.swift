extension Standards {
    /// Reads the files of a folder and checks each figure and what must hold between them.
    ///
    /// - Parameters:
    ///   - folder: measures and methods in any number, one file of obligations (47号) and one of rewards (48号).
    ///   - rules: those of the program, whose ids no provision may have.
    /// - Throws: every fault that was found, each with its file and place.
    convenience init(reading folder: StandardsFolder, beside rules: [RuleDescription]) throws(StandardsError) {
        var reader = StandardsReader(folder, beside: rules)
        let read = try reader.finish()
        self.init(
            instrument47: read.obligations, instrument48: read.reward, reader.vocabulary, methods: read.methods, restDays: read.restDays,
            plausibility: read.plausibility, headings: read.headings, records: read.records, files: read.files)
    }
}

/// Puts the files of `Standards/` together.
struct StandardsReader {
    private var contents: [StandardsFileContents] = []
    private var problems: [StandardsError.Problem] = []
    let vocabulary: MethodVocabulary

    /// Reads the files, measures first: the others refer to them by name. What is wrong with a file is kept.
    ///
    /// - Parameter rules: those of the program, whose ids no provision may have.
    init(_ folder: StandardsFolder, beside rules: [RuleDescription]) {
        vocabulary = MethodVocabulary(rules: rules)
        let isOfMeasures = folder.files.map(Self.holdsMeasures)
        let order = folder.files.indices.filter { isOfMeasures[$0] } + folder.files.indices.filter { !isOfMeasures[$0] }
        // Without them every name would be unknown; that they are missing says it all.
        if !isOfMeasures.contains(true) { vocabulary.isComplete = false }
        var rowCount = 0
        for (number, place) in order.enumerated() {
            let content = StandardsFileContents(
                reading: folder.files[place], isBuiltIn: folder.isBuiltIn, number: number, vocabulary, firstRecord: rowCount)
            rowCount += content.rowCount
            contents.append(content)
        }
    }

    /// Whether the text says at its beginning that it defines measures; what it says is checked when it is read.
    private static func holdsMeasures(_ file: StandardsFolder.File) -> Bool {
        file.bytes.withTextBytes { bytes in
            // The other files are not read twice: theirs is another kind, which stands at their beginning.
            bytes.count <= Int(Int32.max) && kind(of: bytes) == StandardsFile.Kind.measures.rawValue && (try? ParsedJSON(bytes)) != nil
        }
    }

    /// What stands under `kind` at the top of a text; nothing where the text is broken before it.
    static func kind(of bytes: TextBytes) -> String? {
        var json = JSONReader(bytes)
        do throws(JSONSyntaxError) {
            try json.begin()
            guard try json.peek() == .object else { return nil }
            var members = try json.openObject()
            while let key = try json.nextKey(&members) {
                let kind = try json.peek()
                guard json.string(key) == StandardsKey.kind.rawValue else {
                    try json.skipValue()
                    continue
                }
                return kind == .string ? json.string(try json.readString()) : nil
            }
        } catch {}
        return nil
    }

    struct Read {
        let obligations: Instrument47
        let reward: Instrument48
        let methods: [Method]
        let restDays: RestDays?
        let plausibility: Plausibility?
        let headings: NamedHeadings?
        let records: [FigureRecord]
        let files: [StandardsFile]
    }

    /// The standards, once all files are read.
    mutating func finish() throws(StandardsError) -> Read {
        for (index, content) in contents.enumerated() {
            let references = content.references.compactMap(fault)
            report(content.diagnostics + duplicates(of: index) + references + unused(inFile: index), in: content.file)
        }
        reportMissingFiles()
        problems = problems.enumerated()
            .sorted { ($0.element.file, $0.element.start, $0.offset) < ($1.element.file, $1.element.start, $1.offset) }
            .map(\.element)
        let obligations = contents.lazy.compactMap(\.obligations).first
        let reward = contents.lazy.compactMap(\.reward).first
        guard problems.isEmpty, let obligations, let reward else { throw StandardsError(problems: problems) }
        return Read(
            obligations: obligations, reward: reward, methods: contents.compactMap(\.method).sorted { $0.id < $1.id },
            restDays: contents.lazy.compactMap(\.restDays).first,
            plausibility: contents.lazy.compactMap(\.plausibility).first,
            headings: contents.lazy.compactMap(\.headings).first,
            records: contents.flatMap(\.records), files: files)
    }

    private var files: [StandardsFile] {
        var first = 0
        return contents.compactMap { content -> StandardsFile? in
            guard let kind = content.kind, let instrument = content.instrument else { return nil }
            defer { first += content.rowCount }
            return StandardsFile(
                name: content.file.name, kind: kind, instrument: instrument.id, title: content.title,
                records: first..<first + content.rowCount)
        }
    }

    private mutating func report(_ diagnostics: [Diagnostic], in file: StandardsFolder.File) {
        guard !diagnostics.isEmpty else { return }
        let lines = LineIndex(file.bytes)
        for diagnostic in diagnostics {
            let position = lines.position(of: Int(diagnostic.span.start))
            problems.append(.init(file: file.name, position: position, diagnostic: diagnostic))
        }
    }
}

// MARK: - Between files

extension StandardsReader {
    /// An instrument, and each kind but measures and methods, stands in one file.
    private func duplicates(of index: Int) -> [Diagnostic] {
        guard let instrument = contents[index].instrument, let kind = contents[index].kind else { return [] }
        let twin = contents[..<index].first {
            $0.instrument?.id == instrument.id || ($0.kind == kind && kind != .method && kind != .measures)
        }
        guard let twin else { return [] }
        return [
            Diagnostic(
                .standardsDuplicateID, at: instrument.span,
                Message(
                    "“{0}” 与 {1} 中的文件重复", "“{0}” repeats what {1} holds",
                    [.text(instrument.id), .text(twin.file.name)]),
                help: Message("只保留一个文件", "keep one of the files"))
        ]
    }

    /// Measures and attributes of the file that no item, provision or grade uses. A method with a fault in such a place may be what uses them.
    private func unused(inFile number: Int) -> [Diagnostic] {
        guard contents.allSatisfy({ $0.kind != nil && ($0.kind != .method || !$0.mayHideUses) }) else { return [] }
        var found: [Diagnostic] = []
        for (place, origin) in vocabulary.measureOrigins.enumerated()
        where origin.file == number && !vocabulary.usedMeasures.contains(MeasureIndex(place)) {
            found.append(
                Diagnostic(
                    .measureUnused, at: origin.span,
                    Message(
                        "没有评价项、规定或等级使用 “{0}”", "no item, provision or grade uses “{0}”", [.text(vocabulary.measures[place].id)]),
                    help: Message("删去它，或在使用它的方法中写明", "take it out, or name it in the method that uses it")))
        }
        for (place, origin) in vocabulary.attributeOrigins.enumerated()
        where origin.file == number && !vocabulary.usedAttributes.contains(AttributeIndex(place)) {
            found.append(
                Diagnostic(
                    .attributeUnused, at: origin.span,
                    Message("没有评价项或规定使用 “{0}”", "no item or provision uses “{0}”", [.text(vocabulary.attributes[place].id)]),
                    help: Message("删去它，或在使用它的方法中写明", "take it out, or name it in the method that uses it")))
        }
        return found
    }

    /// A name that no file defines, or a related instrument that has a file of its own.
    private func fault(of reference: StandardsFileReader.Reference) -> Diagnostic? {
        switch reference.target {
        case .method:
            if isPresent(method: reference.name) { return nil }
            let methods = contents.filter { $0.kind == .method }.compactMap { $0.instrument?.id }
            return undefined(reference, .standardsFileMissing, among: methods)
        case .provisions:
            guard outline(reference.name)?.provisionCount == 0 else { return nil }
            return Diagnostic(
                .methodWithoutProvisions, at: reference.span,
                Message("适用的方法 “{0}” 没有规定", "the method “{0}” governs buildings, yet it has no provisions", [.text(reference.name)]),
                help: Message("在该方法的 provisions 中写明建筑应满足的规定", "say in its “provisions” what a building must meet"))
        case .grade(let id):
            guard let id, let grades = outline(id)?.grades else { return nil }
            if grades.contains(reference.name) { return nil }
            let help =
                if grades.isEmpty {
                    Message("改用有等级的方法", "name a method that gives grades")
                } else {
                    Message("可用：{0}", "known: {0}", [.list(grades.map { Message.Text($0) })])
                }
            return Diagnostic(
                .gradeMissing, at: reference.span,
                Message("方法 “{0}” 没有等级 “{1}”", "the method “{0}” gives no grade “{1}”", [.text(id), .text(reference.name)]),
                help: help)
        case .record:
            // Most are rows of the instrument that they begin with; to look such a name up in each file takes long.
            let home = contents.first { $0.instrument.map { reference.name.utf8.starts(with: $0.id.utf8) } ?? false }
            if home?.recordIDs.contains(reference.name) == true { return nil }
            if contents.contains(where: { $0.recordIDs.contains(reference.name) }) || mayBeHidden(reference.name) { return nil }
            return undefined(reference, .standardsUnknownName, among: contents.flatMap { $0.records.map(\.id) })
        case .related:
            guard contents.contains(where: { $0.instrument?.id == reference.name }) else { return nil }
            return Diagnostic(
                .standardsDuplicateID, at: reference.span,
                Message("“{0}” 另有文件", "“{0}” has a file of its own", [.text(reference.name)]),
                help: Message("从 related 中删去", "take it out of “related”"))
        }
    }

    private func outline(_ id: String) -> StandardsFileReader.Outline? {
        contents.first { $0.kind == .method && $0.instrument?.id == id }?.outline
    }

    /// Whether a fault may be why no file has the row: one in the form of the instrument's own file, or, where no file is known to be of the
    /// instrument, of any file that may be it or tell of it.
    private func mayBeHidden(_ row: String) -> Bool {
        guard row.utf8.contains(UInt8(ascii: "#")) else { return false }
        let instrument = row.prefix { $0 != "#" }
        let homes = contents.filter { $0.instrument.map { $0.id == instrument } ?? false }
        guard homes.isEmpty else { return homes.contains { $0.mayHideRows || lacksMethod($0) } }
        // Rows of related instruments stand in 48号.
        return contents.contains { ($0.mayHideRows && ($0.instrument == nil || $0.kind == .reward)) || lacksMethod($0) }
            || !missingFiles.isEmpty
    }

    /// Whether the file names a method that is not there: rows are named after it, and its own are nowhere.
    private func lacksMethod(_ content: StandardsFileContents) -> Bool {
        content.references.contains { $0.target == .method && !isPresent(method: $0.name) }
    }

    private func undefined(
        _ reference: StandardsFileReader.Reference, _ code: DiagnosticCode, among known: [String]
    ) -> Diagnostic {
        let help =
            if let nearest = nearestName(to: reference.name, among: known) {
                Message("是否指 “{0}”？", "did you mean “{0}”?", [.text(nearest)])
            } else {
                Message("补上文件或改正名称", "add the file or mend the name")
            }
        return Diagnostic(
            code, at: reference.span,
            Message("没有文件定义 “{0}”", "no file defines “{0}”", [.text(reference.name)]), help: help)
    }

    // MARK: - Missing files

    /// The names under which the files that rules rely on are kept.
    private static func fileName(of kind: StandardsFile.Kind) -> String? {
        switch kind {
        case .method, .calendar, .plausibility, .headings: nil
        case .measures: "measures.json"
        case .obligations: "jingjiguan-2022-47.json"
        case .reward: "jingjiguan-2022-48.json"
        }
    }

    private static func fileName(ofMethod id: String) -> String {
        String(id.map { $0 == "/" || $0 == " " ? "-" : $0 }) + ".json"
    }

    private func isPresent(method id: String) -> Bool {
        contents.contains { content in
            (content.kind == .method && content.instrument?.id == id)
                || (content.instrument == nil && content.file.name == Self.fileName(ofMethod: id))
        }
    }

    /// The files that rules rely on and that are not there, with what they should hold. A file that could not be read is there all the same.
    private var missingFiles: [(name: String, thing: Message.Text)] {
        StandardsFile.Kind.allCases.compactMap { kind -> (name: String, thing: Message.Text)? in
            guard let name = Self.fileName(of: kind),
                !contents.contains(where: { $0.kind == kind || ($0.kind == nil && $0.file.name == name) })
            else { return nil }
            return (name, Message.Text(" kind 为 \(kind.rawValue) 的文件", "the file of kind \(kind.rawValue)"))
        }
    }

    private mutating func reportMissingFiles() {
        for missing in missingFiles {
            let twin = contents.first { $0.file.name == missing.name }
            let help =
                if twin == nil {
                    Message("补上文件 {0}", "add the file {0}", [.text(missing.name)])
                } else {
                    Message("改正文件 {0} 的 kind 或 id", "mend “kind” or “id” of the file {0}", [.text(missing.name)])
                }
            let diagnostic = Diagnostic(
                .standardsFileMissing, at: twin?.instrument?.span ?? .beginning,
                Message("缺少{0}", "{0} is missing", [.words(missing.thing)]), help: help)
            if let twin {
                report([diagnostic], in: twin.file)
            } else {
                problems.append(.init(file: missing.name, position: nil, diagnostic: diagnostic))
            }
        }
    }
}

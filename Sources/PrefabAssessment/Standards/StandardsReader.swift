extension Standards {
    /// The standards that the program was built with.
    ///
    /// A fault in them stops the program with the list of faults: no figure could be relied on. Whoever edits `Standards/` sees the
    /// same list, without the stop, from ``init(reading:)`` with ``StandardsFolder/builtIn``.
    package static let builtIn: Standards = {
        do throws(StandardsError) {
            return try Standards(reading: .builtIn)
        } catch {
            fatalError("Standards/ is at fault:\n\(error.text(in: .english))")
        }
    }()

    /// Reads the files of a folder and checks each figure and what must hold between them.
    ///
    /// ```swift
    /// let standards = try Standards(reading: .builtIn)
    /// standards.table(TableID.beijing)?.item(.verticalMembers)?.maximum.value  // 30
    /// ```
    ///
    /// - Parameter folder: score tables in any number, one file of obligations (47号) and one of rewards (48号).
    /// - Throws: every fault that was found, each with its file and place.
    package convenience init(reading folder: StandardsFolder) throws(StandardsError) {
        var reader = StandardsReader()
        for file in folder.files { reader.read(file) }
        let read = try reader.finish()
        self.init(
            instrument47: read.instrument47, instrument48: read.instrument48, tables: read.tables, records: read.records,
            files: read.files)
    }
}

/// Puts the files of `Standards/` together.
struct StandardsReader {
    private var contents: [StandardsFileContents] = []
    private var rowCount = 0
    private var problems: [StandardsError.Problem] = []

    /// Reads one file; what is wrong with it is kept.
    mutating func read(_ file: StandardsFolder.File) {
        let content = StandardsFileContents(reading: file, firstRecord: rowCount)
        rowCount += content.rowCount
        contents.append(content)
    }

    /// The standards, once all files are read.
    mutating func finish() throws(StandardsError) -> Standards {
        let areRowsComplete = areRowsComplete
        for (index, content) in contents.enumerated() {
            let references = content.references.compactMap { fault(of: $0, areRowsComplete) }
            report(content.diagnostics + duplicates(of: index) + references, in: content.file)
        }
        reportMissingFiles()
        problems = problems.enumerated()
            .sorted { ($0.element.file, $0.element.start, $0.offset) < ($1.element.file, $1.element.start, $1.offset) }
            .map(\.element)
        let obligations = contents.lazy.compactMap(\.obligations).first
        let reward = contents.lazy.compactMap(\.reward).first
        guard problems.isEmpty, let obligations, let reward else { throw StandardsError(problems: problems) }
        var first = 0
        let files = contents.compactMap { content -> StandardsFile? in
            guard let kind = content.kind, let instrument = content.instrument else { return nil }
            defer { first += content.rowCount }
            return StandardsFile(
                name: content.file.name, kind: kind, instrument: instrument.id, title: content.title,
                records: first..<first + content.rowCount)
        }
        return Standards(
            instrument47: obligations, instrument48: reward,
            tables: contents.compactMap(\.table).sorted { $0.id < $1.id },
            records: contents.flatMap(\.records), files: files)
    }

    private mutating func report(_ diagnostics: [Diagnostic], in file: StandardsFolder.File) {
        guard !diagnostics.isEmpty else { return }
        let lines = LineIndex(file.bytes)
        for diagnostic in diagnostics {
            let position = lines.position(of: Int(diagnostic.span.start))
            problems.append(.init(file: file.name, position: position, diagnostic: diagnostic))
        }
    }

    // MARK: - Between files

    /// An instrument, and each kind but score tables, stands in one file.
    private func duplicates(of index: Int) -> [Diagnostic] {
        guard let instrument = contents[index].instrument, let kind = contents[index].kind else { return [] }
        let twin = contents[..<index].first {
            $0.instrument?.id == instrument.id || ($0.kind == kind && kind != .scoreTable)
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

    /// A name that no file defines, or a related instrument that has a file of its own.
    private func fault(of reference: StandardsFileReader.Reference, _ areRowsComplete: Bool) -> Diagnostic? {
        switch reference.target {
        case .table:
            if isPresent(table: reference.name) { return nil }
            let tables = contents.filter { $0.kind == .scoreTable }.compactMap { $0.instrument?.id }
            return undefined(reference, .standardsFileMissing, among: tables)
        case .record:
            if !areRowsComplete || contents.contains(where: { $0.recordIDs.contains(reference.name) }) { return nil }
            return undefined(reference, .standardsUnknownName, among: contents.flatMap { $0.records.map(\.id) })
        case .related:
            guard contents.contains(where: { $0.instrument?.id == reference.name }) else { return nil }
            return Diagnostic(
                .standardsDuplicateID, at: reference.span,
                Message("“{0}” 另有文件", "“{0}” has a file of its own", [.text(reference.name)]),
                help: Message("从 related 中删去", "take it out of “related”"))
        }
    }

    /// Whether each row is known by its name; a file with faults may lack rows for that reason alone.
    private var areRowsComplete: Bool {
        contents.allSatisfy { content in
            content.diagnostics.isEmpty
                && content.references.allSatisfy { $0.target != .table || isPresent(table: $0.name) }
        } && missingFiles.isEmpty
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
        case .scoreTable: nil
        case .obligations: "jingjiguan-2022-47.json"
        case .reward: "jingjiguan-2022-48.json"
        }
    }

    private static func fileName(ofTable id: String) -> String {
        String(id.map { $0 == "/" || $0 == " " ? "-" : $0 }) + ".json"
    }

    private func isPresent(table id: String) -> Bool {
        contents.contains { content in
            (content.kind == .scoreTable && content.instrument?.id == id)
                || (content.instrument == nil && content.file.name == Self.fileName(ofTable: id))
        }
    }

    /// The files that rules rely on and that are not there, with what they should hold. A file that could not be read is there all the same.
    private var missingFiles: [(name: String, thing: Message.Text)] {
        let tables = [TableID.annex, TableID.beijing, TableID.national].filter { !isPresent(table: $0) }
        let kinds = StandardsFile.Kind.allCases.compactMap { kind -> (name: String, thing: Message.Text)? in
            guard let name = Self.fileName(of: kind),
                !contents.contains(where: { $0.kind == kind || ($0.kind == nil && $0.file.name == name) })
            else { return nil }
            return (name, Message.Text(" kind 为 \(kind.rawValue) 的文件", "the file of kind \(kind.rawValue)"))
        }
        return tables.map { (Self.fileName(ofTable: $0), Message.Text("评分表 \($0)", "the score table \($0)")) } + kinds
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

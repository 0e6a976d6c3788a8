import ArgumentParser
import PrefabAssessment
import PrefabReports

// 申报材料: papers of the applicant.

extension DraftCommand {
    /// One paper: on standard output, in a file, or with `--copies` in a file for each copy.
    func draft(_ kind: PaperKind) throws {
        try checkPaperOptions(kind)
        let standards = try options.standards.load()
        let input = try InputFile(reading: file).asSubmission(by: standards.standards, map: try map.load())
        let form = try templateFile()
        let inputs = [input, form].compactMap(\.self)
        let output = try OutputFile(output, sparing: inputs.map(\.name) + standards.paths, read: inputs.compactMap(\.readFile))
        let paperCase = try read(input, standards)
        let order = try order(kind, paperCase)
        if let form { return try fill(form, order, paperCase, output) }
        guard copies else { return try output.write(Paper(order, for: paperCase), as: FormOption<Paper>(format.format)) }
        let count = try numberOfCopies(paperCase)
        let (folder, name) = try outputFile()
        let names = Self.names(ofCopies: count, name)
        let files = try NewFiles(in: folder, names, makesFolder: false)
        for (place, name) in names.enumerated() {
            try files.write(format.format.render(Paper(order, for: paperCase, copy: place + 1)), name)
        }
    }

    /// Every paper that the stage asks for, and the list of what is enclosed and what is missing, in a folder.
    func draftAll() throws {
        try checkPaperOptions(nil)
        guard let folder = OutputFile.path(output) else {
            throw CommandFailure(
                .wrongUsage, "all 写出多个文件，请用 --output 指明文件夹", "all writes several files; name a folder for them with --output")
        }
        let templates = try templateFolder(besides: folder)
        let standards = try options.standards.load()
        let input = try InputFile(reading: file).asSubmission(by: standards.standards, map: try map.load())
        let paperCase = try read(input, standards)
        let count = copies ? try numberOfCopies(paperCase) : nil
        func names(_ stem: String) -> [String] {
            let name = "\(stem).\(ending)"
            return count.map { Self.names(ofCopies: $0, name) } ?? [name]
        }
        let filed = paperCase.set.map { FiledPaper($0, files: names($0.fileName)) }
        let lists = names("enclosures")
        let filled = try templates.map { try fill($0, filed, paperCase) } ?? [:]
        let files = try NewFiles(in: folder, filed.flatMap(\.files) + lists, makesFolder: true)
        for paper in filed {
            for (place, name) in paper.files.enumerated() {
                let bytes =
                    filled[name]?.document ?? paperFormat.render(Paper(paper.order, for: paperCase, copy: count == nil ? nil : place + 1))
                try files.write(bytes, name)
            }
        }
        // Last, so that a list of papers stands beside all of them.
        for (place, name) in lists.enumerated() {
            try files.write(paperFormat.render(Paper(listing: filed, for: paperCase, copy: count == nil ? nil : place + 1)), name)
        }
        if let templates { tell(filled, templates, filed) }
    }

    // MARK: - Reading

    /// - Throws: `CommandFailure` with status 1 where the file has errors.
    private func read(_ input: InputFile, _ standards: LoadedStandards) throws(CommandFailure) -> PaperCase {
        let reading = input.reading(by: standards.standards, options.readings, language)
        guard
            let paperCase = PaperCase(
                reading, of: input.bytes, by: options.assessor(standards.standards), submissionDigest: Digest.sha256(input.bytes),
                hasNotice: !noNotice, book: input.book, standards.provenance(language))
        else {
            throw CommandFailure(
                .submissionHasErrors, "申报文件有错误，改正后再拟申报材料", "the file has errors; correct them before a paper is drafted from it")
        }
        return paperCase
    }

    // MARK: - Options

    /// - Parameter kind: of the paper; `nil` of all together.
    /// - Throws: `CommandFailure` with status 2 where an option belongs to a letter, or to another paper.
    private func checkPaperOptions(_ kind: PaperKind?) throws(CommandFailure) {
        if noticeFrom != nil || trigger != nil || granted != nil || returned != nil {
            throw CommandFailure(
                .wrongUsage, "--notice-from、--trigger、--granted、--returned 只用于文书",
                "--notice-from, --trigger, --granted and --returned are for letters alone")
        }
        if building != nil, kind?.isOfBuilding != true {
            let kinds = PaperKind.allCases.filter { $0.isOfBuilding }.map { $0.rawValue }
            throw CommandFailure(
                .wrongUsage, "--building 只用于 \(kinds.joined(separator: "、"))", "--building is for \(kinds.joined(separator: ", ")) alone")
        }
    }

    private func order(_ kind: PaperKind, _ paperCase: PaperCase) throws(CommandFailure) -> PaperOrder {
        switch kind {
        case .intent: .intent
        case .form: .form
        case .technologyTable: .technologyTable
        case .calculation: .calculation(try buildingPlace(paperCase))
        case .acceptancePrefabrication: .acceptancePrefabrication(try buildingPlace(paperCase))
        case .acceptanceAssembly: .acceptanceAssembly(try buildingPlace(paperCase))
        case .implementationReport: .implementationReport
        }
    }

    /// Which building the paper is of: the one that is named, else the only one that is applied for.
    ///
    /// - Throws: `CommandFailure` with status 2 where there is none, or more than one and none is named.
    private func buildingPlace(_ paperCase: PaperCase) throws(CommandFailure) -> Int {
        let submission = paperCase.submission
        let applied = paperCase.applied.map { submission.buildings[$0].id }
        let ids = Message.Text(applied.joined(separator: "、"), applied.joined(separator: ", "))
        guard let building else {
            if applied.isEmpty { throw CommandFailure(.wrongUsage, "申报文件中没有申请奖励的单体", "the submission applies for no building") }
            guard applied.count == 1 else {
                throw CommandFailure(
                    .wrongUsage, "申请奖励的单体不止一个，请用 --building 指明：\(ids.chinese)",
                    "several buildings are applied for; say which with --building: \(ids.english)")
            }
            return paperCase.applied[0]
        }
        if let place = paperCase.applied.first(where: { submission.buildings[$0].id == building }) { return place }
        guard !submission.buildings.contains(where: { $0.id == building }) else {
            throw CommandFailure(
                .wrongUsage, "单体 \(building) 未申请奖励（appliedFor 为 false）；其得分与率见 prefab rate",
                "building \(building) is not applied for (appliedFor is false); prefab rate has its scores and rates")
        }
        let known =
            applied.isEmpty
            ? Message.Text("；申报文件中没有申请奖励的单体", "; the submission applies for no building")
            : Message.Text("；申请奖励的有：\(ids.chinese)", "; applied for are: \(ids.english)")
        throw .unknownName(
            Message.Text("没有编号为 \(building) 的单体", "there is no building \(building)"), nearest: nearestName(to: building, among: applied),
            known)
    }

    // MARK: - Copies

    /// - Throws: `CommandFailure` with status 2 where the standards do not say how many there are.
    func numberOfCopies(_ paperCase: PaperCase) throws(CommandFailure) -> Int {
        guard let count = paperCase.copies else {
            throw CommandFailure(.wrongUsage, "标准数据的第九条未写明一式几份", "第九条 in the standards does not say how many copies there are")
        }
        return count
    }

    /// - Throws: `CommandFailure` with status 2 where no file is named.
    func outputFile() throws(CommandFailure) -> (folder: String, name: String) {
        guard let path = OutputFile.path(output), let name = path.folderAndName.name else {
            throw CommandFailure(.wrongUsage, "--copies 写出多个文件，请用 --output 指明文件名", "--copies writes several files; name one with --output")
        }
        return (path.folderAndName.folder, name)
    }

    /// `form-1.docx`, `form-2.docx`, `form-3.docx` for `form.docx`.
    static func names(ofCopies count: Int, _ name: String) -> [String] {
        let point = name.lastIndex(of: ".").flatMap { $0 == name.startIndex ? nil : $0 } ?? name.endIndex
        return (1...count).map { "\(name[..<point])-\($0)\(name[point...])" }
    }

    /// Beside papers by a template the others are documents of Word too.
    private var paperFormat: ReportFormat { template == nil ? format.format : .docx }

    private var ending: String {
        switch paperFormat {
        case .text: "txt"
        case .markdown: "md"
        case .html, .docx, .xlsx, .csv, .json: paperFormat.rawValue
        }
    }
}

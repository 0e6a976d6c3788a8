import PrefabAssessment
import PrefabReports
import PrefabWorkbook
import SystemPackage

// 模板: a paper in the form of an office.

extension DraftCommand {
    /// - Throws: `CommandFailure` with status 2 if the template cannot be read, or another form than Word's is asked for.
    func templateFile() throws(CommandFailure) -> InputFile? {
        guard let template else { return nil }
        try checkTemplateFormat()
        if template == InputFile.standardInputName, file == template {
            throw CommandFailure(.wrongUsage, "标准输入不能既是申报文件又是模板", "standard input cannot be both the submission and the template")
        }
        return try InputFile(reading: template)
    }

    /// The templates of a folder, each for the kind of paper whose name its file has: `intent.docx`.
    ///
    /// - Throws: `CommandFailure` with status 2 if the folder or a template cannot be read, if a document of Word in it has the name of no
    ///   kind, so that nobody would see that it fills nothing, or another form than Word's is asked for.
    func templateFolder() throws(CommandFailure) -> [PaperKind: InputFile]? {
        guard let template else { return nil }
        try checkTemplateFormat()
        guard let names = FolderWalk.names(in: template) else {
            throw CommandFailure(
                .wrongUsage, "all 的模板是一个文件夹，其中每种材料一个文件，如 intent.docx、form.docx；无法读取文件夹 \(template)",
                "for all papers the templates are a folder with a file for each kind, such as intent.docx and form.docx; cannot read the folder \(template)"
            )
        }
        var files: [PaperKind: InputFile] = [:]
        // While a document is open in Word there is another one of its name behind ~$.
        for name in names where name.hasSuffix(".docx") && !name.hasPrefix(".") && !name.hasPrefix("~$") {
            let path = template.hasSuffix("/") ? template + name : "\(template)/\(name)"
            guard let kind = PaperKind(rawValue: String(name.dropLast(".docx".count))) else {
                let kinds = PaperKind.allCases.map { "\($0.rawValue).docx" }
                throw .unknownName(
                    Message.Text("模板 \(path) 的文件名不是材料的种类", "the template \(path) is named after no kind of paper"),
                    nearest: nearestName(to: name, among: kinds),
                    Message.Text("；可用：\(kinds.joined(separator: "、"))", "; known: \(kinds.joined(separator: ", "))"))
            }
            files[kind] = try InputFile(reading: path)
        }
        if files.isEmpty {
            throw CommandFailure(
                .wrongUsage, "文件夹 \(template) 中没有模板；模板以材料的种类为文件名，如 intent.docx",
                "there is no template in the folder \(template); each is named after the kind of paper, such as intent.docx")
        }
        return files
    }

    private func checkTemplateFormat() throws(CommandFailure) {
        // Text is what is taken where nothing is said.
        guard format.format == .docx || format.format == .text else {
            throw CommandFailure(
                .wrongUsage, "按模板写出的是 docx，去掉 --format", "a template gives a docx: leave --format out")
        }
    }

    /// Fills the templates of a folder.
    ///
    /// - Returns: the documents by the names of their files, of the papers that have a template.
    /// - Throws: `CommandFailure` with status 2 and all that is wrong in any of the templates.
    func fill(_ templates: [PaperKind: InputFile], _ papers: [FiledPaper], _ paperCase: PaperCase) throws -> [String: [UInt8]] {
        var documents: [String: [UInt8]] = [:]
        var faults: [(template: InputFile, faults: TemplateFaults)] = []
        var unknown: [(template: InputFile, values: [DocxTemplate.Unknown])] = []
        for kind in PaperKind.allCases {
            guard let template = templates[kind] else { continue }
            do throws(TemplateFaults) {
                let form = try DocxTemplate(template.bytes)
                for paper in papers where paper.order.kind == kind {
                    for (place, name) in paper.files.enumerated() {
                        let filled = try form.filled(TemplateFacts(paper.order, for: paperCase, copy: copies ? place + 1 : nil))
                        documents[name] = filled.document
                        if place == 0 { unknown.append((template, filled.unknown)) }
                    }
                }
            } catch {
                faults.append((template, error))
            }
        }
        if !faults.isEmpty { throw Self.failure(faults) }
        for (template, values) in unknown { tell(values, template) }
        return documents
    }

    /// Fills a template: on standard output, in a file, or with `--copies` in a file for each copy.
    func fill(_ template: InputFile, _ order: PaperOrder, _ paperCase: PaperCase, _ output: OutputFile) throws {
        let form = try read(template) { () throws(TemplateFaults) in try DocxTemplate(template.bytes) }
        guard copies else {
            if output.isTerminal {
                throw CommandFailure(.wrongUsage, "此格式不是文本，请用 --output 写入文件", "this form is no text: name a file for it with --output")
            }
            let filled = try read(template) { () throws(TemplateFaults) in try form.filled(TemplateFacts(order, for: paperCase)) }
            try output.write(filled.document)
            return tell(filled.unknown, template)
        }
        let count = try numberOfCopies(paperCase)
        let (folder, name) = try outputFile()
        let names = Self.names(ofCopies: count, name)
        let filled = try names.indices.map { place in
            try read(template) { () throws(TemplateFaults) in try form.filled(TemplateFacts(order, for: paperCase, copy: place + 1)) }
        }
        let files = try NewFiles(in: folder, names, makesFolder: false)
        for (name, filled) in zip(names, filled) { try files.write(filled.document, name) }
        tell(filled.first?.unknown ?? [], template)
    }

    /// - Throws: `CommandFailure` with status 2 and all that is wrong in the template.
    private func read<Result>(_ template: InputFile, _ body: () throws(TemplateFaults) -> Result) throws(CommandFailure) -> Result {
        do throws(TemplateFaults) {
            return try body()
        } catch {
            throw Self.failure([(template, error)])
        }
    }

    private static func failure(_ faults: [(template: InputFile, faults: TemplateFaults)]) -> CommandFailure {
        func text(_ language: Language) -> String {
            faults.map { template, faults in
                let name = template.name.visible
                let head = language == .chinese ? "模板 \(name) 有错，没有写出：" : "the template \(name) is at fault, and nothing was written:"
                return head + "\n" + lines(faults.faults, language)
            }.joined(separator: "\n")
        }
        return CommandFailure(.wrongUsage, text(.chinese), text(.english))
    }

    private static func lines(_ faults: [TemplateFault], _ language: Language) -> String {
        var lines = faults.prefix(mostShown).map { fault in
            let place = fault.place.text(in: language)
            let colon = language == .chinese ? "：" : ": "
            let stop = language == .chinese ? "；" : "; "
            return "  " + (place.isEmpty ? "" : place + colon) + fault.message.text(in: language) + stop + fault.help.text(in: language)
        }
        let more = faults.count - lines.count
        if more > 0 { lines.append(language == .chinese ? "  另有 \(more) 处" : "  and \(more) more") }
        return lines.joined(separator: "\n")
    }

    /// What the template asks for and nobody has said, on standard error.
    private func tell(_ unknown: [DocxTemplate.Unknown], _ template: InputFile) {
        if unknown.isEmpty { return }
        let isChinese = language.lang == .chinese
        var lines = unknown.prefix(Self.mostShown).map { value in
            "  " + value.name + (isChinese ? "（\(value.place.chinese)）" : " (\(value.place.english))")
        }
        let more = unknown.count - lines.count
        if more > 0 { lines.append(isChinese ? "  另有 \(more) 处" : "  and \(more) more") }
        let head =
            isChinese
            ? "prefab: 模板 \(template.name) 所要的值有 \(unknown.count) 处申报文件未给出，已写作〔待补：…〕，或略去以此为条件的部分："
            : "prefab: \(unknown.count) values that the template \(template.name) asks for are not known; 〔to be supplied: …〕 stands in their place, and sections about them are left out:"
        StandardStreams.write((([head] + lines).joined(separator: "\n") + "\n").visibleLog, to: .standardError)
    }

    /// Of what is wrong or missing.
    private static var mostShown: Int { 50 }
}

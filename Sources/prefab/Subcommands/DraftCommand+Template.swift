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
    /// - Parameter output: the folder that the papers go to.
    /// - Throws: `CommandFailure` with status 2 if the folder or a template cannot be read or is the one that is written to, if a document of
    ///   Word in it has the name of no kind, so that nobody would see that it fills nothing, or another form than Word's is asked for.
    func templateFolder(besides output: String) throws(CommandFailure) -> [PaperKind: InputFile]? {
        guard let template else { return nil }
        try checkTemplateFormat()
        guard let names = FolderWalk.names(in: template) else {
            let (shown, reason) = (template.visible, SystemWords.text(of: SystemCalls.lastError))
            throw CommandFailure(
                .wrongUsage, "all 的模板是一个文件夹，每种材料一个文件，如 intent.docx、form.docx；无法读取文件夹 “\(shown)”：\(reason.chinese)",
                "for all papers --template is a folder with a file for each kind, such as intent.docx; cannot read the folder “\(shown)”: \(reason.english)"
            )
        }
        if let source = FileStatus(template, followingLinks: true), FileStatus(output, followingLinks: true)?.identity == source.identity {
            throw CommandFailure(
                .wrongUsage, "模板与写出的材料不能在同一个文件夹，请用 --output 指明另一个文件夹",
                "templates and papers cannot share a folder: name another one with --output")
        }
        var files: [PaperKind: InputFile] = [:]
        // While a document is open in Word there is another one of its name behind ~$.
        for name in names where Self.isOfWord(name) && !name.hasPrefix(".") && !name.hasPrefix("~$") {
            let path = template.hasSuffix("/") ? template + name : "\(template)/\(name)"
            guard let kind = PaperKind.allCases.first(where: { "\($0.rawValue).docx" == name }) else {
                let kinds = PaperKind.allCases.map { "\($0.rawValue).docx" }
                throw .unknownName(
                    Message.Text(
                        "模板 \(path.visible) 的文件名不对应任何一种材料", "the template \(path.visible) is named after no kind of paper"),
                    nearest: nearestName(to: name.lowercased(), among: kinds),
                    Message.Text("（可用：\(kinds.joined(separator: "、"))）", " (known: \(kinds.joined(separator: ", ")))"))
            }
            files[kind] = try InputFile(reading: path)
        }
        if files.isEmpty {
            throw CommandFailure(
                .wrongUsage, "文件夹 \(template.visible) 中没有模板；模板以材料的种类为文件名，如 intent.docx",
                "there is no template in the folder \(template.visible); each is named after the kind of paper, such as intent.docx")
        }
        return files
    }

    /// By its name, also where it is of a form that is not read.
    private static func isOfWord(_ name: String) -> Bool {
        let name = name.lowercased()
        return [".docx", ".docm", ".dotx", ".dotm", ".doc", ".dot"].contains { name.hasSuffix($0) }
    }

    private func checkTemplateFormat() throws(CommandFailure) {
        // Text is what is taken where nothing is said.
        guard format.format == .docx || format.format == .text else {
            throw CommandFailure(
                .wrongUsage, "按模板写出的是 docx，去掉 --format", "a template gives a docx: leave --format out")
        }
    }

    /// A paper that a template was filled for.
    struct FilledPaper {
        let document: [UInt8]
        let unknown: [DocxTemplate.Unknown]
    }

    /// Fills the templates of a folder.
    ///
    /// - Returns: the documents by the names of their files, of the papers that have a template.
    /// - Throws: `CommandFailure` with status 2 and all that is wrong in any of the templates, or where none is of a paper of the stage.
    func fill(_ templates: [PaperKind: InputFile], _ papers: [FiledPaper], _ paperCase: PaperCase) throws(CommandFailure)
        -> [String: FilledPaper]
    {
        var filled: [String: FilledPaper] = [:]
        var faults: [(template: InputFile, faults: TemplateFaults)] = []
        for kind in PaperKind.allCases {
            guard let template = templates[kind] else { continue }
            do throws(TemplateFaults) {
                let form = try DocxTemplate(template.bytes)
                for paper in papers where paper.order.kind == kind {
                    for (place, name) in paper.files.enumerated() {
                        let (document, unknown) = try form.filled(
                            TemplateFacts(paper.order, for: paperCase, copy: copies ? place + 1 : nil))
                        filled[name] = FilledPaper(document: document, unknown: unknown)
                    }
                }
            } catch {
                faults.append((template, error))
            }
        }
        if !faults.isEmpty { throw Self.failure(faults) }
        if filled.isEmpty {
            let kinds = papers.map { $0.order.kind.rawValue }.reduce(into: [String]()) { if !$0.contains($1) { $0.append($1) } }
            throw CommandFailure(
                .wrongUsage, "文件夹 \((template ?? "").visible) 中的模板都不是本阶段应拟的材料（应拟：\(kinds.joined(separator: "、"))）",
                "no template in the folder \((template ?? "").visible) is of a paper that the stage asks for (it asks for \(kinds.joined(separator: ", ")))"
            )
        }
        return filled
    }

    /// What was filled and what not, on standard error, once the papers are written.
    func tell(_ filled: [String: FilledPaper], _ templates: [PaperKind: InputFile], _ papers: [FiledPaper]) {
        for paper in papers {
            guard let template = templates[paper.order.kind], let name = paper.files.first, let unknown = filled[name]?.unknown else {
                continue
            }
            tell(unknown, template, of: name)
        }
        for kind in PaperKind.allCases where !papers.contains(where: { $0.order.kind == kind }) {
            guard let template = templates[kind] else { continue }
            let line =
                language == .chinese
                ? "prefab: 本阶段不拟 \(kind.rawValue)，模板 \(template.name) 未用"
                : "prefab: the stage asks for no \(kind.rawValue): the template \(template.name) was not used"
            StandardStreams.write(line.visibleLog + "\n", to: .standardError)
        }
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
            let isChinese = language == .chinese
            let parts = faults.map { template, faults in (name: template.name.visible, lines: lines(faults.faults, language)) }
            if parts.count == 1 {
                let name = parts[0].name
                return (isChinese ? "模板 \(name) 有错，没有写出：\n" : "the template \(name) is at fault, and nothing was written:\n")
                    + parts[0].lines
            }
            let head = isChinese ? "有 \(parts.count) 个模板有错，材料均未写出：" : "\(parts.count) templates are at fault, and nothing was written:"
            return ([head] + parts.map { "\($0.name)\(isChinese ? "：" : ":")\n" + $0.lines }).joined(separator: "\n")
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
    ///
    /// - Parameter paper: the file of the paper, where a template is of several.
    private func tell(_ unknown: [DocxTemplate.Unknown], _ template: InputFile, of paper: String? = nil) {
        if unknown.isEmpty { return }
        let isChinese = language == .chinese
        var lines = unknown.prefix(Self.mostShown).map { value in
            "  " + value.name + (isChinese ? "（\(value.place.chinese)）" : " (\(value.place.english))")
        }
        let more = unknown.count - lines.count
        if more > 0 { lines.append(isChinese ? "  另有 \(more) 处" : "  and \(more) more") }
        let of = paper.map { isChinese ? "（\($0)）" : " (\($0))" } ?? (isChinese ? " " : "")
        let head =
            isChinese
            ? "prefab: 模板 \(template.name)\(of)所要的值有 \(unknown.count) 处申报文件未给出，已写作〔待补：…〕，或略去以此为条件的部分，照写 {{^…}} 的部分："
            : "prefab: \(unknown.count) values that the template \(template.name)\(of) asks for are not known; 〔to be supplied: …〕 stands in their place, sections about them are left out, and those of {{^…}} are written:"
        StandardStreams.write((([head] + lines).joined(separator: "\n") + "\n").visibleLog, to: .standardError)
    }

    /// Of what is wrong or missing.
    private static var mostShown: Int { 50 }
}

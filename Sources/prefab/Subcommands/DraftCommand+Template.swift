import PrefabAssessment
import PrefabReports
import PrefabWorkbook
import SystemPackage

// 模板: a paper in the form of an office.

extension DraftCommand {
    /// - Throws: `CommandFailure` with status 2 if the template cannot be read, or another form than Word's is asked for.
    func templateFile() throws(CommandFailure) -> InputFile? {
        guard let template else { return nil }
        // Text is what is taken where nothing is said.
        guard format.format == .docx || format.format == .text else {
            throw CommandFailure(
                .wrongUsage, "按模板写出的是 docx，去掉 --format", "a template gives a docx: leave --format out")
        }
        if template == InputFile.standardInputName, file == template {
            throw CommandFailure(.wrongUsage, "标准输入不能既是申报文件又是模板", "standard input cannot be both the submission and the template")
        }
        return try InputFile(reading: template)
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
            func lines(_ language: Language) -> String {
                var lines = error.faults.prefix(Self.mostShown).map { fault in
                    let place = fault.place.text(in: language)
                    let colon = language == .chinese ? "：" : ": "
                    let stop = language == .chinese ? "；" : "; "
                    return "  " + (place.isEmpty ? "" : place + colon) + fault.message.text(in: language) + stop
                        + fault.help.text(in: language)
                }
                let more = error.faults.count - lines.count
                if more > 0 { lines.append(language == .chinese ? "  另有 \(more) 处" : "  and \(more) more") }
                return lines.joined(separator: "\n")
            }
            let name = template.name.visible
            throw CommandFailure(
                .wrongUsage, "模板 \(name) 有错，没有写出：\n" + lines(.chinese),
                "the template \(name) is at fault, and nothing was written:\n" + lines(.english))
        }
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

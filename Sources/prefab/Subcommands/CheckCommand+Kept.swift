import PrefabAssessment
import PrefabReports
import SystemPackage

// What a check writes beside its result: kept verdicts and the baseline.

extension CheckCommand {
    /// Writes the kept verdicts anew that are out of date; none of them where there is anything else to mend first.
    ///
    /// - Returns: why some could not be written, each with status 2; the others are written all the same.
    func updateKeptVerdicts(_ files: inout [CheckedFile], isComplete: Bool) -> [CommandFailure] {
        let texts = files.flatMap(\.texts)
        let hasOthers = texts.contains { $0.counts.errors > $0.diagnostics.count { $0.code == .verdictStale } }
        let updates = files.compactMap(Self.renewal)
        if hasOthers || !isComplete {
            if !updates.isEmpty {
                tell(Message.Text("有其他错误，结论未改写", "no verdict was written: there are other errors"))
            }
            return []
        }
        var failures: [CommandFailure] = []
        for index in files.indices {
            guard let update = Self.renewal(of: files[index]) else { continue }
            do throws(CommandFailure) {
                try update.write()
            } catch {
                failures.append(error)
                continue
            }
            if !quiet {
                var difference: [UInt8] = []
                update.writeDifference(to: &difference)
                StandardStreams.write(String(decoding: difference, as: UTF8.self), to: .standardError)
            }
            files[index].texts = files[index].texts.map { text in
                text.path == update.name ? CheckedText(origin: .path(update.name), bytes: update.new, diagnostics: []) : text
            }
        }
        return failures
    }

    /// What takes the place of the file's verdict; nothing where that is accepted as it is.
    private static func renewal(of file: CheckedFile) -> VerdictUpdate? {
        guard let update = file.renewal else { return nil }
        let isStale = file.texts.contains { text in
            text.path == update.name && text.diagnostics.contains { $0.code == .verdictStale }
        }
        return isStale ? update : nil
    }

    /// Writes all findings that may be accepted, those of files that were not looked at as they were, and accepts them.
    ///
    /// - Throws: `CommandFailure` with status 2 if the baseline cannot be written.
    func writeBaseline(
        _ old: BaselineFile, _ files: inout [CheckedFile], _ judgement: EntryJudgement, _ settings: Settings, _ root: ReportRoot
    ) throws(CommandFailure) {
        var findings: Set<BaselineJSON.Finding> = []
        for text in files.flatMap(\.texts) {
            for diagnostic in text.diagnostics where diagnostic.code.mayBeAccepted {
                findings.insert(BaselineJSON.Finding(diagnostic, in: text.path))
            }
        }
        let before = Set(old.findings.map { BaselineJSON.Finding($0) })
        let kept = Set(old.findings.filter { !judgement.isJudged($0) }.map { BaselineJSON.Finding($0) })
        findings.formUnion(kept)
        if findings != before { try OutputFile(old.path).write(BaselineJSON.bytes(findings, schema: old.schema)) }
        let (added, removed) = (findings.subtracting(before).count, before.subtracting(findings).count)
        if !quiet {
            tell(
                Message.Text(
                    "\(old.name)：\(findings.count) 条，新增 \(added) 条，删去 \(removed) 条",
                    "\(old.name): \(Message.Text.count(findings.count, "条", "finding").english), \(added) added, \(removed) removed"))
        }
        let accepted = try AcceptedFindings(
            settings, try BaselineFile(reading: old.path, name: old.name), under: root, today: today)
        for file in files.indices {
            for text in files[file].texts.indices { accepted.apply(to: &files[file].texts[text]) }
        }
    }

    /// Takes out of the baseline what is found no longer; it never grows by itself.
    ///
    /// Nothing is written where an option may be why it is not found, nor where the file cannot be; a note says what there is to do.
    func shrink(_ baseline: BaselineFile, by mended: [BaselineFinding]) {
        if mended.isEmpty { return }
        let findings = Message.Text.count(mended.count, "条", "finding")
        let isAsConfigured = root == nil && exclude.isEmpty && map.path == nil && options.areNone
        guard isAsConfigured else {
            return note(
                Message.Text(
                    "\(baseline.name) 中有\(findings.chinese)不再出现；不带改变检查内容的选项再检查一次，即予删去",
                    "\(findings.english) of \(baseline.name) found no longer: a check without options that change what is found takes "
                        + (mended.count == 1 ? "it" : "them") + " out"))
        }
        let kept = Set(baseline.findings.map { BaselineJSON.Finding($0) }).subtracting(mended.map { BaselineJSON.Finding($0) })
        do throws(CommandFailure) {
            try OutputFile(baseline.path).write(BaselineJSON.bytes(kept, schema: baseline.schema))
            note(
                Message.Text(
                    "\(baseline.name)：\(findings.chinese)已改正，已从中删去",
                    "\(baseline.name): \(findings.english) mended and taken out"))
        } catch {
            let reason = error.message ?? Message.Text("")
            note(
                Message.Text(
                    "\(baseline.name) 中有\(findings.chinese)已改正，未能删去：\(reason.chinese)",
                    "\(findings.english) of \(baseline.name) mended and not taken out: \(reason.english)"))
        }
    }

    /// Tells of findings that stay in the baseline though it accepts nothing by them.
    func tellOfMoved(_ count: Int, _ baseline: BaselineFile) {
        if count == 0 { return }
        let findings = Message.Text.count(count, "条", "finding")
        note(
            Message.Text(
                "\(baseline.name) 中有\(findings.chinese)所在的文件已不在，而别的文件中有同样的诊断：文件改了名，或写基线时 --root 不同；以 --write-baseline 重写",
                "\(findings.english) of \(baseline.name) \(count == 1 ? "is" : "are") of files that are not there, while others have the like: "
                    + "files were renamed, or --root was another when it was written; write it anew with --write-baseline"))
    }

    private func note(_ text: Message.Text) {
        if !quiet { tell(text) }
    }

    /// A note on standard error.
    func tell(_ text: Message.Text) {
        StandardStreams.write("prefab: \(text.text(in: language).visible)\n", to: .standardError)
    }
}

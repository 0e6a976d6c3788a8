import PrefabAssessment
import PrefabReports
import SystemPackage

// What a check says beside its result, on standard error.

extension CheckCommand {
    /// What was mended, on standard error: place, reason, and what stands there now.
    func reportFixes(_ targets: [CheckTargets.Target], _ files: [CheckedFile]) {
        for (target, file) in zip(targets, files) {
            guard let fix = file.fix else { continue }
            if !quiet, let encoding = fix.encoding {
                let note = Message.Text("\(target.path)：\(encoding.name) 转为 UTF-8", "\(target.path): from \(encoding.name) to UTF-8")
                StandardStreams.write("prefab: \(note.text(in: language.lang).visible)\n", to: .standardError)
            }
            // What is taken away is told in any case: nowhere else it is to be found.
            for change in fix.changes where !quiet || change.diagnostic.code == .comment {
                let place = "\(target.path):\(change.place.line):\(change.place.column)"
                let (message, help) = (change.diagnostic.message, change.diagnostic.help)
                let text = Message.Text(
                    "已改正 \(place)：\(message.text(in: .chinese))；\(help.text(in: .chinese))",
                    "mended \(place): \(message.text(in: .english)); \(help.text(in: .english))")
                StandardStreams.write("prefab: \(text.text(in: language.lang).visible)\n", to: .standardError)
            }
        }
    }

    /// Notes to standard error: which files were passed over and, where the result is for a program, what it comes to.
    func reportAside(_ targets: [CheckTargets.Target], _ files: [CheckedFile], _ result: CheckResult) {
        var notes: [String] = []
        let checked = Set(zip(targets, files).lazy.filter { $1.skipped == nil }.map { $0.0.path })
        for (target, file) in zip(targets, files) {
            guard let kind = file.skipped, let reason = reason(for: kind, target.path, checked) else { continue }
            let note = Message.Text("已跳过 \(target.path)：\(reason.chinese)", "skipped \(target.path): \(reason.english)")
            notes.append(note.text(in: language.lang))
        }
        if format != .text || output != nil {
            notes.append(DiagnosticsText(language: language.lang).summary(of: result))
        }
        for note in notes { StandardStreams.write("prefab: \(note.visible)\n", to: .standardError) }
    }

    /// Why a file was passed over; nothing for a verdict that was looked at with its submission, whatever it holds.
    private func reason(for kind: Submission.Kind, _ path: String, _ checked: Set<String>) -> Message.Text? {
        let submissions = verdicts ? VerdictComparison.paths(ofSubmissionsFor: path) : []
        if submissions.contains(where: checked.contains) { return nil }
        switch kind {
        case .submission: return nil
        case .notJSON:
            return Message.Text("不是 JSON，也看不出是申报文件", "it is not JSON, and nothing in it looks like a submission")
        case .other(nil): return Message.Text("没有 format", "it has no format")
        case .other(let format?):
            if VerdictJSON.isVersion(format), !submissions.isEmpty { return nil }
            return Message.Text("format 是 \(format)", "its format is \(format)")
        }
    }
}

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
                StandardStreams.write("prefab: \(note.text(in: language).visible)\n", to: .standardError)
            }
            // What is taken away is told in any case: nowhere else it is to be found.
            for change in fix.changes where !quiet || change.diagnostic.code == .comment {
                let place = "\(target.path):\(change.place.line):\(change.place.column)"
                let (message, help) = (change.diagnostic.message, change.diagnostic.help)
                let text = Message.Text(
                    "已改正 \(place)：\(message.text(in: .chinese))；\(help.text(in: .chinese))",
                    "mended \(place): \(message.text(in: .english)); \(help.text(in: .english))")
                StandardStreams.write("prefab: \(text.text(in: language).visible)\n", to: .standardError)
            }
        }
    }

    /// Notes to standard error: which files were passed over and, where the result is for a program, what it comes to.
    func reportAside(
        _ targets: [CheckTargets.Target], _ files: [CheckedFile], _ result: CheckResult, _ outputs: DiagnosticsOutputs,
        _ accepted: AcceptedFindings
    ) {
        if verbose { reportSkipped(targets, files) }
        if today == nil, accepted.unjudged > 0 {
            let count = accepted.unjudged
            tell(
                Message.Text(
                    "prefab.json 中有 \(count) 项写有 until；未写 --today，不判断是否过期",
                    "the last day (until) of \(count) \(count == 1 ? "entry" : "entries") of prefab.json is not judged without --today"))
        }
        if outputs.isShown(.text) { return }
        let text = DiagnosticsText(language: language)
        StandardStreams.write("prefab: \(text.summary(of: result).visible)\n", to: .standardError)
        if statistics { StandardStreams.write(UTF8Buffer.text { text.statistics(of: result).write(to: &$0) }, to: .standardError) }
    }

    private func reportSkipped(_ targets: [CheckTargets.Target], _ files: [CheckedFile]) {
        let checked = Set(zip(targets, files).lazy.filter { $1.skipped == nil }.map { $0.0.path })
        for (target, file) in zip(targets, files) {
            guard let kind = file.skipped, let reason = reason(for: kind, target.path, checked) else { continue }
            tell(Message.Text("已跳过 \(target.name)：\(reason.chinese)", "skipped \(target.name): \(reason.english)"))
        }
    }

    /// Why a file was passed over; nothing for a verdict that was looked at with its submission, whatever it holds.
    private func reason(for kind: Submission.Kind, _ path: String, _ checked: Set<String>) -> Message.Text? {
        let submissions = checksVerdicts ? VerdictComparison.paths(ofSubmissionsFor: path) : []
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

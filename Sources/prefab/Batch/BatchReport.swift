import PrefabAssessment
import PrefabReports

/// What a batch says at its end, on standard error.
struct BatchReport {
    let result: BatchRun.Result
    let elapsed: Duration
    let isInterrupted: Bool

    /// What the lines came to, and what there is to know about them.
    func text(in language: Language) -> String {
        let lines = [result.tally.summary(elapsed)] + files + hints
        return lines.map { "prefab: \($0.text(in: language))\n" }.joined()
    }

    /// Why the batch ended before its time, with the files that were not reached.
    var failure: CommandFailure? {
        guard let failure = result.failure else { return nil }
        guard let message = failure.message, !result.unread.isEmpty else { return failure }
        return CommandFailure(
            failure.status, "\(message.chinese)\n其后未读取：\(result.unread.joined(separator: "、"))",
            "\(message.english)\nnot read after that: \(result.unread.joined(separator: ", "))")
    }

    /// With several files: which lines of the stream are whose.
    private var files: [Message] {
        guard result.beginnings.count > 1 else { return [] }
        return result.beginnings.indices.compactMap { index in
            let (name, first) = result.beginnings[index]
            let next = index + 1 < result.beginnings.count ? result.beginnings[index + 1].line : result.tally.lines + 1
            guard next > first else { return nil }
            return Message("{0}：第 {1} 至 {2} 行", "{0}: lines {1} to {2}", [.text(name.visible), .whole(first), .whole(next - 1)])
        }
    }

    private var hints: [Message] {
        if isInterrupted {
            return [Message("已中断；以上各行均已完整写出。", "Interrupted; every line counted here has been written whole.")]
        }
        // Most lines of a file written for people are no JSON by themselves; a few of them are.
        let tally = result.tally
        if tally.lines > 1, tally.withErrors == tally.lines, 2 * tally.notJSON > tally.lines {
            return [
                Message(
                    "没有一行是申报文件：batch 每行读取一个项目；一个项目写成多行的文件用 prefab review。",
                    "No line was a submission: batch reads one project a line; a file of one project on many lines is for prefab review.")
            ]
        }
        return []
    }
}

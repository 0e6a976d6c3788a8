package import PrefabAssessment

/// Compares a verdict that is kept beside its submission with the one that the submission has today.
///
/// Values are compared, not bytes: white space and the order of keys make no difference. `tool.version` makes none either: a verdict is as
/// good as its contents, whichever version wrote it. The digests do: they say what was assessed, and by which standards.
package struct VerdictComparison {
    private struct Difference {
        let pointer: String
        /// As the kept verdict has it; nothing where it lacks the value.
        let old: String?
        let new: String?
        /// In the kept verdict.
        let span: SourceSpan
    }

    private let kept: ParsedJSON
    private let fresh: ParsedJSON
    private var differences: [Difference] = []

    /// The diagnostics of a kept verdict; none if it is up to date.
    ///
    /// - Parameters:
    ///   - kept: the text of the kept verdict.
    ///   - fresh: the verdict of today, in each language in which it may have been kept.
    ///   - submission: the path of the submission, as it leads there from the working folder.
    ///   - options: the words with which the verdict of today was made; the cure repeats them.
    package static func diagnostics(kept: [UInt8], fresh: [[UInt8]], submission: String, options: [String] = []) -> [Diagnostic] {
        kept.withTextBytes { bytes in
            do throws(JSONSyntaxError) {
                let tree = try ParsedJSON(bytes)
                if let wrongFormat = checkFormat(tree, submission, options) { return [wrongFormat] }
                let renewal = renewal(of: submission, beside: besides(in: tree) ?? [], options)
                let nearest = fresh.map { differences(tree, $0) }.min { $0.count < $1.count }
                guard let nearest else { preconditionFailure("a kept verdict is compared with one of today") }
                return diagnostic(nearest, renewal).map { [$0] } ?? []
            } catch {
                let reason = Diagnostic(error, in: bytes).message
                return [
                    Diagnostic(
                        .verdictUnreadable, at: error.span,
                        Message(
                            "评审结果文件不是 JSON：{0}", "the verdict is not JSON: {0}",
                            [.words(Message.Text(reason.text(in: .chinese), reason.text(in: .english)))]),
                        help: renewal(of: submission, options))
                ]
            }
        }
    }

    private static func differences(_ kept: ParsedJSON, _ fresh: [UInt8]) -> [Difference] {
        fresh.withTextBytes { bytes in
            guard let fresh = try? ParsedJSON(bytes) else { preconditionFailure("what was written a moment ago is JSON") }
            var comparison = VerdictComparison(kept: kept, fresh: fresh)
            comparison.compare(0, 0, pointer: "")
            return comparison.differences
        }
    }

    private init(kept: ParsedJSON, fresh: ParsedJSON) {
        self.kept = kept
        self.fresh = fresh
    }

    private static func checkFormat(_ tree: ParsedJSON, _ submission: String, _ options: [String]) -> Diagnostic? {
        let format = tree.child(of: 0, named: "format")
        if let format, tree.nodes[format].kind == .string, tree.string(format) == VerdictJSON.format { return nil }
        return Diagnostic(
            .verdictFormat, at: format.map { tree.nodes[$0].span } ?? tree.opening(of: 0),
            Message(
                "评审结果的格式应为 {0}，却是 {1}", "the verdict's format should be {0}, not {1}",
                [
                    .text("\"\(VerdictJSON.format)\""),
                    format.map { .text(tree.summary(of: $0)) } ?? .words(Message.Text("未写明", "left out")),
                ]),
            help: renewal(of: submission, options))
    }

    // MARK: - Differences

    private mutating func compare(_ old: Int, _ new: Int, pointer: String) {
        if pointer == "/tool/version" { return }
        let kind = kept.nodes[old].kind
        guard kind == fresh.nodes[new].kind else { return differ(old, new, pointer) }
        switch kind {
        case .object: compareMembers(old, new, pointer)
        case .array:
            let (olds, news) = (kept.children(of: old), fresh.children(of: new))
            for index in 0..<max(olds.count, news.count) {
                let pointer = "\(pointer)/\(index)"
                if index >= olds.count {
                    lack(news[index], in: old, pointer)
                } else if index >= news.count {
                    differ(olds[index], nil, pointer)
                } else {
                    compare(olds[index], news[index], pointer: pointer)
                }
            }
        case .string, .number, .boolean, .null:
            if !kept.source(old).utf8.elementsEqual(fresh.source(new).utf8) { differ(old, new, pointer) }
        }
    }

    private mutating func compareMembers(_ old: Int, _ new: Int, _ pointer: String) {
        let olds = kept.members(of: old)
        var matched: Set<Int> = []
        for (key, member) in fresh.members(of: new) {
            let pointer = "\(pointer)/\(JSONPointer.escaped(key))"
            if let other = olds.first(where: { $0.key == key })?.value {
                matched.insert(other)
                compare(other, member, pointer: pointer)
            } else {
                lack(member, in: old, pointer)
            }
        }
        // What the verdict does not have, or has twice.
        for (key, member) in olds where !matched.contains(member) {
            differ(member, nil, "\(pointer)/\(JSONPointer.escaped(key))")
        }
    }

    private mutating func differ(_ old: Int, _ new: Int?, _ pointer: String) {
        differences.append(
            Difference(
                pointer: pointer, old: kept.summary(of: old), new: new.map { fresh.summary(of: $0) }, span: kept.nodes[old].span))
    }

    private mutating func lack(_ new: Int, in old: Int, _ pointer: String) {
        differences.append(Difference(pointer: pointer, old: nil, new: fresh.summary(of: new), span: kept.opening(of: old)))
    }

    // MARK: - The diagnostic

    /// Names the first difference that tells something: that the submission's digest changed goes without saying if the verdict did, and
    /// a finding's line may have moved only.
    private static func diagnostic(_ differences: [Difference], _ renewal: Message) -> Diagnostic? {
        func weight(_ difference: Difference) -> Int {
            switch difference.pointer {
            case "/submission/sha256": 3
            case "/standards/sha256": 2
            case let pointer where pointer.hasSuffix("/at/line") || pointer.hasSuffix("/at/column"): 1
            default: 0
            }
        }
        guard let first = differences.min(by: { weight($0) < weight($1) }) else { return nil }
        let missing = Message.Text("无", "nothing")
        let values: [Message.Value] = [
            .text(first.pointer), first.old.map { .text($0) } ?? .words(missing), first.new.map { .text($0) } ?? .words(missing),
            .whole(differences.count - 1),
        ]
        let message =
            switch (weight(first), differences.count) {
            case (3, _):
                Message(
                    "评审之后申报文件有改动（{0} 原为 {1}，现为 {2}），结论未变",
                    "the submission was changed after its verdict ({0} is {1}, now {2}); the outcome is the same", values)
            case (2, _):
                Message(
                    "评审之后标准数据有改动（{0} 原为 {1}，现为 {2}），结论未变",
                    "the standards were changed after the verdict ({0} is {1}, now {2}); the outcome is the same", values)
            case (_, 1):
                Message("评审结果已过时：{0} 为 {1}，现应为 {2}", "the verdict is out of date: {0} is {1}, now {2}", values)
            default:
                Message(
                    "评审结果已过时：{0} 为 {1}，现应为 {2}（另有 {3} 处不同）",
                    "the verdict is out of date: {0} is {1}, now {2} ({3} other {3|value differs|values differ})", values)
            }
        return Diagnostic(.verdictStale, at: first.span, message, help: renewal)
    }

    /// The methods that a kept verdict has beside; `nil` where it has none, or is no verdict.
    package static func besides(ofKept kept: [UInt8]) -> MethodChoice? {
        kept.withTextBytes { bytes in (try? ParsedJSON(bytes)).flatMap { besides(in: $0) }.map { .named($0) } }
    }

    /// The ids of those methods.
    private static func besides(in verdict: ParsedJSON) -> [String]? {
        guard let beside = verdict.child(of: 0, named: "beside"), verdict.nodes[beside].kind == .array else { return nil }
        return verdict.children(of: beside).compactMap { rating in
            guard let method = verdict.child(of: rating, named: "method"), verdict.nodes[method].kind == .string else { return nil }
            return verdict.string(method)
        }
    }

    /// The path at which a submission's verdict is kept: `x.verdict.json` beside `x.json`.
    package static func path(ofVerdictFor submission: String) -> String {
        (submission.hasSuffix(".json") ? String(submission.dropLast(5)) : submission) + ".verdict.json"
    }

    /// The warning for a submission that has no verdict beside it.
    ///
    /// - Parameters:
    ///   - place: as it leads there from the working folder, where the cure is typed; without it, what reports call the submission.
    ///   - options: the words with which it is to be reviewed.
    package static func missing(for submission: String, at place: String? = nil, options: [String] = []) -> Diagnostic {
        Diagnostic(
            .verdictMissing, at: .beginning,
            Message("没有保存的评审结果 {0}", "there is no verdict {0} to compare with", [.text(path(ofVerdictFor: submission))]),
            help: renewal(of: place ?? submission, options))
    }

    /// The paths of the submissions that a verdict may be of; none if its name is not that of a kept verdict.
    package static func paths(ofSubmissionsFor verdict: String) -> [String] {
        let ending = ".verdict.json"
        guard verdict.hasSuffix(ending) else { return [] }
        let stem = String(verdict.dropLast(ending.count))
        return [stem + ".json", stem]
    }

    /// The error for a verdict that has no submission beside it.
    package static func orphaned(_ submission: String) -> Diagnostic {
        Diagnostic(
            .verdictOrphaned, at: .beginning,
            Message("没有申报文件 {0}，评审结果无从核对", "there is no submission {0} to compare this verdict with", [.text(submission)]),
            help: Message(
                "找回申报文件，或让两个文件同名；不再需要的结果删去",
                "bring the submission back, or give both files one name; remove a verdict that is no longer needed"))
    }

    /// How a verdict is written anew.
    ///
    /// - Parameters:
    ///   - beside: the other methods that it has beside.
    ///   - words: of the command line besides.
    static func renewal(of submission: String, beside: [String] = [], _ words: [String] = []) -> Message {
        let options = (beside.flatMap { ["--beside", $0] } + words).map { " \($0.shellWord)" }.joined()
        return Message(
            "评审：prefab review {0}{1} --format json --output {2}",
            "review it: prefab review {0}{1} --format json --output {2}",
            [.text(submission.shellPath), .text(options), .text(path(ofVerdictFor: submission).shellPath)])
    }
}

extension ParsedJSON {
    /// A value as a message shows it: strings in quotation marks and cut, objects and arrays in outline.
    fileprivate func summary(of node: Int) -> String {
        switch nodes[node].kind {
        case .object: return "{ … }"
        case .array: return "[ … ]"
        case .string:
            let text = string(node)
            return "\"\(text.count > 80 ? text.prefix(79) + "…" : text[...])\""
        case .number, .boolean, .null: return source(node)
        }
    }
}

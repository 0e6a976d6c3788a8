import PrefabAssessment

/// How many submissions came to what.
struct BatchTally: Sendable {
    private(set) var eligible = 0
    private(set) var ineligible = 0
    private(set) var undetermined = 0
    private(set) var withErrors = 0
    /// Of those with errors: that are not even JSON.
    private(set) var notJSON = 0
    /// Of the input that was worked on.
    var bytes = 0

    var lines: Int { eligible + ineligible + undetermined + withErrors }

    mutating func count(_ verdict: Verdict) {
        switch verdict {
        case .eligible: eligible += 1
        case .ineligible: ineligible += 1
        case .undetermined: undetermined += 1
        }
    }

    mutating func count(_ diagnostics: [Diagnostic]) {
        withErrors += 1
        if diagnostics.contains(where: \.code.isOfJSON) { notJSON += 1 }
    }

    static func += (left: inout BatchTally, right: BatchTally) {
        left.eligible += right.eligible
        left.ineligible += right.ineligible
        left.undetermined += right.undetermined
        left.withErrors += right.withErrors
        left.notJSON += right.notJSON
        left.bytes += right.bytes
    }

    /// What the batch came to, for people.
    func summary(_ elapsed: Duration) -> Message {
        Message(
            "{0} 行：符合 {1}，不符合 {2}，待定 {3}，有错误 {4}；{5} MB，{6} 秒，{7} MB/s",
            "{0} {0|line|lines}: {1} eligible, {2} ineligible, {3} undetermined, {4} with errors; {5} MB in {6} s, {7} MB/s",
            [
                .whole(lines), .whole(eligible), .whole(ineligible), .whole(undetermined), .whole(withErrors),
                .decimal(.tenths(bytes / 100_000)), .decimal(.tenths(elapsed.milliseconds / 100)),
                .decimal(.tenths(bytes / 100 / max(1, elapsed.milliseconds))),
            ])
    }
}

extension ExactDecimal {
    /// A number with one decimal, for display.
    static func tenths(_ count: Int) -> ExactDecimal {
        ExactDecimal(units: ExactDecimal(1).units / 10 * Int128(count))
    }
}

extension Duration {
    var milliseconds: Int {
        Int(components.seconds) * 1000 + Int(components.attoseconds / 1_000_000_000_000_000)
    }
}

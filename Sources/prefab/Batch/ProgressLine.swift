import PrefabAssessment
import SystemPackage

/// One line on the terminal that says how far the batch is; nothing where nobody looks.
struct ProgressLine {
    private let isShown: Bool
    private let language: Language
    private let totalBytes: Int?
    private let clock = ContinuousClock()
    private let start: ContinuousClock.Instant
    private var last: ContinuousClock.Instant
    private static let interval = Duration.milliseconds(200)

    /// - Parameter totalBytes: of all inputs; `nil` if it is not known.
    init(isShown: Bool, _ language: Language, totalBytes: Int?) {
        self.isShown = isShown
        self.language = language
        self.totalBytes = totalBytes
        start = clock.now
        last = start
    }

    var elapsed: Duration { clock.now - start }

    mutating func show(_ tally: BatchTally) {
        guard isShown, clock.now - last >= Self.interval else { return }
        last = clock.now
        StandardStreams.write("\r\u{1B}[K" + text(tally).text(in: language), to: .standardError)
    }

    /// Takes the line away.
    func clear() {
        if isShown { StandardStreams.write("\r\u{1B}[K", to: .standardError) }
    }

    private func text(_ tally: BatchTally) -> Message {
        let milliseconds = max(1, elapsed.milliseconds)
        var values: [Message.Value] = [.whole(tally.lines), .decimal(.tenths(tally.bytes / 100 / milliseconds))]
        guard let totalBytes, tally.bytes > 0 else { return Message("{0} 行，{1} MB/s", "{0} {0|line|lines}, {1} MB/s", values) }
        let left = max(0, totalBytes - tally.bytes)
        // Milliseconds a byte would be less than one: multiply first, in 128 bits.
        let seconds = Int(Int128(left) * Int128(milliseconds) / Int128(tally.bytes) / 1000)
        values.append(.whole(seconds))
        return Message("{0} 行，{1} MB/s，剩余 {2} 秒", "{0} {0|line|lines}, {1} MB/s, {2} s left", values)
    }
}

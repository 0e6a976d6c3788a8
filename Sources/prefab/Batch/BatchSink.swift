import PrefabAssessment

/// Writes lines of a batch while they are made, long ones piece by piece.
///
/// Once a piece could not be written, the rest is let go of. The thread that writes uses it.
final class BatchSink: TextSink, @unchecked Sendable {
    private let output: BatchOutput
    /// How many whole lines have been written.
    private var lines: Int
    private(set) var failure: CommandFailure?

    init(_ output: BatchOutput, linesBefore: Int) {
        self.output = output
        lines = linesBefore
    }

    func take(_ piece: TextBytes) {
        guard failure == nil else { return }
        do throws(CommandFailure) {
            try output.write(piece, linesBefore: lines)
            lines += piece.count { $0 == UInt8(ascii: "\n") }
        } catch {
            failure = error
        }
    }
}

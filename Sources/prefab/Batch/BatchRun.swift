import PrefabAssessment

/// Leads a stream of submissions through the workers: lines are read, spread over the cores, and written in order.
///
/// No more chunks are on the way than there are in the ring: a reader of the output that is slow slows the reading of the input.
struct BatchRun {
    let files: [String]
    /// How many threads review.
    let jobs: Int
    let lineLimit: Int
    /// Called by each thread for itself.
    let makeReviewer: @Sendable () -> LineReviewer

    /// - Returns: what all lines came to.
    func run(to output: inout BatchOutput, _ progress: inout ProgressLine) throws(CommandFailure) -> BatchTally {
        let pool = WorkerPool(count: jobs) { [makeReviewer] in
            let reviewer = makeReviewer()
            return { reviewer.review($0) }
        }
        var reader = ChunkReader(files, lineLimit: lineLimit)
        // Two for each worker, so that it need not wait for the next, and one that is being read or written.
        var free = (0..<2 * jobs + 1).map { _ in Chunk() }
        var tally = BatchTally()
        var failure: CommandFailure?
        reading: while true {
            guard let chunk = free.popLast() else {
                if let oldest = pool.takeOldest() { free.append(try write(oldest, &output, &tally, &progress)) }
                continue
            }
            do throws(CommandFailure) {
                switch try reader.fill(chunk, mayWait: pool.isIdle) {
                case .chunk: pool.handOver(chunk)
                case .nothingYet:
                    free.append(chunk)
                    if let oldest = pool.takeOldest() { free.append(try write(oldest, &output, &tally, &progress)) }
                case .end: break reading
                }
            } catch {
                // What was read before is written all the same.
                failure = error
                break
            }
        }
        while let oldest = pool.takeOldest() { _ = try write(oldest, &output, &tally, &progress) }
        pool.close()
        if let failure { throw failure }
        return tally
    }

    private func write(
        _ chunk: Chunk, _ output: inout BatchOutput, _ tally: inout BatchTally, _ progress: inout ProgressLine
    ) throws(CommandFailure) -> Chunk {
        try chunk.output.withBytes { (lines) throws(CommandFailure) in
            try output.write(lines, linesBefore: tally.lines)
        }
        tally += chunk.tally
        progress.show(tally)
        return chunk
    }
}

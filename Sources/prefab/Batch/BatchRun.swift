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

    /// What came of a run.
    struct Result {
        /// What all lines came to.
        var tally = BatchTally()
        /// Where the lines of each file start in the stream.
        var beginnings: [(name: String, line: Int)] = []
        /// The files that were read.
        var read: [ReadFile] = []
        /// Why the reading ended before its time; the lines before that were written all the same.
        var failure: CommandFailure?
        /// The files that nothing was read of for that.
        var unread: ArraySlice<String> = []
    }

    /// - Throws: `CommandFailure` if the output cannot be written.
    func run(to output: BatchOutput, _ progress: inout ProgressLine) throws(CommandFailure) -> Result {
        let pool = WorkerPool<Chunk, Chunk>(count: jobs) { [makeReviewer] in
            let reviewer = makeReviewer()
            return { chunk in
                reviewer.review(chunk)
                return chunk
            }
        }
        var reader = ChunkReader(files, lineLimit: lineLimit)
        // Two for each worker, so that it need not wait for the next, and one that is being read or written.
        var free = (0..<2 * jobs + 1).map { _ in Chunk() }
        var result = Result()
        var blankLines = 0
        // In bytes of text.
        var onTheWay = 0
        let mostOnTheWay = 2 * Chunk.size * (2 * jobs + 1)
        // Made once it is needed: for lines without anything, and for those that come to far more than they hold.
        var reviewer: LineReviewer?
        reading: while true {
            // A long line is worked on alone: what is on the way does not grow with the number of threads.
            while onTheWay > mostOnTheWay, let oldest = pool.takeOldest() {
                onTheWay -= oldest.count
                free.append(try write(oldest, &reviewer, output, &result.tally, &blankLines, &progress))
            }
            guard let chunk = free.popLast() else {
                if let oldest = pool.takeOldest() {
                    onTheWay -= oldest.count
                    free.append(try write(oldest, &reviewer, output, &result.tally, &blankLines, &progress))
                }
                continue
            }
            do throws(CommandFailure) {
                switch try reader.fill(chunk, mayWait: pool.isIdle) {
                case .chunk:
                    onTheWay += chunk.count
                    pool.handOver(chunk)
                case .nothingYet:
                    free.append(chunk)
                    if let oldest = pool.takeOldest() {
                        onTheWay -= oldest.count
                        free.append(try write(oldest, &reviewer, output, &result.tally, &blankLines, &progress))
                    }
                case .end: break reading
                }
            } catch {
                result.failure = error
                result.unread = reader.unread
                break
            }
        }
        while let oldest = pool.takeOldest() { _ = try write(oldest, &reviewer, output, &result.tally, &blankLines, &progress) }
        pool.close()
        result.beginnings = reader.beginnings
        result.read = reader.read
        return result
    }

    private func write(
        _ chunk: Chunk, _ reviewer: inout LineReviewer?, _ output: BatchOutput, _ tally: inout BatchTally, _ blankLines: inout Int,
        _ progress: inout ProgressLine
    ) throws(CommandFailure) -> Chunk {
        // What has to wait has something on it.
        if chunk.tally.lines > 0 || chunk.rest != nil {
            try writeBlank(chunk.firstLine - blankLines..<chunk.firstLine, &reviewer, output, &tally)
            blankLines = 0
        }
        try writeOutput(of: chunk, output, &tally)
        // Long lines, and lines that come to far more than they hold: the rest of them is reviewed as it is written.
        if chunk.rest != nil {
            let sink = BatchSink(output, linesBefore: tally.lines)
            made(&reviewer).reviewRest(of: chunk, writingTo: sink)
            if let failure = sink.failure { throw failure }
            tally += chunk.tally
        }
        blankLines += chunk.blankLinesAtEnd
        progress.show(tally)
        return chunk
    }

    private func made(_ reviewer: inout LineReviewer?) -> LineReviewer {
        if let reviewer { return reviewer }
        let made = makeReviewer()
        reviewer = made
        return made
    }

    private func writeOutput(of chunk: Chunk, _ output: BatchOutput, _ tally: inout BatchTally) throws(CommandFailure) {
        try chunk.output.withBytes { (lines) throws(CommandFailure) in
            try output.write(lines, linesBefore: tally.lines)
        }
        tally += chunk.tally
    }

    /// Lines without anything at the end of earlier chunks, now that something follows them; a few at a time, since there may be millions.
    private func writeBlank(
        _ lines: Range<Int>, _ reviewer: inout LineReviewer?, _ output: BatchOutput, _ tally: inout BatchTally
    ) throws(CommandFailure) {
        guard !lines.isEmpty else { return }
        for start in stride(from: lines.lowerBound, to: lines.upperBound, by: 1000) {
            var writer = JSONWriter(pretty: false)
            var count = BatchTally()
            made(&reviewer).rejectBlank(start..<min(start + 1000, lines.upperBound), &writer, &count)
            try writer.withBytes { (bytes) throws(CommandFailure) in try output.write(bytes, linesBefore: tally.lines) }
            tally += count
        }
    }
}

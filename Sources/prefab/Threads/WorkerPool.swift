#if canImport(Glibc)
    import Glibc
#elseif canImport(Musl)
    import Musl
#elseif canImport(Darwin)
    import Darwin
#endif

/// Threads that turn jobs into products; each job is handed over, and its product handed back in the same order.
///
/// Swift's task pool is nothing for work that reads and writes with calls that block.
final class WorkerPool<Job: Sendable, Product: Sendable> {
    private struct State {
        /// Handed over and not yet begun, the oldest first.
        var waiting: ArraySlice<(number: Int, job: Job)> = []
        var finished: [Int: Product] = [:]
        var isClosed = false
    }

    private let state: Monitor<State>
    private let threads: [Thread]
    /// Does the work where the system gives no thread at all.
    private let substitute: ((Job) -> Product)?
    /// The numbers of the jobs that were handed over and whose products were not yet handed back.
    private var inWork = 0..<0

    /// - Parameters:
    ///   - count: how many threads.
    ///   - makeWork: called by each thread for itself.
    init(count: Int, _ makeWork: @escaping @Sendable () -> (Job) -> Product) {
        let state = Monitor(State())
        threads = Thread.start(count) {
            let work = makeWork()
            while let (number, job) = Self.next(state) {
                let product = work(job)
                state.change { $0.finished[number] = product }
            }
        }
        self.state = state
        substitute = threads.isEmpty ? makeWork() : nil
    }

    /// - Returns: `nil` once the pool is closed.
    private static func next(_ state: Monitor<State>) -> (number: Int, job: Job)? {
        state.wait { state -> (number: Int, job: Job)?? in
            if let next = state.waiting.popFirst() { return .some(next) }
            return state.isClosed ? .some(nil) : nil
        }
    }

    var isIdle: Bool { inWork.isEmpty }

    func handOver(_ job: Job) {
        let number = inWork.upperBound
        inWork = inWork.lowerBound..<number + 1
        if let substitute {
            let product = substitute(job)
            state.change { $0.finished[number] = product }
        } else {
            state.change { $0.waiting.append((number, job)) }
        }
    }

    /// What came of the job that was handed over first, once it is finished; `nil` if there is none.
    func takeOldest() -> Product? {
        guard let number = inWork.popFirst() else { return nil }
        return state.wait { $0.finished.removeValue(forKey: number) }
    }

    /// Ends the threads once their work is done.
    func close() {
        state.change { $0.isClosed = true }
        for thread in threads { thread.join() }
    }
}

extension Array where Element: Sendable {
    /// The results in the order of the elements, worked out on all cores.
    ///
    /// - Parameter fromCount: fewer elements are not worth a thread.
    func parallelMap<Result: Sendable>(fromCount least: Int = 2, _ transform: @escaping @Sendable (Element) -> Result) -> [Result] {
        guard count >= least else { return map(transform) }
        var results: [Result] = []
        results.reserveCapacity(count)
        parallelForEach(transform) { results.append($0) }
        return results
    }

    /// Hands over the results in the order of the elements, worked out on all cores, by this thread as by others; few are waiting at a time.
    func parallelForEach<Result: Sendable>(
        _ transform: @escaping @Sendable (Element) -> Result, _ take: (Result) -> Void
    ) {
        guard count > 1 else { return forEach { take(transform($0)) } }
        let cores = Swift.min(count, Thread.coreCount)
        // Threads meet at each job; of many short ones several go together.
        let size = Swift.min(16, Swift.max(1, count / (8 * cores)))
        let row = WorkRow(self, pieces: size, ahead: 4 * cores, transform)
        let threads = Thread.start(cores - 1) { while row.work() {} }
        while let results = row.takeNext() { results.forEach(take) }
        for thread in threads { thread.join() }
    }
}

#if canImport(Glibc)
    import Glibc
#elseif canImport(Musl)
    import Musl
#elseif canImport(Darwin)
    import Darwin
#endif

/// Threads that work on chunks; each chunk is handed over, and handed back in the same order.
final class WorkerPool {
    private struct State {
        /// Handed over and not yet begun, the oldest first.
        var waiting: [Chunk] = []
        var finished: Set<ObjectIdentifier> = []
        var isClosed = false
    }

    private final class Worker: Sendable {
        let state: Monitor<State>
        let makeWork: @Sendable () -> (Chunk) -> Void

        init(_ state: Monitor<State>, _ makeWork: @escaping @Sendable () -> (Chunk) -> Void) {
            self.state = state
            self.makeWork = makeWork
        }

        func run() {
            let work = makeWork()
            while let chunk = next() {
                work(chunk)
                state.change { $0.finished.insert(ObjectIdentifier(chunk)) }
            }
        }

        /// - Returns: `nil` once the pool is closed.
        private func next() -> Chunk? {
            state.wait { state -> Chunk?? in
                if !state.waiting.isEmpty { return .some(state.waiting.removeFirst()) }
                return state.isClosed ? .some(nil) : nil
            }
        }
    }

    private let state = Monitor(State())
    private var threads: [pthread_t] = []
    /// Handed over and not yet handed back, the oldest first.
    private var inWork: [Chunk] = []

    /// - Parameters:
    ///   - count: how many threads.
    ///   - makeWork: called by each thread for itself.
    init(count: Int, _ makeWork: @escaping @Sendable () -> (Chunk) -> Void) {
        // Signals are for the thread that reads and writes: they end its waiting.
        var all = sigset_t()
        var before = sigset_t()
        sigfillset(&all)
        pthread_sigmask(SIG_SETMASK, &all, &before)
        for _ in 0..<count { start(Worker(state, makeWork)) }
        pthread_sigmask(SIG_SETMASK, &before, nil)
    }

    private func start(_ worker: Worker) {
        let context = Unmanaged.passRetained(worker).toOpaque()
        #if canImport(Darwin)
            var thread: pthread_t?
            pthread_create(&thread, nil, { Unmanaged<Worker>.fromOpaque($0).takeRetainedValue().run(); return nil }, context)
            if let thread { threads.append(thread) }
        #else
            var thread = pthread_t()
            let body: @convention(c) (UnsafeMutableRawPointer?) -> UnsafeMutableRawPointer? = { context in
                if let context { Unmanaged<Worker>.fromOpaque(context).takeRetainedValue().run() }
                return nil
            }
            if pthread_create(&thread, nil, body, context) == 0 { threads.append(thread) }
        #endif
    }

    var isIdle: Bool { inWork.isEmpty }

    func handOver(_ chunk: Chunk) {
        inWork.append(chunk)
        state.change { $0.waiting.append(chunk) }
    }

    /// The chunk that was handed over first, once it is finished; `nil` if there is none.
    func takeOldest() -> Chunk? {
        guard !inWork.isEmpty else { return nil }
        let chunk = inWork.removeFirst()
        _ = state.wait { $0.finished.remove(ObjectIdentifier(chunk)) }
        return chunk
    }

    /// Ends the threads once their work is done.
    func close() {
        state.change { $0.isClosed = true }
        for thread in threads { pthread_join(thread, nil) }
        threads = []
    }
}

#if canImport(Glibc)
    import CGlibc
    import Glibc
#elseif canImport(Musl)
    import Musl
#elseif canImport(Darwin)
    import Darwin
#endif

/// A thread of the system that has been started.
struct Thread {
    private let id: pthread_t

    private final class Body {
        let run: @Sendable () -> Void

        init(_ run: @escaping @Sendable () -> Void) {
            self.run = run
        }
    }

    /// How many cores there are to work with.
    static var coreCount: Int {
        max(1, Int(sysconf(Int32(_SC_NPROCESSORS_ONLN))))
    }

    /// Starts threads that all run `body`; fewer than `count` where the system has no more to give.
    static func start(_ count: Int, _ body: @escaping @Sendable () -> Void) -> [Thread] {
        // Signals are for the thread that reads and writes: they end its waiting.
        var all = sigset_t()
        var before = sigset_t()
        // The system writes into both sets, and keeps neither.
        unsafe sigfillset(&all)
        unsafe pthread_sigmask(SIG_SETMASK, &all, &before)
        defer { unsafe pthread_sigmask(SIG_SETMASK, &before, nil) }
        return (0..<count).compactMap { _ in
            let body = Body(body)
            #if canImport(Glibc)
                if let thread = besideThisOne(body) { return thread }
            #endif
            return unsafe Thread(body)
        }
    }

    #if canImport(Glibc)
        /// A thread that begins on another CPU than this one's; nothing where there is none to begin on.
        ///
        /// Linux may leave a new thread behind the one that starts it for as long as that one has its turn, 3 ms and more, while another CPU
        /// has nothing to do. Once it waits elsewhere it may run anywhere: where that CPU is busy, the system may bring it back.
        private static func besideThisOne(_ body: Body) -> Thread? {
            guard let allowed = CPUs.allowed, let others = allowed.others else { return nil }
            var attributes = pthread_attr_t()
            // They are read while the thread is made, and given back afterwards.
            unsafe pthread_attr_init(&attributes)
            defer { unsafe pthread_attr_destroy(&attributes) }
            others.give(to: &attributes)
            guard let thread = unsafe Thread(body, &attributes) else { return nil }
            allowed.give(to: thread.id)
            return thread
        }
    #endif

    private init?(_ body: Body, _ attributes: UnsafePointer<pthread_attr_t>? = nil) {
        // The thread takes over the one reference to the body that is given away here; without a thread it is taken back.
        let context = unsafe Unmanaged.passRetained(body)
        #if canImport(Darwin)
            var thread: pthread_t?
            let status = unsafe pthread_create(&thread, attributes, { unsafe Thread.run($0) }, context.toOpaque())
        #else
            var thread = pthread_t()
            let status = unsafe pthread_create(&thread, attributes, { unsafe $0.flatMap(Thread.run) }, context.toOpaque())
        #endif
        guard status == 0 else {
            unsafe context.release()
            return nil
        }
        #if canImport(Darwin)
            guard let thread else { return nil }
        #endif
        id = thread
    }

    private static func run(_ context: UnsafeMutableRawPointer) -> UnsafeMutableRawPointer? {
        // The reference that was given away when the thread was started, and only once.
        unsafe Unmanaged<Body>.fromOpaque(context).takeRetainedValue().run()
        return nil
    }

    /// Waits until the thread has ended.
    func join() {
        pthread_join(id, nil)
    }
}

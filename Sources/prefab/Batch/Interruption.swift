import Synchronization
import SystemPackage

#if canImport(Glibc)
    import Glibc
#elseif canImport(Musl)
    import Musl
#elseif canImport(Darwin)
    import Darwin
#endif

/// A request to stop (SIGINT, SIGTERM, SIGHUP): noted at once, obeyed where the work can be left in order.
enum Interruption {
    /// The signal that asked; zero if none did.
    private static let signal = Atomic<Int32>(0)

    static var isRequested: Bool { signal.load(ordering: .relaxed) != 0 }

    /// From now on a first signal is noted and ends a read that waits; a second one ends the program as usual.
    static func listen() {
        for number in [SIGINT, SIGTERM, SIGHUP] where !isIgnored(number) {
            var action = sigaction()
            let note: @convention(c) (Int32) -> Void = { Interruption.signal.store($0, ordering: .relaxed) }
            // A function's address, kept in a union of C; the system copies the action.
            #if canImport(Darwin)
                unsafe action.__sigaction_u.__sa_handler = note
            #else
                unsafe action.__sigaction_handler.sa_handler = note
            #endif
            action.sa_flags = Int32(truncatingIfNeeded: SA_RESETHAND)
            unsafe sigaction(number, &action, nil)
        }
    }

    /// Whether the caller had the program spared of a signal, as `nohup` does.
    private static func isIgnored(_ number: Int32) -> Bool {
        var action = sigaction()
        // The system writes into the action; what it holds is compared, not called.
        unsafe sigaction(number, nil, &action)
        #if canImport(Darwin)
            let handler = unsafe action.__sigaction_u.__sa_handler
        #else
            let handler = unsafe action.__sigaction_handler.sa_handler
        #endif
        return unsafe unsafeBitCast(handler, to: Int.self) == unsafeBitCast(SIG_IGN, to: Int.self)
    }

    /// How much a pipe that has room surely takes at once, in bytes.
    static let surelyTaken = Int(PIPE_BUF)

    /// How long a reader may take nothing after the request, in milliseconds, before the writing is given up.
    private static let patience = 1000

    /// Waits until a pipe has room. A reader that has stopped reading would hold up the end of the program for ever.
    ///
    /// - Throws: `Errno.canceled` if a request to stop has come and nothing is taken any more.
    static func awaitRoom(in file: FileDescriptor) throws(Errno) {
        var waited = 0
        while !file.hasRoom(within: step) {
            if isRequested { waited += step }
            if waited >= patience { throw .canceled }
        }
    }

    private static let step = 100

    /// Ends the program the way the signal would have, so that whoever called it knows.
    static func obey() {
        let number = signal.load(ordering: .relaxed)
        guard number != 0 else { return }
        raise(number)
    }
}

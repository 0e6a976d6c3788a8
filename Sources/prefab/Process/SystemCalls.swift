import SystemPackage

#if canImport(Glibc)
    import Glibc
#elseif canImport(Musl)
    import Musl
#elseif canImport(Darwin)
    import Darwin
#endif

/// What the program asks of the C library by itself.
enum SystemCalls {
    /// What went wrong last.
    static var lastError: Errno { Errno(rawValue: errno) }

    /// A variable of the environment.
    static func variable(_ name: String) -> String? {
        // Copied at once; nothing here changes the environment.
        unsafe getenv(name).map { unsafe String(cString: $0) }
    }

    /// The folder in which the program was started, as an absolute path.
    static var workingFolder: FilePath {
        // The system gives memory of its own, which is copied and given back.
        guard let path = unsafe getcwd(nil, 0) else { return FilePath("/") }
        defer { unsafe free(path) }
        return unsafe FilePath(platformString: path)
    }

    /// Makes writing to a pipe that nobody reads fail with an error; otherwise it ends the program without a word.
    static func ignoreBrokenPipes() {
        signal(SIGPIPE, SIG_IGN)
    }

    /// Tells this run of the program from others at the same time.
    static var processNumber: Int { Int(getpid()) }

    /// Has the system forget none of what is written.
    ///
    /// - Returns: whether it was done; otherwise ``lastError`` says why.
    static func settle(_ file: FileDescriptor) -> Bool { fsync(file.rawValue) == 0 }

    /// Says who may do what with a file.
    ///
    /// - Returns: whether it was done; otherwise ``lastError`` says why.
    static func allow(_ file: FileDescriptor, _ permissions: UInt32) -> Bool { fchmod(file.rawValue, mode_t(permissions)) == 0 }

    /// Gives a file to a user and a group, as far as the system lets it be given.
    static func give(_ file: FileDescriptor, to owner: (user: UInt32, group: UInt32)) {
        if fchown(file.rawValue, owner.user, owner.group) != 0 { _ = fchown(file.rawValue, uid_t.max, owner.group) }
    }

    /// Holds a file for this program until it is closed.
    ///
    /// - Returns: whether it was free to be held.
    static func hold(_ file: FileDescriptor) -> Bool { flock(file.rawValue, LOCK_EX | LOCK_NB) == 0 }

    /// The file of the running program; nothing where the system does not say.
    static var program: FilePath? {
        #if os(Linux)
            // The system gives memory of its own, which is copied and given back.
            guard let path = unsafe realpath("/proc/self/exe", nil) else { return nil }
        #else
            guard let name = unsafe CommandLine.unsafeArgv[0], let path = unsafe realpath(name, nil) else { return nil }
        #endif
        defer { unsafe free(path) }
        return unsafe FilePath(platformString: path)
    }

    /// Goes on as another program, with the same input, output and surroundings.
    ///
    /// - Returns: only where that could not be done, with the reason.
    static func become(_ program: FilePath, _ words: [String]) -> Errno {
        // The copies live until the other program has them, and are given back where it does not come to that.
        var copies = unsafe ([program.string] + words).map { unsafe strdup($0) } + [nil]
        defer { unsafe copies.forEach { unsafe free($0) } }
        _ = unsafe execv(program.string, &copies)
        return lastError
    }

    /// Whether the program may have no more than so much address space, of which each thread takes a part that it need not use.
    static var isAddressSpaceLimited: Bool {
        #if canImport(Glibc)
            let space = __rlimit_resource_t(RLIMIT_AS.rawValue)
        #else
            let space = RLIMIT_AS
        #endif
        var limit = rlimit()
        // The system writes into the limit and does not keep it.
        return unsafe getrlimit(space, &limit) == 0 && limit.rlim_cur < rlim_t(Int64.max)
    }

    /// Ends the program at once, whatever its threads are at. Nothing waits in the C library to be written: all output goes by calls of the system.
    static func endProcess(_ status: ExitStatus) -> Never {
        _exit(status.rawValue)
    }
}

extension FileDescriptor {
    /// Whether a read would not have to wait: something has arrived, or the end.
    var isReady: Bool {
        var request = pollfd(fd: rawValue, events: Int16(POLLIN), revents: 0)
        // One request, as the system is told.
        return unsafe poll(&request, 1, 0) != 0
    }

    /// Whether a write would not have to wait, now or after so many milliseconds; a signal may end the waiting before.
    func hasRoom(within milliseconds: Int) -> Bool {
        var request = pollfd(fd: rawValue, events: Int16(POLLOUT), revents: 0)
        // One request, as the system is told. Where there is an error, the write tells it.
        return unsafe poll(&request, 1, Int32(milliseconds)) > 0
    }

    /// Whether a person looks at what is written.
    var isTerminal: Bool {
        isatty(rawValue) == 1
    }

    /// How many bytes of a file are still to be read; `nil` for a pipe or a terminal.
    var remainingSize: Int? {
        guard let here = try? seek(offset: 0, from: .current), let end = try? seek(offset: 0, from: .end),
            (try? seek(offset: here, from: .start)) != nil
        else { return nil }
        return Int(max(0, end - here))
    }
}

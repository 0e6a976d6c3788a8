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

    /// Makes writing to a pipe that nobody reads fail with an error; otherwise it ends the program without a word.
    static func ignoreBrokenPipes() {
        signal(SIGPIPE, SIG_IGN)
    }

    /// Gives a file another name, in place of the file that has it; both stand in one folder, and there is no moment without either.
    ///
    /// - Returns: whether it was done; otherwise ``lastError`` says why.
    static func move(_ path: String, to name: String) -> Bool {
        // The system reads both names before it returns.
        unsafe rename(path, name) == 0
    }

    /// Takes away a file that this program has made.
    static func remove(_ path: String) {
        // The system reads the name before it returns.
        _ = unsafe unlink(path)
    }

    /// Tells this run of the program from others at the same time.
    static var processNumber: Int { Int(getpid()) }

    /// Has the system forget none of what is written, and gives a file the permissions of another one.
    ///
    /// - Returns: whether it was done; otherwise ``lastError`` says why.
    static func settle(_ file: FileDescriptor, permissions: UInt32) -> Bool {
        fchmod(file.rawValue, mode_t(permissions)) == 0 && fsync(file.rawValue) == 0
    }

    static func endProcess(_ status: ExitStatus) -> Never {
        exit(status.rawValue)
    }
}

extension FileDescriptor {
    /// Whether a read would not have to wait: something has arrived, or the end.
    var isReady: Bool {
        var request = pollfd(fd: rawValue, events: Int16(POLLIN), revents: 0)
        // One request, as the system is told.
        return unsafe poll(&request, 1, 0) != 0
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

import SystemPackage

#if canImport(Glibc)
    import Glibc
#elseif canImport(Musl)
    import Musl
#elseif canImport(Darwin)
    import Darwin
#endif

extension FileDescriptor {
    /// Whether a read would not have to wait: something has arrived, or the end.
    var isReady: Bool {
        var request = pollfd(fd: rawValue, events: Int16(POLLIN), revents: 0)
        return poll(&request, 1, 0) != 0
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

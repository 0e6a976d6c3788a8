import SystemPackage

#if canImport(Glibc)
    import Glibc
#elseif canImport(Musl)
    import Musl
#elseif canImport(Darwin)
    import Darwin
#endif

/// Standard output and standard error: results go to the one, everything else to the other.
enum StandardStreams {
    /// Writes text; what cannot be written to standard error is lost, since there is nowhere left to say so.
    static func write(_ text: String, to stream: FileDescriptor) {
        _ = try? stream.writeAll(Array(text.utf8))
    }

    /// Colour is for terminals, and for those who have not asked to be spared it (https://no-color.org).
    static func allowsColor(_ stream: FileDescriptor) -> Bool {
        if let variable = getenv("NO_COLOR"), variable.pointee != 0 { return false }
        return isatty(stream.rawValue) == 1
    }

    /// Makes writing to a pipe that nobody reads fail with an error; otherwise it ends the program without a word.
    static func ignoreBrokenPipes() {
        signal(SIGPIPE, SIG_IGN)
    }
}

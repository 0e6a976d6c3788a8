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

    /// Colour is for terminals that can show it, and for those who have not asked to be spared it (https://no-color.org).
    static func allowsColor(_ stream: FileDescriptor) -> Bool {
        (variable("NO_COLOR") ?? "").isEmpty && variable("TERM") != "dumb" && isatty(stream.rawValue) == 1
    }

    private static func variable(_ name: String) -> String? {
        getenv(name).map { String(cString: $0) }
    }

    /// Makes writing to a pipe that nobody reads fail with an error; otherwise it ends the program without a word.
    static func ignoreBrokenPipes() {
        signal(SIGPIPE, SIG_IGN)
    }
}

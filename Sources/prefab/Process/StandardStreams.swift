import SystemPackage

/// Standard output and standard error: results go to the one, everything else to the other.
enum StandardStreams {
    /// Writes text; what cannot be written to standard error is lost, since there is nowhere left to say so.
    static func write(_ text: String, to stream: FileDescriptor) {
        _ = try? stream.writeAll(Array(text.utf8))
    }

    /// Colour is for terminals that can show it, and for those who have not asked to be spared it (https://no-color.org).
    static func allowsColor(_ stream: FileDescriptor) -> Bool {
        (SystemCalls.variable("NO_COLOR") ?? "").isEmpty && SystemCalls.variable("TERM") != "dumb" && stream.isTerminal
    }
}

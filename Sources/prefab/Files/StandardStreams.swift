import SystemPackage

/// Standard output and standard error: results go to the one, everything else to the other.
enum StandardStreams {
    /// Writes text; what cannot be written to standard error is lost, since there is nowhere left to say so.
    static func write(_ text: String, to stream: FileDescriptor) {
        _ = try? stream.writeAll(Array(text.utf8))
    }
}

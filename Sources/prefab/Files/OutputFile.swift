import SystemPackage

/// Where results go: standard output, or a file that is replaced.
struct OutputFile {
    private let path: String?

    init(_ path: String?) {
        self.path = path
    }

    /// A file that must be none of those that are read, under whatever names.
    ///
    /// - Parameter inputs: their paths; `-` is standard input.
    /// - Throws: `CommandFailure` with status 2 if it is one of them; nothing has been written then.
    init(_ path: String?, sparing inputs: [String]) throws(CommandFailure) {
        try FilePlace.check(path, spares: inputs)
        self.path = path
    }

    /// - Throws: `CommandFailure` with status 2 if the file cannot be written.
    func write(_ bytes: [UInt8]) throws(CommandFailure) {
        do {
            guard let path else {
                try FileDescriptor.standardOutput.writeAll(bytes)
                return
            }
            let file = try FileDescriptor.open(
                FilePath(path), .writeOnly, options: [.create, .truncate],
                permissions: [.ownerReadWrite, .groupRead, .otherRead])
            _ = try file.closeAfter { try file.writeAll(bytes) }
        } catch {
            throw CommandFailure.cannotWrite(path, error)
        }
    }
}

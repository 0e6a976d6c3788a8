import SystemPackage

/// Where results go: standard output, or a file that is replaced.
struct OutputFile {
    private let path: String?
    /// Whether a person may look at the results as they come, in colour: nobody named a place for them.
    let showsColor: Bool

    /// Whether results go to a terminal, which can show texts alone.
    var isTerminal: Bool { path == nil && FileDescriptor.standardOutput.isTerminal }

    init(_ path: String?) {
        self.path = Self.path(path)
        showsColor = path == nil && StandardStreams.allowsColor(.standardOutput)
    }

    /// `-` is standard output, as it is standard input where files are read.
    static func path(_ path: String?) -> String? {
        path == InputFile.standardInputName ? nil : path
    }

    /// A file that must be none of those that are read, under whatever names.
    ///
    /// - Parameter inputs: their paths; `-` is standard input.
    /// - Throws: `CommandFailure` with status 2 if it is one of them; nothing has been written then.
    init(_ path: String?, sparing inputs: [String]) throws(CommandFailure) {
        self.init(path)
        try FilePlace.check(self.path, spares: inputs)
    }

    /// - Throws: `CommandFailure` with status 2 if the file cannot be written; with status 0 and without a word if whoever reads standard
    ///   output has closed it: nothing is lost by what nobody wants to read.
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
        } catch Errno.brokenPipe where path == nil {
            throw CommandFailure(.done)
        } catch {
            throw CommandFailure.cannotWrite(path, error)
        }
    }
}

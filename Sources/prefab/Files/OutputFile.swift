import PrefabAssessment
import PrefabReports
import SystemPackage

/// Where results go: standard output, or a file that is replaced as a whole.
struct OutputFile {
    private let path: String?
    private let inputs: InputPlaces
    /// Whether a person may look at the results as they come, in colour: nobody named a place for them.
    let showsColor: Bool

    /// Whether results go to a terminal, which can show texts alone.
    var isTerminal: Bool { path == nil && FileDescriptor.standardOutput.isTerminal }

    init(_ path: String?) {
        self.init(path, inputs: InputPlaces())
    }

    private init(_ path: String?, inputs: InputPlaces) {
        self.path = Self.path(path)
        self.inputs = inputs
        showsColor = path == nil && StandardStreams.allowsColor(.standardOutput)
    }

    /// `-` is standard output, as it is standard input where files are read.
    static func path(_ path: String?) -> String? {
        switch path {
        case InputFile.standardInputName, "/dev/stdout", "/dev/fd/1": nil
        default: path
        }
    }

    /// A file that must be none of those that are read, under whatever names; nor may standard output go to one of them.
    ///
    /// - Parameters:
    ///   - inputs: their paths; `-` is standard input.
    ///   - read: those of them that have been read, whatever their paths lead to by now.
    /// - Throws: `CommandFailure` with status 2 if it is one of them; nothing has been written then.
    init(_ path: String?, sparing inputs: [String], read: [ReadFile] = []) throws(CommandFailure) {
        self.init(path, inputs: InputPlaces(inputs, read))
        try self.inputs.check(self.path)
    }

    /// - Throws: `CommandFailure` with status 2 if it is one of them.
    init(_ path: String?, sparing inputs: InputPlaces) throws(CommandFailure) {
        self.init(path, inputs: inputs)
        try inputs.check(self.path)
    }

    /// Writes a text of which the whole is at hand.
    func write(_ bytes: [UInt8]) throws(CommandFailure) {
        try write { sink in bytes.withTextBytes { sink.take($0) } }
    }

    /// Writes a text while it is made.
    ///
    /// - Throws: `CommandFailure` with status 2 if the file cannot be written, and is as it was then; with status 0 and without a word if
    ///   whoever reads standard output has closed it: nothing is lost by what nobody wants to read.
    func write(_ make: (any TextSink) throws -> Void) throws(CommandFailure) {
        guard let path else {
            do {
                try FileSink.write(to: .standardOutput, make)
            } catch Errno.brokenPipe {
                throw CommandFailure(.done)
            } catch is ReportTooLarge {
                throw CommandFailure.reportTooLarge
            } catch {
                throw CommandFailure.cannotWrite(nil, error)
            }
            return
        }
        do {
            switch try FileTarget(path) {
            case .stream(let stream): _ = try stream.closeAfter { try FileSink.write(to: stream, make) }
            case .file(let place):
                // The links may lead elsewhere than when this was looked at first.
                try inputs.check(path, at: place)
                let file = try NewFile(at: place)
                try FileSink.write(to: file.file, make)
                try file.finish()
            }
        } catch let failure as CommandFailure {
            throw failure
        } catch is ReportTooLarge {
            throw CommandFailure.reportTooLarge
        } catch {
            throw CommandFailure.cannotWrite(path, error)
        }
    }
}

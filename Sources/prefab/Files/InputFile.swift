import PrefabAssessment
import SystemPackage

/// A file that the user named; `-` is standard input.
struct InputFile {
    /// As the user wrote it.
    let name: String
    let bytes: [UInt8]

    static let standardInputName = "-"

    /// - Throws: `CommandFailure` with status 2 if the file cannot be read, with 1 if it is longer than any submission.
    init(reading name: String) throws(CommandFailure) {
        self.name = name
        do {
            if name == Self.standardInputName {
                bytes = try Self.readAll(.standardInput)
            } else {
                let file = try FileDescriptor.open(FilePath(name), .readOnly)
                bytes = try file.closeAfter { try Self.readAll(file) }
            }
        } catch is TooLong {
            throw CommandFailure.tooLong(name)
        } catch {
            throw CommandFailure.cannotRead(name, error)
        }
    }

    /// A file that need not be there.
    ///
    /// - Returns: `nil` if there is no file of that name.
    /// - Throws: `CommandFailure` with status 2 if there is one and it cannot be read, with 1 if it is longer than any submission.
    static func ifPresent(_ name: String) throws(CommandFailure) -> InputFile? {
        do {
            let file = try FileDescriptor.open(FilePath(name), .readOnly)
            return InputFile(name: name, bytes: try file.closeAfter { try readAll(file) })
        } catch Errno.noSuchFileOrDirectory {
            return nil
        } catch is TooLong {
            throw CommandFailure.tooLong(name)
        } catch {
            throw CommandFailure.cannotRead(name, error)
        }
    }

    private init(name: String, bytes: [UInt8]) {
        self.name = name
        self.bytes = bytes
    }

    /// There is more than any submission has (``Submission/longestText``).
    private struct TooLong: Error {}

    private static func readAll(_ file: FileDescriptor) throws -> [UInt8] {
        var bytes: [UInt8] = []
        if let status = FileStatus(file), status.kind == .file {
            if status.size > Submission.longestText { throw TooLong() }
            bytes.reserveCapacity(status.size)
        }
        var chunk = [UInt8](repeating: 0, count: 1 << 16)
        while true {
            // The system writes no further than it is lent room.
            let count = try unsafe chunk.withUnsafeMutableBytes { try unsafe file.read(into: $0) }
            if count == 0 { return bytes }
            if bytes.count + count > Submission.longestText { throw TooLong() }
            bytes.append(contentsOf: chunk[..<count])
        }
    }
}

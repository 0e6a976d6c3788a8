import PrefabAssessment
import PrefabReports
import PrefabWorkbook
import SystemPackage

/// A file that the user named; `-` is standard input.
struct InputFile {
    /// As the user wrote it.
    let name: String
    let bytes: [UInt8]
    /// Which file it was; nothing for a pipe or a device.
    let identity: FileStatus.Identity?
    /// The workbook that the bytes were read from, if it is one.
    private(set) var source: SubmissionSource?
    /// The same as reports cite it.
    private(set) var book: SourceBook?

    static let standardInputName = "-"

    /// - Throws: `CommandFailure` with status 2 if the file cannot be read, with 1 if it is longer than any submission.
    init(reading name: String) throws(CommandFailure) {
        self.name = name
        do {
            if name == Self.standardInputName {
                (bytes, identity) = try Self.readAll(.standardInput)
            } else {
                (bytes, identity) = try Self.readAll(named: name)
            }
        } catch is TooLong {
            throw CommandFailure.tooLong(name)
        } catch {
            throw CommandFailure.cannotRead(name, error)
        }
    }

    /// Nothing for a pipe or a device.
    var readFile: ReadFile? { identity.map { ReadFile(name: name, identity: $0) } }

    /// A file that need not be there.
    ///
    /// - Returns: `nil` if there is no file of that name.
    /// - Throws: `CommandFailure` with status 2 if there is one and it cannot be read, with 1 if it is longer than any submission.
    static func ifPresent(_ name: String) throws(CommandFailure) -> InputFile? {
        do {
            let (bytes, identity) = try readAll(named: name)
            return InputFile(name: name, bytes: bytes, identity: identity)
        } catch Errno.noSuchFileOrDirectory {
            return nil
        } catch is TooLong {
            throw CommandFailure.tooLong(name)
        } catch {
            throw CommandFailure.cannotRead(name, error)
        }
    }

    /// The rest of a file that is open.
    ///
    /// - Throws: `Errno`, also where it is longer than any submission.
    static func bytes(of file: FileDescriptor) throws(Errno) -> [UInt8] {
        do { return try readAll(file).bytes } catch { throw error as? Errno ?? .fileTooLarge }
    }

    /// The first bytes of a file that is open, as many as tell what it is.
    ///
    /// - Throws: `Errno`.
    static func beginning(of file: FileDescriptor) throws(Errno) -> [UInt8] {
        var bytes = [UInt8](repeating: 0, count: 4096)
        do {
            // The system writes no further than it is lent room.
            let count = try unsafe bytes.withUnsafeMutableBytes { try unsafe file.read(into: $0) }
            return Array(bytes[..<count])
        } catch {
            throw error as? Errno ?? .ioError
        }
    }

    init(name: String, bytes: [UInt8], identity: FileStatus.Identity? = nil) {
        self.name = name
        self.bytes = bytes
        self.identity = identity
    }

    /// The file as a submission in JSON, which it is already unless it is a workbook.
    ///
    /// - Parameter map: how its take-offs with heads of their own are read.
    func asSubmission(by standards: Standards, map: ColumnMap? = nil) -> InputFile {
        // What is called a workbook and is none is told so, and not what is wrong with it as JSON.
        guard name.ends(in: ".xlsx") || name.ends(in: ".xlsm") || Book.isWorkbook(bytes) else { return self }
        let source = SubmissionSource([(name, bytes)], by: standards, map: map)
        var file = InputFile(name: name, bytes: source.bytes, identity: identity)
        file.source = source
        file.book = source.book(named: name == Self.standardInputName ? nil : SubmissionSource.fileName(name), Digest.sha256(bytes))
        return file
    }

    /// There is more than any submission has (``Submission/longestText``).
    private struct TooLong: Error {}

    private static func readAll(named name: String) throws -> (bytes: [UInt8], identity: FileStatus.Identity?) {
        // The system reads the name before it returns.
        let file = try unsafe name.withSystemName { try unsafe FileDescriptor.open($0, .readOnly) }
        return try file.closeAfter { try readAll(file) }
    }

    private static func readAll(_ file: FileDescriptor) throws -> (bytes: [UInt8], identity: FileStatus.Identity?) {
        var bytes: [UInt8] = []
        var identity: FileStatus.Identity?
        if let status = FileStatus(file), status.kind == .file {
            identity = status.identity
            if status.size > Submission.longestText { throw TooLong() }
            // One more than there should be, so that the end is seen with the last bytes.
            bytes = try Self.bytes(of: file, upTo: status.size + 1)
            if bytes.count <= status.size { return (bytes, identity) }
        }
        var chunk = [UInt8](repeating: 0, count: 1 << 16)
        while true {
            // The system writes no further than it is lent room.
            let count = try unsafe chunk.withUnsafeMutableBytes { try unsafe file.read(into: $0) }
            if count == 0 { return (bytes, identity) }
            if bytes.count + count > Submission.longestText { throw TooLong() }
            bytes.append(contentsOf: chunk[..<count])
        }
    }

    /// What a file has, or its first bytes, read to where they stay.
    private static func bytes(of file: FileDescriptor, upTo most: Int) throws -> [UInt8] {
        // The system writes no further than it is lent room, and as many bytes as it has written are the array's.
        try unsafe [UInt8](unsafeUninitializedCapacity: most) { room, count in
            while count < most {
                let rest = unsafe UnsafeMutableBufferPointer(rebasing: room[count...])
                let read = try unsafe file.read(into: UnsafeMutableRawBufferPointer(rest))
                count += read
                // The end; or all but the byte that was asked for to see it.
                if read == 0 || count == most - 1 { return }
            }
        }
    }
}

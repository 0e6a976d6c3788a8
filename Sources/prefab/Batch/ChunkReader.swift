import PrefabAssessment
import SystemPackage

#if canImport(Glibc)
    import Glibc
#elseif canImport(Musl)
    import Musl
#elseif canImport(Darwin)
    import Darwin
#endif

/// Cuts the texts of one file after the other into chunks of whole lines.
struct ChunkReader {
    /// What came of filling a chunk.
    enum Filling {
        case chunk
        /// Nothing has arrived, and the caller has better things to do than to wait.
        case nothingYet
        /// Everything has been read, or the user has asked to stop.
        case end
    }

    private let lineLimit: Int
    private var names: ArraySlice<String>
    private var current: (name: String, file: FileDescriptor)?
    /// Whether nothing of the current file has been read.
    private var isAtBeginning = false
    /// The beginning of a line whose end has not been read yet.
    private var rest: [UInt8] = []
    private var nextLine = 1
    /// Why nothing more can be read.
    private var failure: CommandFailure?
    /// The files that were begun.
    private(set) var read: [ReadFile] = []
    /// Where the lines of each file that was begun start in the stream.
    private(set) var beginnings: [(name: String, line: Int)] = []

    init(_ names: [String], lineLimit: Int) {
        self.names = names[...]
        self.lineLimit = lineLimit
    }

    /// The files that nothing has been read of.
    var unread: ArraySlice<String> { names }

    /// Looks whether all files are there and may be read, before anything is written.
    ///
    /// - Throws: `CommandFailure` with status 2 for the first that cannot be read.
    static func check(_ names: [String]) throws(CommandFailure) {
        for name in names where name != InputFile.standardInputName {
            if FileStatus(name, followingLinks: true)?.kind == .folder { throw CommandFailure.cannotRead(name, Errno.isDirectory) }
            // A pipe is not opened twice: whoever writes to it would find it closed.
            if unsafe name.withSystemName({ unsafe access($0, R_OK) }) != 0 { throw CommandFailure.cannotRead(name, SystemCalls.lastError) }
        }
    }

    /// Fills a chunk with as many whole lines as fit, or as have arrived.
    ///
    /// - Parameter mayWait: whether to wait for input where none has arrived.
    /// - Throws: `CommandFailure` with status 2 if a file cannot be read.
    mutating func fill(_ chunk: Chunk, mayWait: Bool) throws(CommandFailure) -> Filling {
        if let failure { throw failure }
        chunk.reset(firstLine: nextLine)
        chunk.append(rest[...])
        rest.removeAll()
        // Behind the last line that is whole; after a line that was dropped some may have been read already.
        var end = chunk.text[..<chunk.count].lastIndex(of: UInt8(ascii: "\n")).map { $0 + 1 } ?? 0
        while true {
            guard !Interruption.isRequested, let (name, file) = try openNext() else { return .end }
            if chunk.count == chunk.text.count {
                if end > 0 { return cut(chunk, at: end) }
                if chunk.count > lineLimit { return try dropLine(chunk, name, file) }
                chunk.grow()
            }
            if !(mayWait && end == 0), !file.isReady {
                if end > 0 { return cut(chunk, at: end) }
                rest = Array(chunk.text[..<chunk.count])
                return .nothingYet
            }
            let start = chunk.count
            let count: Int
            do throws(CommandFailure) {
                guard let read = try read(name, file, into: &chunk.text, from: start) else { return .end }
                count = read
            } catch {
                // The lines that were read before are reviewed all the same.
                failure = error
                if end > 0 { return cut(chunk, at: end) }
                throw error
            }
            chunk.count += count
            if isAtBeginning, let other = chunk.text.withTextBytes({ OtherFile.wholeStream($0.part(start..<start + count)) }) {
                chunk.otherFile = other
                return try dropFile(chunk, name, file)
            }
            isAtBeginning = false
            if count == 0 {
                try close()
                // The last line of a file may lack its line feed.
                if chunk.count > 0 { return cut(chunk, at: chunk.count) }
            } else if let lineFeed = chunk.text[start..<chunk.count].lastIndex(of: UInt8(ascii: "\n")) {
                end = lineFeed + 1
            }
        }
    }

    /// Leaves the whole lines to the chunk and keeps what follows them.
    private mutating func cut(_ chunk: Chunk, at end: Int) -> Filling {
        rest = Array(chunk.text[end..<chunk.count])
        chunk.count = end
        nextLine += chunk.lineCount
        return .chunk
    }

    /// Reads on to the end of a line that is too long and lets go of it.
    private mutating func dropLine(
        _ chunk: Chunk, _ name: String, _ file: FileDescriptor
    ) throws(CommandFailure) -> Filling {
        chunk.isLineTooLong = true
        chunk.droppedBytes = chunk.count
        nextLine += 1
        while let count = try read(name, file, into: &chunk.text, from: 0), count > 0 {
            guard let lineFeed = chunk.text[..<count].firstIndex(of: UInt8(ascii: "\n")) else {
                chunk.droppedBytes += count
                continue
            }
            chunk.droppedBytes += lineFeed + 1
            rest = Array(chunk.text[(lineFeed + 1)..<count])
            break
        }
        chunk.count = 0
        return .chunk
    }

    /// Reads on to the end of a file that is no text of lines, which counts as one line.
    private mutating func dropFile(
        _ chunk: Chunk, _ name: String, _ file: FileDescriptor
    ) throws(CommandFailure) -> Filling {
        chunk.droppedBytes = chunk.count
        nextLine += 1
        while let count = try read(name, file, into: &chunk.text, from: 0), count > 0 { chunk.droppedBytes += count }
        chunk.count = 0
        try close()
        return .chunk
    }

    // MARK: - Files

    private mutating func openNext() throws(CommandFailure) -> (String, FileDescriptor)? {
        if let current { return current }
        guard let name = names.popFirst() else { return nil }
        while true {
            do {
                // A pipe is opened once somebody writes to it; a request to stop ends the waiting.
                let file: FileDescriptor =
                    name == InputFile.standardInputName
                    ? .standardInput : try .open(FilePath(named: name), .readOnly, retryOnInterrupt: false)
                current = (name, file)
                isAtBeginning = true
                beginnings.append((name, nextLine))
                if let file = ReadFile(name, file) { read.append(file) }
                return current
            } catch Errno.interrupted {
                if Interruption.isRequested { return nil }
            } catch {
                throw CommandFailure.cannotRead(name, error)
            }
        }
    }

    private mutating func close() throws(CommandFailure) {
        if let current, current.file != .standardInput { try? current.file.close() }
        current = nil
    }

    /// - Returns: how many bytes were read, none at the end of the file; `nil` if the user has asked to stop.
    private func read(
        _ name: String, _ file: FileDescriptor, into bytes: inout [UInt8], from start: Int
    ) throws(CommandFailure) -> Int? {
        while true {
            do {
                // The system writes no further than it is lent room.
                return try unsafe bytes.withUnsafeMutableBytes { bytes in
                    try unsafe file.read(into: UnsafeMutableRawBufferPointer(rebasing: bytes[start...]), retryOnInterrupt: false)
                }
            } catch Errno.interrupted {
                if Interruption.isRequested { return nil }
            } catch {
                throw CommandFailure.cannotRead(name, error)
            }
        }
    }

    /// How much there is to read in bytes; `nil` if an input is no file.
    static func totalSize(of names: [String]) -> Int? {
        names.reduce(0) { total, name in
            guard let total, let size = size(of: name) else { return nil }
            return total + size
        }
    }

    private static func size(of name: String) -> Int? {
        if name == InputFile.standardInputName { return FileDescriptor.standardInput.remainingSize }
        // Nothing is opened for this: whoever writes to a pipe would find it closed again.
        guard let status = FileStatus(name, followingLinks: true), status.kind == .file else { return nil }
        return status.size
    }
}

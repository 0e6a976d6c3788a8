import PrefabAssessment
import SystemPackage

/// Where a batch writes: standard output or a file; if the writing fails, a file is left with whole lines only.
struct BatchOutput {
    private let file: FileDescriptor
    private let path: String?

    /// - Parameters:
    ///   - path: `-` or nothing is standard output.
    ///   - inputs: what is read, which the file must not be; `-` is standard input.
    /// - Throws: `CommandFailure` with status 2 if the file is an input or cannot be opened.
    init(_ path: String?, sparing inputs: [String]) throws(CommandFailure) {
        let path = OutputFile.path(path)
        try FilePlace.check(path, spares: inputs)
        self.path = path
        guard let path else {
            try FilePlace.checkStandardOutput(isNoneOf: inputs)
            file = .standardOutput
            return
        }
        do {
            file = try FileDescriptor.open(
                FilePath(path), .writeOnly, options: [.create, .truncate],
                permissions: [.ownerReadWrite, .groupRead, .otherRead])
        } catch {
            throw CommandFailure.cannotWrite(path, error)
        }
    }

    /// Writes whole lines.
    ///
    /// - Parameter linesBefore: how many lines were written before these, for the message if it fails.
    mutating func write(_ lines: TextBytes, linesBefore: Int) throws(CommandFailure) {
        var written = 0
        do {
            while written < lines.count {
                // The system reads what is lent, and keeps nothing of it.
                written += try unsafe file.write(UnsafeRawBufferPointer(lines.part(written..<lines.count).pointer))
            }
        } catch {
            let whole = lines[..<written].lastIndex(of: UInt8(ascii: "\n")).map { $0 + 1 } ?? 0
            takeBack(written - whole)
            let count = linesBefore + lines[..<whole].count { $0 == UInt8(ascii: "\n") }
            throw CommandFailure(.wrongUsage, Self.explanation(error, SystemWords.output(path), count))
        }
    }

    /// Removes what was written last of a line that could not be ended; nothing can be taken back from a pipe or a terminal.
    private func takeBack(_ count: Int) {
        guard count > 0, let status = FileStatus(file), status.kind == .file,
            let end = try? file.seek(offset: 0, from: .current), end == Int64(status.size)
        else { return }
        try? file.resize(to: end - Int64(count))
    }

    func close() throws(CommandFailure) {
        guard let path else { return }
        do { try file.close() } catch { throw CommandFailure.cannotWrite(path, error) }
    }

    private static func explanation(_ error: any Error, _ name: Message.Text, _ lines: Int) -> Message.Text {
        let reason = SystemWords.text(of: error)
        let count = lines == 1 ? "1 line" : "\(lines) lines"
        let written = lines == 1 ? "1 line was written" : "\(lines) lines were written"
        return switch error as? Errno {
        case .brokenPipe:
            Message.Text(
                "写出约 \(lines) 行后，\(name.chinese)被读取的一方关闭", "\(name.english) was closed by its reader after about \(count)")
        case .noSpace, .diskQuotaExceeded:
            Message.Text(
                "无法写入\(name.chinese)：磁盘已满；已写出 \(lines) 行", "cannot write \(name.english): the disk is full; \(written)")
        default:
            Message.Text(
                "无法写入\(name.chinese)：\(reason.chinese)；已写出 \(lines) 行",
                "cannot write \(name.english): \(reason.english); \(written)")
        }
    }
}

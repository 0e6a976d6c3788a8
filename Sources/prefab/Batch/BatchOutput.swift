import PrefabAssessment
import PrefabReports
import PrefabWorkbook
import SystemPackage

/// Where a batch writes: standard output, or a file that is replaced once all lines are in it.
///
/// If the writing fails or the batch ends before its time, a file stays as it was, and the whole lines so far stand beside it in a file of
/// its name with `.partial` behind.
final class BatchOutput {
    private enum Sink {
        case standardOutput
        case stream(FileDescriptor)
        case file(NewFile)
    }

    private let sink: Sink
    private let path: String?
    private var inputs: InputPlaces
    /// The workbook whose rows the lines are, if they are such.
    private var rows: BatchRows?

    /// - Parameters:
    ///   - path: `-` or nothing is standard output.
    ///   - inputs: what is read, which the file must not be; `-` is standard input.
    /// - Throws: `CommandFailure` with status 2 if the file is an input or cannot be made.
    init(_ path: String?, sparing inputs: [String]) throws(CommandFailure) {
        let path = OutputFile.path(path)
        let inputs = InputPlaces(inputs)
        try inputs.check(path)
        (self.path, self.inputs) = (path, inputs)
        guard let path else {
            sink = .standardOutput
            return
        }
        do {
            switch try FileTarget(path) {
            case .stream(let stream): sink = .stream(stream)
            case .file(let place):
                try inputs.check(path, at: place)
                sink = .file(try NewFile(at: place))
            }
        } catch let failure as CommandFailure {
            throw failure
        } catch {
            throw CommandFailure.cannotWrite(path, error)
        }
    }

    /// From here on lines are rows of a workbook.
    ///
    /// - Throws: `CommandFailure` with status 2 where they would go to a terminal, or cannot be written.
    func beginWorkbook(_ sheet: SummarySheet) throws(CommandFailure) {
        if file.isTerminal { throw .needsFile }
        rows = BatchRows(sheet) { [unowned self] bytes throws in try send(bytes) }
    }

    private var file: FileDescriptor {
        switch sink {
        case .standardOutput: .standardOutput
        case .stream(let stream): stream
        case .file(let file): file.file
        }
    }

    private lazy var mayWait = FileStatus(file)?.isPipe == true || file.isTerminal

    /// How much was written of a line that has not ended yet, in bytes.
    private var begun = 0

    /// Writes whole lines, or a piece of a long one.
    ///
    /// - Parameter linesBefore: how many whole lines were written before, for the message if it fails.
    func write(_ lines: TextBytes, linesBefore: Int) throws(CommandFailure) {
        if let rows {
            do { try rows.add(lines) } catch { throw failure(ofRows: error) }
            return
        }
        var written = 0
        do {
            try send(lines, &written)
        } catch {
            let whole = lines[..<written].lastIndex(of: UInt8(ascii: "\n")).map { $0 + 1 }
            takeBack(written - (whole ?? -begun))
            let count = linesBefore + lines[..<(whole ?? 0)].count { $0 == UInt8(ascii: "\n") }
            throw CommandFailure(.wrongUsage, explanation(error, count))
        }
        let end = lines.lastIndex(of: UInt8(ascii: "\n"))
        begun = end.map { lines.count - $0 - 1 } ?? begun + lines.count
    }

    private func send(_ bytes: TextBytes) throws {
        var written = 0
        try send(bytes, &written)
    }

    /// - Parameter written: how much of it is written by now.
    private func send(_ bytes: TextBytes, _ written: inout Int) throws {
        while written < bytes.count {
            // What is written to a pipe when there is room is no more than there surely is, so that nothing waits inside the system.
            if mayWait { try Interruption.awaitRoom(in: file) }
            let end = mayWait ? min(bytes.count, written + Interruption.surelyTaken) : bytes.count
            do {
                // The system reads what is lent, and keeps nothing of it.
                written += try unsafe file.write(UnsafeRawBufferPointer(bytes.part(written..<end).pointer), retryOnInterrupt: false)
            } catch Errno.interrupted {
                continue
            }
        }
    }

    /// A workbook that has no end is none: nothing of it is kept.
    private func failure(ofRows error: any Error) -> CommandFailure {
        rows = nil
        isLost = true
        guard !(error is ReportTooLarge) else { return .workbookTooLarge }
        let failure = CommandFailure.cannotWrite(path, error)
        guard let message = failure.message, let kept = keepPart() else { return failure }
        return CommandFailure(failure.status, "\(message.chinese)；\(kept.chinese)", "\(message.english); \(kept.english)")
    }

    private var isLost = false

    /// Removes what was written last of a line that could not be ended; nothing can be taken back from a pipe or a terminal.
    private func takeBack(_ count: Int) {
        guard count > 0, let status = FileStatus(file), status.kind == .file,
            let end = try? file.seek(offset: 0, from: .current), end == Int64(status.size)
        else { return }
        try? file.resize(to: end - Int64(count))
    }

    /// Gives a file its name, now that all lines are in it.
    ///
    /// - Parameter read: what they come from.
    func close(_ read: [ReadFile]) throws(CommandFailure) {
        inputs.add(read)
        try endWorkbook()
        do {
            switch sink {
            case .standardOutput: break
            case .stream(let stream): try stream.close()
            case .file(let file):
                let (folder, name) = (file.place.folder, file.place.name)
                try inputs.check(path ?? name, at: NewFile.Place(folder: folder, name: name, old: folder.status(of: name)))
                try file.finish()
            }
        } catch let failure as CommandFailure {
            throw failure
        } catch {
            throw CommandFailure.cannotWrite(path, error)
        }
    }

    private func endWorkbook() throws(CommandFailure) {
        guard let rows else { return }
        do { try rows.finish() } catch { throw failure(ofRows: error) }
        self.rows = nil
    }

    /// Keeps the lines of a batch that ended before its time beside the file, which stays as it was.
    ///
    /// - Returns: what there is to say about it; nothing of what is no file.
    func keepPart() -> Message.Text? {
        if rows != nil { try? endWorkbook() }
        guard let path, case .file(let file) = sink else { return nil }
        let (place, partial) = (file.place, file.place.name + ".partial")
        let other = NewFile.Place(folder: place.folder, name: partial, old: place.folder.status(of: partial))
        let isInput = (try? inputs.check(path, at: other)) == nil
        let isEmpty = FileStatus(file.file)?.size == 0
        guard !isEmpty, !isInput, !isLost, (try? file.finish(as: partial)) != nil else {
            return Message.Text("\(path) 未改动", "\(path) is as it was")
        }
        return Message.Text("\(path) 未改动；已写出的各行在 \(path).partial 中", "\(path) is as it was; the lines are in \(path).partial")
    }

    private func explanation(_ error: any Error, _ lines: Int) -> Message.Text {
        let name = SystemWords.output(path)
        let reason = SystemWords.text(of: error)
        let count = lines == 1 ? "1 line" : "\(lines) lines"
        let written = lines == 1 ? "1 line was written" : "\(lines) lines were written"
        let text: Message.Text
        switch error as? Errno {
        case .brokenPipe:
            text = Message.Text(
                "写出约 \(lines) 行后，\(name.chinese)被读取的一方关闭", "\(name.english) was closed by its reader after about \(count)")
        case .noSpace, .diskQuotaExceeded:
            text = Message.Text(
                "无法写入\(name.chinese)：磁盘已满；已写出 \(lines) 行", "cannot write \(name.english): the disk is full; \(written)")
        default:
            text = Message.Text(
                "无法写入\(name.chinese)：\(reason.chinese)；已写出 \(lines) 行", "cannot write \(name.english): \(reason.english); \(written)")
        }
        guard let kept = keepPart() else { return text }
        return Message.Text("\(text.chinese)；\(kept.chinese)", "\(text.english); \(kept.english)")
    }
}

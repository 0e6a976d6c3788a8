import PrefabAssessment
import SystemPackage

/// Where a batch writes: standard output or a file; if the writing fails, a file is left with whole lines only.
struct BatchOutput {
    private let file: FileDescriptor
    private let path: String?
    private var written: Int64 = 0

    /// - Throws: `CommandFailure` with status 2 if the file cannot be opened.
    init(_ path: String?) throws(CommandFailure) {
        self.path = path
        guard let path else {
            file = .standardOutput
            return
        }
        do {
            file = try FileDescriptor.open(
                FilePath(path), .writeOnly, options: [.create, .truncate],
                permissions: [.ownerReadWrite, .groupRead, .otherRead])
        } catch {
            throw CommandFailure(.wrongUsage, "cannot write \(path): \(error)")
        }
    }

    /// Writes whole lines.
    ///
    /// - Parameter linesBefore: how many lines were written before these, for the message if it fails.
    mutating func write(_ lines: UnsafeBufferPointer<UInt8>, linesBefore: Int) throws(CommandFailure) {
        do {
            try file.writeAll(lines)
            written += Int64(lines.count)
        } catch {
            if path != nil { try? file.resize(to: written) }
            throw CommandFailure(.wrongUsage, Self.explanation(error, path ?? "standard output", linesBefore))
        }
    }

    func close() throws(CommandFailure) {
        guard let path else { return }
        do { try file.close() } catch { throw CommandFailure(.wrongUsage, "cannot write \(path): \(error)") }
    }

    private static func explanation(_ error: any Error, _ name: String, _ lines: Int) -> String {
        switch error as? Errno {
        case .brokenPipe: "\(name) was closed by its reader after about \(lines) lines"
        case .noSpace, .diskQuotaExceeded: "cannot write \(name): the disk is full; \(lines) lines were written"
        default: "cannot write \(name): \(error); \(lines) lines were written"
        }
    }
}

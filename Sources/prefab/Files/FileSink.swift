import PrefabAssessment
import SystemPackage

/// Writes a text into a file piece by piece while it is made.
///
/// Once a piece could not be written, the rest is let go of. One thread uses it.
final class FileSink: TextSink, @unchecked Sendable {
    private let file: FileDescriptor
    private var failure: Errno?

    private init(_ file: FileDescriptor) {
        self.file = file
    }

    func take(_ piece: TextBytes) {
        guard failure == nil else { return }
        do {
            // The system reads what is lent, and keeps nothing of it.
            var rest = unsafe UnsafeRawBufferPointer(piece.pointer)
            while unsafe !rest.isEmpty {
                let written = try unsafe file.write(rest)
                unsafe rest = unsafe UnsafeRawBufferPointer(rebasing: rest[written...])
            }
        } catch {
            failure = error as? Errno ?? .ioError
        }
    }

    /// - Throws: `Errno` where a piece could not be written, and whatever `make` throws.
    static func write(to file: FileDescriptor, _ make: (any TextSink) throws -> Void) throws {
        let sink = FileSink(file)
        try make(sink)
        if let failure = sink.failure { throw failure }
    }
}

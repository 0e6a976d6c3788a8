import PrefabAssessment
import PrefabReports
import PrefabWorkbook

/// The workbook that the lines of a batch are rows of.
///
/// The thread that writes uses it.
final class BatchRows: TextSink, @unchecked Sendable {
    private let send: (TextBytes) throws -> Void
    private var workbook: WorkbookStream?
    private var error: (any Error)?

    /// - Parameter send: writes bytes of the file.
    init(_ sheet: SummarySheet, _ send: @escaping (TextBytes) throws -> Void) {
        self.send = send
        workbook = WorkbookStream(into: self, packer: Deflater(), layout: sheet.layout)
    }

    func take(_ piece: TextBytes) {
        guard error == nil else { return }
        do { try send(piece) } catch { self.error = error }
    }

    /// - Throws: what kept bytes from being written, or `ReportTooLarge`.
    func add(_ lines: TextBytes) throws {
        try workbook?.add(lines)
        if let error { throw error }
    }

    /// The end of the file.
    ///
    /// - Throws: as ``add(_:)`` does.
    func finish() throws {
        try workbook?.finish()
        if let error { throw error }
    }
}

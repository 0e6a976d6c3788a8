import Foundation
import PrefabAssessment
import TestSupport

/// The sample of a code: a text, or a change to the built-in standards, that raises it and nothing else.
///
/// `Tests/Fixtures/diagnostics/README.md` says how they are written.
struct DiagnosticSample {
    let code: DiagnosticCode
    private let bytes: [UInt8]

    /// Those that one text can raise; the others have a folder of files each, which the tests of `prefab check` look at.
    static let codes = DiagnosticCode.allCases.filter { code in
        !["V", "W3", "R2", "C2", "B", "W5"].contains { code.rawValue.hasPrefix($0) }
    }

    static let folder = "Tests/Fixtures/diagnostics"

    init(_ code: DiagnosticCode) throws {
        self.code = code
        bytes = try Repository.bytes(of: "\(Self.folder)/\(code.rawValue).json")
    }

    /// The codes that the sample raises, with the sample as it stands, or with the wrong text of the catalogue's example mended.
    func codes(mended: Bool = false) throws -> [DiagnosticCode] {
        let family = code.rawValue.prefix(1)
        if family == "D" { return try changedStandards(mended: mended) }
        if code == .textTooLong { return try longText() }
        let text = mended ? try mendedText() : bytes
        if code.rawValue.hasPrefix("C3") { return ColumnMap.read(text).diagnostics.map(\.code) }
        if family == "C" { return Configuration.read(text, formats: ["text", "sarif"]).diagnostics.map(\.code) }
        if family == "R" { return try Self.record(text).diagnostics.map(\.code) }
        // Where there is data of what makes sense, pieces are impossible before their sum is too large.
        let standards: Standards = code == .takeOffTooLarge ? .tolerant : .builtIn
        return Submission.read(text, standards: standards).diagnostics.map(\.code)
    }

    /// A record is read beside the submission of a sample.
    static func record(_ text: [UInt8]) throws -> ReviewRecordReading {
        let bytes = try Repository.bytes(of: "samples/eligible-factory.json")
        return ReviewRecord.read(text, of: Submission.read(bytes, standards: .builtIn).submission, standards: .builtIn)
    }

    /// What the sample's text becomes once it is mended as the catalogue says.
    private func mendedText() throws -> [UInt8] {
        guard case .submission(let wrong, let right) = code.explanation.example else {
            throw SampleError.noExample(code.rawValue)
        }
        return try mended(wrong, by: right, in: bytes)
    }

    // MARK: - Standards

    private struct Change: Decodable {
        let file: String
        let replace: String?
        let with: String?
        let remove: Bool?
        /// Further changes, where one alone would raise another code or none.
        let also: [Change]?
    }

    private func changedStandards(mended: Bool) throws -> [DiagnosticCode] {
        try standardsError(mended: mended)?.problems.map(\.diagnostic.code) ?? []
    }

    /// What reading the changed standards comes to; `nil` if nothing is wrong.
    func standardsError(mended: Bool = false) throws -> StandardsError? {
        let change = try JSONDecoder().decode(Change.self, from: Data(bytes))
        var files = StandardsFolder.builtIn.files
        guard let place = files.firstIndex(where: { $0.name == change.file }) else { throw SampleError.noFile(change.file) }
        if change.remove == true, !mended {
            files.remove(at: place)
        } else if let old = change.replace, let new = change.with {
            var text = try replaced(Array(old.utf8), by: Array(new.utf8), in: files[place].bytes)
            if mended {
                guard case .standards(change.file, let wrong, let right) = code.explanation.example else {
                    throw SampleError.noExample(code.rawValue)
                }
                text = try self.mended(wrong, by: right, in: text)
            }
            files[place] = StandardsFolder.File(name: change.file, bytes: text)
        }
        for change in change.also ?? [] {
            guard let place = files.firstIndex(where: { $0.name == change.file }), let old = change.replace, let new = change.with else {
                throw SampleError.noFile(change.file)
            }
            files[place] = StandardsFolder.File(
                name: change.file, bytes: try replaced(Array(old.utf8), by: Array(new.utf8), in: files[place].bytes))
        }
        do throws(StandardsError) {
            _ = try Standards(reading: StandardsFolder(files: files))
            return nil
        } catch {
            return error
        }
    }

    // MARK: - A text of two gigabytes

    private struct Blank: Decodable {
        let spaces: Int
    }

    /// Address space that is never touched, so that the test takes no memory: the reader looks at the length first.
    private func longText() throws -> [DiagnosticCode] {
        try longTextDiagnostics().map(\.code)
    }

    func longTextDiagnostics() throws -> [Diagnostic] {
        let count = try JSONDecoder().decode(Blank.self, from: Data(bytes)).spaces
        // Zeros that take no memory until they are read, which is what must not happen.
        let start = unsafe mmap(nil, count, PROT_READ, MAP_PRIVATE | MAP_ANONYMOUS | MAP_NORESERVE, -1, 0)
        guard let start = unsafe start, unsafe start != MAP_FAILED else { throw SampleError.noMemory }
        defer { unsafe munmap(start, count) }
        let text = unsafe TextBytes(UnsafeBufferPointer(start: start.assumingMemoryBound(to: UInt8.self), count: count))
        return Submission.read(text, standards: .builtIn).diagnostics
    }

    // MARK: - Pieces

    /// Puts the right text in the one place of the wrong one, whose further lines are indented there as the page does not show.
    private func mended(_ wrong: String, by right: String, in text: [UInt8]) throws -> [UInt8] {
        for depth in 0..<24 {
            let indentation = "\n" + String(repeating: " ", count: depth)
            let (old, new) = (wrong.replacing("\n", with: indentation), right.replacing("\n", with: indentation))
            if let result = try? replaced(Self.shownBytes(old), by: Self.shownBytes(new), in: text) { return result }
        }
        throw SampleError.stands(0, wrong)
    }

    /// The bytes of an example: `<EF>` stands for one of them.
    static func shownBytes(_ text: String) -> [UInt8] {
        var result: [UInt8] = []
        var rest = Array(text.utf8)[...]
        while let first = rest.first {
            if first == UInt8(ascii: "<"), rest.count >= 4, rest[rest.startIndex + 3] == UInt8(ascii: ">"),
                let byte = UInt8(String(decoding: rest[rest.startIndex + 1..<rest.startIndex + 3], as: UTF8.self), radix: 16)
            {
                result.append(byte)
                rest = rest.dropFirst(4)
            } else {
                result.append(first)
                rest = rest.dropFirst()
            }
        }
        return result
    }
}

enum SampleError: Error {
    case noExample(String)
    case noFile(String)
    case noMemory
    /// The text to be replaced does not stand in the file just once: not at all, or twice or more.
    case stands(Int, String)
}

/// Replaces the one place where `old` stands.
func replaced(_ old: [UInt8], by new: [UInt8], in text: [UInt8]) throws -> [UInt8] {
    // By the library, which is optimised: some of these texts are long, and they are searched again and again.
    var data = Data(text)
    let wanted = Data(old)
    guard let place = data.range(of: wanted) else { throw SampleError.stands(0, String(decoding: old, as: UTF8.self)) }
    guard data.range(of: wanted, in: place.lowerBound + 1..<data.count) == nil else {
        throw SampleError.stands(2, String(decoding: old, as: UTF8.self))
    }
    data.replaceSubrange(place, with: new)
    return Array(data)
}

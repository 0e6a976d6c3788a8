import Testing

@testable import PrefabAssessment

/// The built-in files with changes, as somebody who edits them could make.
struct ChangedStandards {
    private(set) var texts: [(name: String, text: String)] { didSet { found = Found() } }
    private var found = Found()
    /// The line of the last change, counted from 1.
    private(set) var line = 0

    init() {
        texts = StandardsFolder.builtIn.files.map { ($0.name, String(decoding: $0.bytes, as: UTF8.self)) }
    }

    /// Replaces the first `old` that follows each of the anchors in turn.
    mutating func change(_ file: String, after anchors: [String] = [], from old: String, to new: String) throws {
        let index = try #require(texts.firstIndex { $0.name == file })
        let text = texts[index].text
        var place = text.startIndex
        for anchor in anchors { place = try #require(text[place...].firstRange(of: anchor), "\(anchor)").upperBound }
        let range = try #require(text[place...].firstRange(of: old), "\(old)")
        texts[index].text = text.replacingCharacters(in: range, with: new)
        line = 1 + text[..<range.lowerBound].count { $0 == "\n" }
    }

    /// The line of the first `text` in a file, counted from 1.
    func line(of text: String, in file: String) throws -> Int {
        let whole = self.text(file)
        let place = try #require(whole.firstRange(of: text), "\(text)").lowerBound
        return 1 + whole[..<place].count { $0 == "\n" }
    }

    mutating func remove(_ file: String) {
        texts.removeAll { $0.name == file }
    }

    mutating func add(_ file: String, _ text: String) {
        texts.append((file, text))
    }

    func text(_ file: String) -> String {
        texts.first { $0.name == file }?.text ?? ""
    }

    var folder: StandardsFolder {
        StandardsFolder(files: texts.map { .init(name: $0.name, bytes: Array($0.text.utf8)) })
    }

    func read() throws(StandardsError) -> Standards {
        try Standards(reading: folder)
    }

    /// What reading the files came to, kept for whoever asks again: it is what takes longest of a test.
    private final class Found {
        var error: StandardsError??
    }

    /// What is wrong with them; nothing where they are read.
    var error: StandardsError? {
        if let known = found.error { return known }
        do throws(StandardsError) {
            _ = try read()
            found.error = .some(nil)
        } catch {
            found.error = error
        }
        return found.error ?? nil
    }

    /// The faults, each as `file:line code`; none where the files are read.
    var faults: [String] { error?.faults ?? [] }

    /// What the faults say in English, with the help.
    var explanations: String { error?.text(in: .english) ?? "" }
}

extension StandardsError {
    /// Each as `file:line code`.
    var faults: [String] {
        problems.map { "\($0.file)\($0.position.map { ":\($0.line)" } ?? "") \($0.diagnostic.code.rawValue)" }
    }
}

extension String {
    func replacingCharacters(in range: Range<String.Index>, with new: String) -> String {
        var result = self
        result.replaceSubrange(range, with: new)
        return result
    }
}

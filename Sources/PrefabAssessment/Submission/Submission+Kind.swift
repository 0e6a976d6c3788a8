extension Submission {
    /// What a file of a folder seems to be.
    package enum Kind: Hashable, Sendable {
        /// A submission of this or another version, or what seems to be meant for one.
        case submission
        /// Another file, with its `format` if it has one.
        case other(format: String?)
        /// A text that is not JSON and has no sign of this program's formats, such as settings with comments.
        case notJSON
    }

    /// Tells submissions from the other JSON files of a folder by the top-level `format`.
    ///
    /// A misspelt format, an object without `format` that has a project and buildings, a broken text with signs of a submission and an empty
    /// one are taken for submissions: their mistakes are better reported than passed over.
    ///
    /// - Complexity: ends at `format`, which submissions have as their first key; else linear in the length of the text.
    package static func kind(of bytes: [UInt8]) -> Kind {
        bytes.withTextBytes { text in
            do throws(JSONSyntaxError) {
                var reader = JSONReader(text)
                try reader.begin()
                guard try reader.peek() == .object else {
                    if try isList(of: reader) { return .submission }
                    try reader.skipValue()
                    try reader.finish()
                    return .other(format: nil)
                }
                return try kind(&reader)
            } catch {
                return kind(ofBroken: bytes)
            }
        }
    }

    /// Whether a submission stands first in an array.
    private static func isList(of reader: JSONReader) throws(JSONSyntaxError) -> Bool {
        var reader = reader
        guard try reader.peek() == .array else { return false }
        var elements = try reader.openArray()
        guard try reader.nextElement(&elements), try reader.peek() == .object else { return false }
        do throws(JSONSyntaxError) {
            return try kind(&reader) == .submission
        } catch {
            // What follows the element is no end of the text.
            return false
        }
    }

    private static func kind(_ reader: inout JSONReader) throws(JSONSyntaxError) -> Kind {
        var members = try reader.openObject()
        var found: Set<String> = []
        while let key = try reader.nextKey(&members) {
            let name = reader.string(key)
            if name == RootKey.format.rawValue, try reader.peek() == .string {
                let format = reader.string(try reader.readString())
                return isMeant(format) ? .submission : .other(format: format)
            }
            if name == RootKey.project.rawValue || name == RootKey.buildings.rawValue { found.insert(name) }
            try reader.skipValue()
        }
        try reader.finish()
        return found.count == 2 ? .submission : .other(format: nil)
    }

    /// Whether a format is that of submissions, of whatever version, or misspelt for it.
    static func isMeant(_ format: String) -> Bool {
        // Nearly every file of a folder; no name is looked for among others then.
        if format == Self.format { return true }
        return family(of: format) == families[0]
    }

    /// A format without its version, as it is spelt or was meant; `nil` where it is none of this program's.
    static func family(of format: String) -> String? {
        let name = String(format.prefix { $0 != "/" })
        return name == shortFamily || families.contains(name) ? name : nearestName(to: name, among: families)
    }

    /// The format of maps of columns without its version; it is so short that any other name would be taken for a slip of it.
    private static let shortFamily = "prefab-map"

    /// The formats of this program without their versions; the first is that of submissions.
    static let families = [
        "prefab-submission", "prefab-verdict", "prefab-review", "prefab-rate", "prefab-diagnostics", "prefab-standards", "prefab-config",
        "prefab-baseline",
    ]

    /// Whether a text begins as a submission does, whatever slips are in it.
    package static func mayBegin(_ bytes: TextBytes) -> Bool { JSONRecovery.beginsAsJSON(bytes) }

    // MARK: - Broken texts

    /// Looks for signs of a submission where the text cannot be read: the beginning of its format, or both of the keys that it must have.
    private static func kind(ofBroken bytes: [UInt8]) -> Kind {
        // UTF-16 has the same letters with zeros between them.
        // What it points to was not fetched; that it is no submission nobody knows.
        if bytes.withTextBytes(OtherFile.isLFSPointer) { return .submission }
        let text = bytes.contains(0) ? bytes.filter { $0 != 0 } : bytes
        if text.allSatisfy({ [0x20, 0x09, 0x0A, 0x0D].contains($0) }) { return .submission }
        // In whatever quotation marks.
        if contains(families[0], in: text) { return .submission }
        // A name for JSON, and nothing that JSON could begin with.
        if bytes.withTextBytes(OtherFile.isPacked) { return .submission }
        let formats = strings(in: text, beginningWith: "prefab-")
        if formats.contains(where: isMeant) { return .submission }
        if let format = formats.first {
            return family(of: format) == nil ? .submission : .other(format: format)
        }
        let keys = [RootKey.project, RootKey.buildings].map(\.rawValue)
        return keys.allSatisfy { !strings(in: text, beginningWith: "\($0)\"").isEmpty } ? .submission : .notJSON
    }

    /// What follows each quotation mark behind which `start` stands, up to the next one or the end of the line.
    private static func strings(in text: [UInt8], beginningWith start: String) -> [String] {
        let wanted = [UInt8(ascii: "\"")] + Array(start.utf8)
        return text.indices
            .filter { text[$0] == wanted[0] && text[$0...].starts(with: wanted) }
            .map { place in
                let rest = text[(place + 1)...].prefix(longestFormat).prefix { $0 != UInt8(ascii: "\"") && $0 >= 0x20 }
                return String(decoding: rest, as: UTF8.self)
            }
    }

    private static func contains(_ name: String, in text: [UInt8]) -> Bool {
        let name = Array(name.utf8)
        var place = text.startIndex
        while let next = text[place...].firstIndex(of: name[0]) {
            if text[next...].starts(with: name) { return true }
            place = next + 1
        }
        return false
    }

    /// No format of this program is as long, in bytes.
    private static let longestFormat = 64
}

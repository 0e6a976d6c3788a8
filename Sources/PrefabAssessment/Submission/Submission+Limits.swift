extension Submission {
    /// The longest text that is read, in bytes: places are kept as 32-bit numbers.
    public static let longestText = Int(Int32.max)

    /// What is wrong with a longer one; a caller that knows the length of a file need not read it.
    public static let textTooLong: Diagnostic = [].withUnsafeBufferPointer {
        Diagnostic(JSONSyntaxError(.textTooLong, 0, 0), in: $0)
    }

    /// What the outermost object of a text says about its kind.
    public enum Kind: Hashable, Sendable {
        /// A submission of this or another version, or what seems to be meant for one.
        case submission
        /// Another file, with its `format` if it has one.
        case other(format: String?)
    }

    /// Tells submissions from the other JSON files of a folder by the top-level `format`.
    ///
    /// A text that is not JSON, a misspelt format and an object without `format` that has a project and buildings are taken for submissions:
    /// their mistakes are better reported than passed over.
    ///
    /// - Complexity: ends at `format`, which submissions have as their first key; else linear in the length of the text.
    public static func kind(of bytes: [UInt8]) -> Kind {
        bytes.withUnsafeBufferPointer { bytes in
            do throws(JSONSyntaxError) {
                var reader = JSONReader(bytes)
                try reader.begin()
                guard try reader.peek() == .object else {
                    try reader.skipValue()
                    try reader.finish()
                    return .other(format: nil)
                }
                return try kind(&reader)
            } catch {
                return .submission
            }
        }
    }

    private static func kind(_ reader: inout JSONReader) throws(JSONSyntaxError) -> Kind {
        var members = try reader.openObject()
        var found: Set<String> = []
        while let key = try reader.nextKey(&members) {
            let name = reader.string(key)
            if name == RootKey.format.rawValue, try reader.peek() == .string {
                let format = reader.string(try reader.readString())
                let family = String(format.prefix { $0 != "/" })
                let isNear = nearestName(to: family, among: families) == families[0]
                return isNear ? .submission : .other(format: format)
            }
            if name == RootKey.project.rawValue || name == RootKey.buildings.rawValue { found.insert(name) }
            try reader.skipValue()
        }
        try reader.finish()
        return found.count == 2 ? .submission : .other(format: nil)
    }

    /// The formats of this program without their versions; the first is that of submissions.
    private static let families = [
        "prefab-submission", "prefab-verdict", "prefab-diagnostics", "prefab-standards",
    ]
}

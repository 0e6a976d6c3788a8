import PrefabAssessment

/// What `prefab serve` says when it starts the desk, in the order of the arguments.
///
/// Nobody else starts it: the options, their help and their errors are those of `prefab serve`.
struct DeskSettings: Sendable {
    /// The program `prefab`, which does what the commands do.
    let program: String
    /// The folder whose files are shown, as it was named.
    let folder: String
    /// 0 for any that is free.
    let port: UInt16
    let language: Language
    let opensBrowser: Bool
    /// A folder of standards in place of those built in.
    let standards: String?
    /// A folder in place of the pages that are built in, for those who change them.
    let pages: String?
    /// Readings other than the first, as the command line has them: `slab-day=b`.
    let readings: [String]

    /// - Returns: `nil` where the arguments are not those of `prefab serve`.
    init?(_ arguments: [String]) {
        guard arguments.count >= 7, let port = UInt16(arguments[2]), let language = Language(rawValue: arguments[3]) else { return nil }
        program = arguments[0]
        folder = arguments[1]
        self.port = port
        self.language = language
        opensBrowser = arguments[4] == "open"
        standards = arguments[5].isEmpty ? nil : arguments[5]
        pages = arguments[6].isEmpty ? nil : arguments[6]
        readings = Array(arguments[7...])
    }
}

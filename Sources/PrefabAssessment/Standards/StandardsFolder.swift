/// The files of `Standards/`, by name, as they are read.
public struct StandardsFolder: Sendable {
    public struct File: Sendable {
        /// `DB11-T-1831-2021.json`.
        public let name: String
        public let bytes: [UInt8]

        public init(name: String, bytes: [UInt8]) {
            self.name = name
            self.bytes = bytes
        }
    }

    /// In the order of their names.
    public let files: [File]

    public init(files: [File]) {
        self.files = files.sorted { $0.name < $1.name }
    }

    /// The files that the program was built with.
    public static let builtIn = StandardsFolder(
        files: embedded.map { file in
            File(name: String(describing: file.name), bytes: file.text.withUTF8Buffer(Array.init))
        })

    /// The schema of the files (JSON Schema 2020-12), as the program was built with it.
    public static let schema = embeddedSchema.withUTF8Buffer(Array.init)
}

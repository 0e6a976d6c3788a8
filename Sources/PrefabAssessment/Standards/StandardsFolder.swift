/// The files of `Standards/`, by name, as they are read.
package struct StandardsFolder: Sendable {
    package struct File: Sendable {
        /// `DB11-T-1831-2021.json`.
        package let name: String
        package let bytes: [UInt8]

        package init(name: String, bytes: [UInt8]) {
            self.name = name
            self.bytes = bytes
        }
    }

    /// In the order of their names.
    package let files: [File]

    package init(files: [File]) {
        self.files = files.sorted { $0.name < $1.name }
    }

    /// The files that the program was built with.
    package static let builtIn = StandardsFolder(
        files: EmbeddedFiles.standards.map { file in
            File(name: String(describing: file.name), bytes: file.text.withUTF8Buffer(Array.init))
        })

    /// The schema of the files (JSON Schema 2020-12), as the program was built with it.
    package static let schema = EmbeddedFiles.standardsSchema.flatMap { $0.text.withUTF8Buffer(Array.init) }
}

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
    /// Whether these are the files that the program was built with, which tests hold to be whole.
    let isBuiltIn: Bool

    package init(files: [File]) {
        self.init(files, isBuiltIn: false)
    }

    private init(_ files: [File], isBuiltIn: Bool) {
        self.files = files.sorted { $0.name < $1.name }
        self.isBuiltIn = isBuiltIn
    }

    /// What `sha256sum *.json` prints in the folder; its own digest is that of the folder, so that anyone can check it.
    ///
    /// - Parameter sha256: the SHA-256 of some bytes, in hexadecimal.
    package func checksums(_ sha256: ([UInt8]) -> String) -> String {
        files.map { "\(sha256($0.bytes))  \($0.name)\n" }.joined()
    }

    /// The files that the program was built with.
    package static let builtIn = StandardsFolder(
        EmbeddedFiles.standards.map { file in
            File(name: String(describing: file.name), bytes: file.text.bytes)
        }, isBuiltIn: true)
}

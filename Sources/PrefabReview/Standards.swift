#if canImport(FoundationEssentials)
    public import FoundationEssentials
#else
    public import Foundation
#endif

/// The figures of the law and the methods of evaluation, read from data files such as those of `Standards/`.
public struct Standards: Sendable {
    let content: CheckedStandards

    /// The standards that this package was built with.
    public static let builtIn = Standards(content: .builtIn)
}

extension Standards {
    /// Reads the data files of a folder, which are those whose names end in `.json`; schemas and documentation in folders of their own are
    /// left alone.
    ///
    /// - Parameter folder: the URL of a folder like `Standards/`, described in its `README.md`.
    /// - Throws: ``InvalidInput`` with every fault of the files, those included that are not there; Foundation's error where the folder or a
    ///   file of it cannot be read.
    public init(contentsOf folder: URL) throws {
        let names = try FileManager.default.contentsOfDirectory(atPath: folder.path)
        var files: [String: Data] = [:]
        for name in names where name.hasSuffix(".json") {
            files[name] = try Data(contentsOf: folder.appending(path: name))
        }
        try self.init(files: files)
    }

    /// Reads data files that are at hand already.
    ///
    /// - Parameter files: their bytes, by their names in the folder: `DB11-T-1831-2021.json`.
    /// - Throws: every fault of the files, those included that are not there.
    public init(files: [String: some Sequence<UInt8>]) throws(InvalidInput) {
        content = try CheckedStandards(files.map { (name: $0.key, bytes: Array($0.value)) })
    }
}

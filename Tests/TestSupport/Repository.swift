public import Foundation

/// The files of this repository, wherever it was checked out.
public enum Repository {
    public static let root = URL(filePath: #filePath).deletingLastPathComponent().deletingLastPathComponent()
        .deletingLastPathComponent()

    /// - Parameter path: from the root of the repository.
    public static func url(_ path: String) -> URL {
        root.appending(path: path)
    }

    public static func bytes(of path: String) throws -> [UInt8] {
        Array(try Data(contentsOf: url(path)))
    }

    public static func text(of path: String) throws -> String {
        String(decoding: try bytes(of: path), as: UTF8.self)
    }

    /// The names of the files in a folder, sorted; none where there is no such folder.
    public static func names(in path: String) -> [String] {
        ((try? FileManager.default.contentsOfDirectory(atPath: url(path).filePath)) ?? []).sorted()
    }
}

extension URL {
    /// The path as the file system has it, with spaces and Chinese characters as they are.
    public var filePath: String { path(percentEncoded: false) }
}

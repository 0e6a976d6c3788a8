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

    /// The submissions of samples/ by the path of each there, without `.json`. Those of one project stand in a folder of their own.
    public static let samples = submissions(in: "") + submissions(in: "two-filings/") + submissions(in: "instalments/")

    private static func submissions(in folder: String) -> [String] {
        names(in: "samples/\(folder)")
            .filter { $0.hasSuffix(".json") && !$0.hasSuffix(".verdict.json") && !$0.hasSuffix(".review.json") }
            .map { folder + $0.dropLast(".json".count) }
    }

    /// The samples that have a verdict.
    public static let validSamples = samples.filter { $0 != "broken" }

    /// The committed reports of all samples stand in one folder.
    public static func report(of sample: String) -> String { "samples/reports/\(sample.replacing("/", with: "-"))" }
}

extension URL {
    /// The path as the file system has it, with spaces and Chinese characters as they are.
    public var filePath: String { path(percentEncoded: false) }
}

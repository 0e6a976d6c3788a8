public import Foundation

/// One run of the built `prefab`, as its users run it.
public struct CommandRun: Sendable {
    public let status: Int32
    public let output: [UInt8]
    public let errors: String

    public var text: String { String(decoding: output, as: UTF8.self) }

    /// Runs the program that was built beside the tests.
    ///
    /// - Parameters:
    ///   - arguments: without the program's name.
    ///   - input: what stands on standard input.
    ///   - folder: where it runs; the root of the repository if nothing is given.
    ///   - variables: of the environment, over those of the tests.
    public init(_ arguments: [String], input: [UInt8] = [], in folder: URL? = nil, variables: [String: String] = [:]) throws {
        try self.init(Self.program, arguments, input: input, in: folder, variables: variables)
    }

    /// Runs lines of shell with the program on the path, as a CI server does: they end at the first command that fails.
    public init(shell lines: String, in folder: URL) throws {
        try self.init(URL(filePath: "/bin/sh"), ["-e", "-c", lines], input: [], in: folder, variables: [:])
    }

    private init(
        _ program: URL, _ arguments: [String], input: [UInt8], in folder: URL?, variables: [String: String]
    ) throws {
        let process = Process()
        process.executableURL = program
        process.arguments = arguments
        let path = ProcessInfo.processInfo.environment["PATH"] ?? "/usr/bin:/bin"
        process.environment = ProcessInfo.processInfo.environment.merging(
            [
                // The language of the machine is none of the tests'.
                "LC_ALL": "C", "PATH": "\(Self.program.deletingLastPathComponent().filePath):\(path)",
            ]) { $1 }
            .merging(variables) { $1 }
        process.currentDirectoryURL = folder ?? Repository.root
        // Files stand in for pipes: a pipe that nobody empties would stop the program.
        let place = FileManager.default.temporaryDirectory.appending(path: "prefab-\(UUID().uuidString)")
        try FileManager.default.createDirectory(at: place, withIntermediateDirectories: true)
        defer { try? FileManager.default.removeItem(at: place) }
        let files = ["in", "out", "err"].map { place.appending(path: $0) }
        try Data(input).write(to: files[0])
        for file in files.dropFirst() { try Data().write(to: file) }
        process.standardInput = try FileHandle(forReadingFrom: files[0])
        process.standardOutput = try FileHandle(forWritingTo: files[1])
        process.standardError = try FileHandle(forWritingTo: files[2])
        try process.run()
        process.waitUntilExit()
        status = process.terminationStatus
        output = Array(try Data(contentsOf: files[1]))
        errors = String(decoding: try Data(contentsOf: files[2]), as: UTF8.self)
    }

    /// Beside the tests' own program, which SwiftPM puts into the same folder.
    public static var program: URL {
        let tests = Bundle.allBundles.first { $0.bundlePath.hasSuffix(".xctest") }?.bundleURL
        let folder = tests ?? URL(filePath: CommandLine.arguments[0])
        return folder.deletingLastPathComponent().appending(path: "prefab")
    }
}

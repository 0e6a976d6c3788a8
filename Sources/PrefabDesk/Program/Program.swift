import Foundation
import PrefabAssessment

/// Runs the program `prefab`: what a page shows of a command is what the command writes, and no text can do more than end a run.
struct Program: Sendable {
    let path: String
    /// What every run is told besides: language, standards, readings.
    let settings: DeskSettings
    private let runs = RunLimit(4)
    private static let patience: TimeInterval = 60

    init(_ settings: DeskSettings) {
        path = settings.program
        self.settings = settings
    }

    struct Run: Sendable {
        let status: Int32
        let output: [UInt8]
        let errors: String
    }

    /// - Parameters:
    ///   - arguments: without the language; a folder of standards is added where the desk has one.
    ///   - readings: in place of those that the desk was started with.
    func run(
        _ arguments: [String], _ language: Language, readings: [String]? = nil, takesStandards: Bool = true, input: [UInt8] = []
    ) async throws(DeskError) -> Run {
        var all = arguments + ["--lang", language.rawValue]
        if takesStandards, let standards = settings.standards { all += ["--standards", standards] }
        for reading in readings ?? [] { all += ["--reading", reading] }
        guard await runs.enter() else {
            throw DeskError(.busy, "同时进行的审查过多", "too many reviews are going on at once", help: ("稍候再试", "try again in a moment"))
        }
        let run = await start(all, input)
        await runs.leave()
        guard let run else {
            throw DeskError(
                .unavailable, "无法运行 \(path)", "\(path) cannot be run",
                help: ("停止后重新运行 prefab serve", "stop the desk and run prefab serve again"))
        }
        if run.status == Self.stopped {
            throw DeskError(
                .timeout, "一分钟内没有完成", "it was not done within a minute", help: ("在命令行中运行同一命令", "run the same command at the command line"))
        }
        return run
    }

    private static let stopped: Int32 = -1

    private func start(_ arguments: [String], _ input: [UInt8]) async -> Run? {
        await withCheckedContinuation { continuation in
            // Pipes are read and written by threads that may wait; those of Swift's own pool may not.
            DispatchQueue.global().async {
                let process = Process()
                process.executableURL = URL(filePath: path)
                process.arguments = arguments
                let (stdin, stdout, stderr) = (Pipe(), Pipe(), Pipe())
                process.standardInput = stdin
                process.standardOutput = stdout
                process.standardError = stderr
                do {
                    try process.run()
                } catch {
                    return continuation.resume(returning: nil)
                }
                let output = Collected(stdout.fileHandleForReading)
                let errors = Collected(stderr.fileHandleForReading)
                let feeding = DispatchWorkItem {
                    // It may end without reading all of it.
                    try? stdin.fileHandleForWriting.write(contentsOf: Data(input))
                    try? stdin.fileHandleForWriting.close()
                }
                DispatchQueue.global().async(execute: feeding)
                let isDone = output.wait(Self.patience) && errors.wait(1)
                if !isDone { process.terminate() }
                process.waitUntilExit()
                let status = isDone ? process.terminationStatus : Self.stopped
                continuation.resume(
                    returning: Run(status: status, output: output.bytes, errors: String(decoding: errors.bytes, as: UTF8.self)))
            }
        }
    }
}

/// What comes out of a pipe until it ends.
private final class Collected: @unchecked Sendable {
    private let done = DispatchSemaphore(value: 0)
    private let lock = NSLock()
    private var data = Data()

    init(_ handle: FileHandle) {
        DispatchQueue.global().async {
            let all = (try? handle.readToEnd()) ?? Data()
            self.lock.withLock { self.data = all }
            self.done.signal()
        }
    }

    func wait(_ seconds: TimeInterval) -> Bool { done.wait(timeout: .now() + seconds) == .success }

    var bytes: [UInt8] { lock.withLock { Array(data) } }
}

/// How many runs go on at once, and how many wait.
private actor RunLimit {
    private var free: Int
    private var waiting: [CheckedContinuation<Bool, Never>] = []
    private static let mostWaiting = 64

    init(_ count: Int) {
        free = count
    }

    func enter() async -> Bool {
        if free > 0 {
            free -= 1
            return true
        }
        guard waiting.count < Self.mostWaiting else { return false }
        return await withCheckedContinuation { waiting.append($0) }
    }

    func leave() {
        if waiting.isEmpty { free += 1 } else { waiting.removeFirst().resume(returning: true) }
    }
}

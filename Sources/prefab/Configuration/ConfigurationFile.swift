import PrefabAssessment
import PrefabReports
import SystemPackage

/// The configuration that holds where the program was started: the nearest `prefab.json` upwards.
struct ConfigurationFile: Sendable {
    /// As it leads there from the working folder: `prefab.json`, `../prefab.json`.
    let path: String
    let bytes: [UInt8]
    let reading: SettingsReading<Configuration>

    /// - Returns: `nil` if there is none up to the root of the file system. A submission of that name is none.
    /// - Throws: `CommandFailure` with status 2 if there is one that cannot be read.
    static func nearest() throws(CommandFailure) -> ConfigurationFile? {
        var way = ""
        for _ in 0...SystemCalls.workingFolder.components.count {
            let path = way + Configuration.fileName
            if FileStatus(path, followingLinks: true)?.kind == .file, let file = try InputFile.ifPresent(path),
                Configuration.isConfiguration(path, file.bytes)
            {
                return ConfigurationFile(file)
            }
            // Somebody meant to settle something.
            if FileStatus(path, followingLinks: false)?.kind == .link, FileStatus(path, followingLinks: true) == nil {
                throw .cannotRead(path, SystemCalls.lastError)
            }
            way += "../"
        }
        return nil
    }

    private init(_ file: InputFile) {
        path = file.name
        bytes = file.bytes
        reading = Self.reading(file.bytes)
    }

    static func reading(_ bytes: [UInt8]) -> SettingsReading<Configuration> {
        Configuration.read(bytes, formats: DiagnosticsFormat.allCases.map(\.rawValue))
    }

    /// The configuration.
    ///
    /// - Throws: `CommandFailure` with status 2 if it is at fault, with every mistake in it.
    func valid() throws(CommandFailure) -> Configuration {
        if let configuration = reading.value { return configuration }
        throw Self.fault(path, bytes, reading.diagnostics, reading.leftOut)
    }

    /// What is said of a file of settings that has errors.
    static func fault(_ path: String, _ bytes: [UInt8], _ diagnostics: [Diagnostic], _ leftOut: DiagnosticCounts) -> CommandFailure {
        let text = CheckedText(origin: .path(path), bytes: bytes, diagnostics: diagnostics, leftOut: leftOut)
        let result = CheckResult([text])
        func told(_ language: Language) -> String {
            UTF8Buffer.text { DiagnosticsText(language: language).write(result, summary: false, to: &$0) }
        }
        return CommandFailure(
            .wrongUsage, Message.Text("\(path) 有错：\n\(told(.chinese))", "\(path) is at fault:\n\(told(.english))"))
    }

    /// The line on which a value stands.
    func line(of span: SourceSpan) -> Int { LineIndex(bytes).position(of: Int(span.start)).line }

    /// A path in the configuration as it leads there from the working folder.
    func path(of inner: String) -> String {
        if inner.hasPrefix("/") { return inner }
        return String(path.dropLast(Configuration.fileName.count)) + inner
    }

    /// The folder in which it stands, as it leads there from the working folder.
    var folder: String { path == Configuration.fileName ? "." : String(path.dropLast(Configuration.fileName.count + 1)) }
}

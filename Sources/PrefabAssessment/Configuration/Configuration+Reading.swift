/// What reading a configuration or a baseline came to.
package struct SettingsReading<Value: Sendable>: Sendable {
    /// `nil` if there is any error.
    package let value: Value?
    /// In the order of the text.
    package let diagnostics: [Diagnostic]
    /// How many more there are of each code than ``Diagnostic/limit``.
    package let leftOut: DiagnosticCounts
}

extension Configuration {
    /// Reads and checks a configuration; every mistake is reported in one run.
    ///
    /// - Parameters:
    ///   - bytes: JSON text in UTF-8.
    ///   - formats: the forms that there are of diagnostics.
    /// - Complexity: linear in the length of the text.
    package static func read(_ bytes: [UInt8], formats: [String]) -> SettingsReading<Configuration> {
        SubmissionReader.settings(Configuration(), in: bytes) { configuration, diagnostics in
            ConfigurationCheck(configuration: configuration, knownFormats: formats).run(&diagnostics)
        }
    }

    /// Whether a file is a configuration: by its name, if its format does not say that it is something else.
    package static func isConfiguration(_ path: String, _ bytes: [UInt8]) -> Bool {
        guard path == fileName || path.hasSuffix("/\(fileName)") else { return false }
        switch Submission.kind(of: bytes) {
        // One without anything in it is an unfinished one of this kind.
        case .submission: return bytes.allSatisfy { [0x20, 0x09, 0x0A, 0x0D].contains($0) }
        case .other(let format?): return Submission.family(of: format) == Submission.family(of: Self.format)
        case .other(nil), .notJSON: return true
        }
    }
}

extension Baseline {
    /// Reads and checks a baseline; every mistake is reported in one run.
    package static func read(_ bytes: [UInt8]) -> SettingsReading<Baseline> {
        SubmissionReader.settings(Baseline(), in: bytes) { _, _ in }
    }
}

/// What cannot be told of one value of a configuration by itself.
private struct ConfigurationCheck {
    let configuration: Configuration
    let knownFormats: [String]

    func run(_ diagnostics: inout DiagnosticList) {
        var isTaken = false
        var files = [Configuration.fileName]
        for format in configuration.formats {
            let parts = format.text.split(separator: "=", maxSplits: 1, omittingEmptySubsequences: false)
            let name = String(parts[0])
            if !knownFormats.contains(name) {
                diagnostics.append(unknown(name, at: format.span))
            } else if parts.count == 2, parts[1].isEmpty {
                diagnostics.append(noPath(name, at: format.span))
            } else if parts.count == 1 {
                if isTaken { diagnostics.append(secondOutput(name, at: format.span)) }
                isTaken = true
            } else {
                let file = Self.plain(parts[1])
                if files.contains(file) { diagnostics.append(takenFile(String(parts[1]), at: format.span)) }
                files.append(file)
            }
        }
    }

    private func unknown(_ name: String, at span: SourceSpan) -> Diagnostic {
        let nearest = nearestName(to: name, among: knownFormats)
        let known = Message.Value.list(knownFormats.map { Message.Text($0) })
        return Diagnostic(
            .unknownWord, at: span, Message("“{0}”不是可用的格式", "“{0}” is no format", [.text(name)]),
            help: nearest.map {
                Message(
                    "是否指 “{0}”？可用的格式：{1}；写入文件时写作 格式=路径", "did you mean “{0}”? The formats are {1}; into a file: format=path",
                    [.text($0), known])
            } ?? Message("可用的格式：{0}；写入文件时写作 格式=路径", "the formats are {0}; into a file: format=path", [known]))
    }

    private func noPath(_ name: String, at span: SourceSpan) -> Diagnostic {
        Diagnostic(
            .unknownWord, at: span, Message("“{0}=” 后没有路径", "no path stands behind “{0}=”", [.text(name)]),
            help: Message(
                "写明文件：\"{0}=路径\"；写到标准输出时写作 \"{0}\"", "name a file: \"{0}=path\"; for standard output write \"{0}\"", [.text(name)]))
    }

    /// A path without steps that lead nowhere.
    private static func plain(_ path: Substring) -> String {
        (path.hasPrefix("/") ? "/" : "") + path.split(separator: "/").filter { $0 != "." }.joined(separator: "/")
    }

    private func takenFile(_ path: String, at span: SourceSpan) -> Diagnostic {
        Diagnostic(
            .secondOutput, at: span,
            Message("“{0}” 是本文件，或已有一种格式写入", "“{0}” is this file, or another format goes there already", [.text(path)]),
            help: Message("换一个文件", "name another file"))
    }

    private func secondOutput(_ name: String, at span: SourceSpan) -> Diagnostic {
        Diagnostic(
            .secondOutput, at: span,
            Message("已有一种格式写到标准输出", "another format goes to standard output already"),
            help: Message("写明文件：\"{0}=路径\"", "name a file: \"{0}=path\"", [.text(name)]))
    }
}

extension SubmissionReader {
    /// Reads a text of settings.
    ///
    /// - Parameters:
    ///   - empty: an object without any field.
    ///   - check: what is to be said of the whole.
    static func settings<Object: SubmissionObject & Sendable>(
        _ empty: Object, in bytes: [UInt8], check: (Object, inout DiagnosticList) -> Void
    ) -> SettingsReading<Object> {
        bytes.withTextBytes { text in
            let (object, found, error) = settings(empty, of: text, check: check)
            if let error {
                let (diagnostics, leftOut) = JSONRecovery(text).diagnostics(of: text, error) { cured, isWhole in
                    settings(empty, of: cured) { if isWhole { check($0, &$1) } }.found.inOrder().diagnostics
                }.inOrder()
                // Nothing mends the form of settings but an editor.
                let told = diagnostics.map { $0.code == .notUTF8 ? Diagnostic(.notUTF8, at: $0.span, $0.message, help: saveAsUTF8) : $0 }
                return SettingsReading(value: nil, diagnostics: told, leftOut: leftOut)
            }
            let (diagnostics, leftOut) = found.inOrder()
            return SettingsReading(value: found.errors == 0 ? object : nil, diagnostics: diagnostics, leftOut: leftOut)
        }
    }

    private static let saveAsUTF8 = Message("另存为 UTF-8", "save it as UTF-8")

    /// - Returns: no object where the text has none; the error where it is not JSON.
    private static func settings<Object: SubmissionObject & Sendable>(
        _ empty: Object, of text: TextBytes, check: (Object, inout DiagnosticList) -> Void
    ) -> (object: Object?, found: DiagnosticList, error: JSONSyntaxError?) {
        var reader = SubmissionReader(settings: text)
        var object = empty
        do throws(JSONSyntaxError) {
            guard try reader.document(&object) else { return (nil, reader.diagnostics, nil) }
        } catch {
            return (nil, reader.diagnostics, error)
        }
        if !reader.diagnostics.isFull { check(object, &reader.diagnostics) }
        return (object, reader.diagnostics, nil)
    }
}

import PrefabAssessment
import PrefabReports

/// Where the diagnostics of a check go, and in which forms.
struct DiagnosticsOutputs {
    private let targets: [FormatTarget]
    /// What `--output` names, where every form names a file of its own.
    private let unused: String?

    /// - Parameter output: the file of the form that names none.
    init(_ targets: [FormatTarget], _ output: String?) {
        unused = targets.allSatisfy { $0.path != nil } ? output : nil
        self.targets = targets.map { FormatTarget($0.format, path: $0.path ?? output) }
    }

    /// Whether a form is among them that goes where people look by themselves.
    func isShown(_ format: DiagnosticsFormat) -> Bool {
        targets.contains { $0.format == format && OutputFile.path($0.path) == nil }
    }

    /// - Throws: `CommandFailure` with status 2 if writing would replace one of the inputs, or two forms go to one place.
    func check(spares inputs: InputPlaces) throws(CommandFailure) {
        if let unused {
            throw CommandFailure(
                .wrongUsage, "--output \(unused) 没有可写的格式：每种格式都已写明文件；去掉 --output，或再写一种不带路径的 --format",
                "nothing goes to --output \(unused): every format names a file of its own; leave it out, or add a --format without a path")
        }
        var places: Set<FilePlace> = []
        var paths: Set<String> = []
        for target in targets {
            let path = OutputFile.path(target.path)
            // One file may have several names, whether it is there or not.
            let isNew = paths.insert(path ?? InputFile.standardInputName).inserted
            let isElsewhere = path.flatMap { FilePlace($0) }.map { places.insert($0).inserted } ?? true
            guard isNew, isElsewhere else {
                throw CommandFailure(
                    .wrongUsage, "两种格式写到同一处：\(path ?? "标准输出")", "two formats go to one place: \(path ?? "standard output")")
            }
            try inputs.check(path)
            if let path { try Self.spareKept(path) }
        }
    }

    /// - Throws: `CommandFailure` with status 2 if a verdict or a record of a review is kept under this name, read by this check or not.
    private static func spareKept(_ path: String) throws(CommandFailure) {
        let submissions = VerdictComparison.paths(ofSubmissionsFor: path) + ReviewRecord.paths(ofSubmissionsFor: path)
        guard !submissions.isEmpty, FileStatus(path, followingLinks: true) != nil else { return }
        throw CommandFailure(
            .wrongUsage, "写入 \(path) 会覆盖存档的结论或审查记录；请换一个文件名",
            "to write \(path) would replace a kept verdict or record; name another file")
    }

    /// - Parameter inputs: what has been read, of which nothing is replaced.
    func write(_ result: CheckResult, _ options: DiagnosticsFormat.Options, sparing inputs: InputPlaces) throws(CommandFailure) {
        for target in targets {
            let file = try OutputFile(target.path, sparing: inputs)
            var options = options
            options.color = file.showsColor
            try file.write(target.format.render(result, options))
        }
    }
}

import PrefabAssessment
import PrefabReports

// What a check does, from the files to the result.

extension CheckCommand {
    func run() throws {
        let settings = try Settings.current()
        let standards = try options.standards.load()
        let root = try ReportRoot(root, configuration: settings.file?.folder, of: paths)
        let exclusions = Exclusions(
            given: exclude.map(Glob.init), configured: exclude.isEmpty ? settings.configuration.exclude.map(Glob.init) : [],
            folder: root.name(of: settings.file?.folder ?? "."))
        let targets = CheckTargets(paths, areChanged: changed, excluding: exclusions, under: root)
        let others = CheckTargets(among, excluding: exclusions, under: root, without: targets)
        let outputs = outputs
        let baselinePath = baselinePath(settings, root)
        let settingsFiles = [settings.file?.path, baselinePath].compactMap(\.self)
        try outputs.check(
            spares: InputPlaces((targets.targets + others.targets).filter(\.isNamed).map(\.path) + standards.paths + settingsFiles))
        let baseline = try BaselineFile(
            reading: baselinePath, name: root.name(of: baselinePath), isAsked: self.baseline != nil && !writeBaseline)
        let accepted = try AcceptedFindings(
            settings, writeBaseline ? baseline.withoutFindings : baseline, under: root, today: today)
        let check = FileCheck(
            standards: standards.standards, methods: try methods(in: standards.standards), readings: options.readings,
            verdicts: checksVerdicts
                ? FileCheck.Verdicts(
                    assessor: options.assessor(standards.standards), standardsDigest: standards.digest, isUpdating: updateVerdicts,
                    options: options.words) : nil,
            // What is accepted takes no room from the rest.
            limit: accepted.isEmpty && !writeBaseline ? min(maxDiagnostics ?? .max, Diagnostic.limit) : Diagnostic.limit,
            fixing: fix ? (diff ? .show : .write) : .none, accepted: accepted, root: root,
            isAmongOthers: !diff && targets.targets.count + others.targets.count > 1, map: try map.load())
        var (files, neighbours) = checked(targets, beside: others, check)
        if fix, !diff { reportFixes(targets.targets, files) }
        if diff { return try writeDifferences(targets, files) }
        // A report of an earlier run that lies in a folder may be replaced, since it was passed over; submissions and verdicts may not.
        let places = InputPlaces(inputs(targets, files) + inputs(others, neighbours), files.flatMap(\.read) + neighbours.flatMap(\.read))
        try outputs.check(spares: places)
        var failures = targets.failures + others.failures + files.flatMap(\.failures) + neighbours.flatMap(\.failures)
        if updateVerdicts { failures += updateKeptVerdicts(&files, isComplete: failures.isEmpty) }
        let judgement = EntryJudgement(
            targets: targets, root: root, folder: settings.file?.folder, files: files,
            EntryJudgement.Scope(
                checksVerdicts: checksVerdicts, isWhole: failures.isEmpty && purpose == .review && among.isEmpty,
                hasOtherMeasure: map.path != nil || !options.areNone, isNarrowed: !exclude.isEmpty))
        if writeBaseline {
            try writeBaseline(baseline, &files, judgement, settings, root)
        } else if !baseline.findings.isEmpty {
            let unfound = accepted.unfound(after: files.flatMap(\.texts), judgement)
            shrink(baseline, by: unfound.mended)
            tellOfMoved(unfound.moved.count, baseline)
        }

        var texts = targets.failures.compactMap(\.unread).map {
            CheckedText(origin: .path(root.name(of: $0.path)), unreadable: $0.reason)
        }
        texts += files.flatMap(\.texts)
        let entryFindings = accepted.findings(after: texts, today: today, judgement)
        if let file = settings.file, !entryFindings.isEmpty {
            texts.append(CheckedText(origin: .path(root.name(of: file.path)), bytes: file.bytes, diagnostics: entryFindings))
        }
        let result = CheckResult(texts, limit: min(maxDiagnostics ?? .max, CheckResult.limit))
        let failOn = failOn ?? settings.configuration.failOn ?? .error
        try outputs.write(
            result,
            DiagnosticsFormat.Options(
                language: language, failOn: failOn, summary: !quiet && result.texts.count > result.unreadable,
                statistics: statistics, verbose: verbose), sparing: places)
        if !quiet { reportAside(targets.targets, files, result, outputs, accepted) }
        for failure in failures { failure.report(language) }
        if !failures.isEmpty { throw CommandFailure(.wrongUsage) }
        // A commit need not touch any submission.
        if result.texts.isEmpty, !changed {
            throw CommandFailure(
                .wrongUsage, "\(paths.joined(separator: "、")) 中没有申报文件", "there is no submission in \(paths.joined(separator: ", "))")
        }
        // To take apart what was found in thousands of files takes longer than to end with it.
        withExtendedLifetime((targets, others, files, places, texts, result)) {
            SystemCalls.endProcess(result.fails(on: failOn) && !exitZero ? .submissionHasErrors : .done)
        }
    }

    /// - Returns: the files, and those beside them, of which nothing is said.
    private func checked(
        _ targets: CheckTargets, beside others: CheckTargets, _ check: FileCheck
    ) -> (files: [CheckedFile], neighbours: [CheckedFile]) {
        let limit = min(maxDiagnostics ?? .max, CheckResult.limit)
        let count = targets.targets.count + others.targets.count
        var repeated = count > 1 ? RepeatedSubmissions(check.standards, files: count) : nil
        // They come first, so that what they share with a file is said of the file.
        let neighbours = diff ? [] : neighbours(others, check.readingOnly, &repeated)
        var files: [CheckedFile] = []
        files.reserveCapacity(targets.targets.count)
        var held = 0
        targets.targets.parallelForEach(check.check) { checked in
            var file = checked
            findRepetitions(of: &file, &repeated, check.accepted)
            files.append(file)
            held += file.texts.reduce(0) { $0 + $1.diagnostics.count }
            // Not for each file: all are looked at for that. A baseline has to have all of them.
            if held > 2 * limit, !writeBaseline { held = cut(&files, to: limit) }
        }
        return (files, neighbours)
    }

    /// Files that others are held against. Nothing is kept of what was found in them.
    private func neighbours(_ others: CheckTargets, _ check: FileCheck, _ repeated: inout RepeatedSubmissions?) -> [CheckedFile] {
        var files: [CheckedFile] = []
        others.targets.parallelForEach(check.check) { checked in
            var file = checked
            if let identity = file.identity, !file.texts.isEmpty { repeated?.check(identity, of: &file.texts[0]) }
            file.identity = nil
            file.texts = file.texts.map { CheckedText(origin: $0.origin, bytes: [], diagnostics: []) }
            files.append(file)
        }
        return files
    }

    /// Lets go of the diagnostics that there is no room for.
    ///
    /// - Returns: how many are kept.
    private func cut(_ files: inout [CheckedFile], to limit: Int) -> Int {
        var texts = files.flatMap(\.texts)
        CheckResult.cut(&texts, to: limit)
        var rest = texts[...]
        for index in files.indices {
            let count = files[index].texts.count
            files[index].texts = Array(rest.prefix(count))
            rest = rest.dropFirst(count)
        }
        return texts.reduce(0) { $0 + $1.diagnostics.count }
    }

    /// By which methods the submissions are to be rated; `nil` where they are to be reviewed.
    private func methods(in standards: Standards) throws(CommandFailure) -> MethodChoice? {
        switch purpose {
        case .review: nil
        case .rate: method.isEmpty ? .all : try MethodChoice(arguments: method, in: standards)
        }
    }

    /// - Throws: `CommandFailure` with status 1 if there is a difference, with 2 if a file could not be read.
    private func writeDifferences(_ targets: CheckTargets, _ files: [CheckedFile]) throws {
        var difference: [UInt8] = []
        for (target, file) in zip(targets.targets, files) {
            guard let fix = file.fix else { continue }
            LineDifference(fix.before, fix.bytes).write(target.path, to: &difference)
        }
        try OutputFile(output, sparing: inputs(targets, files), read: files.flatMap(\.read)).write(difference)
        let failures = targets.failures + files.flatMap(\.failures)
        for failure in failures { failure.report(language) }
        if !failures.isEmpty { throw CommandFailure(.wrongUsage) }
        if files.contains(where: { $0.fix != nil }), !exitZero { throw CommandFailure(.submissionHasErrors) }
    }

    /// The submissions that were found, and the verdicts beside them where those are asked for.
    private func inputs(_ targets: CheckTargets, _ files: [CheckedFile]) -> [String] {
        var paths: [String] = []
        paths.reserveCapacity(files.count)
        for (target, file) in zip(targets.targets, files) where !file.texts.isEmpty { paths.append(target.path) }
        return checksVerdicts ? paths + paths.map(VerdictComparison.path(ofVerdictFor:)) : paths
    }

    /// Adds what the file shares with those before it.
    private func findRepetitions(of file: inout CheckedFile, _ repeated: inout RepeatedSubmissions?, _ accepted: AcceptedFindings) {
        guard let identity = file.identity, !file.texts.isEmpty else { return }
        // What tells thousands of files apart is not kept, with the text around it, longer than it is needed.
        file.identity = nil
        let count = file.texts[0].diagnostics.count
        repeated?.check(identity, of: &file.texts[0])
        if file.texts[0].diagnostics.count > count { accepted.apply(to: &file.texts[0]) }
    }
}

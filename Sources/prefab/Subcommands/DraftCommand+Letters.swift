import ArgumentParser
import PrefabAssessment
import PrefabReports

// 文书: letters of the authority.

extension DraftCommand {
    func draft(_ kind: LetterKind) throws {
        if building != nil || noNotice || copies || template != nil {
            throw CommandFailure(
                .wrongUsage, "--building、--template、--no-notice、--copies 只用于申报材料",
                "--building, --template, --no-notice and --copies are for papers of the applicant alone")
        }
        let standards = try options.standards.load()
        let order = try order(kind, standards.standards)
        let input = try InputFile(reading: file).asSubmission(by: standards.standards, map: try map.load())
        let output = try OutputFile(output, sparing: [file] + standards.paths, read: [input.readFile].compactMap(\.self))
        let reading = input.reading(by: standards.standards, options.readings, language)
        if reading.submission == nil, kind != .correction {
            throw CommandFailure(
                .submissionHasErrors, "申报文件有错误，只能拟一次性补正告知书：prefab draft correction",
                "the file has errors; what fits is: prefab draft correction")
        }
        let letterCase = LetterCase(
            reading, of: input.bytes, by: options.assessor(standards.standards), submissionDigest: Digest.sha256(input.bytes),
            book: input.book, standards.provenance(language))
        try output.write(try letter(order, letterCase), as: format)
        if reading.submission == nil { throw CommandFailure(.submissionHasErrors) }
    }

    /// - Throws: `CommandFailure` with status 2 where the project is no case for the letter.
    private func letter(_ order: LetterOrder, _ letterCase: LetterCase) throws(CommandFailure) -> Letter {
        do throws(LetterMisfit) {
            return try Letter(order, for: letterCase)
        } catch {
            throw CommandFailure(.wrongUsage, error.message)
        }
    }

    /// What was asked for.
    ///
    /// - Throws: `CommandFailure` with status 2 where an option belongs to another letter, or one is missing.
    private func order(_ kind: LetterKind, _ standards: Standards) throws(CommandFailure) -> LetterOrder {
        if noticeFrom != nil, kind != .publication {
            throw CommandFailure(.wrongUsage, "--notice-from 只用于 publication", "--notice-from is for publication alone")
        }
        if trigger != nil || granted != nil || returned != nil, kind != .recovery {
            throw CommandFailure(
                .wrongUsage, "--trigger、--granted、--returned 只用于 recovery", "--trigger, --granted and --returned are for recovery alone")
        }
        switch kind {
        case .correction: return .correction
        case .inadmissible: return .inadmissible
        case .refusal: return .refusal
        case .publication:
            return .publication(
                try noticeFrom.map { day throws(CommandFailure) in try NoticePeriod(argument: day, standards, options.readings) })
        case .recovery:
            guard let trigger else {
                throw CommandFailure(
                    .wrongUsage, "请用 --trigger 1…5 写明第十五条（一）至（五）中的哪一项", "say with --trigger 1…5 which case of article 15 it is")
            }
            return .recovery(RecoveryOrder(trigger, granted: granted, returned: returned ?? .zero))
        }
    }
}

extension RecoveryOrder.Trigger: ExpressibleByArgument {}

import ArgumentParser
import PrefabAssessment
import PrefabReports

// 申报材料: papers of the applicant.

extension DraftCommand {
    func draft(_ kind: PaperKind) throws {
        try checkPaperOptions(kind)
        let standards = try options.standards.load()
        let input = try InputFile(reading: file)
        let output = try OutputFile(output, sparing: [file] + standards.paths, read: [input.readFile].compactMap(\.self))
        let reading = Submission.read(input.bytes, standards: standards.standards, readings: options.readings)
        input.report(reading.diagnostics, leftOut: reading.leftOut, language.lang)
        guard
            let paperCase = PaperCase(
                reading, of: input.bytes, by: options.assessor(standards.standards), submissionDigest: Digest.sha256(input.bytes),
                hasNotice: !noNotice, standards.provenance(language.lang))
        else {
            throw CommandFailure(
                .submissionHasErrors, "申报文件有错误，改正后再拟申报材料", "the file has errors; correct them before a paper is drafted from it")
        }
        let paper = Paper(try order(kind, paperCase), for: paperCase)
        try output.write(paper, as: FormOption<Paper>(format.format))
    }

    /// - Throws: `CommandFailure` with status 2 where an option belongs to a letter, or to another paper.
    private func checkPaperOptions(_ kind: PaperKind) throws(CommandFailure) {
        if noticeFrom != nil || trigger != nil || granted != nil || returned != nil {
            throw CommandFailure(
                .wrongUsage, "--notice-from、--trigger、--granted、--returned 只用于文书",
                "--notice-from, --trigger, --granted and --returned are for letters alone")
        }
        if building != nil, !kind.isOfBuilding {
            let kinds = PaperKind.allCases.filter { $0.isOfBuilding }.map { $0.rawValue }
            throw CommandFailure(
                .wrongUsage, "--building 只用于 \(kinds.joined(separator: "、"))", "--building is for \(kinds.joined(separator: ", ")) alone")
        }
    }

    private func order(_ kind: PaperKind, _ paperCase: PaperCase) throws(CommandFailure) -> PaperOrder {
        switch kind {
        case .intent: .intent
        case .form: .form
        case .technologyTable: .technologyTable
        case .calculation: .calculation(try buildingPlace(paperCase))
        }
    }

    /// Which building the paper is of: the one that is named, else the only one that is applied for.
    ///
    /// - Throws: `CommandFailure` with status 2 where there is none, or more than one and none is named.
    private func buildingPlace(_ paperCase: PaperCase) throws(CommandFailure) -> Int {
        let submission = paperCase.submission
        let applied = paperCase.applied.map { submission.buildings[$0].id }
        let ids = Message.Text(applied.joined(separator: "、"), applied.joined(separator: ", "))
        guard let building else {
            if applied.isEmpty { throw CommandFailure(.wrongUsage, "申报文件中没有申请奖励的单体", "the submission applies for no building") }
            guard applied.count == 1 else {
                throw CommandFailure(
                    .wrongUsage, "申请奖励的单体不止一个，请用 --building 指明：\(ids.chinese)",
                    "several buildings are applied for; say which with --building: \(ids.english)")
            }
            return paperCase.applied[0]
        }
        if let place = paperCase.applied.first(where: { submission.buildings[$0].id == building }) { return place }
        guard !submission.buildings.contains(where: { $0.id == building }) else {
            throw CommandFailure(
                .wrongUsage, "单体 \(building) 未申请奖励（appliedFor 为 false）；其得分与率见 prefab rate",
                "building \(building) is not applied for (appliedFor is false); prefab rate has its scores and rates")
        }
        let known =
            applied.isEmpty
            ? Message.Text("；申报文件中没有申请奖励的单体", "; the submission applies for no building")
            : Message.Text("；申请奖励的有：\(ids.chinese)", "; applied for are: \(ids.english)")
        throw .unknownName(
            Message.Text("没有编号为 \(building) 的单体", "there is no building \(building)"), nearest: nearestName(to: building, among: applied), known)
    }
}

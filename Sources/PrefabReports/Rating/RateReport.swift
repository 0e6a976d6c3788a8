package import PrefabAssessment

/// Rates and grades of buildings by some methods (装配率计算书), whatever governs them: nothing about a reward.
package struct RateReport: JSONReport, ScoreReport {
    let rating: Rating
    let lines: LineIndex
    let submissionDigest: String
    let submissionName: String?
    let warnings: [Diagnostic]
    /// How many more there are of each code.
    let leftOut: DiagnosticCounts
    let provenance: Provenance

    /// - Parameters:
    ///   - lines: of the submission's text, for the places of the findings.
    ///   - submissionDigest: SHA-256 of the submission's bytes, in hexadecimal.
    ///   - submissionName: the file's name, where it has one.
    ///   - warnings: what was found odd in the submission.
    ///   - leftOut: how much more was, by code.
    package init(
        _ rating: Rating, lines: LineIndex, submissionDigest: String, submissionName: String? = nil, warnings: [Diagnostic] = [],
        leftOut: DiagnosticCounts = DiagnosticCounts(), _ provenance: Provenance
    ) {
        self.rating = rating
        self.lines = lines
        self.submissionDigest = submissionDigest
        self.submissionName = submissionName
        self.warnings = warnings.filter { $0.severity == .warning }
        self.leftOut = leftOut
        self.provenance = provenance
    }

    var language: Language { provenance.language }
    var submission: Submission { rating.submission }
    var standards: Standards { rating.standards }
    var taken: Readings { rating.readings }
    var verifiedOnly: Bool { rating.verifiedOnly }

    package var document: ReportDocument {
        ReportDocument(
            language: language, title: say("装配率计算书", "Assembly rates and grades"), subtitle: subtitle,
            sections: [
                ReportDocument.Section(.conclusion, say("一、结果", "1. Results"), results),
                ReportDocument.Section(
                    .buildings, say("二、单体建筑", "2. Buildings"), bracketNote(on: rating.methods.map(\.method)),
                    parts: OnDemand(count: submission.buildings.count, keeping: ReportDocument.mostKept) { part($0) }),
                ReportDocument.Section(.sources, say("三、数据来源", "3. Sources"), parts: [figures, sourceFiles]),
            ])
    }

    package func write(to writer: inout JSONWriter) {
        RateJSON(rating: rating, lines: lines, submissionDigest: submissionDigest, provenance: provenance).write(to: &writer)
    }

    /// The project where the submission has one, else its buildings.
    private var subtitle: ReportText {
        let project = [submission.project.id, submission.project.name].filter { !$0.isEmpty }
        if !project.isEmpty { return ReportText(project.joined(separator: "  ")) }
        let names = submission.buildings.indices.prefix(Self.mostNames).map(name)
        let rest = submission.buildings.count > names.count ? words("等", " …") : ""
        return ReportText(names.joined(separator: listComma) + rest)
    }

    /// As many buildings a heading names.
    private static let mostNames = 3

    // MARK: - Results

    private var results: [ReportDocument.Block] {
        var blocks: [ReportDocument.Block] = [
            .table(overview),
            paragraph(
                "按所列方法计算，不涉及奖励条件；由评价单位按印本核对后方可作为评价依据。",
                "Computed by the methods named; nothing is said of any reward. To be checked against the print before anything rests on it.",
                .muted),
        ]
        if !rating.setAside.isEmpty {
            let names = rating.setAside.map { words(title(of: $0)) }.joined(separator: listComma)
            blocks.append(
                paragraph(
                    "评分表申报的得分中，\(names)未计入：所列方法中不止一种有此项，不知评分表按哪一种填写；只列一种方法时计入。",
                    "Declared points left out: \(names). Several of the methods have the item, and the score sheet does not say which it is of; by one method alone they count.",
                    .undetermined))
        }
        return blocks + self.blocks(of: warnings, leftOut: leftOut)
    }

    /// What the item is called by the first method that has it.
    private func title(of item: ItemName) -> Message.Text {
        rating.methods.lazy.flatMap { $0.method.items }.first { $0.name == item }?.shortTitle
            ?? Message.Text(standards.itemNames[item.place])
    }

    private var overview: ReportTable {
        ReportTable(
            .ratings,
            columns: [
                column("单体", "Building"), column("评价方法", "Method"), column("装配率", "Assembly rate", .trailing),
                column("等级", "Grade"), column("基本规定", "Provisions"),
            ],
            groups: OnDemand(count: submission.buildings.count, keeping: ReportDocument.mostKept) { index in
                rating.methods.map { row($0.buildings[index], by: $0.method) }
            })
    }

    private func row(_ building: BuildingRating, by method: Method) -> ReportTable.Row {
        ReportTable.Row([
            ReportText(name(building.index), to: .building(building.index)), ReportText(words(method.name)),
            ReportText(Numerals.percent(building.sheet.rate), building.sheet.rate.exact == nil ? .undetermined : .strong),
            gradeOrOpen(building), provisions(building),
        ])
    }

    /// Whether all provisions are met, or which are not.
    private func provisions(_ building: BuildingRating) -> ReportText {
        guard !building.findings.isEmpty else { return ReportText("—", .muted) }
        let telling = building.findings.filter { $0.outcome == building.provisions && $0.outcome != .pass }
        let names = telling.map { words(description($0).title) }.joined(separator: listComma)
        return title(building.provisions) + (names.isEmpty ? "" : ReportText(colon + names, ReportText.Tone(building.provisions)))
    }

    // MARK: - Buildings

    private func part(_ index: Int) -> ReportDocument.Part {
        let tables = rating.methods.flatMap { method in
            let building = method.buildings[index]
            let caption = say("装配率、预制率与限值（\(method.method.name.chinese)）", "Rates and limits by \(method.method.name.english)")
            return [scores(building), rates(building, caption: caption, onlyKnown: true)]
        }
        return ReportDocument.Part(
            .building(index), ReportText(name(index)), [.facts(identity(index))] + (tables + takeOffs(index)).map { .table($0) })
    }

    /// The take-off, once for all methods that count its joints in the same way.
    private func takeOffs(_ index: Int) -> [ReportTable] {
        var groups: [[MethodRating]] = []
        for rated in rating.methods {
            if let place = groups.firstIndex(where: { $0[0].method.joints.countTheSame(as: rated.method.joints) }) {
                groups[place].append(rated)
            } else {
                groups.append([rated])
            }
        }
        return groups.compactMap { takeOff($0[0].buildings[index], by: groups.count > 1 ? $0.map(\.method) : []) }
    }

    /// What the building is, as far as the submission says it.
    private func identity(_ index: Int) -> [ReportDocument.Fact] {
        let building = submission.buildings[index]
        var parts = [words(building.structure.title), height(building.height)]
        if let storeys = building.storeys {
            let count = Message.Text.count(storeys, "层", "storey")
            parts.append(words("地上 \(count.chinese)", "\(count.english) above ground"))
        }
        var facts = [fact("结构", "Structure", ReportText(parts.joined(separator: comma)))]
        if building.spans[.use] != nil { facts.append(fact("用途", "Use", ReportText(words(building.use.title)))) }
        if let area = building.aboveGroundArea {
            facts.append(fact("地上建筑面积", "Above-ground area", ReportText(squareMetres(area))))
        }
        return facts + [fact("位置", "Place", line(of: .building(index)))]
    }

    // MARK: - Sources

    private var figures: ReportDocument.Part {
        let records = rating.unsettledFigures
        let heading = say("未与原文核对的数据", "Figures that have not been proof-read")
        let note: ReportText =
            if records.isEmpty {
                say("所用数据均载于原文或已核对。", "Every figure used is printed in the standards or proof-read.")
            } else if verifiedOnly {
                say("下列 \(records.count) 项未予采用：", "These \(records.count) were left out:")
            } else {
                say(
                    "所用数据中，下列 \(records.count) 项尚未与印本核对，核对前应视为暂定：",
                    "Of the figures used, these \(records.count) have not been proof-read against the print:")
            }
        return ReportDocument.Part(.figures, heading, [.paragraph(note)] + figureTables(records).map { .table($0) })
    }

    private var sourceFiles: ReportDocument.Part {
        provenance(
            of: submissionName, submissionDigest, standardsDigest: provenance.standardsDigest, toolVersion: provenance.toolVersion)
    }
}

import PrefabAssessment

// The buildings that are applied for, what the reward would come to, and the documents of the stage: what several papers say.

extension PaperCase {
    /// What the buildings are, and their rates. Buildings that nobody applies for are not among them.
    var appliedTables: [ReportDocument.Block] {
        guard !applied.isEmpty else { return [nobody] }
        return [.table(buildingTable), .table(rateTable)]
    }

    /// In place of buildings where none is applied for.
    var nobody: ReportDocument.Block {
        .paragraph(
            prose(
                "申报文件中没有申请奖励的单体。〔申请奖励的单体〕", "The submission applies for no building. 〔buildings applied for〕"))
    }

    private var buildingTable: ReportTable {
        let rows = applied.map { index in
            ReportTable.Row([
                ReportText(name(index)), given(.buildingField(index, .use)), given(.buildingField(index, .structure)),
                given(.buildingField(index, .height)), given(.buildingField(index, .storeys)),
                given(.buildingField(index, .aboveGroundArea)),
            ])
        }
        let total = ReportTable.Row([say("合计", "Total"), "", "", "", "", appliedArea], .total)
        return ReportTable(
            .letter, caption: say("单体概况", "Buildings"),
            columns: [
                column("单体", "Building"), column("用途", "Use"), column("结构类型", "Structure"), column("建筑高度", "Height", .trailing),
                column("地上层数", "Storeys", .trailing), column("地上建筑面积", "Area above ground", .trailing),
            ], rows: rows + [total])
    }

    /// The above-ground area of all buildings applied for together.
    var appliedArea: ReportText {
        sumOfAppliedAreas.map { ReportText(squareMetres($0)) } ?? blank("各单体面积填齐后合计", "the sum, once all are given")
    }

    /// In m²; `nil` where the area of one is not given.
    var sumOfAppliedAreas: ExactDecimal? {
        var sum = ExactDecimal.zero
        for index in applied {
            guard let area = submission.buildings[index].aboveGroundArea else { return nil }
            sum += area
        }
        return sum
    }

    /// The area of the project as stated, else the sum over its buildings.
    var projectArea: PaperField {
        let label = ("项目地上建筑面积", "Above-ground area of the project")
        guard submission.project.aboveGroundArea == nil, let sum = submission.sumOfBuildingAreas else {
            return field(label.0, label.1, .project(.aboveGroundArea))
        }
        return field(label.0, label.1, computed: ReportText(squareMetres(sum)), by: say("各单体之和", "the sum over the buildings"))
    }

    private var rateTable: ReportTable {
        ReportTable(
            .letter, caption: say("预制率、装配率与等级（按申报文件计算）", "Rates and grades, computed from the submission"),
            columns: [
                column("单体", "Building"), column("评价方法", "Method"), column("预制率", "Prefabrication", .trailing),
                column("装配率", "Assembly", .trailing), column("等级", "Grade"),
            ],
            rows: applied.map { index in
                let building = assessment.buildings[index]
                return ReportTable.Row([
                    ReportText(name(index)), method(building), prefabricationRate(building), assemblyRate(building), grade(building),
                ])
            })
    }

    /// The method that governs; where the permit is unknown, that it is open.
    func method(_ building: BuildingAssessment) -> ReportText {
        let name = ReportText(words(building.sheet.method.name))
        guard building.methodIsKnown else {
            return blank("规划许可证日期", "day of the planning permit") + say("（未定，以", " (open, shown by ", .undetermined) + name
                + say("列示）", ")", .undetermined)
        }
        return name
    }

    /// A rate that cannot be computed is a blank.
    func prefabricationRate(_ building: BuildingAssessment) -> ReportText {
        building.prefabricationRate.map { ReportText(Numerals.percent($0)) } ?? blank("预制率", "rate")
    }

    /// Both bounds where it is open.
    func assemblyRate(_ building: BuildingAssessment) -> ReportText {
        ReportText(Numerals.percent(building.sheet.rate), building.sheet.rate.exact == nil ? .undetermined : .plain)
    }

    /// A method that grades nothing gives none, and a paper says so.
    func grade(_ building: BuildingAssessment) -> ReportText {
        building.sheet.method.grading == nil ? say("不评定等级", "none given", .muted) : gradeOrOpen(building)
    }

    // MARK: - What it would come to

    /// - Parameter stage: of the filing; a declaration of intent is a forecast.
    func estimate(_ stage: Submission.Stage) -> [ReportDocument.Block] {
        if applied.isEmpty { return [paragraph("没有申请奖励的单体，不作测算。", "No building is applied for: nothing is computed.")] + conditions }
        let reward = assessment.reward
        let article = ReportText("第五条")
        var amount = ReportText(yuan(reward.amount), reward.amount.isExact ? .strong : .undetermined)
        if language == .chinese, reward.amount.isExact { amount += ReportText("（\(CapitalAmount.text(reward.amount.lower))）") }
        let area = ReportText(squareMetres(reward.payableArea), reward.payableArea.isExact ? .plain : .undetermined)
        let rate = ReportText("\(law.rewardRate.value) \(words("元", "yuan"))/m²")
        var fields = [
            field("申请奖励单体的地上建筑面积", "Area of the buildings applied for", computed: appliedArea, by: article),
            field("其中可计入的面积", "Area that counts", computed: area, by: say("第五条至第七条", "第五条 to 第七条")),
            field("奖励标准", "Rate", computed: rate, by: say("第六条、第七条", "第六条 and 第七条")),
            field("测算金额", "Amount", computed: amount, by: say("第五条至第七条", "第五条 to 第七条")),
        ]
        if reward.isCapped {
            let cap = yuan(Money(rounding: law.cap.value.rational))
            fields.append(field("是否封顶", "Capped", computed: say("是（单个项目最高 \(cap)）", "yes (at most \(cap) a project)"), by: article))
        }
        var blocks: [ReportDocument.Block] = [.table(form(fields))]
        if stage == .intent {
            blocks.append(
                paragraph(
                    "本测算为预计，奖励金额以竣工后的申报书核定。", "This is a forecast; the amount is settled by the application form after completion."))
        }
        return blocks + conditions
    }

    /// What speaks against the reward, or leaves it open.
    private var conditions: [ReportDocument.Block] {
        let failed = assessment.grounds(.fail)
        let open = assessment.grounds(.undetermined)
        var blocks: [ReportDocument.Block] = []
        if failed.contains(where: { !$0.isEmpty }) {
            blocks.append(.table(table(failed, say("按申报文件不符合的条件", "Conditions that are not met by the submission"))))
        }
        if open.contains(where: { !$0.isEmpty }) {
            blocks.append(
                .table(
                    table(
                        open, say("尚未确定的条件（以上为上下限的，以此为由）", "Conditions that are open, which is why there are bounds above"))))
        }
        return blocks
    }

    private func table(_ grounds: OnDemand<[Assessment.Ground]>, _ caption: ReportText) -> ReportTable {
        ReportTable(
            .letter, caption: caption, columns: [column("对象", "Of"), column("条件", "Condition"), column("情况", "What is found")],
            groups: grounds.onDemand { grounds in
                grounds.map { ground in
                    ReportTable.Row([
                        ground.building.map { ReportText(name($0.index)) } ?? say("项目", "project"),
                        ReportText(words(description(ground.finding).title)), ReportText(sentence(ground.finding)),
                    ])
                }
            })
    }

    // MARK: - Documents

    /// 申报材料 of a stage by 第九条, with which of them are enclosed; where the submission does not say, that is a blank.
    func documents(_ stage: Submission.Stage) -> ReportTable {
        ReportTable(
            .letter,
            columns: [column("序号", "No.", .trailing), column("材料", "Document"), column("情况", "State")],
            rows: law.documents(stage, taken).value.enumerated().map { place, document in
                ReportTable.Row([ReportText("\(place + 1)"), ReportText(words(law.title(of: document))), state(of: document)])
            })
    }

    func state(of document: DocumentKind) -> ReportText {
        guard let enclosed = submission.documents else { return blank("是否附上", "whether enclosed") }
        return enclosed.contains(document) ? say("已附", "enclosed") : say("缺", "missing", .undetermined)
    }
}

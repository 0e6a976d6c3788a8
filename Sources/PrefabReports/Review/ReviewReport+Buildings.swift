import PrefabAssessment

// 单体建筑: who each building is, what becomes of it, and its figures.

extension ReviewReport {
    func part(_ building: BuildingAssessment) -> ReportDocument.Part {
        var blocks: [ReportDocument.Block] = [.facts(identity(building))]
        if building.isScored {
            blocks.append(.table(scores(building)))
            blocks.append(.table(rates(building, and: mandateRow(building))))
            if let table = takeOff(building) { blocks.append(.table(table)) }
        } else {
            blocks.append(
                paragraph(
                    "不申请奖励，47号文也未作强制要求，不列评分。", "No reward is applied for and 47号 does not mandate it: no scores are shown.", .muted))
        }
        return ReportDocument.Part(.building(building.index), ReportText(name(building.index)), blocks)
    }

    private func identity(_ assessment: BuildingAssessment) -> [ReportDocument.Fact] {
        let building = submission.buildings[assessment.index]
        return [
            fact("结论", "Verdict", verdict(of: assessment)),
            fact("奖励途径", "Route", ReportText(words(assessment.route.title))),
            fact("用途与结构", "Use and structure", useAndStructure(building, assessment.index)),
            fact("面积", "Areas", areas(building, assessment.index)),
            fact("适用方法", "Method", method(assessment)),
            fact("47号文", "47号", mandate(assessment)),
            fact("位置", "Place", line(of: .building(assessment.index))),
        ]
    }

    /// `不予奖励（不属支持范围）`
    private func verdict(of building: BuildingAssessment) -> ReportText {
        let title = title(building.verdict, of: assessment)
        guard let refusal = building.refusal(in: standards), refusal == .outOfScope else { return title }
        return title + bracketed(ReportText(words(refusal.title)))
    }

    private func useAndStructure(_ building: Building, _ index: Int) -> ReportText {
        var parts = [field(.use, index, words(building.use.title)), field(.structure, index, words(building.structure.title))]
        parts.append(field(.height, index, height(building.height)))
        if let storeys = building.storeys {
            let count = Message.Text.count(storeys, "层", "storey")
            parts.append(field(.storeys, index, words("地上 \(count.chinese)", "\(count.english) above ground")))
        }
        return parts.joined(ReportText(comma))
    }

    private func areas(_ building: Building, _ index: Int) -> ReportText {
        let above = field(.aboveGroundArea, index, squareMetres(building.aboveGroundArea))
        var parts = [say("地上 ", "above ground ") + above]
        if let area = building.undergroundArea {
            parts.append(say("地下 ", "underground ") + field(.undergroundArea, index, squareMetres(area)))
        }
        if let area = building.floorPlanArea {
            parts.append(say("各层楼面合计 ", "all floors ") + field(.floorPlanArea, index, squareMetres(area)))
        }
        return parts.joined(ReportText(comma))
    }

    /// What a field says, leading to where it says so.
    private func field(_ key: BuildingKey, _ index: Int, _ text: String) -> ReportText {
        ReportText(text, to: source(.buildingField(index, key)))
    }

    /// `装配式建筑评价标准（DB11/T 1831—2021）；规划许可 2022-02-18，京技管〔2022〕48号 第七条`
    private func method(_ assessment: BuildingAssessment) -> ReportText {
        let own = submission.buildings[assessment.index].planningPermit
        guard assessment.methodIsKnown, let permit = submission.planningPermit(ofBuilding: assessment.index) else {
            return say(
                "未定：规划许可日期未填，以下按 \(assessment.sheet.method.name.chinese) 列示",
                "open: the day of the permit is not given; shown by \(assessment.sheet.method.name.english)", .undetermined)
        }
        let whose = own == nil ? Message.Text("项目规划许可", "permit of the project") : Message.Text("规划许可", "permit")
        let regime = standards.method(forPermit: permit, self.assessment.readings).regime
        let clause = regime.map { "\(law.id) \(standards.records[$0.figure.record].clause)" } ?? law.id
        // The caption of the scores has the id.
        return ReportText(shortTitle(of: assessment.sheet.method)) + ReportText(semicolon)
            + say("\(words(whose)) \(permit)，", "\(words(whose)) \(permit), ") + ReportText(clause, to: .clause(clause))
    }

    /// Whether 47号 obliges the building, and where it does not, or where that is open, which of its three questions says so.
    private func mandate(_ assessment: BuildingAssessment) -> ReportText {
        let grounds = self.assessment.mandateGrounds(ofBuilding: assessment.index)
        // Each question, the answer by which there is an obligation, and the reason that the other answer is.
        let questions: [(answer: Truth, wanted: Truth, reason: Message.Text, open: Message.Text)] = [
            (
                grounds.inScope, .yes,
                Message.Text("不是在亦庄新城新建、立项在47号文施行期内的建筑", "not new in Yizhuang New Town and approved while 47号 is in force"),
                Message.Text("是否在亦庄新城新建、立项在47号文施行期内尚不清楚", "unknown whether new in Yizhuang New Town and approved while 47号 is in force")
            ),
            (
                grounds.isObliged, .yes, Message.Text("不属于（三）1–5 应实施的建筑", "of no kind named in (三)1–5"),
                Message.Text("是否属于（三）1–5 应实施的建筑尚不清楚", "unknown whether of a kind named in (三)1–5")
            ),
            (
                grounds.isExempt, .no, Message.Text("属于（三）6 的除外情形", "excepted by (三)6"),
                Message.Text("是否属于（三）6 的除外情形尚不清楚", "unknown whether excepted by (三)6")
            ),
        ]
        let telling = questions.compactMap { question -> String? in
            switch assessment.mandated {
            case .yes: nil
            case .no: question.answer != question.wanted && question.answer != .unknown ? words(question.reason) : nil
            case .unknown: question.answer == .unknown ? words(question.open) : nil
            }
        }
        let list = telling.joined(separator: semicolon)
        let title = ReportText(words(assessment.mandated.mandateTitle))
        return list.isEmpty ? title : title + ReportText(bracketed(list), .muted)
    }

    /// What 47号 asks of the building, where it obliges it.
    func mandateRow(_ building: BuildingAssessment) -> [ReportTable.Row] {
        guard building.mandated == .yes, let finding = building.findings.first(where: { $0.rule == .mandatedRate }) else { return [] }
        let law = standards.instrument47
        let isHousing = submission.buildings[building.index].use.isHousing
        return [
            ReportTable.Row([
                say("47号文标准", "Standard of 47号").linked(to: .rule(description(finding).id)),
                (isHousing ? title(grade: building.grade) : ReportText(Numerals.percent(building.sheet.rate))).linked(
                    to: source(finding.ruling.place)),
                isHousing
                    ? say("\(law.housingGrade.value) 级", "grade \(law.housingGrade.value)")
                    : ReportText("≥ \(Numerals.threshold(law.minimumRate.value))"),
                title(finding.outcome), ReportText(words(finding.ruling.message)),
            ])
        ]
    }
}

extension BuildingAssessment {
    /// Whether the scores of a building matter: it is applied for, or 47号 asks it for a rate.
    var isScored: Bool {
        verdict != .notApplied || mandated != .no
    }
}

extension BuildingOutline {
    /// The same in short.
    var isScored: Bool {
        verdict != .notApplied || mandated != .no
    }
}

package import PrefabAssessment

/// The names that a template may use: those of submissions and verdicts.
package struct TemplateCatalogue: Sendable {
    let standards: Standards

    package init(_ standards: Standards) {
        self.standards = standards
    }

    /// - Parameter isOfBuilding: whether the paper is of one building, which is then `building`.
    package func names(ofBuilding isOfBuilding: Bool) -> [TemplateName] {
        let building = TemplateName.object(
            "building", Message.Text("本表所属单体", "the building that the paper is of"), enteringOrder(buildingNames))
        return (isOfBuilding ? [building] : []) + paperNames + projectNames + verdictNames + [
            .list("buildings", "各单体", "the buildings", buildingNames) { facts, _ in
                facts.paper.assessment.buildings.map { TemplateScope($0) }
            },
            .list("appliedBuildings", "申请奖励的单体，所含名称同 buildings", "the buildings applied for, with the names of buildings", buildingNames) {
                facts, _ in
                facts.paper.applied.map { TemplateScope(facts.paper.assessment.buildings[$0]) }
            },
        ]
    }

    private var paperNames: [TemplateName] {
        [
            .value("title", "材料名称", "what the paper is called") { facts, _ in facts.title },
            .value("copy", "第几份（--copies；只有一份时为空）", "which copy it is (--copies; nothing where it is the only one)") { facts, _ in
                facts.copyMark
            },
            .object(
                "submission", Message.Text("申报文件", "submission"),
                [
                    .value("sha256", "申报文件 SHA-256", "SHA-256 of the submission") { facts, _ in
                        .text(facts.paper.book?.digest ?? facts.paper.submissionDigest)
                    }
                ]),
            .object(
                "standards", Message.Text("标准数据", "standards"),
                [.value("sha256", "标准数据 SHA-256", "SHA-256 of the standards") { facts, _ in .text(facts.paper.provenance.standardsDigest) }]
            ),
            .object(
                "tool", Message.Text("程序", "program"),
                [.value("version", "程序版本", "version of the program") { facts, _ in .text(facts.paper.provenance.toolVersion) }]),
        ]
    }

    // MARK: - Project

    private var projectNames: [TemplateName] {
        [
            .object("project", RootKey.project.field.title, ProjectKey.allCases.map { field($0.rawValue, .project($0)) }),
            .object("dates", RootKey.dates.field.title, DateKey.allCases.map { field($0.rawValue, .date($0)) }),
            .object(
                "rewardBasis", RootKey.rewardBasis.field.title,
                RewardBasisKey.allCases.filter { $0 != .award }.map { field($0.rawValue, .rewardBasis($0)) } + [
                    .object("award", RewardBasisKey.award.field.title, AwardKey.allCases.map { field($0.rawValue, .award($0)) }) {
                        facts, _ in
                        facts.paper.submission.rewardBasis.award != nil
                    }
                ]),
            .list(
                "documents", "该阶段的申报材料（第九条）", "the documents of the stage (第九条)",
                [
                    .value("title", "材料", "document") { facts, scope in
                        facts.words(facts.paper.law.title(of: facts.documents[scope.item]))
                    },
                    .value("enclosed", "是否已附", "whether it is enclosed") { facts, scope in
                        facts.flag(
                            facts.paper.submission.documents?.contains(facts.documents[scope.item]),
                            Message.Text("是否已附", "whether it is enclosed"))
                    },
                ]
            ) { facts, _ in facts.documents.indices.map { TemplateScope(nil, item: $0) } },
            .list(
                "otherAwards", "同一项目的其他财政奖励；未填为未知", "other fiscal awards of the project; unknown where none is given",
                [
                    .value("source", OtherAwardKey.source.field.title) { facts, scope in
                        facts.text(facts.paper.submission.otherAwards[scope.item].source, OtherAwardKey.source.field.title)
                    },
                    .value("reported", OtherAwardKey.reported.field.title) { facts, scope in
                        facts.flag(facts.paper.submission.otherAwards[scope.item].reported, OtherAwardKey.reported.field.title)
                    },
                    .value("returned", OtherAwardKey.returned.field.title) { facts, scope in
                        facts.flag(facts.paper.submission.otherAwards[scope.item].returned, OtherAwardKey.returned.field.title)
                    },
                ]
            ) { facts, _ in
                let awards = facts.paper.submission.otherAwards
                // Silence about other awards is no statement that there are none.
                return awards.isEmpty ? nil : awards.indices.map { TemplateScope(nil, item: $0) }
            },
            .value("appliedArea", "申请奖励单体的地上建筑面积合计", "above-ground area of the buildings applied for") { facts, _ in
                facts.paper.sumOfAppliedAreas.map { .text(facts.paper.squareMetres($0)) }
                    ?? facts.unknown(Message.Text("各单体地上建筑面积", "above-ground area of each building"))
            },
        ]
    }

    /// A field of the submission outside of its buildings.
    private func field(_ name: String, _ place: Place) -> TemplateName {
        .value(name, place.title(in: standards)) { facts, _ in facts.field(place) }
    }

    // MARK: - Verdict

    private var verdictNames: [TemplateName] {
        [
            .value("stage", "申报阶段", "stage") { facts, _ in facts.words(facts.paper.submission.stage.title) },
            .value("verdict", "审查意见", "verdict") { facts, _ in
                facts.words(facts.paper.assessment.verdict.title(facts.paper.submission.stage))
            },
            .object("reward", Message.Text("奖励资金", "reward"), rewardNames),
            findings("项目", "the project") { facts, _ in facts.paper.assessment.findings },
        ]
    }

    private var rewardNames: [TemplateName] {
        [
            .value("rate", "奖励标准", "rate of the reward") { facts, _ in
                .text("\(facts.paper.law.rewardRate.value) \(facts.paper.words("元", "yuan"))/m²")
            },
            .value(
                "payableArea", "可计入的面积，未定的写明上下限", "area that counts, between bounds where it is open",
                parts: [
                    .value("lower", "下限", "lower bound") { facts, _ in .text("\(facts.reward.payableArea.lower) m²") },
                    .value("upper", "上限", "upper bound") { facts, _ in .text("\(facts.reward.payableArea.upper) m²") },
                ]
            ) { facts, _ in .text(facts.paper.squareMetres(facts.reward.payableArea)) },
            .value(
                "amount", "测算金额，未定的写明上下限", "amount, between bounds where it is open",
                parts: [
                    .value("lower", "下限", "lower bound") { facts, _ in .text(facts.paper.yuan(facts.reward.amount.lower)) },
                    .value("upper", "上限", "upper bound") { facts, _ in .text(facts.paper.yuan(facts.reward.amount.upper)) },
                    .value("capitals", "中文大写；金额未定时为未知", "in Chinese capitals; unknown where the amount is open") { facts, _ in
                        let amount = facts.reward.amount
                        return amount.isExact
                            ? .text(CapitalAmount.text(amount.lower)) : facts.unknown(Message.Text("金额大写", "amount in capitals"))
                    },
                ]
            ) { facts, _ in .text(facts.paper.yuan(facts.reward.amount)) },
            .value("capped", "是否封顶", "whether it is capped") { facts, _ in facts.flag(facts.reward.isCapped) },
        ]
    }

    /// The findings of the project or of a building; rules that do not apply are not among them, as in reports.
    func findings(
        _ chinese: String, _ english: String, _ all: @escaping @Sendable (TemplateFacts, TemplateScope) -> [Finding]
    ) -> TemplateName {
        @Sendable func applicable(_ facts: TemplateFacts, _ scope: TemplateScope) -> [Finding] {
            all(facts, scope).filter { $0.outcome != .notApplicable }
        }
        @Sendable func finding(_ facts: TemplateFacts, _ scope: TemplateScope) -> Finding { applicable(facts, scope)[scope.item] }
        return .list(
            "findings", "\(chinese)的逐条审查", "the rules about \(english)",
            [
                .value("rule", "规则编号", "id of the rule") { facts, scope in .text(facts.paper.description(finding(facts, scope)).id) },
                .value("title", "规则", "rule") { facts, scope in facts.words(facts.paper.description(finding(facts, scope)).title) },
                .value("clause", "条款", "article") { facts, scope in .text(facts.paper.description(finding(facts, scope)).citation) },
                .value("outcome", "结果", "outcome") { facts, scope in facts.words(finding(facts, scope).outcome.title) },
                .value("message", "情况", "what is found") { facts, scope in .text(facts.paper.sentence(finding(facts, scope))) },
            ]
        ) { facts, scope in applicable(facts, scope).indices.map { TemplateScope(scope.building, item: $0) } }
    }
}

extension TemplateFacts {
    var documents: [DocumentKind] { paper.law.documents(paper.submission.stage, paper.taken).value }
    var reward: Reward { paper.assessment.reward }
}

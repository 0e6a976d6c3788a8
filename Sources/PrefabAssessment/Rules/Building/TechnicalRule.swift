/// 48号 第七条: all technical requirements of the method that governs the building's permit.
struct TechnicalRule {
    static let id = RuleID.technical
    static let description = RuleDescription(
        id,
        title: Message.Text("技术要求", "Technical requirements"),
        citation: "京技管〔2022〕48号 第七条",
        sentence:
            "2021年7月1日前取得规划许可证的项目按照附件1、2要求计算装配率……2021年7月1日后取得规划许可证的项目按照《装配式建筑评价标准》(DB11/T 1831—2021)执行,符合装配式建筑基本规定。"
    )

    /// Combines the findings of the governing method.
    static func judge(_ building: BuildingFacts, _ findings: ArraySlice<Finding>) -> Ruling {
        let permit = permitPlace(building)
        guard building.methodIsKnown else {
            if let withheld = building.withheldRegime {
                return .withheld(withheld.figure.record, in: building.standards, at: permit)
            }
            return Ruling(
                .undetermined, at: permit, missing: .one(permit),
                Message("未填写 planningPermit，不知适用哪种方法", "planningPermit is not given, so the governing method is unknown"))
        }
        // What does not apply is no part of them all, see `Outcome.and`.
        let outcome = findings.indices.reduce(Outcome.pass) { $0.and(findings[$1].outcome) }
        let table = Message.Value.text(building.table.id)
        switch outcome {
        case .fail:
            return Ruling(
                .fail, at: permit, Message("按 {0}，不符合：{1}", "by {0}, not met: {1}", table, .list(titles(findings, .fail))))
        case .undetermined:
            return Ruling(
                .undetermined, at: permit, missing: Places(missing(findings)),
                Message("按 {0}，未定：{1}", "by {0}, open: {1}", table, .list(titles(findings, .undetermined))))
        case .pass, .notApplicable:
            return Ruling(.pass, at: permit, Message("按 {0} 全部符合", "all met by {0}", table))
        }
    }

    /// The rules with an outcome, by their titles.
    private static func titles(_ findings: ArraySlice<Finding>, _ outcome: Outcome) -> [Message.Text] {
        var titles: [Message.Text] = []
        titles.reserveCapacity(findings.count)
        for index in findings.indices where findings[index].outcome == outcome {
            titles.append(RuleBook.description(of: findings[index].rule).title)
        }
        return titles
    }

    /// Whatever leaves a rule open leaves them all open.
    private static func missing(_ findings: ArraySlice<Finding>) -> [Place] {
        var places: [Place] = []
        for index in findings.indices {
            switch findings[index].ruling.missing {
            case .none: break
            case .one(let place): places.append(place)
            case .several(let more): places += more
            }
        }
        return places
    }

    /// The permit that governs: the building's own, else the project's.
    private static func permitPlace(_ building: BuildingFacts) -> Place {
        building.building.planningPermit == nil ? .date(.planningPermit) : building.place(.planningPermit)
    }
}

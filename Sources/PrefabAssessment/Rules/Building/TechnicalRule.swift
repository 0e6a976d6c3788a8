/// 48号 第七条: all technical requirements of the method that governs the building's permit.
struct TechnicalRule: Rule {
    static let description = RuleDescription(
        "48-7-technical",
        title: Message.Text("技术要求", "Technical requirements"),
        citation: "京技管〔2022〕48号 第七条",
        sentence:
            "2021年7月1日前取得规划许可证的项目按照附件1、2要求计算装配率……2021年7月1日后取得规划许可证的项目按照《装配式建筑评价标准》(DB11/T 1831—2021)执行,符合装配式建筑基本规定。"
    )

    static let help = RuleHelp(
        meaning: ("适用方法的各项技术要求全部符合。", "All technical requirements of the governing method are met."),
        reason: (
            "规划许可证的日期决定适用附件1、2还是 DB11/T 1831—2021；未填写时未定。一项不通过即不通过，否则有一项未定即未定。",
            "The date of the planning permit decides between annexes 1 and 2 and DB11/T 1831—2021. One failure fails it; "
                + "else one open question leaves it open."
        ),
        remedy: ("看本单体列出的各项技术审查意见。", "See the technical findings listed for the building."),
        example: RuleHelp.Example(
            sample: "eligible-factory.json",
            passing: #""fullDecoration": true"#,
            other: #""fullDecoration": false"#,
            outcome: .fail))

    /// Combines the findings of the governing method.
    static func judge(_ building: BuildingFacts, _ findings: ArraySlice<Finding>) -> Ruling {
        let permit = building.permitPlace
        guard building.methodIsKnown else {
            if let withheld = building.withheldRegime {
                return .withheld(withheld.figure.record, in: building.standards, at: permit)
            }
            return Ruling(
                .undetermined, at: permit, missing: .one(permit),
                Message(
                    "未填写“{0}”，适用的方法未定", "{0} is not given, so the governing method is unknown",
                    .words(permit.title(in: building.standards))))
        }
        // What does not apply is no part of them all, see `Outcome.and`.
        let outcome = findings.indices.reduce(Outcome.pass) { $0.and(findings[$1].outcome) }
        let method = Message.Value.words(building.method.name)
        switch outcome {
        case .fail:
            return Ruling(
                .fail, at: permit,
                Message("{0}：不符合（{1}）", "by {0}, not met: {1}", method, .list(titles(findings, .fail, in: building.standards))))
        case .undetermined:
            return Ruling(
                .undetermined, at: permit, missing: Places(missing(findings)),
                Message("{0}：未定（{1}）", "by {0}, open: {1}", method, .list(titles(findings, .undetermined, in: building.standards))))
        case .pass, .notApplicable:
            return Ruling(.pass, at: permit, Message("{0}：全部符合", "all met by {0}", method))
        }
    }

    /// The rules with an outcome, by their titles.
    private static func titles(_ findings: ArraySlice<Finding>, _ outcome: Outcome, in standards: Standards) -> [Message.Text] {
        var titles: [Message.Text] = []
        titles.reserveCapacity(findings.count)
        for index in findings.indices where findings[index].outcome == outcome {
            titles.append(findings[index].description(in: standards).title)
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

}

extension BuildingFacts {
    /// The permit that governs: the building's own, else the project's.
    fileprivate var permitPlace: Place {
        building.planningPermit == nil ? .date(.planningPermit) : place(.planningPermit)
    }
}

extension RuleID {
    /// Where its parts are shown, this one is left out.
    package static let technical = TechnicalRule.id
}

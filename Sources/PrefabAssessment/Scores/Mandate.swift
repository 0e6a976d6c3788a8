/// Who must build prefabricated under 京技管〔2022〕47号 (三).
enum Mandate {
    /// Whether 47号 obliges this building: it is in the scope, one of the five kinds, and not exempt.
    static func of(
        _ building: borrowing Building, in assessed: AssessedProject, _ readings: Readings, _ ledger: inout FigureLedger
    ) -> Truth {
        inScope(building, in: assessed, readings, &ledger) && isObliged(building, in: assessed, &ledger)
            && !isExempt(building, in: assessed, &ledger)
    }

    /// The same, question by question.
    static func grounds(
        _ building: borrowing Building, in assessed: AssessedProject, _ readings: Readings, _ ledger: inout FigureLedger
    ) -> MandateGrounds {
        MandateGrounds(
            inScope: inScope(building, in: assessed, readings, &ledger),
            isObliged: isObliged(building, in: assessed, &ledger),
            isExempt: isExempt(building, in: assessed, &ledger))
    }

    /// 亦庄新城范围内, 新建, 新立项 while 47号 is in force.
    private static func inScope(
        _ building: borrowing Building, in assessed: AssessedProject, _ readings: Readings, _ ledger: inout FigureLedger
    ) -> Truth {
        let last = ledger.read(
            readings[.expiry] == .b ? assessed.standards.instrument47.validToAlternative : assessed.standards.instrument47.validTo)
        let approved: Truth =
            if let day = assessed.submission.dates.projectApproval,
                let first = ledger.read(assessed.standards.instrument47.validFrom), let last
            {
                Truth(day >= first && day <= last)
            } else {
                .unknown
            }
        return Truth(assessed.submission.project.site.map { $0 == .yizhuang })
            && Truth(assessed.submission.constructionType(of: building).map { $0 == .new }) && approved
    }

    /// (三)1–5: 政府投资, 保障性和政策性住房, 公共建筑, 招拍挂商品房, 工业用地上的厂房和仓库.
    private static func isObliged(
        _ building: borrowing Building, in assessed: AssessedProject, _ ledger: inout FigureLedger
    ) -> Truth {
        let byUse: Truth =
            switch building.use {
            case .affordableHousing, .policyHousing, .public: .yes
            case .commercialHousing: Truth(assessed.submission.project.land.map { $0 == .auctioned })
            case .industrial: Truth(assessed.submission.project.land.map { $0 == .newIndustrial })
            case .ancillary: .no
            }
        return byUse || governmentFunded(assessed, &ledger)
    }

    static func governmentFunded(_ assessed: AssessedProject, _ ledger: inout FigureLedger) -> Truth {
        guard let percent = assessed.submission.project.fiscalFundingPercent,
            let least = ledger.read(assessed.standards.instrument47.governmentFunding)
        else { return .unknown }
        return Truth(percent.rational / 100 >= least)
    }

    /// (三)6: 附属设施, 5000 m² 以下的公共建筑, 经审核同意的技术条件特殊项目.
    private static func isExempt(
        _ building: borrowing Building, in assessed: AssessedProject, _ ledger: inout FigureLedger
    ) -> Truth {
        if building.use == .ancillary { return .yes }
        return isSmallPublic(building, in: assessed, &ledger) || isTechnicallyExempt(building, in: assessed)
    }

    private static func isSmallPublic(
        _ building: borrowing Building, in assessed: AssessedProject, _ ledger: inout FigureLedger
    ) -> Truth {
        guard building.use == .public else { return .no }
        guard let limit = ledger.read(assessed.standards.instrument47.exemptPublicArea) else { return .unknown }
        let underground = building.undergroundArea ?? .zero
        guard let area = building.aboveGroundArea else { return underground > limit ? .no : .unknown }
        return Truth(area + underground <= limit)
    }

    /// (四)3: a building that can be built prefabricated is held to it all the same.
    private static func isTechnicallyExempt(_ building: borrowing Building, in assessed: AssessedProject) -> Truth {
        if building.prefabricable == true { return .no }
        switch assessed.submission.project.technicalExemption ?? .none {
        case .none: return .no
        case .approved: return .yes
        case .pending: return .unknown
        }
    }
}

/// The three questions of 47号 (三) about a building, answered one by one for those who check the answer.
package struct MandateGrounds: Hashable, Sendable {
    /// 亦庄新城范围内, 新建, 新立项 while 47号 is in force.
    package let inScope: Truth
    /// One of the five kinds.
    package let isObliged: Truth
    /// One of the exceptions of (三)6.
    package let isExempt: Truth
}

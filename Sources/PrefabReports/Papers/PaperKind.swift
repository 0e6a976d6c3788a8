package import PrefabAssessment

/// The papers (申报材料) that an applicant draws up, of those that 48号 第九条 and 第十条 name.
package enum PaperKind: String, CaseIterable, Sendable {
    /// 申报意向书
    case intent
    /// 申报书
    case form
    /// 装配式建筑技术配置表
    case technologyTable = "technology-table"
    /// 单体建筑的预制率和装配率计算书
    case calculation
    /// 单体建筑的预制率验收表
    case acceptancePrefabrication = "acceptance-prefabrication"
    /// 单体建筑的装配率验收表
    case acceptanceAssembly = "acceptance-assembly"
    /// 装配式建筑实施情况报告
    case implementationReport = "implementation-report"

    /// Whether there is one for each building (单体建筑的…).
    package var isOfBuilding: Bool {
        switch self {
        case .calculation, .acceptancePrefabrication, .acceptanceAssembly: true
        case .intent, .form, .technologyTable, .implementationReport: false
        }
    }

    /// What the paper serves as among the documents of the article; a third party checks and seals the calculation after completion.
    package var documents: [DocumentKind] {
        switch self {
        case .intent: [.applicationIntent]
        case .form: [.applicationForm]
        case .technologyTable: [.technologyTable]
        case .calculation: [.rateCalculation, .thirdPartyCalculation]
        case .acceptancePrefabrication, .acceptanceAssembly: [.acceptanceTables]
        case .implementationReport: [.implementationReport]
        }
    }

    /// As the article has it.
    package var title: Message.Text {
        switch self {
        case .intent: Message.Text("装配式建筑项目财政奖励资金申报意向书", "Declaration of intent to apply for the fiscal reward")
        case .form: Message.Text("装配式建筑项目财政奖励资金申报书", "Application form for the fiscal reward")
        case .technologyTable: Message.Text("装配式建筑技术配置表", "Table of the techniques used")
        case .calculation: Message.Text("预制率和装配率计算书", "Calculation of the prefabrication and assembly rates")
        case .acceptancePrefabrication: Message.Text("装配式建筑预制率验收表", "Acceptance of the prefabrication rate")
        case .acceptanceAssembly: Message.Text("装配式建筑装配率验收表", "Acceptance of the assembly rate")
        case .implementationReport: Message.Text("装配式建筑实施情况报告", "Report on how it was carried out")
        }
    }
}

/// A paper, and of which building it is where there is one for each.
package enum PaperOrder: Sendable {
    case intent
    case form
    case technologyTable
    /// With the place of the building in ``Submission/buildings``, as those that follow.
    case calculation(Int)
    case acceptancePrefabrication(Int)
    case acceptanceAssembly(Int)
    case implementationReport

    package var kind: PaperKind {
        switch self {
        case .intent: .intent
        case .form: .form
        case .technologyTable: .technologyTable
        case .calculation: .calculation
        case .acceptancePrefabrication: .acceptancePrefabrication
        case .acceptanceAssembly: .acceptanceAssembly
        case .implementationReport: .implementationReport
        }
    }

    /// Its place in ``Submission/buildings``.
    package var building: Int? {
        switch self {
        case .calculation(let index), .acceptancePrefabrication(let index), .acceptanceAssembly(let index): index
        case .intent, .form, .technologyTable, .implementationReport: nil
        }
    }
}

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

    /// Whether there is one for each building (单体建筑的…).
    package var isOfBuilding: Bool { self == .calculation }

    /// As the article has it.
    package var title: Message.Text {
        switch self {
        case .intent: Message.Text("装配式建筑项目财政奖励资金申报意向书", "Declaration of intent to apply for the fiscal reward")
        case .form: Message.Text("装配式建筑项目财政奖励资金申报书", "Application form for the fiscal reward")
        case .technologyTable: Message.Text("装配式建筑技术配置表", "Table of the techniques used")
        case .calculation: Message.Text("预制率和装配率计算书", "Calculation of the prefabrication and assembly rates")
        }
    }
}

/// A paper, and of which building it is where there is one for each.
package enum PaperOrder: Sendable {
    case intent
    case form
    case technologyTable
    /// With the place of the building in ``Submission/buildings``.
    case calculation(Int)

    package var kind: PaperKind {
        switch self {
        case .intent: .intent
        case .form: .form
        case .technologyTable: .technologyTable
        case .calculation: .calculation
        }
    }
}

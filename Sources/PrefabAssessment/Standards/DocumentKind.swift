/// 申报材料 (48号 第九条).
package enum DocumentKind: String, CaseIterable, Sendable {
    case projectApproval, planningPermit, constructionStart, firstFloorProgress, expertReview, technologyTable
    case rateCalculation, applicationIntent
    case completionFormalities, implementationReport, acceptanceTables, thirdPartyCalculation, completionRecord
    case applicationForm

    package var title: Message.Text {
        switch self {
        case .projectApproval: Message.Text("项目立项批复文件", "project approval")
        case .planningPermit: Message.Text("项目规划手续文件", "planning permit")
        case .constructionStart: Message.Text("开工手续文件", "commencement formalities")
        case .firstFloorProgress: Message.Text("首层楼地面施工进度文件", "progress of the first floor slab")
        case .expertReview: Message.Text("装配式建筑技术方案专家评审意见", "expert review of the technical scheme")
        case .technologyTable: Message.Text("装配式建筑技术配置表", "table of technologies")
        case .rateCalculation: Message.Text("单体建筑的预制率和装配率计算书", "calculation of both rates")
        case .applicationIntent: Message.Text("申报意向书", "declaration of intent")
        case .completionFormalities: Message.Text("竣工手续文件", "completion formalities")
        case .implementationReport: Message.Text("装配式建筑实施情况报告", "report on the implementation")
        case .acceptanceTables: Message.Text("预制率、装配率验收表", "acceptance tables of both rates")
        case .thirdPartyCalculation: Message.Text("第三方机构出具的预制率和装配率计算书", "third-party calculation of both rates")
        case .completionRecord: Message.Text("竣工备案表或联合验收表", "completion record or joint acceptance")
        case .applicationForm: Message.Text("申报书", "application form")
        }
    }
}

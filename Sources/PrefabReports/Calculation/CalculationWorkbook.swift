import PrefabAssessment

// The calculations of a report as a workbook: the reward, and a sheet for each building and method.

extension ReviewReport: WorkbookReport {
    var workbook: Workbook {
        let scored = assessment.buildings.filter(\.isScored)
        let isLive = !verifiedOnly || assessment.unsettledFigures.isEmpty
        let listed = scored.prefix(SheetName.most)
        let sheets = listed.map { building in
            CalculationSheet(self, building, name: SheetName.make(building.index, name(building.index)), isLive: isLive).sheet
        }
        let reward = RewardSheet(self, name: words("奖励金额", "Reward"), unlisted: scored.count - listed.count)
        return Workbook([reward.sheet] + sheets)
    }
}

extension RateReport: WorkbookReport {
    var workbook: Workbook {
        let isLive = !verifiedOnly || rating.unsettledFigures.isEmpty
        let all = rating.methods.flatMap { method in method.buildings.map { (method.method, $0) } }
        let sheets = all.prefix(SheetName.most).enumerated().map { place, rated in
            let (method, building) = rated
            let title = rating.methods.count > 1 ? "\(words(method.name)) \(name(building.index))" : name(building.index)
            return CalculationSheet(self, building, name: SheetName.make(place, title), isLive: isLive).sheet
        }
        return Workbook(sheets)
    }
}

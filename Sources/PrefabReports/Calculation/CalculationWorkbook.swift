import PrefabAssessment

// The calculations of a report as a workbook: the reward, and a sheet for each building and method.

extension ReviewReport: WorkbookReport {
    var workbook: Workbook {
        let isLive = !verifiedOnly || assessment.unsettledFigures.isEmpty
        // Of many buildings no more are kept than have a sheet.
        var listed: [BuildingAssessment] = []
        var unlisted = 0
        for building in assessment.buildings where building.isScored {
            if listed.count < SheetName.most { listed.append(building) } else { unlisted += 1 }
        }
        let sheets = listed.map { building in
            CalculationSheet(self, building, name: SheetName.make(building.index, name(building.index)), isLive: isLive).sheet
        }
        let reward = RewardSheet(self, name: words("奖励金额", "Reward"), unlisted: unlisted)
        return Workbook([reward.sheet] + sheets)
    }
}

extension RateReport: WorkbookReport {
    var workbook: Workbook {
        let isLive = !verifiedOnly || rating.unsettledFigures.isEmpty
        let listed = rating.methods.lazy.flatMap { method in method.buildings.lazy.map { (method.method, $0) } }.prefix(SheetName.most)
        let sheets = listed.enumerated().map { place, rated in
            let (method, building) = rated
            let title = rating.methods.count > 1 ? "\(words(method.name)) \(name(building.index))" : name(building.index)
            return CalculationSheet(self, building, name: SheetName.make(place, title), isLive: isLive).sheet
        }
        return Workbook(sheets)
    }
}

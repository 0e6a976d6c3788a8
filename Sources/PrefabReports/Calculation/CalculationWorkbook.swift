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

/// Names of sheets, in which programs take few characters.
enum SheetName {
    /// As many buildings have sheets: a workbook with more is of no use to a reader.
    static let most = 250

    /// `1 1#厂房`, with what a name may not hold left out; the number makes it the only one.
    static func make(_ place: Int, _ title: String) -> String {
        let allowed = VisibleText.make(title).unicodeScalars.filter { !"[]:*?/\\'".unicodeScalars.contains($0) && $0.value >= 0x20 }
        var name = "\(place + 1) "
        for character in String(String.UnicodeScalarView(allowed)) {
            guard name.utf16.count + character.utf16.count <= 31 else { break }
            name.append(character)
        }
        return name
    }
}

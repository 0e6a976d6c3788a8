import PrefabAssessment

// 按其他方法计算: what other methods make of the buildings, for comparison alone.

extension ReviewReport {
    /// - Returns: `nil` where nobody asked for other methods.
    var beside: ReportDocument.Section? {
        assessment.beside.map { ratings in
            section(
                .beside,
                [
                    paragraph(
                        "本节只供比较，不影响结论与金额。各单体按其适用方法以外的方法计算，不论用途、途径与是否申请；评分表申报得分不计入。",
                        "For comparison alone: nothing here moves the verdict or the amount. Each building is computed by methods other than its own, whatever its use, its route and whether it is applied for; the score sheet does not count.",
                        .muted)
                ], parts: OnDemand(ratings.map(part)))
        }
    }

    /// `GB/T 51129-2017  装配式建筑评价标准…`; a method without a number of its own has its title alone.
    private func heading(_ method: Method) -> String {
        let (name, title) = (words(method.name), shortTitle(of: method))
        return name == title ? title : "\(name)  \(title)"
    }

    private func part(_ rating: MethodRating) -> ReportDocument.Part {
        let buildings = rating.buildings
        var blocks: [ReportDocument.Block] = []
        if buildings.isEmpty {
            blocks.append(
                paragraph("各单体均以此为适用方法，见上文。", "It governs every building: see above.", .muted))
        }
        let unsettled = rating.unsettledFigures(in: standards).count
        if unsettled > 0 {
            blocks.append(
                paragraph(
                    verifiedOnly ? "另有 \(unsettled) 项数据未与原文核对，未予采用。" : "以上依据的数据中有 \(unsettled) 项尚未与印本核对。",
                    verifiedOnly
                        ? "\(unsettled) of its figures have not been proof-read and were left out."
                        : "\(unsettled) of the figures that this rests on have not been proof-read against the print.", .muted))
        }
        let method = rating.method
        return ReportDocument.Part(
            .method(method.id), ReportText(heading(method)),
            OnDemand(count: buildings.count + blocks.count, keeping: ReportDocument.mostKept) { [blocks] place in
                place < buildings.count ? table(buildings[place]) : blocks[place - buildings.count]
            })
    }

    private func table(_ building: BuildingRating) -> ReportDocument.Block {
        .table(
            rates(
                building, as: .beside(building: building.index), caption: ReportText(name(building.index)), withGroups: true,
                onlyKnown: true))
    }
}

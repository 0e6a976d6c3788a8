import PrefabAssessment

// The take-off of a building by kind of piece: what was added up, and which joints count as precast.

extension ReviewReport {
    /// - Returns: `nil` where the building states sums instead of components.
    func takeOff(_ assessment: BuildingAssessment) -> ReportTable? {
        let building = submission.buildings[assessment.index]
        guard let sums = building.takeOff else { return nil }
        let joints = standards.table(TableID.beijing)?.joints
        let kinds = building.takeOffByKind(joints: joints)
        let total = ReportTable.Row(
            [
                say("合计", "Total"), "", ReportText(sums.precastVolume.description),
                ReportText((sums.volume - sums.precastVolume).description), ReportText(sums.verticalQualifying.description),
                ReportText(sums.horizontalQualifying.description), "",
            ], .total)
        return ReportTable(
            .takeOff(building: assessment.index),
            caption: say("结构构件清单汇总（±0.000 以上）", "Take-off above ±0.000"),
            columns: [
                ReportTable.Column(say("构件", "Kind")), ReportTable.Column(say("件数", "Pieces"), .trailing),
                ReportTable.Column(say("预制 m³", "Precast m³"), .trailing),
                ReportTable.Column(say("现浇 m³", "Cast in place m³"), .trailing),
                ReportTable.Column(say("计入竖向 m³", "Counts, vertical m³"), .trailing),
                ReportTable.Column(say("计入水平 m²", "Counts, horizontal m²"), .trailing),
                ReportTable.Column(say("节点计入条件", "When the joint counts")),
            ],
            rows: kinds.map { row($0, joints) } + [total])
    }

    private func row(_ kind: TakeOffKind, _ joints: ScoreTable.Joints?) -> ReportTable.Row {
        let unknown = say("缺尺寸", "size missing", .undetermined)
        let dash = ReportText("—", .muted)
        let vertical = kind.kind.isVertical || (kind.kind.isJoint && kind.kind != .slabStrip)
        let horizontal = kind.kind.isHorizontal || kind.kind == .slabStrip
        func sum(_ value: ExactDecimal, _ belongs: Bool) -> ReportText {
            guard belongs else { return dash }
            return kind.isUnknown ? unknown : ReportText(value.description)
        }
        return ReportTable.Row([
            ReportText(words(kind.kind.title)), ReportText(kind.pieces.description),
            ReportText(kind.precastVolume.description), ReportText(kind.castInPlaceVolume.description),
            sum(kind.verticalQualifying, vertical), sum(kind.horizontalQualifying, horizontal),
            ReportText(joints.flatMap { condition(kind.kind, $0) } ?? "", .muted),
        ])
    }

    private func condition(_ kind: ComponentKind, _ joints: ScoreTable.Joints) -> String? {
        switch kind {
        case .wallStrip: words(Message.Text("宽 ≤ \(joints.wallStripWidth.value) mm", "width ≤ \(joints.wallStripWidth.value) mm"))
        case .wallBand: words(Message.Text("高 ≤ \(joints.wallBandHeight.value) mm", "height ≤ \(joints.wallBandHeight.value) mm"))
        case .slabStrip: words(Message.Text("宽 ≤ \(joints.slabStripWidth.value) mm", "width ≤ \(joints.slabStripWidth.value) mm"))
        case .columnJoint:
            words(
                Message.Text(
                    "高 ≤ 柱短边 × \(Numerals.number(joints.columnJointRatio.value))",
                    "height ≤ smaller column side × \(Numerals.number(joints.columnJointRatio.value))"))
        case .beamColumnNode:
            joints.beamColumnNode.value
                ? words(Message.Text("全部计入", "always")) : words(Message.Text("不计入", "never"))
        default: nil
        }
    }
}

import PrefabAssessment

// The take-off of a building by kind of piece: what was added up, and which joints count as precast.

extension ScoreReport {
    /// - Parameter methods: the methods that count joints in this way, where others count them in another.
    /// - Returns: `nil` where the building states sums instead of components.
    func takeOff(_ rated: some RatedBuilding, by methods: [Method] = []) -> ReportTable? {
        let building = submission.buildings[rated.index]
        guard let sums = building.takeOff(by: rated.sheet.method) else { return nil }
        let joints = rated.sheet.method.joints
        let kinds = building.takeOffByKind(by: rated.sheet.method)
        let total = ReportTable.Row(
            [
                say("合计", "Total"), "", ReportText(quantity(sums.precastVolume)),
                ReportText(quantity(sums.volume - sums.precastVolume)), ReportText(quantity(sums.verticalQualifying)),
                ReportText(quantity(sums.horizontalQualifying)), "",
            ], .total)
        let ids = methods.isEmpty ? "" : ReportText(bracketed(methods.map { words($0.name) }.joined(separator: listComma)))
        return ReportTable(
            .takeOff(building: rated.index),
            caption: say("结构构件清单汇总（±0.000 以上）", "Take-off above ±0.000") + ids,
            columns: [
                column("构件", "Kind"), column("件数", "Pieces", .trailing), column("预制 m³", "Precast m³", .trailing),
                column("现浇 m³", "Cast in place m³", .trailing), column("计入竖向 m³", "Counts, vertical m³", .trailing),
                column("计入水平 m²", "Counts, horizontal m²", .trailing), column("节点计入条件", "When the joint counts"),
            ],
            rows: kinds.map { row($0, joints) } + [total])
    }

    /// With a dash where pieces of the kind never count.
    func row(_ kind: TakeOffKind, _ joints: Method.Joints) -> ReportTable.Row {
        let unknown = kind.lacksQuantity ? say("缺数量", "quantity missing", .undetermined) : say("缺尺寸", "size missing", .undetermined)
        let dash = ReportText("—", .muted)
        let vertical = kind.kind.part == .vertical || kind.kind.part == .verticalJoint
        let horizontal = kind.kind.part == .horizontal || kind.kind.part == .slabJoint
        func sum(_ value: ExactDecimal, _ belongs: Bool) -> ReportText {
            guard belongs else { return dash }
            return kind.isUnknown || kind.lacksQuantity ? unknown : ReportText(quantity(value))
        }
        return ReportTable.Row([
            ReportText(words(kind.kind.title)), ReportText(kind.pieces.description),
            ReportText(quantity(kind.precastVolume)), ReportText(quantity(kind.castInPlaceVolume)),
            sum(kind.verticalQualifying, vertical), sum(kind.horizontalQualifying, horizontal),
            ReportText(condition(kind.kind, joints) ?? "", .muted),
        ])
    }

    /// Which joints count; none for which the method has no figure.
    private func condition(_ kind: ComponentKind, _ joints: Method.Joints) -> String? {
        switch kind {
        case .wallStrip: limit(joints.wallStripWidth, "宽", "width")
        case .wallBand: limit(joints.wallBandHeight, "高", "height")
        case .slabStrip: limit(joints.slabStripWidth, "宽", "width")
        case .columnJoint:
            joints.columnJointRatio.map {
                words("高 ≤ 柱短边", "height ≤ smaller column side") + " × \(Numerals.number($0.value))"
            } ?? never
        case .beamColumnNode: joints.beamColumnNode?.value == true ? words("全部计入", "always") : never
        default: nil
        }
    }

    private func limit(_ figure: Figure<ExactDecimal>?, _ chinese: String, _ english: String) -> String {
        figure.map { words(chinese, english) + " ≤ \($0.value) mm" } ?? never
    }

    private var never: String { words("不计入", "never") }
}

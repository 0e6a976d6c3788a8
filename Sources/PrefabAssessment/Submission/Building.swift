/// 单体建筑.
package struct Building: Sendable {
    package internal(set) var id = ""
    package internal(set) var name: String?
    package internal(set) var use = Use.ancillary
    package internal(set) var structure = Structure.concrete
    /// In m, above 0 and at most 700.
    package internal(set) var height = ExactDecimal.zero
    /// Above ground, at least 1.
    package internal(set) var storeys: Int?
    /// In m².
    package internal(set) var aboveGroundArea = ExactDecimal.zero
    /// In m².
    package internal(set) var undergroundArea: ExactDecimal?
    /// 各层楼面面积之和 above ±0.000, in m².
    package internal(set) var floorPlanArea: ExactDecimal?
    /// 申请奖励单体.
    package internal(set) var appliedFor = true
    /// 技术条件特殊的项目中能够实施装配式建筑的单体 (47号 (四)3).
    package internal(set) var prefabricable = false
    /// The building's own permit, where it differs from the project's.
    package internal(set) var planningPermit: CalendarDate?
    /// 全装修.
    package internal(set) var fullDecoration: Bool?
    /// 结构构件清单; `nil` if sums stand in its place.
    package internal(set) var components: [Component]?
    /// The sums of `components`.
    package internal(set) var takeOff: TakeOff?
    package internal(set) var measures = Measures()
    /// Item by item, from the applicant's signed score sheet.
    package internal(set) var declaredScores: [(item: ItemID, points: ExactDecimal, span: SourceSpan)] = []
    package internal(set) var declared = DeclaredResult()
    package internal(set) var spans = FieldSpans<BuildingKey>()

    /// The points that the applicant declares for an item.
    package func declaredScore(_ item: ItemID) -> ExactDecimal? {
        declaredScores.first { $0.item == item }?.points
    }
}

/// What the applicant's own calculation came to.
package struct DeclaredResult: Sendable {
    /// A percentage and the number of decimals that it is written with.
    package struct Percentage: Hashable, Sendable {
        package let percent: ExactDecimal
        package let decimals: Int
    }

    package internal(set) var prefabricationRate: Percentage?
    package internal(set) var assemblyRate: Percentage?
    package internal(set) var grade: Grade?
    package internal(set) var spans = FieldSpans<DeclaredKey>()
}

/// A line of the structural take-off above ±0.000: pieces of one kind.
package struct Component: Sendable {
    package internal(set) var kind = ComponentKind.column
    package internal(set) var label: String?
    /// How many pieces.
    package internal(set) var count: Int128 = 1
    /// 预制混凝土体积 in m³ a piece.
    package internal(set) var precastVolume = ExactDecimal.zero
    /// 现浇混凝土体积 in m³ a piece.
    package internal(set) var castInPlaceVolume = ExactDecimal.zero
    /// 水平投影面积 in m² a piece.
    package internal(set) var projectedArea = ExactDecimal.zero
    /// 免支模.
    package internal(set) var formworkFree = false
    /// Of a strip, in mm.
    package internal(set) var width: ExactDecimal?
    /// Of a band or joint, in mm.
    package internal(set) var height: ExactDecimal?
    /// The smaller side of the column, in mm.
    package internal(set) var columnSide: ExactDecimal?
    /// Where the line stands, and its label.
    package internal(set) var span = SourceSpan.beginning
    package internal(set) var labelSpan = SourceSpan.beginning
}

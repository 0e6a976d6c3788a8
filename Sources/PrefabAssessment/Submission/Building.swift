/// 单体建筑.
public struct Building: Sendable {
    public internal(set) var id = ""
    public internal(set) var name: String?
    public internal(set) var use = Use.ancillary
    public internal(set) var structure = Structure.concrete
    /// In m, above 0 and at most 700.
    public internal(set) var height = ExactDecimal.zero
    /// Above ground, at least 1.
    public internal(set) var storeys: Int?
    /// In m².
    public internal(set) var aboveGroundArea = ExactDecimal.zero
    /// In m².
    public internal(set) var undergroundArea: ExactDecimal?
    /// 各层楼面面积之和 above ±0.000, in m².
    public internal(set) var floorPlanArea: ExactDecimal?
    /// 申请奖励单体.
    public internal(set) var appliedFor = true
    /// 技术条件特殊的项目中能够实施装配式建筑的单体 (47号 (四)3).
    public internal(set) var prefabricable = false
    /// The building's own permit, where it differs from the project's.
    public internal(set) var planningPermit: CalendarDate?
    /// 全装修.
    public internal(set) var fullDecoration: Bool?
    /// 结构构件清单; `nil` if sums stand in its place.
    public internal(set) var components: [Component]?
    /// The sums of `components`.
    public internal(set) var takeOff: TakeOff?
    public internal(set) var measures = Measures()
    /// Item by item, from the applicant's signed score sheet.
    public internal(set) var declaredScores: [(item: ItemID, points: ExactDecimal, span: SourceSpan)] = []
    public internal(set) var declared = DeclaredResult()
    public internal(set) var spans = FieldSpans<BuildingKey>()

    /// The points that the applicant declares for an item.
    public func declaredScore(_ item: ItemID) -> ExactDecimal? {
        declaredScores.first { $0.item == item }?.points
    }
}

/// What the applicant's own calculation came to.
public struct DeclaredResult: Sendable {
    /// A percentage and the number of decimals that it is written with.
    public struct Percentage: Hashable, Sendable {
        public let percent: ExactDecimal
        public let decimals: Int
    }

    public internal(set) var prefabricationRate: Percentage?
    public internal(set) var assemblyRate: Percentage?
    public internal(set) var grade: Grade?
    public internal(set) var spans = FieldSpans<DeclaredKey>()
}

/// A line of the structural take-off above ±0.000: pieces of one kind.
public struct Component: Sendable {
    public internal(set) var kind = ComponentKind.column
    public internal(set) var label: String?
    /// How many pieces.
    public internal(set) var count: Int128 = 1
    /// 预制混凝土体积 in m³ a piece.
    public internal(set) var precastVolume = ExactDecimal.zero
    /// 现浇混凝土体积 in m³ a piece.
    public internal(set) var castInPlaceVolume = ExactDecimal.zero
    /// 水平投影面积 in m² a piece.
    public internal(set) var projectedArea = ExactDecimal.zero
    /// 免支模.
    public internal(set) var formworkFree = false
    /// Of a strip, in mm.
    public internal(set) var width: ExactDecimal?
    /// Of a band or joint, in mm.
    public internal(set) var height: ExactDecimal?
    /// The smaller side of the column, in mm.
    public internal(set) var columnSide: ExactDecimal?
    /// Where the line stands, and its label.
    public internal(set) var span = SourceSpan.beginning
    public internal(set) var labelSpan = SourceSpan.beginning
}

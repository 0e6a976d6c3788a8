/// 单体建筑.
package struct Building: Sendable, SubmissionObject {
    package internal(set) var id = ""
    package internal(set) var name: String?
    package internal(set) var use = Use.ancillary
    package internal(set) var structure = Structure.concrete
    /// 建设性质 of the building, where it differs from the project's.
    package internal(set) var constructionType: ConstructionType?
    /// In m, above 0 and at most 700; `nil` where it is still what a new submission has in its place.
    package internal(set) var height: ExactDecimal?
    /// Above ground, at least 1.
    package internal(set) var storeys: Int?
    /// In m²; `nil` where it is still what a new submission has in its place, and in a file for rates alone.
    package internal(set) var aboveGroundArea: ExactDecimal?
    /// In m².
    package internal(set) var undergroundArea: ExactDecimal?
    /// 各层楼面面积之和 above ±0.000, in m².
    package internal(set) var floorPlanArea: ExactDecimal?
    /// 申请奖励单体.
    package internal(set) var appliedFor = true
    /// 技术条件特殊的项目中能够实施装配式建筑的单体 (47号 (四)3); `nil` if it was left out, which is no for 47号 and unknown for 48号 第七条.
    package internal(set) var prefabricable: Bool?
    /// The building's own permit, where it differs from the project's.
    package internal(set) var planningPermit: CalendarDate?
    /// What the building has of its own; the project's holds for the rest.
    package internal(set) var rewardBasis: Submission.RewardBasis? {
        get { rareRewardBasis.value }
        set { rareRewardBasis = Rare(newValue) }
    }
    private var rareRewardBasis = Rare<Submission.RewardBasis>.missing
    /// 全装修.
    package internal(set) var fullDecoration: Bool?
    /// The other attributes that methods look at.
    package internal(set) var attributes = Attributes()
    /// 结构构件清单; `nil` if sums stand in its place.
    package internal(set) var components: [Component]?
    /// The sums of `components` by the method that governs the building, or shows it where the permit is unknown.
    package internal(set) var takeOff: TakeOff? {
        get { rareTakeOff.value }
        set { rareTakeOff = Rare(newValue) }
    }
    private var rareTakeOff = Rare<TakeOff>.missing
    package internal(set) var measures = Measures()
    /// Item by item, from the applicant's signed score sheet.
    package internal(set) var declaredScores: [(item: ItemName, points: ExactDecimal, span: SourceSpan)] = []
    package internal(set) var declared: DeclaredResult {
        get { rareDeclared.value ?? DeclaredResult() }
        set { rareDeclared = .given(newValue) }
    }
    private var rareDeclared = Rare<DeclaredResult>.missing
    package internal(set) var spans = FieldSpans<BuildingKey>()

    static let fields = FieldTable<BuildingKey>()

    mutating func read(_ key: BuildingKey, from reader: inout SubmissionReader) throws(JSONSyntaxError) {
        switch key {
        case .id: id = try reader.filledText() ?? ""
        case .name: name = try reader.filledText()
        case .use: use = try reader.word() ?? use
        case .structure: structure = try reader.word() ?? structure
        case .constructionType: constructionType = try reader.word()
        case .height: height = try reader.height()
        case .storeys: storeys = try reader.wholeNumber(atLeast: 1)
        case .aboveGroundArea: aboveGroundArea = try reader.positiveQuantity()
        case .undergroundArea: undergroundArea = try reader.quantity()
        case .floorPlanArea: floorPlanArea = try reader.quantity()
        case .appliedFor: appliedFor = try reader.boolean() ?? true
        case .prefabricable: prefabricable = try reader.boolean()
        case .planningPermit: planningPermit = try reader.date()
        case .rewardBasis: rewardBasis = try reader.object(Submission.RewardBasis())
        case .fullDecoration: fullDecoration = try reader.boolean()
        case .attributes: try reader.readAttributes(&attributes)
        case .components: components = try reader.readComponents()
        case .measures: try reader.readMeasures(&measures)
        case .declaredScores: try reader.readDeclaredScores(&declaredScores)
        case .declared: _ = try reader.read(&declared)
        }
    }

    mutating func keep(_ spans: FieldSpans<BuildingKey>) {
        self.spans = spans
        if Placeholder.height.isLeft(height, at: spans[.height]) { height = nil }
        if Placeholder.area.isLeft(aboveGroundArea, at: spans[.aboveGroundArea]) { aboveGroundArea = nil }
    }

    /// Takes out the rates and the grade that the applicant declares.
    mutating func forgetDeclaredResult() {
        rareDeclared = .missing
    }

    /// The points that the applicant declares for an item.
    package func declaredScore(_ item: ItemName) -> ExactDecimal? {
        declaredScores.first { $0.item == item }?.points
    }

    /// The value of an attribute; `nil` where the building does not state it.
    func attribute(_ index: AttributeIndex, in standards: Standards) -> AttributeValue? {
        if standards.attributes[index.place].id == AttributeDefinition.fullDecoration { return fullDecoration.map { .flag($0) } }
        return attributes[index]?.value
    }
}

package enum BuildingKey: String, FieldKey {
    case id, name, use, structure, constructionType, height, storeys, aboveGroundArea, undergroundArea, floorPlanArea
    case appliedFor, prefabricable, planningPermit, rewardBasis, fullDecoration
    case attributes, components, measures, declaredScores, declared

    package var row: Field<Building> {
        switch self {
        case .id:
            Field(
                ("单体编号", "Building id"), ("每个单体不同。", "Each building has its own."),
                .filledText(\.id), isRequired: true, example: #""1#""#, isCompared: false, otherNames: ["编号", "楼号", "栋号"])
        case .name:
            Field(
                ("单体名称", "Building name"), ("与规划许可证一致。", "As on the planning permit."),
                .filledText(\.name), example: #""1#生产厂房""#, need: .always, otherNames: ["名称"])
        case .use:
            Field(
                ("用途", "Use"), ("奖励用于公共建筑和工业建筑（48号 第五条）。", "Public and industrial buildings are rewarded (48号 第五条)."),
                .word(\.use), isRequired: true, isNeededToRate: false, example: #""industrial""#,
                otherNames: ["建筑用途", "建筑类型", "建筑类别", "使用性质", "category", "usage", "function"])
        case .structure:
            Field(
                ("结构类型", "Structure"), ("决定需要哪些测量。", "Decides which measures are needed."),
                .word(\.structure), isRequired: true, example: #""concrete""#, otherNames: ["结构形式", "结构体系"])
        case .constructionType:
            Field(
                ("本单体的建设性质", "The building’s own construction type"),
                ("与项目不同时填写（48号 第五条）。", "Where it differs from the project’s (48号 第五条)."),
                .word(\.constructionType), example: #""extension""#)
        case .height:
            Field(
                ("建筑高度", "Height"), ("以米为单位；按附件计算时决定预制率限值。", "In metres; by the annexes it decides the prefabrication rate asked for."),
                .number(\.height, .height, unit: "m"), isRequired: true, example: "23.9", otherNames: ["高度", "檐高"])
        case .storeys:
            Field(
                ("地上层数", "Storeys above ground"), ("用于核对高度。", "Used to check the height."),
                .number(\.storeys, .storeys), example: "4", need: .always, otherNames: ["层数", "楼层数", "floors", "stories"])
        case .aboveGroundArea:
            Field(
                ("地上建筑面积", "Above-ground area"), ("奖励按此面积计算。", "The reward is paid by it."),
                .number(\.aboveGroundArea, .positive, unit: "m²"), isRequired: true, isNeededToRate: false, example: "18230.4",
                otherNames: ["地上面积"])
        case .undergroundArea:
            // 47号 (三)6 looks at the whole area of public buildings.
            Field(
                ("地下建筑面积", "Underground area"), ("用于判断47号的除外条件。", "Used for an exemption of 47号."),
                .number(\.undergroundArea, .quantity, unit: "m²"), example: "0", need: .uses([.public]), otherNames: ["地下面积"])
        case .floorPlanArea:
            Field(
                ("各层楼面面积之和", "Floor area of all storeys"),
                ("±0.000 以上；由构件清单计算水平构件比例时需要。", "Above ±0.000; needed for the horizontal ratio where components are given."),
                .number(\.floorPlanArea, .quantity, unit: "m²"), example: "18230.4", need: .takeOff, otherNames: ["楼面面积"])
        case .appliedFor:
            Field(
                ("是否申请奖励", "Applied for"), ("不申请的单体只计入项目面积。", "A building that is not applied for counts in the project’s area alone."),
                .flag(\.appliedFor), example: "true", defaultValue: "true", otherNames: ["申请奖励"])
        case .prefabricable:
            Field(
                ("能否实施装配式建筑", "Can be prefabricated"),
                (
                    "技术条件特殊的项目中能够实施的单体（47号（四）3）。省略时对47号视为不能；对48号第七条为未知。",
                    "A building that can, in a project that is exempt (47号 (四)3). Left out it is no for 47号 and unknown for 48号 第七条."
                ),
                .flag(\.prefabricable), example: "false")
        case .planningPermit:
            Field(
                ("本单体的规划许可证日期", "The building’s own planning permit"), ("与项目不同时填写。", "Where it differs from the project’s."),
                .date(\.planningPermit), example: #""2021-08-12""#, short: ("规划许可", "planning permit"))
        case .rewardBasis:
            Field(
                ("本单体的奖励依据", "The building’s own reward basis"),
                ("与项目不同的各项（48号 第六条、第七条）。", "The fields that differ from the project’s (48号 第六条, 第七条)."),
                .structure, example: #"{ "municipalAward": "granted" }"#)
        case .fullDecoration:
            Field(
                ("是否全装修", "Full decoration"), ("DB11/T 1831—2021 基本规定。", "Basic provisions of DB11/T 1831—2021."),
                .flag(\.fullDecoration), example: "true", need: .decoration, otherNames: ["精装修"])
        case .attributes:
            Field(
                ("其他属性", "Other attributes"),
                ("评价方法所用的属性；全装修另有字段。", "Attributes that methods look at; full decoration has a field of its own."),
                .structure, example: "{}")
        case .components:
            Field(
                ("结构构件清单", "Structural take-off"),
                (
                    "±0.000 以上，每种构件一行；由它汇总竖向、水平与混凝土三项测量。",
                    "Above ±0.000, a line a kind of piece; it gives the three measures of the structure."
                ),
                .structure, example: #"[{ "kind": "column", "label": "YZZ-1", "count": 40, "precastVolume": 2.548 }]"#,
                short: ("结构构件清单（每件的体积、面积，节点尺寸）", "take-off (volume and area of each piece, sizes of joints)"), need: .takeOff,
                otherNames: ["构件", "构件清单"])
        case .measures:
            Field(
                ("测量", "Measures"), ("每项写数量或没有的原因；省略的为未知。", "Quantities, or why there are none; what is left out is unknown."),
                .structure, example: #"{ "dryFloor": { "qualifying": 6240, "total": 14860 } }"#, short: ("工程量", "measures"),
                otherNames: ["工程量清单"])
        case .declaredScores:
            Field(
                ("评分表申报得分", "Declared scores"),
                ("用于无法复算的项；能复算的以复算为准。", "For items that cannot be recomputed; else the recomputed score counts."),
                .structure, example: #"{ "otherInterior": 16.5 }"#, otherNames: ["评分", "得分", "申报得分"])
        case .declared:
            Field(
                ("申报的率与等级", "Declared rates and grade"), ("与复算比较，只作提示。", "Compared with the recomputed ones; advisory."),
                .structure, example: #"{ "assemblyRatePercent": 72.4, "grade": "A(BJ)" }"#)
        }
    }
}

/// The attributes that a building states, but full decoration, which is a field of its own.
package struct Attributes: Sendable {
    /// Few: a building has two or three.
    private var entries: [(attribute: AttributeIndex, value: AttributeValue, span: SourceSpan)] = []

    package subscript(attribute: AttributeIndex) -> (value: AttributeValue, span: SourceSpan)? {
        entries.first { $0.attribute == attribute }.map { ($0.value, $0.span) }
    }

    mutating func set(_ attribute: AttributeIndex, _ value: AttributeValue, at span: SourceSpan) {
        entries.removeAll { $0.attribute == attribute }
        entries.append((attribute, value, span))
    }
}

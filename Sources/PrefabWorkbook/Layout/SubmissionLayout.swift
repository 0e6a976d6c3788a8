package import PrefabAssessment

/// Which cells of a workbook hold which fields of a submission.
///
/// Every field has a key, such as `buildings.height`, that stands in the workbook in small print: in the row below the heads of a table, and
/// behind each row of the project's sheet. Titles may be changed and columns moved; the keys say what is what.
package struct SubmissionLayout: Sendable {
    /// A sheet of the workbook, in the order of the workbook.
    package enum Table: String, CaseIterable, Sendable {
        /// A row a field: the project, its dates, the reward's basis and the documents.
        case project
        /// A row a building.
        case buildings
        /// A row for each measure of each building.
        case measures
        /// A row for each line of the take-off.
        case components
        /// A row an award.
        case otherAwards

        package var title: Message.Text {
            switch self {
            case .project: Message.Text("项目", "Project")
            case .buildings: Message.Text("单体", "Buildings")
            case .measures: Message.Text("工程量", "Quantities")
            case .components: Message.Text("构件", "Take-off")
            case .otherAwards: Message.Text("其他奖励", "Other awards")
            }
        }
    }

    /// A field with its place: a column of a table, or a row of the project's sheet.
    package struct Entry: Sendable {
        package let key: String
        /// The keys that lead to it from the object of its row; none for what only says which row it is.
        let path: [String]
        package let field: FieldDescription
        let role: Role
    }

    enum Role: Sendable {
        case value
        /// The building that a row belongs to.
        case building
        /// The measure that a row gives.
        case measure
        /// A document that is enclosed.
        case document(String)
        /// The number of a row, for its reader.
        case number
    }

    /// The entries of each table, in the order of the format.
    package let entries: [Table: [Entry]]
    /// How take-offs of other programs head their columns.
    let headings: Headings?
    /// The measures as words of a field.
    let measures: [WordDescription]
    private let byKey: [String: (table: Table, entry: Entry)]

    package init(_ standards: Standards) {
        let catalogue = FieldCatalogue.of(standards)
        let measures = standards.measures.map {
            WordDescription(
                word: $0.id, title: $0.title, meaning: $0.definition, otherNames: [$0.shortTitle.chinese, $0.shortTitle.english])
        }
        self.measures = measures
        headings = standards.headings
        var entries: [Table: [Entry]] = [:]
        for table in Table.allCases { entries[table] = Self.entries(of: table, catalogue, measures) }
        self.entries = entries
        byKey = Dictionary(
            entries.flatMap { table, entries in entries.map { ($0.key, (table, $0)) } }, uniquingKeysWith: { first, _ in first })
    }

    func entry(_ key: String) -> (table: Table, entry: Entry)? { byKey[key] }

    // MARK: - The tables

    private static func entries(of table: Table, _ catalogue: FieldCatalogue, _ measures: [WordDescription]) -> [Entry] {
        let buildings = RootKey.buildings.rawValue
        switch table {
        case .project:
            let objects = [[RootKey.project.rawValue], [RootKey.dates.rawValue], [RootKey.rewardBasis.rawValue]]
            return values(objects.flatMap { [$0, $0 + [RewardBasisKey.award.rawValue]] }, of: catalogue, below: [], as: "")
                + (catalogue.objects.first?.fields.first { $0.key == RootKey.documents.rawValue }?.field.words ?? []).map { word in
                    Entry(
                        key: "documents.\(word.word)", path: [], field: .enclosed(word), role: .document(word.word))
                }
        case .buildings:
            let nested = [BuildingKey.rewardBasis, .attributes, .declaredScores, .declared].map { [buildings, $0.rawValue] }
            let award = [buildings, BuildingKey.rewardBasis.rawValue, RewardBasisKey.award.rawValue]
            return values([[buildings], nested[0], award] + nested[1...], of: catalogue, below: [buildings], as: "buildings.")
        case .measures:
            return [
                Entry(key: "measures.building", path: [], field: .building, role: .building),
                Entry(key: "measures.measure", path: [], field: .measure(measures), role: .measure),
            ]
                + values(
                    [[buildings, BuildingKey.measures.rawValue, "*"]], of: catalogue, below: [buildings, "measures", "*"], as: "measures.")
        case .components:
            let components = [buildings, BuildingKey.components.rawValue]
            return [Entry(key: "components.building", path: [], field: .building, role: .building)]
                + values([components], of: catalogue, below: components, as: "components.")
        case .otherAwards:
            let awards = [RootKey.otherAwards.rawValue]
            return [Entry(key: "otherAwards.number", path: [], field: .rowNumber, role: .number)]
                + values([awards], of: catalogue, below: awards, as: "otherAwards.")
        }
    }

    /// The fields of some objects that are single values.
    private static func values(
        _ paths: [[String]], of catalogue: FieldCatalogue, below root: [String], as prefix: String
    ) -> [Entry] {
        paths.flatMap { path in
            let fields = catalogue.objects.first { $0.path == path }?.fields ?? []
            return fields.filter(\.field.isValue).map { key, field in
                let way = Array(path.dropFirst(root.count)) + [key]
                return Entry(key: prefix + way.joined(separator: "."), path: way, field: field, role: .value)
            }
        }
    }
}

extension FieldDescription {
    /// Whether it is one value that a cell can hold.
    fileprivate var isValue: Bool {
        switch type {
        case .structure, .measure, .words: false
        default: true
        }
    }

    fileprivate static let building = FieldDescription(
        besides: ("单体编号", "Building id"), ("与“单体”表一致。", "As in the sheet of buildings."), .text, isRequired: true, example: #""1#""#)

    fileprivate static let rowNumber = FieldDescription(
        besides: ("序号", "No."), ("每项奖励一行。", "A row an award."), .text, example: #""1""#)

    fileprivate static func measure(_ measures: [WordDescription]) -> FieldDescription {
        FieldDescription(
            besides: ("测量", "Measure"), ("每个单体每项一行。", "A row for each measure of each building."), .word(measures), isRequired: true,
            example: #""dryFloor""#)
    }

    fileprivate static func enclosed(_ word: WordDescription) -> FieldDescription {
        FieldDescription(
            besides: ("已附：\(word.title.chinese)", "Enclosed: \(word.title.english)"), ("是或否。", "Yes or no."), .flag, example: "true")
    }

    /// What an empty cell counts as, where it does not mean that the value is unknown; as the cell would show it.
    func whenEmpty(in language: Language) -> String? {
        switch defaultValue {
        case "true": language == .chinese ? "是" : "yes"
        case "false": language == .chinese ? "否" : "no"
        default: defaultValue
        }
    }

    /// The unit of its number as people write it; empty where it has none.
    package func unit(in language: Language) -> String {
        guard case .number(_, let unit) = type else { return "" }
        return unit == "yuan" && language == .chinese ? "元" : unit
    }
}

import PrefabAssessment

/// The calculation of a building by a method as a sheet with formulas: quantities, ratios, points, sums, rate and provisions, each from
/// the cells above it, so that a reader can follow it and try other figures.
///
/// What the cells show before anything is recalculated is what the review found.
struct CalculationSheet<Source: ScoreReport, Building: RatedBuilding>: Wording {
    let source: Source
    let building: Building
    /// Whether cells have formulas; without them they show what was found.
    let isLive: Bool
    var sheet: Workbook.Sheet
    /// The rows in which the quantities and attributes stand.
    private(set) var measureRows: [Int: Int] = [:]
    private(set) var attributeRows: [Int: Int] = [:]
    /// The row of each item and each group, by its place in the method.
    var itemRows: [Int: Int] = [:]
    var groupRows: [Int: Int] = [:]
    /// The row of the rate.
    var rateRow = 0

    let measured: MeasuredBuilding

    var language: Language { source.language }
    var scores: ScoreSheet { building.sheet }
    var method: Method { building.sheet.method }

    private static var widths: [Int] { [36, 26, 15, 18, 18, 12, 12, 18, 18, 12, 26] }

    init(_ source: Source, _ building: Building, name: String, isLive: Bool) {
        self.source = source
        self.building = building
        self.isLive = isLive
        measured = source.measured(building)
        sheet = Workbook.Sheet(name: name, widths: Self.widths)
        writeHead()
        writeMeasures()
        writeAttributes()
        writeItems()
        writeRate()
        writeProvisions()
    }

    // MARK: - Head

    private mutating func writeHead() {
        let facts = source.submission.buildings[building.index]
        sheet.append(merged: source.name(building.index) + "  " + words("预制率和装配率计算表", "Calculation of the rates"), .title)
        sheet.append(merged: words(method.title), .heading)
        sheet.append(
            merged: [words(facts.structure.title), source.height(facts.height)].joined(separator: comma) + stop
                + (isLive
                    ? words(
                        "底色单元格为申报数据，可以改动试算；留空为未知，不是 0。其余单元格为公式，打开时为审查所得的值。",
                        " Shaded cells are what is declared and may be varied; "
                            + "an empty one is unknown, not 0. The others are formulas, and show first what the review found.")
                    : words(
                        "部分数据未与原文核对而未予采用，本表只列审查所得的值，不设公式。",
                        " Figures that were not proof-read were left out: the sheet shows what was found, without formulas."
                    )),
            .plain)
    }

    mutating func head(_ titles: [String]) {
        sheet.append(titles.map { Workbook.Cell($0, .head) })
    }

    // MARK: - Cells

    /// The number of the row that is written next.
    var next: Int { sheet.rows.count + 1 }

    func text(_ text: String, _ style: Workbook.Style = .text) -> Workbook.Cell {
        Workbook.Cell(VisibleText.make(text), style)
    }

    func number(_ value: Rational, _ style: Workbook.Style = .value) -> Workbook.Cell { .number(Formula.stored(value), style) }

    /// - Parameter value: what was found.
    func computed(_ formula: String, _ value: Workbook.Cell.Value, _ style: Workbook.Style = .value) -> Workbook.Cell {
        // Programs take formulas of up to 8,192 characters.
        if isLive, formula.utf16.count <= 8_192 { return .formula(formula, value: value, style) }
        return switch value {
        case .text(let text): .text(text, style)
        case .number(let number): .number(number, style)
        }
    }

    func computed(_ formula: String, _ value: Rational, _ style: Workbook.Style = .value) -> Workbook.Cell {
        self.computed(formula, .number(Formula.stored(value)), style)
    }

    var absent: String { words("缺项", "absent") }
    var unknown: String { words("未知", "unknown") }

    func clause(_ record: Int) -> String {
        let record = source.standards.records[record]
        return record.clause + bracketed(words(record.status.title))
    }

    // MARK: - Quantities

    /// The measures that items, provisions and grades of the method look at, in the order of the standards.
    private var measures: [MeasureIndex] {
        var places: Set<Int> = []
        for item in method.items { places.formUnion(item.measures.map(\.place)) }
        for provision in method.provisions { if case .ratio(let measure, _) = provision.requirement { places.insert(measure.place) } }
        for requirement in method.grading?.requirements ?? [] { places.insert(requirement.measure.place) }
        return places.sorted().map { MeasureIndex($0) }
    }

    /// The ratios of a measure at which something changes.
    func thresholds(of measure: MeasureIndex) -> [Rational] {
        var all: [Rational] = []
        for item in method.items where item.measures == [measure] { all += item.scoring.thresholds }
        for provision in method.provisions {
            if case .ratio(measure, let steps) = provision.requirement { all += steps.map(\.ratio) }
        }
        return all + (method.grading?.requirements ?? []).filter { $0.measure == measure }.map(\.ratio.value)
    }

    /// Whether a ratio is below a threshold that it has as soon as it is settled.
    func fallsShort(_ ratio: Rational?, of thresholds: [Rational]) -> Bool {
        guard let ratio else { return false }
        let settled = ratio.rounded(toDecimals: Formula.settledDecimals, .halfUp)
        return settled > ratio && thresholds.contains(settled)
    }

    private mutating func writeMeasures() {
        guard !measures.isEmpty else { return }
        head([words("测量", "Measure"), words("单位", "Unit"), words("符合要求的量", "Qualifying"), words("总量", "Total"), words("应用比例", "Ratio")])
        for measure in measures {
            let definition = source.standards.measures[measure.place]
            let row = next
            measureRows[measure.place] = row
            let isShort = fallsShort(measured[measure].ratio, of: thresholds(of: measure))
            let (part, whole, ratio): (Workbook.Cell, Workbook.Cell, Workbook.Cell.Value)
            switch measured[measure] {
            case .quantities(let qualifying, let total):
                part = .number(qualifying.description, .entry)
                whole = .number(total.description, .entry)
                ratio = measured[measure].ratio.map { .number(Formula.stored(isShort ? Formula.short(of: $0) : $0)) } ?? .text(unknown)
            case .absent: (part, whole, ratio) = (.text(absent, .entry), .text(absent, .entry), .text(absent))
            case .unknown: (part, whole, ratio) = (.empty(.entry), .empty(.entry), .text(unknown))
            }
            let formula = """
                IF(OR(C\(row)=\(Formula.quoted(absent)),D\(row)=\(Formula.quoted(absent))),\(Formula.quoted(absent)),\
                IF(COUNT(C\(row):D\(row))<2,\(Formula.quoted(unknown)),\
                IF(D\(row)>0,\(Formula.settled("C\(row)/D\(row)") + (isShort ? Formula.shortfall : "")),\(Formula.quoted(unknown)))))
                """
            let note =
                isShort
                ? [
                    text(
                        words(
                            "比限值小不到 1E-14，电子表格不能区分：式中减去 1E-14，以免按达到计",
                            "below its threshold by less than 1E-14, which a spreadsheet cannot tell: 1E-14 is taken off, so that it does not count as reached"
                        ))
                ] : []
            sheet.append([text(words(definition.title)), text(definition.unit), part, whole, self.computed(formula, ratio)] + note)
            check(row, mayBeAbsent: definition.mayBeAbsent)
        }
    }

    /// Holds the quantities of a row to what a submission may say: none below 0, no part above its whole, and 缺项 of what a building may be without.
    private mutating func check(_ row: Int, mayBeAbsent: Bool) {
        let isNoPart = "OR(NOT(ISNUMBER(C\(row))),NOT(ISNUMBER(D\(row))),C\(row)<=D\(row))"
        for (column, letter, least) in [(3, "C", ">=0"), (4, "D", ">0")] {
            let quantity = "AND(ISNUMBER(\(letter)\(row)),N(\(letter)\(row))\(least),\(isNoPart))"
            let formula = mayBeAbsent ? "OR(\(letter)\(row)=\(Formula.quoted(absent)),\(quantity))" : quantity
            let numbers = words(
                "填写数字：符合要求的量不小于 0，总量大于 0，前者不大于后者", "Write a number: what counts at least 0, the total above 0 and no smaller")
            let error = numbers + (mayBeAbsent ? words("；没有该项的写“缺项”", "; write absent where there is none") : "")
            sheet.checks.append(Workbook.Check(.formula(formula), column: column, rows: [row...row], error: error))
        }
    }

    /// The attributes that items and provisions look at.
    private var attributes: [AttributeIndex] {
        var places: Set<Int> = []
        for item in method.items { if case .attribute(let attribute) = item.subject { places.insert(attribute.place) } }
        for provision in method.provisions {
            if case .attribute(let attribute, _) = provision.requirement { places.insert(attribute.place) }
        }
        return places.sorted().map { AttributeIndex($0) }
    }

    private mutating func writeAttributes() {
        guard !attributes.isEmpty else { return }
        head([words("属性", "Attribute"), "", words("取值", "Value")])
        for attribute in attributes {
            let definition = source.standards.attributes[attribute.place]
            let row = next
            attributeRows[attribute.place] = row
            let choices: [String]
            switch definition.kind {
            case .flag: choices = [title(true), title(false)]
            case .levels(let levels): choices = levels.map(String.init)
            }
            let value: Workbook.Cell =
                switch measured[attribute] {
                case .flag(let flag)?: .text(title(flag), .entry)
                case .level(let level)?: .number(String(level), .entry)
                case nil: .empty(.entry)
                }
            sheet.append([text(words(definition.title)), text(""), value])
            sheet.checks.append(Workbook.Check(.list(choices), column: 3, rows: [row...row]))
        }
    }
}

import TestSupport
import Testing

@testable import PrefabAssessment

/// Quantities and days that belong together (contract section 9).
@Suite("Plausibility: relations and days")
struct PlausibleRelationTests {
    struct Row: Sendable, CustomTestStringConvertible {
        let label: String
        let expected: [String]
        let change: @Sendable (inout JSONTree) -> Void

        init(_ label: String, _ expected: String..., change: @escaping @Sendable (inout JSONTree) -> Void) {
            self.label = label
            self.expected = expected
            self.change = change
        }

        var testDescription: String { label }
    }

    private static func total(_ measure: String, _ total: String) -> @Sendable (inout JSONTree) -> Void {
        { $0.building.measures[measure] = .share(0, of: .number(total)) }
    }

    private static func floors(_ area: String) -> @Sendable (inout JSONTree) -> Void {
        {
            $0.building.floorPlanArea = .number(area)
            $0.building.measures.horizontalMembers = .missing
            $0.building.measures.dryFloor = .missing
        }
    }

    /// Of 12,000 m² above ground and as many of floors, with 4,000 m³ of concrete.
    static let rows: [Row] = [
        Row("the sum of the areas") { $0.project.aboveGroundArea = 12000 },
        Row("less than the sum", "S210 11999.999999") { $0.project.aboveGroundArea = .number("11999.999999") },
        Row("floors of 70%", change: floors("8400")),
        Row("floors below 70%", "W402 8399.999999", change: floors("8399.999999")),
        Row("floors of 130%", change: floors("15600")),
        Row("floors above 130%", "W402 15600.000001", change: floors("15600.000001")),
        Row("horizontal members of 99% of the floors", change: total("horizontalMembers", "11880")),
        Row("below", "W403 11879.999999", change: total("horizontalMembers", "11879.999999")),
        Row("of 101%", change: total("horizontalMembers", "12120")),
        Row("above", "W403 12120.000001", change: total("horizontalMembers", "12120.000001")),
        Row("partitions of 1% more", change: total("partitionIntegrated", "3636")),
        Row("more", "W403 3600", change: total("partitionIntegrated", "3637")),
        Row("non-masonry walls of 1% more than all", change: total("exteriorWallNonMasonry", "4040")),
        Row("more than that", "W404 4040.000001", change: total("exteriorWallNonMasonry", "4040.000001")),
        Row("fewer of them", change: total("exteriorWallNonMasonry", "2000")),
        Row("as much concrete in vertical members as in all", change: total("verticalMembers", "4000")),
        Row("more than in all", "W404 4000.000001", change: total("verticalMembers", "4000.000001")),
        Row("more than in all of a steel building, where it counts nothing") {
            $0.building.structure = "steel"
            $0.building.measures.verticalMembers = .share(0, of: 5000)
        },
        Row("dry floors everywhere", change: total("dryFloor", "12000")),
        Row("on more than the floors", "W404 12000.000001", change: total("dryFloor", "12000.000001")),
        Row("a storey height of 2.2 m") { $0.building.height = .number("8.8") },
        Row("below", "W203 4") { $0.building.height = .number("8.799999") },
        Row("of 12 m") { $0.building.height = 48 },
        Row("above", "W203 4") { $0.building.height = .number("48.000001") },
        Row("a total of 1 m²", "W404 4000", "W401 1", "W402 1") { $0.building.measures.exteriorWallIntegrated = .share(1, of: 1) },
        Row("a measure that is not stated") { $0.building.measures.partitionIntegrated = nil },
        Row("floors that are not stated") { $0.building.floorPlanArea = nil },
    ]

    @Test("Relations", arguments: rows)
    func relation(_ row: Row) {
        #expect(Plausible.findings(Plausible.submission.changed(row.change)) == row.expected)
    }

    /// Each ratio to the area above ground, at both ends.
    @Test("Quantities for each m²")
    func ratios() throws {
        var tried = 0
        for row in try Plausible.tree.relations.elements where row.kind == "ratio" && row.against == "buildings.aboveGroundArea" {
            guard let name = row.of.text, name.hasPrefix("measures."), case let key = String(name.dropFirst("measures.".count)) else {
                continue
            }
            for (side, step) in [("from", Int128(-1)), ("to", 1)] {
                guard case .number(let digits) = row.likely[side], let bound = ExactDecimal(digits) else { continue }
                let end = bound.units * 12000
                for (units, isOdd) in [(end, false), (end + step * 1_000_000, true)] {
                    let total = ExactDecimal(units: units).description
                    let found = Plausible.findings(
                        Plausible.submission.changed { $0.building.measures[key] = .share(0, of: .number(total)) })
                    #expect(found.contains("W402 \(total)") == isOdd, "\(row.id) \(total)")
                    tried += 1
                }
            }
        }
        #expect(tried == 12 * 4)
    }

    @Test("A take-off has its sums held against the building too")
    func takeOff() {
        let found = Plausible.findings(Plausible.takeOff.changed { $0.building.components[1].castInPlaceVolume = 400 })
        #expect(found == ["W402 [", "W402 ["])
    }

    @Test("Where a line lacks its volume, the rest of the sum is held against nothing")
    func takeOffWithGap() {
        let found = Plausible.findings(
            Plausible.takeOff.changed {
                $0.building.components[1].castInPlaceVolume = 400
                $0.building.components.elements.append(["kind": "column", "label": "KZ-9", "count": 8])
            })
        #expect(found.contains { $0.hasPrefix("W105") })
        #expect(!found.contains { $0.hasPrefix("W402") || $0.hasPrefix("W404") })
    }

    @Test("Days are called by their names, which a report shows as well")
    func namedDays() throws {
        let tree = Plausible.submission.changed { $0.dates = ["planningPermit": "2022-02-20", "constructionStart": "2021-04-28"] }
        let message = try #require(Plausible.diagnostics(tree).first { $0.code == .datesOutOfOrder }).message
        #expect(message.text(in: .chinese) == "开工手续（2021年4月28日）早于规划许可（2022年2月20日）")
        #expect(message.text(in: .english) == "construction start (2021-04-28) is before planning permit (2022-02-20)")
    }

    // MARK: - Days

    private static let completed: JSONTree = Plausible.submission.changed {
        $0.dates = [
            "projectApproval": "2021-09-01", "planningPermit": "2021-12-01", "constructionStart": "2022-02-14",
            "firstFloorSlabStart": "2022-06-01", "prefabricationAcceptance": "2023-03-15", "mainStructureAcceptance": "2023-04-20",
            "completion": "2023-10-30", "application": "2022-05-16", "applicationForm": "2023-12-05",
        ]
    }

    /// The day before the one that a day is not to be before is odd; that day itself is not, nor the one after.
    @Test(
        "Two days",
        arguments: [
            ("projectApproval", "planningPermit"), ("planningPermit", "constructionStart"), ("constructionStart", "firstFloorSlabStart"),
            ("firstFloorSlabStart", "mainStructureAcceptance"), ("mainStructureAcceptance", "completion"),
            ("completion", "applicationForm"),
            ("constructionStart", "application"), ("firstFloorSlabStart", "prefabricationAcceptance"), ("application", "applicationForm"),
        ])
    func days(_ earlier: String, _ later: String) throws {
        // The two alone, so that no other day is in the way.
        let day = try #require(Self.completed.dates[earlier].text)
        let date = try #require(CalendarDate(day) as CalendarDate?)
        for (other, isOdd) in [(date.previous, true), (date, false), (date.next, false)] {
            let other = try #require(other).description
            let found = Plausible.findings(
                Plausible.submission.changed { $0.dates = .object([.init(earlier, .string(day)), .init(later, .string(other))]) })
            #expect(found == (isOdd ? ["W201 \"\(other)\""] : []))
        }
    }

    @Test("A day that is not given stands in no one's way: those around it are compared")
    func gap() {
        #expect(Plausible.findings(Self.completed) == [])
        let found = Plausible.findings(
            Self.completed.changed {
                $0.dates.firstFloorSlabStart = nil
                $0.dates.mainStructureAcceptance = nil
                $0.dates.completion = "2022-02-13"
            })
        #expect(found == ["W201 \"2022-02-13\""])
        let notStarted = Plausible.findings(
            Plausible.submission.changed { $0.dates = ["constructionStart": "2022-02-14", "firstFloorSlabStart": "notStarted"] })
        #expect(notStarted == [])
    }

    @Test("Each broken pair has a warning of its own")
    func pairs() {
        let found = Plausible.findings(Self.completed.changed { $0.dates.applicationForm = "2022-01-01" })
        #expect(found == ["W201 \"2022-01-01\"", "W201 \"2022-01-01\""])
    }

    @Test("The same day twice is in order, whatever other pair is broken")
    func sameDayBesides() {
        let found = Plausible.findings(
            Self.completed.changed {
                $0.dates.planningPermit = "2021-09-01"
                $0.dates.applicationForm = "2023-10-29"
            })
        #expect(found == ["W201 \"2023-10-29\""])
    }

    @Test(
        "A building's own permit has the place of the project's",
        arguments: [("2021-08-31", 1), ("2021-09-01", 0), ("2022-02-14", 0), ("2022-02-15", 1)])
    func ownPermit(_ day: String, _ count: Int) {
        let found = Plausible.findings(Self.completed.changed { $0.building.planningPermit = .string(day) })
        #expect(found == Array(repeating: "W201 \"\(day)\"", count: count))
    }

    @Test(
        "Each day has years in which it is likely",
        arguments: PlausibleDate.allCases, [("1979-12-31", true), ("1980-01-01", false), ("2099-12-31", false), ("2100-01-01", true)])
    func years(_ date: PlausibleDate, _ row: (day: String, isOdd: Bool)) {
        let found = Plausible.findings(Plausible.submission.changed { $0.dates = .object([.init(date.rawValue, .string(row.day))]) })
        #expect(found == (row.isOdd ? ["W401 \"\(row.day)\""] : []))
    }

    @Test("A building's own permit has them, too", arguments: [("1979-12-31", 1), ("1980-01-01", 0), ("2099-12-31", 0), ("2100-01-01", 1)])
    func yearsOfOwnPermit(_ day: String, _ count: Int) {
        let found = Plausible.findings(
            Plausible.submission.changed {
                $0.dates = .object([])
                $0.building.planningPermit = .string(day)
            })
        #expect(found == Array(repeating: "W401 \"\(day)\"", count: count))
    }

    @Test("Without the row any year passes")
    func anyYear() throws {
        var tree = try Plausible.tree
        tree.days = .missing
        let standards = try Plausible.standards(tree)
        let found = Plausible.findings(Plausible.submission.changed { $0.dates = ["planningPermit": "0022-01-20"] }, standards)
        #expect(found == [])
    }

    @Test("The days of the data are those of submissions, in their order")
    func names() {
        #expect(PlausibleDate.allCases.map(\.rawValue) == DateKey.allCases.map(\.rawValue))
    }

    // MARK: - Without data

    @Test("A folder without such a file finds nothing odd")
    func without() throws {
        let standards = try Plausible.standards(nil)
        #expect(standards.plausibility == nil)
        let tree = Plausible.submission.changed {
            $0.building.measures.exteriorWallIntegrated = .share(1, of: 1)
            $0.building.aboveGroundArea = .number("1000000000.0000001")
            $0.building.storeys = 40
            $0.dates.application = "2020-01-01"
        }
        #expect(Plausible.findings(tree, standards) == [])
        // What is impossible by the contract stays so.
        #expect(Plausible.findings(tree.changed { $0.building.height = .number("700.1") }, standards) == ["S104 700.1"])
    }

    @Test("A measure that the folder does not define is passed over")
    func undefined() throws {
        var tree = try Plausible.tree
        tree.relations.elements = tree.relations.elements.map { row in
            row.changed { if $0.of == "measures.heatingPipes" { $0.of = "measures.coolingPipes" } }
        }
        tree.ranges.elements = tree.ranges.elements.map { row in
            row.changed { if $0.id == "pipeTotals" { $0.fields = ["measures.coolingPipes"] } }
        }
        let standards = try Plausible.standards(tree)
        #expect(Plausible.findings(Plausible.submission.changed { $0.building.measures.heatingPipes = .share(0, of: 1) }, standards) == [])
    }
}

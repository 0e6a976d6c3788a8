import PrefabReview
import Testing

@Suite("Buildings of a review")
struct BuildingTests {
    @Test("verdict, route, method, grade and rates of a building")
    func factory() throws {
        let building = try #require(try Sample.review("eligible-factory").buildings.first)
        #expect(building.id == "1#")
        #expect(building.name == "1#生产厂房")
        #expect(building.verdict == .payable)
        #expect(building.route == .voluntary)
        #expect(building.isMandated == false)
        #expect(building.method == "DB11/T 1831-2021")
        #expect(building.isMethodKnown)
        #expect(building.grade == "A(BJ)")
        // 1954.856 m³ of 4409.316 m³.
        #expect(building.prefabricationRate?.text == "488714/1102329")
        #expect(building.prefabricationRate?.percent == "44.33")
        // 68.1 / 94.
        #expect(building.assemblyRate?.exact?.text == "681/940")
        #expect(building.assemblyRate?.exact?.percent == "72.44")
        #expect(building.assemblyRate?.exact?.decimal == "0.7244…")
        #expect(building.finding("1831-assembly-rate")?.outcome == .pass)
        #expect(building.finding("declared-rates")?.isAdvisory == true)
    }

    @Test(
        "scores item by item",
        arguments: [
            ("verticalMembers", "25.9", "30"), ("horizontalMembers", "12.1", "20"), ("exteriorWallNonMasonry", "5", "5"),
            ("exteriorWallIntegrated", "3.8", "5"), ("partitionNonMasonry", "5", "5"), ("partitionIntegrated", "0", "5"),
            ("fullDecoration", "6", "6"), ("dryFloor", "0", "6"), ("integratedBathroom", "4.7", "6"), ("pipeSeparation", "5.6", "6"),
        ])
    func scores(item id: String, points: String, maximum: String) throws {
        let building = try #require(try Sample.review("eligible-factory").buildings.first)
        let item = try #require(building.item(id))
        #expect(item.score?.exact?.decimal == points)
        #expect(item.maximum.text == maximum)
        #expect(item.basis == .recomputed)
        #expect(item.isCounted)
        #expect(!item.title(in: .chinese).isEmpty)
        #expect(item.title(in: .chinese) != item.title(in: .english))
    }

    @Test("an absent item has no score, and decoration no ratio")
    func absent() throws {
        let building = try #require(try Sample.review("eligible-factory").buildings.first)
        let kitchen = try #require(building.item("integratedKitchen"))
        #expect(kitchen.basis == .absent)
        #expect(kitchen.score == nil)
        #expect(kitchen.ratio == nil)
        #expect(building.item("fullDecoration")?.ratio == nil)
        #expect(building.item("verticalMembers")?.ratio?.text == "1283/2079")
    }

    @Test("a score that the applicant declares is taken over as such")
    func declared() throws {
        let building = try #require(try Sample.review("annex-60.00m").buildings.first)
        let item = try #require(building.item("otherInterior"))
        #expect(item.basis == .declared)
        #expect(item.score?.exact?.text == "33/2")
        #expect(building.grade == "notGraded")
        #expect(building.verdict == .notPayable)
        #expect(building.finding("48-7-prefabrication-rate")?.outcome == .fail)
    }

    @Test("several buildings, each with its verdict and method")
    func several() throws {
        let buildings = try Sample.review("several-buildings").buildings
        #expect(buildings.map(\.id) == ["1#", "2#", "3#", "4#"])
        #expect(buildings.map(\.verdict) == [.payable, .notPayable, .payable, .notApplied])
        #expect(buildings.map(\.method).prefix(3) == ["DB11/T 1831-2021", "DB11/T 1831-2021", "BJ-2017-annex"])
        #expect(buildings.map { $0.assemblyRate?.exact?.percent } == ["79.57", "61.70", "60.88", nil])
        #expect(buildings.map { $0.prefabricationRate?.percent } == ["44.97", "29.71", "43.20", nil])
        #expect(buildings.map(\.grade) == ["AA(BJ)", "notPrefabricated", "notGraded", nil])
    }

    @Test("a building that nobody applies for has no rates, no grade and no items, even where it has quantities")
    func notApplied() throws {
        let transformer = try #require(try Sample.review("several-buildings").buildings.last)
        #expect(transformer.route == .notApplicable)
        #expect(transformer.items.isEmpty)
        #expect(transformer.finding("1831-assembly-rate")?.outcome == .notApplicable)
        let measures = #""appliedFor": false, "measures": { "structuralConcrete": { "qualifying": 40, "total": 80 } }"#
        let text = try Sample.text("several-buildings").replacing(#""appliedFor": false"#, with: measures)
        let measured = try #require(try Review(of: text).buildings.last)
        #expect(measured.verdict == .notApplied)
        #expect(measured.prefabricationRate == nil)
        #expect(measured.assemblyRate == nil)
    }

    @Test("what is unknown is an interval, never zero")
    func unknown() throws {
        let buildings = try Sample.review("design-stage").buildings
        let factory = buildings[0]
        #expect(factory.verdict == .undetermined)
        #expect(factory.route == .undetermined)
        #expect(factory.isMandated == true)
        #expect(factory.grade == nil)
        #expect(factory.prefabricationRate == nil)
        let rate = try #require(factory.assemblyRate)
        // 43.3 / 94.
        #expect(rate.lower.text == "433/940")
        #expect(rate.lower < rate.upper)
        #expect(rate.exact == nil)
        let members = try #require(factory.item("horizontalMembers"))
        #expect(members.basis == .unknown)
        #expect(members.score?.lower.text == "0")
        #expect(members.score?.upper == members.maximum)
        #expect(factory.isMethodKnown)
        #expect(!buildings[1].isMethodKnown, "its permit is unknown")
        #expect(buildings[1].isMandated == false)
    }

    @Test("rates compare exactly")
    func comparison() throws {
        let rates = try Sample.review("several-buildings").buildings.compactMap(\.prefabricationRate)
        // 94/209 = 0.4497…, 41/138 = 0.2971…, 0.432.
        #expect(rates.sorted().map(\.percent) == ["29.71", "43.20", "44.97"])
        #expect(rates.max()?.text == "94/209")
        #expect(!(rates[0] < rates[0]))
    }
}

import Testing

@testable import PrefabAssessment

/// Fields that are missing, each once and in their order, however far apart their buildings are.
@Suite("Advice: fields that are missing")
struct MissingFieldsTests {
    private static func height(_ building: Int) -> Settling.Field { .place(.buildingField(building, .height)) }

    /// Upwards, downwards, and to and fro over the edges of the words that hold the marks.
    static let orders: [[Int]] = [
        Array(0..<200), (0..<200).reversed(), [64, 63, 0, 65, 127, 128, 100_000, 1], [100_000, 99_968, 0, 63, 64],
    ]

    @Test("Each once, in the order in which they came", arguments: orders)
    func order(buildings: [Int]) {
        var fields = MissingFields()
        for building in buildings {
            #expect(!fields.contains(Self.height(building)))
            let news = [fields.insert(Self.height(building)), fields.insert(Self.height(building))]
            #expect(news == [true, false])
            #expect(fields.contains(Self.height(building)))
        }
        #expect(Array(fields) == buildings.map(Self.height))
        #expect(!fields.contains(.place(.buildingField(buildings[0], .structure))))
        for building in 0..<130 where !buildings.contains(building) { #expect(!fields.contains(Self.height(building))) }
    }

    @Test("A field of the project, a document and the same field of the first building are three")
    func kinds() {
        let all: [Settling.Field] = [
            .place(.date(.planningPermit)), .document(.planningPermit), .place(.buildingField(0, .planningPermit)),
            .place(.buildingField(7, .planningPermit)),
        ]
        var fields = MissingFields()
        fields.insert(all, besides: MissingFields())
        #expect(Array(fields) == all)
        #expect(fields.map(\.building) == [nil, nil, 0, 7])
        // Those of one kind are listed together.
        #expect(all[2].ofFirstBuilding == all[3].ofFirstBuilding && all[0].ofFirstBuilding == all[0])
    }

    @Test("What is known elsewhere is no news")
    func besides() {
        var known = MissingFields()
        _ = known.insert(Self.height(3))
        var news = MissingFields()
        news.insert([Self.height(2), Self.height(3), Self.height(2), Self.height(4)], besides: known)
        #expect(Array(news) == [Self.height(2), Self.height(4)])
    }
}

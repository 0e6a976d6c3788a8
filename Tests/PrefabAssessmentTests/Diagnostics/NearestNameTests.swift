import Testing

@testable import PrefabAssessment

@Suite("Standards and submissions: the nearest known name")
struct NearestNameTests {
    static let known = ["height", "storeys", "structure", "floorPlanArea", "use", "id", "verticalMembers", "horizontalMembers"]

    @Test(
        "A slip in three letters is forgiven, and one in any name",
        arguments: [
            ("heigth", "height"),  // two neighbours exchanged count once
            ("heihgt", "height"),
            ("Height", "height"),  // capitals do not count
            ("storey", "storeys"),
            ("structures", "structure"),
            ("floorplanarea", "floorPlanArea"),
            ("floor_plan_area", "floorPlanArea"),
            ("us", "use"),
            ("verticalmember", "verticalMembers"),
            ("horizontlMembers", "horizontalMembers"),
        ])
    func near(_ written: String, _ meant: String) {
        #expect(nearestName(to: written, among: Self.known) == meant)
    }

    @Test("A name that is near to none gets no suggestion", arguments: ["", "width", "xyz", "体积", "heightOfTheWholeBuilding"])
    func far(_ written: String) {
        #expect(nearestName(to: written, among: Self.known) == nil)
    }

    @Test("Of several equally near the first wins, and a nearer one before all")
    func order() {
        #expect(nearestName(to: "bat", among: ["cat", "hat", "bats"]) == "cat")
        #expect(nearestName(to: "bat", among: ["cat", "bat"]) == "bat")
        #expect(nearestName(to: "bat", among: []) == nil)
    }

    @Test("A name of any length is passed over unread")
    func long() {
        let written = String(repeating: "height", count: 200_000)
        #expect(nearestName(to: written, among: Self.known) == nil)
    }
}

import Testing

@testable import PrefabAssessment

@Suite("Standards: how surely a figure is known")
struct StandardsStatusTests {
    @Test(
        "A verdict may rest on what is primary or verified",
        arguments: zip(FigureStatus.allCases, [true, true, false, false, false, false, false]))
    func settled(_ status: FigureStatus, _ isSettled: Bool) {
        #expect(status.isSettled == isSettled)
    }

    @Test("From the surest to the weakest")
    func order() {
        #expect(FigureStatus.allCases.map(\.weakness) == [0, 1, 2, 3, 4, 5, 6])
    }

    @Test("A row that somebody has proof-read names who and when")
    func verified() throws {
        var standards = ChangedStandards()
        try standards.change(
            "DB11-T-1831-2021.json", after: [#""horizontalMembers""#],
            from: #""status": "provisional","#,
            to: #""status": "verified", "verified": { "name": "王工", "date": "2026-03-01" },"#)
        try standards.change(
            "DB11-T-1831-2021.json", after: [#""horizontalMembers""#], from: #""standIn""#, to: #""print""#)
        let record = try #require(try standards.read().record("DB11/T 1831-2021#horizontalMembers"))
        #expect(record.status == .verified)
        #expect(record.status.isSettled)
        #expect(record.verification?.name == "王工")
        #expect(record.verification?.date == CalendarDate("2026-03-01"))
        #expect(record.source.chinese == "DB11/T 1831—2021印本")
        #expect(record.source.english == "the printed DB11/T 1831—2021")
    }

    /// The parts of the row 干式工法楼面、地面, each with its status, and that of the row.
    @Test(
        "A row is as sure as the weakest of its parts",
        arguments: [
            ("copy", "copy", FigureStatus.copy),
            ("copy", "secondary", .secondary),
            ("secondary", "copy", .secondary),
            ("primary", "copy", .copy),
            ("provisional", "unknown", .unknown),
            ("primary", "primary", .primary),
        ])
    func weakest(_ points: String, _ ratio: String, _ weakest: FigureStatus) throws {
        for status in FigureStatus.allCases where status != .verified {
            var standards = ChangedStandards()
            let file = "GB-T-51129-2017.json"
            try standards.change(file, after: [#""dryFloor""#], from: #""provisional""#, to: "\"\(status.rawValue)\"")
            let line = standards.line
            // A row that is unknown has no scoring of its own.
            if status == .unknown {
                try standards.change(
                    file, after: [#""dryFloor""#], from: #"{ "kind": "step", "unit": "%", "steps": [{ "from": 70, "points": 6 }] }"#,
                    to: #"{ "kind": "declared" }"#)
            }
            try standards.change(file, after: [#""dryFloor""#, #""points""#], from: #""provisional""#, to: "\"\(points)\"")
            try standards.change(file, after: [#""dryFloor""#, #""ratio""#], from: #""copy""#, to: "\"\(ratio)\"")
            #expect(standards.faults == (status == weakest ? [] : ["\(file):\(line) D207"]))
        }
    }

    @Test("A part that was proof-read alone keeps the row at the other's status")
    func verifiedPart() throws {
        var standards = ChangedStandards()
        try standards.change(
            "GB-T-51129-2017.json", after: [#""dryFloor""#, #""ratio""#], from: #""copy",\#n          "source": "copy""#,
            to: #""verified", "source": "print", "verified": { "name": "王工", "date": "2026-03-01" }"#)
        let record = try #require(try standards.read().record("GB/T 51129-2017#dryFloor"))
        #expect(record.status == .provisional)
        #expect(record.parts.map(\.id) == [.points, .ratio])
        #expect(record.parts.map(\.status) == [.provisional, .verified])
        #expect(record.parts.last?.verification?.name == "王工")
    }

    @Test("No built-in row claims to be verified yet")
    func noneVerified() {
        #expect(Standards.builtIn.records.allSatisfy { $0.status != .verified && $0.verification == nil })
    }
}

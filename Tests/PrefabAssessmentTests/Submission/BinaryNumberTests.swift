import TestSupport
import Testing

@testable import PrefabAssessment

/// Numbers that binary arithmetic leaves behind (contract section 9): near a decimal with six decimals at most, and not it.
@Suite("Plausibility: numbers from binary arithmetic")
struct BinaryNumberTests {
    private func warning(_ number: String) -> Diagnostic? {
        let tree = Plausible.submission.changed { $0.building.measures.electricalPipes = .share(0, of: .number(number)) }
        return Plausible.diagnostics(tree).first { $0.code == .binaryNumber }
    }

    @Test(
        "The short number beside it",
        arguments: [
            // Double precision: 0.1 + 0.2 and the like.
            ("3508.239999999999", "3508.24"), ("3508.2400000000002", "3508.24"), ("1000.30000000000004", "1000.3"),
            // Single precision: 2⁻¹⁸ beside 60, and the nearest to 3508.24, 18230.4, 45210.55 and 98210.55.
            ("60.0000038146973", "60"), ("3508.239990234375", "3508.24"), ("18230.400390625", "18230.4"), ("45210.55078125", "45210.55"),
            // 98210.546875 has six decimals.
            ("98210.546875", nil),
            // A quotient, which keeps six decimals.
            ("1364.36170212765957", "1364.361702"),
            ("12000.0000001", "12000"), ("12000.0000001000", "12000"),
        ] as [(String, String?)])
    func short(_ number: String, _ short: String?) {
        #expect(warning(number)?.edit == short)
    }

    @Test("Six decimals are as many as a number may have", arguments: ["12000.000001", "12000.1", "12000.100000000000", "12000", "1.2e4"])
    func plain(_ number: String) {
        #expect(warning(number) == nil)
    }

    /// Of 0.25 a millionth is 2.5 · 10⁻⁷.
    @Test(
        "Within a millionth, and beyond",
        arguments: [("0.25000025", true), ("0.250000251", false), ("0.24999975", true), ("0.249999749", false)])
    func tolerance(_ number: String, _ isNear: Bool) {
        let tree = Plausible.takeOff.changed { $0.building.components[0].castInPlaceVolume = .number(number) }
        #expect(Plausible.diagnostics(tree).contains { $0.code == .binaryNumber } == isNear)
    }

    @Test("Of a number with more than twelve decimals one thing is said: that it is near a short one, or that it was rounded")
    func rounded() {
        func codes(_ number: String) -> [String] {
            Plausible.findings(Plausible.takeOff.changed { $0.building.components[0].castInPlaceVolume = .number(number) })
        }
        #expect(codes("0.2500000000000001") == ["W405 0.2500000000000001"])
        #expect(codes("0.0123456789012345") == ["W101 0.0123456789012345"])
    }

    // MARK: - Rules

    private static func annex(_ height: String) -> JSONTree {
        Plausible.submission.changed {
            $0.underAnnexes()
            $0.building.height = .number(height)
            $0.building.storeys = 14
            $0.building.measures.structuralConcrete = .share(1200, of: 4000)
        }
    }

    private func named(_ tree: JSONTree) -> [Diagnostic] {
        let bytes = tree.bytes
        return Submission.read(bytes, standards: .builtIn).namingRules(by: Assessor(standards: .builtIn), in: bytes).diagnostics
    }

    /// Up to 60 m the annexes ask for a prefabrication rate of 40%, above for 20%; the building has 30%.
    @Test("A rule that comes out differently for the two is named")
    func rule() throws {
        let found = try #require(named(Self.annex("60.0000038146973")).first)
        #expect(found.code == .binaryNumber)
        #expect(found.message.text(in: .english).contains("48-7-prefabrication-rate"))
        #expect(found.message.text(in: .chinese).contains("48-7-prefabrication-rate"))
        #expect(found.edit == "60")
    }

    @Test("None is named where all come out the same")
    func same() throws {
        let found = try #require(named(Self.annex("50.0000038146973")).first)
        #expect(found.code == .binaryNumber)
        #expect(!found.message.text(in: .english).contains("rules"))
    }

    /// DB11/T 1831: dry floors get 6 points from 70% on, and none below; 70% of 11,000 is 7,700.
    @Test("Points that come out differently are told")
    func points() throws {
        let tree = Plausible.submission.changed {
            $0.building.measures.dryFloor = .share(.number("7699.999999999999"), of: 11000)
        }
        let found = try #require(named(tree).first { $0.code == .binaryNumber })
        #expect(found.edit == "7700")
        #expect(found.message.text(in: .chinese).contains("得 6 分，现为 0 分"), "\(found.message.text(in: .chinese))")
        #expect(found.message.text(in: .english).contains("gets 6 points in place of 0"))
    }

    /// Between 35% and 80% the points of vertical members rise from 20 to 30: they follow every digit, and nothing tips.
    @Test("Points between two bounds are not told")
    func interpolated() throws {
        let tree = Plausible.submission.changed {
            $0.building.measures.verticalMembers = .share(.number("620.0000000001"), of: 1000)
        }
        let found = try #require(named(tree).first { $0.code == .binaryNumber })
        #expect(!found.message.text(in: .english).contains("points"))
    }

    @Test("Without such a number no assessor is asked for")
    func unasked() {
        let bytes = Plausible.submission.bytes
        func assessor() -> Assessor {
            Issue.record("an assessor was asked for")
            return Assessor(standards: .builtIn)
        }
        #expect(Submission.read(bytes, standards: .builtIn).namingRules(by: assessor(), in: bytes).diagnostics.isEmpty)
    }
}

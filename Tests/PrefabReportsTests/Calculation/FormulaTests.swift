import PrefabAssessment
import Testing

@testable import PrefabReports

@Suite("Formulas of a spreadsheet")
struct FormulaTests {
    private static func band(_ from: Rational, _ to: Rational, _ lower: Rational, _ upper: Rational, decimals: Int? = 1) -> Scoring.Band {
        Scoring.Band(from: from, to: to, lowerPoints: lower, upperPoints: upper, decimals: decimals)
    }

    private static func points(_ scoring: Scoring) -> String? {
        Formula.points(scoring, of: "D9", maximum: "C9", yes: "是")
    }

    @Test("Nothing below a band, interpolated and rounded in it, its upper end from there on")
    func bands() {
        let band = Self.band(Rational(35, 100), Rational(4, 5), 20, 30)
        #expect(Self.points(.bands([band])) == "IF(D9<0.35,0,IF(D9<0.8,ROUND(20+(D9-0.35)/(0.8-0.35)*10,1),30))")
    }

    @Test("A band that begins where another ends; one that is a single step")
    func contiguous() {
        let bands = [
            Self.band(Rational(1, 2), Rational(7, 10), 1, 3, decimals: nil), Self.band(Rational(7, 10), Rational(4, 5), 4, 6, decimals: 0),
        ]
        #expect(
            Self.points(.bands(bands))
                == "IF(D9<0.5,0,IF(D9<0.7,1+(D9-0.5)/(0.7-0.5)*2,IF(D9<0.8,ROUND(4+(D9-0.7)/(0.8-0.7)*2,0),6)))")
        #expect(Self.points(.bands([Self.band(Rational(4, 5), Rational(4, 5), 5, 5)])) == "IF(D9<0.8,0,5)")
    }

    @Test("Steps, levels, yes and no; what is only declared has no formula")
    func others() {
        let steps = [Scoring.Step(from: Rational(1, 2), points: 2), Scoring.Step(from: Rational(2, 3), points: 5)]
        #expect(Self.points(.steps(steps)) == "IF(D9<0.5,0,IF(D9<(2/3),2,5))")
        #expect(
            Self.points(.levels([Scoring.Level(level: 1, points: 1), Scoring.Level(level: 3, points: 4)])) == "IF(D9<1,0,IF(D9<3,1,4))")
        #expect(Self.points(.flag) == "IF(D9=\"是\",C9,0)")
        #expect(Self.points(.declared) == nil)
    }

    @Test("Numbers are decimals where they end, and stored to 15 decimals")
    func numbers() {
        #expect(Formula.number(Rational(29, 2)) == "14.5")
        #expect(Formula.number(Rational(1, 3)) == "(1/3)")
        #expect(Formula.stored(Rational(2, 3)) == "0.666666666666667")
        #expect(Formula.stored(Rational(121, 188)) == "0.643617021276596")
        #expect(Formula.stored(26) == "26")
        #expect(Formula.quoted("a\"b") == "\"a\"\"b\"")
    }

    @Test("Names of sheets hold what programs take, and are never the same")
    func names() {
        #expect(SheetName.make(0, "1#厂房") == "1 1#厂房")
        #expect(SheetName.make(1, "a/b\\c[d]e:f*g?'h") == "2 abcdefgh")
        #expect(SheetName.make("构件", of: ["1#", "", "1#", "a", "A"]) == ["构件 1#", "构件", "构件 1# (2)", "构件 a", "构件 A (2)"])
        let long = String(repeating: "长", count: 40)
        #expect(SheetName.make("构件", of: [long, long]).map(\.utf16.count) == [31, 31])
        #expect(SheetName.make(9, String(repeating: "长", count: 40)).utf16.count == 31)
        #expect(SheetName.make(2, "\u{202E}x").unicodeScalars.allSatisfy { $0 != "\u{202E}" })
    }
}

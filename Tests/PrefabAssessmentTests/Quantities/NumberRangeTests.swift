import TestSupport
import Testing

@testable import PrefabAssessment

/// Sums and products of fractions stop the program where they leave 128 bits. None can, whatever a file says: for each formula that uses them
/// the largest numbers on the way are worked out here from the limits of figures and quantities, in arithmetic without limits.
///
/// Formulas over points that no method rounds are not in the table: their fractions may have any length, and they are computed as
/// ``WideFraction``, or by the functions that hand back `nil`. Nor are the sums of costs, each below a part of 128 bits
/// (``Prices``), and those of columns of a list (`Subtotals`), which are checked one by one.
@Suite("Quantities: no formula leaves 128 bits")
struct NumberRangeTests {
    /// Every fraction of a kind: no numerator is larger than `top`, no denominator than `bottom`.
    struct Size {
        let top: NaiveInteger
        let bottom: NaiveInteger
        /// The largest number on the way here.
        let largest: NaiveInteger
        /// All denominators divide a power of ten, so that sums stay over the larger one.
        let isDecimal: Bool

        init(_ top: NaiveInteger, _ bottom: NaiveInteger, isDecimal: Bool, _ before: NaiveInteger...) {
            self.top = top
            self.bottom = bottom
            self.isDecimal = isDecimal
            largest = ([top, bottom] + before).max() ?? top
        }

        /// Decimals up to a number.
        init(upTo largest: Int128, decimals: Int) {
            let bottom = ten(decimals)
            self.init(NaiveInteger(largest) * bottom, bottom, isDecimal: true)
        }

        /// Sums and differences.
        static func + (left: Size, right: Size) -> Size {
            if left.isDecimal, right.isDecimal {
                let bottom = max(left.bottom, right.bottom)
                // One of the two is a multiple of the other.
                return Size(
                    left.scaled(to: bottom) + right.scaled(to: bottom), bottom, isDecimal: true, left.largest, right.largest)
            }
            return Size(
                left.top * right.bottom + right.top * left.bottom, left.bottom * right.bottom, isDecimal: false, left.largest, right.largest
            )
        }

        static func * (left: Size, right: Size) -> Size {
            Size(
                left.top * right.top, left.bottom * right.bottom, isDecimal: left.isDecimal && right.isDecimal, left.largest, right.largest)
        }

        static func / (left: Size, right: Size) -> Size {
            Size(left.top * right.bottom, left.bottom * right.top, isDecimal: false, left.largest, right.largest)
        }

        /// The sum of so many.
        func times(_ count: NaiveInteger) -> Size {
            Size(top * count, bottom, isDecimal: isDecimal, largest)
        }

        private func scaled(to bottom: NaiveInteger) -> NaiveInteger {
            let digits = bottom.description.count - self.bottom.description.count
            return top * ten(digits)
        }
    }

    private static func ten(_ exponent: Int) -> NaiveInteger {
        (0..<exponent).reduce(NaiveInteger(1)) { power, _ in power * NaiveInteger(10) }
    }

    /// What a figure of a unit may be.
    private static func figure(_ unit: FigureUnit) -> Size {
        Size(upTo: Int128(unit.limits.largest), decimals: unit.limits.decimals)
    }

    private static let hundred = Size(upTo: 100, decimals: 0)
    private static let one = Size(upTo: 1, decimals: 0)
    private static let points = figure(.points)
    /// A percentage as the fraction that is computed with.
    private static let share = Size(upTo: 1, decimals: FigureUnit.percent.limits.decimals + 2)
    /// A number of a submission.
    private static let quantity = Size(NaiveInteger(ExactDecimal.inputLimit), NaiveInteger(ExactDecimal.one), isDecimal: true)
    /// More than there are rows or pieces in the longest text, and buildings in a folder.
    private static let many = ten(9)
    private static let pointsOfAll = points.times(many)
    /// What is left of the total, which is one figure.
    private static let divisor = Size(points.top, points.bottom, isDecimal: true, (points + pointsOfAll).largest)
    private static let worth = one / divisor
    /// A gain in units of ``ExactDecimal``.
    private static let gain = Size(NaiveInteger(ExactDecimal.one) * NaiveInteger(1_000) * many, NaiveInteger(1), isDecimal: true)
    /// What is short of a rate, likewise.
    private static let lack = Size(NaiveInteger(ExactDecimal.one), NaiveInteger(1), isDecimal: true)
    private static let run = share + share
    private static let rise = points + points

    /// The formula, where it stands, and the sizes that it comes to.
    private static let table: [(formula: String, place: String, size: Size)] = [
        ("Σ points of items and of groups, and those that are absent", "ScoreSheet, StandardsFileReader+MethodChecks", pointsOfAll),
        ("total − absent", "RateDivisors, Standing, ScoreReport", divisor),
        ("1 + Σ bonus / divisor", "Standards+GreatestRate", one + pointsOfAll / points),
        ("maximum / 2", "SubmissionStart+Needs", points / Size(upTo: 2, decimals: 0)),
        ("1 / divisor", "LightestLevels", worth),
        ("gain · worth", "CombinationSearch.share", gain * worth),
        ("(lack + 1) / worth", "CombinationSearch.limit", (lack + one) / worth),
        ("rise / unit of points", "LeverScale, TrialValues+Decisive", rise / Size(upTo: 1, decimals: 6)),
        (
            "from + (points − ½ unit − lower) / rise · run", "LeverScale.usefulRatios",
            share + (points + Size(upTo: 1, decimals: 7) + points) / rise * run
        ),
        (
            "from + place · run, place in quarters of a unit of the rise", "TrialValues+Decisive.levels",
            share + Size(ten(6) * NaiveInteger(4_000_000), NaiveInteger(4) * rise.top, isDecimal: false) * run
        ),
        ("least · 100", "RateComparison, ProvisionRule, Explanation, Numerals", share * hundred),
        ("least rounded up − ½ %", "Target", share + Size(upTo: 1, decimals: 2) + Size(upTo: 1, decimals: 3)),
        ("percent / 100", "Mandate, RateAgreement", quantity / hundred),
        (
            "percent / 100 ± the last decimal", "RateAgreement",
            Size(quantity.top, quantity.bottom * NaiveInteger(100), isDecimal: true) + Size(upTo: 1, decimals: 15)
        ),
        ("1 ± tolerance", "Plausibility+Relation", one + share),
        ("column side · ratio", "TakeOff", quantity * points),
        ("quantity of a piece · count", "TakeOff", Size(quantity.top * ten(12), quantity.bottom, isDecimal: true)),
        ("Σ areas", "Submission, Ground, AreaRule, AreaShares, Portfolio", quantity.times(many)),
        ("area + underground area", "Mandate", quantity + quantity),
        (
            "Σ quantities of a take-off", "TakeOff, TakeOff+Kinds",
            Size(NaiveInteger(SubmissionLimits.takeOffLimit) * NaiveInteger(2), quantity.bottom, isDecimal: true)
        ),
        ("cap − granted", "Ground, Portfolio+Instalments, RecoveryLetter", figure(.yuan) + quantity.times(many)),
        ("amount · 100", "ExactDecimal.amountArgument", quantity * hundred),
        ("amount / cap", "RewardPicture", figure(.yuan) / Size(upTo: 1, decimals: 0) / figure(.yuan)),
        ("length / largest · points", "ScorePicture, RatePicture", Size(upTo: 10_000, decimals: 0) / points * points + points),
        ("number cut to 9 decimals · length / largest", "Rational.shownProduct", Size(upTo: 1_000_000, decimals: 9) * (points / points)),
        ("number cut to 9 decimals / divisor", "Rational.shownQuotient", Size(upTo: 1_000_000, decimals: 9) / points),
        (
            "numbers cut to 18 decimals", "Rational.shownSum, shownDifference",
            Size(upTo: 1_000_000_000, decimals: 18).times(NaiveInteger(2))
        ),
        ("required − actual", "AdviceReport, FieldChange", quantity + quantity),
        ("a rate in units of its last decimal", "DeclaredRatesRule, Formula", Size(upTo: 1_000_000, decimals: 16)),
        ("limit · 100, ratio · 100", "FundingRule, Advisor, TrialValues", share * hundred),
    ]

    @Test("At the limits of figures and quantities", arguments: table.map(\.formula))
    func size(formula: String) throws {
        let row = try #require(Self.table.first { $0.formula == formula })
        #expect(row.size.largest <= NaiveInteger(Int128.max), "\(row.place): \(row.size.largest)")
    }

    /// The table's own arithmetic, by hand: 0.99 + 9.999 is over thousandths, 1/7 + 1/13 over 91.
    @Test("The table adds what is added")
    func arithmetic() {
        let decimals = Size(upTo: 1, decimals: 2) + Size(upTo: 10, decimals: 3)
        #expect(decimals.top == NaiveInteger(11_000) && decimals.bottom == NaiveInteger(1_000))
        let sevenths = Size(NaiveInteger(1), NaiveInteger(7), isDecimal: false) + Size(NaiveInteger(1), NaiveInteger(13), isDecimal: false)
        #expect(sevenths.top == NaiveInteger(20) && sevenths.bottom == NaiveInteger(91))
        #expect((hundredth / hundredth).largest == NaiveInteger(10_000))
    }

    private var hundredth: Size { Size(upTo: 1, decimals: 2) }

    // MARK: - Fractions of any length

    /// A numerator that no 128 bits hold ten of.
    private static let long = [
        Rational(Int128.max - 1, Int128.max), Rational(Int128.max, Int128.max - 1), Rational(Int128.max, 3),
        Rational(powerOfTen(38) - 1, powerOfTen(37) - 3),
    ]

    @Test("What is shown of long fractions is what is shown of the numbers", arguments: long.prefix(2))
    func shown(number: Rational) {
        #expect(number.shownProduct(100).rounded(toDecimals: 2, .cut) == (number < 1 ? Rational(9_999, 100) : 100))
        #expect(number.shownSum(64).rounded(toDecimals: 2, .cut) == (number < 1 ? Rational(6_499, 100) : 65))
        #expect(Rational(64).shownSum(number).rounded(toDecimals: 2, .cut) == (number < 1 ? Rational(6_499, 100) : 65))
        // 64 − 1.000…006 is 63 to more decimals than anything is shown with.
        #expect(Rational(64).shownDifference(number).rounded(toDecimals: 2, .cut) == 63)
        #expect(number.shownQuotient(by: 100).rounded(toDecimals: 4, .cut) == (number < 1 ? Rational(99, 10_000) : Rational(1, 100)))
    }

    /// Points of a band that no method rounds: the longer the quantities, the longer the fraction, up to what 128 bits hold.
    @Test("Levels of a quantity between points of every length")
    func levels() {
        let band = Scoring.Band(
            from: Rational(3_501, 10_000), to: Rational(4, 5), lowerPoints: Rational(19_000_001, 1_000_000), upperPoints: 30, decimals: nil)
        var longest: Int128 = 0
        for exponent in 13...32 {
            let total = powerOfTen(exponent) + 7
            let scale = LeverScale(
                qualifying: ExactDecimal(units: total / 2 + 1), total: ExactDecimal(units: total), step: ExactDecimal(units: 1),
                scorings: [.bands([band])], asked: [])
            let first = scale.level(0)
            longest = max(longest, first.scores[0].numerator)
            let last = scale.level(total / 4)
            let levels = scale.levels(after: first, upTo: last, fineness: 1)
            // 22.66 points at 50 %, 28.78 at 75 %: a level for each tenth from 22.7 to 28.7, and the last.
            #expect(levels.count == 62, "\(exponent)")
            #expect(levels.last?.steps == last.steps)
        }
        #expect(longest > Int128.max / 10)
    }
}

/// Whether a rate that somebody else has worked out agrees with the recomputed one.
///
/// It agrees if the recomputed rate, cut or rounded half up to the decimals that the other is written with (zeros at their end do not count),
/// is the other.
enum RateAgreement {
    /// - Parameter recomputed: an interval where the submission leaves the rate open: all, none or some of its values may agree.
    /// - Returns: `undetermined` also where nothing could be recomputed.
    static func outcome(of stated: ExactDecimal, with recomputed: Interval?) -> Outcome {
        guard let recomputed else { return .undetermined }
        let (from, below) = bounds(stated)
        if recomputed.lower >= from, recomputed.upper < below { return .pass }
        if recomputed.upper < from || recomputed.lower >= below { return .fail }
        return .undetermined
    }

    /// Rates from the first on and below the second are those that are cut or rounded to the percentage.
    private static func bounds(_ percent: ExactDecimal) -> (from: Rational, below: Rational) {
        var unit = powerOfTen(ExactDecimal.decimals)
        while percent.units % unit != 0 { unit /= 10 }
        let step = ExactDecimal(units: unit).rational / 100
        let rate = percent.rational / 100
        return (rate - step / 2, rate + step)
    }
}

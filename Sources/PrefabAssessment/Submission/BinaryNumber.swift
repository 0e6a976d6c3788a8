/// A number that lies near a short decimal and is not it, as binary arithmetic leaves numbers behind: `60.0000038146973` for 60,
/// `3508.239999999999` for 3508.24.
enum BinaryNumber {
    /// The short number that was most likely meant; `nil` where the number is short itself, or near none.
    ///
    /// - Parameters:
    ///   - decimals: that the number is written with, 12 at most.
    ///   - isRounded: whether it is written with more, so that the value is not quite the number.
    static func short(
        for value: ExactDecimal, decimals: Int, isRounded: Bool, _ rule: Plausibility.BinaryNumbers
    ) -> ExactDecimal? {
        guard value > .zero, isRounded || value.significantDecimals > rule.decimals,
            isNear(value, rounded(value, rule.decimals), within: (Int128(rule.tolerance), 1_000_000))
        else { return nil }
        // What single precision leaves is 2⁻²³ of the number, what double precision leaves far less; what is farther away was cut by a
        // calculation, and keeps the decimals that a short number may have.
        let noise: (Int128, Int128) = isSingle(value, decimals) ? (12, 100_000_000) : (1, 10_000_000_000)
        let least = (0..<rule.decimals).first { isNear(value, rounded(value, $0), within: noise) }
        return rounded(value, least ?? rule.decimals)
    }

    /// Half up to so many decimals.
    private static func rounded(_ value: ExactDecimal, _ decimals: Int) -> ExactDecimal {
        let step = powerOfTen(ExactDecimal.decimals - decimals)
        return ExactDecimal(units: (value.units + step / 2) / step * step)
    }

    private static func isNear(_ value: ExactDecimal, _ short: ExactDecimal, within share: (Int128, Int128)) -> Bool {
        // A number has 24 digits at most.
        short.units > 0 && Int128((value.units - short.units).magnitude) * share.1 <= short.units * share.0
    }

    /// Whether the number is one of single precision as far as it is written: 24 binary digits from the first on.
    private static func isSingle(_ value: ExactDecimal, _ decimals: Int) -> Bool {
        let whole = value.units / ExactDecimal.one
        guard whole > 0 else { return false }
        let shift = 23 - (127 - whole.leadingZeroBitCount)
        guard shift > 0 else { return false }
        let scaled = value.units << Int128(shift)
        let off = scaled - (scaled + ExactDecimal.one / 2) / ExactDecimal.one * ExactDecimal.one
        return Int128(off.magnitude) * 2 <= powerOfTen(ExactDecimal.decimals - decimals) << Int128(shift)
    }
}

extension SubmissionReader {
    /// Warns of a number that is near a short one.
    ///
    /// - Returns: whether it is.
    @inline(never)
    @discardableResult
    mutating func warnOfBinary(_ value: ExactDecimal, decimals: Int, isRounded: Bool, at span: SourceSpan) -> Bool {
        guard let rule = standards.plausibility?.binary,
            let short = BinaryNumber.short(for: value, decimals: decimals, isRounded: isRounded, rule)
        else { return false }
        diagnostics.append(
            Diagnostic(
                .binaryNumber, at: span,
                Message(
                    "{0} 与 {1} 相差不到百万分之一，像是二进制浮点运算留下的数", "{0} is within a millionth of {1}, as binary arithmetic leaves numbers behind",
                    .text(String(decoding: json.bytes.part(Int(span.start)..<Int(span.end)), as: UTF8.self)), .decimal(short)),
                help: Message("若计算书为 {0}，写作 {0}", "write {0} if that is what the calculation has", .decimal(short)),
                edit: short.description))
        return true
    }
}

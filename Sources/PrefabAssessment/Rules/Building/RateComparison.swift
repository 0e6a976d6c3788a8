extension BuildingFacts {
    /// The assembly rate against the least that is asked for, as a fraction.
    func compareRate(with least: Rational) -> Ruling {
        let rate = compared(sheet.rate)
        let outcome = rate.isAtLeast(least)
        let sentence: Message.Template =
            switch outcome {
            case .pass: ("装配率 {0} ≥ {1}%", "assembly rate {0} ≥ {1}%")
            case .fail: ("装配率 {0} < {1}%", "assembly rate {0} < {1}%")
            case .undetermined, .notApplicable: ("装配率在 {0} 之间，要求 ≥ {1}%", "assembly rate within {0}, at least {1}% needed")
            }
        return Ruling(
            outcome, at: place(.measures), missing: missing(), Message(sentence, Message.Values(.percent(rate), .number(least * 100))))
    }
}

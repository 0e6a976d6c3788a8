extension BuildingFacts {
    /// The assembly rate against the least that a rule asks for.
    func compareRate(with minimum: Figure<Rational>, _ ledger: inout FigureLedger) -> Ruling {
        let place = place(.measures)
        guard let least = ledger.read(minimum) else { return .withheld(minimum.record, in: standards, at: place) }
        let rate = compared(sheet.rate)
        let outcome = rate.isAtLeast(least)
        let sentence: Message.Template =
            switch outcome {
            case .pass: ("装配率 {0} ≥ {1}%", "assembly rate {0} ≥ {1}%")
            case .fail: ("装配率 {0} < {1}%", "assembly rate {0} < {1}%")
            case .undetermined, .notApplicable: ("装配率在 {0} 之间，要求 ≥ {1}%", "assembly rate within {0}, at least {1}% needed")
            }
        return Ruling(
            outcome, at: place, missing: missing(in: sheet.items),
            Message(sentence, Message.Values(.percent(rate), .number(least * 100))))
    }

    /// The points of a group against the least that the basic provisions ask for.
    func compareGroup(_ id: GroupID, _ ledger: inout FigureLedger) -> Ruling {
        let place = place(.measures)
        guard let group = table.place(of: id), let minimum = table.groups[group].minimum else {
            return Ruling(.notApplicable, at: place, Message("评分表无此要求", "the score table has no such requirement"))
        }
        guard let least = ledger.read(minimum) else { return .withheld(minimum.record, in: standards, at: place) }
        let score = sheet.groups[group].score
        let outcome = score.isAtLeast(least)
        let sentence: Message.Template =
            switch outcome {
            case .pass: ("{0} {1} 分 ≥ {2} 分", "{0}: {1} {1|point|points} ≥ {2}")
            case .fail: ("{0} {1} 分 < {2} 分", "{0}: {1} {1|point|points} < {2}")
            case .undetermined, .notApplicable: ("{0} 在 {1} 分之间，要求 ≥ {2} 分", "{0}: within {1} points, at least {2} needed")
            }
        return Ruling(
            outcome, at: place, missing: missing(in: sheet.items, of: id),
            Message(sentence, Message.Values(table.groups[group].name, .number(score), .number(least))))
    }
}

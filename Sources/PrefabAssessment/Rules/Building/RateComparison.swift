extension BuildingFacts {
    /// The assembly rate against the least that a rule asks for.
    func compareRate(with minimum: Figure<Rational>, _ ledger: inout FigureLedger) -> Ruling {
        let place = place(.measures)
        guard let least = ledger.read(minimum) else { return .withheld(minimum.record, in: standards, at: place) }
        let rate = compared(sheet.rate)
        let values = Message.Values(.percent(rate), .number(least * 100))
        switch rate.isAtLeast(least) {
        case .pass: return Ruling(.pass, at: place, Message("装配率 {0} ≥ {1}%", "assembly rate {0} ≥ {1}%", values))
        case .fail: return Ruling(.fail, at: place, Message("装配率 {0} < {1}%", "assembly rate {0} < {1}%", values))
        case .undetermined, .notApplicable:
            return Ruling(
                .undetermined, at: place, missing: missing(in: sheet.items),
                Message("装配率在 {0} 之间，要求 ≥ {1}%", "assembly rate within {0}, at least {1}% needed", values))
        }
    }

    /// The points of a group against the least that the basic provisions ask for.
    func compareGroup(_ id: GroupID, _ ledger: inout FigureLedger) -> Ruling {
        let place = place(.measures)
        guard let group = table.group(id), let minimum = group.minimum,
            let score = sheet.group(id)?.score
        else {
            return Ruling(.notApplicable, at: place, Message("评分表无此要求", "the score table has no such requirement"))
        }
        guard let least = ledger.read(minimum) else { return .withheld(minimum.record, in: standards, at: place) }
        let values = Message.Values(.words(group.title), .number(score), .number(least))
        switch score.isAtLeast(least) {
        case .pass: return Ruling(.pass, at: place, Message("{0} {1} 分 ≥ {2} 分", "{0}: {1} {1|point|points} ≥ {2}", values))
        case .fail: return Ruling(.fail, at: place, Message("{0} {1} 分 < {2} 分", "{0}: {1} {1|point|points} < {2}", values))
        case .undetermined, .notApplicable:
            return Ruling(
                .undetermined, at: place, missing: missing(in: sheet.items, of: id),
                Message("{0} 在 {1} 分之间，要求 ≥ {2} 分", "{0}: within {1} points, at least {2} needed", values))
        }
    }
}

/// Why a project gets no reward, told apart as 48号 does: what it says of each differs, and so does the letter that follows.
package enum Refusal: Hashable, Sendable {
    /// 第八条: applied too late, or not by the construction unit. Nothing else is examined.
    case notAccepted
    /// 第五条: not among what the money is for.
    case outOfScope
    /// 第六条、第七条 and the rest.
    case conditionsNotMet

    private static let ofAcceptance: Set<RuleID> = [ApplicantRule.id, WindowRule.id]
    private static let ofScope: Set<RuleID> = [SiteRule.id, FundingRule.id, AreaRule.id, UseRule.id, NewConstructionRule.id]

    /// What the rules say that are not met; the first kind that one of them belongs to.
    init(_ failed: [RuleID]) {
        self =
            failed.contains(where: Self.ofAcceptance.contains)
            ? .notAccepted
            : failed.contains(where: Self.ofScope.contains) ? .outOfScope : .conditionsNotMet
    }
}

extension Assessment {
    /// What kind of no the verdict is; `nil` where it is another. A project whose buildings are all refused is out of scope if each of them is.
    package var refusal: Refusal? {
        guard verdict == .ineligible else { return nil }
        let failed = findings.filter { $0.outcome == .fail && $0.description(in: standards).effect == .gating }.map(\.rule)
        if !failed.isEmpty { return Refusal(failed) }
        let refused = buildings.compactMap { $0.refusal(in: standards) }
        return !refused.isEmpty && refused.allSatisfy { $0 == .outOfScope } ? .outOfScope : .conditionsNotMet
    }
}

extension BuildingAssessment {
    /// What kind of no the building's verdict is; `nil` where it is another.
    package func refusal(in standards: Standards) -> Refusal? {
        guard verdict == .notPayable else { return nil }
        return Refusal(decisiveFindings(in: standards).map(\.rule))
    }

    /// The findings that a building's verdict hangs on; the parts of the technical requirements instead of their sum.
    package func decisiveFindings(in standards: Standards) -> [Finding] {
        let wanted: Outcome
        switch verdict {
        case .payable, .notApplied: return []
        case .notPayable: wanted = .fail
        case .undetermined: wanted = .undetermined
        }
        let open = findings.filter { $0.outcome == wanted && $0.description(in: standards).effect == .gating }
        let hasParts = methodIsKnown && open.contains { $0.rule.isProvision }
        return open.filter { finding in
            if finding.rule == RuleID.technical { return !hasParts }
            return hasParts || !finding.rule.isProvision
        }
    }
}

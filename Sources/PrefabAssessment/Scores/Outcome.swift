/// What became of a rule.
package enum Outcome: String, CaseIterable, Sendable {
    case pass
    case fail
    /// The submission, the law or the standards at hand leave it open; another value of what is missing could change it.
    case undetermined
    /// The rule does not speak to this project or building.
    case notApplicable

    package init(_ holds: Bool) {
        self = holds ? .pass : .fail
    }

    /// Several outcomes together: one failure fails, one open question leaves it open; what does not apply is left out.
    ///
    /// Nothing at all, or nothing that applies, passes: there is no failure and no open question.
    package func and(_ other: Outcome) -> Outcome {
        if self == .fail || other == .fail { return .fail }
        if self == .undetermined || other == .undetermined { return .undetermined }
        return .pass
    }

    /// The outcome that all possibilities share, else `undetermined`.
    package static func common(_ possibilities: some Sequence<Outcome>) -> Outcome {
        var result: Outcome?
        for outcome in possibilities {
            if let known = result, known != outcome { return .undetermined }
            result = outcome
        }
        return result ?? .undetermined
    }
}

/// A fact that may be unknown.
package enum Truth: String, CaseIterable, Sendable {
    case yes
    case no
    case unknown

    package init(_ value: Bool) {
        self = value ? .yes : .no
    }

    /// Unknown where the value is missing.
    package init(_ value: Bool?) {
        self = value.map { $0 ? .yes : .no } ?? .unknown
    }

    package static func && (left: Truth, right: @autoclosure () -> Truth) -> Truth {
        if left == .no { return .no }
        let right = right()
        if right == .no { return .no }
        return left == .yes && right == .yes ? .yes : .unknown
    }

    package static func || (left: Truth, right: @autoclosure () -> Truth) -> Truth {
        !(!left && !right())
    }

    package static prefix func ! (value: Truth) -> Truth {
        switch value {
        case .yes: .no
        case .no: .yes
        case .unknown: .unknown
        }
    }
}

extension Interval {
    /// Whether the number is at least `threshold`: `undetermined` only if the interval allows both.
    package func isAtLeast(_ threshold: Rational) -> Outcome {
        if lower >= threshold { return .pass }
        return upper < threshold ? .fail : .undetermined
    }
}

import PrefabAssessment

// Case by case, so that a case more in the assessment is an error here and not one at run time.

extension PrefabAssessment.Language {
    init(_ language: Language) {
        switch language {
        case .chinese: self = .chinese
        case .english: self = .english
        }
    }
}

extension Review.Verdict {
    init(_ verdict: PrefabAssessment.Verdict) {
        switch verdict {
        case .eligible: self = .eligible
        case .ineligible: self = .ineligible
        case .undetermined: self = .undetermined
        }
    }
}

extension Building.Verdict {
    init(_ verdict: BuildingVerdict) {
        switch verdict {
        case .payable: self = .payable
        case .notPayable: self = .notPayable
        case .undetermined: self = .undetermined
        case .notApplied: self = .notApplied
        }
    }
}

extension Building.Route {
    init(_ route: PrefabAssessment.Route) {
        switch route {
        case .matching: self = .matching
        case .voluntary: self = .voluntary
        case .none: self = .none
        case .undetermined: self = .undetermined
        case .notApplicable: self = .notApplicable
        }
    }
}

extension Bool? {
    /// Nothing where it is unknown.
    init(_ truth: Truth) {
        switch truth {
        case .yes: self = true
        case .no: self = false
        case .unknown: self = nil
        }
    }
}

extension Item.Basis {
    init(_ basis: ScoreSheet.Basis) {
        switch basis {
        case .recomputed: self = .recomputed
        case .declared: self = .declared
        case .unknown: self = .unknown
        case .absent: self = .absent
        }
    }
}

extension Finding.Outcome {
    init(_ outcome: PrefabAssessment.Outcome) {
        switch outcome {
        case .pass: self = .pass
        case .fail: self = .fail
        case .undetermined: self = .undetermined
        case .notApplicable: self = .notApplicable
        }
    }
}

extension Diagnostic.Severity {
    init(_ severity: PrefabAssessment.Diagnostic.Severity) {
        switch severity {
        case .error: self = .error
        case .warning: self = .warning
        case .note: self = .note
        }
    }
}

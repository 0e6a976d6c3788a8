import TestSupport
import Testing

@testable import PrefabAssessment

/// A text that a test meant to be valid is not.
struct UnreadableSubmission: Error, CustomStringConvertible {
    let description: String
}

extension Standards {
    /// The built-in standards that call nothing implausible: most tests have easy numbers, which no building has.
    static let tolerant = Standards(.builtIn, plausibility: nil)
}

extension JSONTree {
    /// The submission that the text holds.
    ///
    /// - Throws: the errors, where a test built a text that is no valid submission.
    func submission(standards: Standards = .tolerant) throws -> Submission {
        let reading = Submission.read(bytes, standards: standards)
        if let submission = reading.submission { return submission }
        throw UnreadableSubmission(
            description: reading.diagnostics.map { "\($0.code.rawValue): \($0.message.text(in: .english))" }
                .joined(separator: "\n") + "\n\(self)")
    }

    /// What becomes of the text with the built-in standards.
    ///
    /// - Parameter readings: those for which `b` is taken.
    func assess(_ readings: ReadingID..., verifiedOnly: Bool = false) throws -> Assessment {
        try assess(Readings(switched: readings), verifiedOnly: verifiedOnly)
    }

    func assess(_ readings: Readings, verifiedOnly: Bool = false) throws -> Assessment {
        Assessor(standards: .builtIn, readings: readings, verifiedOnly: verifiedOnly).assess(try submission())
    }
}

extension Readings {
    /// Reading `b` of these, `a` of all others.
    init(switched: some Sequence<ReadingID>) {
        self.init()
        for id in switched { self[id] = .b }
    }
}

extension Assessment {
    /// The finding of a rule by its id, `nil` where the rule did not speak.
    func finding(_ rule: String, building: Int = 0) -> Finding? {
        (findings + buildings[building].findings).first { description(of: $0).id == rule }
    }

    func outcome(_ rule: String, building: Int = 0) -> Outcome? {
        finding(rule, building: building)?.outcome
    }

    /// The amount as a report writes it, one figure where the bounds meet.
    var amount: String {
        reward.amount.isExact
            ? "\(reward.amount.lower)" : "\(reward.amount.lower)…\(reward.amount.upper)"
    }

    /// The payable area as a report writes it.
    var payableArea: String {
        reward.payableArea.isExact
            ? "\(reward.payableArea.lower)" : "\(reward.payableArea.lower)…\(reward.payableArea.upper)"
    }
}

extension Interval {
    /// `26`, or `0…30`.
    var text: String {
        exact.map(\.description) ?? "\(lower)…\(upper)"
    }
}

extension Assessment {
    /// The provision that a finding is about; `nil` for a rule of the program.
    func provision(of finding: Finding, in building: BuildingAssessment) -> Provision? {
        building.sheet.method.provisions.first { $0.rule == finding.rule }
    }
}

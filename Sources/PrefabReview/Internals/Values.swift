import PrefabAssessment

// From the types of the assessment to those of this library.

/// A text in both languages.
struct Words: Hashable, Sendable {
    let chinese: String
    let english: String

    init(_ text: (PrefabAssessment.Language) -> String) {
        chinese = text(.chinese)
        english = text(.english)
    }

    init(_ text: Message.Text) {
        chinese = text.chinese
        english = text.english
    }

    subscript(language: Language) -> String {
        switch language {
        case .chinese: chinese
        case .english: english
        }
    }
}

extension Bounds {
    init<Inner>(_ bounds: PrefabAssessment.Bounds<Inner>, _ value: (Inner) -> Value) {
        self.init(lower: value(bounds.lower), upper: value(bounds.upper))
    }
}

extension Bounds<Fraction> {
    init(_ interval: Interval) {
        self.init(lower: Fraction(value: interval.lower), upper: Fraction(value: interval.upper))
    }
}

extension Fraction {
    var decimalText: String { UTF8Buffer.text { $0.appendNumber(value) } }

    var percentText: String { UTF8Buffer.text { $0.appendPercent(value) } }
}

extension Place {
    init(pointer: String, at position: TextPosition) {
        self.init(pointer: pointer, line: position.line, column: position.column)
    }
}

extension Finding {
    init(_ finding: PrefabAssessment.Finding, about rule: RuleDescription, at place: Place) {
        self.init(
            rule: rule.id, outcome: Outcome(finding.outcome), isAdvisory: rule.effect == .advisory,
            citation: rule.citation, place: place, titleWords: Words(rule.title),
            messageWords: Words { finding.ruling.message.text(in: $0) })
    }
}

extension Building {
    /// - Parameter building: as the submission has it.
    init(_ assessment: BuildingAssessment, of building: PrefabAssessment.Building, findings: [Finding]) {
        // Nothing is claimed about a building that nobody applies for; an empty sheet would give it a rate of 0.
        let isAppliedFor = assessment.verdict != .notApplied
        self.init(
            id: building.id, name: building.name, verdict: Verdict(assessment.verdict), route: Route(assessment.route),
            isMandated: Bool?(assessment.mandated), method: assessment.sheet.method.id, isMethodKnown: assessment.methodIsKnown,
            grade: isAppliedFor ? assessment.grade : nil,
            prefabricationRate: isAppliedFor ? assessment.prefabricationRate.map(Fraction.init) : nil,
            assemblyRate: isAppliedFor ? Bounds(assessment.sheet.rate) : nil,
            items: isAppliedFor ? assessment.sheet.rows.map(Item.init) : [], findings: findings)
    }
}

extension Item {
    fileprivate init(_ row: MethodItem, _ item: ScoreSheet.Item) {
        self.init(
            id: row.id, ratio: item.ratio.map(Fraction.init), score: item.score.map { Bounds($0) },
            maximum: Fraction(value: item.maximum), isCounted: item.counts, basis: Basis(item.basis),
            words: Words(row.title))
    }
}

extension ProvisionalFigure {
    init(_ record: FigureRecord) {
        self.init(id: record.id, status: record.status.rawValue, words: Words(record.title))
    }
}

// MARK: - Readings

extension Reading {
    static var allReadings: [Reading] {
        ReadingID.allCases.flatMap { id in id.letters.map { Reading(gap: id, choice: $0) } }
    }
}

extension Readings {
    init(_ readings: [Reading]) {
        self.init()
        for reading in readings { self[reading.gap] = reading.choice }
    }
}

extension DecisiveReading {
    init(_ reading: PrefabAssessment.DecisiveReading) {
        self.init(
            taken: Reading(gap: reading.id, choice: reading.taken),
            alternative: Reading(gap: reading.id, choice: reading.alternative),
            verdict: Review.Verdict(reading.verdict), amount: Bounds(reading.amount) { $0.description })
    }
}

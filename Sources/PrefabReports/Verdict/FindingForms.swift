import PrefabAssessment

/// How a verdict writes its findings, with a form for each rule and outcome.
///
/// A verdict has some thirty findings, and of most of their text the rule and the outcome decide every letter.
struct FindingForms: Sendable {
    private let forms: JSONForms

    init(_ standards: Standards) {
        let rules = standards.rules
        forms = JSONForms(rules.count * Outcome.count) { number, writer, blank in
            let (rule, outcome) = number.quotientAndRemainder(dividingBy: Outcome.count)
            Self.write(
                rules[rule], Outcome.allCases[outcome], to: &writer, message: blank, pointer: blank, line: blank, column: blank)
        }
    }

    /// The place that was written last: the next finding often speaks of the same.
    struct LastPlace {
        fileprivate var place: Place?
        /// Where the text stands, from the pointer on to the end of the finding.
        fileprivate var text = 0..<0
    }

    /// Writes one of some findings on one line.
    ///
    /// - Parameters:
    ///   - index: which of them; a finding by itself would be copied.
    ///   - last: the place of the finding before in this text; then that of this one.
    @inline(__always)
    func write(
        _ findings: [Finding], _ index: Int, of assessed: AssessedProject, _ lines: borrowing LineIndex, after last: inout LastPlace,
        in language: Language, to writer: inout JSONWriter
    ) {
        // Lent by the array, not copied.
        let lent = findings.span
        let form = lent[index].rule.place * Outcome.count + lent[index].ruling.outcome.order
        writer.piece(0, of: form, in: forms)
        writer.content { lent[index].ruling.message.write(to: &$0, in: language) }
        writer.piece(1, of: form, in: forms)
        let wanted = lent[index].ruling.place
        guard last.place != wanted else { return writer.repeat(last.text) }
        let start = writer.count
        let (place, position) = Self.find(wanted, in: assessed, lines)
        writer.literal { place.writePointer(to: &$0, in: assessed.standards) }
        writer.piece(2, of: form, in: forms)
        writer.literal { $0.append(position.line) }
        writer.piece(3, of: form, in: forms)
        writer.literal { $0.append(position.column) }
        writer.piece(4, of: form, in: forms)
        last = LastPlace(place: wanted, text: start..<writer.count)
    }

    /// Writes a finding in the way of the writer, on one line or on several.
    static func write(
        _ finding: Finding, of assessed: AssessedProject, _ lines: borrowing LineIndex, in language: Language,
        to writer: inout JSONWriter
    ) {
        let (place, position) = find(finding.ruling.place, in: assessed, lines)
        write(
            finding.description(in: assessed.standards), finding.outcome, to: &writer,
            message: { finding.ruling.message.write(to: &$0, in: language) },
            pointer: { place.writePointer(to: &$0, in: assessed.standards) }, line: { $0.append(position.line) },
            column: { $0.append(position.column) })
    }

    /// Where a place is in the text, or the nearest one that exists there.
    private static func find(
        _ place: Place, in assessed: AssessedProject, _ lines: borrowing LineIndex
    ) -> (place: Place, position: TextPosition) {
        let (place, span) = assessed.submission.resolve(place, in: assessed.standards)
        return (place, lines.position(of: Int(span.start)))
    }

    private static func write(
        _ rule: RuleDescription, _ outcome: Outcome, to writer: inout JSONWriter, message: (inout UTF8Buffer) -> Void,
        pointer: (inout UTF8Buffer) -> Void, line: (inout UTF8Buffer) -> Void, column: (inout UTF8Buffer) -> Void
    ) {
        writer.object { writer in
            writer.member("rule", word: rule.id)
            writer.member("outcome", word: outcome.rawValue)
            writer.member("message", text: message)
            writer.member("citation", word: rule.citation)
            writer.object("at") { writer in
                writer.member("pointer", plain: pointer)
                writer.key("line")
                writer.literal(line)
                writer.key("column")
                writer.literal(column)
            }
        }
    }
}

extension Outcome {
    fileprivate static let count = 4

    /// Its place among all outcomes.
    fileprivate var order: Int {
        switch self {
        case .pass: 0
        case .fail: 1
        case .undetermined: 2
        case .notApplicable: 3
        }
    }
}

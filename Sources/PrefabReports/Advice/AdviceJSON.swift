package import PrefabAssessment

/// Writes advice as `prefab-advice/1`: keys in a fixed order, exact values as reduced fractions, quantities as decimals.
package struct AdviceJSON: Sendable {
    package static let format = "prefab-advice/1"

    private let provenance: Provenance
    private var language: Language { provenance.language }

    package init(_ provenance: Provenance) {
        self.provenance = provenance
    }

    /// Writes the advice about one submission.
    ///
    /// - Parameter submissionDigest: SHA-256 of the submission's bytes, in hexadecimal.
    package func write(_ advice: Advice, submissionDigest: String, to writer: inout JSONWriter) {
        let (submission, standards) = (advice.assessment.submission, advice.assessment.standards)
        writer.object { writer in
            writer.member("format", Self.format)
            provenance.writeTool(to: &writer)
            writer.object("submission") { $0.member("sha256", submissionDigest) }
            provenance.writeStandards(to: &writer)
            writer.object("project") { writer in
                writer.member("id", submission.project.id)
                writer.member("name", submission.project.name)
            }
            writer.member("verdict", advice.assessment.verdict.rawValue)
            writer.array("thresholds", of: advice.project) { writer, gap in write(gap, standards, to: &writer) }
            writer.array("buildings", of: advice.buildings) { writer, building in
                writer.object { writer in
                    writer.member("id", submission.buildings[building.index].id)
                    writer.array("goals", of: building.goals) { writer, goal in write(goal, standards, to: &writer) }
                }
            }
            if let settling = advice.settling {
                writer.object("settling") { writer in write(settling, to: &writer) }
            } else {
                writer.null("settling")
            }
        }
        writer.finish()
    }

    private func write(_ settling: Settling, to writer: inout JSONWriter) {
        writer.array("can", of: settling.canSettle) { writer, possibility in
            writer.object { writer in
                writer.array("fields", of: possibility.values) { writer, value in
                    writer.object { writer in
                        write(value.field, to: &writer)
                        writer.member("value", value.value.text(in: language))
                    }
                }
                writer.member("verdict", possibility.verdict.rawValue)
            }
        }
        writer.array("surely", of: settling.surelySettle) { writer, field in
            writer.object { writer in
                write(field, to: &writer)
                if let indispensable = settling.indispensable {
                    writer.member("indispensable", indispensable.contains(field))
                }
            }
        }
        writer.member("smallest", settling.isSmallest)
    }

    private func write(_ field: Settling.Field, to writer: inout JSONWriter) {
        switch field {
        case .place(let place): writer.member("pointer", text: place.writePointer)
        case .document(let kind): writer.member("document", kind.rawValue)
        }
    }

    private func write(_ gap: ProjectGap, _ standards: Standards, to writer: inout JSONWriter) {
        writer.object { writer in
            writer.member("rule", standards.rule(gap.rule).id)
            writer.member("actual", text: { $0.append(gap.actual) })
            writer.member("required", text: { $0.append(gap.required) })
            writer.member("unit", gap.unit)
            if let change = gap.change {
                writer.object("change") { writer in
                    writer.member("to", text: { if let to = change.to { $0.append(to) } })
                    writer.member("step", text: { if let step = change.step { $0.append(step) } })
                }
            } else {
                writer.null("change")
            }
        }
    }

    private func write(_ goal: GoalAdvice, _ standards: Standards, to writer: inout JSONWriter) {
        writer.object { writer in
            switch goal.goal {
            case .rule(let rule): writer.member("rule", standards.rule(rule).id)
            case .grade(let grade): writer.member("grade", grade.rawValue)
            }
            writer.member("outcome", goal.outcome.rawValue)
            if let gap = goal.gap {
                writer.object("gap") { writer in
                    writer.member("unit", gap.unit.rawValue)
                    writer.member("lower", text: { $0.append(gap.actual.lower) })
                    writer.member("upper", text: { $0.append(gap.actual.upper) })
                    writer.member("required", text: { $0.append(gap.required) })
                }
            } else {
                writer.null("gap")
            }
            writer.array("alone", of: goal.alone) { writer, item in
                writer.object { writer in
                    writer.member("enough", item.isEnough)
                    write(item.change, to: &writer)
                }
            }
            write("fewest", goal.fewest, to: &writer)
            switch goal.cheapest {
            case nil: break
            case .combination(let combination): write("cheapest", combination, to: &writer)
            case .outOfReach, .tooLarge: writer.null("cheapest")
            }
            writer.array("notes", of: notes(goal)) { writer, note in
                writer.object { writer in
                    writer.member("kind", note.kind)
                    if let item = note.item { writer.member("item", item) }
                }
            }
        }
    }

    private func write(_ key: StaticString, _ combination: Combination?, to writer: inout JSONWriter) {
        guard let combination else {
            writer.null(key)
            return
        }
        writer.object(key) { writer in
            if let cost = combination.cost {
                writer.object("cost") { writer in
                    writer.member("exact", text: { $0.append(cost) })
                    writer.member("yuan", text: { $0.append(Money(rounding: cost)) })
                }
            }
            writer.array("changes", of: combination.changes) { writer, change in
                writer.object { writer in write(change, to: &writer) }
            }
        }
    }

    private func write(_ change: ItemChange, to writer: inout JSONWriter) {
        writer.member("item", change.item.name)
        write("score", change.score, to: &writer)
        write("ratio", change.ratio, to: &writer)
        writer.array("fields", of: change.fields) { writer, field in
            writer.object { writer in write(field, to: &writer) }
        }
    }

    private func write(_ key: StaticString, _ step: ItemChange.Step<Rational>?, to writer: inout JSONWriter) {
        guard let step else { return }
        writer.object(key) { writer in
            writer.member("before", text: { $0.append(step.before) })
            writer.member("after", text: { $0.append(step.after) })
        }
    }

    private func write(_ field: FieldChange, to writer: inout JSONWriter) {
        writer.member("field", AdviceWords.field(field))
        guard let from = field.from, let to = field.to else {
            writer.member("to", true)
            return
        }
        writer.member("from", text: { $0.append(from) })
        writer.member("to", text: { $0.append(to) })
        writer.member("more", text: { $0.append(to - from) })
        if let step = field.step { writer.member("step", text: { $0.append(step) }) }
        writer.member("unit", AdviceWords.unit(field).english)
    }

    private func notes(_ goal: GoalAdvice) -> [(kind: String, item: String?)] {
        let obstacles = goal.obstacles.map { obstacle -> (kind: String, item: String?) in
            switch obstacle {
            case .unknownItem(let item): ("unknownItem", item.rawValue)
            case .unknownRatio(let key): ("unknownRatio", key.rawValue)
            case .unpriced(let item): ("unpriced", item.name)
            case .withheldFigure: ("withheldFigure", nil)
            case .notConfirmed: ("notConfirmed", nil)
            }
        }
        if case .tooLarge = goal.cheapest { return obstacles + [("tooLarge", nil)] }
        return obstacles
    }
}

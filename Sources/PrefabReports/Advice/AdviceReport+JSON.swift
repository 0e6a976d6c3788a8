package import PrefabAssessment

// `prefab-advice/1`: keys in a fixed order, exact values as reduced fractions, quantities as decimals.

extension AdviceReport {
    package func write(to writer: inout JSONWriter) {
        writer.document("prefab-advice/1") { writer in
            provenance.writeTool(to: &writer)
            writer.digest("submission", submissionDigest)
            provenance.writeStandards(to: &writer)
            writer.project(submission)
            writer.member("verdict", advice.assessment.verdict)
            writer.objects("thresholds", of: advice.project) { writer, gap in write(gap, to: &writer) }
            writer.objects("buildings", of: advice.buildings) { writer, building in
                writer.member("id", submission.buildings[building.index].id)
                let method = advice.assessment.outlines[building.index].method
                writer.objects("goals", of: building.goals) { writer, goal in write(goal, method, to: &writer) }
            }
            writer.object("settling", of: advice.settling) { writer, settling in write(settling, to: &writer) }
        }
    }

    private func write(_ settling: Settling, to writer: inout JSONWriter) {
        writer.objects("can", of: settling.canSettle) { writer, possibility in
            writer.objects("fields", of: possibility.values) { writer, value in
                write(value.field, to: &writer)
                writer.member("value", words(value.value))
            }
            writer.member("verdict", possibility.verdict)
        }
        writer.objects("surely", of: settling.surelySettle) { writer, field in
            write(field, to: &writer)
            if let indispensable = settling.indispensable { writer.member("indispensable", indispensable.contains(field)) }
        }
        writer.member("smallest", settling.isSmallest)
        if !settling.triedAll { writer.member("triedAll", false) }
    }

    private func write(_ field: Settling.Field, to writer: inout JSONWriter) {
        switch field {
        case .place(let place): writer.member("pointer", text: { place.writePointer(to: &$0, in: standards) })
        case .document(let kind): writer.member("document", kind)
        }
    }

    private func write(_ gap: ProjectGap, to writer: inout JSONWriter) {
        writer.member("rule", RuleBook.description(of: gap.rule, in: standards).id)
        writer.member("actual", gap.actual)
        writer.member("required", gap.required)
        writer.member("unit", gap.unit)
        writer.object("change", of: gap.change) { writer, change in
            writer.member("to", change.to)
            writer.member("step", change.step)
        }
    }

    private func write(_ goal: GoalAdvice, _ method: Method, to writer: inout JSONWriter) {
        switch goal.goal {
        case .rule(let rule): writer.member("rule", RuleBook.description(of: rule, in: standards).id)
        case .grade(let step): writer.member("grade", method.name(of: .step(step)))
        }
        writer.member("outcome", goal.outcome)
        writer.object("gap", of: goal.gap) { writer, gap in
            writer.member("unit", gap.unit)
            ScoreJSON.writeFraction("lower", gap.actual.lower, gap.wide?.lower, to: &writer)
            ScoreJSON.writeFraction("upper", gap.actual.upper, gap.wide?.upper, to: &writer)
            writer.member("required", gap.required)
        }
        writer.objects("alone", of: goal.alone) { writer, item in
            writer.member("enough", item.isEnough)
            write(item.change, to: &writer)
        }
        writer.object("fewest", of: goal.fewest) { writer, fewest in write(fewest, to: &writer) }
        switch goal.cheapest {
        case nil: break
        case .combination(let combination): writer.object("cheapest") { write(combination, to: &$0) }
        case .outOfReach, .tooLarge: writer.null("cheapest")
        }
        writer.objects("notes", of: notes(goal)) { writer, note in
            writer.member("kind", note.kind)
            if let item = note.item { writer.member("item", item) }
        }
    }

    private func write(_ combination: Combination, to writer: inout JSONWriter) {
        if let cost = combination.cost {
            writer.object("cost") { writer in
                writer.member("exact", cost)
                writer.member("yuan", Money(rounding: cost))
            }
        }
        writer.objects("changes", of: combination.changes) { writer, change in write(change, to: &writer) }
    }

    private func write(_ change: ItemChange, to writer: inout JSONWriter) {
        writer.member("item", change.item.name)
        write("score", change.score, to: &writer)
        write("ratio", change.ratio, to: &writer)
        writer.objects("fields", of: change.fields) { writer, field in write(field, to: &writer) }
    }

    private func write(_ key: StaticString, _ step: ItemChange.Step<Rational>?, to writer: inout JSONWriter) {
        guard let step else { return }
        writer.object(key) { writer in
            writer.member("before", step.before)
            writer.member("after", step.after)
        }
    }

    private func write(_ field: FieldChange, to writer: inout JSONWriter) {
        writer.member("field", field.name(in: standards))
        guard let from = field.from, let to = field.to else {
            switch field.change {
            case .attribute(_, _, .flag(let value)): writer.member("to", value)
            case .attribute(_, _, let value): writer.member("to", value.description)
            case .qualifying, .declaredScore, .aboveGroundArea, .fiscalFundingPercent: preconditionFailure("a quantity has two values")
            }
            return
        }
        writer.member("from", from)
        writer.member("to", to)
        writer.member("more", to - from)
        if let step = field.step { writer.member("step", step) }
        writer.member("unit", field.unit(in: standards).english)
    }

    private func notes(_ goal: GoalAdvice) -> [(kind: String, item: String?)] {
        let obstacles = goal.obstacles.map { obstacle -> (kind: String, item: String?) in
            switch obstacle {
            case .unknownItem(let item): ("unknownItem", item.name)
            case .unknownRatio(let item): ("unknownRatio", item.name)
            case .unpriced(let item): ("unpriced", item.name)
            case .withheldFigure: ("withheldFigure", nil)
            case .notConfirmed: ("notConfirmed", nil)
            }
        }
        if case .tooLarge = goal.cheapest { return obstacles + [("tooLarge", nil)] }
        return obstacles
    }
}

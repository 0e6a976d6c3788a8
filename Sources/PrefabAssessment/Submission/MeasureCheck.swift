/// What may be wrong with the two quantities of a measure.
struct MeasureCheck {
    private let measure: MeasureDefinition
    private var name: Message.Value { .words(measure.shortTitle) }

    init(_ measure: MeasureDefinition) {
        self.measure = measure
    }

    func totalZero(_ spans: FieldSpans<MeasurePartKey>) -> Diagnostic {
        Diagnostic(
            .totalZero, at: spans[.total] ?? spans.object,
            Message("“{0}”的总量为 0，比例无从计算", "the total of {0} is 0, so there is no ratio", name),
            help: measure.mayBeAbsent
                ? Message(
                    "如果建筑中没有该项，写 { \"absent\": \"原因\" }；如果尚不知道，删去该项",
                    "write { \"absent\": \"why\" } if the building has none, or leave the measure out if it is not known yet")
                : Message("填写总量；如果尚不知道，删去该项", "give the total, or leave the measure out if it is not known yet"))
    }

    func qualifyingAboveTotal(_ qualifying: ExactDecimal, _ total: ExactDecimal, _ spans: FieldSpans<MeasurePartKey>) -> Diagnostic {
        Diagnostic(
            .qualifyingAboveTotal, at: spans[.qualifying] ?? spans.object,
            Message(
                "“{0}”符合要求的量 {1} {3} 大于总量 {2} {3}", "the qualifying {1} {3} of {0} is more than its total of {2} {3}",
                name, .decimal(qualifying), .decimal(total), .text(measure.unit)),
            help: Message("核对两个数是否写反、单位是否一致", "check that the two are not swapped and stand in the same unit"))
    }

    /// A quantity that was left out leaves the measure unknown; nothing else is wrong.
    func halfAMeasure(_ spans: FieldSpans<MeasurePartKey>) -> Diagnostic {
        let missing = [MeasurePartKey.qualifying, .total].filter { !spans.has($0) }
        return Diagnostic(
            .measureIncomplete, at: spans.object,
            Message(
                "“{0}”未填{1}，按未知计", "{0}: {1} not given, so that it counts as unknown", name, .list(missing.map(\.field.shortTitle))),
            help: Message("符合要求的量与总量都要填写", "give both what qualifies and the total"))
    }

    /// What is wrong with saying that the building has nothing of the kind.
    func absence(_ spans: FieldSpans<MeasurePartKey>) -> Diagnostic? {
        if spans.has(.qualifying) || spans.has(.total) {
            return Diagnostic(
                .bothFormsGiven, at: spans.object,
                Message("“{0}”既填了数量，又填了没有该项的原因", "{0} has both quantities and a reason for having none", name),
                help: Message("两种写法只留一种", "keep one of the two forms"))
        }
        if measure.mayBeAbsent { return nil }
        return Diagnostic(
            .absentNotAllowed, at: spans[.absent] ?? spans.object,
            Message("“{0}”不能写作没有：任何建筑都有这一项", "{0} may not be absent: every building has it", name),
            help: Message("填写数量；如果尚不知道，删去该项", "give its quantities, or leave the measure out if they are not known yet"))
    }
}

// What is to be said of the fields of a submission that the standards define.
extension FieldDescription {
    /// A measure, as `measures` takes it.
    package static func measure(_ measure: MeasureDefinition) -> FieldDescription {
        FieldDescription(
            (measure.title.chinese, measure.title.english), (measure.definition.chinese + "。", measure.definition.english + "."),
            .measure(unit: measure.unit, mayBeAbsent: measure.mayBeAbsent), example: #"{ "qualifying": 4500, "total": 5000 }"#,
            short: (measure.shortTitle.chinese, measure.shortTitle.english))
    }

    /// An attribute, as `attributes` takes it.
    package static func attribute(_ attribute: AttributeDefinition) -> FieldDescription {
        let texts = (
            (attribute.title.chinese, attribute.title.english), (attribute.definition.chinese + "。", attribute.definition.english + ".")
        )
        let short = (attribute.shortTitle.chinese, attribute.shortTitle.english)
        switch attribute.kind {
        case .flag: return FieldDescription(texts.0, texts.1, .flag, example: "true", short: short)
        case .levels(let levels): return FieldDescription(texts.0, texts.1, .level(levels), example: "\(levels.last ?? 0)", short: short)
        }
    }

    /// The points of an item, as `declaredScores` takes them.
    package static func declaredScore(_ item: MethodItem) -> FieldDescription {
        FieldDescription(
            (item.title.chinese, item.title.english),
            (
                "评分表上的得分，不大于该项最高分；不属于适用方法的项不计。",
                "The points of the score sheet, no more than the item’s maximum; items of another method do not count."
            ),
            .number(.quantity, unit: ""), example: "5")
    }
}

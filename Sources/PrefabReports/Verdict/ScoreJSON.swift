import PrefabAssessment

/// How the formats write what a method makes of a building: rates, grade and items.
enum ScoreJSON {
    static func write(grade: String?, to writer: inout JSONWriter) {
        if let grade { writer.member("grade", grade) } else { writer.null("grade") }
    }

    static func write(prefabricationRate rate: Rational?, to writer: inout JSONWriter) {
        if let rate { write("prefabricationRate", rate, to: &writer) } else { writer.null("prefabricationRate") }
    }

    static func writeRate(_ sheet: ScoreSheet, to writer: inout JSONWriter) {
        writer.key("assemblyRate")
        writer.beginObject()
        write("lower", sheet.rate.lower, sheet.wide?.rate.lower, to: &writer)
        write("upper", sheet.rate.upper, sheet.wide?.rate.upper, to: &writer)
        writer.endObject()
    }

    /// The sums of the groups; a group of which the building has nothing has none.
    static func writeGroups(_ sheet: ScoreSheet, to writer: inout JSONWriter) {
        writer.array("groups", of: Array(sheet.groups.indices)) { writer, place in
            let (row, group) = (sheet.method.groups[place], sheet.groups[place])
            writer.object { writer in
                writer.member("group", row.id)
                write("score", group.isAbsent ? nil : group.score, sheet.wide?.groups[place], to: &writer)
                writer.member("points", row.points.value)
                writer.member("counts", word: row.counting.rawValue)
            }
        }
    }

    static func writeItems(_ sheet: ScoreSheet, to writer: inout JSONWriter) {
        writer.beginArray("items")
        for index in sheet.items.indices {
            writer.separate()
            write(sheet.items[index], sheet.wide?.items[index], named: sheet.method.items[index].id, to: &writer)
        }
        writer.endArray()
    }

    /// A rate: exact, and as a percentage cut to two decimals.
    ///
    /// - Parameter wide: the rate, where that is but the number nearest to it.
    static func write(_ key: StaticString, _ rate: Rational, _ wide: WideFraction? = nil, to writer: inout JSONWriter) {
        writer.object(key) { writer in
            writeFraction("exact", rate, wide, to: &writer)
            writer.member("percent", plain: { $0.appendPercent(rate) })
        }
    }

    /// The bounds of a score or a rate, as fractions.
    ///
    /// - Parameter wide: the bounds themselves, where those are but the numbers nearest to them.
    static func write(_ key: StaticString, _ bounds: Interval?, _ wide: WideScores.Bounds?, to writer: inout JSONWriter) {
        guard let bounds else { return writer.null(key) }
        writer.key(key)
        writer.beginObject()
        writeFraction("lower", bounds.lower, wide?.lower, to: &writer)
        writeFraction("upper", bounds.upper, wide?.upper, to: &writer)
        writer.endObject()
    }

    static func writeFraction(_ key: StaticString, _ number: Rational, _ wide: WideFraction?, to writer: inout JSONWriter) {
        if let wide { writer.member(key, "\(wide)") } else { writer.member(key, number) }
    }

    private static func write(
        _ item: borrowing ScoreSheet.Item, _ wide: WideScores.Bounds?, named name: String, to writer: inout JSONWriter
    ) {
        writer.beginObject()
        writer.member("item", word: name)
        if let ratio = item.ratio { writer.member("ratio", ratio) } else { writer.null("ratio") }
        write("score", item.score, wide, to: &writer)
        writer.member("maximum", item.maximum)
        writer.member("basis", word: item.basis.rawValue)
        if !item.counts { writer.member("counted", false) }
        writer.endObject()
    }
}

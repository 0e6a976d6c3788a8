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
        write("lower", sheet.rate.lower, to: &writer)
        write("upper", sheet.rate.upper, to: &writer)
        writer.endObject()
    }

    /// The sums of the groups; a group of which the building has nothing has none.
    static func writeGroups(_ sheet: ScoreSheet, to writer: inout JSONWriter) {
        writer.array("groups", of: Array(zip(sheet.method.groups, sheet.groups))) { writer, group in
            writer.object { writer in
                writer.member("group", group.0.id)
                write("score", group.1.isAbsent ? nil : group.1.score, to: &writer)
                writer.member("points", group.0.points.value)
                writer.member("counts", word: group.0.counting.rawValue)
            }
        }
    }

    static func writeItems(_ sheet: ScoreSheet, to writer: inout JSONWriter) {
        writer.beginArray("items")
        for index in sheet.items.indices {
            writer.separate()
            write(sheet.items[index], named: sheet.method.items[index].id, to: &writer)
        }
        writer.endArray()
    }

    /// A rate: exact, and as a percentage cut to two decimals.
    static func write(_ key: StaticString, _ rate: Rational, to writer: inout JSONWriter) {
        writer.object(key) { writer in
            writer.member("exact", rate)
            writer.member("percent", plain: { $0.appendPercent(rate) })
        }
    }

    private static func write(_ key: StaticString, _ score: Interval?, to writer: inout JSONWriter) {
        guard let score else { return writer.null(key) }
        writer.key(key)
        writer.beginObject()
        writer.member("lower", score.lower)
        writer.member("upper", score.upper)
        writer.endObject()
    }

    private static func write(_ item: borrowing ScoreSheet.Item, named name: String, to writer: inout JSONWriter) {
        writer.beginObject()
        writer.member("item", word: name)
        if let ratio = item.ratio { writer.member("ratio", ratio) } else { writer.null("ratio") }
        write("score", item.score, to: &writer)
        writer.member("maximum", item.maximum)
        writer.member("basis", word: item.basis.rawValue)
        if !item.counts { writer.member("counted", false) }
        writer.endObject()
    }
}

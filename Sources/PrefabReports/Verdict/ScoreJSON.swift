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
            if let wide { writer.member("exact", "\(wide)") } else { writer.member("exact", rate) }
            writer.member("percent", plain: { $0.appendPercent(rate) })
        }
    }

    private static func write(_ key: StaticString, _ score: Interval?, _ wide: Bounds<WideFraction>?, to writer: inout JSONWriter) {
        guard let score else { return writer.null(key) }
        writer.key(key)
        writer.beginObject()
        if let wide {
            writer.member("lower", "\(wide.lower)")
            writer.member("upper", "\(wide.upper)")
        } else {
            writer.member("lower", score.lower)
            writer.member("upper", score.upper)
        }
        writer.endObject()
    }

    private static func write(_ item: borrowing ScoreSheet.Item, _ wide: WideFraction?, named name: String, to writer: inout JSONWriter) {
        writer.beginObject()
        writer.member("item", word: name)
        if let ratio = item.ratio { writer.member("ratio", ratio) } else { writer.null("ratio") }
        write("score", item.score, wide.map { Bounds($0, $0) }, to: &writer)
        writer.member("maximum", item.maximum)
        writer.member("basis", word: item.basis.rawValue)
        if !item.counts { writer.member("counted", false) }
        writer.endObject()
    }
}

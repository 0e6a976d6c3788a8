import PrefabAssessment

/// Which missing fields would settle the verdict, as a part of the advice.
struct SettlingReport: Wording {
    let settling: Settling
    let assessed: AssessedProject
    let language: Language

    var part: ReportDocument.Part {
        ReportDocument.Part(
            .missing, say("待补信息", "What would settle the verdict"), [.paragraph(surely)] + possibilities)
    }

    private var surely: ReportText {
        let list = (settling.surelySettle.count > Settling.mostCombined ? kinds : settling.surelySettle.map(title)).joined(
            ReportText(semicolon))
        let count = settling.surelySettle.count
        let intro: ReportText
        if settling.isSmallest {
            intro = say(
                "无论取值如何都能得出结论，最少需补 \(count) 项：", "Settled whatever the values by no fewer than \(count): ")
        } else if let known = settling.indispensable?.count {
            intro = say(
                "补齐以下 \(count) 项，无论取值如何都能得出结论（已证实其中 \(known) 项必不可少；是否可以更少，未能逐一证明）：",
                "Settled whatever the values by these \(count), \(known) of which are known to be indispensable; whether fewer would do was too much to prove: "
            )
        } else if !settling.triedAll {
            intro = say(
                "缺少以下 \(count) 项（缺项过多，试算到上限为止，未逐项试算；补齐后可能还需补充其他信息）：",
                "These \(count) are missing (so many that trying ended at its limit before each was tried; given them, more may be asked for): "
            )
        } else {
            intro = say(
                "补齐以下 \(count) 项，无论取值如何都能得出结论（缺项过多，未查更少的组合）：",
                "Settled whatever the values by these \(count) (so many that smaller sets were not looked for): ")
        }
        return intro + list + ReportText(stop)
    }

    /// Each kind of field once, with the buildings that miss it, of many the first: nobody reads a hundred thousand lines of the same.
    private var kinds: [ReportText] {
        var order: [Settling.Field] = []
        var buildings: [Settling.Field: (first: [Int], count: Int)] = [:]
        let all = assessed.submission.buildings.count
        let applied = assessed.submission.buildings.count { $0.appliedFor }
        for field in settling.surelySettle {
            let kind = field.ofFirstBuilding
            if buildings[kind] == nil { order.append(kind) }
            var (first, count) = buildings.removeValue(forKey: kind) ?? ([], 0)
            if let building = field.building, first.count < Self.mostNamed { first.append(building) }
            count += 1
            buildings[kind] = (first, count)
        }
        return order.map { kind in
            guard kind.building != nil, let (first, count) = buildings[kind] else { return title(kind) }
            if count > 1, count == all { return general(kind) + say("（全部 \(count) 栋）", " (all \(count) buildings)") }
            if count > 1, count == applied {
                return general(kind) + say("（申请奖励的全部 \(count) 栋）", " (all \(count) buildings that are applied for)")
            }
            let names = first.map { assessed.submission.buildings[$0].id }.joined(separator: listComma)
            return count > first.count
                ? general(kind) + say("（\(names)等 \(count) 栋）", " (\(names) and \(count - first.count) more)")
                : general(kind) + say("（\(names)）", " (\(names))")
        }
    }

    /// Of how many buildings the names are listed.
    private static let mostNamed = 20

    private var possibilities: [ReportDocument.Block] {
        if settling.canSettle.isEmpty, !settling.triedAll {
            return [
                paragraph(
                    "已试算的各项，任何一项都不足以单独得出结论；其余未试算。",
                    "No single one of those that were tried can settle it; the others were not tried.")
            ]
        }
        if settling.canSettle.isEmpty {
            let most = settling.triedBelow - 1
            if most == 0 {
                return [
                    paragraph("任何一项都不足以单独得出结论；多项的组合过多，未逐一试算。", "No single one of them can settle it; sets of several are too many to try.")
                ]
            }
            return [
                paragraph(
                    "不超过 \(most) 项的任何组合都不足以得出结论；更多项的组合过多，未逐一试算。",
                    "No set of up to \(most) of them can settle it; larger ones are too many to try.")
            ]
        }
        let rows = settling.canSettle.map { possibility in
            ReportTable.Row([
                possibility.values.map { title($0.field) }.joined(ReportText(semicolon)),
                ReportText(possibility.values.map(value).joined(separator: semicolon)),
                title(possibility.verdict),
            ])
        }
        return [
            .table(
                ReportTable(
                    .missing, caption: say("补充下列信息即可得出结论", "With these alone a conclusion can be reached"),
                    columns: [column("信息", "Information"), column("例如", "For example"), column("结论", "Verdict")], rows: rows))
        ]
    }

    /// What a value means, in place of the word that the format has for it.
    private func value(_ value: Settling.Possibility.Value) -> String {
        let text = words(value.value)
        guard case .place(let place) = value.field else { return text }
        return meaning(of: text, place.fieldDescription(in: assessed.standards)?.type)
    }

    private func title(_ field: Settling.Field) -> ReportText {
        guard let building = field.building else { return general(field) }
        return ReportText(assessed.submission.buildings[building].id + " ") + general(field)
    }

    /// What the field is called, whichever building misses it.
    private func general(_ field: Settling.Field) -> ReportText {
        switch field {
        case .document(let kind): ReportText(words(kind.title))
        case .place(let place): ReportText(words(place.title(in: assessed.standards)))
        }
    }
}

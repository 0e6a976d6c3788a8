/// A provision of a method of evaluation: whether a building meets what the method asks for besides points.
///
/// The provision itself is data (`Standards/`); this is what its five kinds mean.
enum ProvisionRule {
    /// - Parameter place: of the provision among those of the building's method.
    static func judge(_ building: BuildingFacts, _ place: Int, _ ledger: inout FigureLedger) -> Ruling {
        let provision = building.method.provisions[place]
        guard provision.applies(to: building.building.structure, building.readings) else {
            return Ruling(
                .notApplicable, at: building.place(.structure),
                Message("对{0}不要求此项", "not asked of {0} structures", .words(building.building.structure.title)))
        }
        guard ledger.allows(provision.record) else {
            return .withheld(provision.record, in: building.standards, at: target(of: provision, building))
        }
        switch provision.requirement {
        case .groupMinimum(let group, let points): return compareGroup(building, group, with: points)
        case .itemMinimum(let item, let points): return compareItem(building, item, with: points)
        case .rate(let least): return building.compareRate(with: least)
        case .ratio(let measure, let steps): return compareRatio(building, measure, steps, &ledger)
        case .attribute(let attribute, let wanted): return compareAttribute(building, attribute, with: wanted)
        }
    }

    /// The place in the submission that a provision looks at.
    private static func target(of provision: Provision, _ building: BuildingFacts) -> Place {
        switch provision.requirement {
        case .ratio(let measure, _): .measure(building: building.index, measure)
        case .attribute(let attribute, _): building.place(of: attribute)
        case .groupMinimum, .itemMinimum, .rate: building.place(.measures)
        }
    }

    private static func compareGroup(_ building: BuildingFacts, _ group: GroupIndex, with least: Rational) -> Ruling {
        let place = building.place(.measures)
        let name = building.method.groups[group.place].name
        if building.sheet[group].isAbsent {
            return Ruling(.notApplicable, at: place, Message("{0}全部缺项", "the building has nothing of {0}", name))
        }
        return comparePoints(
            building.sheet[group].score, with: least, of: name, at: place, missing: building.missing(in: group))
    }

    private static func compareItem(_ building: BuildingFacts, _ item: ItemIndex, with least: Rational) -> Ruling {
        let row = building.method.items[item.place]
        let place = building.place(.measures)
        guard let score = building.sheet[item].score else {
            return Ruling(.notApplicable, at: place, Message("{0} 缺项", "the building has no {0}", .words(row.shortTitle)))
        }
        return comparePoints(score, with: least, of: .words(row.shortTitle), at: place, missing: building.missing(item))
    }

    private static func comparePoints(
        _ score: Interval, with least: Rational, of name: Message.Value, at place: Place, missing: @autoclosure () -> Places
    ) -> Ruling {
        let outcome = score.isAtLeast(least)
        let sentence: Message.Template =
            switch outcome {
            case .pass: ("{0} {1} 分 ≥ {2} 分", "{0}: {1} {1|point|points} ≥ {2}")
            case .fail: ("{0} {1} 分 < {2} 分", "{0}: {1} {1|point|points} < {2}")
            case .undetermined, .notApplicable: ("{0}得分在 {1} 分之间，要求 ≥ {2} 分", "{0}: within {1} points, at least {2} needed")
            }
        return Ruling(
            outcome, at: place, missing: missing(), Message(sentence, Message.Values(name, .number(score), .number(least))))
    }

    private static func compareRatio(
        _ building: BuildingFacts, _ measure: MeasureIndex, _ steps: [Provision.HeightStep], _ ledger: inout FigureLedger
    ) -> Ruling {
        let place = Place.measure(building: building.index, measure)
        let height = building.building.height
        let definition = building.standards.measures[measure.place]
        let known = building.measure(measure, &ledger)
        if case .absent = known {
            return Ruling(.notApplicable, at: place, Message("{0} 缺项", "the building has no {0}", .words(definition.shortTitle)))
        }
        guard let ratio = known.ratio else { return .unknown(measure, of: building) }
        guard let least = steps.least(atHeight: height, for: ratio) else {
            return .missing(building.place(.height), building.standards)
        }
        let name = Message.Value.words(definition.takeOff == .structuralVolume ? prefabricationRate : definition.shortTitle)
        guard steps.count > 1, let height else {
            return .comparison(
                ratio >= least, at: place, holds: ("{0} {1} ≥ {2}%", "{0} {1} ≥ {2}%"), fails: ("{0} {1} < {2}%", "{0} {1} < {2}%"),
                name, .percent(ratio), .number(least * 100))
        }
        return .comparison(
            ratio >= least, at: place,
            holds: ("高 {3} m，{0} {1} ≥ {2}%", "height {3} m: {0} {1} ≥ {2}%"),
            fails: ("高 {3} m，{0} {1} < {2}%", "height {3} m: {0} {1} < {2}%"),
            name, .percent(ratio), .number(least * 100), .decimal(height))
    }

    /// The ratio of all structural concrete has a name of its own.
    private static let prefabricationRate = Message.Text("预制率", "prefabrication rate")

    private static func compareAttribute(
        _ building: BuildingFacts, _ attribute: AttributeIndex, with wanted: AttributeValue
    ) -> Ruling {
        let place = building.place(of: attribute)
        let name = Message.Value.words(building.standards.attributes[attribute.place].shortTitle)
        guard let value = building.building.attribute(attribute, in: building.standards) else { return .missing(place, building.standards) }
        let outcome = Outcome(value.meets(wanted))
        switch (value, wanted) {
        case (.level(let level), .level(let least)):
            return .comparison(
                outcome == .pass, at: place, holds: ("{0} {1} ≥ {2}", "{0} {1} ≥ {2}"), fails: ("{0} {1} < {2}", "{0} {1} < {2}"),
                name, .whole(level), .whole(least))
        default:
            return Ruling(
                outcome, at: place, value == .flag(true) ? Message("采用{0}", "{0}: yes", name) : Message("未采用{0}", "{0}: no", name))
        }
    }
}

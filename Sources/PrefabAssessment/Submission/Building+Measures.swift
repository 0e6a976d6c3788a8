extension Building {
    /// A measure as stated, or as derived from the take-off.
    ///
    /// A total of 0 makes a derived measure unknown.
    package func measure(_ key: MeasureKey) -> Measure {
        guard key.isDerivedFromComponents, let takeOff else { return measures[key] }
        switch key {
        case .verticalMembers:
            if takeOff.verticalIsUnknown || takeOff.verticalTotal == .zero { return .unknown }
            return .quantities(qualifying: takeOff.verticalQualifying, total: takeOff.verticalTotal)
        case .horizontalMembers:
            guard let floorPlanArea, floorPlanArea > .zero, !takeOff.horizontalIsUnknown else { return .unknown }
            return .quantities(qualifying: takeOff.horizontalQualifying, total: floorPlanArea)
        default:
            if takeOff.volume == .zero { return .unknown }
            return .quantities(qualifying: takeOff.precastVolume, total: takeOff.volume)
        }
    }

    /// 管线分离: the three kinds of lines.
    static let pipeKeys: [MeasureKey] = [.electricalPipes, .waterPipes, .heatingPipes]

    /// 管线分离: the three kinds of lines by length together; an absent kind counts nothing.
    package var pipes: Measure {
        var qualifying = ExactDecimal.zero
        var total = ExactDecimal.zero
        var why: String?
        for key in Self.pipeKeys {
            switch measures[key] {
            case .unknown: return .unknown
            case .absent(let reason): why = why ?? reason
            case .quantities(let part, let whole):
                qualifying += part
                total += whole
            }
        }
        if total == .zero { return .absent(why: why ?? "") }
        return .quantities(qualifying: qualifying, total: total)
    }
}

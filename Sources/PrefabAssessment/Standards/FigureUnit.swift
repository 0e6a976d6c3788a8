/// What a figure of the standards counts; the raw value is the `unit` of its row.
package enum FigureUnit: String, CaseIterable, Sendable {
    case percent = "%"
    case points
    case decimals
    case storeys
    case months
    case days
    case metres = "m"
    case millimetres = "mm"
    case squareMetres = "m²"
    case yuan
    case yuanPerSquareMetre = "yuan/m²"
    case yesNo = "yes/no"
    case date
    case grade
    case method
    case rule
    case documents
    case instruments
    case millionths = "ppm"

    /// The unit as it stands behind a value; empty where the value needs none.
    package func title(behind value: String) -> Message.Text {
        guard value == "1", title.english.hasSuffix("s") else { return title }
        return Message.Text(title.chinese, String(title.english.dropLast()))
    }

    private var title: Message.Text {
        switch self {
        case .percent, .metres, .millimetres, .squareMetres, .millionths: Message.Text(rawValue)
        case .points: Message.Text("分", "points")
        case .decimals: Message.Text("位小数", "decimals")
        case .storeys: Message.Text("层", "storeys")
        case .months: Message.Text("个月", "months")
        case .days: Message.Text("天", "days")
        case .yuan: Message.Text("元", "yuan")
        case .yuanPerSquareMetre: Message.Text("元/m²", "yuan/m²")
        case .yesNo, .date, .grade, .method, .rule, .documents, .instruments: Message.Text("")
        }
    }

    /// Whether zero is no figure of this unit: a reward or a cap of nothing would call a project eligible and pay it nothing.
    package var excludesZero: Bool {
        self == .yuan || self == .yuanPerSquareMetre
    }

    /// The largest number of this unit that a file may give, and with how many decimals.
    ///
    /// Together with the limits on a submission's numbers these keep every computation inside 128 bits, whatever a file says.
    package var limits: (largest: Int, decimals: Int) {
        switch self {
        case .percent: (100, 2)
        case .points: (1_000, 6)
        case .decimals: (6, 0)
        case .storeys, .months, .days: (1_200, 0)
        case .metres: (10_000, 2)
        case .millimetres: (100_000, 2)
        case .squareMetres: (100_000_000, 2)
        case .yuan: (100_000_000_000, 2)
        case .yuanPerSquareMetre: (1_000_000, 2)
        case .millionths: (1_000, 0)
        case .yesNo, .date, .grade, .method, .rule, .documents, .instruments: (0, 0)
        }
    }
}

/// A piece of a row whose certainty is told apart from that of the others.
package enum FigurePart: String, CaseIterable, Sendable {
    case points
    case ratio
    case requirement
    case firstBand
    case secondBand

    package var title: Message.Text {
        switch self {
        case .points: Message.Text("分值", "points")
        case .ratio: Message.Text("比例", "ratio")
        case .requirement: Message.Text("要求", "requirement")
        case .firstBand: Message.Text("第一档", "first band")
        case .secondBand: Message.Text("第二档", "second band")
        }
    }
}

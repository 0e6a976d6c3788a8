/// How surely a figure of the law or of a standard is known.
package enum FigureStatus: String, CaseIterable, Sendable {
    /// Printed in 京技管〔2022〕47号 or 48号.
    case primary
    /// Proof-read against the printed instrument by a named person on a named day.
    case verified
    /// Drawn from printed words by interpretation: a day or number that the text does not name.
    case inferred
    /// Read in a public copy of the instrument.
    case copy
    /// Read in a press report, exam note or derived document.
    case secondary
    /// Not read anywhere; carried over or recalled, to be checked.
    case provisional
    /// The row is known to exist, its figure is not.
    case unknown

    /// How weak the status is: a row is as sure as the weakest of its parts.
    var weakness: Int {
        switch self {
        case .primary: 0
        case .verified: 1
        case .inferred: 2
        case .copy: 3
        case .secondary: 4
        case .provisional: 5
        case .unknown: 6
        }
    }

    /// What the status says of a figure.
    package var meaning: Message.Text {
        switch self {
        case .primary: Message.Text("刊于京技管〔2022〕47号或48号", "printed in 京技管〔2022〕47号 or 48号")
        case .verified: Message.Text("由署名的人在注明的日期与印本核对", "proof-read against the printed instrument by a named person on a named day")
        case .inferred:
            Message.Text("由原文解释得出，原文未写明该日或该数", "drawn from printed words by interpretation: a day or number that the text does not name")
        case .copy: Message.Text("见于文件本身的公开抄本", "read in a public copy of the instrument itself")
        case .secondary: Message.Text("见于报道、考试笔记或派生文件", "read in a press report, exam note or derived document")
        case .provisional: Message.Text("未在任何文本中读到，沿用或凭记忆，待核", "not read anywhere; carried over or recalled, to be checked")
        case .unknown: Message.Text("已知有此行，数值不详", "the row is known to exist, its figure is not")
        }
    }

    /// Whether a verdict may rest on the figure under `--verified-only`.
    package var isSettled: Bool {
        self == .primary || self == .verified
    }
}

/// A figure of the law: its value, and which record tells where it comes from.
package struct Figure<Value: Sendable>: Sendable {
    package let value: Value
    /// The record's place in ``Standards/records``.
    package let record: Int

    package init(_ value: Value, record: Int) {
        self.value = value
        self.record = record
    }
}

/// Where a figure comes from and how surely it is known.
package final class FigureRecord: Sendable {
    /// The instrument and the row: `DB11/T 1831-2021#verticalMembers`.
    package let id: String
    package let title: Message.Text
    /// The value as the data file writes it, with its unit where that is not written apart. The row of an item has its points, as the
    /// printed table writes them: `20~30`.
    package let value: String
    /// The raw value of a ``FigureUnit``.
    package let unit: String
    package let clause: String
    /// With ``parts``, the status of the weakest of them.
    package let status: FigureStatus
    /// Where it was read.
    package let source: Message.Text
    /// Who proof-read the figure and when, where the status is `verified`.
    package let verification: Verification?
    /// The pieces of the row where they are not equally sure; empty where the whole row has one status.
    package let parts: [Part]
    /// What else there is to know about the figure.
    package let note: Message.Text?

    package struct Verification: Sendable {
        package let name: String
        package let date: CalendarDate

        package init(name: String, date: CalendarDate) {
            self.name = name
            self.date = date
        }
    }

    /// A piece of a row with a certainty of its own.
    package struct Part: Sendable {
        package let id: FigurePart
        package let status: FigureStatus
        package let source: Message.Text
        package let verification: Verification?
    }

    package init(
        id: String, title: Message.Text, value: String, unit: String, clause: String, status: FigureStatus,
        source: Message.Text, verification: Verification? = nil, parts: [Part] = [], note: Message.Text? = nil
    ) {
        self.id = id
        self.title = title
        self.value = value
        self.unit = unit
        self.clause = clause
        self.status = status
        self.source = source
        self.verification = verification
        self.parts = parts
        self.note = note
    }

    /// The instrument that the row belongs to: what stands before the `#` of the id.
    package var instrument: String {
        String(id.prefix { $0 != "#" })
    }

    /// The row inside its instrument: what stands behind the `#` of the id.
    package var row: String {
        String(id.drop { $0 != "#" }.dropFirst())
    }
}

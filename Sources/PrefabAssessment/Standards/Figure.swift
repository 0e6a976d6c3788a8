/// How surely a figure of the law or of a standard is known.
public enum FigureStatus: String, CaseIterable, Sendable {
    /// Printed in 京技管〔2022〕47号 or 48号.
    case primary
    /// Proof-read against the printed instrument by a named person on a named day.
    case verified
    /// Read in a public copy of the instrument.
    case copy
    /// Read in a press report, exam note or derived document.
    case secondary
    /// Not read anywhere; carried over or recalled, to be checked.
    case provisional
    /// The row is known to exist, its figure is not.
    case unknown

    /// Whether a verdict may rest on the figure under `--verified-only`.
    public var isSettled: Bool {
        self == .primary || self == .verified
    }
}

/// A figure of the law: its value, and which record tells where it comes from.
public struct Figure<Value: Sendable>: Sendable {
    public let value: Value
    /// The record's place in ``Standards/records``.
    public let record: Int

    public init(_ value: Value, record: Int) {
        self.value = value
        self.record = record
    }
}

/// Where a figure comes from and how surely it is known.
public struct FigureRecord: Sendable {
    /// The instrument and the row: `DB11/T 1831-2021#verticalMembers`.
    public let id: String
    public let title: Message.Text
    /// The value as the data file writes it, with its unit where that is not written apart.
    public let value: String
    public let unit: String
    public let clause: String
    public let status: FigureStatus
    public let source: String
    /// Who proof-read the figure and when, where the status is `verified`.
    public let verification: Verification?

    public struct Verification: Sendable {
        public let name: String
        public let date: CalendarDate
    }

    public init(
        id: String, title: Message.Text, value: String, unit: String, clause: String, status: FigureStatus,
        source: String, verification: Verification? = nil
    ) {
        self.id = id
        self.title = title
        self.value = value
        self.unit = unit
        self.clause = clause
        self.status = status
        self.source = source
        self.verification = verification
    }
}

/// The law and the standards as data: everything that a rule may not state by itself.
public struct Standards: Sendable {
    public let instrument47: Instrument47
    public let instrument48: Instrument48
    /// In the order of their ids.
    public let tables: [ScoreTable]
    /// Every figure, in the order of files and rows; ``Figure/record`` points into it.
    public let records: [FigureRecord]

    public init(instrument47: Instrument47, instrument48: Instrument48, tables: [ScoreTable], records: [FigureRecord]) {
        self.instrument47 = instrument47
        self.instrument48 = instrument48
        self.tables = tables
        self.records = records
    }

    public func table(_ id: String) -> ScoreTable? {
        tables.first { $0.id == id }
    }
}

/// The score tables that rules name; the files of `Standards/` must hold each of them.
public enum TableID {
    public static let beijing = "DB11/T 1831-2021"
    public static let national = "GB/T 51129-2017"
    public static let annex = "BJ-2017-annex"
}

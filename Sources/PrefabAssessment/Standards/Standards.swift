/// The law and the standards as data: everything that a rule may not state by itself.
///
/// Read once and never changed; everything that assesses refers to the same one.
package final class Standards: Sendable {
    package let instrument47: Instrument47
    package let instrument48: Instrument48
    /// In the order of their ids.
    package let tables: [ScoreTable]
    /// Every figure, in the order of files (by name) and rows; ``Figure/record`` points into it.
    package let records: [FigureRecord]
    /// The table of DB11/T 1831-2021.
    let beijing: ScoreTable?
    /// The table of each of the regimes of ``Instrument48/permitRegimes``.
    let regimeTables: [ScoreTable?]
    /// The records that are neither primary nor verified.
    let unsettled: FigureSet
    /// The files that the figures come from, in the order of their names.
    package let files: [StandardsFile]

    package init(
        instrument47: Instrument47, instrument48: Instrument48, tables: [ScoreTable], records: [FigureRecord],
        files: [StandardsFile] = []
    ) {
        self.instrument47 = instrument47
        self.instrument48 = instrument48
        self.tables = tables
        beijing = tables.first { $0.isBeijing }
        regimeTables = instrument48.permitRegimes.map { regime in tables.first { $0.id == regime.table } }
        self.records = records
        var unsettled = FigureSet(capacity: records.count)
        for (record, figure) in records.enumerated() where !figure.status.isSettled { unsettled.insert(record) }
        self.unsettled = unsettled
        self.files = files
    }

    package func table(_ id: String) -> ScoreTable? {
        tables.first { $0.id == id }
    }

    package func record(_ id: String) -> FigureRecord? {
        records.first { $0.id == id }
    }
}

/// One file of `Standards/` and the instrument in it.
package struct StandardsFile: Sendable {
    /// What a file holds; the raw value is its `kind`.
    package enum Kind: String, CaseIterable, Sendable {
        /// A score table of the assembly rate.
        case scoreTable
        /// 京技管〔2022〕47号: who must build prefabricated.
        case obligations
        /// 京技管〔2022〕48号: the fiscal reward.
        case reward
    }

    /// `DB11-T-1831-2021.json`.
    package let name: String
    package let kind: Kind
    /// The id of the instrument.
    package let instrument: String
    package let title: Message.Text
    /// The file's rows among ``Standards/records``, those of related instruments included.
    package let records: Range<Int>
}

/// The score tables that rules name; the files of `Standards/` must hold each of them.
package enum TableID {
    package static let beijing = "DB11/T 1831-2021"
    package static let national = "GB/T 51129-2017"
    package static let annex = "BJ-2017-annex"
}

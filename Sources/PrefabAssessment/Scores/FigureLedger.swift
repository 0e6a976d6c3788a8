/// Every figure that an assessment uses passes through the ledger: it notes the use, and it withholds what a verdict may not rest on.
struct FigureLedger: Sendable {
    private(set) var used: FigureSet
    private let verifiedOnly: Bool
    private let unsettled: FigureSet

    /// - Parameter verifiedOnly: withhold every figure that is neither primary nor verified.
    init(_ standards: Standards, verifiedOnly: Bool) {
        used = FigureSet(capacity: standards.records.count)
        self.verifiedOnly = verifiedOnly
        unsettled = standards.unsettled
    }

    /// The value, or nothing where the figure is withheld; then whatever rests on it is undetermined.
    mutating func read<Value>(_ figure: Figure<Value>) -> Value? {
        used.insert(figure.record)
        return isWithheld(figure.record) ? nil : figure.value
    }

    /// Whether the figure may be used.
    mutating func allows(_ record: Int) -> Bool {
        used.insert(record)
        return !isWithheld(record)
    }

    /// Whether all of the figures may be used.
    mutating func allows(_ records: some Sequence<Int>) -> Bool {
        var allowed = true
        for record in records {
            used.insert(record)
            if isWithheld(record) { allowed = false }
        }
        return allowed
    }

    private func isWithheld(_ record: Int) -> Bool {
        verifiedOnly && unsettled.contains(record)
    }
}

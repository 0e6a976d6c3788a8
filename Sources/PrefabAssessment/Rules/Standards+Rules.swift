extension Standards {
    /// The standards that the program was built with.
    ///
    /// A fault in them stops the program with the list of faults: no figure could be relied on. Whoever edits `Standards/` sees the
    /// same list, without the stop, from ``init(reading:)`` with ``StandardsFolder/builtIn``.
    package static let builtIn: Standards = {
        do throws(StandardsError) {
            return try Standards(reading: .builtIn)
        } catch {
            fatalError("Standards/ is at fault:\n\(error.text(in: .english))")
        }
    }()

    /// Reads the files of a folder and checks each figure and what must hold between them.
    ///
    /// ```swift
    /// let standards = try Standards(reading: .builtIn)
    /// standards.method("DB11/T 1831-2021")?.item("verticalMembers")?.maximum.value  // 30
    /// ```
    ///
    /// - Parameter folder: measures and methods in any number, one file of obligations (47号) and one of rewards (48号).
    /// - Throws: every fault that was found, each with its file and place.
    package convenience init(reading folder: StandardsFolder) throws(StandardsError) {
        try self.init(reading: folder, beside: RuleBook.rules.map { $0.description })
    }
}

extension RuleID {
    /// Whether the rule is a provision of a method.
    package var isProvision: Bool { place >= RuleBook.rules.count }
}

/// The grades that a building may have, as far as the submission decides it.
package struct GradeSet: Hashable, Sendable {
    /// A bit for each grade, in the order of ``Grade``.
    private var bits: UInt8 = 0

    /// The method has no grades.
    static let notGraded = GradeSet([.notGraded])

    init(_ grades: [Grade] = []) {
        for grade in grades { insert(grade) }
    }

    /// In the order of ``Grade``.
    var grades: [Grade] {
        Grade.allCases.filter(contains)
    }

    /// The grade, where only one is possible.
    package var decided: Grade? {
        bits.nonzeroBitCount == 1 ? Self.all[bits.trailingZeroBitCount] : nil
    }

    /// Whether the building reaches a grade: all possible grades do, none does, or it is open.
    func reaches(_ grade: Grade) -> Outcome {
        Outcome.common(grades.lazy.map { Outcome($0.rank >= grade.rank) })
    }

    func contains(_ grade: Grade) -> Bool {
        bits & grade.bit != 0
    }

    fileprivate mutating func insert(_ grade: Grade) {
        bits |= grade.bit
    }

    private static let all = Grade.allCases
}

extension Grade {
    /// The place of a grade in a set of them.
    fileprivate var bit: UInt8 {
        switch self {
        case .aaa: 1
        case .aa: 2
        case .a: 4
        case .ungraded: 8
        case .notPrefabricated: 16
        case .notGraded: 32
        }
    }
}

extension Grade {
    /// Better grades rank higher.
    var rank: Int {
        switch self {
        case .aaa: 3
        case .aa: 2
        case .a: 1
        case .ungraded, .notPrefabricated, .notGraded: 0
        }
    }
}

extension GradeSet {
    /// Grades a score sheet (DB11/T 1831-2021, after GB/T 51129 5.0.1 and 5.0.2).
    ///
    /// - Parameters:
    ///   - rate: the assembly rate as it is compared.
    ///   - provisions: all basic provisions together.
    init(_ sheet: ScoreSheet, rate: Interval, provisions: Outcome, table: ScoreTable, _ ledger: inout FigureLedger) {
        self.init([])
        if provisions != .pass { insert(.notPrefabricated) }
        if provisions == .fail { return }
        let isGraded: Outcome =
            if let figure = table.gradeRatio, let least = ledger.read(figure) {
                sheet.item(.verticalMembers)?.ratio.map { Outcome($0 >= least) } ?? .undetermined
            } else {
                .undetermined
            }
        if isGraded != .pass { insert(.ungraded) }
        if isGraded == .fail { return }
        // From the highest grade down: what reaches none of them for sure may still end ungraded.
        for step in table.grades {
            let reached = ledger.read(step.from).map { rate.isAtLeast($0) } ?? .undetermined
            if reached != .fail { insert(step.grade) }
            if reached == .pass { return }
        }
        insert(.ungraded)
    }
}

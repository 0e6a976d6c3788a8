/// The grades that a building may have, as far as the submission decides it.
public struct GradeSet: Hashable, Sendable {
    private(set) var grades: [Grade] = []

    /// The method has no grades.
    static let notGraded = GradeSet(grades: [.notGraded])

    init(grades: [Grade] = []) {
        self.grades = grades
    }

    /// The grade, where only one is possible.
    public var decided: Grade? {
        grades.count == 1 ? grades[0] : nil
    }

    /// Whether the building reaches a grade: all possible grades do, none does, or it is open.
    func reaches(_ grade: Grade) -> Outcome {
        Outcome.common(grades.lazy.map { Outcome($0.rank >= grade.rank) })
    }

    func contains(_ grade: Grade) -> Bool {
        grades.contains(grade)
    }

    private mutating func insert(_ grade: Grade) {
        if !grades.contains(grade) { grades.append(grade) }
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
        self.init()
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

/// The grades that a building may have by a method, as far as the submission decides it.
package struct GradeSet: Hashable, Sendable {
    /// From the highest down, then those of a building without a grade.
    package private(set) var grades: [Grade]

    /// The method has no grades.
    static let notGraded = GradeSet(grades: [.notGraded])

    init(grades: [Grade]) {
        self.grades = grades
    }

    /// The grade, where only one is possible.
    package var decided: Grade? {
        grades.count == 1 ? grades[0] : nil
    }

    /// Whether the building reaches a grade: all possible grades do, none does, or it is open.
    ///
    /// - Parameter step: the grade's place among those of the method.
    func reaches(_ step: Int) -> Outcome {
        Outcome.common(
            grades.lazy.map { grade in
                if case .step(let place) = grade { Outcome(place <= step) } else { Outcome.fail }
            })
    }
}

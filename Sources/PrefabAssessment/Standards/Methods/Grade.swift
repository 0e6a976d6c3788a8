/// The grade of a building by a method.
package enum Grade: Hashable, Sendable {
    /// One of the grades that the method gives, by its place in ``Grading/steps``: 0 is the highest.
    case step(Int)
    /// Meets the provisions and reaches no grade.
    case ungraded
    /// Fails a provision (不属于装配式建筑).
    case notPrefabricated
    /// The method has no grades.
    case notGraded

    /// The names of a building without a grade; no method may give a grade of such a name.
    static let reserved = ["ungraded", "notPrefabricated", "notGraded"]
}

extension Method {
    /// A grade as verdicts name it: `AAA(BJ)`, `ungraded`.
    package func name(of grade: Grade) -> String {
        switch grade {
        case .step(let place): grading?.steps[place].name ?? ""
        case .ungraded: "ungraded"
        case .notPrefabricated: "notPrefabricated"
        case .notGraded: "notGraded"
        }
    }
}

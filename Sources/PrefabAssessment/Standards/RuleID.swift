/// Which rule: one of the program's own, or a provision of a method, which is data.
///
/// A finding holds the rule's place, not its description: it is compared and copied at once, and threads that count who uses a common object
/// wait for each other. A place means a rule only together with the standards of its assessment; rules of two assessments are the same
/// where the ids of their descriptions are.
package struct RuleID: Hashable, Sendable {
    /// The rule's place in ``Standards/rules``: the program's own from 0 in the order in which they are reported, then the provisions of the
    /// methods.
    package let place: Int
}

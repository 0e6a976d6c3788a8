/// The least and the most that a quantity can be.
package struct Bounds<Value: Sendable>: Sendable {
    package let lower: Value
    package let upper: Value

    package init(_ lower: Value, _ upper: Value) {
        self.lower = lower
        self.upper = upper
    }
}

extension Bounds: Equatable where Value: Equatable {
    package var isExact: Bool { lower == upper }
}

extension Bounds: Hashable where Value: Hashable {}

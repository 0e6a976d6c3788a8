/// All that is known of a number: it lies between two bounds, both included.
public struct Bounds<Value: Hashable & Sendable>: Hashable, Sendable {
    /// The least that it can be.
    public let lower: Value
    /// The most that it can be; the same as ``lower`` where nothing is open.
    public let upper: Value

    /// The number, where the bounds meet; `nil` where it is open.
    public var exact: Value? { lower == upper ? lower : nil }
}

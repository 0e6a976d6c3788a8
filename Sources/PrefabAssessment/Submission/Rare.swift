/// What few buildings have, kept in a place of its own: where it is missing it takes no more memory than a reference.
enum Rare<Value: Sendable>: Sendable {
    case missing
    indirect case given(Value)

    init(_ value: Value?) {
        self = value.map { .given($0) } ?? .missing
    }

    var value: Value? {
        switch self {
        case .missing: nil
        case .given(let value): value
        }
    }
}

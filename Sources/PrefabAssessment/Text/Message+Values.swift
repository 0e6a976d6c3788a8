extension Message {
    /// The values of a sentence.
    ///
    /// Nearly every sentence has four at most. They stand in it, so that what a rule says allocates nothing.
    package struct Values: Sendable {
        private let first: Value?
        private let second: Value?
        private let third: Value?
        private let fourth: Value?
        /// What is beyond the fourth.
        private let rest: [Value]?

        package init(_ first: Value? = nil, _ second: Value? = nil, _ third: Value? = nil, _ fourth: Value? = nil) {
            self.first = first
            // A value stands behind those before it.
            self.second = first == nil ? nil : second
            self.third = first == nil || second == nil ? nil : third
            self.fourth = first == nil || second == nil || third == nil ? nil : fourth
            rest = nil
        }

        package init(_ values: [Value]) {
            first = values.first
            second = values.count > 1 ? values[1] : nil
            third = values.count > 2 ? values[2] : nil
            fourth = values.count > 3 ? values[3] : nil
            rest = values.count > 4 ? Array(values[4...]) : nil
        }
    }
}

extension Message.Values: RandomAccessCollection {
    package var startIndex: Int { 0 }

    package var endIndex: Int {
        if let rest { return 4 + rest.count }
        if fourth != nil { return 4 }
        if third != nil { return 3 }
        return second != nil ? 2 : first != nil ? 1 : 0
    }

    package subscript(place: Int) -> Message.Value {
        get { value(place) }
    }

    private func value(_ place: Int) -> Message.Value {
        let value =
            switch place {
            case 0: first
            case 1: second
            case 2: third
            case 3: fourth
            default: rest?[place - 4]
            }
        guard let value else { preconditionFailure("a sentence has no such value") }
        return value
    }
}

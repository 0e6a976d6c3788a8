/// Elements that several threads work on, and whose results one of them takes in their order, working as the others do while there is none.
///
/// Nobody waits for work to be handed over: to wake a thread takes longer than many a file.
final class WorkRow<Element: Sendable, Result: Sendable>: Sendable {
    private struct State {
        /// How many pieces somebody has begun.
        var begun = 0
        /// Whose results were taken.
        var taken = 0
        var finished: [Int: [Result]] = [:]
    }

    private let elements: [Element]
    /// How many elements go together: threads meet at each piece.
    private let size: Int
    private let count: Int
    /// How many pieces may be begun before the results of the first are taken.
    private let ahead: Int
    private let transform: @Sendable (Element) -> Result
    private let state = Monitor(State())

    init(_ elements: [Element], pieces size: Int, ahead: Int, _ transform: @escaping @Sendable (Element) -> Result) {
        self.elements = elements
        self.size = size
        count = (elements.count + size - 1) / size
        self.ahead = ahead
        self.transform = transform
    }

    /// Works on the next piece.
    ///
    /// - Returns: whether there was one.
    func work() -> Bool {
        let number = state.wait { [count, ahead] state -> Int?? in
            if state.begun == count { return .some(nil) }
            guard let number = Self.begin(&state, ahead: ahead) else { return nil }
            return .some(number)
        }
        guard let number else { return false }
        work(on: number)
        return true
    }

    /// The results of the next piece; `nil` behind the last. One thread alone may ask for them.
    func takeNext() -> [Result]? {
        while true {
            let next = state.wait { [count, ahead] state -> Next? in
                if let results = state.finished.removeValue(forKey: state.taken) { return .results(results) }
                if state.taken == count { return .end }
                // Otherwise another thread has the piece whose results are next.
                return state.begun < count ? Self.begin(&state, ahead: ahead).map(Next.piece) : nil
            }
            switch next {
            case .results(let results):
                state.change { $0.taken += 1 }
                return results
            case .piece(let number): work(on: number)
            case .end: return nil
            }
        }
    }

    private enum Next {
        case results([Result])
        case piece(Int)
        case end
    }

    private static func begin(_ state: inout State, ahead: Int) -> Int? {
        guard state.begun < state.taken + ahead else { return nil }
        defer { state.begun += 1 }
        return state.begun
    }

    private func work(on number: Int) {
        let results = elements[number * size..<min(elements.count, (number + 1) * size)].map(transform)
        state.change { $0.finished[number] = results }
    }
}

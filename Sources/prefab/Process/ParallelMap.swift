import Dispatch

extension Array where Element: Sendable {
    /// The results in the order of the elements, worked out on all cores.
    func parallelMap<Result: Sendable>(_ transform: @Sendable (Element) -> Result) -> [Result] {
        guard count > 1 else { return map(transform) }
        return [Result](unsafeUninitializedCapacity: count) { results, initialized in
            nonisolated(unsafe) let base = results.baseAddress
            // Each element writes to its own place.
            DispatchQueue.concurrentPerform(iterations: count) { index in
                base?.advanced(by: index).initialize(to: transform(self[index]))
            }
            initialized = count
        }
    }
}

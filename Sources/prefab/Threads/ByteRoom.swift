/// Lets threads work on small texts side by side and on large ones one after the other: what all of them need at a time does not grow with
/// the number of cores.
struct ByteRoom: Sendable {
    /// The most bytes of text that several threads work on at a time; one alone may have more.
    private static let size = 4 << 20

    private let used = Monitor(0)

    /// Does something that needs memory in proportion to so many bytes.
    func hold<Result, Failure: Error>(_ bytes: Int, _ work: () throws(Failure) -> Result) throws(Failure) -> Result {
        used.wait { used -> Void? in
            guard used == 0 || used + bytes <= Self.size else { return nil }
            used += bytes
            return ()
        }
        defer { used.change { $0 -= bytes } }
        return try work()
    }
}

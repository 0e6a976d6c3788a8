import PrefabAssessment

/// One way to read the law where it leaves a gap: `rate-rounding=b`.
///
/// The reading `a` of each gap is taken unless ``Review/Options/readings`` says otherwise; a review tries the others one by one, see
/// ``Review/decisiveReadings``.
public struct Reading: Hashable, Sendable {
    let gap: ReadingID
    let choice: ReadingLetter

    /// The gap: `rate-rounding`.
    public var id: String { gap.rawValue }

    /// Which way it is read: `a`, `b` and, where there is a third, `c`.
    public var letter: String { choice.rawValue }

    /// Every reading of every gap, in the order of the contract.
    public static var all: [Reading] { allReadings }
}

extension Reading: LosslessStringConvertible {
    /// The reading that the command line writes so.
    ///
    /// - Parameter description: a gap and a letter, `rate-rounding=b`; `nil` where there is no such gap or no such reading of it.
    public init?(_ description: String) {
        guard let reading = Self.all.first(where: { $0.description == description }) else { return nil }
        self = reading
    }

    /// As the command line writes it: `rate-rounding=b`.
    public var description: String { "\(id)=\(letter)" }
}

/// A gap in the law that decides a case: read otherwise, it would change the verdict or the amount.
public struct DecisiveReading: Hashable, Sendable {
    /// The reading that was taken.
    public let taken: Reading
    /// The other reading, taken alone.
    public let alternative: Reading
    /// The verdict under the alternative.
    public let verdict: Review.Verdict
    /// The reward under the alternative: decimal text in yuan with two decimals, `"2852496.00"`.
    public let amount: Bounds<String>
}

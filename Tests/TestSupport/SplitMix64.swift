/// A small generator of random numbers with a seed, so that a property that fails does so again (Steele, Lea and Flood, 2014).
///
/// ```swift
/// var random = SplitMix64(seed: 7)
/// let offset = Int.random(in: 0..<count, using: &random)
/// ```
public struct SplitMix64: RandomNumberGenerator, Sendable {
    private var state: UInt64

    public init(seed: UInt64) {
        state = seed
    }

    public mutating func next() -> UInt64 {
        state &+= 0x9E37_79B9_7F4A_7C15
        var mixed = state
        mixed = (mixed ^ (mixed >> 30)) &* 0xBF58_476D_1CE4_E5B9
        mixed = (mixed ^ (mixed >> 27)) &* 0x94D0_49BB_1331_11EB
        return mixed ^ (mixed >> 31)
    }

    /// A whole number of any size up to `bits` bits (at most 127), small ones as likely as large ones, with either sign.
    public mutating func wholeNumber(upToBits bits: Int) -> Int128 {
        let width = Int.random(in: 0...bits, using: &self)
        let magnitude = Int128(width == 0 ? 0 : (UInt128(next()) << 64 | UInt128(next())) >> (128 - width))
        return Bool.random(using: &self) ? magnitude : -magnitude
    }
}

extension String {
    /// A number in hexadecimal digits, with zeros in front to so many digits at least: `202E`.
    init(hexadecimal number: some BinaryInteger, atLeast count: Int, uppercase: Bool = true) {
        let digits = String(number, radix: 16, uppercase: uppercase)
        self = String(repeating: "0", count: Swift.max(0, count - digits.count)) + digits
    }
}

/// What a new submission has in the place of something that must be given: nines, and words that ask for it.
///
/// Nines are no figure: a height or an area that is still one of them is unknown. A building that really is so high or so large says so with
/// one more decimal: `9999.999990`.
enum Placeholder {
    static let id = "待填-项目编号"
    static let name = "待填：项目名称"
    static let height = Nines(9)
    static let area = Nines(9999)

    struct Nines {
        let value: ExactDecimal
        /// Of its text, in bytes.
        private let length: UInt32

        /// With five decimals, which nobody measures, so that it is taken for no real figure.
        fileprivate init(_ whole: Int128) {
            value = ExactDecimal(units: (whole + 1) * ExactDecimal.one - ExactDecimal.one / 100_000)
            length = UInt32(value.description.utf8.count)
        }

        /// Whether a number is the placeholder, as it is written in a new submission.
        @inline(__always)
        func isLeft(_ number: ExactDecimal?, at span: @autoclosure () -> SourceSpan?) -> Bool {
            guard number == value, let span = span() else { return false }
            return span.end - span.start == length
        }
    }
}

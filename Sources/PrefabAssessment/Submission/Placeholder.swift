/// What a new submission has in the place of something that must be given: nines, and words that ask for it.
///
/// Nines are no figure: a height or an area that is still one of them is unknown. A building that really is so high or so large says so with
/// one more decimal: `9999.990`.
enum Placeholder {
    static let id = "待填-项目编号"
    static let name = "待填：项目名称"
    static let height = Nines(hundredths: 999, length: 4)
    static let area = Nines(hundredths: 999_999, length: 7)

    struct Nines {
        let value: ExactDecimal
        /// Of its text, in bytes.
        private let length: UInt32

        fileprivate init(hundredths: Int128, length: UInt32) {
            value = ExactDecimal(units: hundredths * ExactDecimal.one / 100)
            self.length = length
        }

        /// Whether a number is the placeholder, as it is written in a new submission.
        @inline(__always)
        func isLeft(_ number: ExactDecimal?, at span: @autoclosure () -> SourceSpan?) -> Bool {
            guard number == value, let span = span() else { return false }
            return span.end - span.start == length
        }
    }
}

/// Values that a new submission has in the place of something that must be given: nines, and words that ask for it.
enum Placeholder {
    static let id = "待填-项目编号"
    static let name = "待填：项目名称"
    static let height = ExactDecimal(units: 999 * ExactDecimal.one / 100)
    static let area = ExactDecimal(units: 999_999 * ExactDecimal.one / 100)
}

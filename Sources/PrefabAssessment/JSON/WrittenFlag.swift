/// A yes or no as people write it: 是, `yes`, √.
struct WrittenFlag {
    let value: Bool
    /// As JSON writes it.
    var text: String { value ? "true" : "false" }

    init?(_ written: String) {
        switch WrittenNumber.narrow(written).lowercased() {
        case "是", "true", "yes", "y", "√", "✓": value = true
        case "否", "不是", "false", "no", "n", "×", "✗": value = false
        default: return nil
        }
    }
}

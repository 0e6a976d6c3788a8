import PrefabAssessment

extension RuleDescription {
    /// Whether the sentence is that of a print: the two policy documents are at hand, their annexes and the standards are not.
    var isPrinted: Bool { citation.hasPrefix("京技管") && !citation.contains("附件") }

    /// What has to stand with a sentence that is not.
    static let notPrinted = Message.Text(
        "该文件的印本尚未取得，下列表述有待核对。", "The printed text was not at hand; these words are still to be checked against it.")
}

import ArgumentParser
import PrefabAssessment

extension ArgumentHelp {
    static let beside = said(
        "同时列出另一评价方法的结果：其编号、文件名或 all；可写多次。",
        "Show what another method makes of the buildings, too: its id, the name of its file, or all; may be given several times.",
        valueName: "method")
}

extension MethodChoice {
    /// By which methods the buildings of a review are computed besides.
    ///
    /// - Returns: `nil` where nobody asks for other methods.
    /// - Throws: `CommandFailure` with status 2 if the standards have no such method.
    static func beside(_ words: [String], in standards: Standards) throws(CommandFailure) -> MethodChoice? {
        words.isEmpty ? nil : try MethodChoice(arguments: words, in: standards)
    }

    /// Methods as they stand on the command line.
    ///
    /// - Throws: `CommandFailure` with status 2 if the standards have no such method.
    init(arguments words: [String], in standards: Standards) throws(CommandFailure) {
        do throws(UnknownMethod) {
            try self.init(words, in: standards)
        } catch {
            let known = error.known.joined(separator: ", ")
            throw .unknownName(
                Message.Text("没有评价方法 “\(error.id)”", "there is no method “\(error.id)”"), nearest: error.nearest,
                Message.Text("（可用：\(known)；all 为全部）", " (known: \(known); all means all of them)"))
        }
    }
}

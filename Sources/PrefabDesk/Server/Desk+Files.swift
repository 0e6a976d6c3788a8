import FlyingFox
import Foundation
import PrefabAssessment

// Files of the folder.
extension Desk {
    func file(_ path: String, _ language: Language) throws(DeskError) -> HTTPResponse {
        guard let bytes = try folder.bytes(of: path) else {
            throw DeskError(
                .notFound, "没有文件“\(path)”", "there is no file “\(path)”", help: ("它也许已改名或删除", "it may have been renamed or removed"))
        }
        if path.hasSuffix(".xlsx") || path.hasSuffix(".csv") {
            return try imported(bytes, named: path, stamp: StoredText.stamp(of: bytes), language)
        }
        guard let stored = StoredText(bytes) else {
            throw DeskError(
                .notText, "“\(path)”不是 UTF-8 文本", "“\(path)” is no text in UTF-8",
                help: ("用 prefab check --fix 转换编码，或另存为 UTF-8", "convert it with prefab check --fix, or save it as UTF-8"))
        }
        return Reply.json { writer in
            writer.member("path", path)
            stored.write(to: &writer)
        }
    }

    func store(_ wish: Wish) async throws(DeskError) -> HTTPResponse {
        let (path, text) = (try wish.needed(\.path), try wish.needed(\.text))
        let stored = StoredText(text: text, stamp: nil, hasCarriageReturns: wish.eol == "crlf")
        let stamp = try folder.write(stored, as: path, over: wish.stamp)
        await watch.tell(path)
        return Reply.json { $0.member("stamp", word: stamp) }
    }

    /// The record of the procedure beside a submission.
    func record(of path: String, _ language: Language) throws(DeskError) -> HTTPResponse {
        let name = Self.recordName(path)
        let bytes = try folder.bytes(of: name)
        let stored = bytes.flatMap { StoredText($0) }
        if bytes != nil, stored == nil { throw DeskError(.notText, "“\(name)”不是 UTF-8 文本", "“\(name)” is no text in UTF-8") }
        return Reply.json { writer in
            writer.member("path", name)
            if let stored {
                stored.write(to: &writer)
            } else {
                writer.null("text")
                writer.null("stamp")
            }
        }
    }

    /// `x.review.json` beside `x.json`.
    static func recordName(_ path: String) -> String { ReviewRecord.path(for: path) }
}

import Foundation
import PrefabAssessment

/// The folder whose files are shown. No name leads out of it, by whatever way: each is followed to the file that it means, which must be inside.
struct DeskFolder: Sendable {
    /// Without links.
    let root: String
    /// As long as any request may be.
    static let longestFile = 16 << 20

    /// - Returns: `nil` if there is no such folder.
    init?(_ path: String) {
        guard let root = Self.followed(path) else { return nil }
        let status = try? FileManager.default.attributesOfItem(atPath: root)
        guard status?[.type] as? FileAttributeType == .typeDirectory else { return nil }
        self.root = root
    }

    var name: String { URL(filePath: root).lastPathComponent }

    // MARK: - Names

    /// The file of a name, with `/` between folders; the file itself need not be there.
    func place(of name: String) throws(DeskError) -> String {
        let parts = name.split(separator: "/", omittingEmptySubsequences: false)
        let isPlain = parts.allSatisfy { !$0.isEmpty && !$0.hasPrefix(".") && !$0.utf8.contains(0) && !$0.contains("\\") }
        guard !parts.isEmpty, isPlain, name.utf8.count < 1024 else { throw Self.outside }
        let path = root + "/" + name
        if let followed = Self.followed(path) {
            guard isInside(followed) else { throw Self.outside }
            return followed
        }
        // A link that leads nowhere would be written through.
        if (try? FileManager.default.destinationOfSymbolicLink(atPath: path)) != nil { throw Self.outside }
        guard let folder = Self.followed(URL(filePath: path).deletingLastPathComponent().path(percentEncoded: false)),
            folder == root || isInside(folder)
        else { throw Self.outside }
        return folder + "/" + parts[parts.count - 1]
    }

    private func isInside(_ path: String) -> Bool { path.utf8.starts(with: (root == "/" ? root : root + "/").utf8) }

    /// The path without links; nothing where there is no such file.
    private static func followed(_ path: String) -> String? {
        // The system gives memory of its own, which is copied and given back.
        guard let resolved = unsafe realpath(path, nil) else { return nil }
        defer { unsafe free(resolved) }
        return unsafe String(validatingCString: resolved)
    }

    private static let outside = DeskError(
        .outside, "文件不在打开的文件夹中", "the file is not in the folder that is open", help: ("只写该文件夹中的文件名", "name a file inside of that folder"))

    // MARK: - Files

    /// The bytes of a file; nothing where there is none.
    func bytes(of name: String) throws(DeskError) -> [UInt8]? {
        let place = try place(of: name)
        guard let status = try? FileManager.default.attributesOfItem(atPath: place) else { return nil }
        guard status[.type] as? FileAttributeType == .typeRegular else {
            throw DeskError(.notText, "“\(name)”不是文件", "“\(name)” is no file")
        }
        guard (status[.size] as? Int ?? 0) <= Self.longestFile else {
            throw DeskError(
                .tooLarge, "“\(name)”超过 16 MiB", "“\(name)” is longer than 16 MiB",
                help: ("用 prefab check 校验大文件", "check large files with prefab check"))
        }
        guard let data = FileManager.default.contents(atPath: place) else {
            throw DeskError(
                .unavailable, "无法读取“\(name)”", "“\(name)” cannot be read", help: ("核对文件的权限", "see whether you may read the file"))
        }
        return Array(data)
    }

    /// Replaces a file as a whole, unless it is another than the page believes.
    ///
    /// - Parameter stamp: of the file that is replaced; `nil` where there must be none.
    /// - Returns: the new stamp.
    func write(_ text: StoredText, as name: String, over stamp: String?) throws(DeskError) -> String {
        guard name.hasSuffix(".json") else {
            throw DeskError(
                .notText, "只能保存 .json 文件", "only files that end in .json are saved", help: ("以 .json 为文件名的结尾", "let the name end in .json"))
        }
        let place = try place(of: name)
        let old = try bytes(of: name)
        guard old.map({ StoredText.stamp(of: $0) }) == stamp else {
            var conflict = DeskError(
                .conflict, old == nil ? "文件已不在磁盘上" : "文件在磁盘上已被改动",
                old == nil ? "the file is no longer on the disk" : "the file has changed on the disk",
                help: ("对照两份内容，决定保留哪一份", "compare both and decide which to keep"))
            conflict.onDisk = old.flatMap { StoredText($0) } ?? StoredText(text: "", stamp: nil)
            throw conflict
        }
        let bytes = Array((text.hasCarriageReturns ? text.text.replacing("\n", with: "\r\n") : text.text).utf8)
        do {
            // Written beside and renamed, so that whoever looks sees the old or the new file whole.
            try Data(bytes).write(to: URL(filePath: place), options: .atomic)
        } catch {
            throw DeskError(
                .unavailable, "无法写入“\(name)”：\(error.localizedDescription)", "“\(name)” cannot be written: \(error.localizedDescription)",
                help: (
                    "核对文件夹的权限与剩余空间；页面上的内容仍在", "see whether you may write there and whether the disk is full; the page still has the text"
                ))
        }
        return StoredText.stamp(of: bytes)
    }

    // MARK: - All files

    /// What tells one state of a file from another without reading it.
    struct State: Hashable {
        let size: Int
        let changed: Date
        let number: Int
    }

    /// The files that a page may show, by name; hidden ones and links are none.
    func files() -> [String: State] {
        var result: [String: State] = [:]
        let keys: Set<URLResourceKey> = [.isRegularFileKey]
        let walk = FileManager.default.enumerator(
            at: URL(filePath: root), includingPropertiesForKeys: Array(keys), options: [.skipsHiddenFiles])
        while let url = walk?.nextObject() as? URL {
            let path = url.path(percentEncoded: false)
            guard path.hasSuffix(".json") || path.hasSuffix(".xlsx") || path.hasSuffix(".csv"), isInside(path),
                let status = try? FileManager.default.attributesOfItem(atPath: path), status[.type] as? FileAttributeType == .typeRegular
            else { continue }
            result[String(path.dropFirst(root.count + 1))] = State(
                size: status[.size] as? Int ?? 0, changed: status[.modificationDate] as? Date ?? .distantPast,
                number: status[.systemFileNumber] as? Int ?? 0)
        }
        return result
    }
}

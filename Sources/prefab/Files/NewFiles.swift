import PrefabAssessment
import SystemPackage

/// Several files that a command makes at once in one folder, none over a file that is there: that one may hold what somebody has filled in.
///
/// All names are looked at before anything is written.
struct NewFiles {
    private let path: String
    private let folder: OpenFolder

    /// - Parameters:
    ///   - path: of the folder.
    ///   - names: of the files in it.
    ///   - makesFolder: whether the folder is made where it is missing.
    /// - Throws: `CommandFailure` with status 2 if one of them is there, or the folder cannot be made; nothing has been written then.
    init(in path: String, _ names: [String], makesFolder: Bool) throws(CommandFailure) {
        self.path = path
        do throws(Errno) {
            folder = try makesFolder ? OpenFolder.make(path) : OpenFolder(path)
        } catch {
            guard makesFolder else { throw CommandFailure.cannotWrite(path, error) }
            let reason = SystemWords.text(of: error)
            throw CommandFailure(
                .wrongUsage, "无法建立文件夹 \(path)：\(reason.chinese)", "cannot make the folder \(path): \(reason.english)")
        }
        for name in names where folder.status(of: name) != nil {
            let shown = shown(name)
            throw CommandFailure(
                .wrongUsage, "\(shown) 已存在，可能已有填写的内容，不予覆盖；请换一个位置，或先移走它",
                "\(shown) is there already and may hold what was filled in; it is kept: choose another place, or move it away")
        }
    }

    /// - Throws: `CommandFailure` with status 2 if the file cannot be written.
    func write(_ bytes: [UInt8], _ name: String) throws(CommandFailure) {
        do throws(Errno) {
            let file = try NewFile(at: NewFile.Place(folder: folder, name: name, old: nil))
            try file.write(bytes)
            try file.finish()
        } catch {
            throw CommandFailure.cannotWrite(shown(name), error)
        }
    }

    private func shown(_ name: String) -> String {
        path == "." ? name : path.hasSuffix("/") ? path + name : "\(path)/\(name)"
    }
}

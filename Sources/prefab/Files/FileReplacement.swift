import SystemPackage

/// Puts a new text in the place of a file: there is no moment without the whole of the one or the other.
struct FileReplacement {
    let path: String
    /// What the file held when it was read.
    let old: [UInt8]
    let new: [UInt8]

    /// - Throws: `CommandFailure` with status 2 if the file is none that can be replaced, has changed meanwhile, or cannot be written; then
    ///   it is as it was.
    func write() throws(CommandFailure) {
        // Whose reports would go to what is mended.
        try InputPlaces([path]).check(nil)
        do {
            let (folderPath, name) = path.folderAndName
            guard let name else { throw Errno.isDirectory }
            let folder = try OpenFolder(folderPath)
            guard let status = folder.status(of: name) else { throw SystemCalls.lastError }
            guard status.kind == .file else { throw notOrdinary(status) }
            let file = try folder.open(name, .readAndWrite)
            let bytes = try file.closeAfter { try InputFile.bytes(of: file) }
            guard bytes == old else {
                throw CommandFailure(.wrongUsage, "未改写 \(path)：其间文件已变化", "\(path) was not changed: it has changed meanwhile")
            }
            let new = try NewFile(at: NewFile.Place(folder: folder, name: name, old: status))
            try new.write(self.new)
            try new.finish()
        } catch let failure as CommandFailure {
            throw failure
        } catch {
            throw CommandFailure.cannotWrite(path, error)
        }
    }

    private func notOrdinary(_ status: FileStatus) -> CommandFailure {
        let isLink = status.kind == .link
        return CommandFailure(
            .wrongUsage, "未改写 \(path)：\(isLink ? "是符号链接，请写出它指向的文件" : "不是普通文件")",
            "\(path) was not changed: it is \(isLink ? "a symbolic link; name the file that it points to" : "no ordinary file")")
    }
}

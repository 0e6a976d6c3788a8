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
        guard let status = FileStatus(path, followingLinks: false) else { throw .cannotWrite(path, SystemCalls.lastError) }
        guard status.kind == .file else {
            let isLink = status.kind == .link
            throw CommandFailure(
                .wrongUsage, "未改写 \(path)：\(isLink ? "是符号链接，请写出它指向的文件" : "不是普通文件")",
                "\(path) was not changed: it is \(isLink ? "a symbolic link; name the file that it points to" : "no ordinary file")")
        }
        guard try InputFile(reading: path).bytes == old else {
            throw CommandFailure(.wrongUsage, "未改写 \(path)：其间文件已变化", "\(path) was not changed: it has changed meanwhile")
        }
        // In the same folder, so that it can take the name at once.
        let temporary = "\(path).\(SystemCalls.processNumber).new"
        do {
            let file = try FileDescriptor.open(
                FilePath(temporary), .writeOnly, options: [.create, .exclusiveCreate], permissions: [.ownerReadWrite])
            do {
                _ = try file.closeAfter {
                    try file.writeAll(new)
                    guard SystemCalls.settle(file, permissions: status.permissions) else { throw SystemCalls.lastError }
                }
                guard SystemCalls.move(temporary, to: path) else { throw SystemCalls.lastError }
            } catch {
                SystemCalls.remove(temporary)
                throw error
            }
        } catch {
            throw CommandFailure.cannotWrite(path, error)
        }
    }
}

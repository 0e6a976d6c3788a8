import PrefabReports
import SystemPackage

#if canImport(Glibc)
    import Glibc
#elseif canImport(Musl)
    import Musl
#elseif canImport(Darwin)
    import Darwin
#endif

/// A folder that stays the same one while files are made in it, wherever the names that led to it lead to meanwhile.
final class OpenFolder: Sendable {
    enum Mode {
        case read
        /// What is there stays.
        case write
        case readAndWrite
        /// A file that is not there yet, with the permissions that it gets at most.
        case create(UInt32)
        case folder
    }

    let descriptor: FileDescriptor

    /// - Throws: `Errno`.
    init(_ path: String) throws(Errno) {
        do {
            descriptor = try .open(FilePath(named: path), .readOnly, options: [.directory, .closeOnExec])
        } catch {
            throw error as? Errno ?? .ioError
        }
    }

    /// A folder inside another one; a symbolic link is none.
    ///
    /// - Throws: `Errno`.
    init(_ name: String, inside folder: OpenFolder) throws(Errno) {
        descriptor = try folder.open(name, .folder)
    }

    deinit {
        try? descriptor.close()
    }

    /// - Returns: `nil` where there is nothing of that name; ``SystemCalls/lastError`` says why.
    func status(of name: String) -> FileStatus? {
        FileStatus(name, in: descriptor)
    }

    /// Opens what has this name; not what a symbolic link of that name leads to.
    ///
    /// - Throws: `Errno`.
    func open(_ name: String, _ mode: Mode) throws(Errno) -> FileDescriptor {
        var flags = O_NOFOLLOW | O_CLOEXEC
        var permissions: UInt32 = 0
        switch mode {
        case .read: flags |= O_RDONLY
        case .write: flags |= O_WRONLY
        case .readAndWrite: flags |= O_RDWR
        case .create(let most):
            flags |= O_WRONLY | O_CREAT | O_EXCL
            permissions = most
        case .folder: flags |= O_RDONLY | O_DIRECTORY
        }
        // The system reads the name before it returns.
        let number = unsafe name.withSystemName { unsafe openat(descriptor.rawValue, $0, flags, mode_t(permissions)) }
        guard number >= 0 else { throw SystemCalls.lastError }
        return FileDescriptor(rawValue: number)
    }

    /// What a symbolic link holds; nothing if there is none of that name.
    func target(ofLink name: String) -> String? {
        var bytes = [UInt8](repeating: 0, count: Int(PATH_MAX) + 1)
        // The system reads the name and writes no further than it is lent room.
        let count = unsafe name.withSystemName { name in
            unsafe bytes.withUnsafeMutableBytes { room in
                guard let start = room.baseAddress else { return -1 }
                return unsafe readlinkat(descriptor.rawValue, name, start.assumingMemoryBound(to: CChar.self), room.count)
            }
        }
        return count < 0 || count == bytes.count ? nil : PathText.text(Array(bytes[..<count]))
    }

    /// - Throws: `Errno`.
    func makeFolder(_ name: String) throws(Errno) {
        // The system reads the name before it returns.
        if unsafe name.withSystemName({ unsafe mkdirat(descriptor.rawValue, $0, 0o777) }) != 0 { throw SystemCalls.lastError }
    }

    /// Gives a file another name, in place of the file that has it: there is no moment without either.
    ///
    /// - Throws: `Errno`.
    func rename(_ name: String, to newName: String) throws(Errno) {
        // The system reads both names before it returns.
        let status = unsafe name.withSystemName { name in
            unsafe newName.withSystemName { unsafe renameat(descriptor.rawValue, name, descriptor.rawValue, $0) }
        }
        if status != 0 { throw SystemCalls.lastError }
    }

    /// Takes away a file that this program has made.
    func remove(_ name: String) {
        // The system reads the name before it returns.
        _ = unsafe name.withSystemName { unsafe unlinkat(descriptor.rawValue, $0, 0) }
    }

    /// Has the system forget no name that was given in the folder.
    ///
    /// - Throws: `Errno`.
    func settle() throws(Errno) {
        if SystemCalls.settle(descriptor) { return }
        // Some file systems know no such thing for folders.
        let error = SystemCalls.lastError
        if error != .invalidArgument, error != .notSupported { throw error }
    }

    /// The names of what lies in the folder, in the order of their bytes; nothing if it cannot be read.
    var names: [String]? {
        // A stream of its own, from the beginning, which it closes at the end.
        guard let stream = unsafe fdopendir(dup(descriptor.rawValue)) else { return nil }
        unsafe rewinddir(stream)
        return unsafe FolderWalk.names(of: stream)
    }

    /// Makes a folder, and those that lead to it where they are missing.
    ///
    /// - Throws: `Errno`.
    static func make(_ path: String) throws(Errno) -> OpenFolder {
        do throws(Errno) {
            return try OpenFolder(path)
        } catch {
            if error != .noSuchFileOrDirectory { throw error }
        }
        var trimmed = path
        while trimmed.utf8.count > 1, trimmed.utf8.last == UInt8(ascii: "/") { trimmed.unicodeScalars.removeLast() }
        let (parent, name) = trimmed.folderAndName
        let folder = try make(parent)
        if let name {
            do throws(Errno) {
                try folder.makeFolder(name)
            } catch {
                // Another program may have made it meanwhile.
                if error != .fileExists { throw error }
            }
        }
        return try OpenFolder(path)
    }
}

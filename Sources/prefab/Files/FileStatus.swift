import SystemPackage

#if canImport(Glibc)
    import Glibc
#elseif canImport(Musl)
    import Musl
#elseif canImport(Darwin)
    import Darwin
#endif

/// What the system says of a path.
struct FileStatus {
    enum Kind {
        case file, folder, link, other
    }

    /// The same for two paths of one file.
    struct Identity: Hashable {
        let device: UInt64
        let number: UInt64

        func hash(into hasher: inout Hasher) {
            // Files that are looked at together seldom lie on several devices.
            hasher.combine(number)
        }
    }

    let kind: Kind
    let identity: Identity
    /// In bytes.
    let size: Int
    /// Who may do what with it, as the system keeps it.
    let permissions: UInt32
    let owner: (user: UInt32, group: UInt32)
    /// Whether what is written may have to wait for a reader.
    let isPipe: Bool
    /// How many names it has.
    let names: Int

    /// - Parameter followingLinks: whether a symbolic link counts as what it points to.
    /// - Returns: `nil` if the path leads nowhere or may not be looked at.
    init?(_ path: String, followingLinks: Bool) {
        var status = stat()
        // The system writes into the status and keeps neither.
        guard unsafe path.withSystemName({ unsafe followingLinks ? stat($0, &status) : lstat($0, &status) }) == 0 else { return nil }
        self.init(status)
    }

    /// Of a path; a symbolic link is none but itself.
    ///
    /// - Throws: why the path leads nowhere, or may not be looked at.
    init(of path: String) throws(Errno) {
        guard let status = FileStatus(path, followingLinks: false) else { throw SystemCalls.lastError }
        self = status
    }

    /// Of a name in a folder that is open; a symbolic link is none but itself.
    init?(_ name: String, in folder: FileDescriptor) {
        var status = stat()
        // The system reads the name, writes into the status and keeps neither.
        guard unsafe name.withSystemName({ unsafe fstatat(folder.rawValue, $0, &status, AT_SYMLINK_NOFOLLOW) }) == 0 else { return nil }
        self.init(status)
    }

    /// - Returns: `nil` if nothing is open there.
    init?(_ file: FileDescriptor) {
        var status = stat()
        // The system writes into the status and does not keep it.
        guard unsafe fstat(file.rawValue, &status) == 0 else { return nil }
        self.init(status)
    }

    private init(_ status: stat) {
        switch status.st_mode & S_IFMT {
        case S_IFREG: kind = .file
        case S_IFDIR: kind = .folder
        case S_IFLNK: kind = .link
        default: kind = .other
        }
        identity = Identity(device: UInt64(truncatingIfNeeded: status.st_dev), number: UInt64(status.st_ino))
        size = Int(status.st_size)
        permissions = UInt32(status.st_mode & 0o7777)
        owner = (UInt32(status.st_uid), UInt32(status.st_gid))
        names = Int(status.st_nlink)
        isPipe = status.st_mode & S_IFMT == S_IFIFO || status.st_mode & S_IFMT == S_IFSOCK
    }
}

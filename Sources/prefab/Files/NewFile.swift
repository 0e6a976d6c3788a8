import Synchronization
import SystemPackage

/// A file in the making: it stands beside the one that it replaces, under a name that nobody uses, until it is whole and on the disk.
///
/// Whoever looks sees the old file or the new one, each whole; so it is where the disk is full or the program is ended in between. What an
/// ended program leaves is hidden, and goes away when the next file is made in the folder.
final class NewFile {
    /// Where a file goes: a name in a folder, and the file that has it, if any.
    struct Place: Sendable {
        let folder: OpenFolder
        let name: String
        let old: FileStatus?
    }

    let place: Place
    /// To be written to, from the beginning to the end.
    let file: FileDescriptor
    private let temporary: String
    private var isNamed = false

    /// - Throws: `Errno`.
    init(at place: Place) throws(Errno) {
        Leftovers.clear(place.folder)
        // Until it is whole, nobody sees more of it than of the old one.
        (temporary, file) = try Leftovers.make(in: place.folder, .create(place.old == nil ? 0o644 : 0o600))
        self.place = place
    }

    deinit {
        if !isNamed { place.folder.remove(temporary) }
        try? file.close()
    }

    /// - Throws: `Errno`; nothing has been replaced then.
    func write(_ bytes: [UInt8]) throws(Errno) {
        do { _ = try file.writeAll(bytes) } catch { throw error as? Errno ?? .ioError }
    }

    /// Gives the file its name, in place of the old one, with the permissions of that one.
    ///
    /// - Parameters:
    ///   - name: another one in the same folder, if given.
    ///   - settlesFolder: whether the name, too, is on the disk after it; who makes many files sees to that once.
    /// - Throws: `Errno`; the old file is there then.
    func finish(as name: String? = nil, settlesFolder: Bool = true) throws(Errno) {
        if let old = place.old {
            // Only a superuser may give files away; for everybody else a file that they make is their own.
            SystemCalls.give(file, to: old.owner)
            guard SystemCalls.allow(file, old.permissions) else { throw SystemCalls.lastError }
        }
        guard SystemCalls.settle(file) else { throw SystemCalls.lastError }
        try place.folder.rename(temporary, to: name ?? place.name)
        isNamed = true
        if settlesFolder { try place.folder.settle() }
    }
}

/// The names that files have while they are made.
private enum Leftovers {
    private static let beginning = ".prefab-"
    private static let ending = ".new"

    /// The folders that this run has cleared.
    private static let cleared = Mutex<Set<FileStatus.Identity>>([])

    /// Makes a file of a name that nothing has, and holds it for this program: what nobody holds was left by one that has ended.
    static func make(in folder: OpenFolder, _ mode: OpenFolder.Mode) throws(Errno) -> (name: String, file: FileDescriptor) {
        for number in 0..<10_000 {
            let name = "\(beginning)\(SystemCalls.processNumber)-\(number)\(ending)"
            let file: FileDescriptor
            do throws(Errno) {
                file = try folder.open(name, mode)
            } catch {
                if error == .fileExists { continue }
                throw error
            }
            // On a file system where nothing can be held nothing is taken for a leftover either. Where it can, another program may have taken
            // the file for one before it was held.
            if !SystemCalls.hold(file) || FileStatus(file)?.names != 0 { return (name, file) }
            try? file.close()
        }
        throw .fileExists
    }

    /// Takes away what programs that have ended left in a folder.
    static func clear(_ folder: OpenFolder) {
        guard let identity = FileStatus(folder.descriptor)?.identity, cleared.withLock({ $0.insert(identity).inserted }) else { return }
        for name in folder.names ?? [] where name.hasPrefix(beginning) && name.hasSuffix(ending) {
            guard folder.status(of: name)?.kind == .file, let file = try? folder.open(name, .write) else { continue }
            if SystemCalls.hold(file), folder.status(of: name)?.identity == FileStatus(file)?.identity { folder.remove(name) }
            try? file.close()
        }
    }
}

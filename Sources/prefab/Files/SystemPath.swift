import PrefabReports
import SystemPackage

// The way of a name to the system and back: inside the program it is a text (``PathText``), outside it is bytes.

extension FilePath {
    init(named name: String) {
        // The bytes are copied at once, to their end.
        self = unsafe PathText.bytes(of: name).withSystemName { unsafe FilePath(platformString: $0) }
    }
}

extension String {
    /// The name as the system takes it, for as long as `body` runs.
    func withSystemName<Result>(_ body: (UnsafePointer<CChar>) throws -> Result) rethrows -> Result {
        // The bytes are there until the body has run.
        try unsafe PathText.bytes(of: self).withSystemName(body)
    }

    /// Whether a name has the ending, in capitals or not.
    ///
    /// - Parameter ending: in small letters of ASCII.
    func ends(in ending: String) -> Bool {
        // From behind, where most names differ at once.
        var place = utf8.endIndex
        for letter in ending.utf8.reversed() {
            guard place > utf8.startIndex else { return false }
            place = utf8.index(before: place)
            let byte = utf8[place]
            guard byte == letter || (UInt8(ascii: "A")...UInt8(ascii: "Z")).contains(byte) && byte | 0x20 == letter else { return false }
        }
        return true
    }

    /// The folder that a path leads through last, and the name in it; no name where the path ends in `/`, `.` or `..`.
    var folderAndName: (folder: String, name: String?) {
        let bytes = utf8
        guard let slash = bytes.lastIndex(of: UInt8(ascii: "/")) else { return (".", Self.asName(self)) }
        let folder = String(self[..<bytes.index(after: slash)])
        return (folder, Self.asName(String(self[bytes.index(after: slash)...])))
    }

    private static func asName(_ text: String) -> String? {
        text.isEmpty || text == "." || text == ".." ? nil : text
    }
}

extension [UInt8] {
    fileprivate func withSystemName<Result>(_ body: (UnsafePointer<CChar>) throws -> Result) rethrows -> Result {
        // The array has a zero at its end and outlives the call.
        var name: [CChar] = []
        name.reserveCapacity(count + 1)
        for byte in self { name.append(CChar(bitPattern: byte)) }
        name.append(0)
        return try unsafe name.withUnsafeBufferPointer { buffer in
            guard let start = buffer.baseAddress else { preconditionFailure("the buffer has a zero at least") }
            return try unsafe body(start)
        }
    }
}

/// What the program was called with, its own name first; a byte that is not UTF-8 stands as in any name.
enum Arguments {
    static let all: [String] = {
        // The system keeps them for as long as the program runs.
        (0..<Int(CommandLine.argc)).compactMap { place in
            unsafe CommandLine.unsafeArgv[place].map { unsafe PathText.text(systemName: $0) }
        }
    }()
}

extension PathText {
    /// The text of a name that ends with a zero.
    static func text(systemName name: UnsafePointer<CChar>) -> String {
        // The caller's name ends with a zero; it is copied.
        text(unsafe bytes(ofSystemName: name))
    }

    /// The bytes of a name before the zero that ends it.
    static func bytes(ofSystemName name: UnsafePointer<CChar>) -> [UInt8] {
        // The caller's name ends with a zero, behind which nothing is looked at.
        var bytes: [UInt8] = []
        var place = unsafe name
        while unsafe place.pointee != 0 {
            bytes.append(unsafe UInt8(bitPattern: place.pointee))
            unsafe place += 1
        }
        return bytes
    }
}

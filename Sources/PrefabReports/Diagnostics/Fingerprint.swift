import PrefabAssessment

/// Tells one finding from every other and stays the same when lines move, so that a tool can follow it from run to run.
///
/// It is FNV-1a with 64 bits (no cryptography: nothing is secured by it) over what makes out the finding: the path, the code, the way to
/// the place with `*` for every index, the marked text, and the names that the message gives; not the line, the column or the wording.
/// Findings that are equal in all of that are told apart by their number within the file.
package struct Fingerprint: Hashable, Sendable {
    let value: UInt64

    /// Sixteen hexadecimal digits.
    package var text: String { String(hexadecimal: value, atLeast: 16, uppercase: false) }

    /// - Parameters:
    ///   - mark: the marked bytes.
    ///   - number: from 1, among the findings of the file that are otherwise equal.
    init(path: String, diagnostic: Diagnostic, pointer: String, mark: some Sequence<UInt8>, number: Int) {
        var hash = FNV1a()
        hash.append(repositoryPath(path).utf8)
        hash.append(diagnostic.code.rawValue.utf8)
        hash.append(way: Array(pointer.utf8))
        hash.append(mark)
        for case .text(let name) in diagnostic.message.values { hash.append(name.utf8) }
        hash.append(String(number).utf8)
        value = hash.value
    }

    /// Of a word on a file as a whole, which stays the same whatever it says: that it could not be read, or that more was found than is
    /// shown.
    init(_ word: String, of path: String) {
        var hash = FNV1a()
        hash.append(repositoryPath(path).utf8)
        hash.append(word.utf8)
        value = hash.value
    }
}

/// A path as a repository knows it: a file is the same file whether or not it is named from the current folder.
func repositoryPath(_ path: String) -> String {
    path.hasPrefix("./") ? String(path.dropFirst(2)) : path
}

private func isDigit(_ byte: UInt8) -> Bool {
    (UInt8(ascii: "0")...UInt8(ascii: "9")).contains(byte)
}

/// FNV-1a, 64 bits.
struct FNV1a {
    private(set) var value: UInt64 = 0xCBF2_9CE4_8422_2325

    /// Takes in a field; a byte that is in no UTF-8 text ends it, so that fields cannot run into each other.
    mutating func append(_ field: some Sequence<UInt8>) {
        for byte in field { append(byte) }
        append(0xFF)
    }

    /// Takes in the steps of a pointer, `*` for each index. Bytes end a step, not characters: a stroke is one even where the next step begins with a
    /// mark that joins it.
    fileprivate mutating func append(way pointer: [UInt8]) {
        var start = 0
        var isFirst = true
        while start < pointer.count {
            let end = pointer[start...].firstIndex(of: UInt8(ascii: "/")) ?? pointer.count
            if start < end {
                if !isFirst { append(UInt8(ascii: "/")) }
                isFirst = false
                let step = pointer[start..<end]
                if step.allSatisfy(isDigit) { append(UInt8(ascii: "*")) } else { for byte in step { append(byte) } }
            }
            start = end + 1
        }
        append(0xFF)
    }

    mutating func append(_ byte: UInt8) {
        value = (value ^ UInt64(byte)) &* 0x100_0000_01B3
    }
}

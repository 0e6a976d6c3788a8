/// The known keys of an object, or the known words of a field, found by their bytes.
///
/// `Key` is an enumeration whose raw values are the names in the JSON text.
struct KeyTable<Key: RawRepresentable & CaseIterable & Sendable>: Sendable where Key.RawValue == String {
    private struct Entry {
        let first: UInt64
        let length: Int
        let name: [UInt8]
        let key: Key
    }

    private let entries: [Entry]

    init() {
        entries = Key.allCases.map { key in
            let name = Array(key.rawValue.utf8)
            return Entry(first: name.withUnsafeBufferPointer(Self.prefix), length: name.count, name: name, key: key)
        }
    }

    /// The key with this name, or nothing.
    func key(for token: JSONReader.StringToken, in reader: JSONReader) -> Key? {
        if token.hasEscapes {
            // Byte by byte: to `==` the Kelvin sign (U+212A) and the letter K are the same text.
            let name = reader.string(token).utf8
            return entries.first { name.elementsEqual($0.name) }?.key
        }
        let name = reader.content(of: token)
        let first = Self.prefix(name)
        for entry in entries where entry.first == first && entry.length == name.count {
            if name.count <= 8 || name[8...].elementsEqual(entry.name[8...]) { return entry.key }
        }
        return nil
    }

    var count: Int { entries.count }

    var names: [String] { entries.map { $0.key.rawValue } }

    /// The first eight bytes as a number: one comparison tells most names apart.
    private static func prefix(_ name: UnsafeBufferPointer<UInt8>) -> UInt64 {
        if name.count >= 8 {
            return UInt64(bigEndian: UnsafeRawBufferPointer(name).loadUnaligned(as: UInt64.self))
        }
        var result: UInt64 = 0
        for byte in name { result = result << 8 | UInt64(byte) }
        return result
    }
}

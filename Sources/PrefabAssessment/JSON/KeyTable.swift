/// The known keys of an object, or the known words of a field, found by their bytes.
///
/// `Key` is an enumeration whose raw values are the names in the JSON text. It is asked for that where the table is made, not by the
/// type: the runtime looks up every demand of a generic type when it first meets it, which is a good part of a short run.
struct KeyTable<Key: Sendable>: Sendable {
    private struct Entry {
        let first: UInt64
        let last: UInt64
        let length: Int
        let name: [UInt8]
        let key: Key
    }

    private let entries: [Entry]

    init() where Key: RawRepresentable & CaseIterable, Key.RawValue == String {
        entries = Key.allCases.map { key in
            let name = Array(key.rawValue.utf8)
            return name.withUnsafeBufferPointer {
                Entry(first: Self.prefix($0), last: Self.suffix($0), length: name.count, name: name, key: key)
            }
        }
    }

    /// The key with this name, or nothing.
    func key(for token: JSONReader.StringToken, in reader: JSONReader) -> Key? {
        place(of: token, in: reader, from: 0).map { self[$0] }
    }

    /// The place in the table of the key with this name, or nothing.
    ///
    /// - Parameter expected: where the search begins. Texts mostly give the keys in the order of the table, so that the key after the
    ///   last one is the best guess.
    func place(of token: JSONReader.StringToken, in reader: JSONReader, from expected: Int) -> Int? {
        if token.hasEscapes {
            // Byte by byte: to `==` the Kelvin sign (U+212A) and the letter K are the same text.
            let name = reader.string(token).utf8
            return entries.firstIndex { name.elementsEqual($0.name) }
        }
        let name = reader.content(of: token)
        let (first, last) = (Self.prefix(name), Self.suffix(name))
        let entries = entries.span
        var place = expected
        for _ in 0..<entries.count {
            if place >= entries.count { place = 0 }
            if entries[place].first == first, entries[place].length == name.count, entries[place].last == last,
                name.count <= 16 || name[8...].elementsEqual(entries[place].name[8...])
            {
                return place
            }
            place += 1
        }
        return nil
    }

    subscript(place: Int) -> Key { entries[place].key }

    var count: Int { entries.count }

    var names: [String] { entries.map { String(decoding: $0.name, as: UTF8.self) } }

    /// The first eight bytes as a number: one comparison tells most names apart.
    private static func prefix(_ name: UnsafeBufferPointer<UInt8>) -> UInt64 {
        if name.count >= 8 {
            return UInt64(bigEndian: UnsafeRawBufferPointer(name).loadUnaligned(as: UInt64.self))
        }
        var result: UInt64 = 0
        for byte in name { result = result << 8 | UInt64(byte) }
        return result
    }

    /// The last eight bytes as a number; they may overlap the first. Zero for a name of fewer.
    private static func suffix(_ name: UnsafeBufferPointer<UInt8>) -> UInt64 {
        guard name.count >= 8 else { return 0 }
        return UInt64(
            bigEndian: UnsafeRawBufferPointer(name).loadUnaligned(fromByteOffset: name.count - 8, as: UInt64.self))
    }
}

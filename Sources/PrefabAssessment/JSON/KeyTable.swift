/// The known keys of an object, or the known words of a field, found by their bytes.
///
/// `Key` is an enumeration whose raw values are the names in the JSON text. It is asked for that where the table is made, not by the
/// type: the runtime looks up every demand of a generic type when it first meets it, which is a good part of a short run.
///
/// Passing a table on counts no references: one of an enumeration is made once and stays to the end of the program, one of names that a
/// folder of standards defines ends with them.
///
/// That is unsafe inside: nobody but ``end()`` gives the memory back, and every place is held against the number of entries.
@safe
struct KeyTable<Key: Sendable>: @unchecked Sendable {
    /// Written by `init` alone, and there until ``end()``.
    private let entries: UnsafeBufferPointer<(name: QuotedName, key: Key)>

    init() where Key: RawRepresentable & CaseIterable, Key.RawValue == String {
        let memory = UnsafeMutableBufferPointer<(name: QuotedName, key: Key)>.allocate(capacity: Key.allCases.count)
        _ = unsafe memory.initialize(from: Key.allCases.map { (QuotedName($0.rawValue), $0) })
        unsafe entries = UnsafeBufferPointer(memory)
        precondition(
            Key.allCases.enumerated().allSatisfy { PrefabAssessment.place(ofCase: $1) == $0 }, "cases are counted in another way")
    }

    /// A table of names that are known only when data is read.
    ///
    /// Whoever makes it ends it with ``end()`` once nobody reads by it.
    init(_ names: some Collection<(name: String, key: Key)>) {
        let memory = UnsafeMutableBufferPointer<(name: QuotedName, key: Key)>.allocate(capacity: names.count)
        _ = unsafe memory.initialize(from: names.map { (QuotedName($0.name), $0.key) })
        unsafe entries = UnsafeBufferPointer(memory)
    }

    /// Gives the table's memory back.
    func end() {
        let memory = unsafe UnsafeMutableBufferPointer(mutating: entries)
        unsafe memory.deinitialize()
        unsafe memory.deallocate()
    }

    /// The place in the table of the name that the text has at `offset`, if it is written there in quotes and without escapes.
    ///
    /// - Parameter expected: where the search begins. Texts mostly give the keys in the order of the table, so that the key after the
    ///   last one is the best guess.
    /// - Returns: `nil` also near the end of the text, and for names too long for a ``QuotedName/Window``; ``place(of:in:)`` finds all.
    @inline(__always)
    func place(ofNameAt offset: Int, in bytes: TextBytes, from expected: Int) -> Int? {
        guard let text = QuotedName.Window(bytes, at: offset) else { return nil }
        var place = expected
        for _ in 0..<count {
            if place >= count { place = 0 }
            // Of the table: `expected` is at least 0.
            if unsafe entries[place].name.begins(text) { return place }
            place &+= 1
        }
        return nil
    }

    /// Which of some places of the table has the name that the text has at `offset`, where it can be found as by ``place(ofNameAt:in:from:)``.
    ///
    /// - Parameter expected: the number of the place at which the search begins, at least 0.
    func number(ofNameAt offset: Int, in bytes: TextBytes, among places: [Int], from expected: Int) -> Int? {
        guard let text = QuotedName.Window(bytes, at: offset) else { return nil }
        var number = expected
        for _ in places {
            if number >= places.count { number = 0 }
            let place = places[number]
            precondition(place >= 0 && place < count)
            if unsafe entries[place].name.begins(text) { return number }
            number += 1
        }
        return nil
    }

    /// The place in the table of the key with this name, or nothing.
    func place(of token: JSONReader.StringToken, in reader: JSONReader) -> Int? {
        // Byte by byte: to `==` the Kelvin sign (U+212A) and the letter K are the same text.
        if token.hasEscapes {
            let name = reader.string(token).utf8
            return (0..<count).first { unsafe entries[$0].name.text.utf8.elementsEqual(name) }
        }
        if let place = place(ofNameAt: Int(token.span.start), in: reader.bytes, from: 0) { return place }
        let name = reader.content(of: token)
        return (0..<count).first { unsafe entries[$0].name.text.utf8.elementsEqual(name) }
    }

    /// The key with this name, or nothing.
    func key(for token: JSONReader.StringToken, in reader: JSONReader) -> Key? {
        place(of: token, in: reader).map { self[$0] }
    }

    /// - Precondition: `place` is one that the table has.
    subscript(place: Int) -> Key {
        get {
            precondition(place >= 0 && place < count)
            return unsafe entries[place].key
        }
    }

    /// How many bytes the name takes in a text, its quotes included.
    ///
    /// - Precondition: `place` is one that the table has.
    func quotedLength(_ place: Int) -> Int {
        precondition(place >= 0 && place < count)
        return unsafe entries[place].name.length
    }

    var count: Int { unsafe entries.count }

    var names: [String] { unsafe entries.map(\.name.text) }
}

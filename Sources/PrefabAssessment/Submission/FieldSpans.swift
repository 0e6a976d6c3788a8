/// Where the members of one JSON object stand.
///
/// Every key has its own place, so that neither finding a member nor keeping one asks for memory: a submission has a dozen objects.
package struct FieldSpans<Key: Sendable>: Sendable {
    /// The most keys that an object may have.
    static var limit: Int { 20 }

    /// The whole object, brackets included.
    package internal(set) var object: SourceSpan
    /// One bit for each key.
    typealias Marks = UInt32
    /// The keys that the object has.
    private var present: Marks = 0
    /// The values, in the order of the keys; of keys that the object does not have without meaning.
    private var values = InlineArray<20, SourceSpan>(repeating: .beginning)

    init(object: SourceSpan = .beginning) {
        self.object = object
    }

    /// Where the value of a key stands; `nil` if the object has no such key.
    package subscript(key: Key) -> SourceSpan? {
        @inline(__always) get { has(key) ? values[place(ofCase: key)] : nil }
    }

    @inline(__always)
    func has(_ key: Key) -> Bool {
        present & Self.bit(place(ofCase: key)) != 0
    }

    /// Whether the object has all of the keys.
    @inline(__always)
    func hasAll(_ keys: Marks) -> Bool {
        present & keys == keys
    }

    static func marks(of keys: [Key]) -> Marks {
        keys.reduce(0) { $0 | bit(place(ofCase: $1)) }
    }

    /// Forgets all members.
    mutating func clear() {
        present = 0
    }

    /// - Parameter start: where the value begins, whose end is not known yet.
    @inline(__always)
    mutating func set(_ key: Key, _ start: Int) {
        let place = place(ofCase: key)
        present |= Self.bit(place)
        values[place] = SourceSpan(start, start)
    }

    mutating func setEnd(_ key: Key, _ end: Int) {
        let place = place(ofCase: key)
        values[place] = SourceSpan(Int(values[place].start), end)
    }

    @inline(__always)
    private static func bit(_ place: Int) -> Marks {
        1 << UInt32(truncatingIfNeeded: place)
    }
}

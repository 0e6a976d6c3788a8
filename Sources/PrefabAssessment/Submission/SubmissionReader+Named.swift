/// An object of a submission whose keys a folder of standards defines, while its members are read.
struct NamedReading {
    fileprivate let names: KeyTable<Int>
    fileprivate var members = JSONReader.Members(start: 0)
    /// The names that the object has had: the first 64 a bit each, those behind them in a list.
    private var low: UInt64 = 0
    private var high: [Int] = []
    /// Where the next name is looked for first: texts mostly give them in the order of the table.
    fileprivate var expected = 0

    init(_ names: KeyTable<Int>) {
        self.names = names
    }

    /// - Returns: `false` if the object has had the name before.
    fileprivate mutating func insert(_ place: Int) -> Bool {
        if place < 64 {
            let bit: UInt64 = 1 << UInt64(place)
            defer { low |= bit }
            return low & bit == 0
        }
        if high.contains(place) { return false }
        high.append(place)
        return true
    }
}

extension SubmissionReader {
    /// Begins to read an object.
    ///
    /// - Returns: `false` if the value is no object; then that has been reported.
    mutating func open(_ object: inout NamedReading) throws(JSONSyntaxError) -> Bool {
        if !json.isAt(UInt8(ascii: "{")) {
            guard try isNext(.object, Expected.object) else { return false }
        }
        object.members = try json.openObject()
        return true
    }

    /// What the next name stands for: its place among those of the standards, with the reader placed at its value, which must be read then; `nil` once the
    /// object is closed.
    ///
    /// Unknown and repeated names are reported and passed over.
    mutating func nextName(_ object: inout NamedReading) throws(JSONSyntaxError) -> Int? {
        if let (place, colon) = json.plainKey(of: object.members, among: object.names, from: object.expected), object.insert(place) {
            json.passKey(&object.members, colon: colon)
            json.skipWhitespace()
            object.expected = place + 1
            return object.names[place]
        }
        if json.passEnd() { return nil }
        while let token = try json.nextKey(&object.members) {
            guard let place = object.names.place(of: token, in: json) else {
                try passUnknown(token, ofObjectAt: object.members.start, among: object.names.names)
                continue
            }
            guard object.insert(place) else {
                duplicateKey(token)
                try json.skipValue()
                continue
            }
            json.skipWhitespace()
            object.expected = place + 1
            return object.names[place]
        }
        return nil
    }
}

/// Fields that are known to be missing, each once, in the order in which rules came to ask for them.
///
/// A project may have a hundred thousand buildings without any of their quantities. A set of all those fields would take more than the
/// submission itself: of each field only its kind and its building are kept, and for each kind a bit for every building that misses it.
struct MissingFields: RandomAccessCollection, Sendable {
    private struct Entry {
        /// Its place among the kinds.
        let kind: Int32
        /// Below zero for a field of the project.
        let building: Int32
    }

    private var entries: [Entry] = []
    /// The fields, as those of the first building.
    private var kinds: [Settling.Field] = []
    private var places: [Settling.Field: Int] = [:]
    /// For each kind.
    private var marks: [Marks] = []

    /// A bit for each of some buildings, from the first word in which one is set on: what is tried of one building alone has one word.
    private struct Marks {
        private var first = 0
        private var words: [UInt64] = []

        func contains(_ building: Int) -> Bool {
            let place = building / UInt64.bitWidth - first
            return words.indices.contains(place) && words[place] & Self.bit(building) != 0
        }

        /// - Returns: whether the building is news.
        mutating func insert(_ building: Int) -> Bool {
            if contains(building) { return false }
            let word = building / UInt64.bitWidth
            if words.isEmpty { first = word }
            if word < first {
                words.insert(contentsOf: repeatElement(0, count: first - word), at: 0)
                first = word
            }
            if word - first >= words.count { words += repeatElement(0, count: word - first + 1 - words.count) }
            words[word - first] |= Self.bit(building)
            return true
        }

        private static func bit(_ building: Int) -> UInt64 { 1 << UInt64(building % UInt64.bitWidth) }
    }

    var startIndex: Int { 0 }
    var endIndex: Int { entries.count }

    subscript(place: Int) -> Settling.Field {
        let entry = entries[place]
        let kind = kinds[Int(entry.kind)]
        guard entry.building >= 0, case .place(let place) = kind else { return kind }
        return .place(place.moved(toBuilding: Int(entry.building)))
    }

    /// - Returns: whether the field is news.
    mutating func insert(_ field: Settling.Field) -> Bool {
        let kind = place(of: field.ofFirstBuilding)
        guard marks[kind].insert(field.building ?? 0) else { return false }
        entries.append(Entry(kind: Int32(kind), building: Int32(field.building ?? -1)))
        return true
    }

    /// Inserts those that are not known elsewhere.
    mutating func insert(_ fields: some Sequence<Settling.Field>, besides known: MissingFields) {
        for field in fields where !known.contains(field) { _ = insert(field) }
    }

    func contains(_ field: Settling.Field) -> Bool {
        places[field.ofFirstBuilding].map { marks[$0].contains(field.building ?? 0) } ?? false
    }

    private mutating func place(of kind: Settling.Field) -> Int {
        if let place = places[kind] { return place }
        kinds.append(kind)
        marks.append(Marks())
        places[kind] = kinds.count - 1
        return kinds.count - 1
    }
}

extension Settling.Field {
    /// The building that the field belongs to.
    package var building: Int? {
        switch self {
        case .place(let place): place.building
        case .document: nil
        }
    }

    /// The same field of the first building, by which the buildings that miss it are told together.
    package var ofFirstBuilding: Settling.Field {
        switch self {
        case .place(let place): .place(place.building == nil ? place : place.moved(toBuilding: 0))
        case .document: self
        }
    }
}

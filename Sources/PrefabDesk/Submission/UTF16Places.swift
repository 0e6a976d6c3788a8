/// Where bytes of a text stand in the units that a browser counts.
struct UTF16Places {
    /// The units before each byte and before the end; none where every byte is a unit.
    private let units: [Int32]
    private let count: Int

    /// - Complexity: linear in the length of the text.
    init(_ bytes: [UInt8]) {
        count = bytes.count
        guard bytes.contains(where: { $0 >= 0x80 }) else {
            units = []
            return
        }
        var units: [Int32] = []
        units.reserveCapacity(bytes.count + 1)
        var before: Int32 = 0
        for byte in bytes {
            units.append(before)
            // A byte that goes on begins nothing; four bytes are two units.
            switch byte {
            case 0x80..<0xC0: break
            case 0xF0...: before += 2
            default: before += 1
            }
        }
        units.append(before)
        self.units = units
    }

    func place(ofByte offset: Int) -> Int {
        let place = min(max(offset, 0), count)
        return units.isEmpty ? place : Int(units[place])
    }
}

/// Where bytes of a text stand in the units that a browser counts.
struct UTF16Places {
    private let bytes: [UInt8]
    /// The units before each thousandth byte.
    private var marks: [Int] = [0]
    private static let step = 1024

    init(_ bytes: [UInt8]) {
        self.bytes = bytes
        var units = 0
        for (place, byte) in bytes.enumerated() {
            if place > 0, place % Self.step == 0 { marks.append(units) }
            units += Self.units(of: byte)
        }
    }

    func place(ofByte offset: Int) -> Int {
        let end = min(max(offset, 0), bytes.count)
        let mark = min(end / Self.step, marks.count - 1)
        return bytes[mark * Self.step..<end].reduce(marks[mark]) { $0 + Self.units(of: $1) }
    }

    /// A byte that goes on begins nothing; four bytes are two units.
    private static func units(of byte: UInt8) -> Int {
        switch byte {
        case 0x80..<0xC0: 0
        case 0xF0...: 2
        default: 1
        }
    }
}

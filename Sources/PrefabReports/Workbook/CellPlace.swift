/// Where a cell stands in its sheet; rows and columns count from 1.
// Only what is usable from inline code do other modules of the package inline: a workbook has hundreds of thousands of places to read.
@usableFromInline
package struct CellPlace: Hashable, Comparable, Sendable {
    @usableFromInline package let row: Int32
    @usableFromInline package let column: Int32

    @inlinable
    package init(row: Int, column: Int) {
        self.row = Int32(clamping: row)
        self.column = Int32(clamping: column)
    }

    /// Reads `D12`, without regard to case and to `$`; `nil` where the text is none.
    @inlinable
    package init?(_ text: some Collection<UInt8>) {
        var column = 0
        var row = 0
        for byte in text where byte != UInt8(ascii: "$") {
            let letter = (byte & 0xDF) &- UInt8(ascii: "A")
            let digit = byte &- UInt8(ascii: "0")
            if row == 0, letter < 26, byte >= 0x40 {
                column = column * 26 + Int(letter) + 1
            } else if digit < 10, column > 0, row > 0 || digit > 0 {
                row = row * 10 + Int(digit)
            } else {
                return nil
            }
            guard column < 1 << 20, row < 1 << 30 else { return nil }
        }
        guard column > 0, row > 0 else { return nil }
        self.init(row: row, column: column)
    }

    /// Row by row, and in a row from left to right.
    @inlinable
    package static func < (left: CellPlace, right: CellPlace) -> Bool {
        (left.row, left.column) < (right.row, right.column)
    }

    /// `D12`.
    package var name: String { Self.letters(ofColumn: Int(column)) + String(row) }

    /// `D` for 4.
    package static func letters(ofColumn column: Int) -> String {
        var rest = column
        var letters: [UInt8] = []
        while rest > 0 {
            letters.append(UInt8(ascii: "A") + UInt8((rest - 1) % 26))
            rest = (rest - 1) / 26
        }
        return String(decoding: letters.reversed(), as: UTF8.self)
    }
}

/// A rectangle of cells, such as a merged area.
package struct CellArea: Hashable, Sendable {
    /// The upper left corner, which has the value of a merged area.
    package let first: CellPlace
    package let last: CellPlace

    /// Reads `B2:D4`, or one cell.
    package init?(_ text: String) {
        let corners = text.split(separator: ":", omittingEmptySubsequences: false)
        guard (1...2).contains(corners.count), let one = CellPlace(corners[0].utf8), let other = CellPlace(corners[corners.count - 1].utf8)
        else { return nil }
        first = CellPlace(row: Int(min(one.row, other.row)), column: Int(min(one.column, other.column)))
        last = CellPlace(row: Int(max(one.row, other.row)), column: Int(max(one.column, other.column)))
    }

    package func contains(_ place: CellPlace) -> Bool {
        first.row...last.row ~= place.row && first.column...last.column ~= place.column
    }
}

/// JSON texts with blanks, written once and filled in as often as they are needed.
///
/// ```swift
/// let forms = JSONForms(2) { number, writer, blank in
///     writer.object { $0.member(number == 0 ? "id" : "name", plain: blank) }
/// }
/// writer.piece(0, of: 1, in: forms)          // {"name": "
/// writer.content { $0.append("1#") }
/// writer.piece(1, of: 1, in: forms)          // "}
/// ```
// Only what is usable from inline code do other modules of the package inline.
@usableFromInline
package struct JSONForms: Sendable {
    /// The texts one behind the other, and some bytes that belong to none.
    @usableFromInline let text: [UInt8]
    /// Where the pieces between the blanks end, those of the first form first.
    @usableFromInline let ends: [Int]
    /// How many pieces a form has.
    @usableFromInline let pieces: Int

    /// How many bytes are copied at once, of which the last need not belong to the piece: most pieces are no longer.
    @usableFromInline static var step: Int { MemoryLayout<SIMD64<UInt8>>.size }

    /// - Parameters:
    ///   - count: how many forms there are, at least one.
    ///   - write: writes the form of a number, everything on one line, and leaves each blank to the closure that it is given; each form has
    ///     as many.
    package init(_ count: Int, _ write: (_ number: Int, inout JSONWriter, _ blank: (inout UTF8Buffer) -> Void) -> Void) {
        var writer = JSONWriter(pretty: false)
        var ends: [Int] = []
        var pieces = 0
        for number in 0..<count {
            writer.startAgain()
            write(number, &writer) { ends.append($0.count) }
            ends.append(writer.count)
            if number == 0 { pieces = ends.count }
            precondition(ends.count == (number + 1) * pieces, "each form has as many blanks")
        }
        text = writer.bytes + [UInt8](repeating: 0, count: Self.step)
        self.ends = ends
        self.pieces = pieces
    }
}

extension JSONWriter {
    /// Writes what stands in front of a blank of a form, or behind the last one.
    ///
    /// - Parameters:
    ///   - number: of the piece, from 0 to the number of blanks.
    ///   - form: its number among the forms.
    @inlinable @inline(__always)
    package mutating func piece(_ number: Int, of form: Int, in forms: borrowing JSONForms) {
        let place = form * forms.pieces + number
        let end = forms.ends[place]
        let start = place == 0 ? 0 : forms.ends[place - 1]
        let count = end - start
        // Behind the last piece there is room enough to read a whole step (`init`).
        unsafe forms.text.withUnsafeBytes { piece in
            unsafe text.fill(atMost: max(count, JSONForms.step)) { place in
                let target = UnsafeMutableRawPointer(place)
                if count <= JSONForms.step {
                    unsafe target.storeBytes(of: piece.loadUnaligned(fromByteOffset: start, as: SIMD64<UInt8>.self), as: SIMD64<UInt8>.self)
                } else {
                    let place = unsafe UnsafeMutableRawBufferPointer(start: target, count: count)
                    unsafe place.copyMemory(from: UnsafeRawBufferPointer(rebasing: piece[start..<end]))
                }
                return count
            }
        }
    }
}

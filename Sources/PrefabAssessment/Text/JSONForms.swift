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
public struct JSONForms: Sendable {
    /// The texts one behind the other.
    @usableFromInline let text: [UInt8]
    /// Where the pieces between the blanks end, those of the first form first.
    @usableFromInline let ends: [Int]
    /// How many pieces a form has.
    @usableFromInline let pieces: Int

    /// - Parameters:
    ///   - count: how many forms there are, at least one.
    ///   - write: writes the form of a number, everything on one line, and leaves each blank to the closure that it is given; each form has
    ///     as many.
    public init(_ count: Int, _ write: (_ number: Int, inout JSONWriter, _ blank: (inout UTF8Buffer) -> Void) -> Void) {
        var writer = JSONWriter(pretty: false)
        var ends: [Int] = []
        for number in 0..<count {
            writer.startAgain()
            write(number, &writer) { ends.append($0.count) }
            ends.append(writer.count)
            precondition(ends.count % (number + 1) == 0, "each form has as many blanks")
        }
        text = writer.bytes
        self.ends = ends
        pieces = ends.count / count
    }
}

extension JSONWriter {
    /// Writes what stands in front of a blank of a form, or behind the last one.
    ///
    /// - Parameters:
    ///   - number: of the piece, from 0 to the number of blanks.
    ///   - form: its number among the forms.
    @inlinable @inline(__always)
    public mutating func piece(_ number: Int, of form: Int, in forms: borrowing JSONForms) {
        let place = form * forms.pieces + number
        let end = forms.ends[place]
        let start = place == 0 ? 0 : forms.ends[place - 1]
        forms.text.withUnsafeBufferPointer { text.append(UnsafeBufferPointer(rebasing: $0[start..<end])) }
    }
}

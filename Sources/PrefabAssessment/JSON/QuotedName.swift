/// A name as it stands in JSON text when nothing in it is escaped: its bytes between two quotation marks.
///
/// It is compared with a text in words of eight bytes. The quotation marks take part: after the second one the string has ended, so that
/// a name is never taken for a longer one that begins with it.
struct QuotedName: Sendable {
    let text: String
    /// In bytes, quotation marks included.
    let length: Int
    private let words: Words
    /// Ones where `words` has bytes of the name, zeros behind it.
    private let mask: Words

    /// Four words of eight bytes, the first byte of the text in the lowest place.
    private struct Words {
        var first: UInt64 = 0
        var second: UInt64 = 0
        var third: UInt64 = 0
        var fourth: UInt64 = 0

        mutating func set(_ place: Int, _ byte: UInt8) {
            let bits = UInt64(byte) << UInt64(place % 8 * 8)
            switch place / 8 {
            case 0: first |= bits
            case 1: second |= bits
            case 2: third |= bits
            default: fourth |= bits
            }
        }

        /// Ones in the first `count` bytes.
        static func mask(_ count: Int) -> Words {
            func word(_ count: Int) -> UInt64 { count >= 8 ? .max : count <= 0 ? 0 : 1 << UInt64(8 * count) - 1 }
            return Words(first: word(count), second: word(count - 8), third: word(count - 16), fourth: word(count - 24))
        }
    }

    /// What a text has at a place, at least as long as every name that is compared in this way.
    ///
    /// Unsafe inside, because it is made for every key of every text: it looks no further than its length, and that is there.
    @safe
    struct Window {
        static let length = 32
        private let bytes: UnsafeRawPointer
        fileprivate let first: UInt64

        /// - Returns: `nil` where fewer bytes are left.
        init?(_ bytes: TextBytes, at offset: Int) {
            guard offset >= 0, offset <= bytes.count &- Self.length, let start = unsafe bytes.pointer.baseAddress else { return nil }
            unsafe self.bytes = UnsafeRawPointer(start) + offset
            first = unsafe UInt64(littleEndian: self.bytes.loadUnaligned(as: UInt64.self))
        }

        /// - Parameter place: 1...3.
        fileprivate func word(_ place: Int) -> UInt64 {
            unsafe UInt64(littleEndian: bytes.loadUnaligned(fromByteOffset: 8 * place, as: UInt64.self))
        }
    }

    init(_ text: String) {
        self.text = text
        length = text.utf8.count + 2
        var (words, mask) = (Words(), Words())
        if length <= Window.length {
            words.set(0, UInt8(ascii: "\""))
            var place = 1
            for byte in text.utf8 {
                words.set(place, byte)
                place += 1
            }
            words.set(place, UInt8(ascii: "\""))
            mask = Words.mask(length)
        } else {
            // Nothing under an empty mask is one: a name that is longer than a window is never found.
            words.first = 1
        }
        (self.words, self.mask) = (words, mask)
    }

    /// Whether a text begins with the name in its quotes; of a name that is longer than a window never.
    func begins(_ text: Window) -> Bool {
        // The first word tells most names apart.
        guard text.first & mask.first == words.first else { return false }
        return text.word(1) & mask.second == words.second && text.word(2) & mask.third == words.third
            && text.word(3) & mask.fourth == words.fourth
    }
}

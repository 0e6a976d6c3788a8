/// The place of a case among all cases, from 0.
///
/// Swift keeps the value of an enumeration without payloads as the number of its case, in one byte for up to 256 of them; ``KeyTable``
/// holds every enumeration of keys against it.
@inline(__always)
func place<Key>(ofCase key: Key) -> Int {
    MemoryLayout<Key>.size == 1 ? Int(unsafeBitCast(key, to: UInt8.self)) : 0
}

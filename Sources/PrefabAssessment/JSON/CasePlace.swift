/// The place of a case among all cases, from 0.
///
/// Swift keeps the value of an enumeration without payloads as the number of its case, in one byte for up to 256 of them; ``KeyTable``
/// holds every enumeration of keys against it.
func place<Key>(ofCase key: Key) -> Int {
    // One byte is read as one byte; for an enumeration every value of it is a number.
    MemoryLayout<Key>.size == 1 ? Int(unsafe unsafeBitCast(key, to: UInt8.self)) : 0
}

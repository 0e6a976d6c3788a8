import CZlib

/// Deflated bytes (RFC 1951) and checksums, by the system's zlib.
enum Inflation {
    /// The bytes unpacked.
    ///
    /// - Parameter size: how many there have to be. No more memory than that is taken, and none where so few bytes cannot hold so many.
    /// - Returns: `nil` where the bytes are not deflated, or come to another size.
    static func inflated(_ packed: ArraySlice<UInt8>, size: Int) -> [UInt8]? {
        // Deflate packs a byte into no less than a 1032nd.
        guard size >= 0, let room = UInt32(exactly: size), let count = UInt32(exactly: packed.count), size / 1032 <= packed.count else {
            return nil
        }
        var isWhole = false
        // zlib reads no further than `avail_in` and writes no further than `avail_out`, which are the sizes of the two arrays; both stay where
        // they are while it works.
        let bytes = unsafe [UInt8](unsafeUninitializedCapacity: size) { output, written in
            var stream = unsafe z_stream()
            // Without the head and foot of zlib's own format.
            guard unsafe inflateInit2_(&stream, -15, ZLIB_VERSION, Int32(MemoryLayout<z_stream>.size)) == Z_OK else { return }
            defer { unsafe inflateEnd(&stream) }
            // Where nothing is to be written zlib asks for a place all the same.
            var nothing: UInt8 = 0
            let status = unsafe packed.withUnsafeBufferPointer { input in
                unsafe withUnsafeMutablePointer(to: &nothing) { place in
                    unsafe stream.next_in = UnsafeMutablePointer(mutating: input.baseAddress)
                    unsafe stream.avail_in = count
                    unsafe stream.next_out = output.baseAddress ?? place
                    unsafe stream.avail_out = room
                    return unsafe inflate(&stream, Z_FINISH)
                }
            }
            isWhole = unsafe status == Z_STREAM_END && stream.avail_in == 0 && stream.avail_out == 0
            written = isWhole ? size : 0
        }
        return isWhole ? bytes : nil
    }

    /// CRC-32 of the bytes.
    static func checksum(of bytes: [UInt8]) -> UInt32 {
        // zlib reads the array's bytes and no others.
        unsafe bytes.withUnsafeBufferPointer { UInt32(truncatingIfNeeded: unsafe crc32(0, $0.baseAddress, UInt32(clamping: $0.count))) }
    }
}

import CZlib
package import PrefabAssessment
import PrefabReports

/// Packs the files of an archive by the system's zlib. What comes out does not depend on the pieces in which a file comes.
///
/// Unsafe inside, because zlib keeps the place of its stream: that is made with the packer, goes with it, and nobody else has it.
@safe package final class Deflater: FilePacker {
    private let stream: UnsafeMutablePointer<z_stream>
    /// What has come and not been packed. zlib is given as much each time, whatever comes, so that it makes the same of it.
    private var gathered: [UInt8] = []
    private var packed = [UInt8](repeating: 0, count: Deflater.piece)
    private var size = 0
    private var checksum: UInt = 0

    private static let piece = 1 << 16

    /// Rows are much alike: more work would make the file little smaller.
    private static let level: Int32 = 4

    package init() {
        unsafe stream = .allocate(capacity: 1)
        unsafe stream.initialize(to: z_stream())
        gathered.reserveCapacity(Self.piece)
        // Without the head and foot of zlib's own format. It fails only where there is no memory, as an array would.
        let status = unsafe deflateInit2_(
            stream, Self.level, Z_DEFLATED, -15, 8, Z_DEFAULT_STRATEGY, ZLIB_VERSION, Int32(MemoryLayout<z_stream>.size))
        precondition(status == Z_OK, "zlib does not begin")
    }

    deinit {
        unsafe deflateEnd(stream)
        unsafe stream.deallocate()
    }

    package func pack(_ bytes: TextBytes, _ take: (TextBytes) -> Void) {
        var start = 0
        while start < bytes.count {
            let end = min(bytes.count, start + Self.piece - gathered.count)
            bytes.part(start..<end).append(to: &gathered)
            start = end
            if gathered.count == Self.piece { deflateGathered(Z_NO_FLUSH, take) }
        }
    }

    package func endFile(_ take: (TextBytes) -> Void) -> (size: Int, checksum: UInt32) {
        deflateGathered(Z_FINISH, take)
        unsafe deflateReset(stream)
        defer { (size, checksum) = (0, 0) }
        return (size, UInt32(truncatingIfNeeded: checksum))
    }

    private func deflateGathered(_ flush: Int32, _ take: (TextBytes) -> Void) {
        size += gathered.count
        // zlib reads no further than `avail_in` and writes no further than `avail_out`, which are the sizes of the two arrays; both stay where
        // they are while it works.
        unsafe gathered.withUnsafeMutableBufferPointer { input in
            // Without bytes it would begin anew.
            if !input.isEmpty { checksum = unsafe UInt(crc32(uLong(checksum), input.baseAddress, UInt32(input.count))) }
            unsafe stream.pointee.next_in = input.baseAddress
            unsafe stream.pointee.avail_in = UInt32(input.count)
            var isFull = true
            while isFull {
                let count = unsafe packed.withUnsafeMutableBufferPointer { output in
                    unsafe stream.pointee.next_out = output.baseAddress
                    unsafe stream.pointee.avail_out = UInt32(output.count)
                    _ = unsafe deflate(stream, flush)
                    return unsafe output.count - Int(stream.pointee.avail_out)
                }
                packed.withTextBytes { take($0.part(0..<count)) }
                isFull = count == packed.count
            }
        }
        gathered.removeAll(keepingCapacity: true)
    }
}

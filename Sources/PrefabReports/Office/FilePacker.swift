package import PrefabAssessment

/// Packs the files of an archive while they are made, one after the other (deflate, RFC 1951).
package protocol FilePacker: AnyObject {
    /// Takes the next bytes of a file.
    ///
    /// - Parameter take: is lent what has been packed by now.
    func pack(_ bytes: TextBytes, _ take: (TextBytes) -> Void)

    /// Ends the file; the next bytes begin another one.
    ///
    /// - Returns: how many bytes the file had, and their CRC-32.
    func endFile(_ take: (TextBytes) -> Void) -> (size: Int, checksum: UInt32)
}

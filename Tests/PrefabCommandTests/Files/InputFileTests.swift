import Foundation
import TestSupport
import Testing

@testable import prefab

@Suite("Files as they are read")
struct InputFileTests {
    @Test("Every byte, whatever the size", arguments: [0, 1, 4095, 65_535, 65_536, 65_537, 200_000])
    func whole(_ size: Int) throws {
        let folder = try TemporaryFolder()
        let bytes = (0..<size).map { UInt8(truncatingIfNeeded: $0 &* 7) }
        try folder.write("x.json", Data(bytes))
        let path = folder.url.appending(path: "x.json").filePath
        let file = try InputFile(reading: path)
        #expect(file.bytes == bytes)
        #expect(file.readFile?.name == path)
    }

    #if os(Linux)
        @Test("A file that has more than the system says")
        func unknownSize() throws {
            // The system makes it up as it is read, and says that it has no bytes.
            let path = "/proc/self/maps"
            #expect(FileStatus(path, followingLinks: true)?.size == 0)
            let text = String(decoding: try InputFile(reading: path).bytes, as: UTF8.self)
            #expect(text.contains("[stack]") && text.hasSuffix("\n"))
        }
    #endif
}

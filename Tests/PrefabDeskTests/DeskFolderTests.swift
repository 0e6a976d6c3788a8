import Foundation
import PrefabAssessment
import TestSupport
import Testing

@testable import PrefabDesk

/// No name leads out of the folder, and nothing is written over what somebody else wrote.
@Suite("Desk: the folder") struct DeskFolderTests {
    private func withFolder(_ body: (DeskFolder, String) throws -> Void) throws {
        let outer = FileManager.default.temporaryDirectory.appending(path: "desk-\(UUID().uuidString)")
        let inner = outer.appending(path: "in")
        try FileManager.default.createDirectory(at: inner.appending(path: "sub"), withIntermediateDirectories: true)
        defer { try? FileManager.default.removeItem(at: outer) }
        try Data("secret".utf8).write(to: outer.appending(path: "out.json"))
        try Data("{}".utf8).write(to: inner.appending(path: "a.json"))
        try Data("{ }".utf8).write(to: inner.appending(path: "sub/b.json"))
        let path = inner.path(percentEncoded: false)
        try body(try #require(DeskFolder(path)), path)
    }

    @Test("Names inside")
    func inside() throws {
        try withFolder { folder, _ in
            let (first, second, none) = (
                try folder.bytes(of: "a.json"), try folder.bytes(of: "sub/b.json"), try folder.bytes(of: "none.json")
            )
            #expect(first == Array("{}".utf8) && second == Array("{ }".utf8) && none == nil)
            #expect(folder.files().keys.sorted() == ["a.json", "sub/b.json"])
        }
    }

    @Test(
        "Names that lead out",
        arguments: [
            "../out.json", "sub/../../out.json", "/etc/passwd", "", ".", "..", "./a.json", "a.json/", "//a.json", "sub//b.json",
            ".hidden.json",
            "..\\out.json", "a.json\0.txt", "sub/./b.json", "%2e%2e/out.json/../..",
        ])
    func outside(_ name: String) throws {
        try withFolder { folder, _ in
            #expect(throws: DeskError.self) { try folder.bytes(of: name) }
            #expect(throws: DeskError.self) { try folder.write(StoredText(text: "x", stamp: nil), as: name, over: nil) }
        }
    }

    @Test("Links that lead out, to a file, to a folder and to nothing")
    func links() throws {
        try withFolder { folder, path in
            let manager = FileManager.default
            try manager.createSymbolicLink(atPath: path + "/link.json", withDestinationPath: "../out.json")
            try manager.createSymbolicLink(atPath: path + "/up", withDestinationPath: "..")
            try manager.createSymbolicLink(atPath: path + "/new.json", withDestinationPath: "../made.json")
            for name in ["link.json", "up/out.json", "new.json", "up/made.json"] {
                #expect(throws: DeskError.self, "\(name)") { try folder.bytes(of: name) }
                #expect(throws: DeskError.self, "\(name)") { try folder.write(StoredText(text: "x", stamp: nil), as: name, over: nil) }
            }
            #expect(!manager.fileExists(atPath: path + "/../made.json"))
            #expect(folder.files().keys.sorted() == ["a.json", "sub/b.json"])
        }
    }

    @Test("A file is replaced if it is what the page believes, and else shown as it is")
    func conflict() throws {
        try withFolder { folder, path in
            let old = StoredText.stamp(of: Array("{}".utf8))
            let stamp = try folder.write(StoredText(text: "{ 1 }", stamp: nil), as: "a.json", over: old)
            #expect(stamp == StoredText.stamp(of: Array("{ 1 }".utf8)))
            let error = #expect(throws: DeskError.self) { try folder.write(StoredText(text: "2", stamp: nil), as: "a.json", over: old) }
            #expect(error?.code == .conflict && error?.onDisk?.text == "{ 1 }" && error?.onDisk?.stamp == stamp)
            #expect(throws: DeskError.self) { try folder.write(StoredText(text: "2", stamp: nil), as: "a.json", over: nil) }
            let gone = #expect(throws: DeskError.self) { try folder.write(StoredText(text: "2", stamp: nil), as: "n.json", over: stamp) }
            #expect(gone?.onDisk?.stamp == nil)
            _ = try folder.write(StoredText(text: "3", stamp: nil), as: "n.json", over: nil)
            #expect(try String(contentsOfFile: path + "/n.json", encoding: .utf8) == "3")
            #expect(throws: DeskError.self) { try folder.write(StoredText(text: "3", stamp: nil), as: "n.sh", over: nil) }
        }
    }

    @Test("Ends of lines come back as they were")
    func lines() throws {
        let stored = try #require(StoredText(Array("{\r\n}\r\n".utf8)))
        #expect(stored.text == "{\n}\n" && stored.hasCarriageReturns)
        let mixed = try #require(StoredText(Array("{\r\n}\n".utf8)))
        #expect(mixed.text == "{\r\n}\n" && !mixed.hasCarriageReturns)
        #expect(StoredText([0xFF]) == nil)
        try withFolder { folder, path in
            _ = try folder.write(StoredText(text: stored.text, stamp: nil, hasCarriageReturns: true), as: "c.json", over: nil)
            #expect(try Array(Data(contentsOf: URL(filePath: path + "/c.json"))) == Array("{\r\n}\r\n".utf8))
        }
    }
}

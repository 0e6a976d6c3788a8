import TestSupport
import Testing

@testable import PrefabAssessment

/// A folder of `Tests/Fixtures/methods/`: what it changes in `Standards/`, and buildings with results worked out by hand.
struct MethodFolder: Sendable, CustomTestStringConvertible {
    static let path = "Tests/Fixtures/methods"
    static let all = Repository.names(in: path).filter { !$0.contains(".") }.map(MethodFolder.init)

    let name: String

    var testDescription: String { name }

    /// The files of the folder that are files of standards.
    private var own: [String] {
        Repository.names(in: "\(Self.path)/\(name)")
            .filter { $0.hasSuffix(".json") && $0 != "cases.json" && $0 != "instruments.json" }
    }

    /// The whole folder of standards: the files of `Standards/`, those of the folder in their place or beside them, and the changes to 47号
    /// and 48号 that fit them to it.
    func standards() throws -> StandardsTrees {
        var trees = try StandardsTrees.builtIn()
        for file in own { trees[file] = try JSONTree(reading: Repository.bytes(of: "\(Self.path)/\(name)/\(file)")) }
        guard Repository.names(in: "\(Self.path)/\(name)").contains("instruments.json") else { return trees }
        let patches = try JSONTree(reading: Repository.bytes(of: "\(Self.path)/\(name)/instruments.json"))
        for patch in patches.members { trees[patch.key] = trees[patch.key].merged(with: patch.value) }
        return trees
    }

    /// The cases of the folder.
    func cases() throws -> [MethodCase] {
        let base = try JSONTree(reading: Repository.bytes(of: "\(Self.path)/submission.json"))
        let cases = try JSONTree(reading: Repository.bytes(of: "\(Self.path)/\(name)/cases.json"))
        return cases.elements.map { MethodCase($0, base: base) }
    }

    /// The figures that the folder brings: those of its own files, and those of 47号 and 48号 that it changes.
    func figures(of trees: StandardsTrees) throws -> [FigurePlace] {
        let builtIn = try StandardsTrees.builtIn()
        return trees.names.flatMap { file in
            FigurePlace.all(in: trees[file], of: file)
                .filter { own.contains(file) || builtIn[file][$0.path] != trees[file][$0.path] }
        }
    }
}

/// A submission, and what its review must find.
struct MethodCase: Sendable {
    let name: String
    let submission: JSONTree
    let readings: Readings
    let expected: JSONTree

    /// - Parameter base: what all submissions share, with one building that has what all buildings share.
    init(_ tree: JSONTree, base: JSONTree) {
        name = tree.name.text ?? ""
        let patch = tree["submission"]
        var submission = patch == .missing ? base : base.merged(with: patch)
        submission.buildings = .array(tree.buildings.elements.map { base.building.merged(with: $0.given) })
        self.submission = submission
        readings = Readings(switched: tree.reading.text.flatMap(ReadingID.init).map { [$0] } ?? [])
        expected = tree
    }

    func assess(by standards: Standards) throws -> Assessment {
        Assessor(standards: standards, readings: readings).assess(try submission.submission(standards: standards))
    }
}

/// A folder of standards as trees, to be changed and read.
///
/// The text of a file is written when its tree is set, so that a folder of which one file changes is not written anew with each change.
struct StandardsTrees: Sendable {
    private var files: [String: (tree: JSONTree, bytes: [UInt8])] = [:]

    static func builtIn() throws -> StandardsTrees { try allBuiltIn.get() }

    /// Read once for all tests.
    private static let allBuiltIn = Result {
        var trees = StandardsTrees()
        for file in StandardsFolder.builtIn.files { trees.files[file.name] = (try JSONTree(reading: file.bytes), file.bytes) }
        return trees
    }

    subscript(file: String) -> JSONTree {
        get { files[file]?.tree ?? .missing }
        set { files[file] = (newValue, newValue.bytes) }
    }

    var names: [String] { files.keys.sorted() }

    func read() throws(StandardsError) -> Standards {
        try Standards(reading: StandardsFolder(files: files.map { .init(name: $0.key, bytes: $0.value.bytes) }))
    }
}

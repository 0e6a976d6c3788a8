import TestSupport
import Testing

@testable import PrefabAssessment

/// The data of what makes sense, and submissions to try them with.
enum Plausible {
    static let file = "plausibility.json"

    static var tree: JSONTree {
        get throws { try builtIn.get() }
    }

    private static let builtIn = Result { try JSONTree(reading: StandardsFolder.builtIn.files.first { $0.name == file }?.bytes ?? []) }

    /// The built-in standards with another such file, or without one.
    static func standards(_ tree: JSONTree?) throws -> Standards {
        let others = StandardsFolder.builtIn.files.filter { $0.name != file }
        let own = tree.map { [StandardsFolder.File(name: file, bytes: $0.bytes)] } ?? []
        return try Standards(reading: StandardsFolder(files: others + own))
    }

    /// The built-in standards that look at the share of fiscal funds, the storey height, the sum of the areas and the days alone: the rows of other
    /// tests have easy numbers that no building has.
    static let standards: Standards = {
        do {
            var tree = try tree
            tree.relations.elements = tree.relations.elements.filter { ["areaSum", "storeyHeight"].contains($0.id.text) }
            tree.ranges.elements = tree.ranges.elements.filter { $0.id == "fiscalFunding" }
            tree.binary = .missing
            return try standards(tree)
        } catch {
            preconditionFailure("\(error)")
        }
    }()

    /// A factory in which nothing is odd: 12,000 m² on four storeys.
    static let submission: JSONTree = .eligible.changed {
        $0.building.height = .number("23.4")
        $0.building.aboveGroundArea = 12000
        $0.building.undergroundArea = 300
        $0.building.floorPlanArea = 12000
        $0.building.measures = [
            "verticalMembers": .share(600, of: 1000), "structuralConcrete": .share(1500, of: 4000),
            "horizontalMembers": .share(9000, of: 12000), "exteriorWallNonMasonry": .share(4000, of: 4000),
            "exteriorWallIntegrated": .share(2600, of: 4000), "partitionNonMasonry": .share(3000, of: 3600),
            "partitionIntegrated": .share(1800, of: 3600), "dryFloor": .share(0, of: 11000),
            "integratedKitchen": .share(40, of: 60), "integratedBathroom": .share(200, of: 250),
            "electricalPipes": .share(6000, of: 10000), "waterPipes": .share(1200, of: 2000), "heatingPipes": .share(600, of: 1500),
        ]
    }

    /// The same with a take-off in place of the sums.
    static let takeOff: JSONTree = submission.changed {
        $0.noSums()
        $0.building.components = [
            ["kind": "column", "label": "预制柱", "count": 160, "precastVolume": .number("2.5")],
            ["kind": "column", "label": "现浇柱", "count": 100, "castInPlaceVolume": .number("2.5")],
            [
                "kind": "beam", "label": "梁", "count": 300, "precastVolume": .number("1.5"), "castInPlaceVolume": .number("0.5"),
                "projectedArea": 3,
            ],
            [
                "kind": "slab", "label": "板", "count": 900, "precastVolume": .number("0.6"), "castInPlaceVolume": .number("0.7"),
                "projectedArea": 9,
            ],
        ]
    }

    /// What is said of a submission: each code with the marked text.
    static func findings(_ tree: JSONTree, _ standards: Standards = .builtIn) -> [String] {
        let bytes = tree.bytes
        return Submission.read(bytes, standards: standards).diagnostics.map { diagnostic in
            let text = String(decoding: bytes[Int(diagnostic.span.start)..<Int(diagnostic.span.end)], as: UTF8.self)
            return "\(diagnostic.code.rawValue) \(text.prefix { $0 != "\n" })"
        }
    }

    static func diagnostics(_ tree: JSONTree) -> [Diagnostic] {
        Submission.read(tree.bytes, standards: .builtIn).diagnostics
    }

    /// A submission in which a field has a value; of a kind of piece, where the field is one of components.
    static func submission(_ field: String, _ value: JSONTree, kind: String = "column") -> JSONTree {
        let key = String(field.drop { $0 != "." }.dropFirst())
        return switch field.prefix(while: { $0 != "." }) {
        case "project": submission.changed { $0.project[key] = value }
        case "buildings": submission.changed { $0.building[key] = value }
        case "declared": submission.changed { $0.building.declared = .object([.init(key, value)]) }
        case "measures": submission.changed { $0.building.measures[key] = .share(0, of: value) }
        default:
            takeOff.changed {
                let line: JSONTree = ["kind": .string(kind), "label": "甲", key: value]
                $0.building.components.elements.append(line)
            }
        }
    }
}

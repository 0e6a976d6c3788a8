import TestSupport

@testable import PrefabAssessment

/// Buildings made at random for a method of any shape, with so few possible changes that a test can go through all of them.
///
/// Quantities come in hundredths: totals of 0.03 and 0.01, so that a measure has at most four values.
struct RandomShape {
    let standards: Standards
    let method: Method
    /// At most so many combinations of changes.
    let limit: Int
    var random: SplitMix64

    /// The building of the base with measures, attributes and declared points of its own.
    mutating func building(from base: JSONTree) -> JSONTree {
        var building = base
        var combinations = 1
        func allows(_ values: Int) -> Bool {
            guard combinations * values <= limit else { return false }
            combinations *= values
            return true
        }
        var measures: [JSONTree.Member] = []
        for measure in method.measuresUsed.shuffled(using: &random) {
            let definition = standards.measures[measure.place]
            let value: JSONTree
            switch Int.random(in: 0..<12, using: &random) {
            case 0: continue
            case 1 where definition.mayBeAbsent: value = ["absent": "无"]
            case 2, 3: value = Self.quantities(3, of: 3)
            case 4...8:
                let part = Int.random(in: 0...2, using: &random)
                value = allows(4 - part) ? Self.quantities(part, of: 3) : Self.quantities(3, of: 3)
            default: value = allows(2) ? Self.quantities(0, of: 1) : Self.quantities(1, of: 1)
            }
            measures.append(.init(definition.id, value))
        }
        building.measures = .object(measures)
        building.components = .missing
        building.fullDecoration = .missing
        var attributes: [JSONTree.Member] = []
        for attribute in method.attributesUsed {
            let definition = standards.attributes[attribute.place]
            let value: JSONTree
            switch definition.kind {
            case .flag:
                let isTrue = Int.random(in: 0...2, using: &random) == 0 || !allows(2)
                value = .boolean(isTrue)
            case .levels(let levels):
                let level = levels.randomElement(using: &random) ?? 0
                value = .number("\(allows(levels.count { $0 >= level }) ? level : levels.last ?? 0)")
            }
            if definition.id == AttributeDefinition.fullDecoration {
                building.fullDecoration = value
            } else {
                attributes.append(.init(definition.id, value))
            }
        }
        if !attributes.isEmpty { building.attributes = .object(attributes) }
        building.declaredScores = .missing
        for item in method.items where item.scoring.isDeclared {
            let tenths = Int((item.maximum.value * 10).scaledQuotient(1, .cut))
            let isBonus = method.groups[item.group.place].counting == .bonus
            switch Int.random(in: 0...2, using: &random) {
            case 0 where !isBonus || allows(tenths + 1): continue
            case 1 where allows(3) && tenths > 2: building.declaredScores[item.id] = Self.tenths(tenths - 2)
            default: building.declaredScores[item.id] = Self.tenths(tenths)
            }
        }
        return building
    }

    private static func quantities(_ part: Int, of whole: Int) -> JSONTree {
        ["qualifying": .number("0.0\(part)"), "total": .number("0.0\(whole)")]
    }

    private static func tenths(_ number: Int) -> JSONTree {
        .number("\(number / 10).\(number % 10)")
    }
}

extension Method {
    /// What items, provisions and grades look at, each measure once.
    var measuresUsed: [MeasureIndex] {
        var used: [MeasureIndex] = []
        for measure in items.flatMap(\.measures) where !used.contains(measure) { used.append(measure) }
        for provision in provisions {
            if case .ratio(let measure, _) = provision.requirement, !used.contains(measure) { used.append(measure) }
        }
        for requirement in grading?.requirements ?? [] where !used.contains(requirement.measure) { used.append(requirement.measure) }
        return used
    }
}

extension MethodCase {
    /// The same with the one building that is made from its first, and the method that governs it.
    func withOneBuilding(of standards: Standards, limit: Int, _ random: inout SplitMix64) throws -> JSONTree {
        let method = try assess(by: standards).buildings[0].sheet.method
        var shape = RandomShape(standards: standards, method: method, limit: limit, random: random)
        var tree = submission
        tree.buildings = .array([shape.building(from: submission.buildings[0])])
        random = shape.random
        return tree
    }
}

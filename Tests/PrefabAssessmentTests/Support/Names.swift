@testable import PrefabAssessment

// What the built-in standards call things, so that tests name them as the data does.

extension TypedIndex where Element == MeasureDefinition {
    /// - Parameter id: of a measure of the built-in standards.
    static func named(_ id: String) -> MeasureIndex {
        guard let measure = Standards.builtIn.measure(id) else { preconditionFailure("there is no measure \(id)") }
        return measure
    }

    static let verticalMembers = named("verticalMembers")
    static let horizontalMembers = named("horizontalMembers")
    static let structuralConcrete = named("structuralConcrete")
    static let exteriorWallNonMasonry = named("exteriorWallNonMasonry")
    static let exteriorWallIntegrated = named("exteriorWallIntegrated")
    static let partitionNonMasonry = named("partitionNonMasonry")
    static let partitionIntegrated = named("partitionIntegrated")
    static let dryFloor = named("dryFloor")
    static let integratedKitchen = named("integratedKitchen")
    static let integratedBathroom = named("integratedBathroom")
    static let electricalPipes = named("electricalPipes")
    static let waterPipes = named("waterPipes")
    static let heatingPipes = named("heatingPipes")

    /// The id in data.
    var rawValue: String { Standards.builtIn.measures[place].id }

    static var allCases: [MeasureIndex] { Standards.builtIn.measures.typedIndices }
}

extension TypedIndex where Element == AttributeDefinition {
    static let fullDecoration = Standards.builtIn.attribute(AttributeDefinition.fullDecoration) ?? AttributeIndex(0)
}

extension ItemName {
    static func named(_ id: String) -> ItemName {
        guard let place = Standards.builtIn.itemNames.firstIndex(of: id) else { preconditionFailure("there is no item \(id)") }
        return ItemName(place)
    }

    static let verticalMembers = named("verticalMembers")
    static let horizontalMembers = named("horizontalMembers")
    static let exteriorWallNonMasonry = named("exteriorWallNonMasonry")
    static let exteriorWallIntegrated = named("exteriorWallIntegrated")
    static let partitionNonMasonry = named("partitionNonMasonry")
    static let partitionIntegrated = named("partitionIntegrated")
    static let fullDecoration = named("fullDecoration")
    static let dryFloor = named("dryFloor")
    static let integratedKitchen = named("integratedKitchen")
    static let integratedBathroom = named("integratedBathroom")
    static let pipeSeparation = named("pipeSeparation")
    static let heatingPipes = named("heatingPipes")
    static let otherInterior = named("otherInterior")
    static let bonusItems = named("bonusItems")

    var rawValue: String { Standards.builtIn.itemNames[place] }
}

extension ScoreSheet {
    /// The item of that name; `nil` where the method has none.
    func item(_ name: ItemName) -> Item? {
        method.items.firstIndex { $0.name == name }.map { items[$0] }
    }

    /// The group of that id.
    func group(_ id: String) -> Group? {
        method.groups.firstIndex { $0.id == id }.map { groups[$0] }
    }
}

/// The provisions of the built-in methods, which are data and so have no names in the program.
extension RuleID {
    static let annexAssemblyRate = named("48-7-assembly-rate")
    static let annexPrefabricationRate = named("48-7-prefabrication-rate")
    static let annexHorizontal = named("48-annex1-horizontal")
    static let mainStructure = named("1831-main-structure")
    static let walls = named("1831-walls")
    static let decoration = named("1831-decoration")
    static let assemblyRate = named("1831-assembly-rate")

    private static func named(_ id: String) -> RuleID {
        guard let place = Standards.builtIn.rules.firstIndex(where: { $0.id == id }) else { preconditionFailure("there is no rule \(id)") }
        return RuleID(place: place)
    }
}

/// The built-in methods.
enum TableID {
    static let beijing = "DB11/T 1831-2021"
    static let national = "GB/T 51129-2017"
    static let annex = "BJ-2017-annex"
}

extension Building {
    /// A measure as stated, or as the take-off gives it by the method that governs.
    func measure(_ measure: MeasureIndex) -> Measure {
        self.measure(measure, takeOff, in: .builtIn)
    }
}

extension MeasureCosts.Subject {
    static let decoration = Self.attribute(.fullDecoration)
}

extension AdviceItem {
    static func item(_ name: ItemName) -> AdviceItem {
        let item = Standards.builtIn.methods.lazy.compactMap { $0.items.first { $0.name == name } }.first
        guard let item else { preconditionFailure("there is no such item") }
        return AdviceItem(item)
    }

    static func measure(_ measure: MeasureIndex) -> AdviceItem { AdviceItem(Standards.builtIn.measures[measure.place]) }
}

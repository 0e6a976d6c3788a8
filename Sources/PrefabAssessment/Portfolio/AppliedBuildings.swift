/// What a building that is applied for (申请奖励单体) is told from others by, wherever several files are looked at together.
package struct AppliedBuilding: Hashable, Sendable {
    package typealias Figures = Building.Figures

    /// Of its project.
    package let projectID: String
    package let id: String
    /// `nil` where the building has no name: height and area alone are those of many buildings.
    package let figures: Figures?

    /// - Returns: `nil` if the building is not applied for.
    package init?(_ building: Building, ofProject projectID: String) {
        guard building.appliedFor else { return nil }
        self.projectID = projectID
        id = building.id
        figures = building.figures
    }
}

/// Finds the buildings that are applied for more than once.
///
/// 48号 第十五条(二): 同一项目多头或重复申请财政奖励资金,未及时告知或退返. Two files apply for the same building if project id and building id
/// are the same; or, where the project ids differ, if name, height and above-ground area are.
///
/// Places are numbers of whoever asks: a type of theirs would be looked up at every step.
package struct AppliedBuildings: Sendable {
    package typealias Place = Int

    /// The first place where the same building is applied for.
    package enum Match: Sendable {
        case sameID(Place)
        /// Under the project id of this building.
        case sameFigures(AppliedBuilding, Place)
    }

    private struct ID: Hashable {
        let project: String
        let building: String
    }

    /// Buildings of the same figures.
    private struct Group {
        let first: (building: AppliedBuilding, place: Place)
        /// The places of those behind the first.
        var places: [Place] = []
        /// The first one of another project; a list of one at most, which takes no room where there is none.
        var other: [(building: AppliedBuilding, place: Place)] = []

        func match(_ building: AppliedBuilding) -> (building: AppliedBuilding, place: Place)? {
            first.building.projectID == building.projectID ? other.first : first
        }
    }

    private var ids: [ID: Place] = [:]
    /// In the order of their first buildings; what is looked up are places in this list, since so much is not carried about for each.
    private var groups: [Group] = []
    private var numbers: [AppliedBuilding.Figures: Int] = [:]

    package init() {}

    /// Makes room for so many buildings.
    package mutating func makeRoom(for count: Int) {
        ids.reserveCapacity(count)
        groups.reserveCapacity(count)
        numbers.reserveCapacity(count)
    }

    /// Takes the next building and looks for it among those before.
    package mutating func add(_ building: AppliedBuilding, at place: Place) -> Match? {
        let known = note(building, place)
        if let figures = building.figures, let like = note(building, figures, place), known == nil {
            return .sameFigures(like.building, like.place)
        }
        return known.map(Match.sameID)
    }

    /// What several projects apply for, in the order of the first building of each, with all its places in theirs.
    package var acrossProjects: [(figures: AppliedBuilding.Figures, places: [Place])] {
        groups.compactMap { group in
            guard !group.other.isEmpty, let figures = group.first.building.figures else { return nil }
            return (figures, [group.first.place] + group.places)
        }
    }

    private mutating func note(_ building: AppliedBuilding, _ place: Place) -> Place? {
        let id = ID(project: building.projectID, building: building.id)
        // One look-up where there is none, which is the rule.
        guard let first = ids.updateValue(place, forKey: id) else { return nil }
        ids[id] = first
        return first
    }

    private mutating func note(
        _ building: AppliedBuilding, _ figures: AppliedBuilding.Figures, _ place: Place
    ) -> (building: AppliedBuilding, place: Place)? {
        guard let number = numbers.updateValue(groups.count, forKey: figures) else {
            groups.append(Group(first: (building, place)))
            return nil
        }
        numbers[figures] = number
        let match = groups[number].match(building)
        groups[number].places.append(place)
        if groups[number].other.isEmpty, groups[number].first.building.projectID != building.projectID {
            groups[number].other = [(building, place)]
        }
        return match
    }
}

package import PrefabAssessment

/// Finds projects and buildings that several files apply for.
///
/// 48号 第十五条(二): 同一项目多头或重复申请财政奖励资金,未及时告知或退返 — the reward is taken back. Whoever checks a folder before it is
/// handed in should hear of it; but a folder may as well hold versions of one submission, so that these are warnings. Each stands in the
/// later file and names the first one.
package struct RepeatedSubmissions {
    private struct First {
        let path: String
        let start: TextPosition
        let end: TextPosition

        init(_ path: String, _ id: SubmissionIdentity.ID) {
            (self.path, start, end) = (path, id.start, id.end)
        }
    }

    /// Where something was found first; what is looked up are places in this list, since so much is not carried about for each.
    private var firsts: [First] = []
    private var projects: [String: Int] = [:]
    private var buildings = AppliedBuildings()

    private let standards: Standards

    /// - Parameter count: how many files there are to look at, about.
    package init(_ standards: Standards, files count: Int = 0) {
        self.standards = standards
        projects.reserveCapacity(count)
        // Most have several, of which one or two are applied for.
        buildings.makeRoom(for: 2 * count)
        firsts.reserveCapacity(3 * count)
    }

    /// Looks at the next file and adds what it repeats to its diagnostics: its buildings, and its project where no building says so.
    package mutating func check(_ identity: SubmissionIdentity, of text: inout CheckedText) {
        let repeated = repeatedBuildings(identity, text.path)
        let project = repeatedProject(identity, text.path)
        // A building that is repeated by its ids says that its project is repeated, too.
        let isSaid = repeated.contains { $0.isSameProject }
        let found = (isSaid ? [] : [project].compactMap(\.self)) + repeated.map(\.0)
        if !found.isEmpty { text.add(found) }
    }

    private mutating func repeatedProject(_ identity: SubmissionIdentity, _ path: String) -> PlacedDiagnostic? {
        let project = identity.project
        guard let number = projects.updateValue(firsts.count, forKey: project.text) else {
            firsts.append(First(path, project))
            return nil
        }
        projects[project.text] = number
        let first = firsts[number]
        func message(_ path: String) -> Message {
            Message(
                "项目编号 “{0}” 已用于 {1}（第 {2} 行）", "the project id “{0}” is already used in {1} (line {2})",
                [.text(project.text), .text(path), .whole(first.start.line)])
        }
        return place(
            project, path, first, .projectInSeveralFiles, message(first.path),
            help: Message(
                "若是另一个项目，换用自己的编号；若是同一项目，申报时只留一份",
                "give another project an id of its own; hand in one file only for the same project"),
            ofFirst: project.text, message(path))
    }

    private mutating func repeatedBuildings(_ identity: SubmissionIdentity, _ path: String) -> [(PlacedDiagnostic, isSameProject: Bool)] {
        identity.buildings.compactMap { id, building in
            firsts.append(First(path, id))
            switch buildings.add(building, at: firsts.count - 1) {
            case .sameID(let number):
                let first = firsts[number]
                func message(_ path: String) -> Message {
                    Message(
                        "项目 “{0}” 的单体 “{1}” 已在 {2}（第 {3} 行）中申请奖励",
                        "building “{1}” of project “{0}” is already applied for in {2} (line {3})",
                        [.text(building.projectID), .text(building.id), .text(path), .whole(first.start.line)])
                }
                let found = place(
                    id, path, first, .buildingInSeveralFiles, message(first.path), help: Self.oneApplication,
                    ofFirst: building.id, message(path))
                return (found, true)
            case .sameFigures(let other, let number):
                let first = firsts[number]
                func message(_ other: AppliedBuilding, _ path: String) -> Message {
                    Message(
                        "名称、高度、地上建筑面积都相同的单体 “{0}”（项目 “{1}”）已在 {2}（第 {3} 行）中申请奖励",
                        "a building with the same name, height and above-ground area, “{0}” of project “{1}”, is already applied for in {2} (line {3})",
                        [.text(other.id), .text(other.projectID), .text(path), .whole(first.start.line)])
                }
                let found = place(
                    id, path, first, .buildingInSeveralFiles, message(other, first.path), help: Self.oneApplication,
                    ofFirst: other.id, message(building, path))
                return (found, false)
            case nil: return nil
            }
        }
    }

    private static let oneApplication = Message(
        "重复申请的奖励资金将被追缴（48号 第十五条(二)）；一处写 \"appliedFor\": false，或删去一份",
        "a reward applied for twice is taken back (48号 第十五条(二)); write \"appliedFor\": false in one place, or remove one file")

    /// - Parameters:
    ///   - firstID: what stands in the first file in the place of the id.
    ///   - twin: what would be said of the first file if it came behind this one.
    private func place(
        _ id: SubmissionIdentity.ID, _ path: String, _ first: First, _ code: DiagnosticCode, _ message: Message, help: Message,
        ofFirst firstID: String, _ twin: Message
    ) -> PlacedDiagnostic {
        let diagnostic = Diagnostic(code, at: id.span, message, help: help)
        let pointer = id.place.pointer(in: standards)
        let excerpt = id.excerpt
        let mark = excerpt.lines[0].bytes[excerpt.lines[0].mark]
        return PlacedDiagnostic(
            diagnostic: diagnostic, start: id.start, end: id.end, pointer: pointer, excerpt: excerpt,
            fingerprint: Fingerprint(path: path, diagnostic: diagnostic, pointer: pointer, mark: mark, number: 1),
            related: RelatedPlace(path: first.path, start: first.start, end: first.end), acceptance: nil,
            twin: Fingerprint(
                path: first.path, diagnostic: Diagnostic(code, at: id.span, twin, help: help), pointer: pointer,
                mark: Array("\"\(firstID)\"".utf8), number: 1))
    }
}

import Foundation
import PrefabAssessment
import PrefabReports

/// What a page makes sliders of: each quantity that `prefab advise` names, with where it stands in the text and the most that it can be.
struct Levers {
    /// The key of the points that an applicant states, as advice names them.
    static let declaredScores = "declaredScores"

    private let text: [JSONOutline.Value]
    private let submission: Submission?
    private let desk: DeskStandards
    private let language: Language

    init(_ text: String, _ desk: DeskStandards, _ language: Language) {
        let bytes = Array(text.utf8)
        self.text = JSONOutline.values(of: bytes)
        submission = Submission.read(bytes, standards: desk.standards).submission
        self.desk = desk
        self.language = language
    }

    /// `prefab-advice/1` with `levers`: `[{ "building", "item", "itemTitle", "field", "title", "unit", "kind", "step", "now",
    /// "most", "pointer" }]`, and with `rules`: what each rule is called.
    func added(to advice: [UInt8]) -> [UInt8] {
        guard var json = (try? JSONSerialization.jsonObject(with: Data(advice))) as? [String: Any],
            let buildings = json["buildings"] as? [[String: Any]]
        else { return advice }
        let ids = text.filter { $0.pointer.hasPrefix("/buildings/") && $0.pointer.hasSuffix("/id") }.map(\.text)
        var levers: [[String: Any]] = []
        for building in buildings {
            guard let index = ids.firstIndex(of: building["id"] as? String) else { continue }
            var named: Set<[String]> = []
            for change in changes(of: building) {
                guard let item = change["item"] as? String, let fields = change["fields"] as? [[String: Any]] else { continue }
                for field in fields {
                    guard let name = field["field"] as? String, named.insert([item, name]).inserted else { continue }
                    levers.append(lever(index, item, name, field))
                }
            }
        }
        json["levers"] = levers
        // Advice names its goals by rules; a page shows what they are called.
        json["rules"] = Dictionary(
            desk.standards.rules.map { ($0.id, $0.title.text(in: language)) }, uniquingKeysWith: { first, _ in first })
        let data = try? JSONSerialization.data(withJSONObject: json, options: [.sortedKeys, .withoutEscapingSlashes])
        return data.map { Array($0) } ?? advice
    }

    /// All changes that the goals of a building name, whether each is enough alone or only with others.
    private func changes(of building: [String: Any]) -> [[String: Any]] {
        let goals = building["goals"] as? [[String: Any]] ?? []
        return goals.flatMap { goal in found(in: goal) }
    }

    private func found(in value: Any) -> [[String: Any]] {
        if let object = value as? [String: Any] {
            if object["item"] != nil, object["fields"] != nil { return [object] }
            return object.sorted { $0.key < $1.key }.flatMap { found(in: $0.value) }
        }
        return (value as? [Any])?.flatMap { found(in: $0) } ?? []
    }

    private func lever(_ building: Int, _ item: String, _ field: String, _ said: [String: Any]) -> [String: Any] {
        let measure = desk.standards.measures.first { $0.id == field }
        let isDeclared = field == Self.declaredScores
        let found = desk.standards.methods.lazy.compactMap { $0.item(item) }.first
        // What is added up from a take-off stands nowhere by itself; an attribute or points that are left out can be put in.
        let place = self.place(building, item, field)
        let isWritten = measure == nil || text.contains { $0.pointer == place }
        let most: String? = isDeclared ? found.map { Numerals.number($0.maximum.value) } : total(of: field, in: building)
        let title = measure?.title ?? desk.standards.attributes.first { $0.id == field }?.title ?? found?.title
        return [
            "building": building, "item": item, "itemTitle": found?.title.text(in: language) ?? item, "field": field,
            "title": title?.text(in: language) ?? field, "unit": said["unit"] ?? "", "kind": said["to"] is Bool ? "flag" : "number",
            "step": said["step"] ?? NSNull(), "now": said["from"] ?? NSNull(), "most": most as Any? ?? NSNull(),
            "pointer": isWritten ? place as Any : NSNull(),
        ]
    }

    private func place(_ building: Int, _ item: String, _ field: String) -> String {
        let place = "/buildings/\(building)"
        if desk.standards.measure(field) != nil { return "\(place)/measures/\(field)/qualifying" }
        if field == Self.declaredScores { return "\(place)/declaredScores/\(item)" }
        return field == AttributeDefinition.fullDecoration ? "\(place)/\(field)" : "\(place)/attributes/\(field)"
    }

    /// The whole of a measure, stated or added up from the take-off.
    private func total(of field: String, in building: Int) -> String? {
        guard let submission, submission.buildings.indices.contains(building), let measure = desk.standards.measure(field) else {
            return nil
        }
        let (standards, one) = (desk.standards, submission.buildings[building])
        guard case .quantities(_, let total) = one.measure(measure, one.takeOff, in: standards) else { return nil }
        return Numerals.number(total.rational)
    }
}

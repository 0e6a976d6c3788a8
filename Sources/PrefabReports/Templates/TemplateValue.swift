package import PrefabAssessment

/// What a template (模板) of an office gets in the place of a name.
package enum TemplateValue: Sendable {
    /// As a paper prints it.
    case text(String)
    /// A yes or no, which also decides about a section.
    case flag(Bool, String)
    /// Nobody has said it: what stands in its place, `〔待补：建筑高度〕`.
    case unknown(String)
    /// It is known that there is none.
    case none

    /// What is filled in.
    package var text: String {
        switch self {
        case .text(let text), .flag(_, let text), .unknown(let text): text
        case .none: ""
        }
    }

    package var isUnknown: Bool { if case .unknown = self { true } else { false } }

    /// Whether a section is written: of what is there and is not denied.
    package var isTrue: Bool {
        switch self {
        case .text: true
        case .flag(let flag, _): flag
        case .unknown, .none: false
        }
    }
}

/// What names are looked up in: the project, or one of its buildings and what that has several of.
package struct TemplateScope: Sendable {
    /// The building that is looked at.
    var building: BuildingAssessment?
    /// Which of several, from 0.
    var item = 0
    /// Of a section over several: which it is, from 0, and of how many.
    package internal(set) var place = 0
    package internal(set) var count = 0

    package init() {}

    init(_ building: BuildingAssessment?, item: Int = 0) {
        self.building = building
        self.item = item
    }
}

/// A name that a template may use.
package struct TemplateName: Sendable {
    package enum Content: Sendable {
        case value(@Sendable (TemplateFacts, TemplateScope) -> TemplateValue)
        /// Something with names of its own, and whether it is there.
        case object([TemplateName], @Sendable (TemplateFacts, TemplateScope) -> Bool)
        /// Several, each with these names; `nil` where nobody has said which there are.
        case list([TemplateName], @Sendable (TemplateFacts, TemplateScope) -> [TemplateScope]?)
    }

    /// As submissions and verdicts have it.
    package let name: String
    package let title: Message.Text
    package let content: Content
    /// What a value has besides: its bounds.
    package private(set) var parts: [TemplateName] = []

    /// The names behind the point.
    package var names: [TemplateName] {
        switch content {
        case .value: parts
        case .object(let names, _), .list(let names, _): names
        }
    }

    static func value(
        _ name: String, _ title: Message.Text, parts: [TemplateName] = [],
        _ value: @escaping @Sendable (TemplateFacts, TemplateScope) -> TemplateValue
    ) -> TemplateName {
        var result = TemplateName(name: name, title: title, content: .value(value))
        result.parts = parts
        return result
    }

    static func value(
        _ name: String, _ chinese: String, _ english: String, parts: [TemplateName] = [],
        _ value: @escaping @Sendable (TemplateFacts, TemplateScope) -> TemplateValue
    ) -> TemplateName {
        .value(name, Message.Text(chinese, english), parts: parts, value)
    }

    static func object(
        _ name: String, _ title: Message.Text, _ names: [TemplateName],
        isThere: @escaping @Sendable (TemplateFacts, TemplateScope) -> Bool = { _, _ in true }
    ) -> TemplateName {
        TemplateName(name: name, title: title, content: .object(names, isThere))
    }

    static func list(
        _ name: String, _ chinese: String, _ english: String, _ names: [TemplateName],
        _ scopes: @escaping @Sendable (TemplateFacts, TemplateScope) -> [TemplateScope]?
    ) -> TemplateName {
        TemplateName(name: name, title: Message.Text(chinese, english), content: .list(names + TemplateName.counters, scopes))
    }

    init(name: String, title: Message.Text, content: Content) {
        self.name = name
        self.title = title
        self.content = content
    }

    /// What each of several has besides (swift-mustache has the same): its number, and whether it is the first or the last.
    private static let counters: [TemplateName] = [
        .value("number", "序号，从 1 起", "its number, from 1") { _, scope in .text("\(scope.place + 1)") },
        .value("first()", "是否第一个", "whether it is the first") { facts, scope in facts.flag(scope.place == 0) },
        .value("last()", "是否最后一个", "whether it is the last") { facts, scope in facts.flag(scope.place == scope.count - 1) },
    ]
}

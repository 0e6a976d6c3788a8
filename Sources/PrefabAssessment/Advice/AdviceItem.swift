/// What an engineer can turn to get nearer to a goal: an item of the method, or a measure or attribute that it asks for apart from its items.
package struct AdviceItem: Hashable, Sendable {
    /// The id in data: `verticalMembers`.
    package let name: String
    package let title: Message.Text

    init(_ item: MethodItem) {
        name = item.id
        title = item.title
    }

    init(_ measure: MeasureDefinition) {
        name = measure.id
        title = measure.shortTitle
    }

    init(_ attribute: AttributeDefinition) {
        name = attribute.id
        title = attribute.shortTitle
    }

    package static func == (left: AdviceItem, right: AdviceItem) -> Bool { left.name == right.name }

    package func hash(into hasher: inout Hasher) { hasher.combine(name) }
}

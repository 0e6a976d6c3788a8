/// 结构类型.
package enum Structure: String, CaseIterable, Sendable {
    case concrete
    case steel
    case timber
    case hybrid

    /// Whether its members are of concrete, so that a piece without any has something left out.
    var isOfConcrete: Bool {
        switch self {
        case .concrete, .hybrid: true
        case .steel, .timber: false
        }
    }

    package var title: Message.Text {
        switch self {
        case .concrete: Message.Text("混凝土结构", "concrete")
        case .steel: Message.Text("钢结构", "steel")
        case .timber: Message.Text("木结构", "timber")
        case .hybrid: Message.Text("混合结构", "hybrid")
        }
    }
}

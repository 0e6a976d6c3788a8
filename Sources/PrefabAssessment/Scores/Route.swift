/// Under which article a building is rewarded.
package enum Route: String, CaseIterable, Sendable {
    /// 第六条: 区级配套 to a municipal award.
    case matching
    /// 第七条: 自愿实施.
    case voluntary
    case none
    /// What is unknown allows more than one.
    case undetermined
    /// The building's use is not rewarded, or nobody applies for it.
    case notApplicable
}

/// The routes that are possible for a building.
struct RouteSet: OptionSet, Sendable {
    let rawValue: UInt8

    static let matching = RouteSet(rawValue: 1)
    static let voluntary = RouteSet(rawValue: 2)
    static let none = RouteSet(rawValue: 4)

    /// The route, if there is only one.
    var route: Route {
        switch self {
        case .matching: .matching
        case .voluntary: .voluntary
        case .none: .none
        default: .undetermined
        }
    }

    /// Every value that the submission leaves open is tried (contract section 4).
    init(_ use: Use, _ basis: Submission.RewardBasis, mandated: Truth, _ readings: Readings) {
        self = []
        // A public building with a municipal award is rewarded for that.
        if use == .public, basis.municipalAward ?? .granted == .granted { insert(.matching) }
        if use == .public, basis.municipalAward == .granted { return }
        if let ground = basis.voluntary {
            formUnion(RouteSet(voluntary: ground, mandated: mandated, readings))
        } else {
            for ground in Self.grounds { formUnion(RouteSet(voluntary: ground, mandated: mandated, readings)) }
        }
    }

    /// Every ground; the list that the compiler makes of them is a new one each time.
    private static let grounds = Voluntary.allCases

    init(rawValue: UInt8) {
        self.rawValue = rawValue
    }

    private init(voluntary: Voluntary, mandated: Truth, _ readings: Readings) {
        switch voluntary {
        case .technicalExemption: self = .voluntary
        case .no: self = .none
        case .notMandated:
            // Reading b: the district's own obligations count as a mandate.
            switch readings[.districtMandate] == .b ? mandated : .no {
            case .no: self = .voluntary
            case .yes: self = .none
            case .unknown: self = [.voluntary, .none]
            }
        }
    }
}

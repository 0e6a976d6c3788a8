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
    init(_ building: borrowing Building, of submission: borrowing Submission) {
        self = []
        // Only a public building is rewarded for a municipal award, whatever the submission says of one.
        let award = building.use == .public ? submission.municipalAward(of: building) : .notGranted
        if award != .notGranted { insert(.matching) }
        if award == .granted { return }
        switch submission.voluntary(of: building) {
        case .notMandated, .technicalExemption: insert(.voluntary)
        case .no: insert(.none)
        case nil: formUnion([.voluntary, .none])
        }
    }

    init(rawValue: UInt8) {
        self.rawValue = rawValue
    }
}

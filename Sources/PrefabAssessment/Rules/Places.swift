/// Places in a submission, in the order in which they were found.
///
/// A rule that lacks something mostly lacks one field, which allocates nothing.
package enum Places: Hashable, Sendable {
    case none
    case one(Place)
    /// Two or more.
    case several([Place])

    package init(_ places: [Place]) {
        switch places.count {
        case 0: self = .none
        case 1: self = .one(places[0])
        default: self = .several(places)
        }
    }
}

extension Places: RandomAccessCollection {
    package var startIndex: Int { 0 }

    package var endIndex: Int {
        switch self {
        case .none: 0
        case .one: 1
        case .several(let places): places.count
        }
    }

    package subscript(index: Int) -> Place {
        switch self {
        case .none: preconditionFailure("there is no place")
        case .one(let place):
            precondition(index == 0, "there is one place")
            return place
        case .several(let places): return places[index]
        }
    }
}

extension Places: ExpressibleByArrayLiteral {
    package init(arrayLiteral places: Place...) {
        self.init(places)
    }
}

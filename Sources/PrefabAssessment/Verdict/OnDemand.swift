/// A list whose elements are made when somebody asks for them.
///
/// What is said of a building takes hundreds of times the memory of its text. A few are made once and kept; of many, each is made anew
/// whenever it is looked at, and let go of afterwards, so that the memory of a run is that of the submission.
@usableFromInline
package struct OnDemand<Element: Sendable>: RandomAccessCollection, Sendable {
    @usableFromInline let kept: [Element]
    @usableFromInline let make: (@Sendable (Int) -> Element)?
    @usableFromInline package let endIndex: Int

    @inlinable
    package var startIndex: Int { 0 }

    /// Elements that are there.
    @inlinable
    package init(_ kept: [Element]) {
        self.kept = kept
        make = nil
        endIndex = kept.count
    }

    /// - Parameters:
    ///   - most: so many are made at once and kept.
    ///   - make: gives the same for a place as often as it is asked.
    @inlinable
    package init(count: Int, keeping most: Int, _ make: @escaping @Sendable (Int) -> Element) {
        if count <= most { self.init((0..<count).map(make)) } else { self.init(count, make) }
    }

    @usableFromInline
    init(_ count: Int, _ make: @escaping @Sendable (Int) -> Element) {
        kept = []
        self.make = make
        endIndex = count
    }

    @inlinable
    package subscript(place: Int) -> Element {
        _read {
            if let make { yield make(place) } else { yield kept[place] }
        }
    }

    /// Whether the elements are there, and need not be made.
    @inlinable
    package var isKept: Bool { make == nil }

    /// What `transform` makes of the elements, kept or not as they are.
    @inlinable
    package func onDemand<Result>(_ transform: @escaping @Sendable (Element) -> Result) -> OnDemand<Result> {
        guard make != nil else { return OnDemand<Result>(kept.map(transform)) }
        return OnDemand<Result>(count: count, keeping: 0) { transform(self[$0]) }
    }
}

extension OnDemand {
    /// One list behind the other; kept if both are.
    package static func + (first: OnDemand, second: OnDemand) -> OnDemand {
        if first.isKept, second.isKept { return OnDemand(first.kept + second.kept) }
        return OnDemand(count: first.count + second.count, keeping: 0) {
            $0 < first.count ? first[$0] : second[$0 - first.count]
        }
    }
}

extension OnDemand: ExpressibleByArrayLiteral {
    @inlinable
    package init(arrayLiteral elements: Element...) {
        self.init(elements)
    }
}

/// A place in one list of a folder of standards: that of its measures, of its attributes, of a method's groups or items.
///
/// What a file says by name is looked up once, when it is loaded; a review goes by places. The type tells the lists apart, so that the
/// place of a group cannot be taken for that of an item.
package struct TypedIndex<Element>: Hashable, Sendable {
    package let place: Int

    package init(_ place: Int) {
        self.place = place
    }
}

extension TypedIndex: Comparable {
    package static func < (left: TypedIndex, right: TypedIndex) -> Bool {
        left.place < right.place
    }
}

extension Array {
    package subscript(index: TypedIndex<Element>) -> Element {
        _read { yield self[index.place] }
    }

    /// The places of the list, in its order.
    package var typedIndices: [TypedIndex<Element>] {
        indices.map { TypedIndex($0) }
    }
}

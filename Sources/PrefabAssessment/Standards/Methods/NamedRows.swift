/// The rows of a list whose names other rows use, each as far as it could be read: a row at fault keeps its name and its place, so that the
/// rest of the file can be checked in the same run.
struct NamedRows<Element> {
    /// The places of the rows in the text.
    let nodes: [Int]
    /// Nothing where a row has no name that could be read.
    let ids: [String?]
    /// Nothing where a row is at fault.
    let rows: [Element?]

    /// All rows; nothing where one is at fault, or where there are none.
    var complete: [Element]? {
        let read = rows.compactMap(\.self)
        return read.isEmpty || read.count < rows.count ? nil : read
    }
}

extension StandardsFileReader {
    /// Reads each row of a list.
    func namedRows<Element>(_ node: Int?, _ read: (Int) -> Element?) -> NamedRows<Element> {
        let nodes = elements(node)
        return NamedRows(nodes: nodes, ids: nodes.map { printedText($0, "id") }, rows: nodes.map(read))
    }

    /// The place of the row that is called so.
    func place<Element>(_ node: Int?, among rows: NamedRows<Element>) -> Int? {
        guard let node, let name = text(node) else { return nil }
        if let place = rows.ids.firstIndex(of: name) { return place }
        // A row whose name cannot be read or stands twice, or a list that cannot be read, is at fault itself.
        let known = rows.ids.compactMap(\.self)
        if !known.isEmpty, Set(known).count == rows.ids.count { reportName(name, at: span(node), among: known) }
        return nil
    }

    /// Text under a key of an object, whatever is wrong with the object; faults of it are reported elsewhere.
    func printedText(_ node: Int, _ key: StaticString) -> String? {
        guard tree.nodes[node].kind == .object, let child = tree.child(of: node, named: key), tree.nodes[child].kind == .string else {
            return nil
        }
        return tree.string(child)
    }

    /// Points under a key of an object, in the same way.
    func printedPoints(_ node: Int, _ key: StaticString) -> Rational? {
        guard tree.nodes[node].kind == .object, let child = tree.child(of: node, named: key), tree.nodes[child].kind == .number,
            let number = tree.number(child)
        else { return nil }
        let limits = FigureUnit.points.limits
        guard !number.isOutOfRange, number.value >= .zero, number.value <= ExactDecimal(limits.largest), number.decimals <= limits.decimals
        else { return nil }
        return number.value.rational
    }
}

/// Which objects of a standards file are rows: those with a `status` that are no part of another row, in the order of the text.
struct StandardsRows {
    private var numbers: [Int?]
    private(set) var count = 0

    init(of tree: ParsedJSON) {
        numbers = Array(repeating: nil, count: tree.nodes.count)
        /// The values that the one looked at is in, the innermost last.
        var open: [Int] = []
        var endOfParts = 0
        for node in tree.nodes.indices {
            while let last = open.last, tree.nodes[last].end <= node { open.removeLast() }
            if node >= endOfParts, let parent = open.last {
                if tree.isMember(node, named: "parts") {
                    endOfParts = tree.nodes[node].end
                } else if numbers[parent] == nil, tree.isMember(node, named: "status") {
                    numbers[parent] = count
                    count += 1
                }
            }
            if tree.nodes[node].end > node + 1 { open.append(node) }
        }
    }

    /// Which row an object is, from 0; nothing for values that are no row.
    func number(of node: Int) -> Int? { numbers[node] }
}

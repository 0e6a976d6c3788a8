import PrefabAssessment

extension OnDemand {
    /// The elements of groups with their numbers, from 1 through all groups.
    ///
    /// - Complexity: looks at each group once, to know with which number the next begins.
    func numbered<Row: Sendable>() -> OnDemand<[(number: Int, row: Row)]> where Element == [Row] {
        var starts: [Int] = []
        starts.reserveCapacity(count)
        var next = 1
        for group in self {
            starts.append(next)
            next += group.count
        }
        return OnDemand<[(number: Int, row: Row)]>(count: count, keeping: ReportDocument.mostKept) { [starts] place in
            self[place].enumerated().map { (starts[place] + $0.offset, $0.element) }
        }
    }
}

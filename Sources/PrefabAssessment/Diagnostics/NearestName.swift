/// The known name that somebody who wrote `name` most likely meant; nothing where none is near.
///
/// Near means: at most one slip in three letters of the known name (and one in any name of several), a slip being a letter too many, too few,
/// another, or two neighbours exchanged. Capitals do not count. Of several equally near the first wins.
///
/// - Complexity: names whose lengths differ too much are passed over unread, so that a name of any length is safe to ask about.
package func nearestName(to name: String, among known: [String]) -> String? {
    let length = name.utf8.count
    var wanted: [Character]?
    var best: (name: String, distance: Int)?
    for candidate in known {
        // Four bytes hold any one letter.
        guard length <= 4 * (candidate.utf8.count * 2 + 1) else { continue }
        let letters = Array(candidate.lowercased())
        // Of a single letter any other is as near.
        let limit = min(letters.count == 1 ? 0 : max(1, letters.count / 3), (best?.distance ?? .max) - 1)
        if wanted == nil { wanted = Array(name.lowercased()) }
        guard let wanted, limit >= 0, abs(wanted.count - letters.count) <= limit else { continue }
        let distance = slips(from: wanted, to: letters)
        if distance <= limit { best = (candidate, distance) }
    }
    return best?.name
}

/// The least number of slips that make one word of the other (Damerau's distance, each place changed at most once).
private func slips(from first: [Character], to second: [Character]) -> Int {
    // Three rows of the table are enough: the row before the last is needed for exchanged neighbours.
    var beforeLast: [Int] = []
    var last = Array(0...second.count)
    for row in 0..<first.count {
        var current = [row + 1]
        current.reserveCapacity(second.count + 1)
        for column in 0..<second.count {
            let substitution = last[column] + (first[row] == second[column] ? 0 : 1)
            var least = min(substitution, last[column + 1] + 1, current[column] + 1)
            if row > 0, column > 0, first[row] == second[column - 1], first[row - 1] == second[column] {
                least = min(least, beforeLast[column - 1] + 1)
            }
            current.append(least)
        }
        beforeLast = last
        last = current
    }
    return last[second.count]
}

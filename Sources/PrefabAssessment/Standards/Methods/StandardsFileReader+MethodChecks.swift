// What must hold between the figures of one method: sums, and that nothing is read by nobody.
extension StandardsFileReader {
    /// The items add up to their groups, or the group's cap does, and the groups that count in the total to the total.
    ///
    /// - Parameter total: nothing where it could not be read.
    func checkSums(total: Rational?, _ names: MethodNames, at list: Int?) {
        let items = printedItems(names)
        for (place, node) in names.groups.nodes.enumerated() {
            guard let group = names.groups.rows[place], let items, let sum = sum(of: items.filter { $0.group == place }) else { continue }
            guard sum != group.points.value, group.cap?.value != group.points.value else {
                if let cap = group.cap?.value, cap > sum { reportCap(cap, of: group, sum: sum, at: node) }
                continue
            }
            if let cap = group.cap?.value {
                report(
                    .groupSum, at: tree.opening(of: node),
                    Message(
                        "“{0}” 的分值 {1} 既不等于各项最高分合计 {2}，也不等于其上限 {3}",
                        "the points of {0}, {1}, are neither the sum of its items, {2}, nor its cap, {3}",
                        [.words(group.title), .number(group.points.value), .number(sum), .number(cap)]),
                    help: Message(
                        "核对本组的 points、cap 和各项 maximum", "check “points” and “cap” of the group and “maximum” of its items"))
            } else {
                report(
                    .groupSum, at: tree.opening(of: node),
                    Message(
                        "“{0}” 各项最高分合计 {1}，不等于本组分值 {2}", "the items of {0} add up to {1}, not to the group's {2}",
                        [.words(group.title), .number(sum), .number(group.points.value)]),
                    help: Message("核对各项 maximum 和本组 points", "check “maximum” of the items and “points” of the group"))
            }
        }
        guard let total, let groups = names.groups.complete, let list else { return }
        let sum = groups.filter { $0.counting == .total }.reduce(Rational.zero) { $0 + $1.points.value }
        if sum != total {
            report(
                .groupSum, at: tree.opening(of: list),
                Message("各组分值合计 {0}，不等于总分 {1}", "the groups add up to {0}, not to {1}", [.number(sum), .number(total)]),
                help: Message("核对各组 points 和 totalPoints", "check “points” of the groups and “totalPoints”"))
        }
    }

    /// A cap that the items cannot come to caps nothing; as the points of the group it would count points that nobody can have.
    private func reportCap(_ cap: Rational, of group: MethodGroup, sum: Rational, at node: Int) {
        report(
            .capUnread, at: tree.child(of: node, named: "cap").map(tree.opening(of:)) ?? tree.opening(of: node),
            Message(
                "“{0}” 的上限 {1} 高于各项最高分合计 {2}，限制不了任何得分",
                "the cap of {0}, {1}, is above the sum of its items, {2}, and limits nothing",
                [.words(group.title), .number(cap), .number(sum)]),
            help: Message("核对 cap 和各项 maximum；没有上限的组不写 cap", "check “cap” and “maximum” of the items; a group without a cap has no “cap”"))
    }

    /// What an item says of its place and points.
    private struct PrintedItem {
        let group: Int
        /// Nothing where it is at fault.
        let maximum: Rational?
        let alternative: String?
    }

    /// The items, those with other faults included; nothing where one belongs to no known group.
    private func printedItems(_ names: MethodNames) -> [PrintedItem]? {
        var seen: Set<String> = []
        let items = names.items.nodes.enumerated().compactMap { place, node -> PrintedItem? in
            let group = printedText(node, "group").flatMap { name in names.groups.ids.firstIndex(of: name) }
            guard let group else { return nil }
            // Of an item that stands twice one is too many.
            let isNew = names.items.ids[place].map { seen.insert($0).inserted } ?? true
            return PrintedItem(
                group: group, maximum: isNew ? printedPoints(node, "maximum") : nil, alternative: printedText(node, "alternative"))
        }
        return items.isEmpty || items.count < names.items.nodes.count ? nil : items
    }

    /// The maxima of items, of alternatives the largest alone; nothing where one is not known.
    private func sum(of items: [PrintedItem]) -> Rational? {
        var sets: [(word: String, maximum: Rational)] = []
        var sum = Rational.zero
        for item in items {
            guard let maximum = item.maximum else { return nil }
            if let word = item.alternative {
                if let place = sets.firstIndex(where: { $0.word == word }) {
                    sets[place].maximum = max(sets[place].maximum, maximum)
                } else {
                    sets.append((word, maximum))
                }
            } else {
                sum += maximum
            }
        }
        return sets.reduce(sum) { $0 + $1.maximum }
    }

    /// Each figure of the method's own rows is read by a formula.
    func checkRead(_ figures: MethodFigures, _ names: MethodNames, _ fields: Fields) {
        if figures.scoreDecimals != nil, let node = fields[.scoreDecimals], !names.items.nodes.isEmpty,
            zip(names.items.rows, names.items.nodes).allSatisfy({ $0?.isExact ?? isExact($1) })
        {
            reportUnread(
                .roundingUnread, at: tree.opening(of: node),
                Message("没有内插计分的项，scoreDecimals 无从使用", "no item interpolates, so that nothing reads “scoreDecimals”"))
        }
        if figures.bonusDivisor != nil, let node = fields[.bonusDivisor], !names.groups.nodes.isEmpty,
            names.groups.nodes.allSatisfy({ printedText($0, "counts") == MethodGroup.Counting.total.rawValue })
        {
            reportUnread(
                .bonusDivisorUnread, at: tree.opening(of: node),
                Message("没有加分组，bonusDivisor 无从使用", "there is no bonus group, so that nothing reads “bonusDivisor”"))
        }
        guard let items = printedItems(names) else { return }
        for (place, group) in names.groups.rows.enumerated() where !items.contains(where: { $0.group == place }) {
            guard let group else { continue }
            reportUnread(
                .groupUnread, at: tree.opening(of: names.groups.nodes[place]),
                Message("“{0}” 没有评价项", "the group {0} has no items", [.words(group.title)]))
        }
    }

    /// Whether an item at fault says in so many words that it interpolates nothing.
    private func isExact(_ item: Int) -> Bool {
        guard tree.nodes[item].kind == .object, let scoring = tree.child(of: item, named: "scoring"),
            let kind = printedText(scoring, "kind")
        else { return false }
        return ["step", "flag", "levels", "declared"].contains(kind)
    }

    /// A joint figure counts only where a measure of the method comes from the take-off that has such joints.
    ///
    /// - Parameter measures: all that the method's items, provisions and grades use.
    func checkJoints(_ node: Int?, _ measures: [MeasureIndex]) {
        guard let node, tree.nodes[node].kind == .object else { return }
        let sums = measures.compactMap { vocabulary.measures[$0].takeOff }
        for joint in tree.children(of: node) {
            guard let token = tree.nodes[joint].key, let key = StandardsKey.table.key(for: token, in: tree.json) else { continue }
            if sums.contains(key == .slabStripWidth ? .horizontalArea : .verticalVolume) { continue }
            reportUnread(
                .jointUnread, at: tree.opening(of: joint),
                Message("没有由构件清单汇总的工程量使用 “{0}”", "no measure from a take-off reads “{0}”", [.text(key.rawValue)]))
        }
    }

    // MARK: - Items

    /// Points come from a ratio, from yes or no, or from a level: the item must have what its scoring reads.
    func checkSubject(_ subject: MethodItem.Subject, _ scoring: Scoring, _ row: Row) {
        guard let node = row[.scoring], let kind = tree.child(of: node, named: "kind") else { return }
        let expected: Message.Text
        switch (scoring, subject) {
        case (.declared, _), (.steps, .measures), (.bands, .measures): return
        case (.flag, .attribute(let attribute)):
            if vocabulary.attributes[attribute].kind == .flag { return }
            expected = Message.Text("kind 为 flag 的 attribute", "an “attribute” of kind “flag”")
        case (.levels(let levels), .attribute(let attribute)):
            if case .levels(let known) = vocabulary.attributes[attribute].kind {
                for level in levels where !known.contains(level.level) {
                    reportName("\(level.level)", at: span(node), among: known.map(String.init))
                }
                return
            }
            expected = Message.Text("kind 为 level 的 attribute", "an “attribute” of kind “level”")
        case (.flag, _): expected = Message.Text("kind 为 flag 的 attribute", "an “attribute” of kind “flag”")
        case (.levels, _): expected = Message.Text("kind 为 level 的 attribute", "an “attribute” of kind “level”")
        case (.steps, _), (.bands, _): expected = Message.Text("measures", "“measures”")
        }
        // The measure or attribute that is missing may be one that nothing else uses.
        mayHideUses = true
        report(
            .scoringSubject, at: span(kind),
            Message("按 {0} 计分的项须有{1}", "an item with the scoring “{0}” needs {1}", [.text(tree.source(kind)), .words(expected)]),
            help: Message("补上它，或改用与该项内容相符的计分方法", "add it, or choose the scoring that fits what the item looks at"))
    }

    /// A ratio that is given for some structures becomes points only where points come from a ratio.
    func checkFixed(_ scoring: Scoring, _ row: Row) {
        guard let node = row[.fixed], row[.measures] != nil, scoring.isDeclared else { return }
        reportUnread(
            .fixedUnread, at: tree.opening(of: node),
            Message("按 declared 计分的项不由比例得分", "an item with the scoring “declared” has no points from a ratio"))
    }

    /// What absence does matters only where something may be absent.
    func checkAbsence(_ subject: MethodItem.Subject, _ row: Row) {
        guard let node = row[.absence] else { return }
        if case .measures(let measures) = subject, measures.contains(where: { vocabulary.measures[$0].mayBeAbsent }) { return }
        reportUnread(
            .absenceUnread, at: span(node), Message("该项没有可以缺少的工程量", "no measure of the item may be absent, so that nothing reads “absence”")
        )
    }

    // MARK: - Provisions

    /// No two provisions ask for one thing.
    ///
    /// - Parameter provisions: all of the file, nothing for those at fault.
    func checkProvisions(_ provisions: [Provision?], at node: Int?) {
        guard let node else { return }
        for (place, element) in zip(provisions.indices, tree.children(of: node)) {
            guard let provision = provisions[place], provisions[..<place].contains(where: { $0?.target == provision.target }) else {
                continue
            }
            report(
                .provisionRepeated, at: tree.opening(of: element),
                Message("“{0}” 与前面的规定要求的是同一对象", "“{0}” asks for what a provision before it asks for", [.text(provision.id)]),
                help: Message("同一对象只留一条规定", "keep one provision for each thing"))
        }
    }

    /// Each grade stands once, and a higher one asks for more.
    func checkGrades(_ grades: [Grading.Step], at node: Int?) {
        checkUnique(grades.map(\.name), at: node)
        guard let node else { return }
        let elements = tree.children(of: node)
        for (index, pair) in zip(grades, grades.dropFirst()).enumerated() where pair.0.from.value <= pair.1.from.value {
            guard index + 1 < elements.count else { return }
            report(
                .pointsInconsistent, at: tree.opening(of: elements[index + 1]),
                Message(
                    "{0} 级的限值不低于 {1} 级", "grade {0} asks for no less than grade {1}", [.text(pair.1.name), .text(pair.0.name)]),
                help: Message("等级由高到低排列，限值递减", "list the grades from the highest down, with falling values"))
        }
    }
}

extension Provision {
    /// What a provision looks at.
    enum Target: Equatable {
        case group(GroupIndex)
        case item(ItemIndex)
        case rate
        case measure(MeasureIndex)
        case attribute(AttributeIndex)
    }

    var target: Target {
        switch requirement {
        case .groupMinimum(let group, _): .group(group)
        case .itemMinimum(let item, _): .item(item)
        case .rate: .rate
        case .ratio(let measure, _): .measure(measure)
        case .attribute(let attribute, _): .attribute(attribute)
        }
    }
}

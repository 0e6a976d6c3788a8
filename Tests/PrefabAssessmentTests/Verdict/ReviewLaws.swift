import PrefabAssessment
import TestSupport
import Testing

/// What holds for every review, whatever the submission: tried on projects made up from a seed.
@Suite struct ReviewLaws {
    /// How many projects a seed tries.
    private static let count = Volume.cases(12, full: 500)

    // MARK: - Readings

    /// A reading is decisive just where the whole review, made again with the other reading, gives another verdict or amount;
    /// and what is reported of it is what that review gives.
    @Test(arguments: 1...8) func alternativesAreWholeReviews(seed: UInt64) throws {
        var projects = RandomProject(seed: seed)
        var decisive = 0
        for _ in 0..<Self.count {
            let tree = projects.tree()
            let submission = try tree.submission()
            var base = Readings.default
            for id in ReadingID.allCases where projects.chance(1, of: 8) { base[id] = projects.pick(Array(id.letters.dropFirst())) }
            let isStrict = projects.chance(1, of: 6)
            let taken = Assessor(standards: .builtIn, readings: base, verifiedOnly: isStrict).assess(submission)
            for id in ReadingID.allCases {
                for letter in id.letters where letter != base[id] {
                    let other = Assessor(standards: .builtIn, readings: base.taking(letter, of: id), verifiedOnly: isStrict).assess(
                        submission)
                    let reported = taken.decisiveReadings.first { $0.id == id && $0.alternative == letter }
                    let differs = other.verdict != taken.verdict || other.reward.amount != taken.reward.amount
                    try #require(differs == (reported != nil), "\(id.rawValue) \(letter.rawValue) on \(base) of \(tree)")
                    guard let reported else { continue }
                    decisive += 1
                    try #require(reported.verdict == other.verdict && reported.amount == other.reward.amount, "\(id.rawValue) of \(tree)")
                    #expect(reported.taken == base[id])
                }
            }
            let order = ReadingID.allCases.flatMap { id in id.letters.map { (id, $0) } }
            let places = taken.decisiveReadings.compactMap { found in order.firstIndex { $0.0 == found.id && $0.1 == found.alternative } }
            #expect(places == places.sorted() && places.count == taken.decisiveReadings.count)
        }
        #expect(decisive > Self.count / 20, "the projects are too dull to try this: \(decisive)")
    }

    // MARK: - What is known

    /// Knowing more never turns a decided outcome: whatever a review with gaps decides, the review without them decides likewise.
    @Test(arguments: 11...18) func knowingMoreFlipsNothing(seed: UInt64) throws {
        var projects = RandomProject(seed: seed)
        var decided = 0
        for _ in 0..<Self.count {
            let whole = projects.tree(isComplete: true)
            var partial = whole
            for _ in 0..<Int.random(in: 1...8, using: &projects.random) { forget(one: &partial, &projects) }
            var readings = Readings.default
            for id in ReadingID.allCases where projects.chance(1, of: 8) { readings[id] = .b }
            // By reading a an award stands until a recomputation contradicts it, which knowing more may do.
            readings[.matchingTechnical] = .b
            let full = try whole.assess(readings)
            let less = try partial.assess(readings)
            if less.verdict != .undetermined {
                decided += 1
                try #require(full.verdict == less.verdict, "\(partial)\n\(whole)")
            }
            try #require(less.reward.amount.lower <= full.reward.amount.lower, "\(partial)\n\(whole)")
            try #require(full.reward.amount.upper <= less.reward.amount.upper, "\(partial)\n\(whole)")
            try expectSame(less.findings, full.findings, partial, whole)
            for (known, building) in zip(full.buildings, less.buildings) {
                if building.verdict != .undetermined { try #require(known.verdict == building.verdict) }
                if building.mandated != .unknown { try #require(known.mandated == building.mandated) }
                if building.route != .undetermined { try #require(known.route == building.route) }
                guard building.methodIsKnown else { continue }
                if let grade = building.grade { try #require(known.grade == grade, "\(partial)\n\(whole)") }
                try #require(building.sheet.rate.lower <= known.sheet.rate.lower)
                try #require(known.sheet.rate.upper <= building.sheet.rate.upper)
                // With the route open, article 7 is asked as if it applied; on the matching route it does not.
                try expectSame(
                    building.findings, known.findings, partial, whole,
                    unless: { building.route == .undetermined && $0 == .notApplicable })
            }
        }
        #expect(decided > Self.count / 10)
    }

    private func expectSame(
        _ less: [Finding], _ full: [Finding], _ partial: JSONTree, _ whole: JSONTree,
        unless isLeftOut: (Outcome?) -> Bool = { _ in false }
    ) throws {
        for finding in less where finding.outcome != .undetermined {
            let known = full.first { $0.rule == finding.rule }?.outcome
            if isLeftOut(known) { continue }
            try #require(known == finding.outcome, "\(RuleBook.description(of: finding.rule, in: .builtIn).id)\n\(partial)\n\(whole)")
        }
    }

    /// Leaves out one field whose absence means that it is unknown: no default stands in for it.
    private func forget(one tree: inout JSONTree, _ projects: inout RandomProject) {
        let index = Int.random(in: 0..<tree.buildings.elements.count, using: &projects.random)
        switch Int.random(in: 0..<12, using: &projects.random) {
        case 0, 1:
            let key = projects.pick(["applicantRole", "site", "constructionType", "fiscalFundingPercent", "land"])
            tree.project[key] = nil
        case 2, 3:
            let key = projects.pick([
                "projectApproval", "planningPermit", "constructionStart", "firstFloorSlabStart", "prefabricationAcceptance",
                "mainStructureAcceptance", "application",
            ])
            tree.dates[key] = nil
        case 4: tree.rewardBasis[projects.pick(["municipalAward", "voluntary"])] = nil
        case 5: tree.documents = nil
        case 6:
            guard !tree.otherAwards.elements.isEmpty else { return }
            tree.otherAwards[0][projects.pick(["reported", "returned"])] = nil
        case 7: tree.buildings[index].fullDecoration = nil
        default:
            let keys = tree.buildings[index].measures.members.map(\.key)
            if !keys.isEmpty { tree.buildings[index].measures[projects.pick(keys)] = nil }
        }
    }

    /// `--verified-only` decides less, and nothing otherwise.
    @Test(arguments: 21...24) func verifiedOnlyFlipsNothing(seed: UInt64) throws {
        var projects = RandomProject(seed: seed)
        for _ in 0..<Self.count {
            let tree = projects.tree()
            // By reading a an award stands until a recomputation contradicts it, which needs figures.
            let strict = try tree.assess(.matchingTechnical, verifiedOnly: true)
            let plain = try tree.assess(.matchingTechnical)
            if strict.verdict != .undetermined { try #require(strict.verdict == plain.verdict, "\(tree)") }
            try #require(strict.reward.amount.lower <= plain.reward.amount.lower)
            try #require(plain.reward.amount.upper <= strict.reward.amount.upper)
            for (known, building) in zip(plain.buildings, strict.buildings) {
                if building.verdict != .undetermined { try #require(known.verdict == building.verdict, "\(tree)") }
                for finding in building.findings
                where RuleBook.description(of: finding.rule, in: .builtIn).id != "declared-scores" && finding.outcome != .undetermined {
                    let outcome = known.findings.first { $0.rule == finding.rule }?.outcome
                    try #require(outcome == finding.outcome, "\(RuleBook.description(of: finding.rule, in: .builtIn).id) of \(tree)")
                }
            }
        }
    }

    // MARK: - Order

    /// The order of buildings, items and keys says nothing.
    @Test(arguments: 31...34) func orderDoesNotMatter(seed: UInt64) throws {
        var projects = RandomProject(seed: seed)
        for _ in 0..<Self.count {
            let tree = projects.tree()
            let mixed = shuffled(tree, &projects.random)
            let first = try tree.assess()
            let second = try mixed.assess()
            try #require(first.verdict == second.verdict && first.reward == second.reward, "\(tree)\n\(mixed)")
            try #require(first.findings.map(\.outcome) == second.findings.map(\.outcome))
            try #require(first.decisiveReadings.map(\.id) == second.decisiveReadings.map(\.id))
            #expect(first.figures == second.figures)
            for building in first.buildings {
                let id = first.submission.buildings[building.index].id
                let same = try #require(second.buildings.first { second.submission.buildings[$0.index].id == id })
                try #require(same.verdict == building.verdict && same.grade == building.grade)
                try #require(same.sheet.rate == building.sheet.rate && same.route == building.route)
                try #require(same.sheet.items.map(\.score) == building.sheet.items.map(\.score))
                try #require(same.findings.map(\.outcome) == building.findings.map(\.outcome), "\(tree)")
            }
        }
    }

    private func shuffled(_ tree: JSONTree, _ random: inout SplitMix64) -> JSONTree {
        switch tree {
        case .object(let members):
            var mixed: [JSONTree.Member] = []
            for member in members { mixed.append(JSONTree.Member(member.key, shuffled(member.value, &random))) }
            return .object(mixed.shuffled(using: &random))
        case .array(let elements):
            var mixed: [JSONTree] = []
            for element in elements { mixed.append(shuffled(element, &random)) }
            return .array(mixed.shuffled(using: &random))
        default: return tree
        }
    }

    // MARK: - Spelling and history

    /// Neither the white space of a text and its escapes say anything, nor what the same assessor reviewed before.
    @Test(arguments: 41...44) func spellingAndHistorySayNothing(seed: UInt64) throws {
        var projects = RandomProject(seed: seed)
        // One assessor for every project of the seed, against a new one for each.
        let veteran = Assessor(standards: .builtIn)
        for _ in 0..<Self.count {
            let tree = projects.tree()
            let spelled = tree.respelled(using: &projects.random)
            let reading = Submission.read(Array(spelled.utf8), standards: .builtIn)
            let second = veteran.assess(try #require(reading.submission, "\(reading.diagnostics)\n\(spelled)"))
            let first = try tree.assess()
            try #require(first.verdict == second.verdict && first.reward == second.reward, "\(spelled)")
            #expect(first.figures == second.figures)
            #expect(first.decisiveReadings.map(said) == second.decisiveReadings.map(said))
            #expect(first.findings.map(said) == second.findings.map(said))
            for (a, b) in zip(first.buildings, second.buildings) {
                #expect(a.verdict == b.verdict && a.route == b.route && a.mandated == b.mandated && a.grades == b.grades)
                #expect(a.sheet.rate == b.sheet.rate && a.sheet.items.map(\.score) == b.sheet.items.map(\.score))
                #expect(a.findings.map(said) == b.findings.map(said), "\(spelled)")
            }
        }
    }

    private func said(_ finding: Finding) -> [String] {
        [Standards.builtIn.rules[finding.rule.place].id, finding.outcome.rawValue]
            + Language.allCases.map { finding.ruling.message.text(in: $0) }
    }

    private func said(_ reading: DecisiveReading) -> [String] {
        [reading.id.rawValue, reading.taken.rawValue, reading.alternative.rawValue, reading.verdict.rawValue, "\(reading.amount)"]
    }

    // MARK: - Better ratios

    /// A better ratio lowers no score, no group and no rate, and turns no pass of a technical rule.
    @Test(arguments: 51...56) func betterIsNotWorse(seed: UInt64) throws {
        var projects = RandomProject(seed: seed)
        let technical: Set = [
            "48-7-technical", "48-7-assembly-rate", "48-7-prefabrication-rate", "48-annex1-horizontal", "1831-main-structure", "1831-walls",
            "1831-assembly-rate",
        ]
        for _ in 0..<Self.count {
            let tree = projects.tree()
            let keys = tree.building.measures.members.filter { $0.value.qualifying != .missing }.map(\.key)
            guard !keys.isEmpty else { continue }
            let key = projects.pick(keys)
            guard case .number(let digits) = tree.building.measures[key].qualifying, let before = ExactDecimal(digits) else { continue }
            let room = ExactDecimal(100).units - before.units
            let step = projects.pick([1, room / 1000, room / 10, room].filter { $0 <= room })
            let better = tree.changed {
                $0.building.measures[key].qualifying = .number("\(ExactDecimal(units: before.units + step))")
            }
            let old = try tree.assess().buildings[0]
            let new = try better.assess().buildings[0]
            try #require(old.sheet.rate.lower <= new.sheet.rate.lower && old.sheet.rate.upper <= new.sheet.rate.upper, "\(tree)")
            for (a, b) in zip(old.sheet.items, new.sheet.items) {
                guard let a = a.score, let b = b.score else { continue }
                try #require(a.lower <= b.lower && a.upper <= b.upper, "\(key) of \(tree)")
            }
            for (a, b) in zip(old.sheet.groups, new.sheet.groups) { try #require(a.score.lower <= b.score.lower) }
            for finding in old.findings where technical.contains(Standards.builtIn.rules[finding.rule.place].id) && finding.outcome == .pass
            {
                try #require(new.findings.first { $0.rule == finding.rule }?.outcome == .pass, "\(tree)")
            }
        }
    }
}

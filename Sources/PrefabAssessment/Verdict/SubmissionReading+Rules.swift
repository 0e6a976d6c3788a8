extension SubmissionReading {
    /// Beyond so many numbers of one submission no rule is named, so that a text full of them takes no longer than it should.
    private static var mostTried: Int { 32 }

    /// The same with what comes out differently where a number from binary arithmetic is replaced by the short one beside it: rules, points
    /// and grades.
    ///
    /// The submission is judged again with the short number, by the one evaluator that there is; without such numbers nothing is judged.
    ///
    /// - Parameter bytes: from which the submission was read.
    package consuming func namingRules(by assessor: @autoclosure () -> Assessor, in bytes: [UInt8]) -> SubmissionReading {
        // In this order: a submission that is looked at is copied.
        guard diagnostics.contains(where: { $0.code == .binaryNumber }), let submission else { return self }
        let assessor = assessor()
        let assessment = assessor.assess(submission)
        var tried = 0
        let named = diagnostics.map { diagnostic in
            guard diagnostic.code == .binaryNumber, let short = diagnostic.edit, tried < Self.mostTried else { return diagnostic }
            tried += 1
            var changed = bytes
            changed.replaceSubrange(Int(diagnostic.span.start)..<Int(diagnostic.span.end), with: short.utf8)
            guard let other = Submission.read(changed, standards: assessor.standards, readings: assessor.readings).submission else {
                return diagnostic
            }
            let assessed = assessor.assess(other)
            guard
                let message = Self.message(
                    diagnostic, assessment.rulesThatDiffer(from: assessed), assessment.scoresThatDiffer(from: assessed))
            else { return diagnostic }
            return Diagnostic(.binaryNumber, at: diagnostic.span, message, help: diagnostic.help, edit: short)
        }
        return SubmissionReading(submission: submission, diagnostics: named, leftOut: leftOut)
    }

    /// - Returns: `nil` where nothing comes out differently.
    private static func message(_ diagnostic: Diagnostic, _ rules: [String], _ scores: [Message]) -> Message? {
        let numbers = [diagnostic.message.values[0], diagnostic.message.values[1]]
        let named = Message.Value.list(rules.map { Message.Text($0) })
        switch (rules.isEmpty, scores.isEmpty) {
        case (true, true): return nil
        case (false, true):
            return Message(
                "{0} 与 {1} 相差不到百万分之一，像是二进制浮点运算留下的数；若为 {1}，以下规则的结论不同：{2}",
                "{0} is within a millionth of {1}, as binary arithmetic leaves numbers behind; with {1} these rules come out differently: {2}",
                numbers + [named])
        case (true, false):
            return Message(
                "{0} 与 {1} 相差不到百万分之一，像是二进制浮点运算留下的数；若为 {1}，得分或者等级不同：{2}",
                "{0} is within a millionth of {1}, as binary arithmetic leaves numbers behind; with {1} points or grades come out differently: {2}",
                numbers + [.sentences(scores)])
        case (false, false):
            return Message(
                "{0} 与 {1} 相差不到百万分之一，像是二进制浮点运算留下的数；若为 {1}，以下规则的结论不同：{2}；得分或者等级不同：{3}",
                "{0} is within a millionth of {1}, as binary arithmetic leaves numbers behind; with {1} these rules come out differently: {2}; and points or grades: {3}",
                numbers + [named, .sentences(scores)])
        }
    }
}

extension Assessment {
    /// The rules that come out differently in another assessment of the same buildings, or are asked in one of the two alone.
    fileprivate func rulesThatDiffer(from other: Assessment) -> [String] {
        var rules: [String] = []
        func compare(_ first: [Finding], _ second: [Finding]) {
            for finding in first where !second.contains(where: { $0.rule == finding.rule && $0.outcome == finding.outcome }) {
                let id = description(of: finding).id
                if !rules.contains(id) { rules.append(id) }
            }
        }
        compare(findings, other.findings)
        for (building, twin) in zip(buildings, other.buildings) {
            compare(building.findings, twin.findings)
            compare(twin.findings, building.findings)
        }
        return rules
    }

    /// The points and grades that another assessment of the same buildings has in place of those of this one.
    ///
    /// Interpolated points follow every digit of a ratio, a millionth of it by less than a thousandth of a point. What is told is a step.
    fileprivate func scoresThatDiffer(from other: Assessment) -> [Message] {
        var scores: [Message] = []
        for (building, twin) in zip(buildings, other.buildings) where building.sheet.method === twin.sheet.method {
            let id = Message.Value.text(submission.buildings[building.index].id)
            for (row, others) in zip(building.sheet.rows, twin.sheet.rows) where !row.item.isLike(others.item) {
                guard let points = row.item.score, let instead = others.item.score else { continue }
                scores.append(
                    Message(
                        "{0} {1}得 {2} 分，现为 {3} 分", "{1} of {0} gets {2} points in place of {3}", id, .words(row.row.shortTitle),
                        .number(instead), .number(points)))
            }
            if building.gradeNames != twin.gradeNames {
                func names(_ building: BuildingAssessment) -> Message.Value { .list(building.gradeNames.map { Message.Text($0) }) }
                scores.append(
                    Message("{0} 的等级为 {1}，现为 {2}", "the grade of {0} is {1} in place of {2}", id, names(twin), names(building)))
            }
            if scores.count >= Self.mostScores { break }
        }
        return Array(scores.prefix(Self.mostScores))
    }

    /// A sentence of more is read by nobody.
    private static var mostScores: Int { 8 }
}

extension ScoreSheet.Item {
    /// Whether the points are those of another, but for a hundredth of a point.
    fileprivate func isLike(_ other: ScoreSheet.Item) -> Bool {
        guard let score, let otherScore = other.score else { return true }
        // In hundredths, each rounded: those of the same number may be one apart.
        func isNear(_ first: Rational, _ second: Rational) -> Bool {
            (first.scaledQuotient(100, .halfUp) - second.scaledQuotient(100, .halfUp)).magnitude <= 1
        }
        return isNear(score.lower, otherScore.lower) && isNear(score.upper, otherScore.upper)
    }
}

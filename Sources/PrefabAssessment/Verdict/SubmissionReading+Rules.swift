extension SubmissionReading {
    /// Beyond so many numbers of one submission no rule is named, so that a text full of them takes no longer than it should.
    private static var mostTried: Int { 32 }

    /// The same with the rules named that come out differently where a number from binary arithmetic is replaced by the short one beside it.
    ///
    /// The submission is judged again with the short number, by the one evaluator that there is; without such numbers nothing is judged.
    ///
    /// - Parameter bytes: from which the submission was read.
    package func namingRules(by assessor: @autoclosure () -> Assessor, in bytes: [UInt8]) -> SubmissionReading {
        guard let submission, diagnostics.contains(where: { $0.code == .binaryNumber }) else { return self }
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
            let rules = assessment.rulesThatDiffer(from: assessor.assess(other))
            if rules.isEmpty { return diagnostic }
            return Diagnostic(
                .binaryNumber, at: diagnostic.span,
                Message(
                    "{0} 与 {1} 相差不到百万分之一，像是二进制浮点运算留下的数；若为 {1}，以下规则的结论不同：{2}",
                    "{0} is within a millionth of {1}, as binary arithmetic leaves numbers behind; with {1} these rules come out differently: {2}",
                    diagnostic.message.values[0], diagnostic.message.values[1], .list(rules.map { Message.Text($0) })),
                help: diagnostic.help, edit: short)
        }
        return SubmissionReading(submission: submission, diagnostics: named, leftOut: leftOut)
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
}

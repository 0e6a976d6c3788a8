import PrefabAssessment

// 验收与第三方计算结果: what others work out, beside what is recomputed here.

extension ReviewReport {
    var rateChecks: [RecordedRateCheck] { record?.0.rateChecks(against: assessment) ?? [] }

    /// - Returns: `nil` where the record has no rates.
    var recordedRates: ReportDocument.Section? {
        let checks = rateChecks
        guard !checks.isEmpty else { return nil }
        return section(
            .recordedRates,
            [
                paragraph(
                    "复算值截取或四舍五入到所载小数位数后与所载值相同的，为一致。本附件不影响初审意见与金额。",
                    "They agree if the recomputed rate, cut or rounded half up to the decimals stated, is the stated one. Nothing here moves the opinion or the amount.",
                    .muted),
                .table(
                    ReportTable(
                        .recordedRates,
                        columns: [
                            column("单体", "Building"), column("来源", "Source"), column("率", "Rate"), column("所载", "Stated", .trailing),
                            column("复算", "Recomputed", .trailing), column("结果", "Result"), column("单位与日期", "By, on"),
                        ],
                        rows: checks.map(row))),
            ])
    }

    private func row(_ check: RecordedRateCheck) -> ReportTable.Row {
        ReportTable.Row([
            ReportText(name(check.building), to: .building(check.building)),
            title(check.source),
            title(check.rate),
            ReportText("\(check.stated)%"),
            check.recomputed.map { ReportText(Numerals.percent($0), to: .building(check.building)) } ?? say("未知", "unknown", .undetermined),
            result(check.outcome),
            ReportText([check.who, check.date.map { "\($0)" }].compactMap(\.self).filter { !$0.isEmpty }.joined(separator: comma)),
        ])
    }

    private func title(_ source: RecordedRateCheck.Source) -> ReportText {
        switch source {
        case .acceptance: say("验收", "acceptance")
        case .thirdParty: say("第三方", "third party")
        }
    }

    private func title(_ rate: RecordedRateCheck.Rate) -> ReportText {
        switch rate {
        case .prefabrication: say("预制率", "prefabrication")
        case .assembly: say("装配率", "assembly")
        }
    }

    private func result(_ outcome: Outcome) -> ReportText {
        switch outcome {
        case .pass: say("一致", "agrees", .pass)
        case .fail: say("不一致", "differs", .fail)
        case .undetermined, .notApplicable: say("尚不能比较", "open", .undetermined)
        }
    }
}

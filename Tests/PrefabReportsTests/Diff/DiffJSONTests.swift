import PrefabAssessment
import TestSupport
import Testing

@testable import PrefabReports

/// Comparisons for programs, byte by byte.
@Suite("Comparisons for programs")
struct DiffJSONTests {
    private func text(_ comparison: Comparison, _ language: Language) -> String {
        var writer = JSONWriter(pretty: false)
        DiffReport(comparison, language: language).write(to: &writer)
        return String(decoding: writer.bytes, as: UTF8.self)
    }

    private func joined(_ lines: String) -> String {
        lines.split(separator: "\n").joined() + "\n"
    }

    @Test("Two submissions")
    func submissions() throws {
        func expected(_ messages: [String]) -> String {
            joined(
                """
                {"format":"prefab-diff/1","tool":{"version":"0.0.0"},
                "old":{"submission":{"sha256":"aa"},"standards":{"sha256":"bb"},"project":{"id":"YZ-1","name":"智能装备厂房"},
                "verdict":"eligible","payableArea":{"lower":"18000","upper":"18000"},
                "amount":{"lower":"3240000.00","upper":"3240000.00"}},
                "new":{"submission":{"sha256":"cc"},"standards":{"sha256":"dd"},"project":{"id":"YZ-1","name":"智能装备厂房二期"},
                "verdict":"ineligible","payableArea":{"lower":"0","upper":"0"},"amount":{"lower":"0.00","upper":"0.00"}},
                "amountReasons":[{"kind":"rule","rule":"48-9-documents"},
                {"kind":"building","building":"1#","old":{"lower":"18000","upper":"18000"},"new":{"lower":"0","upper":"0"},
                "rules":["48-7-technical","1831-decoration"]}],
                "fields":[{"pointer":"/project/name","field":"name","old":"智能装备厂房","new":"智能装备厂房二期"},
                {"pointer":"/documents","field":"documents","old":"rateCalculation","new":null}],
                "findings":[{"rule":"48-9-documents",
                "old":{"outcome":"pass","message":"\(messages[0])"},"new":{"outcome":"undetermined","message":"\(messages[1])"}}],
                "buildings":[{"id":"1#",
                "old":{"verdict":"payable","route":"voluntary","standard":"DB11/T 1831-2021","grade":"AA(BJ)",
                "assemblyRate":{"lower":"155/188","upper":"155/188"}},
                "new":{"verdict":"notPayable","route":"voluntary","standard":"DB11/T 1831-2021","grade":"notPrefabricated",
                "assemblyRate":{"lower":"131/188","upper":"131/188"}},
                "fields":[{"pointer":"/buildings/0/fullDecoration","field":"fullDecoration","old":"true","new":"false"},
                {"pointer":"/buildings/0/measures/dryFloor","field":"dryFloor","old":"80 / 100","new":"60 / 100"}],
                "items":[{"item":"fullDecoration","old":{"score":{"lower":"6","upper":"6"},"basis":"recomputed"},
                "new":{"score":{"lower":"0","upper":"0"},"basis":"recomputed"},"causes":["attribute:fullDecoration"]},
                {"item":"dryFloor","old":{"score":{"lower":"6","upper":"6"},"basis":"recomputed"},
                "new":{"score":{"lower":"0","upper":"0"},"basis":"recomputed"},"causes":["quantity:dryFloor"]}],
                "findings":[{"rule":"48-7-technical",
                "old":{"outcome":"pass","message":"\(messages[2])"},"new":{"outcome":"fail","message":"\(messages[3])"}},
                {"rule":"1831-decoration",
                "old":{"outcome":"pass","message":"\(messages[4])"},"new":{"outcome":"fail","message":"\(messages[5])"}}]}],
                "readings":[],"figures":[]}
                """)
        }
        let comparison = try DiffSample.shortened()
        #expect(
            text(comparison, .chinese)
                == expected([
                    "8 项材料齐全", "需补正：单体建筑的预制率和装配率计算书", "DB11/T 1831-2021：全部符合", "DB11/T 1831-2021：不符合（全装修）",
                    "采用全装修", "未采用全装修",
                ]))
        #expect(
            text(comparison, .english)
                == expected([
                    "all 8 documents are enclosed", "to be supplied: calculation of both rates", "all met by DB11/T 1831-2021",
                    "by DB11/T 1831-2021, not met: Full decoration", "Full decoration: yes", "Full decoration: no",
                ]))
    }

    @Test("One submission by two standards and readings", arguments: Language.allCases)
    func standards(_ language: Language) throws {
        let expected = joined(
            """
            {"format":"prefab-diff/1","tool":{"version":"0.0.0"},
            "old":{"submission":{"sha256":"aa"},"standards":{"sha256":"bb"},"project":{"id":"YZ-1","name":"智能装备厂房"},
            "verdict":"eligible","payableArea":{"lower":"18000","upper":"18000"},"amount":{"lower":"3240000.00","upper":"3240000.00"}},
            "new":{"submission":{"sha256":"cc"},"standards":{"sha256":"dd"},"project":{"id":"YZ-1","name":"智能装备厂房"},
            "verdict":"eligible","payableArea":{"lower":"18000","upper":"18000"},"amount":{"lower":"3600000.00","upper":"3600000.00"}},
            "amountReasons":[{"kind":"figure","figure":"京技管〔2022〕48号#rewardRate"}],
            "fields":[],"findings":[],"buildings":[],
            "readings":[{"id":"rate-rounding","old":"a","new":"b"}],
            "figures":[{"id":"京技管〔2022〕48号#rewardRate",
            "old":{"value":"180","status":"primary"},"new":{"value":"200","status":"primary"}},
            {"id":"京建法〔2020〕4号#cap","old":{"value":"25000000","status":"secondary"},"new":null}]}
            """)
        #expect(text(try DiffSample.otherStandards(), language) == expected)
    }

    /// The remaining reasons and causes, each by its word.
    @Test func words() throws {
        let capped = try DiffSample.comparison { $0.building.aboveGroundArea = 150000 }
        #expect(text(capped, .chinese).contains(#"{"kind":"cap","old":false,"new":true}"#))
        var readings = Readings.default
        readings[.failingBuilding] = .b
        let failing = try DiffSample.comparison(
            old: {
                $0.buildings = [.factory, .factory]
                $0.buildings[1].id = "2#"
                $0.buildings[1].fullDecoration = false
            }, readings: readings)
        #expect(text(failing, .chinese).contains(#""amountReasons":[{"kind":"reading","reading":"failing-building"}]"#))
        let annexes = text(try DiffSample.comparison { $0.underAnnexes() }, .chinese)
        // An item that the new table lacks, one that only it has, and a grade that is none.
        #expect(
            annexes.contains(
                #"{"item":"dryFloor","old":{"score":{"lower":"6","upper":"6"},"basis":"recomputed"},"new":null,"causes":["method"]}"#))
        #expect(annexes.contains(#"{"item":"heatingPipes","old":null,"new":{"score":null,"basis":"absent"},"causes":["method"]}"#))
        #expect(annexes.contains(#""grade":"notGraded""#))
        let gone = text(
            try DiffSample.comparison(
                old: {
                    $0.buildings = [.factory, .factory]
                    $0.buildings[1].id = "2#"
                }, change: { $0.buildings.elements.removeLast() }), .chinese)
        #expect(gone.contains(#""buildings":[{"id":"2#","old":{"verdict":"payable""#))
        #expect(gone.contains(#"}},"new":null,"fields":[{"pointer":"/buildings/1/name","field":"name","old":"厂房","new":null}"#))
        let open = text(try DiffSample.comparison { $0.building.fullDecoration = nil }, .chinese)
        #expect(open.contains(#""grade":null,"assemblyRate":{"lower":"143/188","upper":"155/188"}"#))
    }
}

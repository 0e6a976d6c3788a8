import PrefabAssessment
import TestSupport
import Testing

@testable import PrefabReports

/// What a comparison tells people, in the words of the field: no word of the format, no key, no id of a table.
@Suite("Comparisons for people")
struct DiffReportTests {
    private static let changes = [
        ("\"planningPermit\": \"2022-01-20\"", "\"planningPermit\": \"2021-05-01\""),
        ("\"structure\": \"concrete\"", "\"structure\": \"steel\""),
        ("\"land\": \"other\"", "\"land\": \"auctioned\""),
        ("\"firstFloorSlabStart\": \"2022-07-25\"", "\"firstFloorSlabStart\": \"notStarted\""),
        ("\"fullDecoration\": true", "\"fullDecoration\": false"),
        ("\"municipalAward\": \"notGranted\"", "\"municipalAward\": \"granted\""),
        ("\"grade\": \"A(BJ)\"", "\"grade\": \"notPrefabricated\""),
        ("{ \"absent\": \"不采暖\" }", "{ \"qualifying\": 10, \"total\": 20 }"),
        ("\"buildings\": [", "\"otherAwards\": [{ \"source\": \"市级资金\", \"reported\": true, \"returned\": false }], \"buildings\": ["),
    ]

    private func report(_ language: Language) throws -> DiffReport {
        let old = try Repository.text(of: "\(Sample.folder)/\(Sample.factory)")
        let new = Self.changes.reduce(old) { text, change in
            #expect(text.contains(change.0))
            return text.replacing(change.0, with: change.1)
        }
        let sides = try [old, new].map { text in
            let reading = Submission.read(Array(text.utf8), standards: .builtIn)
            return Assessor(standards: .builtIn).assess(
                try #require(reading.submission, "\(reading.diagnostics.map { $0.message.text(in: .english) })"))
        }
        return DiffReport(Comparison(old: sides[0], new: sides[1]), language: language)
    }

    private func rows(_ language: Language) throws -> [[String]] {
        try report(language).document.tables.flatMap(\.texts)
    }

    @Test("Words, flags, grades and methods have the names that the standards give them")
    func values() throws {
        let chinese = try rows(.chinese)
        for row in [
            ["土地取得方式", "其他", "招拍挂"], ["首层楼地面施工日期", "2022-07-25", "尚未施工"], ["是否获得市级奖励", "未获得", "已获得"],
            ["结构类型", "混凝土结构", "钢结构"], ["是否全装修", "是", "否"], ["申报等级", "A(BJ)", "不属于装配式建筑"], ["采暖管线", "无此项", "10 / 20"],
            ["其他奖励是否告知或退返", "—", "市级资金；已告知；未退返"],
            ["适用方法", "装配式建筑评价标准（DB11/T 1831—2021）", "京技管〔2022〕48号附件1、2"],
        ] { #expect(chinese.contains(row), "\(row)") }
        // The annexes know no grades.
        #expect(chinese.first { $0[0] == "等级" }?[2] == "不评级")
        let english = try rows(.english)
        for row in [
            ["land", "other", "by tender, auction or listing"], ["day of first floor slab", "2022-07-25", "not begun"],
            ["municipal award", "not granted", "granted"], ["structure", "concrete", "steel"], ["full decoration", "yes", "no"],
            ["declared grade", "A(BJ)", "not a prefabricated building"], ["Heating pipes", "absent", "10 / 20"],
            ["other award: reported or returned", "—", "市级资金; reported; not returned"],
        ] { #expect(english.contains(row), "\(row)") }
        #expect(english.first { $0[0] == "Grade" }?[2] == "not graded")
        #expect(english.first { $0[0] == "Method" }?[2] == "京技管〔2022〕48号, annexes 1 and 2")
    }

    @Test("An item that the new table lacks keeps the title of the old one", arguments: Language.allCases)
    func titles(_ language: Language) throws {
        let titles = try rows(language).map { $0[0] }
        for item in Set(Standards.builtIn.methods.flatMap { $0.items.map(\.id) }) {
            #expect(!titles.contains { $0.hasPrefix(item) }, "\(item)")
        }
        #expect(titles.contains { $0.hasPrefix(language == .chinese ? "柱、支撑、承重墙" : "Vertical members: columns") })
    }

    @Test("Programs get the words of the format as before")
    func programs() throws {
        var writer = JSONWriter(pretty: false)
        try report(.english).write(to: &writer)
        let text = String(decoding: writer.bytes, as: UTF8.self)
        for part in [#""field":"structure","old":"concrete","new":"steel""#, #""standard":"BJ-2017-annex""#, #""grade":"notGraded""#] {
            #expect(text.contains(part), "\(part)")
        }
    }
}

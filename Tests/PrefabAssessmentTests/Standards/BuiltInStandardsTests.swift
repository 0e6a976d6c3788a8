import Testing

@testable import PrefabAssessment

@Suite("Standards: the built-in files")
struct BuiltInStandardsTests {
    @Test("The files of Standards/ are read without a fault")
    func loads() {
        do throws(StandardsError) {
            _ = try Standards(reading: .builtIn)
        } catch {
            Issue.record("\(error.text(in: .english))")
        }
    }

    @Test("What is read when somebody needs it is what a folder of the same files gives")
    func onDemand() throws {
        let folder = try #require(Standards(reading: StandardsFolder(files: StandardsFolder.builtIn.files)).headings)
        let builtIn = try #require(Standards.builtIn.headings)
        #expect(builtIn.title == folder.title)
        #expect(builtIn.columns.map(\.names) == folder.columns.map(\.names))
        #expect(builtIn.kinds.map(\.name) == folder.kinds.map(\.name) && builtIn.kinds.map(\.kind) == folder.kinds.map(\.kind))
        #expect(builtIn.subtotals == folder.subtotals && builtIn.subtotals.contains("小计"))
    }

    @Test("The files, those of measures first and then in the order of their names, each with its rows")
    func files() {
        let standards = Standards.builtIn
        #expect(
            standards.files.map(\.name) == [
                "measures.json", "BJ-2017-annex.json", "DB11-T-1831-2021.json", "GB-T-51129-2017.json", "headings.json",
                "jingjiguan-2022-47.json",
                "jingjiguan-2022-48.json", "plausibility.json", "rest-days.json",
            ])
        #expect(
            standards.files.map(\.kind) == [
                .measures, .method, .method, .method, .headings, .obligations, .reward, .plausibility, .calendar,
            ])
        #expect(
            standards.files.map(\.instrument) == [
                "measures", "BJ-2017-annex", "DB11/T 1831-2021", "GB/T 51129-2017", "headings", "京技管〔2022〕47号", "京技管〔2022〕48号",
                "plausibility", "节假日安排",
            ])
        #expect(standards.files.first?.records.lowerBound == 0)
        #expect(standards.files.last?.records.upperBound == standards.records.count)
        for (file, next) in zip(standards.files, standards.files.dropFirst()) {
            #expect(file.records.upperBound == next.records.lowerBound)
        }
        for file in standards.files where file.kind != .reward {
            #expect(standards.records[file.records].allSatisfy { $0.instrument == file.instrument })
        }
    }

    @Test("Every record has an id of its own and tells where it comes from, in both languages")
    func records() {
        let records = Standards.builtIn.records
        #expect(Set(records.map(\.id)).count == records.count)
        for record in records {
            // What a quantity is, is text: the row has no value, and a unit of its own.
            let isFigure = record.instrument != "measures"
            #expect(!record.clause.isEmpty && record.value.isEmpty != isFigure && !record.row.isEmpty)
            #expect(!record.source.chinese.isEmpty && !record.source.english.isEmpty)
            #expect(!record.title.chinese.isEmpty && !record.title.english.isEmpty)
            // Ranges and relations have the units of submissions.
            if record.instrument == "plausibility" { continue }
            #expect(
                isFigure ? FigureUnit(rawValue: record.unit) != nil : ["m", "m²", "m³", "yes/no"].contains(record.unit), "\(record.id)")
        }
    }

    @Test("Records keep the order of the text, whatever the order in which the program reads it")
    func order() throws {
        var standards = ChangedStandards()
        let file = "jingjiguan-2022-47.json"
        // The row moves from the middle of the file to before its first figure.
        let text = standards.text(file)
        let start = try #require(text.firstRange(of: #"  "steelArea""#)).lowerBound
        let end = try #require(text[start...].firstRange(of: "\n  },\n")).upperBound
        let row = String(text[start..<end])
        try standards.change(file, from: row, to: "")
        try standards.change(file, from: #"  "validFrom""#, to: row + #"  "validFrom""#)
        let read = try standards.read()
        let rows = read.records.filter { $0.instrument == "京技管〔2022〕47号" }.map(\.row)
        #expect(rows.prefix(3) == ["steelArea", "validFrom", "validTo"])
        #expect(read.records[read.instrument47.steelArea.record].row == "steelArea")
        #expect(read.records[read.instrument47.areaTargets[1].share.record].row == "areaTargets.2025")
    }

    @Test("Every figure points at its own record")
    func pointers() throws {
        let standards = Standards.builtIn
        let i48 = standards.instrument48
        #expect(standards.records[i48.rewardRate.record].id == "京技管〔2022〕48号#rewardRate")
        #expect(standards.records[i48.permitRegimes[1].figure.record].id == "京技管〔2022〕48号#permitRegimes.DB11/T 1831-2021")
        #expect(standards.records[i48.startRegimes[0].deadline.record].id == "京技管〔2022〕48号#startRegimes.none")
        #expect(standards.records[standards.instrument47.method.record].id == "京技管〔2022〕47号#method")
        for method in standards.methods {
            #expect(standards.records[method.totalPoints.record].id == "\(method.id)#totalPoints")
            for group in method.groups { #expect(standards.records[group.points.record].id == "\(method.id)#groups.\(group.id)") }
            for provision in method.provisions { #expect(standards.records[provision.record].id == "\(method.id)#\(provision.id)") }
            for requirement in method.grading?.requirements ?? [] {
                let id = "\(method.id)#grades.requires.\(standards.measures[requirement.measure].id).concrete,hybrid"
                #expect(standards.records[requirement.ratio.record].id == id)
            }
            for step in method.grading?.steps ?? [] {
                #expect(standards.records[step.from.record].id == "\(method.id)#grades.\(step.name)")
            }
        }
        for measure in standards.measures { #expect(standards.records[measure.record].id == "measures#\(measure.id)") }
        for attribute in standards.attributes { #expect(standards.records[attribute.record].id == "measures#\(attribute.id)") }
    }
}

import Testing

@testable import PrefabAssessment

@Suite("Standards: the figures of 47号 and 48号")
struct StandardsInstrumentFigureTests {
    let i47 = Standards.builtIn.instrument47
    let i48 = Standards.builtIn.instrument48

    @Test("京技管〔2022〕47号")
    func obligations() {
        #expect(i47.id == "京技管〔2022〕47号")
        #expect(i47.validFrom.value == CalendarDate("2022-03-31"))
        #expect(i47.validTo.value == CalendarDate("2025-12-31"))
        #expect(i47.validToAlternative.value == CalendarDate("2024-12-31"))
        #expect(i47.governmentFunding.value == Rational(1, 2))
        #expect(i47.exemptPublicArea.value == ExactDecimal(5000))
        #expect(i47.steelArea.value == ExactDecimal(10_000))
        #expect(i47.minimumRate.value == Rational(1, 2))
        #expect(i47.housingGrade.value == "A(BJ)")
        #expect(i47.method.value == "DB11/T 1831-2021")
        #expect(Standards.builtIn.districtMethod.id == "DB11/T 1831-2021")
        #expect(i47.areaTargets.map(\.year) == [2021, 2025])
        #expect(i47.areaTargets.map(\.share.value) == [Rational(35, 100), Rational(55, 100)])
    }

    @Test("京技管〔2022〕48号: amounts, areas and days")
    func reward() {
        #expect(i48.id == "京技管〔2022〕48号")
        #expect(i48.fundingLimit.value == Rational(1, 2))
        #expect(i48.minimumArea.value == ExactDecimal(5000))
        #expect(i48.cap.value == ExactDecimal(25_000_000))
        #expect(i48.rewardRate.value == ExactDecimal(180))
        #expect(i48.municipalOpinionIssued.value == CalendarDate("2017-02-22"))
        #expect(i48.municipalOpinionPublished.value == CalendarDate("2017-03-02"))
        #expect(i48.municipalOpinionInForce.value == CalendarDate("2017-03-15"))
        #expect(i48.publication.value == CalendarDate("2022-03-31"))
        #expect(i48.publicationAlternative.value == CalendarDate("2022-07-08"))
        #expect(i48.applicationMonths.value == 3)
        #expect(i48.validFrom.value == CalendarDate("2022-03-31"))
        #expect(i48.validTo.value == CalendarDate("2025-12-31"))
        #expect(i48.validToAlternative.value == CalendarDate("2024-12-31"))
        #expect(i48.noticeDays.value == 7)
    }

    @Test("第七条: which method governs which permit")
    func permits() {
        #expect(i48.permitRegimes.map(\.method) == ["BJ-2017-annex", "DB11/T 1831-2021"])
        #expect(i48.permitRegimes.map(\.figure.value) == ["BJ-2017-annex", "DB11/T 1831-2021"])
        #expect(i48.permitRegimes.map(\.from) == [nil, CalendarDate("2021-07-01")])
        #expect(i48.permitRegimes.map(\.to) == [CalendarDate("2021-06-30"), nil])
    }

    @Test("第八条: which deadline belongs to which start of construction")
    func starts() {
        #expect(i48.startRegimes.map(\.deadline.value) == [.none, .monthsAfterPublication, .beforeFirstFloorSlab])
        #expect(i48.startRegimes.map(\.from) == [nil, CalendarDate("2016-01-01"), CalendarDate("2022-04-01")])
        #expect(i48.startRegimes.map(\.to) == [CalendarDate("2015-12-31"), CalendarDate("2022-03-31"), nil])
    }

    @Test("第九条: the documents of both stages")
    func documents() {
        #expect(
            i48.documentsUnderConstruction.value == [
                .projectApproval, .planningPermit, .constructionStart, .firstFloorProgress, .expertReview, .technologyTable,
                .rateCalculation, .applicationIntent,
            ])
        #expect(
            i48.documentsCompleted.value == [
                .projectApproval, .planningPermit, .constructionStart, .completionFormalities, .expertReview,
                .technologyTable, .implementationReport, .acceptanceTables, .thirdPartyCalculation, .completionRecord,
                .applicationForm, .applicationIntent,
            ])
        #expect(i48.documentsCompletedAlternative.value == i48.documentsCompleted.value.filter { $0 != .applicationIntent })
        #expect(Set(i48.documents.map(\.id)) == Set(DocumentKind.allCases))
        #expect(i48.documents.first { $0.id == .firstFloorProgress }?.title.chinese == "首层楼地面施工进度文件")
    }

    @Test("Days that the text does not name are inferred from its words; every other figure is printed in it, or said to be weaker")
    func statuses() {
        let inferred = Standards.builtIn.records.filter { $0.status == .inferred }.map(\.id)
        #expect(
            inferred == [
                "京技管〔2022〕47号#validTo", "京技管〔2022〕47号#validToAlternative", "京技管〔2022〕48号#municipalSchemes",
                "京技管〔2022〕48号#startRegimes.none", "京技管〔2022〕48号#publication", "京技管〔2022〕48号#publicationAlternative",
                "京技管〔2022〕48号#validTo", "京技管〔2022〕48号#validToAlternative", "京技管〔2022〕48号#documentsCompletedAlternative",
            ])
        let weaker = Standards.builtIn.records
            .filter { ["京技管〔2022〕47号", "京技管〔2022〕48号"].contains($0.instrument) && $0.status != .inferred && $0.status != .primary }
        #expect(weaker.map(\.row) == ["municipalOpinionIssued", "municipalOpinionPublished", "municipalOpinionInForce"])
        #expect(weaker.map(\.status) == [.provisional, .secondary, .secondary])
    }

    @Test("The nineteen readings, in both languages: of three gaps there are three, of the others two")
    func readings() {
        #expect(i48.readings.count == 19)
        #expect(i48.readings.map(\.id) == ReadingID.allCases)
        #expect(i48.readings.filter { $0.texts.count == 3 }.map(\.id) == [.publicationDay, .areaFloor, .opinionDay])
        for reading in i48.readings {
            #expect(reading.texts.count == reading.id.letters.count)
            for text in [reading.question] + reading.texts {
                #expect(!text.chinese.isEmpty && !text.english.isEmpty && text.chinese != text.english)
            }
        }
    }

    @Test(
        "What is known of the instruments that 48号 names",
        arguments: [
            ("京政办发〔2017〕8号#inForce", "2017-03-15", "date"), ("京政办发〔2017〕8号#assemblyRate", "50", "%"),
            ("京政办发〔2017〕8号#height", "60", "m"), ("京政办发〔2017〕8号#prefabricationRateUpTo", "40", "%"),
            ("京政办发〔2017〕8号#prefabricationRateAbove", "20", "%"), ("京建法〔2020〕4号#rewardRate", "180", "yuan/m²"),
            ("京建法〔2020〕4号#minimumArea", "5000", "m²"), ("京建法〔2020〕4号#cap", "25000000", "yuan"),
            ("中华人民共和国行政复议法#applicationDays", "60", "days"), ("中华人民共和国行政诉讼法#actionMonths", "6", "months"),
        ])
    func related(_ id: String, _ value: String, _ unit: String) throws {
        let record = try #require(Standards.builtIn.record(id))
        #expect(record.value == value)
        #expect(record.unit == unit)
        #expect(i48.related.contains { $0.id == record.instrument && $0.records.contains { Standards.builtIn.records[$0].id == id } })
    }
}

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
        #expect(i47.housingGrade.value == .a)
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
        #expect(i48.annexAssemblyRate.value == Rational(1, 2))
        #expect(i48.publication.value == CalendarDate("2022-03-31"))
        #expect(i48.publicationAlternative.value == CalendarDate("2022-07-08"))
        #expect(i48.applicationMonths.value == 3)
        #expect(i48.validFrom.value == CalendarDate("2022-03-31"))
        #expect(i48.validTo.value == CalendarDate("2025-12-31"))
        #expect(i48.validToAlternative.value == CalendarDate("2024-12-31"))
        #expect(i48.noticeDays.value == 7)
    }

    @Test("第七条: which method governs which permit, and the prefabrication rate by height")
    func permitsAndHeights() {
        #expect(i48.permitRegimes.map(\.table) == [TableID.annex, TableID.beijing])
        #expect(i48.permitRegimes.map(\.from) == [nil, CalendarDate("2021-07-01")])
        #expect(i48.permitRegimes.map(\.to) == [CalendarDate("2021-06-30"), nil])
        #expect(i48.prefabricationRates.map(\.above) == [.zero, ExactDecimal(60)])
        #expect(i48.prefabricationRates.map(\.upTo) == [ExactDecimal(60), nil])
        #expect(i48.prefabricationRates.map(\.rate.value) == [Rational(40, 100), Rational(20, 100)])
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
                .applicationForm,
            ])
        #expect(Set(i48.documents.map(\.id)) == Set(DocumentKind.allCases))
        #expect(i48.documents.first { $0.id == .firstFloorProgress }?.title.chinese == "首层楼地面施工进度文件")
    }

    @Test("The nine readings, in both languages")
    func readings() {
        #expect(i48.readings.map(\.id) == ReadingID.allCases)
        for reading in i48.readings {
            for text in [reading.question, reading.a, reading.b] {
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
        ])
    func related(_ id: String, _ value: String, _ unit: String) throws {
        let record = try #require(Standards.builtIn.record(id))
        #expect(record.value == value)
        #expect(record.unit == unit)
        #expect(i48.related.contains { $0.id == record.instrument && $0.records.contains { Standards.builtIn.records[$0].id == id } })
    }
}

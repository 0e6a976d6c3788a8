import Foundation
import PrefabAssessment
import TestSupport
import Testing

@testable import PrefabReports

/// Reports are read by people who do not know the format of submissions: a Chinese one has no English id, key, word or pointer in its text,
/// an English one no Chinese but titles and numbers of the instruments.
@Suite("One language a report")
struct ReportLanguageTests {
    /// A report with the submission's own texts, which it may show in whatever language they are.
    struct Page {
        let name: String
        let report: any Report
        let own: [String]
    }

    /// Every sample as review and as papers, by the readings taken and by all others, and as advice; with and without figures that were not proof-read; drafts
    /// that leave out what they may; a comparison, a folder, and rates by every method.
    private static func pages(_ language: Language) throws -> [Page] {
        var pages: [Page] = []
        let provenance = Provenance(toolVersion: "0.0.0", standardsDigest: String(repeating: "b", count: 64), language: language)
        for (name, text) in try submissions() {
            let own = ownTexts(of: text)
            for (readings, verifiedOnly, isAdvised) in [
                (Readings.default, false, true), (.allSwitched, false, false), (.default, true, false),
            ] {
                let bytes = Array(text.utf8)
                let reading = Submission.read(bytes, standards: .builtIn, readings: readings)
                guard let submission = reading.submission else { continue }
                let assessor = Assessor(standards: .builtIn, readings: readings, verifiedOnly: verifiedOnly, beside: .all)
                let assessment = assessor.assess(submission)
                pages.append(
                    Page(
                        name: "review of \(name)",
                        report: ReviewReport(
                            assessment, lines: LineIndex(bytes), submissionDigest: "a", standardsDigest: "b", toolVersion: "0.0.0",
                            warnings: reading.diagnostics, language: language), own: own))
                if let paperCase = PaperCase(reading, of: bytes, by: assessor, submissionDigest: "a", provenance) {
                    for order in PaperSample.orders(of: paperCase) {
                        pages.append(
                            Page(
                                name: "\(order.kind) of \(name)", report: Paper(order, for: paperCase),
                                own: own + [provenance.standardsDigest]))
                    }
                }
                guard isAdvised else { continue }
                pages.append(
                    Page(
                        name: "advice on \(name)",
                        report: AdviceReport(Advisor(assessor).advise(assessment), submissionDigest: "a", provenance), own: own))
            }
        }
        for comparison in [try DiffSample.shortened(), try DiffSample.otherStandards()] {
            pages.append(
                Page(
                    name: "comparison", report: DiffReport(comparison, language: language),
                    own: ["智能装备厂房二期"] + ownTexts(of: JSONTree.eligible.description)))
        }
        let school = try Repository.text(of: RateReportTests.school)
        pages.append(
            Page(name: "rates", report: try RateReportTests.report(school, "all", language: language), own: ownTexts(of: school)))
        return pages
    }

    private static func submissions() throws -> [(name: String, text: String)] {
        var all: [(name: String, text: String)] = []
        for name in Repository.names(in: "samples")
        where name.hasSuffix(".json") && !name.hasSuffix(".verdict.json") && name != "broken.json" {
            all.append((name, try Repository.text(of: "samples/\(name)")))
        }
        try #require(all.count > 10)
        for name in [Sample.factory, Sample.open] { all.append((name, try Repository.text(of: "\(Sample.folder)/\(name)"))) }
        // What is left out is named; words and dates that do not fit are told.
        for key in ["dates", "rewardBasis", "documents"] {
            all.append(("without \(key)", JSONTree.eligible.changed { $0[key] = nil }.description))
        }
        for member in JSONTree.eligible.project.members where member.key != "id" && member.key != "name" {
            all.append(("without \(member.key)", JSONTree.eligible.changed { $0.project[member.key] = nil }.description))
        }
        for key in ["fullDecoration", "measures", "declaredScores"] {
            all.append(("without \(key)", JSONTree.eligible.changed { $0.building[key] = nil }.description))
        }
        all.append(
            (
                "contradictions",
                JSONTree.eligible.changed {
                    $0.building.declared = ["prefabricationRatePercent": 40, "assemblyRatePercent": 72, "grade": "A(BJ)"]
                    $0.building.declaredScores = ["dryFloor": 4, "bonusItems": 0]
                    $0.building.measures.integratedBathroom = ["total": 100]
                    $0.dates.planningPermit = "2022-05-01"
                    $0.otherAwards = [["source": "某奖励"]]
                    $0.project.constructionType = "alteration"
                }.description
            ))
        all.append(("by the annexes", JSONTree.eligible.changed { $0.dates.planningPermit = "2021-01-01" }.description))
        return Volume.some(of: all, oneIn: 8)
    }

    /// Values of the submission that are no words of the format: names, numbers of papers, ids, labels, reasons.
    private static func ownTexts(of json: String) -> [String] {
        let values = json.matches(of: /:\s*"([^"]*)"/).map { String($0.output.1) }
        return values.filter { $0.contains(/[0-9]/) || $0.contains(/\p{Han}/) }.sorted { $0.count > $1.count }
    }

    // MARK: - What a reader sees

    /// Every piece of text in a document; columns and facts that hold nothing but ids, digests or citations are left out.
    private static func texts(of document: ReportDocument, leavingOut columns: Set<String>) -> [String] {
        func texts(_ block: ReportDocument.Block) -> [String] {
            switch block {
            case .paragraph(let text): return [text.plain]
            case .paragraphs(let groups): return groups.flatMap { $0.map(\.plain) }
            case .facts(let facts): return facts.filter { !columns.contains($0.label.plain) }.flatMap { [$0.label.plain, $0.value.plain] }
            case .signatures(let signatures): return signatures.flatMap { [$0.role.plain, $0.name.plain] }
            case .table(let table):
                let shown = table.columns.indices.filter { !columns.contains(table.columns[$0].title.plain) }
                return [table.caption?.plain ?? ""] + shown.map { table.columns[$0].title.plain }
                    + table.rows.flatMap { row in shown.map { row.cells[$0].plain } }
            }
        }
        return [document.title.plain, document.subtitle.plain]
            + document.sections.flatMap { section in
                [section.heading.plain] + section.blocks.flatMap(texts)
                    + section.parts.flatMap { [$0.heading.plain] + $0.blocks.flatMap(texts) }
            }
    }

    /// Official numbers, grades, units, and the names of the digest and the program.
    private static var official: Regex<Substring> {
        /DB11\/T 1831[-—]2021|GB\/T 51129[-—]2017|GB 32100|A{1,3}\(BJ\)|A{1,3}(?![A-Za-z])|SHA-256|prefab|W[0-9]{3}|m[²³]?(?![A-Za-z])|mm(?![A-Za-z])/
    }

    /// Whether letters of the format could be in a text; regular expressions are slow, and most texts have none.
    private static func hasLatin(_ text: String) -> Bool {
        text.utf8.contains { (UInt8(ascii: "A")...UInt8(ascii: "z")).contains($0) }
    }

    private static func hasHan(_ text: String) -> Bool {
        text.unicodeScalars.contains { (0x2E80...0x9FFF).contains($0.value) || (0xFF00...0xFFEF).contains($0.value) }
    }

    @Test("No id, key, word or pointer of the format stands in a Chinese report")
    func chinese() throws {
        var seen: Set<String> = []
        for page in try Self.pages(.chinese) {
            let ids: Set = ["编号", "申报文件", "申报文件 SHA-256", "标准数据 SHA-256", "程序版本"]
            for text in Self.texts(of: page.report.document, leavingOut: ids) where Self.hasLatin(text) && seen.insert(text).inserted {
                var rest = text.replacing(Self.official, with: "")
                for own in page.own { rest = rest.replacing(own, with: "") }
                // One letter is a reading: 口径 a.
                #expect(!rest.contains(/[A-Za-z]{2}|\/[a-z]/), "\(page.name): \(text)")
            }
        }
    }

    /// The terms of 48号 that readings are about; the English sentence says what they mean.
    private static let terms = [
        "政策发布之日", "未及时告知或退返", "有效期至2025年", "三、发布实施", "申报意向书", "申报书", "自愿", "发布", "不予受理",
    ]

    @Test("No Chinese but numbers and titles of instruments stands in an English report")
    func english() throws {
        var seen: Set<String> = []
        for page in try Self.pages(.english) {
            let citations: Set = ["Article", "Clause", "Submission"]
            for text in Self.texts(of: page.report.document, leavingOut: citations) where Self.hasHan(text) && seen.insert(text).inserted {
                // What the submission says may hold a piece of a number of an instrument, and the other way round.
                var rest = page.own.filter { $0.contains(/\p{Han}/) }.reduce(text) { $0.replacing($1, with: "") }
                for term in Self.terms { rest = rest.replacing(term, with: "") }
                // What is to be filled in has the same marks in both languages.
                rest = rest.replacing(
                    /\p{Han}*〔\d{4}〕\d+号|\d+号|第[一二三四五六七八九十]+条|（[一二三四五六]）(?:\d(?:[–、]\d)?)?|\([一二三四五六]\)(?:\d(?:[–,] ?\d)?)?|附件|[、；：〔〕]/,
                    with: "")
                #expect(!rest.contains(/\p{Han}|[，。（）“”](?=\p{Han})/), "\(page.name): \(text)")
            }
        }
    }
}

extension Readings {
    /// The second reading of every gap.
    fileprivate static var allSwitched: Readings {
        ReadingID.allCases.reduce(Readings.default) { $0.taking(.b, of: $1) }
    }
}

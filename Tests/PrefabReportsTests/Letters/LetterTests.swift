import PrefabAssessment
import TestSupport
import Testing

@testable import PrefabReports

/// What holds for letters of every kind.
@Suite("Letters (文书草稿)")
struct LetterTests {
    private static let names = Repository.names(in: "samples")
        .filter { $0.hasSuffix(".json") && !$0.hasSuffix(".verdict.json") && !$0.hasSuffix(".review.json") && $0 != "broken.json" }
        .map { String($0.dropLast(".json".count)) }

    private static let orders: [LetterOrder] = [
        .correction, .inadmissible, .refusal, .publication(nil),
        .recovery(RecoveryOrder(.diversion, granted: ExactDecimal(30_000_000), returned: .zero)),
    ]

    /// The kind that the verdict of each sample calls for, from samples/README.md.
    private static let fitting: [String: LetterKind?] = [
        "annex-60.00m": .refusal, "annex-60.01m": nil, "annex-steel": .publication, "commercial-housing": .refusal,
        "decided-by-reading": nil, "design-stage": .correction, "eligible-factory": .publication, "government-funded": .refusal,
        "hybrid-high-rise": nil, "late-application": .inadmissible, "matching-capped": nil, "rate-49.6-percent": .refusal,
        "several-buildings": nil, "timber-pavilion": nil, "undetermined-documents": .correction,
    ]

    @Test("Of the letters about an application just one fits, and every other one says which", arguments: fitting.keys.sorted())
    func fit(_ name: String) throws {
        let wanted = try #require(Self.fitting[name])
        for order in Self.orders where order.kind != .recovery {
            if order.kind == wanted {
                _ = try LetterSample.letter(order, LetterSample.sample(name))
            } else {
                let misfit = try LetterSample.misfit(order, LetterSample.sample(name))
                #expect(misfit.fitting == wanted, "\(order.kind)")
                #expect(misfit.message.chinese.hasPrefix("不能拟《\(order.kind.title.chinese)》："))
            }
        }
    }

    @Test(
        "In both languages and every form: a draft, blanks, the same bytes again; no id, key or path in the Chinese text", arguments: names)
    func everyForm(_ name: String) throws {
        for order in Self.orders {
            for language in Language.allCases {
                guard let letter = try? LetterSample.letter(order, LetterSample.sample(name), language: language) else { continue }
                #expect(letter.paragraphs[0].contains(language == .chinese ? "本件为草稿，不是机关的决定" : "a draft and not the authority’s decision"))
                for format in ReportFormat.all(for: Letter.self) {
                    let bytes = format.render(letter)
                    let again = try LetterSample.letter(order, LetterSample.sample(name), language: language)
                    #expect(bytes == format.render(again))
                }
                let body = letter.document.sections.dropLast().flatMap(\.blocks)
                let text = Letter.text(of: body)
                #expect(text.contains("〔"))
                if language == .chinese {
                    for word in text.matches(of: /[A-Za-z][A-Za-z-]{3,}/) { Issue.record("\(order.kind): \(word.output)") }
                    #expect(!text.contains(/[0-9]{4}-[0-9]{2}-[0-9]{2}/))
                }
            }
        }
    }

    @Test("Letters come as text, Markdown, HTML and documents of Word; programs have the verdict")
    func formats() {
        #expect(ReportFormat.all(for: Letter.self) == [.text, .markdown, .html, .docx])
    }

    @Test("What a submission says is never taken for a place of a value or a blank")
    func hostile() throws {
        let tree = JSONTree.eligible.changed {
            $0["project"]["name"] = "{0}〔厂房〕{9}"
            $0["project"]["site"] = "elsewhere"
        }
        let letter = try LetterSample.letter(.refusal, tree)
        #expect(letter.paragraphs.contains { $0.contains("就{0}〔厂房〕{9}（项目编号：YZ-1）申请") })
    }

    @Test("Numerals of sections and days of prose")
    func words() throws {
        #expect([1, 9, 10, 11, 20, 21, 99].map(LetterCase.numeral) == ["一", "九", "十", "十一", "二十", "二十一", "九十九"])
        let day = try #require(CalendarDate("2022-06-05"))
        #expect(day.prose(in: .chinese) == "2022年6月5日")
        #expect(day.prose(in: .english) == "2022-06-05")
    }

    @Test("A notice of the law that the data lack is a blank, not a silent gap")
    func missingData() throws {
        let standards = try LetterSample.standards(
            "jingjiguan-2022-48.json", [("\"clause\": \"第五条\",\n      \"source\"", "\"clause\": \"第五十条\",\n      \"source\"")])
        let letter = try LetterSample.letter(.refusal, .eligible.changed { $0["project"]["site"] = "elsewhere" }, standards: standards)
        #expect(letter.paragraphs.contains { $0.contains("原文〕") })
    }

    @Test("A hint at warnings and at figures that are not proof-read stands in the notes, and the digests")
    func notes() throws {
        let letter = try LetterSample.letter(
            .refusal,
            .eligible.changed {
                $0["project"]["site"] = "elsewhere"
                $0["project"]["applicantCode"] = "91110302MA01ABCD2E"
            })
        let notes = try #require(letter.document.sections.last)
        #expect(notes.heading.plain == "拟稿说明（定稿时删去）")
        let text = Letter.text(of: Array(notes.blocks))
        #expect(text.contains("申报文件另有 1 处提示，发文前核对，见审查报告。"))
        #expect(text.contains("尚未与印本核对"))
        #expect(
            text.contains("申报文件 SHA-256 \(String(repeating: "a", count: 64))；标准数据 SHA-256 \(String(repeating: "b", count: 64))；程序版本 0.0.0。")
        )
    }
}

extension Letter {
    /// All texts of some blocks, each a line.
    static func text(of blocks: [ReportDocument.Block]) -> String {
        blocks.flatMap { block -> [String] in
            switch block {
            case .paragraph(let text): [text.plain]
            case .paragraphs(let groups): groups.flatMap { $0.map(\.plain) }
            case .facts(let facts): facts.flatMap { [$0.label.plain, $0.value.plain] }
            case .table(let table): [table.caption?.plain ?? ""] + table.columns.map(\.title.plain) + table.texts.flatMap(\.self)
            case .signatures(let signatures): signatures.map(\.role.plain)
            }
        }.joined(separator: "\n")
    }
}

/// The layout of the letters; what they say is tested by hand elsewhere.
@Suite struct LetterGoldenTests {
    @Test(
        arguments: [
            (.correction, "undetermined-documents", "correction.zh.txt", .chinese),
            (.correction, "design-stage", "correction.en.md", .english),
            (.inadmissible, "late-application", "inadmissible.zh.txt", .chinese),
            (.refusal, "rate-49.6-percent", "refusal.zh.md", .chinese),
            (.publication(nil), "eligible-factory", "publication.zh.txt", .chinese),
            (
                .recovery(RecoveryOrder(.duplicate, granted: ExactDecimal(3_000_000), returned: ExactDecimal(100_000))), "eligible-factory",
                "recovery.zh.txt", .chinese
            ),
        ] as [(LetterOrder, String, String, Language)])
    func page(_ order: LetterOrder, _ sample: String, _ golden: String, _ language: Language) throws {
        let letter = try LetterSample.letter(order, LetterSample.sample(sample), language: language)
        let page = String(decoding: (golden.hasSuffix(".md") ? ReportFormat.markdown : .text).render(letter), as: UTF8.self)
        let difference = try Snapshot.difference(page, from: "Tests/Fixtures/letters/\(golden)", filter: "LetterGoldenTests")
        #expect(difference == nil, "\(difference ?? "")")
    }
}

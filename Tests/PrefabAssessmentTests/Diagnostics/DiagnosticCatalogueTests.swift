import PrefabAssessment
import TestSupport
import Testing

@Suite("Catalogue of diagnostics")
struct DiagnosticCatalogueTests {
    @Test("Every code has one page, in the order of the codes")
    func pages() {
        #expect(DiagnosticCatalogue.pages.map(\.code) == DiagnosticCode.allCases)
    }

    @Test("Every code of one text has one sample, and every sample is of a code")
    func samples() {
        let samples = Repository.names(in: DiagnosticSample.folder).filter { $0.hasSuffix(".json") }
        #expect(samples == DiagnosticSample.codes.map { "\($0.rawValue).json" }.sorted())
    }

    @Test("A sample raises its code once and nothing else", arguments: DiagnosticSample.codes)
    func raises(_ code: DiagnosticCode) throws {
        #expect(try DiagnosticSample(code).codes() == [code])
    }

    @Test("A sample mended as its page says raises nothing", arguments: DiagnosticSample.codes)
    func mends(_ code: DiagnosticCode) throws {
        // What cannot be shown as text cannot be replaced either.
        if case .described = DiagnosticCatalogue.page(of: code)?.example { return }
        #expect(try DiagnosticSample(code).codes(mended: true).isEmpty)
    }

    @Test("Every page says everything in both languages", arguments: DiagnosticCatalogue.pages.map(\.code))
    func complete(_ code: DiagnosticCode) throws {
        let page = try #require(DiagnosticCatalogue.page(of: code))
        for text in [page.title, page.meaning, page.reason, page.remedy] {
            #expect(!text.chinese.isEmpty && !text.english.isEmpty)
            #expect(text.chinese != text.english)
        }
        #expect(!page.reference.isEmpty)
    }

    @Test(
        "An id that is slightly wrong finds the nearest of its family",
        arguments: [("S1O4", "S104"), ("48-8-windw", "48-8-window"), ("1831-wall", "1831-walls")])
    func nearest(_ written: String, _ meant: String) {
        #expect(Explanation.named(written) == nil)
        #expect(Explanation.nearestID(to: written) == meant)
    }

    @Test("Capitals do not count", arguments: ["s104", "S104"])
    func named(_ id: String) {
        #expect(Explanation.named(id)?.id == "S104")
    }
}

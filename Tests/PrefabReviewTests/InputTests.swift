import Foundation
import PrefabReview
import TestSupport
import Testing

@Suite("What a review reads")
struct InputTests {
    @Test("text, bytes, data and a file give the same")
    func forms() throws {
        let text = try Sample.text("several-buildings")
        let file = try Sample.review("several-buildings")
        for review in [
            try Review(of: text), try Review(of: Array(text.utf8)), try Review(of: Data(text.utf8)), try Review(of: text.utf8),
            try Review(of: Array(text.utf8)[...]),
        ] {
            #expect(review.buildings == file.buildings)
            #expect(review.findings == file.findings)
            #expect(review.amount == file.amount)
        }
    }

    @Test("a file that is not there is an error of the file system, not of the submission")
    func missingFile() {
        let error = #expect(throws: (any Error).self) { try Review(contentsOf: Repository.url("samples/no-such-file.json")) }
        #expect(error != nil)
        #expect(!(error is InvalidInput))
    }

    @Test("every error of a submission at once, with code, place and cure")
    func broken() throws {
        let text = try Sample.text("broken")
        let error = try #require(throws: InvalidInput.self) { try Review(of: text, named: "broken.json") }
        let diagnostics = error.diagnostics
        #expect(diagnostics.count { $0.severity == .error } == 20)
        #expect(diagnostics.count { $0.severity == .warning } == 1)
        let word = try #require(diagnostics.first { $0.code == "S102" })
        #expect(word.severity == .error)
        #expect(word.file == "broken.json")
        #expect(word.place.pointer == "/project/land")
        // Line 11 is `    "land": "newIndustry"`.
        #expect((word.place.line, word.place.column) == (11, 13))
        #expect(word.message(in: .english) == "“newIndustry” is not an accepted value")
        #expect(word.help(in: .english).hasPrefix("did you mean “newIndustrial”?"))
        #expect(word.message(in: .chinese) != word.message(in: .english))
        let funding = try #require(diagnostics.first { $0.code == "W102" })
        #expect(funding.severity == .warning)
        #expect((funding.place.line, funding.place.column) == (10, 29))
    }

    @Test("columns count characters")
    func columns() throws {
        // The building's name has one character of three bytes before the mistake.
        let text = #"{"format":"prefab-submission/1","project":{"id":"厂","name":7},"buildings":[]}"#
        let error = try #require(throws: InvalidInput.self) { try Review(of: text) }
        let wrong = try #require(error.diagnostics.first { $0.place.pointer == "/project/name" })
        #expect(wrong.code == "S101")
        #expect(wrong.file == nil)
        #expect((wrong.place.line, wrong.place.column) == (1, 60))
    }

    @Test("what is no JSON", arguments: ["", "{", "prefab", "{\"format\": }"])
    func noJSON(text: String) throws {
        let error = try #require(throws: InvalidInput.self) { try Review(of: text) }
        #expect(error.diagnostics.contains { $0.code.hasPrefix("J") && $0.severity == .error })
    }

    @Test("bytes that are no UTF-8")
    func noText() throws {
        let error = try #require(throws: InvalidInput.self) { try Review(of: [UInt8](arrayLiteral: 0x7B, 0x22, 0xFF, 0x22, 0x7D)) }
        #expect(error.diagnostics.first?.code == "J109")
    }

    @Test("errors in words, with the line underlined")
    func words() throws {
        let text = try Sample.text("broken")
        let error = try #require(throws: InvalidInput.self) { try Review(of: text, named: "samples/broken.json") }
        let english = error.text(in: .english)
        #expect(english.contains("samples/broken.json:11:13: error[S102]: “newIndustry” is not an accepted value\n"))
        #expect(english.contains("11 |     \"land\": \"newIndustry\"\n   |             ^^^^^^^^^^^^^\n"))
        #expect(error.description == english)
        #expect(error.text(in: .chinese) != english)
    }

    @Test("a warning leaves the verdict standing and is shown with it")
    func warning() throws {
        // 0.3 looks like a fraction where a percentage is asked for; 0.3 % is under 50 % all the same.
        let text = try Sample.text("eligible-factory").replacing("\"fiscalFundingPercent\": 0,", with: "\"fiscalFundingPercent\": 0.3,")
        let review = try Review(of: text, named: "factory.json")
        #expect(review.verdict == .eligible)
        #expect(review.warnings.map(\.code) == ["W102"])
        #expect(review.warnings.first?.severity == .warning)
        #expect(review.warnings.first?.file == "factory.json")
        #expect(review.warnings.first?.place.pointer == "/project/fiscalFundingPercent")
    }
}

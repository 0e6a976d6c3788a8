import PrefabAssessment
import TestSupport
import Testing

/// Nothing that a file contains may stop the program: samples with a few bytes changed are read, reviewed and explained.
@Suite struct SubmissionMutationTests {
    private static let count = Volume.cases(6, full: 1_000)

    private static let words = [
        "null", "true", "{}", "[]", "\"\"", "-", "0", "-0", "1e400", "1e-400", "999999999999.999999999999", "0.0000000000005",
        "\"2021-07-01\"",
        "\"notStarted\"", "\"absent\":\"x\",", "{\"qualifying\":1,\"total\":1e-12}", "\\", "\u{0}", "\u{FEFF}", "，",
        "\"kind\":\"columnJoint\",",
    ].map { Array($0.utf8) }

    @Test(arguments: Repository.names(in: "samples").filter { $0.hasSuffix(".json") })
    func survives(sample: String) throws {
        let original = try Repository.bytes(of: "samples/\(sample)")
        var random = SplitMix64(seed: UInt64(sample.utf8.reduce(7) { $0 &* 31 &+ UInt64($1) }))
        for _ in 0..<Self.count {
            var bytes = original
            for _ in 0..<Int.random(in: 1...4, using: &random) { mutate(&bytes, &random) }
            let reading = Submission.read(bytes, standards: .builtIn)
            for diagnostic in reading.diagnostics {
                try #require(0 <= diagnostic.span.start && diagnostic.span.start <= diagnostic.span.end)
                try #require(Int(diagnostic.span.end) <= bytes.count)
                try #require(!diagnostic.message.text(in: .chinese).isEmpty && !diagnostic.help.text(in: .english).isEmpty)
            }
            try #require(reading.diagnostics.map(\.span.start) == reading.diagnostics.map(\.span.start).sorted())
            guard let submission = reading.submission else {
                try #require(reading.diagnostics.contains { $0.severity == .error })
                continue
            }
            let assessment = Assessor(standards: .builtIn).assess(submission)
            for finding in assessment.findings + assessment.buildings.flatMap(\.findings) {
                _ = finding.ruling.message.text(in: .english)
                _ = submission.resolve(finding.ruling.place, in: .builtIn)
            }
            try #require(assessment.reward.amount.lower <= assessment.reward.amount.upper)
        }
    }

    private func mutate(_ bytes: inout [UInt8], _ random: inout SplitMix64) {
        guard !bytes.isEmpty else { return }
        let place = Int.random(in: 0..<bytes.count, using: &random)
        switch Int.random(in: 0..<7, using: &random) {
        case 0: bytes[place] = UInt8.random(in: 0...255, using: &random)
        case 1: bytes.remove(at: place)
        case 2: bytes.insert(contentsOf: Self.words.randomElement(using: &random)!, at: place)
        case 3: bytes.removeSubrange(place..<min(bytes.count, place + Int.random(in: 1...40, using: &random)))
        case 4:
            let copy = bytes[place..<min(bytes.count, place + Int.random(in: 1...80, using: &random))]
            bytes.insert(contentsOf: copy, at: Int.random(in: 0...bytes.count, using: &random))
        default:
            // A digit for another digit: mostly still a valid submission, with other figures.
            guard let digit = bytes[place...].firstIndex(where: { $0 >= 0x30 && $0 <= 0x39 }) else { return }
            bytes[digit] = UInt8.random(in: 0x30...0x39, using: &random)
        }
    }
}

import PrefabAssessment
import PrefabReports

/// What libFuzzer calls with one text after the other: whatever stands in it, the program says what it makes of it and goes on.
@_cdecl("LLVMFuzzerTestOneInput")
public func fuzzOneInput(_ start: UnsafePointer<UInt8>?, _ count: Int) -> CInt {
    // libFuzzer lends the bytes for as long as this runs; they are copied.
    let bytes = unsafe Array(UnsafeBufferPointer(start: start, count: count))
    if let book = FuzzedBook(bytes) { book.run(isReadOnly: readsOnly) } else if !readsOnly { FuzzedText(bytes).run() }
    return 0
}

/// Whether books are read and nothing is made of them, so that ten times as many are tried: libFuzzer passes over what begins with two hyphens.
private let readsOnly = CommandLine.arguments.contains("--readers")

/// One text, and what is tried with it. What takes long is not all tried with every text: its bytes say what is.
struct FuzzedText {
    private let bytes: [UInt8]
    private let choice: UInt64

    init(_ bytes: [UInt8]) {
        self.bytes = bytes
        choice = bytes.reduce(0xCBF2_9CE4_8422_2325) { ($0 ^ UInt64($1)) &* 0x100_0000_01B3 }
    }

    func run() {
        switch Submission.kind(of: bytes) {
        case .other(let format?) where format.hasPrefix("prefab-review"): record()
        case .other(let format?) where format.hasPrefix("prefab-costs"): costs()
        case .other(let format?) where format.hasPrefix("prefab-verdict"): keptVerdict()
        case .other(let format?) where format.hasPrefix("prefab-map"): diagnostics(FuzzedBook.readMap(bytes), DiagnosticCounts())
        case .other(let format?) where format.hasPrefix("prefab-"): standards()
        default: submission(by: .builtIn)
        }
    }

    /// One of some, by the bytes of the text.
    private func some<Element>(_ elements: [Element], _ place: UInt64) -> Element {
        elements[Int((choice >> (8 * place)) % UInt64(elements.count))]
    }

    private var language: Language { some(Language.allCases, 0) }
    private var provenance: Provenance { Provenance(toolVersion: "0", standardsDigest: "0", language: language) }

    // MARK: - Submissions

    private func submission(by standards: Standards) {
        let assessor = Assessor(
            standards: standards, readings: .default, verifiedOnly: choice & 64 != 0, beside: choice & 128 != 0 ? .all : nil)
        let reading = Submission.read(bytes, standards: standards, readings: .default).namingRules(by: assessor, in: bytes)
        diagnostics(reading.diagnostics, reading.leftOut)
        letter(reading, assessor)
        rating(standards)
        guard let submission = reading.submission else { return }
        let assessment = assessor.assess(submission)
        var writer = JSONWriter(pretty: false)
        let lines = LineIndex(bytes)
        VerdictJSON(provenance, standards).write(
            assessment, lines: lines, submissionDigest: "0", warnings: reading.diagnostics, leftOut: reading.leftOut, to: &writer)
        var table = SummaryCSV(some(CSVReader.allCases, 1)).header
        SummaryCSV(some(CSVReader.allCases, 1)).write(assessment, line: 1, to: &table)
        SummaryJSON().write(assessment, line: 1, to: &writer)
        SummarySheet(language: language).write(assessment, line: 1, to: &table)
        let review = ReviewReport(
            assessment, lines: lines, submissionDigest: "0", standardsDigest: "0", toolVersion: "0", warnings: reading.diagnostics,
            leftOut: reading.leftOut, language: language)
        render(review)
        switch choice >> 32 & 3 {
        case 0:
            // Its time is held elsewhere; here are the traps.
            if submission.buildings.count <= 4 {
                render(AdviceReport(Advisor(assessor).advise(assessment), submissionDigest: "0", provenance))
            }
        case 1:
            let digests = DiffReport.Digests(submission: "0", standards: "0")
            let other = Self.base.map { assessor.assess($0) } ?? assessment
            render(
                DiffReport(
                    Comparison(old: other, new: assessment), old: digests, new: digests, toolVersion: "0", language: language))
        case 2:
            let summary = ProjectSummary(assessment, by: assessor)
            let entries = ["a.json", "b.json"].map { Portfolio.Entry(name: $0, content: .project(summary)) }
            render(PortfolioReport(Portfolio(entries, standards: standards), folder: "f", provenance))
        default: break
        }
    }

    private func diagnostics(_ found: [Diagnostic], _ leftOut: DiagnosticCounts) {
        let text = CheckedText(origin: .path("a.json"), bytes: bytes, diagnostics: found, leftOut: leftOut)
        _ = some(DiagnosticsFormat.allCases, 2).render(CheckResult([text]), DiagnosticsFormat.Options(language: language))
    }

    private func render(_ report: some Report) {
        _ = some(ReportFormat.all(for: type(of: report)), 3).render(report, csv: some(CSVReader.allCases, 4))
    }

    private func letter(_ reading: SubmissionReading, _ assessor: Assessor) {
        let order: LetterOrder
        switch some(LetterKind.allCases, 5) {
        case .correction: order = .correction
        case .inadmissible: order = .inadmissible
        case .refusal: order = .refusal
        case .publication: order = .publication(nil)
        case .recovery: order = .recovery(RecoveryOrder(.otherBreach, granted: nil, returned: .zero))
        }
        let letterCase = LetterCase(reading, of: bytes, by: assessor, submissionDigest: "0", provenance)
        // A letter that does not fit is refused, which is an answer.
        if let letter = try? Letter(order, for: letterCase) { render(letter) }
    }

    private func rating(_ standards: Standards) {
        guard choice >> 40 & 1 == 0 else { return }
        let reading = Submission.read(bytes, standards: standards, toRateBy: .all)
        guard let submission = reading.submission else { return }
        let rating = Assessor(standards: standards, readings: .default).rate(submission, by: .all)
        render(
            RateReport(
                rating, lines: LineIndex(bytes), submissionDigest: "0", warnings: reading.diagnostics, leftOut: reading.leftOut,
                provenance))
    }

    // MARK: - Other files

    /// A submission of every kind of content, that the others are held against.
    private static let base: Submission? = {
        let start = SubmissionStart(use: .industrial, structure: .steel)
        return Submission.read(start.text, standards: .builtIn).submission
    }()

    private func record() {
        let reading = ReviewRecord.read(bytes, of: Self.base, standards: .builtIn)
        diagnostics(reading.diagnostics, reading.leftOut)
        guard let record = reading.record, let submission = Self.base else { return }
        let assessment = Assessor(standards: .builtIn, readings: .default).assess(submission)
        render(
            ReviewReport(
                assessment, lines: LineIndex([]), submissionDigest: "0", standardsDigest: "0", toolVersion: "0", record: (record, "0"),
                language: language))
    }

    private func costs() {
        let reading = MeasureCosts.read(bytes, standards: .builtIn)
        diagnostics(reading.diagnostics, reading.leftOut)
        guard let costs = reading.costs, let submission = Self.base else { return }
        let assessor = Assessor(standards: .builtIn, readings: .default)
        render(AdviceReport(Advisor(assessor, costs: costs).advise(assessor.assess(submission)), submissionDigest: "0", provenance))
    }

    private func keptVerdict() {
        diagnostics(
            VerdictComparison.diagnostics(kept: bytes, fresh: [Array("{}".utf8)], submission: "a.json"), DiagnosticCounts())
    }

    /// A file of standards in the place of the built-in one that it is most like; what they accept judges a submission.
    private func standards() {
        let name =
            StandardsFolder.builtIn.files
            .max { likeness($0.bytes) < likeness($1.bytes) }?.name ?? "measures.json"
        let files = StandardsFolder.builtIn.files.map { $0.name == name ? StandardsFolder.File(name: name, bytes: bytes) : $0 }
        do throws(StandardsError) {
            let standards = try Standards(reading: StandardsFolder(files: files))
            _ = StandardsListing(standards, language: language).overview
            for file in standards.files {
                if let sheet = ProofSheet(file.instrument, in: standards, language: language) {
                    _ = some(ReportFormat.all(for: ProofSheet.self), 6).render(sheet)
                }
            }
            guard let base = Self.base else { return }
            let assessor = Assessor(standards: standards, readings: .default)
            render(
                ReviewReport(
                    assessor.assess(base), lines: LineIndex([]), submissionDigest: "0", standardsDigest: "0", toolVersion: "0",
                    language: language))
        } catch {
            diagnostics(error.problems.filter { $0.file == name }.map(\.diagnostic), DiagnosticCounts())
        }
    }

    /// How many bytes are the same at the beginning, where the format and the id stand.
    private func likeness(_ other: [UInt8]) -> Int {
        zip(bytes, other).prefix { $0 == $1 }.count
    }
}

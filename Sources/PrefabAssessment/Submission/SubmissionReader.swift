/// What reading a submission came to.
package struct SubmissionReading: Sendable {
    /// The submission; `nil` if there is any error.
    package let submission: Submission?
    /// Errors and warnings, in the order of the text.
    package let diagnostics: [Diagnostic]
    /// How many more there are of each code than ``Diagnostic/limit``.
    package var leftOut = DiagnosticCounts()
    /// Where there are errors, what could be read in spite of them; a field that is at fault is unknown, and nothing may be assessed by it.
    package var incomplete: Submission?
}

extension SubmissionReading {
    /// The same with what was found before the text was read: in the cells of workbooks.
    ///
    /// - Parameter isWhole: whether the text is the whole of what was handed in; if not, nothing may be assessed by it.
    package func with(_ diagnostics: [Diagnostic], isWhole: Bool) -> SubmissionReading {
        SubmissionReading(
            submission: isWhole ? submission : nil, diagnostics: diagnostics, leftOut: leftOut,
            incomplete: isWhole ? incomplete : submission ?? incomplete)
    }
}

extension Submission {
    /// Reads and checks a submission.
    ///
    /// Every mistake of the text is reported in one run; a text that is not JSON is read on as if its slips were cured (``JSONRecovery``).
    ///
    /// - Parameters:
    ///   - bytes: JSON text in UTF-8, at most 2 GiB.
    ///   - standards: give the tables and limits that some checks need.
    ///   - readings: decide which table governs where the law leaves it open.
    /// - Complexity: linear in the length of the text.
    package static func read(
        _ bytes: TextBytes, standards: Standards, readings: Readings = .default
    ) -> SubmissionReading {
        read(bytes, standards, for: .review(readings))
    }

    /// Adds up the take-off and checks what concerns several fields.
    static func check(
        _ submission: inout Submission, of bytes: TextBytes, by standards: Standards, _ use: SubmissionUse, _ reader: inout SubmissionReader
    ) {
        submission.addUpTakeOffs(by: standards, use)
        // With so many errors that some are only counted, nobody could say what rests on one.
        if reader.diagnostics.isFull { return }
        let faults = reader.diagnostics.kept.filter { $0.severity == .error }.map(\.span)
        SubmissionCheck(standards: standards, use: use, of: bytes, faults: faults).run(submission, &reader.diagnostics)
    }

    private static func read(_ bytes: TextBytes, _ standards: Standards, for use: SubmissionUse) -> SubmissionReading {
        guard bytes.count <= Int(Int32.max) else {
            return SubmissionReading(
                submission: nil, diagnostics: [Diagnostic(JSONSyntaxError(.textTooLong, 0, 0), in: bytes)])
        }
        var reader = SubmissionReader(bytes, standards, for: use)
        var submission = Submission()
        let isObject = reader.readSubmission(&submission)
        if let error = reader.syntaxError {
            let (diagnostics, leftOut) = readRecovered(bytes, error, standards, for: use).inOrder()
            return SubmissionReading(submission: nil, diagnostics: diagnostics, leftOut: leftOut)
        }
        if isObject { check(&submission, of: bytes, by: standards, use, &reader) }
        let hasErrors = reader.diagnostics.errors > 0
        let (diagnostics, leftOut) = reader.found
        guard isObject, !hasErrors else {
            return SubmissionReading(
                submission: nil, diagnostics: diagnostics, leftOut: leftOut, incomplete: isObject ? consume submission : nil)
        }
        return SubmissionReading(submission: consume submission, diagnostics: diagnostics, leftOut: leftOut)
    }

    /// Reads and checks a submission held in an array.
    package static func read(
        _ bytes: [UInt8], standards: Standards, readings: Readings = .default
    ) -> SubmissionReading {
        bytes.withTextBytes { read($0, standards: standards, readings: readings) }
    }

    /// Reads and checks what rates and grades by some methods need of a submission: the rest, project included, may be left out.
    ///
    /// - Parameter choice: by whose joints and maxima the take-off and the declared points are checked.
    package static func read(_ bytes: [UInt8], standards: Standards, toRateBy choice: MethodChoice) -> SubmissionReading {
        bytes.withTextBytes { read($0, standards, for: .rates(choice.methods(in: standards))) }
    }
}

/// What a submission is read for.
enum SubmissionUse {
    /// All that the law asks, under these readings.
    case review(Readings)
    /// Rates and grades by some methods alone.
    case rates([Method])
}

extension Submission {
    /// Which joints count as precast is said by the method that governs the building.
    fileprivate mutating func addUpTakeOffs(by standards: Standards, _ use: SubmissionUse) {
        for index in buildings.indices where buildings[index].components != nil {
            switch use {
            case .review(let readings):
                buildings[index].addUpTakeOff(by: standards.method(forPermit: planningPermit(ofBuilding: index), readings).method)
            case .rates(let methods): buildings[index].addUpTakeOff(by: methods.first ?? standards.districtMethod)
            }
        }
    }
}

/// Goes through the text of a submission once, from the outermost object inwards.
///
/// A value that is wrong is reported and passed over; its field stays unknown and the reading goes on.
struct SubmissionReader {
    var json: JSONReader
    var diagnostics = DiagnosticList()
    /// The unknown keys of the objects that are being read, and where those objects begin.
    var unknownNames: [(object: Int, names: SeenNames)] = []
    /// Values at fault whose cure depends on the field in which they stand.
    var placedValues: [SourceSpan] = []
    /// Keys that are there under another name.
    var meantKeys: Set<MeantKey> = []
    /// The keys of objects that have an unknown one, by the places where the objects begin.
    var keysOfObjects: [Int: Set<String>] = [:]
    /// All fields by their objects, once an error asks for them.
    lazy var knownFields = FieldCatalogue.of(standards)
    /// The words of a list, once one that is not among them asks for it.
    var knownWords: [[String]: [KnownName]] = [:]
    /// Why the text is not JSON, once that is known.
    private(set) var syntaxError: JSONSyntaxError?
    /// That the text is of another format altogether; then all else that could be said of it follows from that.
    private var otherFormat: Diagnostic?
    /// Whether it is of another version, which may ask for other members.
    private var isOtherVersion = false
    /// Whether a field may belong elsewhere in a submission; texts beside it have nothing to do with it.
    var isOfSubmission: Bool { given != nil }
    /// What the measures, attributes and items of a submission are called.
    var standards: Standards { given ?? .builtIn }
    /// Nothing where the text is of settings: nobody waits for the standards then until a number or a mistake asks for them.
    private let given: Standards?
    /// With more decimals a number may come from binary arithmetic; the standards say whether it does. Of settings every number is asked.
    let shortDecimals: Int
    /// Says what must be there.
    let purpose: SubmissionPurpose

    init(_ bytes: TextBytes, _ standards: Standards, for use: SubmissionUse = .review(.default)) {
        json = JSONReader(bytes)
        given = standards
        shortDecimals = standards.plausibility?.binary?.decimals ?? .max
        purpose = if case .rates = use { .rate } else { .review }
    }

    /// Of settings, which have no measures, attributes or items.
    init(settings bytes: TextBytes) {
        json = JSONReader(bytes)
        given = nil
        shortDecimals = -1
        purpose = .review
    }

    /// - Returns: `false` if the text is not JSON or not an object at all.
    mutating func readSubmission(_ submission: inout Submission) -> Bool {
        do throws(JSONSyntaxError) {
            try json.begin()
            if json.hasByteOrderMark { diagnostics.append(Self.byteOrderMark) }
            guard try readRoot(&submission) else { return false }
            try json.finish()
            return true
        } catch {
            syntaxError = error
            return false
        }
    }

    private static let byteOrderMark = Diagnostic(
        .byteOrderMark, at: SourceSpan(0, 3), Message("文件以字节顺序标记（BOM）开头", "the text begins with a byte order mark"),
        help: Message("另存为不带 BOM 的 UTF-8，或运行 prefab check --fix", "save it as UTF-8 without a byte order mark, or run prefab check --fix"),
        edit: "")

    /// What was found, in the order of the text, with the cures for which the rest of it must be known.
    var found: (diagnostics: [Diagnostic], leftOut: DiagnosticCounts) {
        mutating get {
            if let otherFormat {
                return (diagnostics.kept.filter { $0.code == .byteOrderMark } + [otherFormat], DiagnosticCounts())
            }
            let list = diagnostics
            return list.inOrder { if !placedValues.isEmpty { cureByPlace(&$0) } }
        }
    }

    private mutating func readRoot(_ submission: inout Submission) throws(JSONSyntaxError) -> Bool {
        var object = ObjectReading(Submission.fields.names)
        guard try open(&object) else {
            try json.finish()
            return false
        }
        while let key = try nextKey(&object) {
            switch key {
            case .schema: try passText()
            case .format: try readFormat()
            case .project: _ = try read(&submission.project)
            case .dates: _ = try read(&submission.dates)
            case .rewardBasis: _ = try read(&submission.rewardBasis)
            case .documents: submission.documents = try readDocuments()
            case .otherAwards: try readOtherAwards(&submission.otherAwards)
            case .buildings: try readBuildings(&submission.buildings)
            }
        }
        if !isOtherVersion, !object.spans.hasAll(Submission.fields.required) { require(RootKey.required, in: object.spans) }
        submission.spans = object.spans
        return true
    }

    private static let format = QuotedName(Submission.format)

    private mutating func readFormat() throws(JSONSyntaxError) {
        let start = json.position
        if json.pass(Self.format) { return }
        guard let format = try text(), format != Submission.format else { return }
        isOtherVersion = format.drop { $0 != "/" } != Submission.format.drop { $0 != "/" }
        let diagnostic = Diagnostic(
            .wrongFormat, at: SourceSpan(skippingSpaceFrom: start, to: json.position, in: json.bytes),
            Message("format 是 “{0}”，不是 “{1}”", "the format is “{0}”, not “{1}”", [.text(format), .text(Submission.format)]),
            help: Message("申报文件写作 \"format\": \"{0}\"", "a submission says \"format\": \"{0}\"", [.text(Submission.format)]))
        if !Submission.isMeant(format) { otherFormat = diagnostic }
        diagnostics.append(diagnostic)
    }

    private mutating func readDocuments() throws(JSONSyntaxError) -> [DocumentKind]? {
        guard var members = try openArray() else { return nil }
        var documents: [DocumentKind] = []
        documents.reserveCapacity(DocumentKind.table.count)
        var expected = 0
        while try json.nextElement(&members) {
            guard let document = try word(from: expected) as DocumentKind? else { continue }
            documents.append(document)
            expected = place(ofCase: document) + 1
        }
        return documents
    }

    private mutating func readOtherAwards(_ awards: inout [Submission.OtherAward]) throws(JSONSyntaxError) {
        guard var members = try openArray() else { return }
        while try json.nextElement(&members) {
            var award = Submission.OtherAward()
            if try read(&award) { awards.append(award) }
        }
    }

    /// Room for as many buildings is asked for at once.
    private static let usualBuildings = 4

    /// From so many on it is reckoned how many there will be, because a list that doubles is half empty.
    private static let manyBuildings = 1024

    /// Makes room for as many buildings as the rest of the text holds if they are as long as those before.
    private func reserve(_ buildings: inout [Building], since start: Int) {
        let expected = buildings.count * (json.bytes.count - start) / max(1, json.position - start)
        buildings.reserveCapacity(min(4 * buildings.count, expected + expected / 32 + 1))
    }

    private mutating func readBuildings(_ buildings: inout [Building]) throws(JSONSyntaxError) {
        let start = json.position
        guard var members = try openArray() else { return }
        buildings.reserveCapacity(Self.usualBuildings)
        while try json.nextElement(&members) {
            var building = Building()
            guard try read(&building), !diagnostics.isFull else { continue }
            if buildings.count == buildings.capacity, buildings.count >= Self.manyBuildings { reserve(&buildings, since: start) }
            buildings.append(consume building)
        }
        guard buildings.isEmpty else { return }
        let span = SourceSpan(skippingSpaceFrom: start, to: json.position, in: json.bytes)
        if !diagnostics.kept.contains(where: { $0.span.start >= span.start }), !diagnostics.isFull {
            diagnostics.append(
                Diagnostic(
                    .noBuilding, at: span,
                    Message("申报文件中没有单体建筑", "the submission has no building"),
                    help: Message("至少写一个单体建筑", "describe at least one building")))
        }
    }
}

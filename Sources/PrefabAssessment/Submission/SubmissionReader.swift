/// What reading a submission came to.
package struct SubmissionReading: Sendable {
    /// The submission; `nil` if there is any error.
    package let submission: Submission?
    /// Errors and warnings, in the order of the text.
    package let diagnostics: [Diagnostic]
}

extension Submission {
    /// Reads and checks a submission.
    ///
    /// Every mistake of the text is reported in one run, but that a text which is not JSON ends at its first syntax error.
    ///
    /// - Parameters:
    ///   - bytes: JSON text in UTF-8, at most 2 GiB.
    ///   - standards: give the tables and limits that some checks need.
    ///   - readings: decide which table governs where the law leaves it open.
    /// - Complexity: linear in the length of the text.
    package static func read(
        _ bytes: UnsafeBufferPointer<UInt8>, standards: Standards, readings: Readings = .default
    ) -> SubmissionReading {
        guard bytes.count <= Int(Int32.max) else {
            return SubmissionReading(
                submission: nil, diagnostics: [Diagnostic(JSONSyntaxError(.textTooLong, 0, 0), in: bytes)])
        }
        var reader = SubmissionReader(bytes)
        var submission = Submission()
        let isObject = reader.readSubmission(&submission)
        if isObject {
            submission.addUpTakeOffs(joints: standards.table(TableID.beijing)?.joints)
            let faults = reader.diagnostics.filter { $0.severity == .error }.map(\.span)
            SubmissionCheck(standards: standards, readings: readings, faults: faults).run(submission, &reader.diagnostics)
        }
        // Checks of the whole come after the reading; people go through a file from top to bottom.
        if reader.diagnostics.count > 1 {
            if reader.isOtherFormat { reader.diagnostics.removeAll { $0.code != .wrongFormat && !$0.code.isOfJSON } }
            reader.diagnostics = reader.diagnostics.enumerated()
                .sorted { ($0.element.span.start, $0.offset) < ($1.element.span.start, $1.offset) }
                .map(\.element)
        }
        let isValid = isObject && !reader.diagnostics.contains { $0.severity == .error }
        return SubmissionReading(submission: isValid ? consume submission : nil, diagnostics: reader.diagnostics)
    }

    /// Reads and checks a submission held in an array.
    package static func read(
        _ bytes: [UInt8], standards: Standards, readings: Readings = .default
    ) -> SubmissionReading {
        bytes.withUnsafeBufferPointer { read($0, standards: standards, readings: readings) }
    }
}

extension Submission {
    /// The limits of joints stand in the table for new permits; the annexes, which name none, follow it.
    fileprivate mutating func addUpTakeOffs(joints: ScoreTable.Joints?) {
        for index in buildings.indices { buildings[index].addUpTakeOff(joints) }
    }
}

/// Goes through the text of a submission once, from the outermost object inwards.
///
/// A value that is wrong is reported and passed over; its field stays unknown and the reading goes on.
struct SubmissionReader {
    var json: JSONReader
    var diagnostics: [Diagnostic] = []
    /// The unknown keys of the objects that are being read, and where those objects begin.
    var unknownNames: [(object: Int, names: SeenNames)] = []
    /// Whether the text is of another format altogether; then all else that could be said of it follows from that.
    private(set) var isOtherFormat = false
    /// Whether it is of another version, which may ask for other members.
    private var isOtherVersion = false

    init(_ bytes: UnsafeBufferPointer<UInt8>) {
        json = JSONReader(bytes)
    }

    /// - Returns: `false` if the text is not JSON or not an object at all.
    mutating func readSubmission(_ submission: inout Submission) -> Bool {
        do throws(JSONSyntaxError) {
            try json.begin()
            guard try readRoot(&submission) else { return false }
            try json.finish()
            return true
        } catch {
            diagnostics.append(Diagnostic(error, in: json.bytes))
            return false
        }
    }

    private mutating func readRoot(_ submission: inout Submission) throws(JSONSyntaxError) -> Bool {
        var object = ObjectReading(Keys.root)
        guard try open(&object) else {
            try json.finish()
            return false
        }
        while let key = try nextKey(&object) {
            switch key {
            case .schema: try passText()
            case .format: try readFormat()
            case .project: try readProject(&submission.project)
            case .dates: try readDates(&submission.dates)
            case .rewardBasis: try readRewardBasis(&submission.rewardBasis)
            case .documents: submission.documents = try readDocuments()
            case .otherAwards: try readOtherAwards(&submission.otherAwards)
            case .buildings: try readBuildings(&submission.buildings)
            }
        }
        if !isOtherVersion { require(Required.root, in: object.spans) }
        submission.spans = object.spans
        return true
    }

    private mutating func readFormat() throws(JSONSyntaxError) {
        let start = json.position
        if json.pass(Words.format) { return }
        guard let format = try text(), format != Submission.format else { return }
        isOtherFormat = !Submission.isMeant(format)
        isOtherVersion = format.drop { $0 != "/" } != Submission.format.drop { $0 != "/" }
        diagnostics.append(
            Diagnostic(
                .wrongFormat, at: SourceSpan(skippingSpaceFrom: start, to: json.position, in: json.bytes),
                Message("format 是 “{0}”，不是 “{1}”", "the format is “{0}”, not “{1}”", [.text(format), .text(Submission.format)]),
                help: Message(
                    "申报文件写作 \"format\": \"{0}\"", "a submission says \"format\": \"{0}\"", [.text(Submission.format)])))
    }

    private mutating func readProject(_ project: inout Submission.Project) throws(JSONSyntaxError) {
        var object = ObjectReading(Keys.project)
        guard try open(&object) else { return }
        while let key = try nextKey(&object) {
            switch key {
            case .id: project.id = try text() ?? ""
            case .name: project.name = try text() ?? ""
            case .applicant: project.applicant = try text()
            case .applicantRole: project.applicantRole = try word(Words.applicantRole)
            case .site: project.site = try word(Words.site)
            case .constructionType: project.constructionType = try word(Words.constructionType)
            case .fiscalFundingPercent: project.fiscalFundingPercent = try percentage()?.percent
            case .land: project.land = try word(Words.land)
            case .aboveGroundArea: project.aboveGroundArea = try quantity()
            case .technicalExemption: project.technicalExemption = try word(Words.technicalExemption) ?? .none
            }
        }
        require(Required.project, in: object.spans)
        project.spans = object.spans
    }

    private mutating func readDates(_ dates: inout Submission.Dates) throws(JSONSyntaxError) {
        var object = ObjectReading(Keys.dates)
        guard try open(&object) else { return }
        while let key = try nextKey(&object) {
            switch key {
            case .projectApproval: dates.projectApproval = try date()
            case .planningPermit: dates.planningPermit = try date()
            case .constructionStart: dates.constructionStart = try date()
            case .firstFloorSlabStart: dates.firstFloorSlabStart = try slabStart()
            case .prefabricationAcceptance: dates.prefabricationAcceptance = try date()
            case .mainStructureAcceptance: dates.mainStructureAcceptance = try date()
            case .completion: dates.completion = try date()
            case .application: dates.application = try date()
            }
        }
        dates.spans = object.spans
    }

    private mutating func readRewardBasis(_ basis: inout Submission.RewardBasis) throws(JSONSyntaxError) {
        var object = ObjectReading(Keys.rewardBasis)
        guard try open(&object) else { return }
        while let key = try nextKey(&object) {
            switch key {
            case .municipalAward: basis.municipalAward = try word(Words.municipalAward)
            case .voluntary: basis.voluntary = try word(Words.voluntary)
            }
        }
        basis.spans = object.spans
    }

    private mutating func readDocuments() throws(JSONSyntaxError) -> [DocumentKind]? {
        guard var members = try openArray() else { return nil }
        var documents: [DocumentKind] = []
        documents.reserveCapacity(Words.document.count)
        var expected = 0
        while try json.nextElement(&members) {
            guard let document = try word(Words.document, from: expected) else { continue }
            documents.append(document)
            expected = place(ofCase: document) + 1
        }
        return documents
    }

    private mutating func readOtherAwards(_ awards: inout [Submission.OtherAward]) throws(JSONSyntaxError) {
        guard var members = try openArray() else { return }
        while try json.nextElement(&members) {
            if let award = try readOtherAward() { awards.append(award) }
        }
    }

    private mutating func readOtherAward() throws(JSONSyntaxError) -> Submission.OtherAward? {
        var object = ObjectReading(Keys.otherAward)
        guard try open(&object) else { return nil }
        var award = Submission.OtherAward()
        while let key = try nextKey(&object) {
            switch key {
            case .source: award.source = try text()
            case .reported: award.reported = try boolean()
            case .returned: award.returned = try boolean()
            }
        }
        award.spans = object.spans
        return award
    }

    /// Room for as many buildings is asked for at once.
    private static let usualBuildings = 4

    private mutating func readBuildings(_ buildings: inout [Building]) throws(JSONSyntaxError) {
        let start = json.position
        guard var members = try openArray() else { return }
        buildings.reserveCapacity(Self.usualBuildings)
        while try json.nextElement(&members) {
            var building = Building()
            if try readBuilding(&building) { buildings.append(consume building) }
        }
        guard buildings.isEmpty else { return }
        let span = SourceSpan(skippingSpaceFrom: start, to: json.position, in: json.bytes)
        if !diagnostics.contains(where: { $0.span.start >= span.start }) {
            diagnostics.append(
                Diagnostic(
                    .noBuilding, at: span,
                    Message("buildings 中没有单体建筑", "there is no building in buildings"),
                    help: Message("至少写一个单体建筑", "describe at least one building")))
        }
    }
}

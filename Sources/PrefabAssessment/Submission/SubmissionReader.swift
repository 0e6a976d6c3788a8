/// What reading a submission came to.
public struct SubmissionReading: Sendable {
    /// The submission; `nil` if there is any error.
    public let submission: Submission?
    /// Errors and warnings, in the order of the text.
    public let diagnostics: [Diagnostic]
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
    public static func read(
        _ bytes: UnsafeBufferPointer<UInt8>, standards: Standards, readings: Readings = .default
    ) -> SubmissionReading {
        guard bytes.count <= Int(Int32.max) else {
            return SubmissionReading(
                submission: nil, diagnostics: [Diagnostic(JSONSyntaxError(.textTooLong, 0, 0), in: bytes)])
        }
        var reader = SubmissionReader(bytes)
        var submission = reader.readSubmission()
        submission?.addUpTakeOffs(joints: standards.table(TableID.beijing)?.joints)
        if let submission {
            let faults = reader.diagnostics.filter { $0.severity == .error }.map(\.span)
            SubmissionCheck(submission, standards: standards, readings: readings, faults: faults).run(&reader.diagnostics)
        }
        // Checks of the whole come after the reading; people go through a file from top to bottom.
        if reader.diagnostics.count > 1 {
            if reader.isOtherFormat { reader.diagnostics.removeAll { $0.code != .wrongFormat && !$0.code.isOfJSON } }
            reader.diagnostics = reader.diagnostics.enumerated()
                .sorted { ($0.element.span.start, $0.offset) < ($1.element.span.start, $1.offset) }
                .map(\.element)
        }
        let isValid = !reader.diagnostics.contains { $0.severity == .error }
        return SubmissionReading(submission: isValid ? submission : nil, diagnostics: reader.diagnostics)
    }

    /// Reads and checks a submission held in an array.
    public static func read(
        _ bytes: [UInt8], standards: Standards, readings: Readings = .default
    ) -> SubmissionReading {
        bytes.withUnsafeBufferPointer { read($0, standards: standards, readings: readings) }
    }
}

extension Submission {
    /// The limits of joints stand in the table for new permits; the annexes, which name none, follow it.
    fileprivate mutating func addUpTakeOffs(joints: ScoreTable.Joints?) {
        for index in buildings.indices {
            guard let components = buildings[index].components else { continue }
            buildings[index].takeOff = TakeOff(components, joints: joints)
        }
    }
}

/// Goes through the text of a submission once, from the outermost object inwards.
///
/// A value that is wrong is reported and passed over; its field stays unknown and the reading goes on.
struct SubmissionReader {
    var json: JSONReader
    var diagnostics: [Diagnostic] = []
    /// Whether the text is of another format altogether; then all else that could be said of it follows from that.
    private(set) var isOtherFormat = false
    /// Whether it is of another version, which may ask for other members.
    private var isOtherVersion = false

    init(_ bytes: UnsafeBufferPointer<UInt8>) {
        json = JSONReader(bytes)
    }

    /// - Returns: `nil` if the text is not JSON or not an object at all.
    mutating func readSubmission() -> Submission? {
        do throws(JSONSyntaxError) {
            try json.begin()
            var submission = Submission()
            guard try readRoot(&submission) else { return nil }
            try json.finish()
            return submission
        } catch {
            diagnostics.append(Diagnostic(error, in: json.bytes))
            return nil
        }
    }

    private mutating func readRoot(_ submission: inout Submission) throws(JSONSyntaxError) -> Bool {
        let spans = try readObject(Keys.root) {
            (reader, key) throws(JSONSyntaxError) in
            switch key {
            case .schema: _ = try reader.text()
            case .format: try reader.readFormat()
            case .project: try reader.readProject(&submission.project)
            case .dates: try reader.readDates(&submission.dates)
            case .rewardBasis: try reader.readRewardBasis(&submission.rewardBasis)
            case .documents: submission.documents = try reader.readDocuments()
            case .otherAwards: try reader.readOtherAwards(&submission.otherAwards)
            case .buildings: try reader.readBuildings(&submission.buildings)
            }
        }
        guard let spans else {
            try json.finish()
            return false
        }
        if !isOtherVersion { require(Required.root, in: spans) }
        submission.spans = spans
        return true
    }

    private mutating func readFormat() throws(JSONSyntaxError) {
        let start = json.position
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
        let spans = try readObject(Keys.project) {
            (reader, key) throws(JSONSyntaxError) in
            switch key {
            case .id: project.id = try reader.text() ?? ""
            case .name: project.name = try reader.text() ?? ""
            case .applicant: project.applicant = try reader.text()
            case .applicantRole: project.applicantRole = try reader.word(Words.applicantRole)
            case .site: project.site = try reader.word(Words.site)
            case .constructionType: project.constructionType = try reader.word(Words.constructionType)
            case .fiscalFundingPercent: project.fiscalFundingPercent = try reader.percentage()?.percent
            case .land: project.land = try reader.word(Words.land)
            case .aboveGroundArea: project.aboveGroundArea = try reader.quantity()
            case .technicalExemption:
                project.technicalExemption = try reader.word(Words.technicalExemption) ?? .none
            }
        }
        guard let spans else { return }
        require(Required.project, in: spans)
        project.spans = spans
    }

    private mutating func readDates(_ dates: inout Submission.Dates) throws(JSONSyntaxError) {
        let spans = try readObject(Keys.dates) {
            (reader, key) throws(JSONSyntaxError) in
            switch key {
            case .projectApproval: dates.projectApproval = try reader.date()
            case .planningPermit: dates.planningPermit = try reader.date()
            case .constructionStart: dates.constructionStart = try reader.date()
            case .firstFloorSlabStart: dates.firstFloorSlabStart = try reader.slabStart()
            case .prefabricationAcceptance: dates.prefabricationAcceptance = try reader.date()
            case .mainStructureAcceptance: dates.mainStructureAcceptance = try reader.date()
            case .completion: dates.completion = try reader.date()
            case .application: dates.application = try reader.date()
            }
        }
        if let spans { dates.spans = spans }
    }

    private mutating func readRewardBasis(_ basis: inout Submission.RewardBasis) throws(JSONSyntaxError) {
        let spans = try readObject(Keys.rewardBasis) {
            (reader, key) throws(JSONSyntaxError) in
            switch key {
            case .municipalAward: basis.municipalAward = try reader.word(Words.municipalAward)
            case .voluntary: basis.voluntary = try reader.word(Words.voluntary)
            }
        }
        if let spans { basis.spans = spans }
    }

    private mutating func readDocuments() throws(JSONSyntaxError) -> [DocumentKind]? {
        var documents: [DocumentKind] = []
        let isArray = try readArray { (reader) throws(JSONSyntaxError) in
            if let document = try reader.word(Words.document) { documents.append(document) }
        }
        return isArray ? documents : nil
    }

    private mutating func readOtherAwards(_ awards: inout [Submission.OtherAward]) throws(JSONSyntaxError) {
        _ = try readArray { (reader) throws(JSONSyntaxError) in
            var award = Submission.OtherAward()
            let spans = try reader.readObject(Keys.otherAward) {
                (reader, key) throws(JSONSyntaxError) in
                switch key {
                case .source: award.source = try reader.text()
                case .reported: award.reported = try reader.boolean()
                case .returned: award.returned = try reader.boolean()
                }
            }
            guard let spans else { return }
            award.spans = spans
            awards.append(award)
        }
    }

    private mutating func readBuildings(_ buildings: inout [Building]) throws(JSONSyntaxError) {
        let start = json.position
        let isArray = try readArray { (reader) throws(JSONSyntaxError) in
            if let building = try reader.readBuilding() { buildings.append(building) }
        }
        let span = SourceSpan(skippingSpaceFrom: start, to: json.position, in: json.bytes)
        if isArray, buildings.isEmpty, !diagnostics.contains(where: { $0.span.start >= span.start }) {
            diagnostics.append(
                Diagnostic(
                    .noBuilding, at: span,
                    Message("buildings 中没有单体建筑", "there is no building in buildings"),
                    help: Message("至少写一个单体建筑", "describe at least one building")))
        }
    }
}

import PrefabAssessment
import PrefabReports

/// What a page asks for at each keystroke: every mistake, the values with their places, the verdict.
///
/// The reading and the assessment are those of `prefab check` and `prefab review`.
struct Look {
    let text: String
    let name: String
    let language: Language
    let readings: Readings
    /// Whether rates alone are asked for, which need neither project nor dates.
    let isForRates: Bool
    /// Whether the values are wanted with their places.
    let wantsValues: Bool

    /// The most findings that are shown at once; the counts are of all.
    private static let mostFindings = 1000

    func write(by desk: DeskStandards, to writer: inout JSONWriter) {
        let bytes = Array(text.utf8)
        let assessor = Assessor(standards: desk.standards, readings: readings)
        let reading =
            isForRates
            ? Submission.read(bytes, standards: desk.standards, toRateBy: .all)
            : Submission.read(bytes, standards: desk.standards, readings: readings).namingRules(by: assessor, in: bytes)
        let places = UTF16Places(bytes)
        let checked = CheckedText(
            origin: .path(name), bytes: bytes, diagnostics: reading.diagnostics, leftOut: reading.leftOut, limit: Self.mostFindings)
        writer.object { writer in
            writer.array("diagnostics", of: checked.diagnostics) { writer, diagnostic in
                Self.write(diagnostic, places, language, to: &writer)
            }
            writer.object("counts") { writer in
                writer.member("errors", checked.counts.errors)
                writer.member("warnings", checked.counts.warnings)
                writer.member("notes", checked.counts.notes)
            }
            if wantsValues {
                writer.array("fields", of: JSONOutline.values(of: bytes)) { writer, value in Self.write(value, places, to: &writer) }
            }
            guard !isForRates, let submission = reading.submission else {
                writer.null("verdict")
                writer.null("summary")
                return
            }
            let assessment = assessor.assess(submission)
            writer.key("verdict")
            var verdict = JSONWriter(pretty: false)
            VerdictJSON(desk.provenance(language), desk.standards).write(
                assessment, lines: LineIndex(bytes), submissionDigest: StoredText.stamp(of: bytes), warnings: reading.diagnostics,
                leftOut: reading.leftOut, to: &verdict)
            writer.literal { $0.append(bytes: verdict.bytes.dropLast()) }
            writer.object("summary") { Summary(assessment, desk, language).write(to: &$0) }
        }
    }

    /// As `prefab check --format json` writes it, with its place as a browser counts, and its cure as a change of the text.
    static func write(_ diagnostic: PlacedDiagnostic, _ places: UTF16Places, _ language: Language, to writer: inout JSONWriter) {
        writer.object { writer in
            DiagnosticsJSON(language: language).write(diagnostic, to: &writer)
            let (start, end) = (
                places.place(ofByte: Int(diagnostic.diagnostic.span.start)), places.place(ofByte: Int(diagnostic.diagnostic.span.end))
            )
            writer.member("start", start)
            writer.member("end", end)
            if let edit = diagnostic.edit {
                writer.array("edits", of: [edit]) { writer, text in
                    writer.object { writer in
                        writer.member("start", start)
                        writer.member("end", end)
                        writer.member("text", text)
                    }
                }
            }
        }
    }

    private static func write(_ value: JSONOutline.Value, _ places: UTF16Places, to writer: inout JSONWriter) {
        writer.object { writer in
            writer.member("pointer", value.pointer)
            writer.member("start", places.place(ofByte: Int(value.span.start)))
            writer.member("end", places.place(ofByte: Int(value.span.end)))
            if let key = value.key {
                writer.member("keyStart", places.place(ofByte: Int(key.start)))
                writer.member("keyEnd", places.place(ofByte: Int(key.end)))
            }
            writer.member("kind", word: value.kind.word(value.text))
            if let text = value.text { writer.member("value", text) }
        }
    }
}

extension JSONReader.Kind {
    /// As a page calls it.
    fileprivate func word(_ text: String?) -> String {
        switch self {
        case .object: "object"
        case .array: "array"
        case .string: "string"
        case .number: "number"
        case .boolean: text ?? "false"
        case .null: "null"
        }
    }
}

import PrefabAssessment

/// Which parts a part refers to (ECMA-376 part 2, 6.5).
struct Relations {
    private struct Relation {
        let id: String
        /// The last word of the kind: the rest differs between the editions of the standard.
        let kind: Substring
        /// The part's name in the archive.
        let target: String
    }

    private var relations: [Relation] = []

    /// - Parameter part: the part that refers; the archive as a whole where it is empty.
    init(of part: String, in archive: ZipFile, _ limits: WorkbookLimits) throws(WorkbookFault) {
        let folder = part.lastIndex(of: "/").map { String(part[...$0]) } ?? ""
        let name = folder + "_rels/" + part.dropFirst(folder.count) + ".rels"
        guard let bytes = try archive.part(name) else { return }
        relations = try bytes.withXML(of: name, limits) { (xml) throws(WorkbookFault) in
            var relations: [Relation] = []
            while true {
                switch try xml.next() {
                case .finish: return relations
                case .start where xml.isNamed("Relationship"):
                    // What lies outside of the archive is nobody's part.
                    if let mode = try xml.value(of: "TargetMode"), mode == "External" { continue }
                    guard let id = try xml.value(of: "Id"), let kind = try xml.value(of: "Type"), let target = try xml.value(of: "Target"),
                        let last = kind.split(separator: "/").last
                    else { throw xml.malformed(Message("部件之间的关系缺少属性", "a relation between parts lacks an attribute")) }
                    relations.append(Relation(id: id, kind: last, target: Self.resolved(target, in: folder)))
                default: continue
                }
            }
        }
    }

    func target(ofKind kind: String) -> String? {
        relations.first { $0.kind == kind }?.target
    }

    func target(of id: String) -> (kind: Substring, part: String)? {
        relations.first { $0.id == id }.map { ($0.kind, $0.target) }
    }

    /// The part's name from the archive's root; steps out of it stay where they are.
    private static func resolved(_ target: String, in folder: String) -> String {
        var steps: [Substring] = target.hasPrefix("/") ? [] : folder.split(separator: "/")
        for step in target.split(separator: "/") where step != "." {
            if step == ".." { _ = steps.popLast() } else { steps.append(step) }
        }
        return steps.joined(separator: "/")
    }
}

extension [UInt8] {
    /// Lends a part's bytes as XML; UTF-16 becomes UTF-8 before.
    func withXML<Result>(
        of part: String, _ limits: WorkbookLimits, _ body: (inout XMLReader) throws(WorkbookFault) -> Result
    ) throws(WorkbookFault) -> Result {
        var bytes = self
        if count >= 2, self[0] == 0xFF && self[1] == 0xFE || self[0] == 0xFE && self[1] == 0xFF || self[0] == 0 || self[1] == 0 {
            let encoding: TextEncoding = self[0] == 0xFF || self[1] == 0 ? .utf16Little : .utf16Big
            guard let decoded = encoding.decoded(self) else {
                throw WorkbookFault(
                    .malformedPart, at: part, Message("有不是 UTF-16 的字节", "there are bytes that are no UTF-16"),
                    help: Message("文件已损坏；用 Excel 或 WPS 打开并另存一份", "the file is damaged; open it in Excel or WPS and save a copy"))
            }
            bytes = decoded
        }
        return try bytes.withTextBytes { (text) throws(WorkbookFault) in
            var xml = XMLReader(text, part: part, limits)
            return try body(&xml)
        }
    }
}

package import PrefabAssessment
package import PrefabReports

/// A template (模板) of an office: a document of Word in which tags stand for what the submission and the verdict say.
package struct DocxTemplate {
    /// Something that the template asks for and nobody has said.
    package struct Unknown: Sendable {
        package let name: String
        package let place: Message.Text
    }

    private struct Part {
        let tree: PartTree
        let pieces: [TemplatePiece]
    }

    /// All parts of the document, in their order.
    private let files: [(name: String, bytes: [UInt8])]
    /// Those in which something is filled.
    private let parts: [String: Part]

    /// Reads a template.
    ///
    /// - Throws: `TemplateFaults` if the file cannot be read, or its tags are at fault: all of them.
    package init(_ file: [UInt8]) throws(TemplateFaults) {
        var parts: [String: Part] = [:]
        var faults: [TemplateFault] = []
        do throws(WorkbookFault) {
            let (files, kinds) = try DocxPackage.read(file)
            self.files = files
            for (name, bytes) in files {
                guard let title = kinds[name] else { continue }
                let tree = try PartTree(bytes, name: name, DocxPackage.limits)
                var reader = PartReader(tree, as: title)
                parts[name] = Part(tree: tree, pieces: reader.read())
                faults.append(contentsOf: reader.faults)
            }
        } catch {
            throw TemplateFaults([DocxPackage.fault(error)])
        }
        self.parts = parts
        if faults.isEmpty, !parts.values.contains(where: { $0.pieces.haveTags }) { faults.append(.untagged) }
        if !faults.isEmpty { throw TemplateFaults(faults) }
    }

    /// The document with what the names stand for, and what was missing.
    ///
    /// - Throws: `TemplateFaults` if the template asks for names that there are not.
    package func filled(_ facts: TemplateFacts) throws(TemplateFaults) -> (document: [UInt8], unknown: [Unknown]) {
        let names = facts.names
        var check = TemplateNameCheck(names)
        for file in files { check.check(parts[file.name]?.pieces ?? []) }
        if !check.faults.isEmpty { throw TemplateFaults(check.faults) }
        var archive = ZipArchive()
        var unknown: [Unknown] = []
        for file in files {
            guard let part = parts[file.name] else {
                archive.add(file.name, file.bytes)
                continue
            }
            var filling = TemplateFilling(facts, part.tree, names)
            do throws(TemplateFault) { try filling.write(part.pieces) } catch { throw TemplateFaults([error]) }
            unknown += filling.unknown.map { Unknown(name: $0.name, place: $0.place) }
            archive.add(file.name, filling.bytes)
        }
        return (archive.finish(), unknown)
    }
}

extension TemplateFault {
    /// A paper that was filled already has none left: it would be handed in for another project.
    fileprivate static let untagged = TemplateFault(
        Message("其中没有任何 {{名称}}，填不进任何内容", "it has no {{name}} in it, so that nothing would be filled in"),
        help: Message(
            "在要填写处写入名称，如 {{project.name}}；可能误用了已填写的材料",
            "write names where something is to stand, such as {{project.name}}; it may be a paper that was filled already"))
}

/// Everything that is wrong in a template.
package struct TemplateFaults: Error {
    package let faults: [TemplateFault]

    init(_ faults: [TemplateFault]) {
        self.faults = faults
    }
}

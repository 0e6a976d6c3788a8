/// What the packages of Word and Excel have in common (ECMA-376, part 2: Open Packaging Conventions).
enum OfficeXML {
    static let beginning = "<?xml version=\"1.0\" encoding=\"UTF-8\" standalone=\"yes\"?>\n"
    static let relationship = "http://schemas.openxmlformats.org/officeDocument/2006/relationships"
    private static let package = "http://schemas.openxmlformats.org/package/2006"
    private static let content = "application/vnd.openxmlformats-officedocument."

    /// `[Content_Types].xml`: of what type each part is.
    ///
    /// - Parameter parts: the name of each, and its type behind what all types begin with and without `+xml`.
    static func contentTypes(_ parts: [(name: String, type: String)]) -> [UInt8] {
        let overrides = parts.map { "<Override PartName=\"/\($0.name)\" ContentType=\"\(content)\($0.type)+xml\"/>" }
        return Array(
            (beginning + """
                <Types xmlns="\(package)/content-types">\
                <Default Extension="rels" ContentType="application/vnd.openxmlformats-package.relationships+xml"/>\
                <Default Extension="xml" ContentType="application/xml"/>\(overrides.joined())</Types>
                """).utf8)
    }

    /// A part of relationships: `rId1` and so on lead to these, from the folder of the part that they belong to.
    ///
    /// - Parameter targets: the kind of each, and its name.
    static func relationships(_ targets: [(kind: String, name: String)]) -> [UInt8] {
        let entries = targets.enumerated().map { number, target in
            "<Relationship Id=\"rId\(number + 1)\" Type=\"\(relationship)/\(target.kind)\" Target=\"\(target.name)\"/>"
        }
        return Array((beginning + "<Relationships xmlns=\"\(package)/relationships\">\(entries.joined())</Relationships>").utf8)
    }
}

package import PrefabAssessment

/// Writes the names that a template may use: `prefab explain --template-names`.
package struct TemplateListing: Wording {
    let language: Language
    private let standards: Standards

    package init(_ standards: Standards, language: Language) {
        self.standards = standards
        self.language = language
    }

    /// One line a name; what a section over several has stands under it.
    package func write(to buffer: inout UTF8Buffer) {
        buffer.append(
            words(
                "模板（prefab draft … --template）可用的名称。{{名称}} 填入该值；{{#名称}}…{{/名称}} 对列表（…[]）逐个重复，对其他有值的写一次；{{^名称}}…{{/名称}} 为没有时所写；{{! }} 为注释。\n\n",
                "Names for a template (prefab draft … --template). {{name}} is filled in; {{#name}}…{{/name}} is repeated for each of a list (…[]), and written once for what is there otherwise; {{^name}}…{{/name}} is written where there is none; {{! }} is a comment.\n\n"
            ))
        for name in TemplateCatalogue(standards).names(ofBuilding: true) {
            if name.name == "building" {
                line(
                    "building",
                    words("计算书与验收表：该份所属单体，所含名称同 buildings", "of a calculation or an acceptance: its building, with the names of buildings"),
                    to: &buffer)
            } else if name.name == "appliedBuildings" {
                line("appliedBuildings[]", words(name.title), to: &buffer)
            } else {
                write(name, "", to: &buffer)
            }
        }
    }

    private func write(_ name: TemplateName, _ prefix: String, to buffer: inout UTF8Buffer) {
        var path = prefix + name.name
        if case .list = name.content { path += "[]" }
        if case .object = name.content {} else { line(path, words(name.title), to: &buffer) }
        for inner in name.names { write(inner, path + ".", to: &buffer) }
    }

    private func line(_ path: String, _ title: String, to buffer: inout UTF8Buffer) {
        buffer.append(path)
        for _ in 0..<max(2, 52 - path.utf8.count) { buffer.append(" ") }
        buffer.append(title)
        buffer.append("\n")
    }
}

import PrefabAssessment
import PrefabReports

/// Holds the names that a template asks for against those that there are, whether they come to be written or not.
struct TemplateNameCheck {
    private struct Frame {
        let names: [TemplateName]
        /// Whether `{{.}}` means something in it.
        let hasMember: Bool
    }

    private var frames: [Frame]
    private(set) var faults: [TemplateFault] = []

    init(_ names: [TemplateName]) {
        frames = [Frame(names: names, hasMember: false)]
    }

    mutating func check(_ pieces: [TemplatePiece]) {
        for piece in pieces {
            switch piece {
            case .kept, .made, .once: continue
            case .block(_, let inner, _): check(inner)
            case .value(let tag, _, _): checkValue(tag)
            case .section(let tag, let inner): checkSection(tag, inner)
            }
        }
    }

    private mutating func checkValue(_ tag: TemplateTag) {
        guard !tag.path.isEmpty else {
            if !frames.contains(where: { $0.hasMember }) { faults.append(withoutMember(tag)) }
            return
        }
        guard let name = find(tag) else { return }
        switch name.content {
        case .value: return
        case .list:
            faults.append(
                TemplateFault(
                    at: tag.place,
                    Message("{{{0}}} 有若干个，不能填在一处", "{{{0}}} is several, and cannot be filled in at one place", .text(tag.name)),
                    help: Message("写成 {{#{0}}}…{{/{0}}}，其中写各项的名称", "write {{#{0}}}…{{/{0}}} with the names of each in it", .text(tag.name)))
            )
        case .object(let names, _):
            let list = names.prefix(4).map { "\(tag.name).\($0.name)" }.joined(separator: "、")
            faults.append(
                TemplateFault(
                    at: tag.place, Message("{{{0}}} 不是一个值", "{{{0}}} is no single value", .text(tag.name)),
                    help: Message("写出其中的名称，如 {0}", "write a name in it, such as {0}", .text(list))))
        }
    }

    private mutating func checkSection(_ tag: TemplateTag, _ inner: [TemplatePiece]) {
        guard !tag.path.isEmpty else {
            if !frames.contains(where: { $0.hasMember }) { faults.append(withoutMember(tag)) }
            return check(inner)
        }
        // What is in a section of which nobody knows what it is about cannot be judged.
        guard let name = find(tag) else { return }
        let isValue = if case .value = name.content { true } else { false }
        if tag.kind == .open { frames.append(Frame(names: name.names, hasMember: isValue)) }
        check(inner)
        if tag.kind == .open { frames.removeLast() }
    }

    private func withoutMember(_ tag: TemplateTag) -> TemplateFault {
        TemplateFault(
            at: tag.place, Message("此处的 {{.}} 没有所指", "{{.}} means nothing here"),
            help: Message("写在 {{#名称}}…{{/名称}} 之内，或写出名称", "write it inside of {{#name}}…{{/name}}, or write the name"))
    }

    // MARK: - Searching

    private mutating func find(_ tag: TemplateTag) -> TemplateName? {
        let found = frames.reversed().lazy.compactMap { frame in frame.names.first { $0.name == tag.path[0] } }.first
        guard var name = found else {
            faults.append(missing(tag, nearest: nearest(to: tag)))
            return nil
        }
        for place in tag.path.indices.dropFirst() {
            guard let inner = name.names.first(where: { $0.name == tag.path[place] }) else {
                let before = tag.path[..<place].joined(separator: ".")
                let near = nearestName(to: tag.path[place], among: name.names.map(\.name)).map { "\(before).\($0)" }
                if case .list = name.content {
                    faults.append(ofList(tag, before))
                } else {
                    faults.append(missing(tag, nearest: near ?? nearest(to: tag)))
                }
                return nil
            }
            if case .list = name.content {
                faults.append(ofList(tag, tag.path[..<place].joined(separator: ".")))
                return nil
            }
            name = inner
        }
        return name
    }

    private func ofList(_ tag: TemplateTag, _ list: String) -> TemplateFault {
        TemplateFault(
            at: tag.place, Message("{{{0}}}：{1} 有若干个", "{{{0}}}: there are several {1}", .text(tag.name), .text(list)),
            help: Message("写成 {{#{0}}}…{{/{0}}}，其中写各项的名称", "write {{#{0}}}…{{/{0}}} with the names of each in it", .text(list)))
    }

    private func missing(_ tag: TemplateTag, nearest: String?) -> TemplateFault {
        let meant = nearest.map { Message.Text("是否指 \($0)？", "did you mean \($0)? ") } ?? Message.Text("")
        return TemplateFault(
            at: tag.place, Message("没有名称 {0}", "there is no name {0}", .text(tag.name)),
            help: Message("{0}全部名称：prefab explain --template-names", "{0}all names: prefab explain --template-names", .words(meant)))
    }

    /// Among the names that stand without a section here, and those in it.
    private func nearest(to tag: TemplateTag) -> String? {
        var known: [String] = []
        for frame in frames.reversed() {
            for name in frame.names { Self.collect(name, "", &known) }
        }
        if let near = nearestName(to: tag.name, among: known) { return near }
        // A name of what there are several of, or one without what it belongs to.
        return Self.ending(in: tag.path.last ?? "", among: known)
    }

    private static func collect(_ name: TemplateName, _ prefix: String, _ known: inout [String]) {
        known.append(prefix + name.name)
        if case .list = name.content { return }
        for inner in name.names { collect(inner, "\(prefix)\(name.name).", &known) }
    }

    private static func ending(in last: String, among known: [String]) -> String? {
        let found = known.filter { $0.hasSuffix(".\(last)") }
        return found.count == 1 ? found[0] : nil
    }
}

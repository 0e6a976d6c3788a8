// What may be wrong with the lines of a take-off.
extension SubmissionCheck {
    /// A line that gives none of the quantities by which its kind is counted makes the measures that count it unknown.
    func checkLines(_ building: Building, _ diagnostics: inout DiagnosticList) {
        guard let components = building.components, !isFaulty(building.spans[.structure]) else { return }
        let lines = components.span
        for index in lines.indices {
            // Nearly every line gives what it must.
            guard lines[index].lacksVolume(in: building.structure) || lines[index].lacksArea else { continue }
            let sums = TakeOffSum.allCases.filter { lines[index].leavesUnknown($0, in: building.structure) }
            if sums.isEmpty || isFaulty(lines[index].span) { continue }
            var missing: [Message.Text] = []
            if lines[index].lacksVolume(in: building.structure) { missing.append(Message.Text("体积", "volume")) }
            if lines[index].lacksArea { missing.append(Message.Text("投影面积", "projected area")) }
            let measures = sums.compactMap { standards.measure($0) }.map { standards.measures[$0.place].shortTitle }
            diagnostics.append(
                Diagnostic(
                    .lineWithoutQuantity, at: lines[index].span,
                    Message(
                        "构件清单第 {0} 行（{1}）没有大于 0 的{2}，{3}按未知计",
                        "line {0} of the take-off ({1}) has no {2} above 0, which leaves {3} unknown",
                        .whole(index + 1), Self.name(of: lines[index]), .list(missing), .list(measures)),
                    help: Self.help(for: lines[index], in: building.structure)))
        }
    }

    /// Which quantities the kind of a line is counted by, of those that it lacks.
    private static func help(for line: Component, in structure: Structure) -> Message {
        let area = Message.Text("projectedArea（每件的水平投影面积）", "projectedArea, of a piece")
        let volume =
            line.kind.isJoint
            ? Message.Text("castInPlaceVolume（每处现浇混凝土的体积）", "castInPlaceVolume, of a joint")
            : Message.Text("precastVolume 或 castInPlaceVolume（每件的混凝土体积）", "precastVolume or castInPlaceVolume, of a piece")
        let missing = [line.lacksVolume(in: structure) ? volume : nil, line.lacksArea ? area : nil].compactMap(\.self)
        return Message("补上 {0}", "give {0}", .list(missing))
    }

    /// What a line is called: by its label, else by its kind.
    private static func name(of line: Component) -> Message.Value {
        if let label = line.label, !label.isBlank { return .text(label) }
        return .words(line.kind.title)
    }

    func checkLabels(_ building: Building, _ diagnostics: inout DiagnosticList) {
        guard let components = building.components else { return }
        let lines = components.span
        var marks = NameMarks()
        if lines.indices.allSatisfy({ lines[$0].label.map { marks.insert($0) } ?? true }) { return }
        var labels = SeenNames()
        for index in lines.indices {
            guard let label = lines[index].label, !label.isBlank, !labels.insert(label) else { continue }
            diagnostics.append(
                Diagnostic(
                    .duplicateLabel, at: lines[index].labelSpan,
                    Message("构件编号 “{0}” 重复", "the component label “{0}” appears twice", [.text(label)]),
                    help: Message("核对是否重复计入", "check that the pieces are not counted twice")))
        }
    }

    // MARK: - Storeys

    func checkStoreys(_ building: Building, _ diagnostics: inout DiagnosticList) {
        guard let components = building.components else { return }
        let lines = components.span
        var isComplete = !lines.isEmpty
        // Of most buildings it can be told in passing that every storey has a line.
        let top = building.storeys.flatMap { (1...64).contains($0) ? $0 : nil }
        var covered: UInt64 = 0
        for index in lines.indices {
            guard let storeys = lines[index].storeys, storeys.isRead else {
                isComplete = false
                if lines[index].storeys != nil { diagnostics.append(Self.unread(lines[index].storeysSpan)) }
                continue
            }
            if let top { covered |= storeys.bits(upTo: top) }
            if let lowest = storeys.lowest, lowest < 0 { diagnostics.append(Self.belowGround(lines[index].storeysSpan)) }
            if let top = building.storeys, let highest = storeys.highest, highest > top {
                diagnostics.append(Self.above(top, highest, lines[index].storeysSpan))
            }
        }
        if let top, covered == Storeys.allBits(upTo: top) { return }
        guard isComplete, let top = building.storeys, let span = building.spans[.components], !isFaulty(span) else { return }
        let gaps = Storeys.missing(components.lazy.compactMap(\.storeys), of: top)
        if gaps.isEmpty { return }
        let names = gaps.map { Message.Text($0.count == 1 ? "\($0.lowerBound)" : "\($0.lowerBound)-\($0.upperBound)") }
        diagnostics.append(
            Diagnostic(
                .storeysWithoutLine, at: span,
                Message("构件清单中没有第 {0} 层的构件", "the take-off has no line for storey {0}", [.list(names)]),
                help: Message(
                    "清单应含各层的全部结构构件，现浇的也要列出；核对各行的所在楼层",
                    "a take-off has all members of every storey, those cast in place too; check the storeys of each line")))
    }

    private static func unread(_ span: SourceSpan) -> Diagnostic {
        Diagnostic(
            .storeysUnread, at: span,
            Message("看不出是哪些楼层", "it cannot be told which storeys these are"),
            help: Message("写作 \"1-4\"、\"2,5-8\" 或 \"roof\"（屋面）", "write \"1-4\", \"2,5-8\" or \"roof\""))
    }

    private static func belowGround(_ span: SourceSpan) -> Diagnostic {
        Diagnostic(
            .storeysBelowGround, at: span,
            Message("构件在地下；构件清单只列 ±0.000 以上的构件", "these pieces are below ground; a take-off begins at ±0.000"),
            help: Message("删去地下的构件，或核对所在楼层", "leave out what is below ground, or check the storeys of the line"))
    }

    private static func above(_ top: Int, _ highest: Int, _ span: SourceSpan) -> Diagnostic {
        Diagnostic(
            .storeysAboveBuilding, at: span,
            Message("第 {0} 层高于单体的地上层数 {1}", "storey {0} is above the {1} of the building", [.whole(highest), .whole(top)]),
            help: Message("核对该行的所在楼层与单体的地上层数；屋面写 \"roof\"", "check the storeys of the line and of the building; the roof is \"roof\""))
    }
}

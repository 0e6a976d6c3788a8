import PrefabAssessment
import PrefabReports

// Take-offs with heads of their own, and the submission that they are read into.
extension ImportReader {
    /// The entry of the map that a sheet is read by: that of its own name before a pattern.
    mutating func mapEntry(of sheet: Sheet) -> MappedSheet? {
        guard let map else { return nil }
        let place = map.sheets.firstIndex { $0.name == sheet.name } ?? map.sheets.firstIndex { ColumnMap.fits(sheet.name, $0.name) }
        guard let place else { return nil }
        usedMap.insert(place)
        return map.sheets[place]
    }

    /// Tells which sheets of the map are not there.
    mutating func tellUnusedMap() {
        guard let map else { return }
        for (place, entry) in map.sheets.enumerated() where !usedMap.contains(place) && entry.ignore == nil {
            tell(
                Diagnostic(
                    .sheetMissing, at: .beginning,
                    Message("没有名为“{0}”的工作表", "there is no sheet “{0}”", .text(entry.name)),
                    help: Message(
                        "改正对照表的 name；有的工作表：{0}", "mend “name” in the map; the sheets are {0}", .list(sheets.map { Message.Text($0.name) }))
                ).inCell(entry.name))
        }
    }

    /// Reads the sheets that the map has, once all buildings are known.
    mutating func readForeign() {
        let makesBuildings = buildings.isEmpty
        var present = taken
        for number in components.indices where !components[number].isEmpty { present.insert(number) }
        for (entry, book, number) in foreign {
            var reader = TakeOffReader(
                MappedTable(sheets[number], entry), number: number, book: book, kinds: kinds, headings: layout.headings)
            reader.read()
            findings += reader.findings
            takeOffs.append(.init(sheet: sheets[number].fullName, lines: reader.lines.count, passed: reader.passed))
            var told: Set<String> = []
            for line in reader.lines {
                if makesBuildings, numbers[line.building] == nil {
                    var building = SubmissionTree(.object([]), at: (number, line.place))
                    building.append(SubmissionTree(.leaf(line.building), at: (number, line.place)), at: [BuildingKey.id.rawValue])
                    appendBuilding(building)
                }
                guard let place = numbers[line.building] else {
                    if told.insert(line.building).inserted { tellNoBuilding(line, sheets[number]) }
                    continue
                }
                if present.contains(place) {
                    if told.insert(line.building).inserted { tellTakeOffPresent(line, sheets[number]) }
                    continue
                }
                components[place].append(line.node)
            }
        }
        foreign = []
    }

    private mutating func tellNoBuilding(_ line: TakeOffLine, _ sheet: Sheet) {
        tell(
            Diagnostic(
                .rowWithoutBuilding, at: .beginning,
                Message("没有编号为“{0}”的单体", "there is no building “{0}”", .text(line.buildingName)),
                help: Message(
                    "在对照表中写明是哪一个：该列的 words，或 constants", "say in the map which one it is: in the words of the column, or as a constant")
            ).inCell(sheet.name(of: line.place)))
    }

    private mutating func tellTakeOffPresent(_ line: TakeOffLine, _ sheet: Sheet) {
        tell(
            Diagnostic(
                .takeOffPresent, at: .beginning,
                Message("单体“{0}”已有构件清单", "the building “{0}” has a take-off already", .text(line.buildingName)),
                help: Message(
                    "只留一份：删去申报文件或“构件”表中该单体的构件", "keep one: take its components out of the submission or the sheet of the take-off")
            ).inCell(sheet.name(of: line.place)))
    }

    // MARK: - The submission that is read into

    /// Begins with what a submission says; its buildings take the lines.
    mutating func begin(with json: ParsedJSON) {
        guard json.nodes[0].kind == .object else { return }
        var members: [(key: String, node: SubmissionTree)] = []
        for (key, value) in json.members(of: 0) {
            guard key == RootKey.buildings.rawValue, json.nodes[value].kind == .array else {
                members.append((key, SubmissionTree(json, value, isLong: true)))
                continue
            }
            for building in json.children(of: value) {
                if json.nodes[building].kind == .object,
                    json.members(of: building).contains(where: { $0.key == BuildingKey.components.rawValue })
                {
                    taken.insert(buildings.count)
                }
                appendBuilding(SubmissionTree(json, building, isLong: true))
            }
        }
        root = SubmissionTree(.object(members))
    }
}

extension MapGuess {
    /// Guesses a map for the sheets that have no keys of fields.
    package init(_ books: [Book], _ layout: SubmissionLayout) {
        let reader = ImportReader(layout, map: nil)
        self.init(books, layout.headings) { reader.projectColumn(of: $0) != nil || reader.table(in: $0) != nil }
    }
}

extension SubmissionTree {
    /// A value of a text, without cells.
    ///
    /// - Parameter isLong: whether its members stand in lines of their own; lines of a take-off, measures and the like do not.
    init(_ json: ParsedJSON, _ node: Int, isLong: Bool) {
        switch json.nodes[node].kind {
        case .object:
            self.init(
                .object(
                    json.members(of: node).map { key, value in
                        guard key == BuildingKey.measures.rawValue, json.nodes[value].kind == .object else {
                            return (key, SubmissionTree(json, value, isLong: isLong))
                        }
                        let measures = json.members(of: value).map { ($0.key, SubmissionTree(json, $0.value, isLong: false)) }
                        return (key, SubmissionTree(.object(measures)))
                    }), isInline: !isLong)
        case .array:
            // What a list holds stands in a line each.
            self.init(.array(json.children(of: node).map { SubmissionTree(json, $0, isLong: false) }))
        case .string: self.init(.leaf(CellText.quoted(json.string(node))))
        case .number, .boolean, .null: self.init(.leaf(json.source(node)))
        }
    }
}

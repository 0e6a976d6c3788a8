extension StandardsFileReader {
    /// A score table of the assembly rate (装配率评分表).
    func scoreTable() -> ScoreTable? {
        guard
            let fields = fields(
                0, required: StandardsKey.header + [.totalPoints, .scoreDecimals, .groups, .items],
                optional: [
                    .schema, .published, .inForce, .requiresDecoration, .minimumRate,
                    .minimumHorizontalRatio, .assessmentUnit, .steelTimberRatio, .joints, .gradeRatio, .grades,
                ])
        else { return nil }
        header(schema: fields[.schema], id: fields[.id], sources: fields[.sources])
        let title = bilingual(fields[.title])
        let published = day(fields[.published], "published")
        let inForce = day(fields[.inForce], "inForce")
        let total = points(fields[.totalPoints], "totalPoints")
        let decimals = count(fields[.scoreDecimals], "scoreDecimals", .decimals)
        let groups = list(fields[.groups], group)
        let items = list(fields[.items]) { self.item($0, decimals: decimals?.value ?? 0) }
        let decoration = flag(fields[.requiresDecoration], "requiresDecoration")
        let rate = percent(fields[.minimumRate], "minimumRate")
        let horizontal = percent(fields[.minimumHorizontalRatio], "minimumHorizontalRatio")
        let unit = assessmentUnit(fields[.assessmentUnit])
        let steelTimber = percent(fields[.steelTimberRatio], "steelTimberRatio")
        let joints = joints(fields[.joints])
        let gradeRatio = percent(fields[.gradeRatio], "gradeRatio")
        let grades = list(fields[.grades], grade) ?? []

        guard let title, let total, let groups, let items, let node = fields[.groups] else { return nil }
        checkSums(total: total.value, groups, items, at: node)
        checkGrades(grades, at: fields[.grades])
        let table = ScoreTable(
            id: instrument, title: title, totalPoints: total, groups: groups, items: items, grades: grades,
            gradeRatio: gradeRatio, steelTimberRatio: steelTimber, minimumRate: rate, requiresDecoration: decoration,
            minimumHorizontalRatio: horizontal, joints: joints, scoreDecimals: decimals, published: published,
            inForce: inForce, assessmentUnit: unit)
        checkNeeds(of: table)
        return table
    }

    private func group(_ node: Int) -> ScoreTable.Group? {
        guard let fields = fields(node, required: [.id, .title, .points], optional: [.minimum]) else { return nil }
        let id = word(fields[.id], GroupID.self)
        let name = id?.rawValue ?? ""
        let title = bilingual(fields[.title])
        let points = points(fields[.points], name)
        let minimum = self.points(fields[.minimum], name + ".minimum")
        guard let id, let title, let points else { return nil }
        if let minimum, minimum.value > points.value, let node = fields[.minimum] {
            report(
                .pointsInconsistent, at: tree.opening(of: node),
                Message(
                    "最低分值 {0} 高于本组分值 {1}", "the least points, {0}, exceed those of the group, {1}",
                    [.number(minimum.value), .number(points.value)]),
                help: Message("核对两个分值", "check both figures"))
        }
        return ScoreTable.Group(id: id, title: title, points: points, minimum: minimum)
    }

    private func grade(_ node: Int) -> ScoreTable.GradeStep? {
        guard let row = row(node, required: [.grade, .value]), let place = row[.grade], let name = text(place) else {
            return nil
        }
        let from = figure(in: row, "grades.\(name)", .percent) { rational($0, .percent) }
        guard let grade = Grade(named: name) else {
            reportName(name, at: span(place), among: Grade.awarded.map(\.rawValue))
            return nil
        }
        return from.map { ScoreTable.GradeStep(grade: grade, from: $0, name: name) }
    }

    private func joints(_ node: Int?) -> ScoreTable.Joints? {
        let required: [StandardsKey] = [
            .wallStripWidth, .wallBandHeight, .beamColumnNode, .columnJointRatio, .slabStripWidth,
        ]
        guard let node, let fields = fields(node, required: required) else { return nil }
        let wallStrip = quantity(fields[.wallStripWidth], "joints.wallStripWidth", .millimetres)
        let wallBand = quantity(fields[.wallBandHeight], "joints.wallBandHeight", .millimetres)
        let beamColumn = flag(fields[.beamColumnNode], "joints.beamColumnNode")
        let column = percent(fields[.columnJointRatio], "joints.columnJointRatio")
        let slabStrip = quantity(fields[.slabStripWidth], "joints.slabStripWidth", .millimetres)
        guard let wallStrip, let wallBand, let beamColumn, let column, let slabStrip else { return nil }
        return ScoreTable.Joints(
            wallStripWidth: wallStrip, wallBandHeight: wallBand, slabStripWidth: slabStrip, beamColumnNode: beamColumn,
            columnJointRatio: column)
    }

    private func assessmentUnit(_ node: Int?) -> ScoreTable.AssessmentUnit? {
        guard let node, let fields = fields(node, required: [.storeys, .area]) else { return nil }
        let storeys = count(fields[.storeys], "assessmentUnit.storeys", .storeys)
        let area = quantity(fields[.area], "assessmentUnit.area", .squareMetres)
        guard let storeys, let area else { return nil }
        return ScoreTable.AssessmentUnit(storeys: storeys, area: area)
    }
}

extension Grade {
    /// The grades that a table may award, from the highest down.
    static let awarded: [Grade] = [.aaa, .aa, .a]

    /// The grade by the name that a standard has for it: the national one leaves `(BJ)` out.
    init?(named name: String) {
        guard let grade = Self.awarded.first(where: { $0.rawValue == name || $0.rawValue == name + "(BJ)" }) else {
            return nil
        }
        self = grade
    }
}

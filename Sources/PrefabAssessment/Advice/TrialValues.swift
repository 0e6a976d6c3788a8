/// The values that stand for all values of a missing field, the favourable ones first.
struct TrialValues {
    let assessor: Assessor
    let submission: Submission

    private typealias Trial = SettlingSearch.Trial

    func trials(_ field: Settling.Field) -> [SettlingSearch.Trial] {
        switch field {
        case .document(let kind):
            return [
                Trial(label: Message.Text("已附", "enclosed")) { submission in
                    submission.documents = (submission.documents ?? []) + [kind]
                }
            ]
        case .place(.project(let key)): return projectTrials(key)
        case .place(.date(let key)): return dateTrials(key)
        case .place(.rewardBasis(.municipalAward)):
            return MunicipalAward.allCases.map { word in
                Trial(label: Message.Text(word.rawValue)) { $0.rewardBasis.municipalAward = word }
            }
        case .place(.rewardBasis(.voluntary)):
            return Voluntary.allCases.map { word in
                Trial(label: Message.Text(word.rawValue)) { $0.rewardBasis.voluntary = word }
            }
        case .place(.otherAward(let index)):
            return [true, false].map { isReported in
                Trial(label: isReported ? Message.Text("已告知", "reported") : Message.Text("未告知也未退返", "neither reported nor returned")) {
                    $0.otherAwards[index].reported = isReported
                    $0.otherAwards[index].returned = isReported
                }
            }
        case .place(.measure(let index, let key)): return measureTrials(index, key, ratios: [1, 0])
        case .place(.buildingField(let index, let key)): return buildingTrials(index, key)
        case .place(.document), .place(.root), .place(.building), .place(.declared): return []
        }
    }

    private func projectTrials(_ key: ProjectKey) -> [SettlingSearch.Trial] {
        switch key {
        case .site:
            return Site.allCases.map { word in Trial(label: Message.Text(word.rawValue)) { $0.project.site = word } }
        case .constructionType:
            return ConstructionType.allCases.map { word in
                Trial(label: Message.Text(word.rawValue)) { $0.project.constructionType = word }
            }
        case .applicantRole:
            return ApplicantRole.allCases.map { word in
                Trial(label: Message.Text(word.rawValue)) { $0.project.applicantRole = word }
            }
        case .land:
            return Land.allCases.map { word in Trial(label: Message.Text(word.rawValue)) { $0.project.land = word } }
        case .fiscalFundingPercent:
            let limits = [assessor.standards.instrument48.fundingLimit.value, assessor.standards.instrument47.governmentFunding.value]
            let percents = [Rational.zero] + limits.map { $0 * 100 }
            return percents.map { percent in
                let value = ExactDecimal(units: percent.scaledQuotient(ExactDecimal.one, .cut))
                return Trial(label: Message.Text("\(value)%")) { $0.project.fiscalFundingPercent = value }
            }
        default: return []
        }
    }

    /// Every day on which a rule changes its mind, with its neighbours.
    private func dateTrials(_ key: DateKey) -> [SettlingSearch.Trial] {
        var trials = days.map { day in
            Trial(label: Message.Text(day.description)) { submission in
                switch key {
                case .projectApproval: submission.dates.projectApproval = day
                case .planningPermit: submission.dates.planningPermit = day
                case .constructionStart: submission.dates.constructionStart = day
                case .firstFloorSlabStart: submission.dates.firstFloorSlabStart = .date(day)
                case .prefabricationAcceptance: submission.dates.prefabricationAcceptance = day
                case .mainStructureAcceptance: submission.dates.mainStructureAcceptance = day
                case .completion: submission.dates.completion = day
                case .application: submission.dates.application = day
                }
            }
        }
        if key == .firstFloorSlabStart {
            trials.insert(
                Trial(label: Message.Text("尚未施工", "not started")) { $0.dates.firstFloorSlabStart = .notStarted }, at: 0)
        }
        return trials
    }

    private var days: [CalendarDate] {
        let law = assessor.standards.instrument48
        let mandate = assessor.standards.instrument47
        var marks: [CalendarDate?] = [
            law.validFrom.value, law.validTo.value, law.validToAlternative.value, law.municipalOpinionIssued.value,
            law.publication.value, law.publicationAlternative.value, mandate.validFrom.value, mandate.validTo.value,
            mandate.validToAlternative.value,
            law.publication.value.adding(months: law.applicationMonths.value),
            law.publicationAlternative.value.adding(months: law.applicationMonths.value),
            submission.dates.constructionStart, submission.dates.application,
        ]
        marks += law.permitRegimes.flatMap { [$0.from, $0.to] } + law.startRegimes.flatMap { [$0.from, $0.to] }
        if case .date(let day) = submission.dates.firstFloorSlabStart { marks.append(day) }
        let days = Set(marks.compactMap(\.self).flatMap { [$0.previous, $0, $0.next] }.compactMap(\.self))
        return days.sorted()
    }

    /// Quantities with these ratios, and that there is nothing of the kind where that may be.
    func measureTrials(_ index: Int, _ key: MeasureKey, ratios: [Rational]) -> [SettlingSearch.Trial] {
        let isPipe = [MeasureKey.electricalPipes, .waterPipes, .heatingPipes].contains(key)
        // Lines are added to each other; so much of one kind leaves the others without weight.
        let total = isPipe ? ExactDecimal(units: ExactDecimal.inputLimit - 1) : ExactDecimal(1)
        var trials = ratios.map { ratio in
            let percent = ExactDecimal(units: (ratio * 100).scaledQuotient(ExactDecimal.one, .cut))
            let qualifying = ExactDecimal(units: (ratio * total.rational).scaledQuotient(ExactDecimal.one, .cut))
            return Trial(label: Message.Text("比例 \(percent)%", "a ratio of \(percent)%")) {
                $0.buildings[index].measures[key] = .quantities(qualifying: qualifying, total: total)
            }
        }
        if key.mayBeAbsent {
            trials.append(Trial(label: Message.Text("没有该项", "absent"), isAbsence: true) { $0.buildings[index].measures[key] = .absent(why: "") })
        }
        return trials
    }

    private func buildingTrials(_ index: Int, _ key: BuildingKey) -> [SettlingSearch.Trial] {
        switch key {
        case .fullDecoration:
            return [true, false].map { value in
                Trial(label: Message.Text(String(value))) { $0.buildings[index].fullDecoration = value }
            }
        case .planningPermit:
            return days.map { day in
                Trial(label: Message.Text(day.description)) { $0.buildings[index].planningPermit = day }
            }
        case .declaredScores: return scoreTrials(index)
        case .floorPlanArea:
            let qualifying = submission.buildings[index].takeOff?.horizontalQualifying ?? .zero
            let least = max(qualifying, ExactDecimal(1))
            let areas: [ExactDecimal] = [least, ExactDecimal(units: ExactDecimal.inputLimit - 1)]
            return areas.map { area in
                Trial(label: Message.Text("\(area) m²")) { $0.buildings[index].floorPlanArea = area }
            }
        case .components: return jointTrials(index)
        default: return []
        }
    }

    /// The rows of the governing table that are known only by their maximum and that nobody has declared.
    func declaredRows(_ index: Int) -> [ScoreTable.Item] {
        let permit = submission.planningPermit(ofBuilding: index)
        guard let table = assessor.standards.scoreTable(forPermit: permit, assessor.readings).table else { return [] }
        return table.items.filter { row in
            if case .declared = row.scoring { submission.buildings[index].declaredScore(row.id) == nil } else { false }
        }
    }

    /// All rows that are known only by their maximum: full points, or none.
    private func scoreTrials(_ index: Int) -> [SettlingSearch.Trial] {
        let rows = declaredRows(index)
        return [true, false].map { isFull in
            Trial(label: isFull ? Message.Text("满分", "full points") : Message.Text("0 分", "no points")) { submission in
                for row in rows {
                    let points = isFull ? row.maximum.value.scaledQuotient(ExactDecimal.one, .cut) : 0
                    submission.buildings[index].declaredScores.append(
                        (row.id, ExactDecimal(units: points), submission.buildings[index].spans.object))
                }
            }
        }
    }

    /// The sizes of joints: so small that they count as precast, or so large that they do not.
    private func jointTrials(_ index: Int) -> [SettlingSearch.Trial] {
        let joints = assessor.standards.table(TableID.beijing)?.joints
        let far = ExactDecimal(units: ExactDecimal.inputLimit - 1)
        return [true, false].map { counts in
            Trial(label: counts ? Message.Text("节点计入", "joints that count") : Message.Text("节点不计入", "joints that do not count")) { submission in
                guard var components = submission.buildings[index].components else { return }
                for place in components.indices {
                    components[place].width = components[place].width ?? (counts ? .zero : far)
                    components[place].height = components[place].height ?? (counts ? .zero : far)
                    components[place].columnSide = components[place].columnSide ?? (counts ? far : .zero)
                }
                submission.buildings[index].components = components
                submission.buildings[index].takeOff = TakeOff(components, joints: joints)
            }
        }
    }
}

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
        case .place(.otherAward(let index)):
            return [true, false].map { isReported in
                Trial(label: isReported ? Message.Text("已告知", "reported") : Message.Text("未告知也未退返", "neither reported nor returned")) {
                    $0.otherAwards[index].reported = isReported
                    $0.otherAwards[index].returned = isReported
                }
            }
        case .place(.measure(let index, let measure)): return measureTrials(index, measure, ratios: [1, 0])
        case .place(.attribute(let index, let attribute)): return attributeTrials(index, attribute)
        case .place(.project(.fiscalFundingPercent)): return fundingTrials()
        case .place(.buildingField(let index, .declaredScores)): return scoreTrials(index)
        case .place(.buildingField(let index, .floorPlanArea)): return floorTrials(index)
        case .place(.buildingField(let index, .components)): return jointTrials(index)
        case .place(.buildingField(let index, .aboveGroundArea)): return areaTrials(index)
        case .place(.buildingField(let index, .height)): return heightTrials(index)
        case .place(let place): return trials(at: place)
        }
    }

    /// Every word that decides something, both answers, or every day on which a rule changes its mind, with its neighbours. What a number
    /// has to be tried at only the rules know that ask for it: those that a rule asks for are named in ``trials(_:)``, and no rule that
    /// decides asks for a text.
    private func trials(at place: Place) -> [SettlingSearch.Trial] {
        func trial(_ value: String, _ label: Message.Text? = nil) -> SettlingSearch.Trial {
            Trial(label: label ?? Message.Text(value)) { $0[place] = value }
        }
        switch place.key?.field.type {
        case .word(let words): return words.filter { !$0.isOpen }.map { trial($0.word) }
        case .flag: return [true, false].map { trial(String($0)) }
        case .date: return days(at: place).map { trial($0.description) }
        case .dateOr(let word): return [trial(word.word, word.title)] + days(at: place).map { trial($0.description) }
        case .number, .level, .measure, .text, .filledText, .storeys, .constant, .words, .structure, nil: return []
        }
    }

    private func fundingTrials() -> [SettlingSearch.Trial] {
        let limits = [assessor.standards.instrument48.fundingLimit.value, assessor.standards.instrument47.governmentFunding.value]
        let percents = [Rational.zero] + limits.map { $0 * 100 }
        return percents.map { percent in
            let value = ExactDecimal(units: percent.scaledQuotient(ExactDecimal.one, .cut))
            return Trial(label: Message.Text("\(value)%")) { $0.project.fiscalFundingPercent = value }
        }
    }

    /// The days to try, in the order in which permit, start and application have to come: what is out of that order is open whatever else is
    /// known.
    private func days(at place: Place) -> [CalendarDate] {
        let (start, application) = (submission.dates.constructionStart, submission.dates.application)
        switch place {
        case .date(.application): return days.filter { day in start.map { day >= $0 } ?? true }
        case .date(.planningPermit), .buildingField(_, .planningPermit): return days.filter { day in start.map { day <= $0 } ?? true }
        case .date(.constructionStart):
            let permits = submission.buildings.indices.filter { submission.buildings[$0].appliedFor }
                .compactMap { submission.planningPermit(ofBuilding: $0) }
            return days.filter { day in (application.map { day <= $0 } ?? true) && permits.allSatisfy { day >= $0 } }
        default: return days
        }
    }

    private var days: [CalendarDate] {
        let law = assessor.standards.instrument48
        let mandate = assessor.standards.instrument47
        var marks: [CalendarDate?] = [
            law.validFrom.value, law.validTo.value, law.validToAlternative.value, law.municipalOpinionIssued.value,
            law.municipalOpinionPublished.value, law.municipalOpinionInForce.value,
            law.publication.value, law.publicationAlternative.value, mandate.validFrom.value, mandate.validTo.value,
            mandate.validToAlternative.value,
            law.publication.value.adding(months: law.applicationMonths.value),
            law.publicationAlternative.value.adding(months: law.applicationMonths.value),
            submission.dates.constructionStart, submission.dates.application, submission.dates.planningPermit,
        ]
        marks += law.permitRegimes.flatMap { [$0.from, $0.to] } + law.startRegimes.flatMap { [$0.from, $0.to] }
        if case .date(let day) = submission.dates.firstFloorSlabStart { marks.append(day) }
        let days = Set(marks.compactMap(\.self).flatMap { [$0.previous, $0, $0.next] }.compactMap(\.self))
        return days.sorted()
    }

    /// Quantities with these ratios, and that there is nothing of the kind where that may be.
    func measureTrials(_ index: Int, _ measure: MeasureIndex, ratios: [Rational]) -> [SettlingSearch.Trial] {
        // Some are added to each other; so much of one kind leaves the others without weight.
        let isAdded = assessor.standards.isAddedUp(measure)
        let total = isAdded ? ExactDecimal(units: ExactDecimal.inputLimit - 1) : ExactDecimal(1)
        var trials = ratios.map { ratio in
            let percent = ExactDecimal(units: (ratio * 100).scaledQuotient(ExactDecimal.one, .cut))
            let qualifying = ExactDecimal(units: ratio.scaledQuotient(total.units, .cut))
            return Trial(label: Message.Text("比例 \(percent)%", "a ratio of \(percent)%")) {
                $0.buildings[index].measures[measure] = .quantities(qualifying: qualifying, total: total)
            }
        }
        if assessor.standards.measures[measure.place].mayBeAbsent {
            trials.append(
                Trial(label: Message.Text("没有该项", "absent"), isAbsence: true) {
                    $0.buildings[index].measures[measure] = .absent(why: "")
                })
        }
        return trials
    }

    private func attributeTrials(_ index: Int, _ attribute: AttributeIndex) -> [SettlingSearch.Trial] {
        let standards = assessor.standards
        let values: [AttributeValue] =
            switch standards.attributes[attribute.place].kind {
            case .flag: [.flag(true), .flag(false)]
            case .levels(let levels): levels.reversed().map { .level($0) }
            }
        return values.map { value in
            Trial(label: Message.Text(value.description)) { $0.buildings[index].set(attribute, value, in: standards) }
        }
    }

    /// Areas on either side of each limit that a rule sets.
    private func areaTrials(_ index: Int) -> [SettlingSearch.Trial] {
        let standards = assessor.standards
        let limits = [standards.instrument48.minimumArea.value, standards.instrument47.exemptPublicArea.value]
        let most = standards.plausibility?.most(.aboveGroundArea) ?? ExactDecimal(units: ExactDecimal.inputLimit - 1)
        let areas = [most] + limits.flatMap { [$0, $0 + ExactDecimal(1)] } + [ExactDecimal(1)]
        return areas.map { area in
            Trial(label: Message.Text("\(area) m²")) { $0.buildings[index].aboveGroundArea = area }
        }
    }

    /// A height within each step of every provision.
    private func heightTrials(_ index: Int) -> [SettlingSearch.Trial] {
        var ends: Set<ExactDecimal> = [SubmissionLimits.greatestHeight]
        for provision in assessor.standards.methods.flatMap(\.provisions) {
            if case .ratio(_, let steps) = provision.requirement { ends.formUnion(steps.compactMap(\.upTo)) }
        }
        return ends.sorted().map { height in
            Trial(label: Message.Text("\(height) m")) { $0.buildings[index].height = height }
        }
    }

    private func floorTrials(_ index: Int) -> [SettlingSearch.Trial] {
        let projected = submission.buildings[index].takeOff?.projectedArea ?? .zero
        let least = max(projected, ExactDecimal(1))
        let areas: [ExactDecimal] = [least, ExactDecimal(units: ExactDecimal.inputLimit - 1)]
        return areas.map { area in
            Trial(label: Message.Text("\(area) m²")) { $0.buildings[index].floorPlanArea = area }
        }
    }

    /// The items of the governing method that only the score sheet has and that nobody has declared.
    func declaredRows(_ index: Int) -> [MethodItem] {
        method(index).items.filter { row in
            row.scoring.isDeclared && submission.buildings[index].declaredScore(row.name) == nil
        }
    }

    private func method(_ index: Int) -> Method {
        assessor.standards.method(forPermit: submission.planningPermit(ofBuilding: index), assessor.readings).method
    }

    /// In m³ a piece: more than all that a building has.
    private static let muchVolume = ExactDecimal(1_000_000)
    /// In m² a piece.
    private static let littleArea = ExactDecimal(units: 1)

    /// All rows that are known only by their maximum: full points, or none.
    private func scoreTrials(_ index: Int) -> [SettlingSearch.Trial] {
        let rows = declaredRows(index)
        return [true, false].map { isFull in
            Trial(label: isFull ? Message.Text("满分", "full points") : Message.Text("0 分", "no points")) { submission in
                for row in rows {
                    let points = isFull ? row.maximum.value.scaledQuotient(ExactDecimal.one, .cut) : 0
                    submission.buildings[index].declaredScores.append(
                        (row.name, ExactDecimal(units: points), submission.buildings[index].spans.object))
                }
            }
        }
    }

    /// The sizes of joints: so small that they count as precast, or so large that they do not; and of lines without a quantity all of it
    /// precast, or none.
    private func jointTrials(_ index: Int) -> [SettlingSearch.Trial] {
        let method = method(index)
        let far = ExactDecimal(units: ExactDecimal.inputLimit - 1)
        return [true, false].map { counts in
            Trial(label: counts ? Message.Text("节点计入", "joints that count") : Message.Text("节点不计入", "joints that do not count")) {
                submission in
                guard var components = submission.buildings[index].components else { return }
                let structure = submission.buildings[index].structure
                for place in components.indices {
                    if components[place].lacksVolume(in: structure) {
                        components[place].precastVolume = counts && !components[place].kind.isJoint ? Self.muchVolume : .zero
                        components[place].castInPlaceVolume = counts && !components[place].kind.isJoint ? .zero : Self.muchVolume
                    }
                    if components[place].lacksArea {
                        components[place].projectedArea = counts ? submission.buildings[index].floorPlanArea : Self.littleArea
                    }
                    components[place].width = components[place].width ?? (counts ? .zero : far)
                    components[place].height = components[place].height ?? (counts ? .zero : far)
                    components[place].columnSide = components[place].columnSide ?? (counts ? far : .zero)
                }
                submission.buildings[index].components = components
                submission.buildings[index].takeOff = TakeOff(components, in: structure, by: method)
            }
        }
    }
}

extension Standards {
    /// Whether an item adds the measure to others.
    func isAddedUp(_ measure: MeasureIndex) -> Bool {
        methods.contains { $0.items.contains { $0.measures.count > 1 && $0.measures.contains(measure) } }
    }
}

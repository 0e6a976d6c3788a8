import PrefabAssessment

// What a template may say of a building.

extension TemplateCatalogue {
    var buildingNames: [TemplateName] {
        let single = BuildingKey.allCases.filter {
            ![.rewardBasis, .attributes, .components, .measures, .declaredScores, .declared].contains($0)
        }
        return single.map { key in field(key.rawValue) { .buildingField($0, key) } }
            + [
                .object(
                    "rewardBasis", BuildingKey.rewardBasis.field.title,
                    RewardBasisKey.allCases.filter { $0 != .award }.map { key in field(key.rawValue) { .buildingRewardBasis($0, key) } } + [
                        .object(
                            "award", RewardBasisKey.award.field.title,
                            AwardKey.allCases.map { key in field(key.rawValue) { .buildingAward($0, key) } }
                        ) {
                            $0.building($1).rewardBasis?.award != nil
                        }
                    ]
                ) { $0.building($1).rewardBasis != nil },
                .object("attributes", BuildingKey.attributes.field.title, attributeNames),
                .object("measures", BuildingKey.measures.field.title, measureNames),
                .object(
                    "declared", BuildingKey.declared.field.title,
                    DeclaredKey.allCases.map { key in field(key.rawValue) { .declared(building: $0, key) } }),
                quantities, components,
            ] + resultNames
    }

    /// Names of a building in the scope of the paper's own building, for `building`.
    func enteringOrder(_ names: [TemplateName]) -> [TemplateName] { names.map { $0.entering { facts in TemplateScope(facts.ofOrder) } } }

    /// A field of the building.
    private func field(_ name: String, _ place: @escaping @Sendable (Int) -> Place) -> TemplateName {
        .value(name, place(0).title(in: standards)) { facts, scope in facts.field(place(facts.index(scope))) }
    }

    private var attributeNames: [TemplateName] {
        standards.attributes.typedIndices.map { index in
            let definition = standards.attributes[index.place]
            return .value(definition.id, definition.shortTitle) { facts, scope in
                switch facts.measured(scope)[index] {
                case .flag(let flag)?: facts.flag(flag)
                case .level(let level)?: .text("\(level)")
                case nil: facts.unknown(definition.shortTitle)
                }
            }
        }
    }

    // MARK: - Quantities

    private var measureNames: [TemplateName] {
        standards.measures.typedIndices.map { index in
            let definition = standards.measures[index.place]
            return .object(definition.id, definition.shortTitle, parts(of: definition.shortTitle) { _, _ in index }) { facts, scope in
                if case .quantities = facts.measured(scope)[index] { true } else { false }
            }
        }
    }

    /// Of every quantity that the method looks at, as the calculation lists them.
    private var quantities: TemplateName {
        @Sendable func index(_ facts: TemplateFacts, _ scope: TemplateScope) -> MeasureIndex { facts.quantities(scope)[scope.item] }
        @Sendable func definition(_ facts: TemplateFacts, _ scope: TemplateScope) -> MeasureDefinition {
            facts.paper.standards.measures[index(facts, scope).place]
        }
        return .list(
            "quantities", "方法所用的各项工程量", "every quantity that the method looks at",
            [
                .value("title", "工程量", "quantity") { facts, scope in facts.words(definition(facts, scope).shortTitle) },
                .value("unit", "单位", "unit") { facts, scope in .text(definition(facts, scope).unit) },
            ] + parts(of: Message.Text("工程量", "quantity"), index)
        ) { facts, scope in facts.quantities(scope).indices.map { TemplateScope(scope.building, item: $0) } }
    }

    /// 符合要求的量, 总量 and their ratio; of what a building has nothing of, a dash.
    private func parts(
        of title: Message.Text, _ index: @escaping @Sendable (TemplateFacts, TemplateScope) -> MeasureIndex
    ) -> [TemplateName] {
        func part(_ name: String, _ part: Message.Text, _ text: @escaping @Sendable (TemplateFacts, Measure) -> String?) -> TemplateName {
            .value(name, part) { facts, scope in
                let index = index(facts, scope)
                switch facts.measured(scope)[index] {
                case .absent: return .text("—")
                case let measure:
                    let title = facts.paper.standards.measures[index.place].shortTitle
                    return text(facts, measure).map { .text($0) }
                        ?? facts.unknown(Message.Text("\(title.chinese)的\(part.chinese)", "\(title.english): \(part.english)"))
                }
            }
        }
        return [
            part("qualifying", Message.Text("符合要求的量", "what counts")) { facts, measure in
                if case .quantities(let part, _) = measure { facts.paper.quantity(part) } else { nil }
            },
            part("total", Message.Text("总量", "total")) { facts, measure in
                if case .quantities(_, let whole) = measure { facts.paper.quantity(whole) } else { nil }
            },
            part("ratio", Message.Text("比例", "ratio")) { $1.ratio.map { Numerals.percent($0) } },
        ]
    }

    /// 结构构件清单.
    private var components: TemplateName {
        .list(
            "components", "结构构件清单；未列清单的为未知", "the take-off; unknown where there is none",
            ComponentKey.allCases.map { key in
                .value(key.rawValue, key.field.title) { facts, scope in
                    facts.building(scope).components.map { facts.text(of: key, $0[scope.item]) } ?? .none
                }
            }
        ) { facts, scope in facts.building(scope).components.map { $0.indices.map { TemplateScope(scope.building, item: $0) } } }
    }

    // MARK: - What was found

    private var resultNames: [TemplateName] {
        func result(
            _ name: String, _ chinese: String, _ english: String,
            _ text: @escaping @Sendable (TemplateFacts, BuildingAssessment) -> TemplateValue
        )
            -> TemplateName
        {
            .value(name, chinese, english) { facts, scope in scope.building.map { text(facts, $0) } ?? .none }
        }
        func bound(_ name: String, _ chinese: String, _ english: String, _ bound: @escaping @Sendable (Interval) -> Rational)
            -> TemplateName
        {
            result(name, chinese, english) { _, building in .text(Numerals.percent(bound(building.sheet.rate))) }
        }
        return [
            result("verdict", "单体的结论", "verdict") { facts, building in facts.words(building.verdict.title) },
            result("route", "申请途径", "route") { facts, building in
                building.route == .undetermined ? facts.unknown(Message.Text("申请途径", "route")) : facts.words(building.route.title)
            },
            result("mandated", "47号文是否要求实施", "whether 47号 obliges it") { facts, building in
                switch building.mandated {
                case .yes: facts.flag(true)
                case .no: facts.flag(false)
                case .unknown: facts.unknown(Message.Text("47号文是否要求实施", "whether 47号 obliges it"))
                }
            },
            result("standard", "评价方法", "method") { facts, building in
                building.methodIsKnown
                    ? facts.words(building.sheet.method.name) : facts.unknown(Message.Text("规划许可证日期", "day of the planning permit"))
            },
            result("grade", "等级；未定的列出可能的等级", "grade; where it is open, those that are possible") { facts, building in
                .text(facts.paper.grade(building).plain)
            },
            result("prefabricationRate", "预制率", "prefabrication rate") { facts, building in
                building.prefabricationRate.map { .text(Numerals.percent($0)) } ?? facts.unknown(Message.Text("预制率", "prefabrication rate"))
            },
            .value(
                "assemblyRate", "装配率，未定的写明上下限", "assembly rate, between bounds where it is open",
                parts: [bound("lower", "下限", "lower bound") { $0.lower }, bound("upper", "上限", "upper bound") { $0.upper }]
            ) { facts, scope in scope.building.map { .text(Numerals.percent($0.sheet.rate)) } ?? .none },
            items, findings("单体", "the building") { _, scope in scope.building?.findings ?? [] },
        ]
    }

    /// The score table, item by item.
    private var items: TemplateName {
        func item(
            _ name: String, _ chinese: String, _ english: String,
            _ text: @escaping @Sendable (TemplateFacts, MethodItem, ScoreSheet.Item) -> TemplateValue
        ) -> TemplateName {
            .value(name, chinese, english) { facts, scope in
                guard let sheet = scope.building?.sheet else { return .none }
                return text(facts, sheet.method.items[scope.item], sheet.items[scope.item])
            }
        }
        return .list(
            "items", "评分表的各评价项", "the items of the score table",
            [
                item("item", "评价项编号", "id of the item") { _, row, _ in .text(row.id) },
                item("title", "评价项", "item") { facts, row, _ in facts.words(row.title) },
                item("requirement", "要求", "requirement") { facts, row, _ in facts.words(row.requirement) },
                item("ratio", "比例；不按比例计分的为 —", "ratio; a dash where none is taken") { facts, row, item in
                    if item.basis == .unknown { return facts.unknown(row.shortTitle) }
                    return .text(item.ratio.map { Numerals.percent($0) } ?? "—")
                },
                item("score", "得分，未定的写明上下限；缺项为 —", "points, between bounds where they are open; a dash where it is absent") { _, _, item in
                    .text(item.score.map { Numerals.number($0) } ?? "—")
                },
                item("maximum", "满分", "points at most") { _, _, item in .text(Numerals.number(item.maximum)) },
                item("basis", "依据", "basis") { facts, _, item in facts.words(item.basis.title) },
            ]
        ) { _, scope in
            scope.building.map { building in building.sheet.items.indices.map { TemplateScope(building, item: $0) } }
        }
    }
}

extension TemplateFacts {
    /// - Precondition: the scope is of a building.
    func index(_ scope: TemplateScope) -> Int { scope.building?.index ?? 0 }

    func building(_ scope: TemplateScope) -> Building { paper.submission.buildings[index(scope)] }

    /// What a line of the take-off says.
    func text(of key: ComponentKey, _ line: Component) -> TemplateValue {
        func number(_ value: ExactDecimal?, _ unit: String) -> TemplateValue {
            value.map { .text("\(paper.quantity($0)) \(unit)") } ?? unknown(key.field.title)
        }
        return switch key {
        case .kind: words(line.kind.title)
        case .label: text(line.label, key.field.title)
        case .storeys: line.storeys.map { words(paper.title(of: $0)) } ?? unknown(key.field.title)
        case .count: .text("\(line.count)")
        case .precastVolume: number(line.precastVolume, "m³")
        case .castInPlaceVolume: number(line.castInPlaceVolume, "m³")
        case .projectedArea: number(line.projectedArea, "m²")
        case .formworkFree: flag(line.formworkFree)
        case .width: number(line.width, "mm")
        case .height: number(line.height, "mm")
        case .columnSide: number(line.columnSide, "mm")
        }
    }

    func measured(_ scope: TemplateScope) -> MeasuredBuilding {
        paper.measured(scope.building ?? paper.assessment.buildings[0])
    }

    func quantities(_ scope: TemplateScope) -> [MeasureIndex] {
        scope.building.map { paper.quantities(of: $0.sheet.method) } ?? []
    }
}

extension TemplateName {
    /// The same looked up elsewhere than in the scope around it.
    func entering(_ scope: @escaping @Sendable (TemplateFacts) -> TemplateScope) -> TemplateName {
        switch content {
        case .value(let value): .value(name, title, parts: parts.map { $0.entering(scope) }) { facts, _ in value(facts, scope(facts)) }
        case .object(let names, let isThere):
            .object(name, title, names.map { $0.entering(scope) }) { facts, _ in isThere(facts, scope(facts)) }
        case .list: enteringList(scope)
        }
    }

    /// What is inside of a list is looked up in its members.
    private func enteringList(_ scope: @escaping @Sendable (TemplateFacts) -> TemplateScope) -> TemplateName {
        guard case .list(let names, let scopes) = content else { return self }
        return TemplateName(name: name, title: title, content: .list(names, { facts, _ in scopes(facts, scope(facts)) }))
    }
}

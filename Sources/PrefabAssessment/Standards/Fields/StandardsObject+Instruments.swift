// Files of kind `obligations`, `reward` and `calendar`.
extension StandardsObject {
    private static func figure(_ key: StandardsKey, _ unit: FigureUnit, _ chinese: String, _ english: String) -> StandardsField {
        .needed(key, .object(figure(unit)), chinese, english)
    }

    // MARK: - 47号

    static let obligations = file(
        .obligations, Message.Text("京技管〔2022〕47号：实施范围与标准", "京技管〔2022〕47号: who must build prefabricated, and how well"),
        [
            figure(.validFrom, .date, "施行日期", "in force from"),
            figure(.validTo, .date, "末日（口径a）", "last day (reading a)"),
            figure(.validToAlternative, .date, "末日（口径b）", "last day (reading b)"),
            figure(.governmentFunding, .percent, "政府投资的财政性资金比例", "share of fiscal funds of a government-invested project"),
            figure(.exemptPublicArea, .squareMetres, "公共建筑除外面积", "area up to which public buildings are exempt"),
            figure(.steelArea, .squareMetres, "采用钢结构的面积", "area from which steel is required"),
            figure(.method, .method, "计算装配率的方法", "the method by which it asks for rates and grades"),
            figure(.minimumRate, .percent, "其他建筑的最低装配率", "least assembly rate of other buildings"),
            figure(.housingGrade, .grade, "住房的最低等级", "least grade of housing"),
            .needed(.areaTargets, .list(.object(areaTarget)), "工作目标", "aims"),
        ])

    static let areaTarget = row(
        "areaTarget", Message.Text("一年的工作目标", "The aim of a year"), unit: .percent,
        [
            .needed(.year, .year, "年份", "year"),
            .needed(.value, .number(.percent), "面积占比", "share of area"),
        ])

    // MARK: - 48号

    static let reward = file(
        .reward, Message.Text("京技管〔2022〕48号：财政奖励", "京技管〔2022〕48号: the fiscal reward"),
        [
            figure(.fundingLimit, .percent, "政府投资的财政性资金比例", "share of fiscal funds of a government-invested project"),
            figure(.minimumArea, .squareMetres, "最小地上建筑面积", "least above-ground area"),
            figure(.cap, .yuan, "单个项目奖励上限", "most that a project gets"),
            figure(.rewardRate, .yuanPerSquareMetre, "奖励标准", "reward per m²"),
            figure(.municipalOpinionIssued, .date, "京政办发〔2017〕8号日期", "the date of 京政办发〔2017〕8号"),
            figure(.municipalOpinionPublished, .date, "京政办发〔2017〕8号公布之日", "the day on which it was made public"),
            figure(.municipalOpinionInForce, .date, "京政办发〔2017〕8号施行之日", "the day from which it is in force"),
            figure(.municipalSchemes, .instruments, "可予配套的市级奖励办法", "municipal schemes whose award is matched"),
            .needed(.permitRegimes, .list(.object(permitRegime)), "按规划许可日期适用的方法，按时间排列", "methods by planning permit, in order of time"),
            .needed(.startRegimes, .list(.object(startRegime)), "按开工日期的申报时限，按时间排列", "deadlines by start of construction, in order of time"),
            figure(.publication, .date, "政策发布之日（口径a）", "day of publication (reading a)"),
            figure(.publicationAlternative, .date, "政策发布之日（口径b）", "day of publication (reading b)"),
            figure(.applicationMonths, .months, "申报期限", "time to apply"),
            figure(.validFrom, .date, "施行日期", "in force from"),
            figure(.validTo, .date, "末日（口径a）", "last day (reading a)"),
            figure(.validToAlternative, .date, "末日（口径b）", "last day (reading b)"),
            figure(.noticeDays, .days, "公示天数", "days of public notice"),
            .needed(.documents, .complete(document, count: DocumentKind.allCases.count), "材料名称", "what each document is called"),
            figure(.documentsUnderConstruction, .documents, "在施项目材料", "documents under construction"),
            figure(.documentsCompleted, .documents, "已竣工项目材料（口径a）", "documents after completion (reading a)"),
            figure(.documentsCompletedAlternative, .documents, "已竣工项目材料（口径b）", "documents after completion (reading b)"),
            .needed(.readings, .complete(reading, count: ReadingID.allCases.count), "口径", "readings of gaps in the law"),
            .optional(.related, .list(.object(related)), "相关文件", "related instruments"),
            .needed(.articles, .list(.object(article)), "条文原文，供文书引用", "the articles word for word, which letters quote"),
        ])

    private static let period: [StandardsField] = [
        .optional(.from, .date, "首日；最早一段不写", "first day; left out of the earliest"),
        .optional(.to, .date, "末日；最晚一段不写", "last day; left out of the latest"),
    ]

    static let permitRegime = row(
        "permitRegime", Message.Text("一段时间内的规划许可适用的方法", "The method of permits of some days"), unit: .method,
        period + [.needed(.value, .text, "评价方法的编号", "the id of the method")])

    static let startRegime = row(
        "startRegime", Message.Text("一段时间内开工的申报时限", "The deadline of starts of some days"), unit: .rule,
        period + [
            .needed(
                .value, .word(of: Instrument48.StartRegime.Deadline.self),
                "none 不予受理；monthsAfterPublication 政策发布之日起 applicationMonths 个月内；beforeFirstFloorSlab 首层楼地面施工前",
                "nothing is paid; within “applicationMonths” of publication; before the first floor slab")
        ])

    static let document = StandardsObject(
        "document", Message.Text("一种材料", "A document"),
        [.needed(.id, .word(of: DocumentKind.self), "名称", "name"), .needed(.title, .words, "叫法", "what it is called")])

    static let reading = StandardsObject(
        "reading", Message.Text("对条文空白的口径", "A reading of a gap in the law"),
        [
            .needed(.id, .word(of: ReadingID.self), "口径名称", "the reading"),
            .needed(.clause, .text, "条款", "clause"),
            .needed(.question, .words, "条文留下的问题", "the question that the text leaves open"),
            .needed(.a, .words, "口径a，默认", "reading a, the default"),
            .needed(.b, .words, "口径b", "reading b"),
            .optional(.c, .words, "口径c", "reading c"),
            .optional(.figures, .list(.recordID), "涉及的数值，写作“编号#行”", "the figures that it bears upon, as `instrument#row`"),
        ])

    static let article = StandardsObject(
        "article", Message.Text("一条条文的原文", "An article, word for word"),
        [
            .needed(.clause, .text, "条款", "its number"),
            .needed(.source, .source, "出处", "where it was read"),
            .needed(.paragraphs, .list(.text), "各款、各项，一段一个", "its paragraphs and items, each by itself"),
        ])

    static let related = StandardsObject(
        "related", Message.Text("相关文件", "A related instrument"),
        [
            .needed(.id, .text, "文号", "its number"),
            .needed(.title, .words, "名称", "title"),
            .needed(.rows, .list(.object(relatedFigure)), "各行", "rows"),
        ])

    static let relatedFigure = row(
        "relatedFigure", Message.Text("相关文件中的数值", "A figure of a related instrument"), unit: nil,
        [
            .needed(.id, .text, "行名", "the row"),
            .needed(.value, .numberOrDate, "数值，或日期", "a number or a day"),
            .needed(.unit, .unit, "单位", "unit"),
        ])
}

// MARK: - Rest days

extension StandardsObject {
    static let calendar = file(
        .calendar, Message.Text("休息日：期限末日的顺延", "Rest days: where the end of a period moves to"),
        [.needed(.years, .list(.object(restDaysOfYear)), "各年节假日安排", "the holidays, year by year")])

    static let restDaysOfYear = row(
        "restDaysOfYear", Message.Text("一年的节假日安排", "The holidays of a year"), unit: .days,
        [
            .needed(.year, .year, "年份", "year"),
            .needed(.value, .list(.dayOrDays), "节假日，一日或首末两日", "public holidays, a day or the first and the last one"),
            .needed(.workingDays, .list(.date), "调休上班的星期六、星期日", "Saturdays and Sundays that are worked"),
        ])
}

extension StandardsFile.Kind {
    /// What a file of the kind has.
    package var object: StandardsObject {
        switch self {
        case .measures: .measures
        case .method: .method
        case .obligations: .obligations
        case .reward: .reward
        case .calendar: .calendar
        case .plausibility: .plausibility
        case .headings: .headings
        }
    }
}

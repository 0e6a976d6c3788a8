extension Submission {
    package struct Dates: Sendable, SubmissionObject {
        package internal(set) var projectApproval: CalendarDate?
        package internal(set) var planningPermit: CalendarDate?
        package internal(set) var constructionStart: CalendarDate?
        package internal(set) var firstFloorSlabStart: SlabStart?
        package internal(set) var prefabricationAcceptance: CalendarDate?
        package internal(set) var mainStructureAcceptance: CalendarDate?
        package internal(set) var completion: CalendarDate?
        /// 申报意向书 handed in.
        package internal(set) var application: CalendarDate?
        /// 申报书 handed in, after completion.
        package internal(set) var applicationForm: CalendarDate?
        package internal(set) var spans = FieldSpans<DateKey>()

        static let fields = FieldTable<DateKey>()

        mutating func read(_ key: DateKey, from reader: inout SubmissionReader) throws(JSONSyntaxError) {
            switch key {
            case .projectApproval: projectApproval = try reader.date()
            case .planningPermit: planningPermit = try reader.date()
            case .constructionStart: constructionStart = try reader.date()
            case .firstFloorSlabStart: firstFloorSlabStart = try reader.slabStart()
            case .prefabricationAcceptance: prefabricationAcceptance = try reader.date()
            case .mainStructureAcceptance: mainStructureAcceptance = try reader.date()
            case .completion: completion = try reader.date()
            case .application: application = try reader.date()
            case .applicationForm: applicationForm = try reader.date()
            }
        }

        mutating func keep(_ spans: FieldSpans<DateKey>) { self.spans = spans }
    }
}

package enum DateKey: String, FieldKey {
    case projectApproval, planningPermit, constructionStart, firstFloorSlabStart
    case prefabricationAcceptance, mainStructureAcceptance, completion, application, applicationForm

    package var row: Field<Submission.Dates> {
        switch self {
        case .projectApproval:
            Field(
                ("立项批复日期", "Day of the project approval"), ("决定47号是否适用。", "Decides whether 47号 applies."),
                .date(\.projectApproval), example: #""2021-09-16""#, short: ("立项批复", "project approval"), need: .always,
                otherNames: ["立项", "批复日期", "立项日期"])
        case .planningPermit:
            Field(
                ("规划许可证日期", "Day of the planning permit"), ("决定适用哪种计算方法（48号 第七条）。", "Decides which method governs (48号 第七条)."),
                .date(\.planningPermit), example: #""2022-01-20""#, short: ("规划许可", "planning permit"), need: .unknownPermit,
                otherNames: ["建设工程规划许可证", "规划许可证发证日期"])
        case .constructionStart:
            Field(
                ("开工手续日期", "Day of the commencement formalities"), ("决定申报期限（48号 第八条）。", "Decides the time for the application (48号 第八条)."),
                .date(\.constructionStart), example: #""2022-04-28""#, short: ("开工手续", "construction start"), need: .always,
                otherNames: ["开工", "施工许可证", "施工许可证日期"])
        case .firstFloorSlabStart:
            Field(
                ("首层楼地面施工日期", "Start of the first floor slab"), ("尚未施工写 notStarted。", "Write notStarted if it has not begun."),
                .slabStart(\.firstFloorSlabStart), example: #""2022-07-25""#, short: ("首层楼地面施工", "first floor slab"), need: .always)
        case .prefabricationAcceptance:
            Field(
                ("预制率验收日期", "Acceptance of the prefabrication rate"), ("竣工项目（48号 第十条）。", "Completed projects (48号 第十条)."),
                .date(\.prefabricationAcceptance), example: #""2023-03-15""#, short: ("预制率验收", "prefabrication acceptance"),
                need: .completed)
        case .mainStructureAcceptance:
            Field(
                ("主体结构验收日期", "Acceptance of the main structure"), ("竣工项目（48号 第十条）。", "Completed projects (48号 第十条)."),
                .date(\.mainStructureAcceptance), example: #""2023-04-20""#, short: ("主体结构验收", "main structure acceptance"),
                need: .completed)
        case .completion:
            Field(
                ("竣工备案或联合验收日期", "Day of completion"), ("填写后按竣工项目核对材料。", "With it the documents of a completed project are asked for."),
                .date(\.completion), example: #""2023-10-30""#, short: ("竣工", "completion"), need: .completed,
                otherNames: ["竣工验收", "竣工备案", "联合验收"])
        case .application:
            Field(
                ("申报意向书日期", "Day of the declaration of intent"),
                ("递交申报意向书的日期（48号 第八条、第九条）。", "The day on which it is handed in (48号 第八条, 第九条)."),
                .date(\.application), example: #""2022-06-20""#, short: ("申报意向书", "declaration of intent"), need: .always,
                otherNames: ["申报", "意向书", "意向书日期"])
        case .applicationForm:
            Field(
                ("申报书日期", "Day of the application form"),
                ("竣工后递交申报书的日期（48号 第九条）。", "The day on which it is handed in after completion (48号 第九条)."),
                .date(\.applicationForm), example: #""2023-12-05""#, short: ("申报书", "application form"), need: .completed)
        }
    }
}

extension Submission {
    /// 首层楼地面施工.
    package enum SlabStart: Hashable, Sendable {
        case date(CalendarDate)
        case notStarted

        /// The word in place of a date.
        static let notStartedDescription = WordDescription(
            word: "notStarted", title: Message.Text("尚未施工", "not started"), meaning: Message.Text("尚未施工", "not begun"),
            otherNames: ["未施工", "未开工", "尚未开工", "未开始", "尚未开始"])
    }
}

extension Submission.SlabStart: FieldText {
    var fieldText: String {
        switch self {
        case .date(let date): date.description
        case .notStarted: Self.notStartedDescription.word
        }
    }

    init?(fieldText: String) {
        if fieldText == Self.notStartedDescription.word {
            self = .notStarted
        } else if let date = CalendarDate(fieldText) {
            self = .date(date)
        } else {
            return nil
        }
    }
}

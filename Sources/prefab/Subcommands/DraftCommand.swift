import ArgumentParser
import PrefabAssessment
import PrefabReports

struct DraftCommand: SpeakingCommand {
    static let configuration = CommandConfiguration(
        commandName: "draft", _superCommandName: CommandConfiguration.program,
        abstract: said(
            "起草申报单位的申报材料，或者按审查结论起草主管部门的文书（草稿）。",
            "Drafts papers of the applicant (申报材料), or a letter of the authority (文书), filled from submission and verdict."),
        discussion: said(
            """
            申报单位的申报材料（48号第九条、第十条）：内容取自申报文件，率与金额由程序计算，未填的以〔…〕标出空白；未定的写明上下限。

              intent              申报意向书
              form                申报书
              technology-table    装配式建筑技术配置表
              calculation         预制率和装配率计算书，每个单体一份；单体不止一个时用 --building 指明
              acceptance-prefabrication   预制率验收表，每个单体一份；验收值留空
              acceptance-assembly         装配率验收表，每个单体一份；验收值留空
              implementation-report       实施情况报告
              all                 该阶段应由申报单位拟的全部材料与附件清单（已附什么、缺什么），写入 --output 文件夹，不覆盖已有文件

              prefab draft intent project.json --format docx --output intent.docx
              prefab draft calculation project.json --building 1# --format docx --output 1.docx
              prefab draft all project.json --format docx --output papers/
              prefab draft form project.json --copies --format docx --output form.docx    一式三份：form-1.docx 至 form-3.docx

              prefab draft intent project.json --template office.docx --output intent.docx    按主管部门的表式填写
              prefab draft all project.json --template office/ --output papers/    office 中有 intent.docx 等模板的，按模板填写

            模板中 {{project.name}} 填入一个值，{{#buildings}}…{{/buildings}} 对每个单体重复一行、几段或几个字；模板所要而没有的名称是错误，没人填的值写作〔待补：…〕并列出。

            官方表式不在程序中：每份首行写明是 prefab 所拟草稿，各栏写明来源；--no-notice 去掉这些。

            主管部门的文书。草稿不是主管部门的决定：法规留给主管部门的内容以〔…〕标出空白，全文须经法制机构审核。文书为中文；--lang en 给出供参考的译文，条文仍引中文。

              correction     一次性补正告知书：所缺、未定的全部内容与文件中的错误
              inadmissible   不予受理决定书：超出第八条前段的期限，或申报单位不是建设单位
              refusal        不予奖励决定书：逐条写明事实与理由
              publication    公示：符合条件的申报书；--notice-from 给出公示日期
              recovery       追缴扣回决定书：--trigger 为第十五条的第 1…5 项；已拨付的减去已退返与可保留的

              prefab draft correction project.json
              prefab draft refusal project.json --format html --output refusal.html
              prefab draft publication project.json --notice-from 2022-09-01
              prefab draft recovery project.json --trigger 2 --granted 2852496 --returned 500000

            不写 --granted 时，追缴的是 project.alreadyGranted；写了则后者是其他各期已用的上限。
            项目不适用的文书以状态 2 拒绝，并说明原因与适用的文书。文件有错误时只能起草 correction，状态为 1。
            """,
            """
            Papers of the applicant (48号 第九条, 第十条): filled from the submission, rates and amounts computed, marked blanks 〔…〕 for what it does not say, bounds
            for what is open.

              intent              申报意向书
              form                申报书
              technology-table    装配式建筑技术配置表
              calculation         预制率和装配率计算书, one for each building; --building says which where there are several
              acceptance-prefabrication   预制率验收表, one for each building, with room for what is found on the site
              acceptance-assembly         装配率验收表, likewise
              implementation-report       实施情况报告
              all                 what the applicant draws up at the stage, with 附件清单 (what is enclosed and what is missing), into the folder --output;
                                  no file that is there is replaced

              prefab draft intent project.json --format docx --output intent.docx
              prefab draft calculation project.json --building 1# --format docx --output 1.docx
              prefab draft all project.json --format docx --output papers/
              prefab draft form project.json --copies --format docx --output form.docx    the copies form-1.docx to form-3.docx

              prefab draft intent project.json --template office.docx --output intent.docx    in the form of an office
              prefab draft all project.json --template office/ --output papers/    each paper of which office has a template, such as intent.docx, by it

            In a template {{project.name}} is a value, and {{#buildings}}…{{/buildings}} repeats a row, paragraphs or words for each building. A name that there is not is an
            error; a value that nobody has said is filled in as 〔to be supplied: …〕, and listed.

            The official forms are not at hand: each paper says on its first line that it is a draft by prefab, and of each entry where it comes from; --no-notice
            leaves both out.

            Letters of the authority. A draft is not the authority's decision: what the law leaves to the authority stands as marked blanks 〔…〕, and its legal department has to check
            the whole. The letters are Chinese documents; --lang en gives a courtesy translation, which quotes the articles in Chinese.

              correction     一次性补正告知书: everything that is missing or open, and the errors of the file
              inadmissible   不予受理决定书: late under the first limb of article 8, or not by the construction unit
              refusal        不予奖励决定书: facts, and reasons article by article
              publication    公示: of an application form that is eligible; --notice-from gives its days
              recovery       追缴扣回决定书: --trigger 1…5 of article 15; what was granted, less what was returned and what may be kept

              prefab draft correction project.json
              prefab draft refusal project.json --format html --output refusal.html
              prefab draft publication project.json --notice-from 2022-09-01
              prefab draft recovery project.json --trigger 2 --granted 2852496 --returned 500000

            Without --granted a recovery is about project.alreadyGranted; with it, that is what other instalments have had of the cap.
            A kind that the project is no case for is refused with status 2, which says why and what fits. From a file with errors only correction
            is drafted, and the status is 1.
            """))

    @Argument(help: .said("文书或申报材料的种类。", "The letter or paper."))
    var kind: DraftKind

    @Argument(help: .said("申报文件；- 为标准输入。", "The submission; - is standard input."))
    var file: String

    @Option(name: .long, help: .said("文书或材料的格式。", "The form of the letter or paper."))
    var format = FormOption<Letter>()

    @Option(
        name: .long,
        help: .said("把文书或材料写入此文件；all 写入此文件夹。", "Write the letter or paper to this file; all of them into this folder."))
    var output: String?

    @Option(
        name: .long,
        help: .said("计算书与验收表：单体的编号。", "Of a calculation or an acceptance: the id of the building.", valueName: "id"))
    var building: String?

    @Option(
        name: .long,
        help: .said(
            "申报材料：用此 Word 文档（.docx）作模板，填写其中的 {{名称}}；all 用此文件夹中以种类为名的模板，如 intent.docx；全部名称见 prefab explain --template-names。",
            "Papers of the applicant: fill the {{names}} of this document of Word (.docx), for all of those of this folder that are named after a kind, such as intent.docx; prefab explain --template-names lists the names.",
            valueName: "docx"))
    var template: String?

    @Flag(
        name: .long,
        help: .said("申报材料：不写草稿说明与各栏的来源。", "Papers of the applicant: without the notice of a draft and the sources of the entries."))
    var noNotice = false

    @Flag(
        name: .long,
        help: .said(
            "申报材料：按第九条一式几份，每份一个文件，注明第几份。",
            "Papers of the applicant: a file for each of the copies that 第九条 asks for, marked with its number."))
    var copies = false

    @Option(
        name: .long,
        help: .said(
            "publication：公示张贴之日。",
            "publication: the day on which the notice is posted.", valueName: "yyyy-mm-dd"),
        transform: CalendarDate.argument)
    var noticeFrom: CalendarDate?

    @Option(
        name: .long,
        help: .said(
            "recovery：第十五条的第几项，1 至 5。",
            "recovery: which case of article 15, from 1 to 5.", valueName: "1…5"))
    var trigger: RecoveryOrder.Trigger?

    @Option(
        name: .long,
        help: .said(
            "recovery：已拨付的金额，以元计。",
            "recovery: what was granted, in yuan.", valueName: "yuan"), transform: ExactDecimal.amountArgument)
    var granted: ExactDecimal?

    @Option(
        name: .long,
        help: .said(
            "recovery：已退返的金额，以元计。",
            "recovery: what was given back, in yuan.", valueName: "yuan"),
        transform: ExactDecimal.amountArgument)
    var returned: ExactDecimal?

    @OptionGroup var map: MapOptions

    @OptionGroup var spoken: LanguageOptions

    @OptionGroup var options: AssessmentOptions

    func run() throws {
        switch kind {
        case .letter(let kind): try draft(kind)
        case .paper(let kind): try draft(kind)
        case .allPapers: try draftAll()
        }
    }
}

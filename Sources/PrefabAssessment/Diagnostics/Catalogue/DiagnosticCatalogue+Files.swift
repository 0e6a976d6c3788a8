extension DiagnosticCatalogue {
    /// `W3…`: what several submissions of one check have in common.
    static let severalFiles: [DiagnosticExplanation] = [
        DiagnosticExplanation(
            .projectInSeveralFiles,
            title: ("同一项目编号出现在多个文件中", "One project in several files"),
            meaning: (
                "一次检查的两个文件中 project.id 相同，而申请奖励的单体各不相同（有相同的则报 W302）；报告在后一个文件中，并指明前一个。",
                "Two files of one check have the same project.id and apply for different buildings (the same ones are W302); the later file "
                    + "is reported and names the first."
            ),
            reason: (
                "可能是两个项目用了同一编号，也可能是同一项目准备了两份申报；文件夹中也可能只是保存了几个版本，所以只作提醒。",
                "Two projects may share an id by mistake, or one project may be about to be handed in twice; the files may also be "
                    + "versions of one submission, hence a warning."
            ),
            remedy: (
                "不同的项目用不同的编号；同一项目只报一份，旧版本用 --exclude 排除。",
                "Give each project an id of its own; hand in one file for a project and leave old versions out with --exclude."
            ),
            example: .described(
                (
                    "a.json 与 b.json 都写有 \"project\": { \"id\": \"YZ-2021-0042\", … }",
                    "a.json and b.json both have \"project\": { \"id\": \"YZ-2021-0042\", … }"
                )),
            reference: "京技管〔2022〕48号 第十五条(二)"),
        DiagnosticExplanation(
            .buildingInSeveralFiles,
            title: ("同一单体重复申请", "One building applied for twice"),
            meaning: (
                "两个文件都申请同一单体的奖励：项目编号与单体编号都相同（这时不再另报 W301）；或项目编号不同，而单体的名称、高度与地上建筑面积都相同。",
                "Two files apply for the reward of one building: project id and building id are the same (W301 is then not reported "
                    + "besides), or the project ids differ and the building's name, height and above-ground area are the same."
            ),
            reason: (
                "同一项目重复申请奖励资金而未及时告知或退返的，追缴奖励资金并取消资格。",
                "Where the reward is applied for repeatedly without saying so or giving it back, it is recovered and the right to it lost."
            ),
            remedy: (
                "单体只在一份申报中申请；另一份写 \"appliedFor\": false，或删去该文件。确是两个单体的，名称写得能区分。",
                "Apply for the building in one file; write \"appliedFor\": false in the other, or remove that file. Give two buildings names "
                    + "that tell them apart."
            ),
            example: .described(
                (
                    "a.json 与 b.json 属于同一项目，都列有 \"id\": \"1#\" 并申请奖励",
                    "a.json and b.json are of one project, and both list \"id\": \"1#\" as applied for"
                )),
            reference: "京技管〔2022〕48号 第十五条(二)"),
    ]

    /// `V…`: verdicts that are kept beside their submissions (`prefab check --verdicts`).
    static let verdicts: [DiagnosticExplanation] = [
        DiagnosticExplanation(
            .verdictStale,
            title: ("保存的评审结果已过时", "A kept verdict that is out of date"),
            meaning: (
                "x.verdict.json 与 x.json 今天的评审结果不同；报告指出第一处不同的值。",
                "x.verdict.json is not the verdict that x.json has today; the first value that differs is named."
            ),
            reason: (
                "申报文件、标准数据或读法在评审之后有改动；按旧结果拨款会出错。只有 tool.version 不同不算过时。",
                "The submission, the standards or the readings were changed after the review, and money would follow an old result. "
                    + "A difference of tool.version alone does not count."
            ),
            remedy: (
                "先看清为什么变，再重新评审：prefab review x.json --format json --output x.verdict.json。",
                "See why it changed, then review again: prefab review x.json --format json --output x.verdict.json."
            ),
            example: .described(
                (
                    "x.verdict.json 中为 \"verdict\": \"ineligible\"，而 x.json 现在为 eligible",
                    "x.verdict.json says \"verdict\": \"ineligible\" while x.json is now eligible"
                )),
            reference: "prefab-verdict/1"),
        DiagnosticExplanation(
            .verdictMissing,
            title: ("没有保存的评审结果", "No kept verdict"),
            meaning: ("x.json 旁边没有 x.verdict.json。", "There is no x.verdict.json beside x.json."),
            reason: (
                "没有可以比较的结果：或者从未保存，或者已被删除。这是警告；用 --fail-on warning 时检查不通过。",
                "There is nothing to compare: none was ever kept, or it was deleted. It is a warning; with --fail-on warning the check fails."
            ),
            remedy: (
                "评审并保存：prefab review x.json --format json --output x.verdict.json。",
                "Review it and keep the verdict: prefab review x.json --format json --output x.verdict.json."
            ),
            example: .described(("只有 x.json 的文件夹", "a folder with x.json alone")),
            reference: "prefab-verdict/1"),
        DiagnosticExplanation(
            .verdictUnreadable,
            title: ("评审结果文件不是 JSON", "A kept verdict that is not JSON"),
            meaning: ("x.verdict.json 的文本不是 JSON。", "The text of x.verdict.json is not JSON."),
            reason: (
                "多半是合并冲突的标记留在文件中，或写入中断。",
                "Most often marks of a merge conflict were left in it, or writing it was interrupted."
            ),
            remedy: (
                "重新评审：prefab review x.json --format json --output x.verdict.json。",
                "Review again: prefab review x.json --format json --output x.verdict.json."
            ),
            example: .described(("x.verdict.json 在中途结束", "an x.verdict.json that breaks off")),
            reference: "RFC 8259"),
        DiagnosticExplanation(
            .verdictFormat,
            title: ("不是 prefab-verdict/1", "Not prefab-verdict/1"),
            meaning: (
                "x.verdict.json 是 JSON，但 format 缺少，或是另一种格式、另一个版本。",
                "x.verdict.json is JSON, but its format is missing, another one, or of another version."
            ),
            reason: ("不同版本的含义不同，不能逐项比较。", "Versions differ in what they mean and cannot be compared value by value."),
            remedy: (
                "重新评审：prefab review x.json --format json --output x.verdict.json。",
                "Review again: prefab review x.json --format json --output x.verdict.json."
            ),
            example: .described(
                ("x.verdict.json 中为 \"format\": \"prefab-verdict/2\"", "\"format\": \"prefab-verdict/2\" in x.verdict.json")),
            reference: "prefab-verdict/1"),
        DiagnosticExplanation(
            .verdictOrphaned,
            title: ("评审结果没有申报文件", "A kept verdict without its submission"),
            meaning: (
                "文件夹中有 x.verdict.json，却没有 x.json。",
                "A folder has x.verdict.json and no x.json."
            ),
            reason: (
                "申报文件已删除或改名，结果无从核对，却仍像一份有效的结果。",
                "The submission was removed or renamed; nothing can be compared, while the verdict still looks like one that holds."
            ),
            remedy: (
                "找回申报文件，或让两个文件同名；不再需要的结果删去。",
                "Bring the submission back, or give both files one name; remove a verdict that is no longer needed."
            ),
            example: .described(("只有 x.verdict.json 的文件夹", "a folder with x.verdict.json alone")),
            reference: "prefab-verdict/1"),
    ]
}

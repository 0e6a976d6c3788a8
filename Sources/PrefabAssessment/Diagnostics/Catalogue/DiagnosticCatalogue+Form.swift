extension DiagnosticCatalogue {
    /// `S1…`: the form of a submission.
    static let form: [DiagnosticExplanation] = [
        DiagnosticExplanation(
            .wrongType,
            title: ("值的类型不对", "A value of the wrong type"),
            meaning: (
                "该字段要求的类型（数字、字符串、日期、对象等）与所写的不同。",
                "The field asks for another type of value: a number, a string, a date, an object."),
            reason: (
                "加引号的数字可能带有单位或空格，不能当作数字。未知的值应省略，null 没有含义。",
                "A number in quotation marks may hide a unit or a space. What is unknown is left out; null has no meaning."),
            remedy: (
                "按提示加上或去掉引号；尚不知道的字段删去。",
                "Add or remove the quotation marks as the hint says; leave out a field that is not known."),
            example: .submission(wrong: #""height": "23.9""#, right: #""height": 23.9"#),
            reference: "prefab-submission/1"),
        DiagnosticExplanation(
            .unknownWord,
            title: ("没有这个词", "No word of this field"),
            meaning: ("该字段只接受固定的几个词，所写的不在其中。", "The field takes one of a few fixed words, and this is none of them."),
            reason: ("词决定适用的条款；相近的词不能代替。", "The word decides which articles apply; a similar one cannot stand in."),
            remedy: ("从提示所列的词中选一个；注意大小写。", "Choose one of the words that the hint lists; capitals count."),
            example: .submission(wrong: #""use": "industry""#, right: #""use": "industrial""#),
            reference: "prefab-submission/1"),
        DiagnosticExplanation(
            .impossibleDate,
            title: ("不是日历上的日期", "No date of the calendar"),
            meaning: ("日期没有写作 YYYY-MM-DD，或该月没有这一天。", "The date is not written YYYY-MM-DD, or the month has no such day."),
            reason: (
                "日期决定适用哪种方法、是否在期限内，不能推测。",
                "Dates decide which method governs and whether an application is in time; they are not guessed."),
            remedy: ("按批复文件写作四位年、两位月、两位日。", "Write year, month and day as in the document, with four, two and two digits."),
            example: .submission(wrong: #""planningPermit": "2022-02-30""#, right: #""planningPermit": "2022-02-20""#),
            reference: "prefab-submission/1"),
        DiagnosticExplanation(
            .numberOutOfRange,
            title: ("数值超出范围", "A number out of range"),
            meaning: (
                "高度须大于 0 且不超过 700 米；层数至少为 1；任何数小数点前最多 12 位。",
                "A height is above 0 and at most 700 m; there is at least one storey; no number has more than 12 digits before "
                    + "its point."),
            reason: ("多半是单位不对：高度以米为单位，不是毫米。", "Most often the unit is wrong: heights stand in metres, not millimetres."),
            remedy: ("核对数值与单位。", "Check the number and its unit."),
            example: .submission(wrong: #""height": 23900"#, right: #""height": 23.9"#),
            reference: "prefab-submission/1"),
        DiagnosticExplanation(
            .negativeQuantity,
            title: ("数量为负", "A negative quantity"),
            meaning: ("面积、体积、长度、数量和得分不能为负。", "Areas, volumes, lengths, counts and points cannot be negative."),
            reason: ("负数常是表格中的扣减项或导出错误。", "A negative number is often a deduction of a spreadsheet, or a slip of the export."),
            remedy: ("填写净值；尚不知道的删去该字段。", "Give the net quantity, or leave the field out if it is not known."),
            example: .submission(wrong: #""undergroundArea": -120"#, right: #""undergroundArea": 120"#),
            reference: "prefab-submission/1"),
        DiagnosticExplanation(
            .unknownKey,
            title: ("未知字段", "An unknown key"),
            meaning: ("此处没有这个字段名。", "There is no field of this name here."),
            reason: (
                "拼错的字段若被忽略，该值就会按“未知”处理而无人察觉。",
                "If a misspelt key were ignored, its value would count as unknown and nobody would notice."),
            remedy: ("按提示改正拼写；说明文字不写入申报文件。", "Mend the spelling as the hint says; remarks have no place in a submission."),
            example: .submission(wrong: #""storey": 4"#, right: #""storeys": 4"#),
            reference: "prefab-submission/1"),
        DiagnosticExplanation(
            .missingField,
            title: ("缺少必填字段", "A required field is missing"),
            meaning: ("对象缺少一个必填字段。", "An object lacks a field that it must have."),
            reason: ("没有它就不能确定项目、单体或适用的条款。", "Without it the project, the building or the articles that apply are not known."),
            remedy: ("补上该字段。", "Add the field."),
            example: .submission(
                wrong: #""use": "industrial","#,
                right: #"""
                "use": "industrial",
                      "structure": "concrete",
                """#),
            reference: "prefab-submission/1"),
        DiagnosticExplanation(
            .duplicateKey,
            title: ("字段重复", "A key stands twice"),
            meaning: ("同一对象中同一字段出现两次。", "The same key stands twice in one object."),
            reason: (
                "有的程序取第一个值，有的取最后一个，结论会因此不同。",
                "Some programs take the first value, some the last, and the conclusions differ."),
            remedy: ("核对哪个值是对的，只留一个。", "Find out which value is right and keep that one."),
            example: .submission(
                wrong: #"""
                "storeys": 4,
                      "storeys": 5
                """#,
                right: #""storeys": 4"#),
            reference: "prefab-submission/1"),
        DiagnosticExplanation(
            .notWhole,
            title: ("不是整数", "Not a whole number"),
            meaning: ("层数、数量必须是整数。", "Storeys and counts are whole numbers."),
            reason: ("半层、半块没有意义；多半是填错了列。", "There is no half storey or half piece; most often the wrong column was used."),
            remedy: ("填写整数。", "Give a whole number."),
            example: .submission(wrong: #""storeys": 4.5"#, right: #""storeys": 4"#),
            reference: "prefab-submission/1"),
        DiagnosticExplanation(
            .wrongFormat,
            title: ("不是本格式", "Another format"),
            meaning: (
                "format 字段不是本程序认识的格式与版本；若是另一种格式，其余内容不再检查。",
                "The field format names a format or version that this program does not know; of another format nothing else is looked at."
            ),
            reason: ("别的格式中同名字段可能有不同的含义或单位。", "In another format the same names may have other meanings or units."),
            remedy: (#"写作 "format": "prefab-submission/1"。"#, #"Write "format": "prefab-submission/1"."#),
            example: .submission(wrong: #""format": "prefab-submission/2""#, right: #""format": "prefab-submission/1""#),
            reference: "prefab-submission/1"),
        DiagnosticExplanation(
            .percentOutOfRange,
            title: ("百分数大于 100", "A percentage over 100"),
            meaning: ("百分数须在 0 到 100 之间。", "A percentage lies from 0 to 100."),
            reason: ("多半是少了小数点，或填了金额。", "Most often a point is missing, or an amount was given."),
            remedy: ("填写百分数，例如百分之十二写作 12。", "Give the percentage: twelve per cent is 12."),
            example: .submission(wrong: #""fiscalFundingPercent": 120"#, right: #""fiscalFundingPercent": 12"#),
            reference: "prefab-submission/1"),
        DiagnosticExplanation(
            .noBuilding,
            title: ("没有单体建筑", "No building"),
            meaning: ("buildings 是空数组。", "The array buildings is empty."),
            reason: ("奖励按单体评定；没有单体就没有可评定的内容。", "Buildings are what is assessed; without one there is nothing to judge."),
            remedy: ("至少写一个单体建筑。", "Describe at least one building."),
            example: .submission(
                wrong: #""buildings": []"#,
                right: #"""
                "buildings": [{ "id": "1#", "use": "industrial",
                    "structure": "concrete", "height": 23.9, "aboveGroundArea": 6200 }]
                """#),
            reference: "prefab-submission/1"),
    ]
}

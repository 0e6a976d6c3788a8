extension DiagnosticCatalogue {
    /// `D1…`: the form of the files of `Standards/`.
    static let standards: [DiagnosticExplanation] = [
        DiagnosticExplanation(
            .standardsForm,
            title: ("值的类型不对", "A value of the wrong kind"),
            meaning: (
                "数据文件中的值不是该处要求的数字、文字、对象或数组。",
                "A value of a data file is not the number, text, object or array that belongs there."),
            reason: ("数字写成文字就不能参与计算。", "A number written as text cannot be computed with."),
            remedy: ("按同类的行改写。", "Write it as the rows of the same kind are written."),
            example: .standards(
                file: "jingjiguan-2022-48.json",
                wrong: #"""
                "en": "Reward per m² of above-ground area" },
                    "value": "180"
                """#,
                right: #"""
                "en": "Reward per m² of above-ground area" },
                    "value": 180
                """#),
            reference: "prefab-standards/1"),
        DiagnosticExplanation(
            .standardsUnknownKey,
            title: ("未知字段", "An unknown key"),
            meaning: ("数据文件中有该处不认识的字段。", "A data file has a key that is not known there."),
            reason: (
                "拼错的字段若被忽略，数值的条款或状态就会丢失。",
                "If a misspelt key were ignored, the clause or the status of a figure would be lost."),
            remedy: ("改正拼写；补充说明写入 note。", "Mend the spelling; remarks go into note."),
            example: .standards(
                file: "jingjiguan-2022-48.json",
                wrong: #"""
                "en": "Reward per m² of above-ground area" },
                    "value": 180,
                    "remark": "每平方米",
                """#,
                right: #"""
                "en": "Reward per m² of above-ground area" },
                    "value": 180,
                """#),
            reference: "prefab-standards/1"),
        DiagnosticExplanation(
            .standardsMissingField,
            title: ("缺少字段", "A missing key"),
            meaning: ("数据文件的一行缺少必需的字段。", "A row of a data file lacks a key that every such row has."),
            reason: ("每个法定数值都须写明条款、状态与出处。", "Every figure of the law tells its clause, its status and its source."),
            remedy: ("补上该字段。", "Add the key."),
            example: .standards(
                file: "jingjiguan-2022-48.json",
                wrong: #"""
                "en": "Reward per m² of above-ground area" },
                    "value": 180,
                    "unit": "yuan/m²",
                    "status"
                """#,
                right: #"""
                "en": "Reward per m² of above-ground area" },
                    "value": 180,
                    "unit": "yuan/m²",
                    "clause": "第六条、第七条",
                    "status"
                """#),
            reference: "prefab-standards/1"),
        DiagnosticExplanation(
            .standardsDuplicateID,
            title: ("重复的编号", "An id twice"),
            meaning: ("同一字段、行或文件在数据中出现两次。", "The same key, row or instrument stands twice in the data."),
            reason: ("两处数值可能不同，不知道以哪个为准。", "The two may differ, and nobody knows which one counts."),
            remedy: ("只保留一个。", "Keep one of them."),
            example: .standards(
                file: "jingjiguan-2022-48.json",
                wrong: #"""
                "en": "Reward per m² of above-ground area" },
                    "value": 180,
                    "value": 200,
                """#,
                right: #"""
                "en": "Reward per m² of above-ground area" },
                    "value": 180,
                """#),
            reference: "prefab-standards/1"),
        DiagnosticExplanation(
            .standardsFileMissing,
            title: ("缺少文件", "A missing file"),
            meaning: ("数据文件夹中缺少规则所依据的文件。", "The folder lacks a file that the rules rest on."),
            reason: ("缺少一种方法的评分表就不能评定受其约束的单体。", "Without the score table of a method the buildings under it cannot be assessed."),
            remedy: ("补上提示中的文件，或改正对它的引用。", "Add the file that the hint names, or mend the reference to it."),
            example: .described(("Standards/ 中没有 GB-T-51129-2017.json", "Standards/ without GB-T-51129-2017.json")),
            reference: "prefab-standards/1"),
        DiagnosticExplanation(
            .standardsVerification,
            title: ("核对没有写明人和日期", "A verification without name and day"),
            meaning: ("一行的状态为 verified，却没有写明由谁在哪一天核对。", "A row is marked verified without saying who proof-read it and when."),
            reason: ("无人负责的核对不能作为依据。", "Nothing may rest on a verification that nobody answers for."),
            remedy: (
                #"补上 "verified": { "name": …, "date": "YYYY-MM-DD" }。"#,
                #"Add "verified": { "name": …, "date": "YYYY-MM-DD" }."#),
            example: .standards(
                file: "jingjiguan-2022-48.json",
                wrong: #"""
                "clause": "第六条、第七条",
                    "status": "verified"
                """#,
                right: #"""
                "clause": "第六条、第七条",
                    "status": "primary"
                """#),
            reference: "prefab-standards/1"),
        DiagnosticExplanation(
            .standardsUnknownName,
            title: ("没有这个名称", "No such name"),
            meaning: ("数据文件用了一个没有定义的词、出处或行。", "A data file uses a word, a source or a row that nothing defines."),
            reason: ("名称连接数值与规则；断开的连接会使数值失去作用。", "Names tie figures to rules; with a broken tie a figure would be without effect."),
            remedy: ("按提示改正名称。", "Mend the name as the hint says."),
            example: .standards(
                file: "jingjiguan-2022-48.json",
                wrong: #"""
                "clause": "第六条、第七条",
                    "status": "primry"
                """#,
                right: #"""
                "clause": "第六条、第七条",
                    "status": "primary"
                """#),
            reference: "prefab-standards/1"),
        DiagnosticExplanation(
            .standardsDate,
            title: ("日期不对", "A wrong date"),
            meaning: ("不是日历上的日期，或终止日早于起始日。", "It is no date of the calendar, or an end before its beginning."),
            reason: ("日期决定哪个条款适用于哪个项目。", "Dates decide which provision applies to which project."),
            remedy: ("写作 YYYY-MM-DD，并核对先后。", "Write YYYY-MM-DD and check the order."),
            example: .standards(
                file: "jingjiguan-2022-48.json",
                wrong: #""to": "2021-06-31""#,
                right: #""to": "2021-06-30""#),
            reference: "prefab-standards/1"),
        DiagnosticExplanation(
            .standardsNumber,
            title: ("数字超出范围", "A number out of range"),
            meaning: (
                "数字小于 0、超过其单位的上限或小数过多；金额还须大于 0。",
                "A number is below 0, above the limit of its unit, or has too many decimals; an amount of money is also above 0."
            ),
            reason: (
                "多半是单位不对，例如百分数写成了千分数；限度也使计算保持精确。",
                "Most often the unit is wrong; the limits also keep every computation exact."),
            remedy: ("核对数值与单位。", "Check the value and the unit."),
            example: .standards(
                file: "jingjiguan-2022-48.json",
                wrong: #"""
                "en": "Reward per m² of above-ground area" },
                    "value": 180.125,
                """#,
                right: #"""
                "en": "Reward per m² of above-ground area" },
                    "value": 180,
                """#),
            reference: "prefab-standards/1"),
    ]
}

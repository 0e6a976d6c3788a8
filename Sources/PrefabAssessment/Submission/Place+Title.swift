// What the fields of a submission are called in the field of prefabricated building; a reviewer asks the applicant for these, not for keys.

extension Place {
    /// The field in words, with the building's id left to the reader of the pointer.
    package func title(in standards: Standards) -> Message.Text {
        switch self {
        case .document: Message.Text("申报文件", "submission")
        case .date(let key): Message.Text("\(key.field.shortTitle.chinese)日期", "day of \(key.field.shortTitle.english)")
        case .otherAward: Message.Text("其他奖励是否告知或退返", "other award: reported or returned")
        case .building: Message.Text("单体建筑", "building")
        case .root, .project, .rewardBasis, .award, .buildingField, .buildingRewardBasis, .buildingAward, .measure, .attribute, .declared:
            fieldDescription(in: standards)?.shortTitle ?? Message.Text(field(in: standards))
        }
    }
}

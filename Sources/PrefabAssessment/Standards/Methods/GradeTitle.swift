extension Message.Text {
    /// A grade by its name in data; those of a building without a grade are words.
    package init(grade name: String) {
        switch name {
        case "ungraded": self.init("未达等级", "ungraded")
        case "notPrefabricated": self.init("不属于装配式建筑", "not a prefabricated building")
        case "notGraded": self.init("不评级", "not graded")
        default: self.init(name)
        }
    }
}

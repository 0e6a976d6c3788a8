import PrefabAssessment

/// What heads of columns stand for: the names of the standards, and the titles of the format where they name one field alone.
struct HeadNames {
    enum Meaning {
        case field(ColumnField, ColumnBasis)
        case ignored(Message.Text)
        /// Titles of several fields.
        case open([ColumnField])
    }

    private let byName: [String: Meaning]

    init(_ headings: Headings?) {
        var byName: [String: Meaning] = [:]
        for column in headings?.columns ?? [] {
            let meaning: Meaning? =
                switch column.meaning {
                case .field(let name, let basis):
                    ColumnField(name: name).map { .field($0, basis == .line ? .line : basis == .storey ? .storey : .piece) }
                case .ignored(let reason): .ignored(reason)
                }
            for name in column.names { byName[HeadText.plain(name)] = meaning }
        }
        var titles: [String: [ColumnField]] = [:]
        for field in ColumnField.all {
            guard case .component(let key) = field else { continue }
            let names = [key.rawValue, key.field.title.chinese, key.field.title.english] + key.field.otherNames
            for name in Set(names.map(HeadText.plain)) { titles[name, default: []].append(field) }
        }
        for (name, fields) in titles where byName[name] == nil {
            byName[name] = fields.count == 1 ? .field(fields[0], .piece) : .open(fields)
        }
        self.byName = byName
    }

    func meaning(of head: HeadText) -> Meaning? {
        for name in head.names { if let meaning = byName[name] { return meaning } }
        return nil
    }
}

package import PrefabAssessment

/// What a template of an office is filled from: the same case as the papers that the program lays out itself.
package struct TemplateFacts: Sendable {
    let paper: PaperCase
    private let order: PaperOrder
    /// Which of the copies it is, from 1; `nil` of a paper that is not one of several.
    private let copy: Int?

    package init(_ order: PaperOrder, for paperCase: PaperCase, copy: Int? = nil) {
        paper = paperCase
        self.order = order
        self.copy = copy
    }

    package var language: Language { paper.language }

    /// All names that the template may use.
    package var names: [TemplateName] {
        TemplateCatalogue(paper.standards).names(ofBuilding: order.building != nil)
    }

    var ofOrder: BuildingAssessment? { order.building.map { paper.assessment.buildings[$0] } }
    var title: TemplateValue { .text(paper.words(order.kind.title)) }

    /// `第一份（一式三份）`; none where it is the only one.
    var copyMark: TemplateValue {
        guard let copy, let copies = paper.copies else { return .none }
        return .text(paper.mark(copy, of: copies).plain)
    }

    /// The members of a list, each with its place in it.
    ///
    /// - Returns: `nil` where nobody has said which there are.
    package func scopes(_ list: @Sendable (TemplateFacts, TemplateScope) -> [TemplateScope]?, in scope: TemplateScope) -> [TemplateScope]? {
        guard let scopes = list(self, scope) else { return nil }
        return scopes.enumerated().map { place, scope in
            var scope = scope
            scope.place = place
            scope.count = scopes.count
            return scope
        }
    }

    // MARK: - Values

    func flag(_ flag: Bool) -> TemplateValue { .flag(flag, paper.title(flag)) }

    /// `〔待补：建筑高度〕`
    func unknown(_ title: Message.Text) -> TemplateValue {
        .unknown(paper.words("〔待补：\(title.chinese)〕", "〔to be supplied: \(title.english)〕"))
    }

    func text(_ text: String?, _ title: Message.Text) -> TemplateValue {
        guard let text, !text.allSatisfy(\.isWhitespace) else { return unknown(title) }
        return .text(text)
    }

    func flag(_ flag: Bool?, _ title: Message.Text) -> TemplateValue { flag.map { self.flag($0) } ?? unknown(title) }

    func words(_ text: Message.Text) -> TemplateValue { .text(paper.words(text)) }

    /// A field of the submission as papers print it.
    func field(_ place: Place) -> TemplateValue {
        guard let printed = paper.printed(place) else { return unknown(place.title(in: paper.standards)) }
        if case .flag = place.fieldDescription(in: paper.standards)?.type { return .flag(paper.submission[place] == "true", printed.plain) }
        return .text(printed.plain)
    }
}

import PrefabAssessment

extension PaperCase {
    /// The papers that 第九条 asks for at the stage and that an applicant draws up, in the order of ``PaperKind``: of buildings those that are
    /// applied for.
    package var set: [PaperOrder] {
        let documents = law.documents(submission.stage, taken).value
        return PaperKind.allCases.filter { kind in documents.contains { kind.documents.contains($0) } }.flatMap { orders(of: $0) }
    }

    /// All papers of a kind.
    package func orders(of kind: PaperKind) -> [PaperOrder] {
        switch kind {
        case .intent: [.intent]
        case .form: [.form]
        case .technologyTable: [.technologyTable]
        case .calculation: applied.map { .calculation($0) }
        case .acceptancePrefabrication: applied.map { .acceptancePrefabrication($0) }
        case .acceptanceAssembly: applied.map { .acceptanceAssembly($0) }
        case .implementationReport: [.implementationReport]
        }
    }
}

extension PaperOrder {
    /// What the file of a paper is called, without its ending: the kind, and of a building its number in the submission, from 1.
    package var fileName: String {
        building.map { "\(kind.rawValue)-\($0 + 1)" } ?? kind.rawValue
    }
}

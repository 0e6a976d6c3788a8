extension Submission {
    /// Which filing is reviewed (48号 第九条).
    package enum Stage: String, CaseIterable, Sendable {
        /// 申报意向书, of a project under construction: the verdict is a forecast.
        case intent
        /// 申报书, after completion.
        case final
    }

    /// A completion date says that the project is completed.
    package var stage: Stage { dates.completion == nil ? .intent : .final }
}

extension Instrument48 {
    /// What has to be handed in at a stage.
    package func documents(_ stage: Submission.Stage, _ readings: Readings) -> Figure<[DocumentKind]> {
        switch stage {
        case .intent: documentsUnderConstruction
        case .final: readings[.completedIntent] == .b ? documentsCompletedAlternative : documentsCompleted
        }
    }
}

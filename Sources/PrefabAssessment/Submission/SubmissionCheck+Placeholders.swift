extension SubmissionCheck {
    /// What a new submission has in the place of something that must be given, and that has been left there.
    func checkPlaceholders(_ submission: Submission, _ diagnostics: inout DiagnosticList) {
        func found(_ message: Message, at span: SourceSpan?) {
            guard let span else { return }
            diagnostics.append(
                Diagnostic(
                    .placeholderLeft, at: span, message,
                    help: Message("换成项目的实际情况", "put what the project really has in its place")))
        }
        let name = Message("仍是模板的占位值", "this is still the placeholder of the template")
        if submission.project.id == Placeholder.id { found(name, at: submission.project.spans[.id]) }
        if submission.project.name == Placeholder.name { found(name, at: submission.project.spans[.name]) }
        let figure = Message("仍是模板的占位值，按未知处理", "this is still the placeholder of the template, and counts as unknown")
        for index in submission.buildings.indices {
            // What is there and could not be read is unknown as well, and has been reported.
            if submission.buildings[index].height == nil, let span = submission.buildings[index].spans[.height], !isFaulty(span) {
                found(figure, at: span)
            }
            if submission.buildings[index].aboveGroundArea == nil, let span = submission.buildings[index].spans[.aboveGroundArea],
                !isFaulty(span)
            {
                found(figure, at: span)
            }
        }
    }
}

#if canImport(FoundationEssentials)
    public import FoundationEssentials
#else
    public import Foundation
#endif

/// What a submission comes to: the verdict with its bounds, every building, every rule.
///
/// ```swift
/// let review = try Review(of: data)
/// print(review.verdict, review.amount.upper)  // eligible 2852496.00
/// ```
///
/// A review is a value that never changes: the same submission, standards and options give the same review on every machine, and the
/// clock is never read. What a submission leaves out is unknown and never zero, which is why amounts, scores and rates have bounds.
public struct Review: Sendable {
    let content: AssessedText

    /// Reviews the text of a submission.
    ///
    /// - Parameters:
    ///   - text: JSON, `"format": "prefab-submission/1"`.
    ///   - name: what errors call the text, such as the name of its file. No report has it: the same text gives the same report.
    ///   - options: by which standards and readings; by default the built-in standards and the first reading of each gap.
    /// - Throws: every error and warning of the text, where there is an error among them.
    /// - Complexity: linear in the length of the text.
    public init(of text: String, named name: String? = nil, options: Options = Options()) throws(InvalidInput) {
        content = try AssessedText(Array(text.utf8), name, options)
    }

    /// Reviews the bytes of a submission: a `Data`, a `[UInt8]`, or whatever else is a sequence of bytes.
    ///
    /// - Parameters:
    ///   - bytes: JSON in UTF-8, `"format": "prefab-submission/1"`, at most 2 GiB.
    ///   - name: what errors call the text, such as the name of its file. No report has it: the same text gives the same report.
    ///   - options: by which standards and readings; by default the built-in standards and the first reading of each gap.
    /// - Throws: every error and warning of the text, where there is an error among them.
    /// - Complexity: linear in the number of bytes.
    public init(of bytes: some Sequence<UInt8>, named name: String? = nil, options: Options = Options()) throws(InvalidInput) {
        content = try AssessedText(Array(bytes), name, options)
    }

    /// Reviews a submission that is a file. Errors call it by the path of the URL as it was given.
    ///
    /// - Parameters:
    ///   - file: the URL of a file, `"format": "prefab-submission/1"`, at most 2 GiB.
    ///   - options: by which standards and readings; by default the built-in standards and the first reading of each gap.
    /// - Throws: ``InvalidInput`` where the text has an error; Foundation's error where the file cannot be read.
    /// - Complexity: linear in the length of the file.
    public init(contentsOf file: URL, options: Options = Options()) throws {
        content = try AssessedText(Array(Data(contentsOf: file)), file.relativePath, options)
    }

    /// The same review with what came of the steps of the procedure, which its reports then show in place of blanks: who inspected the site,
    /// what the experts concluded, the rates of acceptance and third party beside the recomputed ones. The verdict does not depend on it.
    ///
    /// - Parameters:
    ///   - record: JSON, `"format": "prefab-review/1"`; `prefab schema review` prints its schema.
    ///   - name: what errors call the record, such as the name of its file.
    /// - Throws: every error of the record, such as a building that the submission does not have.
    /// - Complexity: linear in the length of the record.
    public func adding(record: String, named name: String? = nil) throws(InvalidInput) -> Review {
        Review(content: try AssessedText(content, record: Array(record.utf8), name))
    }

    private init(content: AssessedText) {
        self.content = content
    }
}

// MARK: - The verdict

extension Review {
    /// What becomes of an application. The contract fixes these three (`prefab-verdict/1`, `verdict`).
    public enum Verdict: String, CaseIterable, Sendable {
        /// Every rule about the project is met, and each building applied for is decided, one of them at least to be payable.
        case eligible
        /// A rule about the project is not met, or no building can be payable.
        case ineligible
        /// The submission, the law or the standards at hand leave it open.
        case undetermined
    }

    /// Which of the two submissions of 48号 art. 9 is reviewed. The contract fixes these two (`prefab-verdict/1`, `stage`).
    public enum Stage: String, CaseIterable, Sendable {
        /// 申报意向书, before completion: the verdict is a forecast, and the amount is settled after completion.
        case intent
        /// 申报书, after completion: `dates.completion` is given.
        case final
    }

    /// What becomes of the application.
    public var verdict: Verdict { content.verdict }

    /// Whether the verdict is a forecast or final.
    public var stage: Stage { content.stage }

    /// The above-ground area that is payable: decimal text in m², `"15847.2"`. Both bounds are `"0"` where nothing is.
    public var payableArea: Bounds<String> { content.payableArea }

    /// The reward: decimal text in yuan with two decimals and no separators, `"2852496.00"`. Both bounds are `"0.00"` where nothing is paid.
    public var amount: Bounds<String> { content.amount }

    /// Whether the upper amount is less than the payable area would give, because the project has reached the cap of 48号 art. 5.
    public var isCapped: Bool { content.isCapped }
}

// MARK: - The reasons

extension Review {
    /// `project.id` of the submission.
    public var projectID: String { content.projectID }

    /// `project.name` of the submission.
    public var projectName: String { content.projectName }

    /// The findings about the project, in the order of the contract: first what the verdict rests on, then what is advisory.
    ///
    /// - Complexity: linear in the number of rules; the list is made anew each time.
    public var findings: [Finding] { content.findings }

    /// Every building of the submission, in its order, at least one; those that are not applied for have no rates and no items.
    ///
    /// - Complexity: linear in the number of buildings; the list is made anew each time.
    public var buildings: [Building] { content.buildings }

    /// The gaps in the law that decide this case: another reading of one of them, taken alone, would change the verdict or the amount.
    public var decisiveReadings: [DecisiveReading] { content.decisiveReadings }

    /// The figures that the verdict rests on and that nobody has proof-read, in the order of the standards; none under
    /// ``Options/verifiedOnly``.
    public var provisionalFigures: [ProvisionalFigure] { content.provisionalFigures }

    /// What is odd in the submission though it has no error, in the order of the text.
    public var warnings: [Diagnostic] { content.warnings }
}

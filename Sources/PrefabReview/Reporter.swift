/// Writes reviews as reports: byte for byte what `prefab review` writes.
///
/// Every report names the SHA-256 of the submission and of the standards, so that nobody can mistake which ones it was made from. This
/// library has no cryptography of its own and none that it would make you build: hand it the one that you have, CryptoKit or
/// [swift-crypto](https://github.com/apple/swift-crypto).
///
/// ```swift
/// import Crypto
///
/// let reporter = Reporter(in: .english) { SHA256.hash(data: $0) }
/// let page = reporter.html(review)
/// ```
public struct Reporter: Sendable {
    let language: Language
    let sha256: @Sendable ([UInt8]) -> [UInt8]

    /// - Parameters:
    ///   - language: of the reports.
    ///   - sha256: the SHA-256 of some bytes: 32 bytes. Anything of another length stops the program, for a report would be false.
    public init<Digest: Sequence<UInt8> & SendableMetatype>(
        in language: Language = .chinese, sha256: @escaping @Sendable ([UInt8]) -> Digest
    ) {
        self.language = language
        self.sha256 = { bytes in Array(sha256(bytes)) }
    }

    /// The review report (审查报告) in plain text, without colours.
    ///
    /// - Complexity: linear in the length of the submission.
    public func text(_ review: Review) -> String { review.content.text(self) }

    /// The review report in Markdown, with tables as GitHub has them.
    ///
    /// - Complexity: linear in the length of the submission.
    public func markdown(_ review: Review) -> String { review.content.markdown(self) }

    /// The review report as one HTML page that fetches nothing and runs no script, to be read on a screen or printed and signed. The
    /// submission is appended.
    ///
    /// - Complexity: linear in the length of the submission.
    public func html(_ review: Review) -> String { review.content.html(self) }

    /// The verdict for programs, `"format": "prefab-verdict/1"`; `prefab schema verdict` prints its schema. Messages are in the reporter's
    /// language.
    ///
    /// - Complexity: linear in the length of the submission.
    public func json(_ review: Review) -> String { review.content.json(self) }
}

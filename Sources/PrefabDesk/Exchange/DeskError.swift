import PrefabAssessment

/// Why a request is refused: `{ "error": { "code", "message", "help" } }`.
struct DeskError: Error {
    enum Code: String {
        case badRequest, forbidden, notFound, outside, tooLarge, busy, timeout, conflict, notText, notSubmission, unavailable
    }

    let code: Code
    let message: Message.Text
    let help: Message.Text
    /// What the file holds, where it is not what the page believes.
    var onDisk: StoredText?

    init(_ code: Code, _ chinese: String, _ english: String, help: (String, String)? = nil) {
        self.code = code
        message = Message.Text(chinese, english)
        self.help = help.map { Message.Text($0.0, $0.1) } ?? Message.Text("")
    }

    var status: Int {
        switch code {
        case .badRequest: 400
        case .forbidden, .outside: 403
        case .notFound: 404
        case .timeout: 408
        case .conflict: 409
        case .tooLarge: 413
        case .notText: 415
        case .notSubmission: 422
        case .busy, .unavailable: 503
        }
    }
}

extension DeskError {
    static let notRead = DeskError(.badRequest, "请求不是约定的 JSON", "the request is not the JSON that was agreed")
}

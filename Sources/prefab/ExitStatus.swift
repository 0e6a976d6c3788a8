import SystemPackage

#if canImport(Glibc)
    import Glibc
#elseif canImport(Musl)
    import Musl
#elseif canImport(Darwin)
    import Darwin
#endif

/// The exit statuses of the contract (section 7).
enum ExitStatus: Int32 {
    case done = 0
    case submissionHasErrors = 1
    /// Wrong usage or an unreadable file.
    case wrongUsage = 2
    /// `review --exit-status`.
    case ineligible = 3
    /// `review --exit-status`.
    case undetermined = 4
}

/// Why a command stops: a status, with a sentence for people where there is anything to say.
struct CommandFailure: Error {
    let status: ExitStatus
    let message: String?

    init(_ status: ExitStatus, _ message: String? = nil) {
        self.status = status
        self.message = message
    }

    func report() {
        guard let message else { return }
        StandardStreams.write("prefab: \(message)\n", to: .standardError)
    }
}

/// Ends the program. ArgumentParser's commands have an `exit` of their own, hence the name.
func endProcess(_ status: ExitStatus) -> Never {
    exit(status.rawValue)
}

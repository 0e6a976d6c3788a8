/// The commit of git that the program was built from; the build writes `current`, `nil` where it is unknown.
struct BuiltCommit {
    /// In hexadecimal.
    let name: String
    /// Whether the sources were no longer those of the commit.
    let hasChanges: Bool
}

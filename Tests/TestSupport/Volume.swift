private import Foundation

/// How many cases a test tries that is seeded, or that starts the program for many that are alike.
///
/// `swift test` tries a few cases of each, and with `PREFAB_TEST_VOLUME=full`, as `.ci/run` sets it in a second run, all of them; so does a run
/// that records golden files. Only volume differs; both try the same cases from the first on.
public enum Volume {
    private static let isFull = ProcessInfo.processInfo.environment["PREFAB_TEST_VOLUME"] == "full" || Snapshot.isRecording

    public static func cases(_ few: Int, full all: Int) -> Int { isFull ? all : few }

    /// Of many cases that are alike every so-many-th one, from the first on; in a full run all of them.
    public static func some<Case>(of cases: [Case], oneIn step: Int) -> [Case] {
        isFull ? cases : stride(from: 0, to: cases.count, by: step).map { cases[$0] }
    }
}

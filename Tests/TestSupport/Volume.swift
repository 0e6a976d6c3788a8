/// How many cases a seeded test tries.
public enum Volume {
    /// Code without optimisation is ten to fifty times as slow: `swift test` tries a few cases of each seed, and `.ci/run`, in a release
    /// build, all of them. Only volume differs; both try the same cases from the first on.
    public static func cases(_ few: Int, optimised all: Int) -> Int {
        #if DEBUG
            few
        #else
            all
        #endif
    }

    /// Of many cases that are alike every so-many-th one, from the first on; in a release build all of them.
    public static func some<Case>(of cases: [Case], oneIn step: Int) -> [Case] {
        #if DEBUG
            stride(from: 0, to: cases.count, by: step).map { cases[$0] }
        #else
            cases
        #endif
    }
}

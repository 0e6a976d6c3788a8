// swift-tools-version: 6.2
import PackageDescription

// `.ci/run` sets this, so that a warning fails there and nobody else is stopped by a newer compiler's opinion.
let strictness: [SwiftSetting] =
    Context.environment["PREFAB_WARNINGS_AS_ERRORS"] == nil ? [] : [.treatAllWarnings(as: .error)]

// `Tests/Fuzz/fuzz.py` sets this: the code then counts the ways that it takes, and there is a library for libFuzzer to call.
let isFuzzed = Context.environment["PREFAB_FUZZ"] != nil
let counting: [SwiftSetting] = isFuzzed ? [.unsafeFlags(["-sanitize=fuzzer"])] : []

let toolSettings: [SwiftSetting] =
    strictness + [
        .swiftLanguageMode(.v6),
        .enableUpcomingFeature("ExistentialAny"),
        .enableUpcomingFeature("MemberImportVisibility"),
        .enableUpcomingFeature("InternalImportsByDefault"),
        .strictMemorySafety(),
    ]

let settings = toolSettings + counting

// Without it tests take three times as long, most of it in starts of the program. As a dependency the package is built as its user says.
// PREFAB_UNOPTIMISED is for debuggers.
let isDependency = Context.packageDirectory.contains("/checkouts/")
let optimised: [SwiftSetting] =
    isDependency || Context.environment["PREFAB_UNOPTIMISED"] != nil ? [] : [.unsafeFlags(["-O"], .when(configuration: .debug))]

let package = Package(
    name: "prefab",
    products: [
        .library(name: "PrefabReview", targets: ["PrefabReview"]),
        .executable(name: "prefab", targets: ["prefab"]),
        .executable(name: "prefab-desk", targets: ["PrefabDesk"]),
    ],
    dependencies: [
        .package(url: "https://github.com/apple/swift-argument-parser", from: "1.8.0"),
        .package(url: "https://github.com/apple/swift-crypto", from: "4.0.0"),
        .package(url: "https://github.com/apple/swift-system", from: "1.6.0"),
        .package(url: "https://github.com/swhitty/FlyingFox", from: "0.27.1"),
    ],
    targets: [
        // The assessment itself: no package, no Foundation.
        .target(
            name: "PrefabAssessment",
            swiftSettings: settings + optimised,
            plugins: [.plugin(name: "EmbedFilesPlugin")]
        ),
        // One file per output format, all fed by one result model.
        .target(
            name: "PrefabReports",
            dependencies: ["PrefabAssessment"],
            resources: [.embedInCode("HTML/screen.css"), .embedInCode("HTML/pictures.css"), .embedInCode("HTML/paper.css")],
            swiftSettings: settings + optimised
        ),
        // Workbooks and tables, as engineers keep their quantities; the library does without.
        .target(
            name: "PrefabWorkbook",
            dependencies: ["PrefabAssessment", "PrefabReports", "CZlib"],
            swiftSettings: settings + optimised
        ),
        // The system's zlib, by which workbooks are unpacked; its header is among what Swift itself asks Debian for.
        .systemLibrary(name: "CZlib", providers: [.apt(["zlib1g-dev"])]),
        // What the GNU C library adds to POSIX and Swift does not pass on: on which CPU a thread begins.
        .systemLibrary(name: "CGlibc"),
        // What other Swift packages import: the only target with public declarations, and no package behind it.
        .target(
            name: "PrefabReview",
            dependencies: ["PrefabAssessment", "PrefabReports"],
            swiftSettings: settings
        ),
        // The command line.
        .executableTarget(
            name: "prefab",
            dependencies: [
                "PrefabAssessment",
                "PrefabReports",
                "PrefabWorkbook",
                .target(name: "CGlibc", condition: .when(platforms: [.linux])),
                .product(name: "ArgumentParser", package: "swift-argument-parser"),
                .product(name: "Crypto", package: "swift-crypto"),
                .product(name: "SystemPackage", package: "swift-system"),
            ],
            swiftSettings: settings,
            plugins: [.plugin(name: "EmbedCommitPlugin")]
        ),
        // What `prefab serve` starts: a program of its own, so that no other command pays for a server.
        .executableTarget(
            name: "PrefabDesk",
            dependencies: [
                "PrefabAssessment",
                "PrefabReports",
                "PrefabWorkbook",
                .product(name: "Crypto", package: "swift-crypto"),
                .product(name: "FlyingFox", package: "FlyingFox"),
                .product(name: "FlyingSocks", package: "FlyingFox"),
            ],
            exclude: ["Page", "README.md"],
            swiftSettings: settings,
            plugins: [.plugin(name: "EmbedFilesPlugin")]
        ),
        // Writes the files of Standards/ and the pages of the diagnostic codes into Swift sources at build time.
        .executableTarget(name: "EmbedFiles", swiftSettings: toolSettings),
        .plugin(
            name: "EmbedFilesPlugin",
            capability: .buildTool(),
            dependencies: ["EmbedFiles"],
            path: "Sources/EmbedFilesPlugin"
        ),
        // Writes the commit that is built into a Swift source, for `--version`.
        .executableTarget(name: "EmbedCommit", swiftSettings: toolSettings),
        .plugin(
            name: "EmbedCommitPlugin",
            capability: .buildTool(),
            dependencies: ["EmbedCommit"],
            path: "Sources/EmbedCommitPlugin"
        ),
        // What the benchmarks compare with: the same work by Foundation's means; part of no product that anyone depends on.
        .executableTarget(
            name: "DecoderBaseline",
            dependencies: ["PrefabAssessment"],
            path: "Tests/Benchmarks/DecoderBaseline",
            swiftSettings: settings
        ),
        // What tests share: a seeded generator, arithmetic without limits, golden files, the built program.
        .target(name: "TestSupport", path: "Tests/TestSupport", swiftSettings: settings + optimised),
        .testTarget(
            name: "PrefabAssessmentTests",
            dependencies: ["PrefabAssessment", "TestSupport"],
            swiftSettings: settings
        ),
        .testTarget(
            name: "PrefabReportsTests",
            dependencies: ["PrefabAssessment", "PrefabReports", "TestSupport"],
            swiftSettings: settings
        ),
        .testTarget(
            name: "PrefabWorkbookTests",
            dependencies: ["PrefabWorkbook", "PrefabAssessment", "PrefabReports", "CZlib", "TestSupport"],
            swiftSettings: settings
        ),
        .testTarget(
            name: "PrefabDeskTests",
            dependencies: ["PrefabDesk", "prefab", "PrefabAssessment", "TestSupport", .product(name: "FlyingFox", package: "FlyingFox")],
            swiftSettings: settings
        ),
        // Uses the library as other packages do, and holds its reports against the program's.
        .testTarget(
            name: "PrefabReviewTests",
            dependencies: ["PrefabReview", "prefab", "TestSupport", .product(name: "Crypto", package: "swift-crypto")],
            swiftSettings: settings
        ),
        // Runs the program as its users do.
        .testTarget(
            name: "PrefabCommandTests",
            dependencies: ["prefab", "TestSupport", .product(name: "ArgumentParser", package: "swift-argument-parser")],
            swiftSettings: settings
        ),
    ]
)

if isFuzzed {
    package.products.append(.library(name: "PrefabFuzz", type: .static, targets: ["PrefabFuzz"]))
    package.targets.append(
        .target(
            name: "PrefabFuzz", dependencies: ["PrefabAssessment", "PrefabReports", "PrefabWorkbook"], path: "Tests/Fuzz",
            exclude: ["fuzz.py", "corpus.zip", "books.zip", "crashed"], sources: ["Fuzz.swift", "FuzzBooks.swift"], swiftSettings: settings))
}

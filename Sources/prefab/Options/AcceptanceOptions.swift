import ArgumentParser
import PrefabAssessment

/// What is accepted of the findings of a check.
struct AcceptanceOptions: ParsableArguments {
    @Option(
        name: .long,
        help: .said(
            "今天：prefab.json 中写有 until 的各项与之比较；程序不读时钟，不写则不判断。",
            "Today, against which entries of prefab.json with an until are held; no clock is read, and without it they are not judged.",
            valueName: "yyyy-mm-dd"),
        transform: CalendarDate.argument)
    var today: CalendarDate?

    @Option(
        name: .long,
        help: .said(
            "基线：其中的诊断已接受；不写时为 prefab.json 旁（没有则为 --root 中）的 prefab-baseline.json。",
            "The baseline, whose findings are accepted; prefab-baseline.json beside prefab.json, or in the root, if nothing is given.",
            valueName: "path"))
    var baseline: String?

    @Flag(
        name: .long,
        help: .said(
            "把现有的诊断写入基线，并删去已改正的；不能接受的错误除外。",
            "Write the findings that there are into the baseline, and take out what is mended; errors that cannot be accepted are left out."
        ))
    var writeBaseline = false

    /// Where the baseline stands.
    func baselinePath(_ settings: Settings, _ root: ReportRoot) -> String {
        baseline ?? settings.file.map { $0.path(of: Baseline.fileName) } ?? root.place(of: Baseline.fileName)
    }
}

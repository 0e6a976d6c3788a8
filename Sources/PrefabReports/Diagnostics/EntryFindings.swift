package import PrefabAssessment

/// What is said of the entries that accept findings once a check is done.
package enum EntryFindings {
    /// The warning about an entry that accepts nothing.
    package static func unused(_ entry: IgnoreEntry) -> Diagnostic {
        Diagnostic(
            .entryUnused, at: entry.spans.object, Message("这一项没有接受任何诊断", "this entry accepts no finding"),
            help: Message("已改正的删去这一项；否则核对代码、路径与位置", "remove the entry if all is mended; else check its code, path and pointer"))
    }

    /// The warning about an entry whose last day is past; `nil` if it still holds.
    package static func expired(_ entry: IgnoreEntry, on day: CalendarDate) -> Diagnostic? {
        guard let until = entry.until, until < day, let span = entry.spans[.until] else { return nil }
        return Diagnostic(
            .entryExpired, at: span, Message("这一项到 {0} 为止，不再有效", "this entry held until {0}", [.date(until)]),
            help: Message("改正文件并删去这一项，或另写理由与日期", "mend the file and remove the entry, or give a new reason and day"))
    }
}

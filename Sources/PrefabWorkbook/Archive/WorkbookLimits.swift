/// How large a workbook may be, so that no file takes more memory than some hundred megabytes, whatever it says of itself.
package struct WorkbookLimits: Sendable {
    /// Bytes of the file.
    package var file = 64 << 20
    /// Parts in the archive.
    package var parts = 10_000
    /// Bytes of one part, unpacked.
    package var part = 128 << 20
    /// How many times its packed size a part may have; the most that deflate reaches is 1,032 times, a sheet some 30 times.
    package var ratio = 200
    /// Below this many bytes no ratio is looked at: a small part may well be of spaces.
    package var ratioFrom = 4 << 20
    package var sheets = 256
    /// As many as Excel has.
    package var rows = 1_048_576
    /// As many as Excel has.
    package var columns = 16_384
    /// Cells with something in them, in all sheets.
    package var cells = 4_000_000
    /// Texts that cells share.
    package var sharedTexts = 2_000_000
    /// Merged areas of one sheet.
    package var merges = 20_000
    /// Elements inside of one another.
    package var depth = 64

    package init() {}
}

import Foundation
import TestSupport
import Testing

/// Streams of submissions: what goes in a line comes out in a line, whatever the line is.
@Suite struct BatchCommandTests {
    /// A sample of the repository on one line.
    private func line(_ name: String) throws -> [UInt8] {
        let bytes = try Data(contentsOf: Repository.root.appending(path: "samples/\(name).json"))
        return bytes.filter { $0 != UInt8(ascii: "\n") }
    }

    private func lines(of run: CommandRun) -> [String] {
        run.text.split(separator: "\n", omittingEmptySubsequences: true).map(String.init)
    }

    @Test func verdictsComeInOrderWhateverTheNumberOfThreads() throws {
        let sample = String(decoding: try line("eligible-factory"), as: UTF8.self)
        let id = try #require(sample.firstMatch(of: /"id":\s*"([^"]+)"/)).output.1
        let input = (0..<300).map { sample.replacing(id, with: "P-\($0)", maxReplacements: 1) }.joined(separator: "\n")
        let one = try CommandRun(["batch", "--jobs", "1"], input: Array(input.utf8))
        let four = try CommandRun(["batch", "--jobs", "4"], input: Array(input.utf8))
        #expect(one.status == 0)
        #expect(one.output == four.output)
        for (number, line) in lines(of: four).enumerated() { #expect(line.contains("\"project\":{\"id\":\"P-\(number)\"")) }
        #expect(lines(of: four).count == 300)
    }

    @Test(arguments: ["\n", "\r\n"])
    func theEndOfALineIsNoPartOfIt(_ end: String) throws {
        let sample = try line("eligible-factory")
        let plain = try CommandRun(["batch"], input: sample)
        let ended = try CommandRun(["batch"], input: sample + Array(end.utf8) + sample)
        #expect(ended.text == plain.text + plain.text)
    }

    @Test func aBrokenLineIsReportedWithItsNumberAndTheRestGoesOn() throws {
        let sample = try line("eligible-factory")
        let run = try CommandRun(["batch", "--lang", "en"], input: sample + Array("\n\n{\"a\"\n".utf8) + sample)
        let lines = lines(of: run)
        #expect(run.status == 1)
        try #require(lines.count == 4)
        #expect(lines[0].hasPrefix("{\"format\":\"prefab-verdict/1\""))
        #expect(lines[1].contains("{\"line\":2,\"diagnostics\":[{\"code\":\"J101\""))
        #expect(lines[2].contains("{\"line\":3,\"diagnostics\":[{\"code\":\"J102\""))
        #expect(lines[3] == lines[0])
        #expect(run.errors.contains("4 lines: 2 eligible"))
        #expect(run.errors.contains("2 with errors"))
    }

    @Test func emptyLinesAtTheEndAreNoLines() throws {
        let sample = try line("eligible-factory")
        let plain = try CommandRun(["batch", "--lang", "en"], input: sample)
        // More of them than fit into the chunks that are on the way at a time.
        for end in ["\n\n", "\r\n \t\r\n", "\n" + String(repeating: "\n", count: 1_000_000)] {
            let run = try CommandRun(["batch", "--lang", "en", "--jobs", "2"], input: sample + Array(end.utf8))
            #expect(run.text == plain.text && run.status == 0)
            #expect(run.errors.contains("1 line: 1 eligible"))
        }
    }

    @Test func emptyLinesThatOthersFollowAreMistakesUnlessTheyArePassedOver() throws {
        let sample = try line("eligible-factory")
        // 300 lines of spaces between the two, so that they lie in several chunks.
        let blank = "\n" + String(repeating: " ", count: 1500)
        let input =
            Array("\n".utf8) + sample + Array(String(repeating: blank, count: 300).utf8) + Array("\n".utf8) + sample + Array("\n\n".utf8)
        let run = try CommandRun(["batch", "--lang", "en", "--summary", "csv"], input: input)
        let rows = run.text.split(separator: "\r\n")
        // Its head, the first line, the two submissions and the 300 lines between them.
        try #require(rows.count == 304)
        #expect(rows[1].hasPrefix("1,,") && rows[1].hasSuffix(",J101"))
        #expect(rows[2].hasPrefix("2,") && rows[2].contains("eligible"))
        #expect(rows[3].hasPrefix("3,,") && rows[302].hasPrefix("302,,"))
        #expect(rows[303].hasPrefix("303,") && rows[303].contains("eligible"))
        #expect(run.status == 1 && run.errors.contains("303 lines: 2 eligible"))
        let skipping = try CommandRun(["batch", "--lang", "en", "--skip-blank-lines", "--summary", "csv"], input: input)
        #expect(skipping.text.split(separator: "\r\n").map { String($0) } == [rows[0], rows[2], rows[303]].map { String($0) })
        #expect(skipping.status == 0)
    }

    @Test func emptyLinesAreReportedOnceHoweverManyChunksFollow() throws {
        let sample = try line("eligible-factory")
        // More of both than a chunk holds: 300 lines of spaces, then 200 submissions.
        let blank = Array(("\n" + String(repeating: " ", count: 1500)).utf8)
        let line = Array("\n".utf8) + sample
        let input = sample + Array(repeatElement(blank, count: 300).joined()) + Array(repeatElement(line, count: 200).joined())
        let rows = try CommandRun(["batch", "--summary", "csv"], input: input).text.split(separator: "\r\n").dropFirst()
        #expect(rows.map { String($0.prefix { $0 != "," }) } == (1...501).map(String.init))
    }

    @Test(arguments: [
        ("007", "007", "\"=\"\"007\"\"\""), ("1-2", "1-2", "\"=\"\"1-2\"\"\""), ("1E5", "1E5", "\"=\"\"1E5\"\"\""),
        ("110105202201200042", "110105202201200042", "\"=\"\"110105202201200042\"\"\""), ("MAR1", "MAR1", "\"=\"\"MAR1\"\"\""),
        ("P-7", "P-7", "P-7"), ("=1+1", "'=1+1", "'=1+1"), ("\\u200b=1", "'\\u{200B}=1", "'\\u{200B}=1"),
    ])
    func idsSurviveTheSpreadsheet(_ id: String, _ program: String, _ spreadsheet: String) throws {
        let sample = String(decoding: try line("eligible-factory"), as: UTF8.self)
        let own = try #require(sample.firstMatch(of: /"id":\s*"([^"]+)"/)).output.1
        let input = Array(sample.replacing(own, with: id, maxReplacements: 1).utf8)
        let plain = try CommandRun(["batch", "--summary", "csv"], input: input).text.split(separator: "\r\n")
        #expect(plain[1].hasPrefix("1,\(program),"))
        #expect(plain[0].hasPrefix("line,"))
        let table = try CommandRun(["batch", "--summary", "csv", "--csv", "spreadsheet"], input: input).text.split(separator: "\r\n")
        #expect(table[1].hasPrefix("1,\(spreadsheet),"))
        #expect(table[0].hasPrefix("\u{FEFF}line,"))
    }

    @Test func severalFilesAreOneStream() throws {
        let folder = FileManager.default.temporaryDirectory.appending(path: "batch-\(UUID().uuidString)")
        try FileManager.default.createDirectory(at: folder, withIntermediateDirectories: true)
        defer { try? FileManager.default.removeItem(at: folder) }
        try Data(try line("eligible-factory")).write(to: folder.appending(path: "a.ndjson"))
        try Data("nonsense\n".utf8).write(to: folder.appending(path: "b.ndjson"))
        let run = try CommandRun(["batch", "a.ndjson", "b.ndjson", "--output", "out.ndjson", "--quiet"], in: folder)
        let written = try String(contentsOf: folder.appending(path: "out.ndjson"), encoding: .utf8)
        #expect(run.status == 1)
        #expect(run.output.isEmpty)
        #expect(run.errors.isEmpty)
        #expect(written.split(separator: "\n").count == 2)
        #expect(written.contains("{\"line\":2,"))

        let told = try CommandRun(["batch", "a.ndjson", "b.ndjson", "--lang", "en"], in: folder)
        #expect(told.errors.hasSuffix("prefab: a.ndjson: lines 1 to 1\nprefab: b.ndjson: lines 2 to 2\n"))
        let dash = try CommandRun(["batch", "a.ndjson", "--output", "-"], in: folder)
        #expect(dash.text == written.prefix { $0 != "\n" } + "\n")
    }

    /// What cannot be read is found before anything is written: a slip in a name must not empty a file of results.
    @Test(arguments: [
        (["none.ndjson"], "none.ndjson"), (["a.ndjson", "none.ndjson"], "none.ndjson"), (["a.ndjson", "."], "."),
    ])
    func nothingIsWrittenWhereAnInputCannotBeRead(_ inputs: [String], _ name: String) throws {
        let folder = FileManager.default.temporaryDirectory.appending(path: "batch-\(UUID().uuidString)")
        try FileManager.default.createDirectory(at: folder, withIntermediateDirectories: true)
        defer { try? FileManager.default.removeItem(at: folder) }
        try Data(try line("eligible-factory")).write(to: folder.appending(path: "a.ndjson"))
        try Data("precious\n".utf8).write(to: folder.appending(path: "old.ndjson"))
        let run = try CommandRun(["batch"] + inputs + ["--output", "old.ndjson", "--lang", "en"], in: folder)
        #expect(run.status == 2)
        #expect(run.errors.hasPrefix("prefab: cannot read \(name): "))
        #expect(try String(contentsOf: folder.appending(path: "old.ndjson"), encoding: .utf8) == "precious\n")
        let streamed = try CommandRun(["batch"] + inputs, in: folder)
        #expect(streamed.status == 2 && streamed.output.isEmpty)
    }

    /// Under whatever name, and also where standard output adds to the file that is read.
    @Test(arguments: [
        "prefab batch a.ndjson --output ./a.ndjson", "prefab batch < a.ndjson --output a.ndjson", "prefab batch a.ndjson >> a.ndjson",
        "prefab batch < a.ndjson >> a.ndjson",
    ])
    func whatIsReadIsNotWritten(_ command: String) throws {
        let folder = FileManager.default.temporaryDirectory.appending(path: "batch-\(UUID().uuidString)")
        try FileManager.default.createDirectory(at: folder, withIntermediateDirectories: true)
        defer { try? FileManager.default.removeItem(at: folder) }
        let input = Data(try line("eligible-factory"))
        try input.write(to: folder.appending(path: "a.ndjson"))
        let run = try CommandRun(shell: "\(command) || echo $? >&2", in: folder)
        #expect(run.errors.hasSuffix("\n2\n"))
        #expect(try Data(contentsOf: folder.appending(path: "a.ndjson")) == input)
    }

    @Test func aFileOfOneProjectOnManyLinesIsRecognised() throws {
        let run = try CommandRun(["batch", "samples/eligible-factory.json", "--lang", "en"], in: Repository.root)
        #expect(run.status == 1)
        #expect(run.errors.hasSuffix("a file of one project on many lines is for prefab review.\n"))
        let one = try CommandRun(["batch", "--lang", "en"], input: Array("{\n".utf8))
        #expect(!one.errors.contains("prefab review"))
        let submissions = try CommandRun(["batch", "--lang", "en"], input: Array("{}\n{}\n".utf8))
        #expect(!submissions.errors.contains("prefab review"))
    }

    @Test(
        arguments: [[0x1F, 0x8B, 0x08, 0x0A, 0x0A, 0x41, 0x0A], Array("PK\u{3}\u{4}\n\n\n".utf8), Array("<html>\n<body>\n</html>\n".utf8)]
            as [[UInt8]])
    func aFileThatIsNoTextOfLinesIsNamedOnce(_ bytes: [UInt8]) throws {
        let run = try CommandRun(["batch", "--lang", "en"], input: bytes)
        #expect(run.status == 1)
        #expect(lines(of: run).count == 1 && run.text.contains("\"J121\"") && run.text.contains("\"line\":1"))
        // The next file is read as ever.
        let folder = try TemporaryFolder()
        try Data(bytes).write(to: folder.url.appending(path: "a.gz"))
        try Data(line("eligible-factory")).write(to: folder.url.appending(path: "b.ndjson"))
        let both = try CommandRun(["batch", "a.gz", "b.ndjson"], in: folder.url)
        #expect(lines(of: both).count == 2 && lines(of: both)[1].contains("prefab-verdict/1"))
    }

    /// What begins a ZIP file stands wherever a part of the stream may begin; the stream is one of lines all the same.
    @Test func aLineInTheMiddleIsNoFileOfItsOwn() throws {
        let zip = Array(repeating: Array("PK\u{3}\u{4}".utf8), count: 300_000).flatMap { $0 }
        let run = try CommandRun(["batch", "--lang", "en"], input: Array("{} \n".utf8) + zip + Array("\n{}\n".utf8))
        let lines = lines(of: run)
        try #require(lines.count == 3)
        #expect(lines[1].contains("\"line\":2") && lines[2].contains("\"line\":3"))
    }

    @Test func summariesAreOneShortLineASubmission() throws {
        let input = try line("eligible-factory") + Array("\n[]\n".utf8)
        let rows = try CommandRun(["batch", "--summary", "csv"], input: input).text.split(separator: "\r\n")
        try #require(rows.count == 3)
        #expect(rows[0].hasPrefix("line,id,verdict,"))
        #expect(rows[1].hasPrefix("1,"))
        #expect(rows[1].contains(",eligible,"))
        #expect(rows[2].hasPrefix("2,,"))
        #expect(rows[2].hasSuffix(",S101"))
        #expect(rows[0].contains(",prefabricationRates,assemblyRatesLower,assemblyRatesUpper,grades,errors"))
        let columns = Set(rows.map { $0.split(separator: ",", omittingEmptySubsequences: false).count })
        #expect(columns.count == 1)

        let objects = lines(of: try CommandRun(["batch", "--summary", "ndjson"], input: input))
        #expect(objects[0].hasPrefix("{\"format\":\"prefab-summary/1\",\"line\":1,"))
        #expect(objects[1].hasPrefix("{\"format\":\"prefab-diagnostics/1\""))
    }

    @Test func aWorkbookIsTheSameWhateverTheNumberOfThreadsAndThroughAPipe() throws {
        let folder = try TemporaryFolder()
        let input = try line("eligible-factory") + Array("\n[]\n".utf8)
        let file = folder.url.appending(path: "a.ndjson")
        try Data((0..<200).flatMap { _ in input }).write(to: file)
        var written: [Data] = []
        for jobs in ["1", "3"] {
            let run = try CommandRun(
                ["batch", "a.ndjson", "--summary", "xlsx", "--jobs", jobs, "--output", "a.xlsx", "--quiet"], in: folder.url)
            #expect(run.status == 1 && run.output.isEmpty && run.errors.isEmpty)
            written.append(try Data(contentsOf: folder.url.appending(path: "a.xlsx")))
        }
        #expect(written[0] == written[1] && written[0].starts(with: Array("PK\u{3}\u{4}".utf8)))
        #expect(try CommandRun(["batch", "a.ndjson", "--summary", "xlsx", "--quiet"], in: folder.url).output == Array(written[0]))
        // 400 rows, packed.
        #expect(written[0].count < 40_000)
    }

    /// Half a workbook opens nowhere.
    @Test(arguments: ["--output out", "> out"])
    func aWorkbookThatCannotBeWrittenWholeIsNotKept(_ output: String) throws {
        let folder = try TemporaryFolder()
        let sample = String(decoding: try line("eligible-factory"), as: UTF8.self)
        let id = try #require(sample.firstMatch(of: /"id":\s*"([^"]+)"/)).output.1
        let input = (0..<400).map { sample.replacing(id, with: "P-\($0 * 7919 % 10007)", maxReplacements: 1) }.joined(separator: "\n")
        try Data(input.utf8).write(to: folder.url.appending(path: "a.ndjson"))
        let run = try CommandRun(
            shell: "trap '' XFSZ; ulimit -f 1; prefab batch a.ndjson --summary xlsx --lang en --quiet \(output) || echo $? >&2",
            in: folder.url)
        #expect(run.errors.hasSuffix("\n2\n") && run.errors.contains("cannot write"))
        let names = try FileManager.default.contentsOfDirectory(atPath: folder.url.filePath)
        #expect(Set(names) == (output.hasPrefix(">") ? ["a.ndjson", "out"] : ["a.ndjson"]))
    }

    /// What a submission says is text in a spreadsheet too.
    @Test(arguments: [
        ("=1+1", "1,'=1+1,"), ("＝1", "1,'＝1,"), (" @a", "1,' @a,"), ("-1,2", "1,\"'-1,2\","), ("A=1", "1,A=1,"),
    ])
    func idsAreNoFormulas(_ id: String, _ beginning: String) throws {
        let sample = String(decoding: try line("eligible-factory"), as: UTF8.self)
        let old = try #require(sample.firstMatch(of: /"id":\s*"([^"]+)"/)).output.1
        let input = Array(sample.replacing(old, with: id, maxReplacements: 1).utf8)
        let rows = try CommandRun(["batch", "--summary", "csv"], input: input).text.split(separator: "\r\n")
        #expect(rows.last?.hasPrefix(beginning) == true)
    }

    /// The ids of a project's buildings stand in one field.
    @Test func idsOfAListAreToldApart() throws {
        let sample = String(decoding: try line("eligible-factory"), as: UTF8.self)
        let old = try #require(sample.firstMatch(of: /"buildings":\s*\[\s*\{\s*"id":\s*"([^"]+)"/)).output.1
        let input = Array(sample.replacing("\"\(old)\"", with: #""a;b\\c""#, maxReplacements: 1).utf8)
        let rows = try CommandRun(["batch", "--summary", "csv"], input: input).text.split(separator: "\r\n")
        #expect(rows.last?.contains(#",a\;b\\c,payable,"#) == true)
    }

    /// A limit on the size of files stands in for a full disk.
    @Test(arguments: ["> out", ">> out", "--output out"])
    func aFileThatCannotGrowIsLeftWithWholeLines(_ output: String) throws {
        let folder = FileManager.default.temporaryDirectory.appending(path: "batch-\(UUID().uuidString)")
        try FileManager.default.createDirectory(at: folder, withIntermediateDirectories: true)
        defer { try? FileManager.default.removeItem(at: folder) }
        let input = try line("eligible-factory") + Array("\n".utf8)
        try Data((0..<100).flatMap { _ in input }).write(to: folder.appending(path: "a.ndjson"))
        let run = try CommandRun(
            shell: "trap '' XFSZ; ulimit -f 64; prefab batch a.ndjson --lang en \(output) || echo $? >&2", in: folder)
        // A file that is named is replaced as a whole or not at all: what was written of it stands beside it.
        let isNamed = output == "--output out"
        #expect(FileManager.default.fileExists(atPath: folder.appending(path: "out").filePath) != isNamed)
        let written = try Data(contentsOf: folder.appending(path: isNamed ? "out.partial" : "out"))
        let lines = written.count { $0 == UInt8(ascii: "\n") }
        #expect(lines > 0 && lines < 100 && written.last == UInt8(ascii: "\n"))
        let kept = isNamed ? "; out is as it was; the lines are in out.partial" : ""
        #expect(run.errors.contains("; \(lines) lines were written\(kept)\n2\n"))
        #expect(try FileManager.default.contentsOfDirectory(atPath: folder.filePath).count == 2)
    }

    @Test func whatCannotBeWrittenIsSaid() throws {
        let folder = Repository.root
        let full = try CommandRun(shell: "prefab batch samples/eligible-factory.json --lang en > /dev/full || echo $? >&2", in: folder)
        #expect(full.errors.contains("the disk is full"))
        #expect(full.errors.hasSuffix("2\n"))
        let chinese = try CommandRun(shell: "prefab batch samples/eligible-factory.json > /dev/full || true", in: folder)
        #expect(chinese.errors == "prefab: 无法写入标准输出：磁盘已满；已写出 0 行\n")
    }
}

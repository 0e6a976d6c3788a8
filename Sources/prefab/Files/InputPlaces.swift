import PrefabAssessment
import SystemPackage

/// A file that has been read, whatever its name leads to by now.
struct ReadFile: Sendable {
    let name: String
    let identity: FileStatus.Identity

    /// - Returns: `nil` for a pipe or a device.
    init?(_ name: String, _ file: FileDescriptor) {
        guard let status = FileStatus(file), status.kind == .file else { return nil }
        self.init(name: name, identity: status.identity)
    }

    init(name: String, identity: FileStatus.Identity) {
        (self.name, self.identity) = (name, identity)
    }
}

/// Where what is read comes from, so that nothing is written there.
struct InputPlaces: Sendable {
    private var names: [String] = []
    private var read: [ReadFile] = []

    /// They are looked up where something is to be written to a file, which most checks of folders do not.
    private var inputs: [(place: FilePlace, name: String)] {
        names.compactMap { name in FilePlace(input: name).map { ($0, name) } } + read.map { (.file($0.identity), $0.name) }
    }

    init() {}

    /// - Parameters:
    ///   - names: of files; `-` is standard input.
    ///   - read: files that have been read, which their names may lead away from by now.
    init(_ names: [String], _ read: [ReadFile] = []) {
        (self.names, self.read) = (names, read)
    }

    mutating func add(_ read: [ReadFile]) {
        self.read += read
    }

    /// - Throws: `CommandFailure` with status 2 if writing to `output`, or to standard output where nothing is named, would change one of
    ///   the inputs, under whatever name.
    func check(_ output: String?) throws(CommandFailure) {
        guard let output else {
            // What is written as it is read would be read again, without end, and what is read is not to grow by reports.
            guard let status = FileStatus(.standardOutput), status.kind == .file, let input = input(at: status) else { return }
            let name = words(for: input)
            throw CommandFailure(
                .wrongUsage, "标准输出写入的正是要读的\(name.chinese)；请换一个文件",
                "standard output goes to \(name.english), which is read; write to another file")
        }
        guard let place = FilePlace(output), let input = inputs.first(where: { $0.place == place })?.name else { return }
        throw replaced(output, input)
    }

    /// - Throws: `CommandFailure` with status 2 if a file is one of the inputs.
    func check(_ output: String, at place: NewFile.Place) throws(CommandFailure) {
        if let old = place.old, let input = input(at: old) { throw replaced(output, input) }
    }

    private func input(at status: FileStatus) -> String? {
        inputs.first { $0.place == .file(status.identity) }?.name
    }

    private func replaced(_ output: String, _ input: String) -> CommandFailure {
        let name = words(for: input)
        return CommandFailure(
            .wrongUsage, "写入 \(output) 会覆盖要读的\(name.chinese)；请换一个文件名",
            "to write \(output) would replace \(name.english), which is read; name another file")
    }

    private func words(for input: String) -> Message.Text {
        input == InputFile.standardInputName
            ? Message.Text("标准输入的文件", "the file on standard input") : Message.Text(" \(input)", input)
    }
}

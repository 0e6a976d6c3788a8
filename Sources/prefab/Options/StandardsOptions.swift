import ArgumentParser
import PrefabAssessment
import PrefabReports
import SystemPackage

/// Which standards are applied.
struct StandardsOptions: ParsableArguments {
    static let help = ArgumentHelp.said(
        "从此文件夹读取标准，代替内置的标准。",
        "Read the standards from this folder instead of those built in.", valueName: "dir")

    @Option(name: .customLong("standards"), help: help)
    var folder: String?

    init() {}

    init(folder: String?) { self.folder = folder }

    /// - Throws: `CommandFailure` with status 2 if the folder cannot be read or its files are at fault.
    func load() throws(CommandFailure) -> LoadedStandards {
        if let folder { return try Self.load(folder) }
        guard let settings = Settings.ifValid, let folder = settings.standards else {
            return .builtIn
        }
        do throws(CommandFailure) {
            return try Self.load(folder)
        } catch {
            throw error.told(of: settings.place(of: .standards))
        }
    }

    /// The same for what tells how to mend them: where those of the configuration are at fault, the built-in ones.
    ///
    /// - Throws: `CommandFailure` with status 2 if a folder is named that cannot be read or whose files are at fault.
    func loadToExplain(_ language: Language) throws(CommandFailure) -> Standards {
        if folder != nil { return try load().standards }
        do throws(CommandFailure) {
            return try load().standards
        } catch {
            let place = Settings.ifValid?.place(of: .standards) ?? Configuration.fileName
            let told = Message.Text(
                "\(place)：所写的标准有错，以内置的标准说明；错误见 prefab config",
                "\(place): its standards are at fault, this is of the built-in ones; prefab config tells what is wrong")
            StandardStreams.write("prefab: \(told.text(in: language).visible)\n", to: .standardError)
            return .builtIn
        }
    }

    private static func load(_ folder: String) throws(CommandFailure) -> LoadedStandards {
        let files = try StandardsFolder(reading: folder)
        do throws(StandardsError) {
            return LoadedStandards(own: try Standards(reading: files), folder: files, path: folder)
        } catch {
            throw CommandFailure(
                .wrongUsage, "\(folder) 中的标准数据有错：\n" + error.text(in: .chinese, folder: folder),
                "the standards in \(folder) are at fault:\n" + error.text(in: .english, folder: folder))
        }
    }
}

/// Standards together with the files that they were read from.
struct LoadedStandards {
    /// Those built in may still be being read by another thread: who asks for them waits for it, and nobody before.
    var standards: Standards { own ?? .builtIn }
    private let own: Standards?
    let folder: StandardsFolder
    /// Where they were read from; `nil` for those built in.
    let path: String?

    static let builtIn = LoadedStandards(own: nil, folder: .builtIn, path: nil)

    fileprivate init(own: Standards?, folder: StandardsFolder, path: String?) {
        self.own = own
        self.folder = folder
        self.path = path
    }

    /// The files that were read.
    var paths: [String] { path.map { path in folder.files.map { "\(path)/\($0.name)" } } ?? [] }

    /// SHA-256 of the files.
    var digest: String { Digest.sha256(folder) }

    /// What documents say of their making under these standards.
    func provenance(_ language: Language) -> Provenance {
        Provenance(toolVersion: ToolVersion.current, standardsDigest: digest, language: language)
    }
}

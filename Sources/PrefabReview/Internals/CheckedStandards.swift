import PrefabAssessment

/// Standards together with the files that they were read from.
struct CheckedStandards: Sendable {
    let standards: PrefabAssessment.Standards
    let folder: StandardsFolder

    static let builtIn = CheckedStandards(standards: .builtIn, folder: .builtIn)

    private init(standards: PrefabAssessment.Standards, folder: StandardsFolder) {
        self.standards = standards
        self.folder = folder
    }

    init(_ files: [(name: String, bytes: [UInt8])]) throws(InvalidInput) {
        folder = StandardsFolder(files: files.map { StandardsFolder.File(name: $0.name, bytes: $0.bytes) })
        do throws(StandardsError) {
            standards = try PrefabAssessment.Standards(reading: folder)
        } catch {
            throw InvalidInput(faults: .standards(error, folder))
        }
    }
}

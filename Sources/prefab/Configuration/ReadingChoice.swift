import ArgumentParser
import PrefabAssessment

/// One reading as it stands on the command line: `slab-day=b`.
struct ReadingChoice: ExpressibleByArgument {
    let id: ReadingID
    let letter: ReadingLetter

    init?(argument: String) {
        let parts = argument.split(separator: "=", omittingEmptySubsequences: false)
        guard parts.count == 2, let id = ReadingID(rawValue: String(parts[0])), let letter = ReadingLetter(rawValue: String(parts[1])),
            id.letters.contains(letter)
        else { return nil }
        self.id = id
        self.letter = letter
    }

    static var allValueStrings: [String] {
        ReadingID.allCases.flatMap { id in id.letters.map { "\(id.rawValue)=\($0.rawValue)" } }
    }
}

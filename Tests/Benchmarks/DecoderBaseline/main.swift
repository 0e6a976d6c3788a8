// The same work by the means of Foundation, to compare with: one thread, `JSONDecoder`, `Decimal`.
//
//     DecoderBaseline FILE [--default-readings-only]
import Foundation
import PrefabAssessment

let arguments = CommandLine.arguments
guard arguments.count >= 2, let data = FileManager.default.contents(atPath: arguments[1]) else {
    print("usage: DecoderBaseline FILE [--default-readings-only]")
    exit(2)
}
// One evaluation for the verdict and one for each reading that might change it.
let alternatives = arguments.contains("--default-readings-only") ? [] : ReadingID.allCases
let decoder = JSONDecoder()
var output = ""
for line in data.split(separator: UInt8(ascii: "\n")) {
    guard let submission = try? decoder.decode(DecodedSubmission.self, from: line) else {
        output += "error\n"
        continue
    }
    var evaluator = DecimalEvaluator(standards: .builtIn)
    let (verdict, amount) = evaluator.evaluate(submission)
    output += "\(submission.project.id) \(verdict) \(amount.lower) \(amount.upper)"
    for id in alternatives {
        evaluator.readings = Readings.default.taking(.b, of: id)
        let other = evaluator.evaluate(submission)
        if other.verdict != verdict || other.amount.lower != amount.lower { output += " \(id.rawValue)" }
    }
    output += "\n"
}
print(output, terminator: "")

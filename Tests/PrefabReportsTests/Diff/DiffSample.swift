import PrefabAssessment
import TestSupport
import Testing

/// Pairs of small submissions, each with the differences that a comparison has to tell.
///
/// All begin from ``JSONTree/eligible``: one factory of 18,000 m², 82.44% (77.5 of 94 points), 3,240,000.00 yuan.
enum DiffSample {
    static func assess(_ tree: JSONTree, _ standards: Standards = .builtIn, _ readings: Readings = .default) throws -> Assessment {
        let reading = Submission.read(tree.bytes, standards: standards, readings: readings)
        let submission = try #require(reading.submission, "\(reading.diagnostics.map { $0.message.text(in: .english) })")
        return Assessor(standards: standards, readings: readings).assess(submission)
    }

    /// - Parameter change: makes the new submission of ``JSONTree/eligible``.
    static func comparison(
        readings: Readings = .default, standards: Standards = .builtIn, change: (inout JSONTree) -> Void = { _ in }
    ) throws -> Comparison {
        try comparison(old: { _ in }, readings: readings, standards: standards, change: change)
    }

    /// - Parameters:
    ///   - old: makes the old submission of ``JSONTree/eligible``.
    ///   - change: makes the new submission of the old one.
    static func comparison(
        old: (inout JSONTree) -> Void, readings: Readings = .default, standards: Standards = .builtIn,
        change: (inout JSONTree) -> Void = { _ in }
    ) throws -> Comparison {
        let before = JSONTree.eligible.changed(old)
        return Comparison(old: try assess(before), new: try assess(before.changed(change), standards, readings))
    }

    /// The name, a document and what the factory is made of: without decoration and with 60% of its floors laid dry it loses 6 + 6 points
    /// and all of its reward, 65.5 of 94 points are 69.68%.
    static func shortened() throws -> Comparison {
        try comparison {
            $0.project.name = "智能装备厂房二期"
            $0.documents.elements.removeAll { $0 == "rateCalculation" }
            $0.building.fullDecoration = false
            $0.building.measures.dryFloor = .share(60)
        }
    }

    /// The same submission by other standards: 200 yuan a m² in place of 180, no word of what the municipal reward is capped at, and whole
    /// percents compared.
    static func otherStandards() throws -> Comparison {
        var readings = Readings.default
        readings[.rateRounding] = .b
        return try comparison(readings: readings, standards: try generous())
    }

    private static func generous() throws -> Standards {
        let files = try StandardsFolder.builtIn.files.map { file in
            guard file.name == "jingjiguan-2022-48.json" else { return file }
            var text = String(decoding: file.bytes, as: UTF8.self)
            let rate = try #require(text.firstRange(of: #""value": 180"#))
            text.replaceSubrange(rate, with: #""value": 200"#)
            // The last row of the last instrument, with the comma before it.
            let id = try #require(text.ranges(of: #""id": "cap""#).last)
            let start = try #require(text[..<id.lowerBound].ranges(of: ",").last).lowerBound
            let end = try #require(text[id.upperBound...].firstRange(of: #""source": "press""#))
            let brace = try #require(text[end.upperBound...].firstIndex(of: "}"))
            text.removeSubrange(start...brace)
            return StandardsFolder.File(name: file.name, bytes: Array(text.utf8))
        }
        return try Standards(reading: StandardsFolder(files: files))
    }
}

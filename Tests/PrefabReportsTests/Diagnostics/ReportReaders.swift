import Foundation
import Testing

#if canImport(FoundationXML)
    import FoundationXML
#endif

/// A SARIF log as a tool reads it.
struct SARIFReport {
    let log: [String: Any]

    init(_ bytes: [UInt8]) throws {
        log = try #require(try JSONSerialization.jsonObject(with: Data(bytes)) as? [String: Any])
    }

    var run: [String: Any] { (log["runs"] as! [[String: Any]])[0] }
    var driver: [String: Any] { (run["tool"] as! [String: Any])["driver"] as! [String: Any] }
    var rules: [[String: Any]] { driver["rules"] as! [[String: Any]] }
    var results: [[String: Any]] { run["results"] as! [[String: Any]] }

    static func place(_ result: [String: Any]) -> [String: Any] {
        (result["locations"] as! [[String: Any]])[0]["physicalLocation"] as! [String: Any]
    }
}

/// A workflow command as GitHub's runner reads it: `::name key=value,…::message`.
struct WorkflowCommand {
    let name: String
    let properties: [String: String]
    let message: String

    static func read(_ bytes: [UInt8]) -> [WorkflowCommand] {
        String(decoding: bytes, as: UTF8.self).split(separator: "\n").map { WorkflowCommand(String($0)) }
    }

    private init(_ line: String) {
        // The first `::` after the beginning ends the properties, in which every colon is escaped.
        let parts = line.dropFirst(2).split(separator: "::", maxSplits: 1, omittingEmptySubsequences: false)
        let head = parts[0].split(separator: " ", maxSplits: 1)
        name = String(head[0])
        properties = Dictionary(
            uniqueKeysWithValues: head[1].split(separator: ",").map { property in
                let sides = property.split(separator: "=", maxSplits: 1, omittingEmptySubsequences: false)
                return (String(sides[0]), Self.unescaped(sides[1]))
            })
        message = Self.unescaped(parts[1])
    }

    private static func unescaped(_ text: Substring) -> String {
        var result = String(text)
        for (escape, character) in [("%0D", "\r"), ("%0A", "\n"), ("%3A", ":"), ("%2C", ","), ("%25", "%")] {
            result = result.replacing(escape, with: character)
        }
        return result
    }
}

/// A JUnit report as a CI server reads it.
final class JUnitReport: NSObject, XMLParserDelegate {
    struct Case {
        let suite: String
        let attributes: [String: String]
        var text = ""
        var isFailure = false
        var failure: [String: String] = [:]
    }

    private(set) var totals: [String: String] = [:]
    private(set) var suites: [[String: String]] = []
    private(set) var cases: [Case] = []
    /// What suites say for themselves, by their names.
    private(set) var notices: [String: String] = [:]

    init(_ bytes: [UInt8]) throws {
        super.init()
        let parser = XMLParser(data: Data(bytes))
        parser.delegate = self
        try #require(parser.parse(), "\(String(describing: parser.parserError))")
    }

    func parser(
        _ parser: XMLParser, didStartElement name: String, namespaceURI: String?, qualifiedName: String?,
        attributes: [String: String]
    ) {
        switch name {
        case "testsuites": totals = attributes
        case "testsuite": suites.append(attributes)
        case "testcase":
            isInCase = true
            cases.append(Case(suite: suites.last?["name"] ?? "", attributes: attributes))
        case "system-out": isReport = true
        case "failure":
            isReport = true
            cases[cases.count - 1].isFailure = true
            cases[cases.count - 1].failure = attributes
        default: break
        }
    }

    /// Whether what is read belongs to the report of a case, not to the layout around it.
    private var isReport = false
    private var isInCase = false

    func parser(_ parser: XMLParser, didEndElement name: String, namespaceURI: String?, qualifiedName: String?) {
        if name == "failure" || name == "system-out" { isReport = false }
        if name == "testcase" { isInCase = false }
    }

    func parser(_ parser: XMLParser, foundCharacters text: String) {
        if isReport, isInCase { cases[cases.count - 1].text += text }
        if isReport, !isInCase { notices[suites.last?["name"] ?? "", default: ""] += text }
    }
}

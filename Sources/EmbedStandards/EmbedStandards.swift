import Foundation

/// Writes the given JSON files into a Swift source as text literals, so that the program carries its standards in itself:
/// `EmbedStandards OUTPUT SCHEMA FILE…`. A literal of text compiles in seconds where an array of bytes of the same size takes minutes.
@main
struct EmbedStandards {
    static func main() throws {
        let arguments = CommandLine.arguments.dropFirst()
        guard let output = arguments.first, let schema = arguments.dropFirst().first else {
            FileHandle.standardError.write(Data("usage: EmbedStandards OUTPUT SCHEMA FILE…\n".utf8))
            exit(2)
        }
        var source = """
            // Written from Standards/ at build time; a change here is lost at the next build.

            extension StandardsFolder {
                static let embedded: [(name: StaticString, text: StaticString)] = [

            """
        for path in arguments.dropFirst(2) {
            let text = try String(contentsOf: URL(filePath: path), encoding: .utf8)
            let name = URL(filePath: path).lastPathComponent
            source += "        (\"\(name)\", \(literal(text))),\n"
        }
        source += "    ]\n\n    static let embeddedSchema: StaticString = "
        source += literal(try String(contentsOf: URL(filePath: schema), encoding: .utf8))
        source += "\n}\n"
        try source.write(to: URL(filePath: output), atomically: true, encoding: .utf8)
    }

    /// A Swift literal on one line; every byte outside printable ASCII and every delimiter is kept or escaped so that
    /// the program holds exactly the bytes of the file.
    static func literal(_ text: String) -> String {
        var result = "\""
        for scalar in text.unicodeScalars {
            switch scalar {
            case "\"": result += "\\\""
            case "\\": result += "\\\\"
            case "\n": result += "\\n"
            case "\r": result += "\\r"
            case "\t": result += "\\t"
            case _ where scalar.value < 0x20: result += "\\u{\(String(scalar.value, radix: 16))}"
            default: result.unicodeScalars.append(scalar)
            }
        }
        return result + "\""
    }
}

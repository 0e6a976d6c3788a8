import Foundation

/// Writes files into a Swift source as text literals, so that the program carries them in itself: `EmbedFiles OUTPUT NAME FILE…`
/// makes `EmbeddedFiles.NAME`, a list of names and texts. A literal of text compiles in seconds where an array of bytes of the same size
/// takes minutes.
@main
struct EmbedFiles {
    static func main() throws {
        let arguments = Array(CommandLine.arguments.dropFirst())
        guard arguments.count > 2 else {
            FileHandle.standardError.write(Data("usage: EmbedFiles OUTPUT NAME FILE…\n".utf8))
            exit(2)
        }
        var source = """
            // Written at build time; a change here is lost at the next build.

            extension EmbeddedFiles {
                static let \(arguments[1]): [(name: StaticString, text: StaticString)] = [

            """
        for path in arguments.dropFirst(2) {
            let text = try String(contentsOf: URL(filePath: path), encoding: .utf8)
            source += "        (\"\(URL(filePath: path).lastPathComponent)\", \(literal(text))),\n"
        }
        source += "    ]\n}\n"
        try source.write(to: URL(filePath: arguments[0]), atomically: true, encoding: .utf8)
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

import PrefabAssessment

/// `GET /api/fields`: the fields of a submission by the objects in which they stand, from which the form and the completion are made.
struct FieldTable {
    let catalogue: FieldCatalogue
    let language: Language

    func write(to writer: inout JSONWriter) {
        writer.member("root", "")
        writer.array("objects", of: catalogue.objects) { writer, object in
            writer.object { writer in
                writer.member("name", object.path.joined(separator: "."))
                writer.array("path", of: object.path) { writer, key in writer.string { $0.append(key) } }
                writer.array("fields", of: object.fields) { writer, field in
                    writer.object { writer in write(field.key, field.field, of: object.path, to: &writer) }
                }
            }
        }
    }

    private func write(_ key: String, _ field: FieldDescription, of path: [String], to writer: inout JSONWriter) {
        writer.member("key", key)
        writer.member("title", field.title.text(in: language))
        writer.member("help", field.text.text(in: language))
        writer.member("needed", field.isRequired)
        writer.member("example", field.example)
        let below = (path + [key]).joined(separator: ".")
        let inner = catalogue.objects.contains { $0.path.joined(separator: ".") == below }
        switch field.type {
        case .structure:
            writer.member("kind", word: field.example.hasPrefix("[") ? "list" : "object")
            if inner { writer.member("of", below) }
        case .text, .filledText: writer.member("kind", word: "text")
        case .constant(let text):
            writer.member("kind", word: "constant")
            writer.member("value", text)
        case .word(let words), .words(let words):
            if case .words = field.type { writer.member("kind", word: "words") } else { writer.member("kind", word: "word") }
            write(words, to: &writer)
        case .date: writer.member("kind", word: "date")
        case .dateOr(let word):
            writer.member("kind", word: "dateOrWord")
            write([word], to: &writer)
        case .flag: writer.member("kind", word: "flag")
        case .number(let range, let unit):
            writer.member("kind", word: range.isWhole ? "integer" : "decimal")
            if !unit.isEmpty { writer.member("unit", unit) }
        case .storeys: writer.member("kind", word: "storeys")
        case .level(let levels):
            writer.member("kind", word: "level")
            writer.array("values", of: levels) { writer, level in
                writer.object { writer in
                    writer.member("value", String(level))
                    writer.member("title", String(level))
                }
            }
        case .measure(let unit, let mayBeAbsent):
            writer.member("kind", word: "measure")
            writer.member("unit", unit)
            writer.member("mayBeAbsent", mayBeAbsent)
        }
    }

    private func write(_ words: [WordDescription], to writer: inout JSONWriter) {
        writer.array("values", of: words) { writer, word in
            writer.object { writer in
                writer.member("value", word.word)
                writer.member("title", word.title.text(in: language))
                writer.member("help", word.meaning.text(in: language))
            }
        }
    }
}

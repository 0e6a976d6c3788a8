import Testing

@testable import PrefabAssessment

@Suite struct JSONWriterTests {
    private static func write(_ writer: inout JSONWriter) {
        writer.object { writer in
            writer.member("word", word: "pass")
            writer.member("text", "a \"quoted\" \\ word\n\u{2028}")
            writer.member("number", -12)
            writer.member("flag", true)
            writer.null("nothing")
            writer.object("object") { $0.member("inner", plain: { $0.append(Rational(1, 2)) }) }
            writer.object("empty") { _ in }
            writer.array("list", of: ["a", "b"]) { writer, text in writer.string { $0.append(text) } }
            writer.array("none", of: [String]()) { _, _ in }
            writer.array("lazy", of: (1...2).lazy.map { $0 * 10 }) { writer, number in writer.literal { $0.append(number) } }
        }
    }

    @Test func everythingOnOneLine() {
        var writer = JSONWriter(pretty: false)
        Self.write(&writer)
        #expect(
            String(decoding: writer.bytes, as: UTF8.self) == #"{"word":"pass","text":"a \"quoted\" \\ word\n\u2028","number":-12,"#
                + #""flag":true,"nothing":null,"object":{"inner":"1/2"},"empty":{},"list":["a","b"],"none":[],"lazy":[10,20]}"#)
    }

    @Test func aLineAMember() {
        var writer = JSONWriter(pretty: true)
        Self.write(&writer)
        let text = #"""
            {
              "word": "pass",
              "text": "a \"quoted\" \\ word\n\u2028",
              "number": -12,
              "flag": true,
              "nothing": null,
              "object": {
                "inner": "1/2"
              },
              "empty": {},
              "list": [
                "a",
                "b"
              ],
              "none": [],
              "lazy": [
                10,
                20
              ]
            }
            """#
        #expect(String(decoding: writer.bytes, as: UTF8.self) == text)
    }

    /// A key is copied whole whatever its length, and the text around it stays.
    @Test func keysOfAnyLength() {
        var writer = JSONWriter(pretty: false)
        writer.object { writer in
            writer.member("", 1)
            writer.member("a", 2)
            writer.member("aKeyOfMoreThanSixtyFourCharacters_aKeyOfMoreThanSixtyFourCharacters", 3)
        }
        #expect(
            String(decoding: writer.bytes, as: UTF8.self)
                == #"{"":1,"a":2,"aKeyOfMoreThanSixtyFourCharacters_aKeyOfMoreThanSixtyFourCharacters":3}"#)
    }
}

@Suite struct JSONFormsTests {
    private static let forms = JSONForms(2) { number, writer, blank in
        writer.object { writer in
            writer.member("form", number)
            writer.member("text", text: blank)
            writer.key("number")
            writer.literal(blank)
        }
    }

    private static func fill(_ form: Int, _ text: String, _ number: Int, _ writer: inout JSONWriter) {
        writer.piece(0, of: form, in: forms)
        writer.content { $0.append(text) }
        writer.piece(1, of: form, in: forms)
        writer.literal { $0.append(number) }
        writer.piece(2, of: form, in: forms)
    }

    @Test func blanksAreFilledIn() {
        var writer = JSONWriter(pretty: false)
        Self.fill(0, "预制\"率\"", 59, &writer)
        Self.fill(1, "", -1, &writer)
        Self.fill(0, "again", 0, &writer)
        #expect(
            String(decoding: writer.bytes, as: UTF8.self)
                == #"{"form":0,"text":"预制\"率\"","number":59}{"form":1,"text":"","number":-1}{"form":0,"text":"again","number":0}"#)
    }

    /// A form is an element like any other: the comma before it comes from the array.
    @Test func formsStandInArrays() {
        var writer = JSONWriter(pretty: false)
        writer.object { writer in
            writer.array("forms") { writer in
                for form in 0...1 {
                    writer.separate()
                    Self.fill(form, "x", form, &writer)
                }
            }
            writer.member("after", true)
        }
        #expect(
            String(decoding: writer.bytes, as: UTF8.self)
                == #"{"forms":[{"form":0,"text":"x","number":0},{"form":1,"text":"x","number":1}],"after":true}"#)
    }
}

import PrefabAssessment
import Testing

@testable import PrefabDesk

/// What a form writes into a text: all else stays as it was.
@Suite("Desk: changes of a text") struct TextChangeTests {
    private static let text = """
        {
          // 立项批复
          "project": { "id": "1", "name": "甲" },
          "buildings": [
            {
              "id": "1#", // 厂房
              "height": 9.80,
              "measures": { "dryFloor": { "qualifying": 1, "total": 2 } }
            }
          ]
        }

        """

    private func changed(_ changes: String, in text: String = text) throws -> String {
        let body = #"{ "text": \#(Self.quoted(text)), "changes": [\#(changes)] }"#
        var writer = JSONWriter(pretty: false)
        try ChangeRequest(Array(body.utf8)).write(to: &writer)
        return try writer.bytes.withTextBytes { bytes in
            let tree = try ParsedJSON(bytes)
            return tree.string(try #require(tree.child(of: 0, named: "text")))
        }
    }

    private static func quoted(_ text: String) -> String {
        var writer = JSONWriter(pretty: false)
        writer.string { $0.append(text) }
        return String(decoding: writer.bytes, as: UTF8.self)
    }

    @Test("A number is written as it was typed, and nothing else moves")
    func number() throws {
        let new = try changed(#"{ "pointer": "/buildings/0/height", "number": "12.50" }"#)
        #expect(new == Self.text.replacing("9.80", with: "12.50"))
    }

    @Test("A number that JSON has not is refused", arguments: ["12,5", "١", "", "1 m", "0x1", "NaN", "1}"])
    func noNumber(_ typed: String) {
        #expect(throws: DeskError.self) { try changed(#"{ "pointer": "/buildings/0/height", "number": "\#(typed)" }"#) }
    }

    @Test("A new field comes behind the last in its line's layout")
    func newField() throws {
        #expect(try changed(#"{ "pointer": "/project/site", "value": "yizhuang" }"#).contains(#""name": "甲", "site": "yizhuang" }"#))
        let storeys = try changed(#"{ "pointer": "/buildings/0/storeys", "number": "3" }"#)
        #expect(storeys.contains("\"total\": 2 } },\n      \"storeys\": 3\n    }"))
    }

    @Test("Objects that are missing on the way are made")
    func way() throws {
        let new = try changed(#"{ "pointer": "/rewardBasis/award/office", "value": "住建委" }"#)
        #expect(new.contains("  ],\n  \"rewardBasis\": { \"award\": { \"office\": \"住建委\" } }\n}"))
        #expect(try changed(#"{ "pointer": "/project/id", "value": "1" }"#, in: "") == "{ \"project\": { \"id\": \"1\" } }\n")
    }

    @Test("What is removed takes its comma with it, and no remark")
    func removed() throws {
        #expect(try changed(#"{ "pointer": "/project/id", "remove": true }"#).contains(#""project": { "name": "甲" }"#))
        #expect(try changed(#"{ "pointer": "/project/name", "remove": true }"#).contains(#""project": { "id": "1" }"#))
        let id = try changed(#"{ "pointer": "/buildings/0/id", "remove": true }"#)
        #expect(id.contains("// 厂房") && id.contains("\"height\": 9.80"))
        let last = try changed(#"{ "pointer": "/buildings/0/measures", "remove": true }"#)
        #expect(last.contains("\"height\": 9.80\n    }"))
        #expect(try changed(#"{ "pointer": "/buildings/0/measures/dryFloor", "remove": true }"#).contains(#""measures": {}"#))
        #expect(try changed(#"{ "pointer": "/nothing/there", "remove": true }"#) == Self.text)
    }

    @Test("A comma in a remark is none")
    func remark() throws {
        let text = "{ \"a\": 1 /* x, y */, \"b\": 2 }"
        #expect(try changed(#"{ "pointer": "/a", "remove": true }"#, in: text) == "{  /* x, y */ \"b\": 2 }")
    }

    @Test("Rows come before an element or behind the last, several at once")
    func rows() throws {
        let list =
            #"{ "pointer": "/buildings/0/components", "insertRows": [{ "kind": "column", "count": 2 }, { "kind": "beam" }], "at": 0 }"#
        let new = try changed(list)
        #expect(
            new.contains(
                "\"components\": [\n        { \"kind\": \"column\", \"count\": 2 },\n        { \"kind\": \"beam\" }\n      ]"))
        let more = try changed(#"{ "pointer": "/buildings/0/components", "insert": { "kind": "slab" }, "at": 1 }"#, in: new)
        #expect(more.contains("2 },\n        { \"kind\": \"slab\" },\n        { \"kind\": \"beam\" }"))
        let fewer = try changed(#"{ "pointer": "/buildings/0/components/0", "remove": true }"#, in: more)
        #expect(fewer.contains("[\n        { \"kind\": \"slab\" },"))
    }

    @Test("The edit is the part that differs, in the units of a browser, and cuts no sign in two")
    func edit() throws {
        let body = #"{ "text": "{ \"a\": \"😀甲\" }", "changes": [{ "pointer": "/a", "value": "😀乙" }] }"#
        var writer = JSONWriter(pretty: false)
        try ChangeRequest(Array(body.utf8)).write(to: &writer)
        // 甲 and 乙 share their first byte; before it stand 8 units and the two of 😀.
        #expect(String(decoding: writer.bytes, as: UTF8.self).hasSuffix(#""edits":[{"start":10,"end":11,"text":"乙"}]}"#))
    }

    @Test("A text with slips is written into where it can be read")
    func slips() throws {
        let text = "{ \"project\": { \"id\": \"1\", }, }"
        #expect(try changed(#"{ "pointer": "/project/id", "value": "2" }"#, in: text) == "{ \"project\": { \"id\": \"2\", }, }")
    }

    @Test(
        "A place that there is none of is refused",
        arguments: [
            #""insert": 1, "at": -1"#, #""insert": 1, "at": -9223372036854775808"#, #""insert": 1, "at": 0.5"#, #""insert": 1, "at": "x""#,
            #""insertRows": [1], "at": -1"#, #""insertRows": 5"#, #""nothing": 1"#,
        ])
    func noPlace(_ deed: String) {
        #expect(throws: DeskError.self) { try changed(#"{ "pointer": "/buildings", \#(deed) }"#) }
    }

    @Test("A place behind the last is behind the last")
    func farPlace() throws {
        #expect(try changed(#"{ "pointer": "/a", "insert": 3, "at": 99 }"#, in: "{ \"a\": [1, 2] }") == "{ \"a\": [1, 2, 3] }")
    }

    @Test("What is no object is not written into")
    func noObject() {
        #expect(throws: DeskError.self) { try changed(#"{ "pointer": "/project/id/x", "value": 1 }"#) }
    }
}

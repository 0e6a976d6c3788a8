import PrefabAssessment
import TestSupport
import Testing

@testable import PrefabWorkbook

@Suite("XML")
struct XMLReaderTests {
    /// The names of elements and the texts in them, as `<name>` and `text`; or the fault.
    private func tokens(_ bytes: [UInt8]) throws -> [String] {
        try bytes.withXML(of: "part", WorkbookLimits()) { (xml) throws(WorkbookFault) in
            var tokens: [String] = []
            while true {
                switch try xml.next() {
                case .start:
                    var tag = "<" + xml.bytes.string(xml.name)
                    for attribute in xml.attributes {
                        tag += " \(xml.bytes.string(attribute.name))=\(try xml.decoded(attribute.value, isLiteral: false))"
                    }
                    tokens.append(tag + ">")
                case .end: tokens.append("</\(xml.bytes.string(xml.name))>")
                case .text: tokens.append(try xml.text())
                case .finish: return tokens
                }
            }
        }
    }

    @Test("Elements, attributes and texts")
    func elements() throws {
        let text =
            "\u{FEFF}<?xml version=\"1.0\"?>\n<!-- a -- b --><a xmlns:p=\"u\" p:b = 'c&quot;d' ><p:e/>x\r\ny\rz<![CDATA[<]]></a >\n<!-- end -->"
        #expect(try tokens(Array(text.utf8)) == ["<a b=c\"d>", "<e>", "</e>", "x\ny\nz", "<", "</a>"])
    }

    @Test("UTF-16 in both orders, with and without its mark")
    func sixteenBits() throws {
        for (mark, isLittle) in [([], true), ([], false), ([0xFF, 0xFE], true), ([0xFE, 0xFF], false)] as [([UInt8], Bool)] {
            let units = "<a>柱</a>".utf16.flatMap { isLittle ? [UInt8($0 & 0xFF), UInt8($0 >> 8)] : [UInt8($0 >> 8), UInt8($0 & 0xFF)] }
            #expect(try tokens(mark + units) == ["<a>", "柱", "</a>"])
        }
    }

    @Test(
        "Document types and entities are refused",
        arguments: [
            "<!DOCTYPE a><a/>", "<!DOCTYPE a [<!ENTITY b \"c\">]><a>&b;</a>", "<a>&b;</a>", "<a b=\"&c;\"/>", "<a>&#0;</a>",
            "<a>&#xD800;</a>",
            "<a>&#x110000;</a>", "<a>&;</a>", "<a>& b</a>", "<a>&amp</a>", "<a>&#99999999999999999999;</a>", "<a><!ELEMENT b></a>",
        ])
    func refused(text: String) {
        #expect(throws: WorkbookFault.self) { try tokens(Array(text.utf8)) }
    }

    @Test(
        "What is not well-formed",
        arguments: [
            "", "x", "<a>", "<a></b>", "<a></a></a>", "<a/><b/>", "<a/>x", "<a b></a>", "<a b=c/>", "<a b=\"c/>", "<a b=\"<\"/>", "<a",
            "<a b=\"c\"d=\"e\"/ >",
            "<!-- a", "<a><![CDATA[x</a>", "<![CDATA[x]]><a/>", "<?xml", "< a/>", "<a>\u{1}</a>", "</a>", "<>", "<a/></a>",
        ])
    func malformed(text: String) {
        #expect(throws: WorkbookFault.self) { try tokens(Array(text.utf8)) }
    }

    @Test("Bytes that are no UTF-8")
    func notUnicode() {
        #expect(throws: WorkbookFault.self) { try tokens(Array("<a>".utf8) + [0xFF] + Array("</a>".utf8)) }
        #expect(throws: WorkbookFault.self) { try tokens([0xFF, 0xFE, 0x3C]) }
    }

    @Test("Deep nesting and a thousand attributes have a clear end")
    func limits() {
        #expect(throws: WorkbookFault.self) { try tokens(Array(String(repeating: "<a>", count: 1_000_000).utf8)) }
        #expect(throws: WorkbookFault.self) { try tokens(Array(("<a" + (0..<1000).map { " b\($0)=\"\"" }.joined() + "/>").utf8)) }
    }

    @Test("No damage makes it crash or go on for ever")
    func damaged() {
        let text = Array("<?xml version=\"1.0\"?><a b=\"c&lt;\"><!-- d --><e>柱&#x67F1;<![CDATA[f]]></e><g/></a>".utf8)
        var random = SplitMix64(seed: 7)
        for _ in 0..<Volume.cases(5_000, full: 500_000) {
            var changed = text
            for _ in 0...Int(random.next() % 3) {
                let place = Int(random.next() % UInt64(changed.count))
                switch random.next() % 3 {
                case 0: changed[place] = text[Int(random.next() % UInt64(text.count))]
                case 1: changed.remove(at: place)
                default: changed.insert(text[Int(random.next() % UInt64(text.count))], at: place)
                }
            }
            _ = try? tokens(changed)
        }
    }
}

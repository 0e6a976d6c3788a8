import FlyingFox
import Foundation
import PrefabAssessment
import Testing

@testable import PrefabDesk

/// A take-off pasted from a spreadsheet.
@Suite("Desk: pastes") struct PasteTests {
    private func paste(_ text: String) async throws -> (rows: String, findings: [[String: Any]]) {
        let data = try await Paste(text, DeskStandards(nil), .chinese).reply.bodyData
        let json = try #require(try JSONSerialization.jsonObject(with: data) as? [String: Any])
        let text = String(decoding: data, as: UTF8.self)
        let end = try #require(text.range(of: ",\"diagnostics\":"))
        let rows = text[text.index(text.startIndex, offsetBy: 8)..<end.lowerBound].split(whereSeparator: \.isNewline)
        return (rows.map { $0.trimmingCharacters(in: .whitespaces) }.joined(separator: " "), json["diagnostics"] as? [[String: Any]] ?? [])
    }

    @Test("Cells in the order of the workbook, kinds in Chinese, digits as they are")
    func plain() async throws {
        let (rows, findings) = try await paste("柱\tZ-1\t1-3\t4\t0.500\n梁\tL-1\t1\t2\t1.2\n")
        #expect(
            rows == #"[ { "kind": "column", "label": "Z-1", "storeys": "1-3", "count": 4, "precastVolume": 0.500 }, "#
                + #"{ "kind": "beam", "label": "L-1", "storeys": "1", "count": 2, "precastVolume": 1.2 } ]"#)
        #expect(findings.isEmpty)
    }

    @Test("Heads in another order, by title, key and the names of other programs; capitals, units and blanks do not count")
    func heads() async throws {
        for heads in ["件数\t构件种类", "COUNT\tkind", "数量\t构件类型", "件数（件）\t 构件 种类 *"] {
            let (rows, _) = try await paste("\(heads)\n4\t柱\n")
            // In the order of the columns.
            #expect(rows == #"[ { "count": 4, "kind": "column" } ]"#, "\(heads)")
        }
    }

    @Test("One known head is a row, a column without a known head is left out")
    func oneHead() async throws {
        let (rows, _) = try await paste("柱\t件数\n")
        #expect(rows == #"[ { "kind": "column", "label": "件数" } ]"#)
        let (others, _) = try await paste("构件种类\t我的列\t件数\n柱\t甲\t2\n")
        #expect(others == #"[ { "kind": "column", "count": 2 } ]"#)
    }

    @Test("Senseless values stay what they are, so that the text's check tells them")
    func senseless() async throws {
        let (rows, _) = try await paste("柱\tZ\t3-1\t-4\tNaN\n")
        #expect(rows == #"[ { "kind": "column", "label": "Z", "storeys": "3-1", "count": -4, "precastVolume": "NaN" } ]"#)
        for empty in ["", "\n\n"] {
            let (rows, _) = try await paste(empty)
            #expect(rows == "[]")
        }
    }
}

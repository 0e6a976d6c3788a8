import Foundation

/// What a page asks for, whatever it asks; each way looks at what it needs.
struct Wish: Decodable, Sendable {
    var text: String?
    var name: String?
    var path: String?
    var readings: [String]?
    /// `review`, or `rate` for rates alone.
    var purpose: String?
    /// Whether the values of a text are wanted with their places.
    var fields: Bool?
    var format: String?
    var command: String?
    var kind: String?
    var keep: Bool?
    /// The record of the procedure, as text.
    var record: String?
    var old: String?
    var new: String?
    var stamp: String?
    var eol: String?
    /// Bytes of a workbook in base64.
    var data: String?
    var trigger: String?
    var granted: String?
    var returned: String?
    var noticeFrom: String?
    /// The id of the building that a paper is of.
    var building: String?

    enum CodingKeys: String, CodingKey {
        case text, name, path, readings, fields, format, command, kind, keep, record, old, new, stamp, eol, data, trigger, granted,
            returned, building
        case purpose = "for"
        case noticeFrom = "notice-from"
    }

    init(_ body: [UInt8]) throws(DeskError) {
        do {
            self = try JSONDecoder().decode(Wish.self, from: Data(body))
        } catch {
            throw DeskError.notRead
        }
    }

    /// A name that goes to the program as an argument: whatever else it may be, it is no option.
    static func argument(_ name: String?) throws(DeskError) -> String {
        guard let name, let first = name.utf8.first, isLetter(first), name.utf8.allSatisfy({ isLetter($0) || $0 == UInt8(ascii: "-") })
        else {
            throw DeskError.notRead
        }
        return name
    }

    private static func isLetter(_ byte: UInt8) -> Bool { 0x41...0x5A ~= byte || 0x61...0x7A ~= byte }

    func needed(_ key: KeyPath<Wish, String?>) throws(DeskError) -> String {
        guard let value = self[keyPath: key] else { throw DeskError.notRead }
        return value
    }
}

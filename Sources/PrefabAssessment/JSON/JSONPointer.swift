/// JSON Pointers (RFC 6901) for places that are known by their offset.
package enum JSONPointer {
    /// The pointer of the value, or of the key, that holds the byte at `offset`.
    ///
    /// - Complexity: linear in `offset`.
    package static func pointer(to offset: Int, in bytes: [UInt8]) -> String {
        pointers(to: [offset], in: bytes)[0]
    }

    /// The pointers of several places, found in one pass.
    ///
    /// In text that is broken they are those that it has once cured (``JSONRecovery``), as far as it can be read.
    ///
    /// - Parameter offsets: in rising order.
    /// - Complexity: linear in the last offset and in the number of places; in the length of a text that is broken.
    package static func pointers(to offsets: [Int], in bytes: [UInt8]) -> [String] {
        bytes.withTextBytes { bytes in
            do throws(JSONSyntaxError) {
                return try found(offsets, in: bytes)
            } catch {
                let cured = JSONRecovery(bytes).text
                let places = offsets.map { cured.place(ofOriginal: $0) }
                return cured.bytes.withTextBytes { bytes in
                    var finder = Finder(places, JSONReader(bytes))
                    // A text that breaks off has shown the way as far as it goes.
                    try? finder.run()
                    finder.settle(before: .max)
                    return finder.pointers
                }
            }
        }
    }

    private static func found(_ offsets: [Int], in bytes: TextBytes) throws(JSONSyntaxError) -> [String] {
        var finder = Finder(offsets, JSONReader(bytes))
        try finder.run()
        finder.settle(before: .max)
        return finder.pointers
    }

    private struct Finder {
        /// A step of the way: a key that is not spelt out before it is asked for, or an index.
        private enum Step {
            case key(JSONReader.StringToken)
            case index(Int)
        }

        private struct Container {
            var members: JSONReader.Members
            let isObject: Bool
            var count = 0
        }

        private let offsets: [Int]
        private var json: JSONReader
        private var steps: [Step] = []
        /// One for each offset that is settled.
        private(set) var pointers: [String] = []

        init(_ offsets: [Int], _ json: JSONReader) {
            self.offsets = offsets
            self.json = json
            pointers.reserveCapacity(offsets.count)
        }

        mutating func run() throws(JSONSyntaxError) {
            try json.begin()
            var open: [Container] = []
            repeat {
                if let last = open.indices.last {
                    guard try enterNext(&open[last]) else {
                        settle(before: json.position)
                        open.removeLast()
                        if !open.isEmpty { steps.removeLast() }
                        continue
                    }
                }
                switch try json.peek() {
                case .object:
                    settle(before: json.position + 1)
                    open.append(Container(members: try json.openObject(), isObject: true))
                case .array:
                    settle(before: json.position + 1)
                    open.append(Container(members: try json.openArray(), isObject: false))
                default:
                    try json.skipValue()
                    settle(before: json.position)
                    if !open.isEmpty { steps.removeLast() }
                }
            } while !open.isEmpty && pointers.count < offsets.count
        }

        /// Goes to the next member of a container and takes the step towards it; what stands before the member belongs to the container.
        private mutating func enterNext(_ container: inout Container) throws(JSONSyntaxError) -> Bool {
            if container.isObject {
                guard let key = try json.nextKey(&container.members) else { return false }
                settle(before: Int(key.span.start))
                steps.append(.key(key))
            } else {
                guard try json.nextElement(&container.members) else { return false }
                _ = try json.peek()
                settle(before: json.position)
                steps.append(.index(container.count))
                container.count += 1
            }
            return true
        }

        /// Gives the way taken so far to all places before `end` that have none yet.
        mutating func settle(before end: Int) {
            guard pointers.count < offsets.count, offsets[pointers.count] < end else { return }
            let pointer = UTF8Buffer.text { buffer in
                for step in steps {
                    // Of a way that is longer, what leads to the value around: thousands of places may lie behind one key of megabytes.
                    if case .key(let token) = step, buffer.count + token.length > JSONPointer.longest { return }
                    buffer.append("/")
                    switch step {
                    case .key(let token): buffer.append(JSONPointer.escaped(json.string(token)))
                    case .index(let index): buffer.append(index)
                    }
                }
            }
            while pointers.count < offsets.count, offsets[pointers.count] < end { pointers.append(pointer) }
        }
    }

    /// The most bytes of a pointer; one of a place further in points to a value around it.
    private static let longest = 4096

    /// A key as a pointer has it: `~` and `/`, which have a meaning there, are spelt out.
    package static func escaped(_ name: String) -> String {
        guard name.utf8.contains(where: { $0 == UInt8(ascii: "~") || $0 == UInt8(ascii: "/") }) else { return name }
        var result = String.UnicodeScalarView()
        for scalar in name.unicodeScalars {
            switch scalar {
            case "~": result.append(contentsOf: "~0".unicodeScalars)
            case "/": result.append(contentsOf: "~1".unicodeScalars)
            default: result.append(scalar)
            }
        }
        return String(result)
    }
}

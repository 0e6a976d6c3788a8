/// JSON Pointers (RFC 6901) for places that are known by their offset.
public enum JSONPointer {
    /// The pointer of the value, or of the key, that holds the byte at `offset`.
    ///
    /// In text that is broken the pointer reaches as far as the text can be read.
    ///
    /// - Complexity: linear in `offset`; reports call it for the few places that they show.
    public static func pointer(to offset: Int, in bytes: [UInt8]) -> String {
        bytes.withUnsafeBufferPointer { bytes in
            var finder = Finder(target: offset, json: JSONReader(bytes))
            // A text that breaks off before the place has shown the way as far as it goes.
            try? finder.run()
            return finder.path.map { "/" + escaped($0) }.joined()
        }
    }

    /// `~` and `/` have a meaning in pointers.
    private static func escaped(_ name: String) -> String {
        var result = ""
        for character in name {
            switch character {
            case "~": result += "~0"
            case "/": result += "~1"
            default: result.append(character)
            }
        }
        return result
    }

    private struct Finder {
        let target: Int
        var json: JSONReader
        /// The members that lead from the outermost value to the place.
        var path: [String] = []

        mutating func run() throws(JSONSyntaxError) {
            try json.begin()
            try descend()
        }

        /// Walks down level by level: members that end before the target are passed over.
        private mutating func descend() throws(JSONSyntaxError) {
            while true {
                switch try json.peek() {
                case .object where json.position < target:
                    var members = try json.openObject()
                    guard try enterMember(&members) else { return }
                case .array where json.position < target:
                    var members = try json.openArray()
                    guard try enterElement(&members) else { return }
                default: return
                }
            }
        }

        /// Goes to the value of the member that holds the target.
        ///
        /// - Returns: whether there is more to descend into.
        private mutating func enterMember(_ members: inout JSONReader.Members) throws(JSONSyntaxError) -> Bool {
            while let key = try json.nextKey(&members) {
                if target < Int(key.span.start) { return false }
                if target < Int(key.span.end) {
                    path.append(json.string(key))
                    return false
                }
                let before = json
                path.append(json.string(key))
                let value = try json.skipValue()
                if target < Int(value.end) {
                    json = before
                    return target >= Int(value.start)
                }
                path.removeLast()
            }
            return false
        }

        private mutating func enterElement(_ members: inout JSONReader.Members) throws(JSONSyntaxError) -> Bool {
            var index = 0
            while try json.nextElement(&members) {
                let before = json
                path.append(String(index))
                let value = try json.skipValue()
                if target < Int(value.end) {
                    json = before
                    return target >= Int(value.start)
                }
                path.removeLast()
                index += 1
            }
            return false
        }
    }
}

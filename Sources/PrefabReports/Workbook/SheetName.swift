/// Names of sheets, in which programs take few characters.
package enum SheetName {
    /// As many buildings have sheets: a workbook with more is of no use to a reader, and none reads more than 256.
    package static let most = 250
    private static let longest = 31

    /// `1 1#厂房`, with what a name may not hold left out; the number makes it the only one.
    static func make(_ place: Int, _ title: String) -> String {
        shortened("\(place + 1) ", title, "")
    }

    /// `构件 1#厂房` for each title, `构件` for none; a number behind it where another has the name, whatever the case of its letters.
    package static func make(_ kind: String, of titles: [String]) -> [String] {
        var taken: Set<String> = []
        return titles.map { title in
            var number = 1
            while true {
                let name = shortened(title.isEmpty ? kind : kind + " ", title, number == 1 ? "" : " (\(number))")
                if taken.insert(name.lowercased()).inserted { return name }
                number += 1
            }
        }
    }

    private static func shortened(_ start: String, _ title: String, _ end: String) -> String {
        let allowed = VisibleText.make(title).unicodeScalars.filter { !"[]:*?/\\'".unicodeScalars.contains($0) && $0.value >= 0x20 }
        var name = start
        for character in String(String.UnicodeScalarView(allowed)) {
            guard name.utf16.count + character.utf16.count + end.utf16.count <= longest else { break }
            name.append(character)
        }
        return name + end
    }
}

import PrefabReports

/// The names of a site's report pages, one for each submission of a folder.
///
/// They come from the names of the files, which are unique where ids are not, so that a page keeps its name when projects come and go.
/// Only small ASCII letters, digits, `-` and `_` get into them: such a name leads to no other folder, is a file on every system, also on
/// one that takes capitals for small letters, and needs no escape in an address.
struct SitePageNames {
    private let pages: [ExactText: String]

    /// - Parameter files: the names inside the folder, in their order.
    init(_ files: [String]) {
        var taken: Set<String> = []
        var pages: [ExactText: String] = [:]
        // Names that can stay as they are come first: no other one may take them away.
        for file in files where Self.isKept(Self.stem(file)) {
            let name = Self.stem(file)
            if taken.insert(name).inserted { pages[ExactText(file)] = name }
        }
        for file in files where pages[ExactText(file)] == nil {
            // The digest tells apart what looks the same without the letters that had to go.
            let name = "\(Self.safe(Self.stem(file)))-\(Digest.sha256(PathText.bytes(of: file)).prefix(12))"
            var candidate = name
            var number = 2
            while !taken.insert(candidate).inserted {
                candidate = "\(name)-\(number)"
                number += 1
            }
            pages[ExactText(file)] = candidate
        }
        self.pages = pages
    }

    /// Where the page of a file stands inside the site: `reports/name.html`.
    subscript(file: String) -> String? {
        pages[ExactText(file)].map { "\(Self.folder)/\($0).html" }
    }

    /// The same inside the folder of the reports: `name.html`.
    func page(of file: String) -> String? {
        pages[ExactText(file)].map { "\($0).html" }
    }

    static let folder = "reports"

    private static let longest = 80

    private static func stem(_ file: String) -> String {
        file.hasSuffix(".json") ? String(file.dropLast(".json".count)) : file
    }

    private static func isKept(_ stem: String) -> Bool {
        !stem.isEmpty && stem.utf8.count <= longest && !isDevice(stem) && stem.unicodeScalars.allSatisfy(isSafe)
    }

    private static func isSafe(_ scalar: Unicode.Scalar) -> Bool {
        switch scalar {
        case "a"..."z", "0"..."9", "-", "_": true
        default: false
        }
    }

    private static func safe(_ stem: String) -> String {
        var result = ""
        for scalar in stem.unicodeScalars.prefix(longest) {
            let small = scalar.isASCII ? Unicode.Scalar(UInt8(scalar.value) | (("A"..."Z").contains(scalar) ? 0x20 : 0)) : scalar
            if isSafe(small) { result.unicodeScalars.append(small) } else if result.last != "-" { result += "-" }
        }
        return result.isEmpty ? "report" : result
    }

    /// Names that Windows keeps for devices, whatever follows the point.
    private static func isDevice(_ stem: String) -> Bool {
        if ["con", "prn", "aux", "nul"].contains(stem) { return true }
        return (stem.hasPrefix("com") || stem.hasPrefix("lpt")) && stem.utf8.count == 4
    }
}

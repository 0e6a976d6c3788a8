import PrefabAssessment

/// What the styles of cells make of numbers (ECMA-376 part 1, 18.8).
struct Styles {
    /// By the number that cells have for their style.
    private var formats: [NumberFormat] = []

    init() {}

    init(_ bytes: [UInt8], part: String, _ limits: WorkbookLimits) throws(WorkbookFault) {
        formats = try bytes.withXML(of: part, limits) { (xml) throws(WorkbookFault) in
            var own: [Int: NumberFormat] = [:]
            var formats: [NumberFormat] = []
            while true {
                switch try xml.next() {
                case .finish: return formats
                case .start where xml.isNamed("numFmt"):
                    if let range = xml.rawValue(of: "numFmtId"), let id = xml.number(range), let code = try xml.value(of: "formatCode") {
                        own[id] = NumberFormat(code: code)
                    }
                case .start where xml.isNamed("cellXfs"):
                    formats = try Self.cellFormats(&xml, own)
                // Formats that hang on conditions say nothing of a cell by themselves.
                case .start where xml.isNamed("dxfs"): try xml.skipElement()
                default: continue
                }
            }
        }
    }

    private static func cellFormats(_ xml: inout XMLReader, _ own: [Int: NumberFormat]) throws(WorkbookFault) -> [NumberFormat] {
        var formats: [NumberFormat] = []
        while true {
            switch try xml.next() {
            case .start where xml.isNamed("xf"):
                let id = xml.rawValue(of: "numFmtId").flatMap { xml.number($0) } ?? 0
                formats.append(own[id] ?? NumberFormat(builtIn: id))
            case .end where xml.isNamed("cellXfs"), .finish: return formats
            default: continue
            }
        }
    }

    subscript(style: Int) -> NumberFormat {
        formats.indices.contains(style) ? formats[style] : .general
    }
}

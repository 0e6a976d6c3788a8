extension Workbook {
    /// How a cell looks; the raw value is its place among the styles.
    package enum Style: Int, CaseIterable {
        case plain
        case title
        case heading
        case head
        /// In a frame; numbers stand on the right and texts on the left.
        case value
        /// In a frame; entries stay as they are typed: 1-4 becomes no day.
        case text
        /// In a frame, on the right.
        case number
        case day
        /// With separators between the thousands, and two decimals.
        case amount
        /// A figure that a reader may vary; formulas follow it.
        case entry
        /// A box to tick.
        case box
        case subtotal
        /// Small and grey.
        case key
    }
}

extension Workbook.Style {
    /// The styles in their order.
    static let all = Array(
        (OfficeXML.beginning + """
            <styleSheet xmlns="\(WorkbookXML.main)"><numFmts count="1"><numFmt numFmtId="164" formatCode="yyyy\\-mm\\-dd"/></numFmts>\
            <fonts count="\(Font.allCases.count)">\(Font.allCases.map(\.xml).joined())</fonts>\
            <fills count="4"><fill><patternFill patternType="none"/></fill><fill><patternFill patternType="gray125"/></fill>\
            <fill><patternFill patternType="solid"><fgColor rgb="FFE8ECF1"/></patternFill></fill>\
            <fill><patternFill patternType="solid"><fgColor rgb="FFFFF7DB"/></patternFill></fill></fills>\
            <borders count="2"><border><left/><right/><top/><bottom/><diagonal/></border>\
            <border>\(["left", "right", "top", "bottom"].map { "<\($0) style=\"thin\"><color rgb=\"FF404040\"/></\($0)>" }.joined())\
            <diagonal/></border></borders>\
            <cellStyleXfs count="1"><xf numFmtId="0" fontId="0" fillId="0" borderId="0"/></cellStyleXfs>\
            <cellXfs count="\(allCases.count)">\(allCases.map(\.format).joined())</cellXfs>\
            <cellStyles count="1"><cellStyle name="Normal" xfId="0" builtinId="0"/></cellStyles></styleSheet>
            """).utf8)

    private enum Font: Int, CaseIterable {
        case text
        case bold
        case heading
        case title
        case small

        var xml: String {
            switch self {
            case .text: Self.xml(10)
            case .bold: Self.xml(10, isBold: true)
            case .heading: Self.xml(12, isBold: true)
            case .title: Self.xml(16, isBold: true)
            case .small: Self.xml(8, colour: "FF808080")
            }
        }

        private static func xml(_ size: Int, isBold: Bool = false, colour: String? = nil) -> String {
            let colour = colour.map { "<color rgb=\"\($0)\"/>" } ?? ""
            return "<font>\(isBold ? "<b/>" : "")<sz val=\"\(size)\"/>\(colour)<name val=\"宋体\"/></font>"
        }
    }

    /// The fills in their order; the second is one that every workbook has.
    private enum Fill: Int {
        case none = 0
        case shade = 2
        case entry = 3
    }

    /// The formats of numbers that every program knows by these places, and the one of this program.
    private enum NumberFormat {
        static let general = 0
        static let amount = 4
        static let text = 49
        static let day = 164
    }

    private var format: String {
        switch self {
        case .plain: Self.format()
        case .title: Self.format(.title)
        case .heading: Self.format(.heading)
        case .head: Self.format(.bold, fill: .shade, isFramed: true, horizontal: "center")
        case .value: Self.format(isFramed: true)
        case .text: Self.format(number: NumberFormat.text, isFramed: true)
        case .number: Self.format(isFramed: true, horizontal: "right")
        case .day: Self.format(number: NumberFormat.day, isFramed: true)
        case .amount: Self.format(number: NumberFormat.amount, isFramed: true)
        case .entry: Self.format(fill: .entry, isFramed: true)
        case .box: Self.format(.heading, isFramed: true, horizontal: "center")
        case .subtotal: Self.format(.bold, fill: .shade, isFramed: true)
        case .key: Self.format(.small)
        }
    }

    private static func format(
        _ font: Font = .text, number: Int = NumberFormat.general, fill: Fill = .none, isFramed: Bool = false,
        horizontal: String = "general"
    ) -> String {
        """
        <xf numFmtId="\(number)" fontId="\(font.rawValue)" fillId="\(fill.rawValue)" borderId="\(isFramed ? 1 : 0)" xfId="0" \
        applyNumberFormat="1" applyFont="1" applyFill="1" applyBorder="1" applyAlignment="1"><alignment horizontal="\(horizontal)" \
        vertical="\(isFramed ? "center" : "top")" wrapText="1"/></xf>
        """
    }
}

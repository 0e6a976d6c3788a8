extension Stylesheet {
    /// A4, black on white; what must be read together stays on one sheet.
    static let paper = """
        @page {
        size: A4; margin: 21mm 17mm 20mm;
        @top-left { font: 8.5pt "Noto Sans CJK SC", "Noto Sans SC", "PingFang SC", "Microsoft YaHei", sans-serif; color: #333333; width: 100%; text-align: left; }
        @bottom-left { font: 8.5pt "Noto Sans CJK SC", "Noto Sans SC", "PingFang SC", "Microsoft YaHei", sans-serif; color: #333333; }
        @bottom-right { font: 8.5pt "Noto Sans CJK SC", "Noto Sans SC", "PingFang SC", "Microsoft YaHei", sans-serif; color: #333333; }
        }
        @media print {
        :root {
        --ground: #ffffff; --panel: #ffffff; --line: #9a9a9a; --text: #000000; --muted: #3f3f3f; --link: #000000;
        --pass: #000000; --fail: #000000; --open: #000000; --mark: #ffffff; --bar: #3c3c3c; --target: #ffffff;
        }
        html { color-scheme: light; }
        body { font-size: 9.6pt; line-height: 1.5; }
        h1 { font-size: 17pt; text-align: center; }
        .subtitle { text-align: center; font-size: 11pt; }
        h2 { font-size: 12.5pt; margin-bottom: 3mm; padding-bottom: 1mm; border-bottom-width: 1pt; }
        h3 { font-size: 10.5pt; margin: 4mm 0 1.5mm; }
        h2, h3, caption { break-after: avoid; break-inside: avoid; }
        p { orphans: 3; widows: 3; }
        /* A sentence that says what follows does not stand alone at the end of a sheet. */
        p:has(+ table), p:has(+ dl), p:has(+ section), p:has(+ .boxes), p:has(+ .listing) { break-after: avoid; }
        a { text-decoration: none; }
        nav { display: none; }
        .masthead, main { max-width: none; padding: 0; }
        main > section { margin-top: 8mm; }
        .facts > div { grid-template-columns: 28mm 1fr; padding: .8mm 0; }
        .facts { break-inside: avoid; }
        .headline { border: 1pt solid #000000; border-radius: 0; padding: 1mm 4mm; break-inside: avoid; }
        .headline > div:first-child dd { font-size: 16pt; }
        .headline > div:nth-child(2) dd { font-size: 12pt; }
        table { font-size: 8.4pt; line-height: 1.42; margin: 3mm 0 4mm; }
        caption { font-size: 9.4pt; }
        th, td { padding: .7mm 2mm .7mm 0; }
        .number + td, .number + th { padding-left: 3mm; }
        thead { display: table-header-group; break-after: avoid; }
        tbody, tr { break-inside: avoid; }
        thead + tbody { break-before: avoid; }
        .subtotal, .total { break-before: avoid; }
        .areas:not(:has(tbody:nth-of-type(9))) { break-inside: avoid; }
        .undetermined { text-decoration: underline dotted; text-underline-offset: .2em; }
        .pictures { gap: 4mm; margin: 3mm 0; }
        .pictures figure { break-inside: avoid; }
        .boxes { grid-template-columns: repeat(3, 1fr); gap: 4mm; }
        /* A border on the very edge of the sheet's text could be cut off. */
        .boxes, .headline { margin-right: .4mm; margin-left: .4mm; }
        #s-signatures, .boxes, .box { break-inside: avoid; }
        .box { min-height: 46mm; }
        .appendix { font-size: 8.6pt; }
        #s-sources > .part:last-child { break-inside: avoid; }
        .portfolio .number.short { white-space: normal; overflow-wrap: normal; }
        #a-clauses { break-before: page; }
        main > #a-clauses { margin-top: 0; }
        .sentences > div { padding: .8mm 0; break-inside: avoid; }
        /* A long fraction may stand under its percentage, so that names have room. */
        .scores tbody td:nth-child(3) { min-width: 30mm; white-space: normal; overflow-wrap: normal; }
        .listing { font-size: 7pt; line-height: 1.45; border: 0; padding: 0 0 0 9mm; background: none; }
        .listing li { padding-left: 1mm; }
        .listing li:nth-child(-n+5) { break-after: avoid; }
        .listing li:nth-last-child(-n+5) { break-before: avoid; }
        .listing mark { text-decoration: underline; text-decoration-thickness: .4pt; text-underline-offset: .15em; }
        .listing mark:target { outline: 0; }
        }

        """

    /// Drawings take their colours from the page, so that they follow it into the dark and onto paper.
    static let pictures = """
        .pictures figure { flex: 1 1 19rem; max-width: 31rem; margin: 0; }
        .pictures figcaption { font-weight: 700; font-size: .96rem; margin-bottom: .3rem; }
        .pictures svg { display: block; width: 100%; height: auto; }
        .pictures text { fill: var(--text); font-size: 12px; font-variant-numeric: tabular-nums; }
        .pictures .small { font-size: 10.5px; }
        .pictures .quiet { fill: var(--muted); }
        .pictures .heavy { font-weight: 700; }
        .pictures .track { fill: var(--ground); stroke: var(--muted); stroke-width: 1; }
        .pictures .gone { fill: none; stroke: var(--muted); stroke-width: 1; stroke-dasharray: 2 3; }
        .pictures .bar { fill: var(--bar); }
        .pictures .paper { fill: var(--ground); }
        .pictures .ink { stroke: var(--bar); stroke-width: 1.6; }
        .pictures .dot { fill: var(--bar); }
        .pictures .rim { fill: none; stroke: var(--bar); stroke-width: 1; }
        .pictures .limit { stroke: var(--text); stroke-width: 1.6; fill: none; }
        .pictures .step { stroke: var(--text); stroke-width: 1; stroke-dasharray: 3 2; fill: none; }
        @media print {
        .pictures figure { flex: 0 1 86mm; }
        .pictures text { font-size: 12.6px; }
        .pictures .small { font-size: 11.6px; }
        .pictures figcaption { font-size: 9.4pt; }
        }

        """
}

/// How a page looks on a screen; paper and pictures have files of their own.
///
/// Colours are chosen for a contrast of at least 4.5 to 1 on every ground that they stand on (WCAG 2.2, 1.4.3), in light and dark; what
/// a colour says is always said by a word as well.
enum Stylesheet {
    static let screen = colours + type + frame + tables + narrow

    private static let colours = """
        :root {
        --ground: #ffffff; --panel: #f4f6f9; --line: #c9d1db; --text: #1a2430; --muted: #55606e; --link: #1c4f91;
        --pass: #17653c; --fail: #ac1e16; --open: #8a4600; --mark: #fdf0c4; --bar: #2c5f95; --target: #fff6d6;
        }
        @media (prefers-color-scheme: dark) {
        :root {
        --ground: #11161d; --panel: #1a212b; --line: #3a4657; --text: #e5eaf0; --muted: #a7b3c2; --link: #8fbcf5;
        --pass: #74d6a0; --fail: #ff9a90; --open: #f3bd62; --mark: #463a12; --bar: #7fb2e8; --target: #3b3317;
        }
        }

        """

    private static let type = """
        * { box-sizing: border-box; }
        html { color-scheme: light dark; -webkit-text-size-adjust: 100%; text-size-adjust: 100%; scroll-padding-top: 1rem; }
        body {
        margin: 0; background: var(--ground); color: var(--text); overflow-wrap: anywhere;
        font: 1rem/1.65 "Noto Sans CJK SC", "Noto Sans SC", "Source Han Sans SC", "PingFang SC", "Microsoft YaHei", "Hiragino Sans GB",
        "WenQuanYi Micro Hei", system-ui, sans-serif;
        }
        :lang(en) body, html:lang(en) body {
        font-family: "Segoe UI", Roboto, "Helvetica Neue", "Noto Sans", "Liberation Sans", Arial, "Noto Sans CJK SC", "PingFang SC",
        "Microsoft YaHei", sans-serif;
        }
        h1 { font-size: 1.65rem; line-height: 1.3; margin: 0; letter-spacing: .01em; text-wrap: balance; }
        h2 { font-size: 1.25rem; line-height: 1.35; margin: 0 0 1rem; padding-bottom: .4rem; border-bottom: 2px solid var(--text); }
        h3 { font-size: 1.06rem; line-height: 1.4; margin: 1.6rem 0 .6rem; }
        p { margin: .6rem 0; }
        p, dd { text-wrap-style: pretty; }
        a { color: var(--link); text-decoration: underline; text-decoration-thickness: 1px; text-underline-offset: .18em; }
        a:focus-visible { outline: 2px solid var(--link); outline-offset: 2px; border-radius: 2px; }
        .pass { color: var(--pass); }
        .fail { color: var(--fail); font-weight: 700; }
        .undetermined { color: var(--open); font-weight: 600; }
        .muted { color: var(--muted); }
        a.strong { font-weight: 700; }
        q { quotes: "“" "”"; }
        :target { background: var(--target); scroll-margin-top: 1rem; }

        """

    private static let frame = """
        .masthead { padding: 2rem 1rem 1.1rem; max-width: 62rem; margin: 0 auto; }
        .subtitle { margin: .35rem 0 0; color: var(--muted); font-size: 1.05rem; }
        nav { max-width: 62rem; margin: 0 auto; padding: 0 1rem; }
        nav ul { list-style: none; margin: 0; padding: 0; display: flex; flex-wrap: wrap; gap: .2rem 1.1rem; font-size: .9rem; }
        nav a { display: inline-block; padding: .25rem 0; }
        main { max-width: 62rem; margin: 0 auto; padding: 0 1rem 4rem; }
        main > section { margin-top: 2.8rem; }
        dl { margin: .8rem 0; }
        .facts > div { display: grid; grid-template-columns: 8.5rem 1fr; gap: 0 1rem; padding: .38rem 0; border-bottom: 1px solid var(--line); }
        .facts dt { color: var(--muted); overflow-wrap: break-word; }
        .facts dd { margin: 0; }
        .headline { background: var(--panel); border: 1px solid var(--line); border-radius: 6px; padding: .4rem 1.1rem; }
        .headline > div:last-child { border-bottom: 0; }
        .headline > div:first-child { padding: .7rem 0; align-items: baseline; }
        .headline > div:first-child dd { font-size: 1.75rem; line-height: 1.25; font-weight: 700; }
        .headline > div:nth-child(2) { align-items: baseline; }
        .headline > div:nth-child(2) dd { font-size: 1.2rem; line-height: 1.4; }
        .headline > div:last-child dd a { white-space: nowrap; }
        .boxes { display: grid; grid-template-columns: repeat(auto-fit, minmax(15rem, 1fr)); gap: 1rem; margin-top: 1.2rem; }
        .box { border: 1px solid var(--text); padding: .7rem .9rem; display: flex; flex-direction: column; }
        .box p { margin: 0; }
        .box .role { font-weight: 700; }
        .box .name { min-height: 1.65em; text-wrap-style: balance; }
        .seal { flex: 1 0 6.5rem; }
        .date span { display: inline-block; width: 2.2em; }
        .date .year { width: 3.6em; }
        .sentences > div { padding: .45rem 0; border-bottom: 1px solid var(--line); }
        .sentences dd { margin: 0; }
        .sentences dt .muted { white-space: nowrap; }
        .listing {
        font: .8rem/1.6 ui-monospace, "SFMono-Regular", Menlo, Consolas, "Noto Sans Mono CJK SC", "DejaVu Sans Mono", monospace;
        tab-size: 2; margin: 0; padding: .6rem .6rem .6rem 3.6rem; background: var(--panel);
        border: 1px solid var(--line); border-radius: 6px;
        }
        .listing li::marker { color: var(--muted); }
        .listing li { padding-left: .5rem; white-space: pre-wrap; }
        .listing mark { background: var(--mark); color: inherit; border-radius: 2px; }
        .listing li:has(:target), .listing li:target { background: var(--target); }
        .listing mark:target { outline: 2px solid var(--open); }

        """

    private static let tables = """
        table { border-collapse: collapse; width: 100%; margin: 1rem 0 1.4rem; font-size: .9rem; line-height: 1.5; }
        caption { text-align: left; font-weight: 700; padding-bottom: .4rem; font-size: .96rem; }
        th, td { padding: .38rem .55rem .38rem 0; text-align: left; vertical-align: top; }
        thead th { border-bottom: 1.5px solid var(--text); font-weight: 600; color: var(--muted); vertical-align: bottom; }
        tbody th { font-weight: 400; }
        tbody tr:last-child > * { border-bottom: 1px solid var(--line); }
        .number { text-align: right; font-variant-numeric: tabular-nums; }
        .below td { padding-top: 0; padding-left: 1.2rem; color: var(--muted); font-variant-numeric: tabular-nums; }
        .subtotal th, .subtotal td, .total th, .total td { font-weight: 600; }
        .subtotal { background: var(--panel); }
        .total tr > * { border-top: 1.5px solid var(--text); }
        .rules tbody th, .reasons tbody th { font-weight: 600; }
        .number + td, .number + th { padding-left: 1rem; }
        .number.long { text-align: left; }
        .short { white-space: nowrap; }
        thead th, .words { overflow-wrap: normal; }
        tbody th, tbody td { text-wrap-style: pretty; }
        .day { white-space: nowrap; }
        .scores td:nth-child(4) { text-wrap-style: balance; }
        /* Articles and requirements break between their parts, rule ids not at all. */
        .scores td:nth-child(4), :lang(en) .rules tbody th { word-break: keep-all; }
        .rules td:nth-child(4) a, .reasons td:nth-child(4) a { white-space: nowrap; }
        .rules td:nth-child(4) wbr, .reasons td:nth-child(4) wbr { white-space: normal; }
        .missing td:last-child a { white-space: nowrap; }
        .missing thead th:nth-child(3) { width: 36%; }
        /* The tables of figures stand one under the other: their columns do as well. */
        .figures thead th:nth-child(1) { width: 24%; }
        .figures thead th:nth-child(2) { width: 36%; }
        .figures thead th:nth-child(3) { width: 15%; }
        .figures thead th:nth-child(4) { width: 10%; }
        .pictures { display: flex; flex-wrap: wrap; gap: 1.2rem 2.4rem; margin: 1.2rem 0; align-items: flex-start; }

        """

    /// On a phone each row becomes a card, its cells with their columns' titles beside them.
    private static let narrow = """
        @media screen and (max-width: 60rem) {
        table { font-size: .84rem; }
        th, td { padding-right: .4rem; }
        thead .short, .short:not(.number) { white-space: normal; overflow-wrap: normal; }
        .number + td, .number + th { padding-left: .7rem; }
        }
        @media screen and (max-width: 44rem) {
        .masthead { padding-top: 1.2rem; }
        h1 { font-size: 1.35rem; }
        .facts > div { grid-template-columns: 6.8rem 1fr; }
        .headline > div:first-child dd { font-size: 1.45rem; }
        table, tbody, tbody tr, tbody th, tbody td, caption { display: block; width: auto; }
        table { font-size: .9rem; }
        thead { position: absolute; width: 1px; height: 1px; overflow: hidden; clip-path: inset(50%); white-space: nowrap; }
        tbody { border: 1px solid var(--line); border-radius: 6px; padding: .45rem .7rem; margin: .6rem 0; }
        tbody tr > *, tbody tr:last-child > *, .total tr > * { border: 0; }
        tbody tr > *, tbody .number + td, tbody .number + th, .below td, .number { display: flow-root; padding: .14rem 0 .14rem 6.6rem; text-align: left; white-space: normal; }
        tbody th, .rules tr:first-child td:first-child { font-weight: 700; }
        tbody th:empty, tbody td:empty { display: none; }
        tbody [data-label] { white-space: normal; }
        tbody [data-label]::before {
        content: attr(data-label); float: left; width: 6.2rem; margin-left: -6.6rem; color: var(--muted); font-weight: 400; line-height: 1.5;
        }
        .listing { padding-left: 2.6rem; }
        }

        """
}

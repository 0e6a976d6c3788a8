/// How pages look.
///
/// Colours are chosen for a contrast of at least 4.5 to 1 on every ground that they stand on (WCAG 2.2, 1.4.3), in light and dark; what
/// a colour says is always said by a word as well. Drawings take their colours from the page, so that they follow it into the dark and
/// onto paper, which is A4, black on white; what must be read together stays on one sheet there. On a phone each row of a table becomes a
/// card, its cells with their columns' titles beside them.
enum Stylesheet {
    /// `screen.css`, `pictures.css` and `paper.css`, in this order: later rules go before earlier ones.
    static let all = String(
        decoding: PackageResources.screen_css + PackageResources.pictures_css + PackageResources.paper_css, as: UTF8.self)
}

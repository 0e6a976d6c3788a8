"""How both pages look and read: languages, widths, light and dark, and what screen readers and keyboards need."""

import pathlib

from desk import Desk, folder_of_samples
from holding import calm

USABLE = (pathlib.Path(__file__).parent / "usable.js").read_text(encoding="utf-8")
WIDTHS = {390: 844, 1440: 900, 2560: 1440}
PAGES = {"folder": "/", "project": "/", "file": "/file?path=eligible-factory.json", "broken": "/file?path=broken.json"}
TABS = {"zh": ["完善建议", "审查报告", "口径", "文书与材料"], "en": ["Advice", "Report", "Readings", "Letters and papers"]}


def stand(browser, name, language):
    if name in ("folder", "project"):
        browser.wait("document.querySelectorAll('.projects tbody tr').length > 20", "the folder is there")
        if name == "project":
            browser.click("button", "YZ-2021-0042", within=".projects tbody")
            browser.wait("document.querySelector('.record input')", "the project is open")
    else:
        browser.wait("document.querySelector('.verdict-bar:not([aria-busy]) .opinion')?.textContent", "the file is there")
    calm(browser)


def missing_words(browser):
    """Keys that have no text are shown as they are."""
    return browser.evaluate("(document.body.innerText.match(/\\b(folder|file|shared)\\.[a-z]+(\\.[a-z]+)*\\b/g) || []).filter((key) => !/json$/.test(key))")


def one(browser, checks, desk, name, language, width, scheme):
    browser.size(width, WIDTHS[width], width < 500)
    browser.scheme(scheme)
    join = "&" if "?" in PAGES[name] else "?"
    browser.visit(f"{desk.origin}{PAGES[name]}{join}lang={language}")
    stand(browser, name, language)
    what = f"{name}, {language}, {width} px, {scheme}"
    checks.note(f"usable: {what}", browser.evaluate(USABLE))
    checks.note(f"words: {what}", missing_words(browser))
    checks.picture(f"look-{name}-{language}-{width}-{scheme}")


def tabs(browser, checks, desk, language):
    browser.size(1440, 900)
    browser.scheme("light")
    browser.visit(f"{desk.origin}/file?path=eligible-factory.json&lang={language}")
    stand(browser, "file", language)
    for tab in TABS[language]:
        browser.click("tab", tab)
        calm(browser)
        checks.note(f"usable: {tab}", browser.evaluate(USABLE))
        checks.note(f"words: {tab}", missing_words(browser))


def order(browser, checks, desk):
    """Tab reaches everything in the order in which it is read, and what has the keyboard is seen."""
    for name, path in (("folder", "/?lang=zh"), ("file", "/file?path=eligible-factory.json&lang=zh")):
        with checks.trying(f"the order of the keyboard, {name}"):
            browser.size(1440, 900)
            browser.visit(desk.origin + path)
            stand(browser, name, "zh")
            faults, places = [], []
            for _ in range(30):
                browser.press("Tab")
                found = browser.evaluate(
                    "(() => { const one = document.activeElement; if (one === document.body) return null; "
                    "const rings = [one, one.parentElement, one.parentElement.parentElement].map((part) => getComputedStyle(part)); "
                    "return { name: one.outerHTML.slice(0, 70), "
                    "seen: one.matches('iframe') || rings.some((ring) => ring.outlineStyle !== 'none' || ring.boxShadow !== 'none') }; })()")
                if not found:
                    break
                places.append(found)
                if not found["seen"]:
                    faults.append(f"the keyboard cannot be seen on {found['name']}")
            checks.expect(len(places) > 8, f"many stops: {len(places)}")
            checks.note(f"focus is seen, {name}", faults)


def way(browser, checks, prefab, work, is_short):
    folder = folder_of_samples(pathlib.Path(work) / "looks")
    with Desk(prefab, folder, "--lang", "zh") as desk:
        browser.visit(desk.address)
        for language in ("zh", "en"):
            for width in ([1440] if is_short else WIDTHS):
                for scheme in ("light", "dark"):
                    for name in PAGES:
                        with checks.trying(f"{name} in {language}, {width} px, {scheme}"):
                            one(browser, checks, desk, name, language, width, scheme)
            with checks.trying(f"the parts of the file page in {language}"):
                tabs(browser, checks, desk, language)
        order(browser, checks, desk)

"""Submissions whose texts try to be more than text: in a report they must read as they were typed."""

import copy
import json
import pathlib
import subprocess

# Each of them does something in a page, a style sheet or an attribute that takes it for markup.
NAMES = [
    "<script>window.taken=1</script>",
    "</title></style></script><script>window.taken=2</script>",
    "<img src=x onerror=window.taken=3>",
    "\"><svg onload=window.taken=4>",
    "' onmouseover='window.taken=5' x='",
    "--></textarea><iframe srcdoc='<script>parent.taken=6</script>'>",
    "]]><b>bold</b>&lt;i&gt;&amp;&#60;u&#62;",
    "\\\"}*{display:none}@page{@top-left{content:none}}/*",
    "javascript:window.taken=7//",
    "<a href=\"javascript:window.taken=8\">第一条</a>",
]


def texts(submission, spell):
    """A copy with every free text of the submission spelt by a function of its number."""
    made = copy.deepcopy(submission)
    count = 0

    def next_text():
        nonlocal count
        count += 1
        return spell(count - 1)

    project = made["project"]
    for key in ("id", "name", "applicant"):
        project[key] = next_text()
    made["otherAwards"] = [{"source": next_text(), "reported": True, "returned": False}]
    for building in made["buildings"]:
        for key in ("id", "name"):
            building[key] = next_text()
        for component in building.get("components", []):
            component["label"] = next_text()
            component["storeys"] = next_text()
        measures = building.setdefault("measures", {})
        for key in ("integratedKitchen", "heatingPipes"):
            measures[key] = {"absent": next_text()}
    return made


def check(browser, checks, prefab, sample, folder):
    submission = json.loads(sample.read_text(encoding="utf-8"))
    pages = {}
    used = set()

    def hostile(number):
        used.add(NAMES[number % len(NAMES)])
        return f"{NAMES[number % len(NAMES)]} {number}"

    # The harmless twin has the same fields, as long; whatever differs in structure was made by a text.
    spellings = {"hostile": hostile, "harmless": lambda n: f"{'x' * len(NAMES[n % len(NAMES)])} {n}"}
    for kind, spell in spellings.items():
        path = pathlib.Path(folder) / f"{kind}-{sample.stem}.json"
        path.write_text(json.dumps(texts(submission, spell), ensure_ascii=False, indent=1), encoding="utf-8")
        page = path.with_suffix(".html")
        subprocess.run(
            [prefab, "review", str(path), "--format", "html", "--output", str(page)], check=True,
            stderr=subprocess.DEVNULL)
        # The page may not need its content policy to be safe.
        browser.call("Page.setBypassCSP", enabled=True)
        browser.size(1280, 900)
        browser.open(str(page))
        pages[kind] = browser.evaluate(
            "({taken: window.taken || 0, text: document.body.innerText, title: document.title,"
            " names: [...document.querySelectorAll('*')].map((e) => e.tagName + ':' + e.getAttributeNames().join())})")
        if kind == "hostile":
            for size in ((360, 780, True), (1280, 900, False)):
                browser.size(*size)
                wide = browser.evaluate("document.documentElement.scrollWidth - document.documentElement.clientWidth")
                checks.note(f"{sample.name}: hostile texts fit into {size[0]}", [f"{wide} too wide"] if wide > 0 else [])
            browser.print(str(path.with_suffix(".pdf")))
    browser.call("Page.setBypassCSP", enabled=False)
    taken = pages["hostile"]["taken"]
    checks.note(f"{sample.name}: no text is run", [f"the text with the number {taken} was run"] if taken else [])
    checks.note(
        f"{sample.name}: no text becomes markup",
        [] if pages["hostile"]["names"] == pages["harmless"]["names"] else ["the elements differ from those of harmless texts"])
    shown = " ".join(pages["hostile"]["text"].split())
    checks.note(
        f"{sample.name}: texts read as typed",
        [f"not as typed: {name}" for name in sorted(used) if " ".join(name.split()) not in shown])

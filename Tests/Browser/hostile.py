"""Submissions whose texts try to be more than text: in a report they must read as they were typed."""

import copy
import json
import pathlib
import re
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

    made["$schema"] = next_text()
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
    """The review of the sample with hostile texts, then the other pages that show them: advice, comparison and portfolio."""
    submission = json.loads(sample.read_text(encoding="utf-8"))
    used = set()

    def hostile(number):
        used.add(NAMES[number % len(NAMES)])
        return f"{NAMES[number % len(NAMES)]} {number}"

    # The harmless twin has the same fields with words as long; whatever differs in structure was made by a text.
    spellings = {"hostile": hostile, "harmless": lambda n: f"{re.sub('[!-~]', 'x', NAMES[n % len(NAMES)])} {n}"}
    pages = {}
    # The page may not need its content policy to be safe.
    browser.call("Page.setBypassCSP", enabled=True)
    for kind, spell in spellings.items():
        for what, page in written(prefab, pathlib.Path(folder) / f"{kind}-{sample.stem}", texts(submission, spell), spell).items():
            browser.size(1280, 900)
            browser.open(str(page))
            pages[kind, what] = browser.evaluate(
                "({taken: window.taken || 0, text: document.body.innerText, title: document.title,"
                " names: [...document.querySelectorAll('*')].map((e) => e.tagName + ':' + e.getAttributeNames().join())})")
            if kind == "hostile":
                for size in ((360, 780, True), (1280, 900, False)):
                    browser.size(*size)
                    wide = browser.evaluate("document.documentElement.scrollWidth - document.documentElement.clientWidth")
                    checks.note(f"{sample.name}, {what}: hostile texts fit into {size[0]}", [f"{wide} too wide"] if wide > 0 else [])
                if what == "review":
                    browser.print(str(page.with_suffix(".pdf")))
    browser.call("Page.setBypassCSP", enabled=False)
    for what in ("review", "advise", "diff", "portfolio"):
        taken = pages["hostile", what]["taken"]
        checks.note(f"{sample.name}, {what}: no text is run", [f"the text with the number {taken} was run"] if taken else [])
        checks.note(
            f"{sample.name}, {what}: no text becomes markup",
            [] if pages["hostile", what]["names"] == pages["harmless", what]["names"]
            else ["the elements differ from those of harmless texts"])
    shown = " ".join(pages["hostile", "review"]["text"].split())
    checks.note(
        f"{sample.name}: texts read as typed",
        [f"not as typed: {name}" for name in sorted(used) if " ".join(name.split()) not in shown])


def written(prefab, base, submission, spell):
    """The pages that the program makes of a submission, by the command that made them."""
    folder = base.with_name(base.name + "-folder")
    folder.mkdir(exist_ok=True)
    path = base.with_suffix(".json")
    save(path, submission)
    # Another height, so that there is something to compare; and an unknown key, which a diagnostic repeats.
    later = copy.deepcopy(submission)
    for building in later["buildings"]:
        building["height"] = 11
    save(base.with_suffix(".later.json"), later)
    save(folder / f"{spell(0).replace('/', '_')}.json", submission)
    save(folder / "broken.json", {**submission, spell(1): 1})
    commands = {
        "review": ["review", path], "advise": ["advise", path], "diff": ["diff", path, base.with_suffix(".later.json")],
        "portfolio": ["portfolio", folder],
    }
    pages = {}
    for what, command in commands.items():
        page = base.with_suffix(".html") if what == "review" else base.with_suffix(f".{what}.html")
        result = subprocess.run(
            [prefab, *map(str, command), "--format", "html", "--output", str(page)], check=False, stderr=subprocess.DEVNULL)
        # The folder has a broken file.
        assert result.returncode == (1 if what == "portfolio" else 0), (what, result.returncode)
        pages[what] = page
    return pages


def save(path, value):
    path.write_text(json.dumps(value, ensure_ascii=False, indent=1), encoding="utf-8")

"""A project with very many buildings: its tables go on over many sheets, and everything that may be divided somewhere is."""

import copy
import json
import pathlib
import subprocess

import layout
import paper

BUILDINGS = 64

# What a style sheet without one of its promises would do; each must be noticed, or the check of that promise sees nothing.
SPOILED = {
    "rows may be divided": "tbody, tr { break-inside: auto !important; }",
    "heads are not repeated": "thead { display: table-row-group !important; }",
    "headings may end a sheet": "h2, h3, caption, thead { break-after: auto !important; } thead + tbody { break-before: auto !important; }",
    "boxes may be divided": "#s-signatures, .box { break-inside: auto !important; } .boxes { display: block !important; }"
    " .box + .box { break-before: page; }",
    "sheets have no head": "@page { @top-left { content: none !important; } }",
    "sheets have no number": "@page { @bottom-right { content: none !important; } }",
    "a section is not shown": "#s-readings { display: none; }",
}


def submission(sample):
    """The sample with its first buildings over and over, each with an id and an area of its own."""
    made = json.loads(sample.read_text(encoding="utf-8"))
    models = made["buildings"]
    made["buildings"] = []
    for number in range(1, BUILDINGS + 1):
        building = copy.deepcopy(models[number % len(models)])
        building["id"] = f"{number}#"
        building["name"] = f"{number}#" + "车间" * (1 + number % 9)
        made["buildings"].append(building)
    made["project"].pop("aboveGroundArea", None)
    return made


def check(browser, checks, prefab, sample, folder, outline):
    base = pathlib.Path(folder) / "long"
    made = submission(sample)
    base.with_suffix(".json").write_text(json.dumps(made, ensure_ascii=False, indent=1), encoding="utf-8")
    subprocess.run(
        [prefab, "review", str(base.with_suffix(".json")), "--format", "html", "--output", str(base.with_suffix(".html"))],
        check=True, stderr=subprocess.DEVNULL)
    pdf = str(base.with_suffix(".pdf"))
    project = made["project"]["id"]

    def faults():
        browser.print(pdf)
        return layout.faults(pdf, shape, "zh", limit=BUILDINGS) + paper.faults(pdf, project, [], True)

    browser.size(1280, 900)
    browser.open(str(base.with_suffix(".html")))
    shape = browser.evaluate(outline)
    checks.note(f"{BUILDINGS} buildings: divided into sheets", faults())
    browser.evaluate("document.head.append(document.createElement('style'))")
    for what, style in SPOILED.items():
        browser.evaluate(f"document.head.lastChild.textContent = {json.dumps('@media print { ' + style + ' }')}")
        checks.note(f"{BUILDINGS} buildings: noticed where {what}", [] if faults() else ["nothing was noticed"])

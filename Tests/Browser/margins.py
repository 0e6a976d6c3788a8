"""Proves the check of the margins: lines of which it is known whether a word stands in the margin of the sheet."""

import pathlib

import paper

MARGIN = 17
PAGE = """<!DOCTYPE html>
<html lang="zh-Hans-CN"><meta charset="utf-8"><title>margins</title>
<style>
@page {{ size: A4; margin: {margin}mm }}
body {{ margin: 0; font: 12pt/2 "Noto Sans CJK SC", "Noto Sans SC", sans-serif }}
p {{ margin: 0; white-space: nowrap; {style} }}
</style>
<p>{text}</p>
</html>
"""

LATIN = 'font-family: "Liberation Sans", "Noto Sans CJK SC"'
TRIMMED = "text-spacing-trim: trim-start"
TITLE = "《装配式建筑评价标准》"

# What is set, the style of its line, its text, and whether the check must report a word in the margin. A browser draws nothing outside
# of the margins, so that the words which stand there are cut; those that would be gone altogether are looked for by their text.
LINES = [
    ("a line within the margins", "", "装配式建筑项目", False),
    ("《 at the start, without its blank half", TRIMMED, TITLE, False),
    ("《 at the start of a small line", f"{TRIMMED}; font-size: 7pt", TITLE, False),
    ("《 at the start, with letters and figures", TRIMMED, "《DB11/T1831—2021》", False),
    ("《 behind a narrow “", LATIN, f"“{TITLE}”", False),
    ("（ behind a narrow “", LATIN, "“（一）装配式建筑”", False),
    ("a word 2 mm into the left margin", "margin-left: -2mm", "装配式建筑项目", True),
    ("a number 1 mm into the left margin", "margin-left: -1mm", "15847.2", True),
    ("《 1 mm further left than its blank half", f"{TRIMMED}; margin-left: -1mm", TITLE, True),
    ("a narrow ( 1 mm into the left margin", f"{LATIN}; margin-left: -1mm", "(0.80 − 0.35)", True),
    ("“ 1 mm into the left margin, 《 within", "margin-left: -1mm", f"“{TITLE}”", True),
    ("a word 2 mm into the right margin", "margin-right: -2mm; text-align: right", "装配式建筑项目", True),
    ("》 1 mm into the right margin", "margin-right: -1mm; text-align: right", TITLE, True),
]
# Where no box begins in the margin, a line with 《 proves nothing. Behind a narrow “ that depends on the fonts of the machine.
PROVING = {what for what, style, _, _ in LINES if TRIMMED in style}


def check(browser, checks, folder):
    base = pathlib.Path(folder) / "margins"
    page, pdf = str(base.with_suffix(".html")), str(base.with_suffix(".pdf"))
    for what, style, text, has_word in LINES:
        pathlib.Path(page).write_text(PAGE.format(margin=MARGIN, style=style, text=text), encoding="utf-8")
        browser.open(page)
        browser.print(pdf)
        found = paper.words(pdf)[1]
        beyond = paper.words_beyond(found, MARGIN, MARGIN)
        faults = []
        if bool(beyond) != has_word:
            faults.append(f"reported in the margin: {beyond} of {found}")
        if what in PROVING and not any(x_min < MARGIN * paper.MILLIMETRE - 1 for x_min, _, _ in found):
            faults.append(f"no box begins in the margin: {found}")
        checks.note(f"margins: {what}", faults)

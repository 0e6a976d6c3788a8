#!/usr/bin/env python3
"""Opens the HTML report of every sample in a real browser, on a phone, on a desk and on paper, and checks what is there.

    Tests/Browser/check_reports.py .build/debug/prefab [--keep FOLDER] [SAMPLE…]

Without samples named it also prints a project of 64 buildings, again without each promise of the style sheet, which takes a minute.
The last line counts what passed and failed; the exit status is 1 if anything failed.
"""
# Debian: chromium fonts-noto-cjk fonts-liberation poppler-utils python3

import argparse
import decimal
import json
import os
import pathlib
import shutil
import subprocess
import sys
import tempfile

import hostile
import layout
import long
import margins
import paper
import site_pages
from devtools import Browser, find_browser

ROOT = pathlib.Path(__file__).resolve().parents[2]
MEASURE = (pathlib.Path(__file__).parent / "measure.js").read_text(encoding="utf-8")
OUTLINE = (pathlib.Path(__file__).parent / "outline.js").read_text(encoding="utf-8")
LINKS = (pathlib.Path(__file__).parent / "links.js").read_text(encoding="utf-8")
# So many pixels of 1/96 inch lie between the margins of A4.
PAPER_WIDTH = 665
WINDOWS = {"a phone": (360, 780, True), "a tablet": (768, 1024, False), "a desk": (1280, 900, False)}


def is_reviewed(name):
    """Verdicts and records lie beside their submissions, and a submission with errors has no report."""
    return not name.endswith((".verdict.json", ".review.json")) and name != "broken.json"


# What the examiner proposes; of a declaration of intent it is a forecast.
OPINIONS = {
    "zh": {"eligible": "拟予奖励", "ineligible": "拟不予奖励", "undetermined": "尚不能认定", "forecast": "拟予支持"},
    "en": {"eligible": "reward proposed", "ineligible": "no reward proposed", "undetermined": "not decided yet",
           "forecast": "support proposed"},
}


class Checks:
    """Counts what passed and failed, and says what failed."""

    def __init__(self):
        self.passed = self.failed = 0

    def note(self, name, faults):
        if not faults:
            self.passed += 1
            return
        self.failed += 1
        print(f"FAILED {name}")
        for fault in faults[:12]:
            print(f"  {fault}")


def review(prefab, submission, form, language, output):
    subprocess.run(
        [prefab, "review", submission, "--format", form, "--lang", language, "--output", output],
        check=True, stderr=subprocess.DEVNULL)


def expected_texts(verdict, submission, language):
    """What a report has to say, taken from the verdict that the program writes for other programs."""
    amount = verdict["reward"]["amount"]
    opinion = "forecast" if (verdict["verdict"], verdict["stage"]) == ("eligible", "intent") else verdict["verdict"]
    texts = [verdict["project"]["id"], verdict["project"]["name"], OPINIONS[language][opinion]]
    texts += [f"{decimal.Decimal(amount[bound]):,}" for bound in ("lower", "upper")]
    texts += [verdict["submission"]["sha256"], verdict["standards"]["sha256"]]
    for building, given in zip(verdict["buildings"], submission["buildings"]):
        texts += [building["id"], given.get("name", "")]
        if building["verdict"] != "notApplied":
            texts += [building["assemblyRate"][bound]["percent"] for bound in ("lower", "upper")]
    for finding in verdict["findings"] + [finding for building in verdict["buildings"] for finding in building["findings"]]:
        texts.append(finding["message"])
        if finding["outcome"] != "notApplicable":
            texts += [finding["rule"], finding["citation"]]
    return [text for text in texts if text]


def check_report(browser, checks, name, page, head, expected, language, pdf):
    browser.size(*WINDOWS["a desk"])
    browser.open(page)
    others = {event["params"]["request"]["url"] for event in browser.events if event.get("method") == "Network.requestWillBeSent"}
    others = [url for url in others if not url.startswith("file://" + os.path.abspath(page))]
    entries = [event["params"]["entry"]["text"] for event in browser.events if event.get("method") == "Log.entryAdded"]
    checks.note(f"{name}: one file, without complaint of the browser", others + entries)
    checks.note(f"{name}: from number to source", browser.evaluate(LINKS))
    for window, size in WINDOWS.items():
        browser.size(*size)
        for scheme in ("light", "dark"):
            browser.scheme(scheme)
            checks.note(f"{name}: on {window}, {scheme}", browser.evaluate(MEASURE))
    browser.scheme("light")
    browser.size(PAPER_WIDTH, 900)
    browser.medium("print")
    checks.note(f"{name}: as wide as paper", browser.evaluate(MEASURE))
    browser.medium("")
    browser.size(*WINDOWS["a desk"])
    # Titles that repeat beside a message are written once; the message itself is then the rule's title.
    text = paper.plain(browser.evaluate("document.body.innerText"))
    checks.note(f"{name}: on the screen", [f"missing: {wanted}" for wanted in expected if paper.plain(wanted) not in text])
    browser.print(pdf)
    checks.note(f"{name}: on paper", paper.faults(pdf, head, expected, language == "zh"))
    checks.note(f"{name}: divided into sheets", layout.faults(pdf, browser.evaluate(OUTLINE), language))


def main():
    parser = argparse.ArgumentParser(description=__doc__.splitlines()[0])
    parser.add_argument("prefab", help="the built program")
    parser.add_argument("samples", nargs="*", help="names of samples; all of them if none is given")
    parser.add_argument("--keep", help="leave pages, PDF files and pictures in this folder")
    options = parser.parse_intermixed_args()
    missing = [name for name in ("pdftotext",) if not shutil.which(name)]
    path = find_browser()
    if not path:
        missing.append("chromium")
    if missing:
        sys.exit(f"cannot check reports in a browser without {', '.join(missing)}")
    names = options.samples or sorted(path.name for path in (ROOT / "samples").glob("*.json") if is_reviewed(path.name))
    folder = options.keep or tempfile.mkdtemp(prefix="prefab-reports-")
    os.makedirs(folder, exist_ok=True)
    checks = Checks()
    try:
        with Browser(path) as browser:
            margins.check(browser, checks, folder)
            for name in names:
                sample = str(ROOT / "samples" / name)
                submission = json.loads(pathlib.Path(sample).read_text(encoding="utf-8"))
                for language in ("zh", "en"):
                    base = os.path.join(folder, f"{name.removesuffix('.json')}.{language}")
                    review(options.prefab, sample, "html", language, base + ".html")
                    review(options.prefab, sample, "json", language, base + ".json")
                    verdict = json.loads(pathlib.Path(base + ".json").read_text(encoding="utf-8"))
                    check_report(
                        browser, checks, f"{name} ({language})", base + ".html", verdict["project"]["id"],
                        expected_texts(verdict, submission, language), language, base + ".pdf")
                    if options.keep:
                        pictures(browser, base)
            for name in ("several-buildings.json", "undetermined-documents.json"):
                hostile.check(browser, checks, options.prefab, ROOT / "samples" / name, folder)
            samples = [ROOT / "samples" / name for name in names]
            site_pages.check(browser, checks, options.prefab, samples, folder)
            if options.samples:
                print("not checked with samples named: the project of 64 buildings")
            else:
                long.check(browser, checks, options.prefab, ROOT / "samples" / "several-buildings.json", folder, OUTLINE)
    finally:
        if not options.keep:
            shutil.rmtree(folder, ignore_errors=True)
    print(f"Reports in the browser: {checks.passed} passed, {checks.failed} failed")
    print(f"{checks.passed} passed, {checks.failed} failed")
    sys.exit(1 if checks.failed or not checks.passed else 0)


def pictures(browser, base):
    """The page as people see it, for those who want to look."""
    for name, window, scheme in (("phone", "a phone", "light"), ("desk", "a desk", "light"), ("dark", "a desk", "dark")):
        browser.size(*WINDOWS[window])
        browser.scheme(scheme)
        browser.screenshot(f"{base}.{name}.png")


if __name__ == "__main__":
    main()

#!/usr/bin/env python3
"""Uses the desk in real browsers as engineers and reviewers do, with clicks and keys, and attacks it as strangers would.

    Tests/Desk/check_desk.py .build/debug/prefab [--keep FOLDER] [--browser chromium|firefox] [--only PART…] [--short]

`prefab-desk` stands beside the program. Chromium is spoken to by its DevTools, Firefox by Marionette, which it carries itself. Parts are
reviewer, engineer, outages, races, attacks and looks; English goes the reviewer's way in Chromium alone, and Firefox looks at one width.
The last line counts what passed and failed; the exit status is 1 if anything failed.
"""
# Debian: chromium firefox-esr fonts-noto-cjk fonts-liberation git poppler-utils python3

import argparse
import pathlib
import shutil
import sys
import tempfile

import attacks
import engineer
import looks
import outages
import races
import reviewer
from checks import Checks
from chromium import Chromium, find_browser
from firefox import Firefox, find_firefox

PARTS = ["reviewer", "engineer", "outages", "races", "attacks", "looks"]


def fresh(work, name):
    """A folder for one part, with one for downloads inside."""
    folder = pathlib.Path(work) / name
    (folder / "downloads").mkdir(parents=True)
    return folder


def try_part(make, checks, prefab, work, part, kind, is_short):
    name = f"{kind.name.lower()}-{part}"
    folder = fresh(work, name)
    with make(downloads=folder / "downloads") as browser:
        checks.browser = browser
        try:
            if part == "reviewer":
                reviewer.way(browser, checks, prefab, folder, folder / "downloads")
                if kind is Chromium and not is_short:
                    english = fresh(work, name + "-en")
                    browser.download_to(english / "downloads")
                    reviewer.way(browser, checks, prefab, english, english / "downloads", "en")
            elif part == "engineer":
                engineer.way(browser, checks, prefab, folder, folder / "downloads")
            elif part == "outages":
                outages.way(browser, checks, prefab, folder)
            elif part == "races":
                races.way(browser, checks, prefab, folder)
            elif part == "attacks":
                attacks.way(browser, checks, prefab, folder)
            else:
                looks.way(browser, checks, prefab, folder, is_short or kind is Firefox)
        finally:
            checks.browser = None
    if part == "outages":
        outages.power_cut(lambda profile: make(profile=profile), checks, prefab, folder)
        checks.browser = None


def main():
    parser = argparse.ArgumentParser(description=__doc__.splitlines()[0])
    parser.add_argument("prefab", help="the built program, with prefab-desk beside it")
    parser.add_argument("--keep", help="leave pictures of the pages in this folder, outside of the tree")
    parser.add_argument("--browser", choices=["chromium", "firefox"], help="one of the two alone")
    parser.add_argument("--only", nargs="+", choices=PARTS, default=PARTS, help="some parts alone")
    parser.add_argument("--short", action="store_true", help="one width, one language of the reviewer")
    options = parser.parse_args()
    prefab = str(pathlib.Path(options.prefab).resolve())
    missing = [name for name, found in (("chromium", find_browser()), ("firefox-esr", find_firefox()), ("pdftotext", shutil.which("pdftotext")),
                                        ("git", shutil.which("git"))) if not found]
    if missing:
        sys.exit(f"cannot use the desk without {', '.join(missing)}")
    checks = Checks(options.keep)
    work = tempfile.mkdtemp(prefix="prefab-desk-")
    try:
        for kind in (Chromium, Firefox):
            if options.browser in (None, kind.name.lower()):
                for part in options.only:
                    with checks.trying(f"{kind.name}, {part}"):
                        try_part(kind, checks, prefab, work, part, kind, options.short)
    finally:
        shutil.rmtree(work, ignore_errors=True)
    print(f"The desk in real browsers: {checks.passed} passed, {checks.failed} failed")
    sys.exit(1 if checks.failed or not checks.passed else 0)


if __name__ == "__main__":
    main()

#!/usr/bin/env python3
"""Measures what people wait for at the desk, in a headless Chromium with real keystrokes.

    Tests/Benchmarks/desk.py PROGRAM [--keys 60] [--checks 10000]

From a keystroke to the verdict on the page, in a submission of 3.5 KB and in one of 1 MB with 10,000 components (median and 95th percentile,
ms); a folder of 1,000 projects: until its table stands, a second time, a filter by typing, an order by a click; the memory of the server after 10,000 checks. `prefab-desk` stands beside
the program; a release build and an idle machine are meant.
"""
# Debian: chromium python3

import argparse
import json
import pathlib
import shutil
import subprocess
import sys
import tempfile
import time
from urllib.parse import urlsplit

ROOT = pathlib.Path(__file__).resolve().parents[2]
sys.path.insert(0, str(ROOT / "Tests" / "Desk"))
from chromium import Chromium  # noqa: E402
from desk import Desk  # noqa: E402

# The page itself notes when a key goes down and when the bar of the verdict has been drawn anew from it.
WATCH = """(() => {
  window.spans = [];
  let down = null;
  document.querySelector('#text').addEventListener('keydown', () => { down ??= performance.now(); }, true);
  const bar = document.querySelector('.verdict-bar');
  new MutationObserver(() => {
    if (down === null || bar.hasAttribute('aria-busy')) return;
    const start = down;
    down = null;
    requestAnimationFrame(() => window.spans.push(performance.now() - start));
  }).observe(bar, { attributes: true, childList: true, subtree: true, characterData: true });
})()"""


def percentile(values, share):
    return sorted(values)[min(len(values) - 1, int(len(values) * share))]


def told(name, values):
    print(f"{name:58} {percentile(values, 0.5):8.0f} {percentile(values, 0.95):8.0f}   of {len(values)}", flush=True)


def keystrokes(browser, desk, file, name, keys):
    """Letters into the project's name, each after the verdict of the one before."""
    browser.visit(f"{desk.origin}/file?path={file}")
    browser.wait("!document.querySelector('.verdict-bar[aria-busy]') && document.querySelector('.verdict-bar .number')?.textContent", patience=120)
    browser.click("#text")
    browser.press("Control+Home")
    text = browser.evaluate("document.querySelector('#text').value.slice(0, 4000)")
    for _ in range(text[: text.index('"name"')].count("\n")):
        browser.press("ArrowDown")
    browser.press("End")
    for _ in range(2 if text[text.index('"name"'):].split("\n")[0].endswith(",") else 1):
        browser.press("ArrowLeft")
    browser.evaluate(WATCH)
    for number in range(keys):
        browser.write("abcdefghij"[number % 10])
        browser.wait(f"window.spans.length === {number + 1}", patience=120)
    told(name, browser.evaluate("window.spans"))


def until(browser, expression):
    start = time.monotonic()
    browser.wait(expression, patience=300)
    return (time.monotonic() - start) * 1000


def folder_page(browser, desk, count):
    rows = "document.querySelectorAll('.projects tbody tr').length"
    start = time.monotonic()
    browser.visit(desk.address)
    browser.wait(f"{rows} === {count}", patience=300)
    print(f"{'the folder for the first time, ms':58} {(time.monotonic() - start) * 1000:8.0f}", flush=True)
    again = []
    for _ in range(5):
        start = time.monotonic()
        browser.visit(desk.origin + "/")
        browser.wait(f"{rows} === {count}", patience=300)
        again.append((time.monotonic() - start) * 1000)
    told("the folder again", again)
    browser.evaluate("""(window.took = [], window.mark = null, document.addEventListener('keydown', () => { window.mark = performance.now(); }, true),
      document.addEventListener('click', () => { window.mark = performance.now(); }, true),
      new MutationObserver(() => { if (window.mark === null) return; const start = window.mark; window.mark = null;
        requestAnimationFrame(() => setTimeout(() => window.took.push(performance.now() - start))); })
        .observe(document.querySelector('.projects tbody'), { childList: true }), true)""")
    browser.click("#filter-text")
    browser.evaluate("(window.took.length = 0, window.mark = null)")
    for number, letter in enumerate("YZ-2022-00"):
        browser.write(letter)
        browser.wait(f"window.took.length === {number + 1}")
    told("a letter into the search, 1,000 projects (60 ms of rest)", browser.evaluate("window.took"))
    browser.press("Control+a")
    browser.press("Delete")
    browser.wait(f"{rows} === {count}")
    browser.evaluate("(window.took.length = 0, window.mark = null)")
    for number in range(10):
        browser.click("th .sort", None, at=5 if number % 2 else 1)
        browser.wait(f"window.took.length === {number + 1}")
    told("an order by a click, 1,000 projects", browser.evaluate("window.took"))


def prepare(work):
    generate = [sys.executable, str(ROOT / "Tests" / "Benchmarks" / "generate.py")]
    folder, files = work / "projects", work / "files"
    folder.mkdir()
    files.mkdir()
    lines = subprocess.run([*generate, "--count", "1000", "--seed", "1"], capture_output=True, check=True, text=True).stdout.splitlines()
    for number, line in enumerate(lines):
        (folder / f"{number:04}.json").write_text(line, encoding="utf-8")
    typical = min(lines, key=lambda line: abs(len(line.encode()) - 3500))
    (files / "typical.json").write_text(json.dumps(json.loads(typical), ensure_ascii=False, indent=2), encoding="utf-8")
    large = subprocess.run([*generate, "--components", "10000"], capture_output=True, check=True, text=True).stdout
    # Laid out as people have it: an object a line, so that there are lines to go to.
    value = json.loads(large)
    head = json.dumps({**value, "buildings": "▮"}, ensure_ascii=False, indent=2)
    pieces = value["buildings"][0].pop("components")
    building = json.dumps(value["buildings"][0], ensure_ascii=False)[:-1]
    body = ",\n".join(json.dumps(piece, ensure_ascii=False) for piece in pieces)
    (files / "large.json").write_text(head.replace('"▮"', f'[{building}, "components": [\n{body}\n]}}]'), encoding="utf-8")
    return folder, files


def looks(desk, count):
    """What the server holds after so many checks of a text, each a little other than the one before."""
    token = urlsplit(desk.address)
    status, headers, _ = desk.ask("GET", f"{token.path}?{token.query}")
    cookie = headers["set-cookie"].split(";")[0]
    text = (ROOT / "samples" / "eligible-factory.json").read_text(encoding="utf-8")
    before, start = desk.memory(), time.monotonic()
    for number in range(count):
        body = json.dumps({"text": text + " " * (number % 100), "name": "a.json", "fields": True})
        status, _, answer = desk.ask("POST", "/api/look", body, Cookie=cookie, Origin=desk.origin, Content_Type="application/json")
        if status != 200:
            sys.exit(f"a look ended with {status}: {answer[:200]}")
    seconds = time.monotonic() - start
    print(f"{count} checks: {1000 * seconds / count:.1f} ms each; memory of the server {before / 1024:.0f} MB before, {desk.memory() / 1024:.0f} MB after",
          flush=True)


def main():
    parser = argparse.ArgumentParser(description=__doc__.splitlines()[0])
    parser.add_argument("prefab", help="the built program, with prefab-desk beside it")
    parser.add_argument("--keys", type=int, default=60, help="keystrokes that are measured in each file")
    parser.add_argument("--checks", type=int, default=10000, help="checks after which the memory of the server is told")
    options = parser.parse_args()
    work = pathlib.Path(tempfile.mkdtemp(prefix="prefab-desk-"))
    try:
        folder, files = prepare(work)
        print(f"{'':58} {'median':>8} {'95th':>8}   (ms)")
        with Desk(options.prefab, files) as desk:
            looks(desk, options.checks)
        with Desk(options.prefab, files) as desk, Chromium() as browser:
            browser.size(1440, 900)
            browser.visit(desk.address)
            for name, what, keys in (("typical.json", "keystroke to verdict", options.keys), ("large.json", "keystroke to verdict, 10,000 components", max(10, options.keys // 4))):
                size = (files / name).stat().st_size
                keystrokes(browser, desk, name, f"{what}, {size / 1000:.1f} KB", keys)
            print(f"memory of the server: {desk.memory() / 1024:.0f} MB", flush=True)
        with Desk(options.prefab, folder) as desk, Chromium() as browser:
            browser.size(1440, 900)
            folder_page(browser, desk, 1000)
            print(f"memory of the server: {desk.memory() / 1024:.0f} MB", flush=True)
    finally:
        shutil.rmtree(work, ignore_errors=True)


if __name__ == "__main__":
    main()

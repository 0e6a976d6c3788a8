"""The pages of a portfolio, opened from a folder as a district officer would: every project leads to its report."""

import json
import pathlib
import shutil
import subprocess
from urllib.parse import unquote, urlparse


def check(browser, checks, prefab, samples, folder):
    source, site = pathlib.Path(folder) / "projects", pathlib.Path(folder) / "site"
    shutil.rmtree(source, ignore_errors=True)
    source.mkdir()
    for sample in samples:
        shutil.copy(sample, source)
    shutil.copy(samples[0], source / "再次申报 #1.json")
    (source / "坏.json").write_text("{", encoding="utf-8")
    result = subprocess.run(
        [prefab, "portfolio", str(source), "--site", str(site), "--notice-from", "2023-12-28"], check=False,
        stderr=subprocess.DEVNULL, stdout=subprocess.DEVNULL)
    checks.note("site: the broken file is told", [] if result.returncode == 1 else [f"status {result.returncode}"])
    browser.size(1280, 900)
    browser.open(str(site / "index.html"))
    links = browser.evaluate("[...document.querySelectorAll('a')].map((a) => [a.textContent, a.href]).filter((a) => !a[1].includes('#'))")
    wanted = {json.loads(sample.read_text(encoding="utf-8"))["project"]["id"] for sample in samples}
    named = {text for text, _ in links}
    checks.note("site: every project is a link", [f"no link of {name}" for name in sorted(wanted - named)])
    faults = []
    for text, address in dict(map(tuple, links)).items():
        browser.open(unquote(urlparse(address).path))
        head = browser.evaluate("document.querySelector('h1') && document.querySelector('.subtitle').textContent")
        if not head or (text in wanted and text not in head):
            faults.append(f"{text} leads to {address}: {head}")
    checks.note("site: every link opens the project's report", faults)

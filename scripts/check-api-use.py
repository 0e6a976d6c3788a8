#!/usr/bin/env python3
"""Builds and runs the packages that README and DocC show, outside of this tree, and compares what they print.

    scripts/check-api-use.py [FOLDER]    FOLDER, new or used before, is kept; without it a new one is made and removed

In each page the Swift block that begins with `// swift-tools-version` is the manifest of a package, the other Swift blocks of its section,
or of the whole article, are its program in their order, and the text blocks are what it prints.
"""
# Debian: python3
import difflib
import os
import re
import subprocess
import sys
import tempfile
from pathlib import Path

ROOT = Path(__file__).resolve().parent.parent
ARTICLES = "Sources/PrefabReview/PrefabReview.docc"
BLOCK = re.compile(r"^```(swift|text)\n(.*?)^```$", re.MULTILINE | re.DOTALL)
MANIFEST = "// swift-tools-version"


def pages():
    """The name and the text of each page with a package: a section of a README, or an article."""
    for name in ("README.md", "README.zh-CN.md"):
        sections = re.split(r"^(?=## )", (ROOT / name).read_text(), flags=re.MULTILINE)
        found = [section for section in sections if f"```swift\n{MANIFEST}" in section]
        if len(found) != 1:
            sys.exit(f"{name}: {len(found)} sections with a package, not 1")
        yield name, found[0]
    articles = [path for path in sorted((ROOT / ARTICLES).glob("*.md")) if f"```swift\n{MANIFEST}" in path.read_text()]
    if not articles:
        sys.exit(f"{ARTICLES}: no article with a package")
    for path in articles:
        yield str(path.relative_to(ROOT)), path.read_text()


def run(name, page, folder):
    """Builds and runs what a page shows; returns what is wrong with it."""
    blocks = BLOCK.findall(page)
    manifests = [text for kind, text in blocks if kind == "swift" and text.startswith(MANIFEST)]
    program = "\n".join(text for kind, text in blocks if kind == "swift" and not text.startswith(MANIFEST))
    expected = "".join(text for kind, text in blocks if kind == "text")
    if len(manifests) != 1 or not program or not expected:
        return f"{name}: a page has one manifest, a program and what it prints"
    sources = folder / "Sources/Example"
    sources.mkdir(parents=True, exist_ok=True)
    (folder / "Package.swift").write_text(manifests[0])
    (sources / "main.swift").write_text(program)
    # As a dependency that is fetched the package is built, not as one that is worked on.
    environment = {**os.environ, "PREFAB_UNOPTIMISED": "1"}
    built = subprocess.run(["swift", "build", "--product", "Example", "--disable-index-store"], cwd=folder, env=environment, stdout=subprocess.PIPE, stderr=subprocess.STDOUT, text=True)
    if built.returncode != 0:
        return f"{name}: its package does not build\n{built.stdout}"
    # The program is the reader's: what it warns of would be their trouble.
    warnings = [line for line in built.stdout.splitlines() if "Sources/Example" in line and "warning:" in line]
    if warnings:
        return "\n".join([f"{name}: its program gives warnings"] + warnings)
    binaries = subprocess.run(["swift", "build", "--show-bin-path"], cwd=folder, env=environment, check=True, stdout=subprocess.PIPE, text=True)
    printed = subprocess.run([f"{binaries.stdout.strip()}/Example"], cwd=folder, stdout=subprocess.PIPE, text=True)
    if printed.returncode != 0:
        return f"{name}: its program ends with {printed.returncode}"
    if printed.stdout != expected:
        difference = difflib.unified_diff(
            expected.splitlines(keepends=True), printed.stdout.splitlines(keepends=True), name, "what it prints", n=1)
        return f"{name}: its program prints something else\n{''.join(difference)}"
    print(f"{name}: as it says")
    return None


def main():
    with tempfile.TemporaryDirectory() as temporary:
        home = Path(sys.argv[1]) if len(sys.argv) > 1 else Path(temporary)
        home.mkdir(parents=True, exist_ok=True)
        # The pages take prefab from the folder beside theirs, by that name; the clone may have another.
        link = home.resolve() / "prefab"
        if not link.is_symlink():
            link.symlink_to(ROOT)
        # One folder for all, so that what they share is built once.
        faults = [fault for name, page in pages() if (fault := run(name, page, home.resolve() / "Example"))]
    if faults:
        sys.exit("\n".join(faults))


if __name__ == "__main__":
    main()

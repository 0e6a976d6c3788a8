#!/usr/bin/env python3
"""Holds the public declarations of PrefabReview against the committed listing.

    scripts/public-api.py            compares; fails on any difference
    scripts/public-api.py --record   writes the listing anew

It also fails where a public declaration has no documentation comment, and where any other target has a public declaration: those targets
are for this package alone.
"""
# Debian: python3
import difflib
import json
import re
import subprocess
import sys
import tempfile
from pathlib import Path

ROOT = Path(__file__).resolve().parent.parent
LIBRARY = "PrefabReview"
INTERNAL = ["PrefabAssessment", "PrefabReports"]
LISTING = ROOT / "Tests/Fixtures/public-api.txt"
HEADING = f"# The public declarations of {LIBRARY}. To take over a change that is meant: scripts/public-api.py --record\n"

# What the compiler adds to every type says nothing of this one.
IMPLIED = {"Copyable", "Escapable", "SendableMetatype"}
PUBLIC = re.compile(
    r"^\s*(?:@[\w.]+(?:\([^)]*\))?\s+)*(?:(?:final|static|class|override|mutating|indirect|lazy|nonisolated)\s+)*"
    r"(?:public|open)(?:\(set\))?\s+(?:\w+\s+)*?"
    r"(?:struct|class|enum|actor|protocol|extension|func|init|var|let|subscript|typealias|case|operator|macro|import)\b")


def output(*command):
    return subprocess.run(command, cwd=ROOT, check=True, stdout=subprocess.PIPE, text=True).stdout


def symbol_graph(module, modules, target, folder):
    """The public declarations of a module, as the compiler describes them."""
    output("swift", "symbolgraph-extract", "-module-name", module, "-I", modules, "-target", target, "-minimum-access-level", "public",
           "-skip-inherited-docs", "-skip-synthesized-members", "-output-dir", folder)
    return json.loads((Path(folder) / f"{module}.symbols.json").read_text())


def written(graph):
    """Those that stand in the source; the others are made by the compiler and follow from the conformances."""
    return [symbol for symbol in graph["symbols"] if "location" in symbol]


def place(symbol):
    location = symbol["location"]
    path = location["uri"].removeprefix("file://")
    return f"{Path(path).relative_to(ROOT)}:{location['position']['line'] + 1}"


def conformances(graph):
    """The protocols of each type, by its identifier."""
    found = {}
    for relationship in graph["relationships"]:
        if relationship["kind"] == "conformsTo":
            protocol = relationship.get("targetFallback", relationship["target"]).removeprefix("Swift.")
            found.setdefault(relationship["source"], set()).add(protocol)
    return found


def listing(graph):
    """One line a declaration, in the order of their names."""
    protocols = conformances(graph)
    lines = []
    for symbol in written(graph):
        declaration = "".join(fragment["spelling"] for fragment in symbol["declarationFragments"])
        names = sorted(protocols.get(symbol["identifier"]["precise"], set()) - IMPLIED)
        conforming = f" : {', '.join(names)}" if names else ""
        lines.append(f"{'.'.join(symbol['pathComponents'])}  {' '.join(declaration.split())}{conforming}\n")
    return [HEADING] + sorted(lines)


def public_lines():
    """Public declarations in the sources of the other targets, plugins and programs included."""
    for path in sorted((ROOT / "Sources").rglob("*.swift")):
        if LIBRARY in path.relative_to(ROOT).parts:
            continue
        for number, line in enumerate(path.read_text().splitlines(), 1):
            if PUBLIC.match(line):
                yield f"{path.relative_to(ROOT)}:{number}: public, but only {LIBRARY} is for others; write `package`"


def main():
    output("swift", "build", "--target", LIBRARY)
    modules = f"{output('swift', 'build', '--show-bin-path').strip()}/Modules"
    target = json.loads(output("swift", "-print-target-info"))["target"]["unversionedTriple"]
    with tempfile.TemporaryDirectory() as folder:
        graph = symbol_graph(LIBRARY, modules, target, folder)
        others = [symbol_graph(module, modules, target, folder) for module in INTERNAL]

    faults = [f"{place(symbol)}: `{'.'.join(symbol['pathComponents'])}` is public and has no documentation comment"
              for symbol in written(graph) if "docComment" not in symbol]
    faults += public_lines()
    # Sources that are generated are seen by the compiler alone.
    faults += [f"{graph['module']['name']}: `{'.'.join(symbol['pathComponents'])}` is public"
               for graph in others for symbol in graph["symbols"]]

    lines = listing(graph)
    if "--record" in sys.argv[1:]:
        LISTING.write_text("".join(lines))
        print(f"{LISTING.relative_to(ROOT)}: {len(lines) - 1} declarations")
    else:
        kept = LISTING.read_text().splitlines(keepends=True) if LISTING.exists() else []
        difference = list(difflib.unified_diff(kept, lines, str(LISTING.relative_to(ROOT)), "as it is now", n=0))
        if difference:
            faults.append("".join(difference) + f"The public API of {LIBRARY} is not the one that is listed. If that is meant, say so in "
                          "the changelog and run scripts/public-api.py --record")
        else:
            print(f"{len(lines) - 1} public declarations, as listed in {LISTING.relative_to(ROOT)}")
    if faults:
        sys.exit("\n".join(faults))


if __name__ == "__main__":
    main()

#!/usr/bin/env python3
"""Holds what the compiler does not watch over to the places that may have it, and each of them to its reason.

    scripts/check-unsafe.py            lists how often each folder says `unsafe`; fails where one may not, or without a reason, and on
                                       every force unwrap

The manifest has the compiler point out whatever is unsafe, so that all of it is marked by the word. A reason is a comment in the member
that says it, before the place; or the documentation of its type, where that is `@safe` and says what is unsafe inside. What is read of
Swift: comments and texts are left out, but not what is interpolated.
"""
# Debian: python3
import collections
import importlib.util
import pathlib
import re
import sys

SCRIPTS = pathlib.Path(__file__).resolve().parent
SOURCES = SCRIPTS.parent / "Sources"

# The bytes of texts; what the program asks of the system.
MAY_BE_UNSAFE = {
    "PrefabAssessment": ["Text", "JSON"],
    "PrefabWorkbook": ["Archive"],
    "prefab": ["Process", "Threads", "Files", "Batch"],
    "PrefabDesk": ["Folder"],
}

UNSAFE = re.compile(r"@?\bunsafe\b")
# A value that is taken for granted, by its operator or by `try!` and `as!`; `!=` and a negation are none.
FORCED = re.compile(r"[\w)\]}\"`>?]!(?!=)|\b(?:try|as)!")
MEMBER = re.compile(r"^(\s*)(?:@\w+(?:\([^)]*\))?\s+|[a-z]+(?:\(\w+\))?\s+)*(?:func|init|deinit|var|let|subscript|get|set)\b")
TYPE = re.compile(r"^(\s*)(?:[\w()@]+\s+)*?(?:struct|class|enum|actor|extension)\s+([\w.]+)")


def blanked():
    """What check-layers.py makes of a text: its code alone, line by line."""
    specification = importlib.util.spec_from_file_location("layers", SCRIPTS / "check-layers.py")
    layers = importlib.util.module_from_spec(specification)
    specification.loader.exec_module(layers)
    return layers.code


def indentation(line):
    return len(line) - len(line.lstrip())


def above(lines, i):
    """The comments and attributes that stand right above a line, with it."""
    start = i
    while start and re.match(r"\s*(?:///?|@)", lines[start - 1]):
        start -= 1
    return lines[start:i]


def enclosing(lines, i, pattern):
    """The nearest line above, or this one, that a pattern tells for one in whose braces it stands."""
    depth = indentation(lines[i]) + 1
    for j in range(i, -1, -1):
        if not lines[j].strip() or indentation(lines[j]) >= depth:
            continue
        # The head of a member may be broken before its last parenthesis.
        depth = indentation(lines[j]) + (1 if lines[j].lstrip().startswith(")") else 0)
        if match := pattern.match(lines[j]):
            yield j, match


def says_unsafe(comments):
    return any(re.search(r"\bunsafe\b", line, re.IGNORECASE) for line in comments if line.lstrip().startswith("//"))


def explained_types(files):
    """The types that are `@safe` and whose documentation says what is unsafe inside."""
    types = set()
    for lines in files.values():
        for i, line in enumerate(lines):
            if match := TYPE.match(line):
                head = above(lines, i)
                if says_unsafe(head) and any("@safe" in other for other in [*head, line]):
                    types.add(match.group(2).split(".")[-1])
    return types


def has_reason(lines, i, types):
    """Whether the reason for what line `i` does stands in its member or at its type."""
    for j, _ in enclosing(lines, i, MEMBER):
        head = above(lines, j)
        if says_unsafe(head) or any(re.search(r"(?<!/)//(?!/)", line) for line in [*head, *lines[j : i + 1]]):
            return True
    return any(match.group(2).split(".")[-1] in types for _, match in enclosing(lines, i, TYPE))


def main():
    code = blanked()
    files, faults, counts = {}, [], collections.Counter()
    for path in sorted(SOURCES.rglob("*.swift")):
        files[path] = path.read_text(encoding="utf-8").split("\n")
    types = explained_types(files)
    for path, lines in files.items():
        target, *folders = path.relative_to(SOURCES).parts
        folder = folders[0] if len(folders) > 1 else ""
        for i, line in enumerate(code("\n".join(lines)).split("\n")):
            where = f"{path.relative_to(SOURCES.parent)}:{i + 1}"
            if FORCED.search(line):
                faults.append(f"{where}: a value is taken for granted: say what is to be done without it")
            if not UNSAFE.search(line):
                continue
            counts[f"{target}/{folder}".rstrip("/")] += 1
            if folder not in MAY_BE_UNSAFE.get(target, []):
                faults.append(f"{where}: `unsafe` outside of the folders that may be: see the head of scripts/check-unsafe.py")
            elif not has_reason(lines, i, types):
                faults.append(f"{where}: `unsafe` without a reason: a comment before it in its member, or at its `@safe` type")
    return counts, faults


if __name__ == "__main__":
    counts, faults = main()
    for folder, count in sorted(counts.items()):
        print(f"{folder}: {count} lines")
    for fault in faults:
        print(fault)
    if faults or not counts:
        sys.exit(1)

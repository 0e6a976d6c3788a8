#!/usr/bin/env python3
"""Gives each command texts that no engineer writes, and fails if one takes more memory than it may, crashes, or takes too long.

    limits.py PROGRAM [--scale 0.25] [--only NAME]

Memory: at most 64 MB and 12 times the size of the text, for each command; of many valid buildings through every form of every command with
a part of the 64 MB that leaves them no more than they may have at the full scale (see hold_buildings); of a folder, whatever its files
are, 2 to 4 KB for each. Digits: figures and quantities that have as many as they may, through every command.
Time (of buildings and lines Tests/Benchmarks/growth.py): from one size to twice that, at most 2.6 times the instructions
(what is done for each part of the text, times a logarithm), counted by Valgrind on small texts so that no other work on the machine moves
the result. A status of 0 or 1 is an answer, and so is 2 of a letter that a submission gives no cause for; a signal is none. The program is a
release build.
"""
# Debian: python3 valgrind
import argparse
import json
import os
import pathlib
import random
import re
import resource
import shutil
import subprocess
import sys
import tempfile

import inputs

ROOT = pathlib.Path(__file__).resolve().parent.parent.parent
BASE, FACTOR = 64 << 20, 12
SECONDS = 60
GROWTH = 2.6

# What stands for the text is FILE; each answers with 0 or 1 whatever the text is.
COMMANDS = [
    ["check", "FILE"], ["check", "FILE", "--max-diagnostics", "10"], *(["check", "FILE", "--format", form] for form in
                                                                      ("json", "sarif", "junit", "github", "gitlab")),
    ["check", "FILE", "--for", "rate"], ["batch", "--quiet", "FILE"], ["batch", "--quiet", "--summary", "csv", "FILE"],
    ["batch", "--quiet", "--summary", "xlsx", "FILE"], ["review", "FILE"], ["rate", "FILE", "--method", "all"], ["diff", "FILE", "FILE"],
    ["advise", "FILE"],
    ["draft", "correction", "FILE"],
]
# What 100,000 valid buildings are driven through. The share says how many of them: the pages of so many take minutes to set.
# At a scale of 0.05 there are still more than the 512 whose results the program keeps. What would settle a verdict is tried out, which takes
# its time.
WHOLE, PAGES, SEARCH = 1.0, 0.2, 0.12
FORMS = ("text", "markdown", "html", "docx", "json")
# What sets a long text on pages: once more for each form of it.
SETTING = [[*command, "FILE", "--format", form] for command in (["review"], ["rate", "--method", "all"], ["draft", "form"]) for form in FORMS[1:4]]
BUILDINGS = [
    *((command, WHOLE) for command in (
        ["check", "FILE"], ["check", "FILE", "--format", "sarif"], ["check", "FILE", "--for", "rate"], ["review", "FILE", "--format", "json"],
        ["review", "FILE", "--format", "json", "--beside", "all"], ["batch", "--quiet", "FILE"], ["batch", "--quiet", "--summary", "csv", "FILE"],
        ["batch", "--quiet", "--summary", "ndjson", "FILE"], ["batch", "--quiet", "--summary", "xlsx", "FILE"],
        ["batch", "--quiet", "--summary", "xlsx", "LINES"], ["portfolio", "FOLDER", "--format", "xlsx"],
        ["rate", "FILE", "--method", "all", "--format", "json"],
        ["portfolio", "FOLDER"], ["portfolio", "FOLDER", "--format", "json"], ["diff", "FILE", "FILE"], ["diff", "FILE", "OTHER", "--format", "json"],
        ["draft", "correction", "FILE"], ["draft", "refusal", "REFUSED"])),
    *((["review", "FILE", "--format", form], PAGES) for form in FORMS[:4]), (["review", "FILE", "--beside", "all"], PAGES),
    (["portfolio", "FOLDER", "--site", "SITE"], PAGES), *((["rate", "FILE", "--method", "all", "--format", form], PAGES) for form in FORMS[:4]),
    *((["diff", "FILE", "OTHER", "--format", form], PAGES) for form in FORMS[:4]),
    *((["draft", kind, "FILE" if kind == "correction" else "REFUSED", "--format", form], PAGES)
      for kind in ("correction", "refusal") for form in FORMS[:4]),
    *((["advise", "OPEN", "--format", form], SEARCH) for form in ("text", "json")),
    (["review", "FILE", "--format", "xlsx"], WHOLE), (["rate", "FILE", "--method", "all", "--format", "xlsx"], WHOLE),
]


def run(program, command, path, seconds=SECONDS):
    """Status, peak of memory in bytes, and seconds of the processor, which are ended after so many."""
    def limit():
        resource.setrlimit(resource.RLIMIT_CPU, (seconds, seconds))
    arguments = [program] + [str(path) if part == "FILE" else part for part in command]
    process = subprocess.Popen(arguments, stdout=subprocess.DEVNULL, stderr=subprocess.DEVNULL, preexec_fn=limit)
    _, status, usage = os.wait4(process.pid, 0)
    process.returncode = os.waitstatus_to_exitcode(status)
    return process.returncode, usage.ru_maxrss * 1024, usage.ru_utime + usage.ru_stime


def hold_memory(program, scale, only, folder):
    failures = []
    for name, text in inputs.texts(scale):
        if only and name != only:
            continue
        path = folder / f"{name}.json"
        path.write_bytes(text)
        limit = BASE + FACTOR * len(text)
        for command in COMMANDS + (SETTING if name == "invisible-id" else []):
            status, peak, seconds = run(program, command, path)
            is_good = status in ((0, 1, 2) if command[0] == "draft" else (0, 1)) and peak <= limit
            print(f"{name:16} {len(text) / 1e6:5.1f} MB  {' '.join(command):40} {peak / 1e6:6.0f} of {limit / 1e6:4.0f} MB "
                  f"{seconds:5.1f} s  status {status}{'' if is_good else '  TOO MUCH'}", flush=True)
            if not is_good:
                failures.append(f"{name}: {' '.join(command)}")
        path.unlink()
    return failures


# What the program takes for the least submission, in bytes: standards, pages in the making, threads.
AT_REST = 28 << 20
# What the sheets of a workbook take, of which there are 250 however many buildings there are.
SHEETS = 12 << 20


def hold_buildings(program, scale, folder):
    """Memory by building is what it may be at the full scale, where the 64 MB are shared by 100,000 of them.

    A bound of 64 MB and 12 times the size would let 5,000 buildings take ten times as much as 100,000 may. So what is taken beyond what the
    program takes at rest is held against what as many buildings would have of the whole bound.
    """
    count = lambda share: max(2, int(100_000 * scale * share))
    whole = len(inputs.buildings(100_000))
    each = (BASE - AT_REST + FACTOR * whole) / 100_000
    failures = []
    for command, share in BUILDINGS:
        number = count(share)
        projects, site = folder / "projects", folder / "site"
        shutil.rmtree(site, ignore_errors=True)
        projects.mkdir(exist_ok=True)
        places = {"FILE": projects / "a.json", "OTHER": folder / "other.json", "REFUSED": folder / "refused.json", "FOLDER": projects,
                  "SITE": site, "OPEN": folder / "open.json", "LINES": folder / "lines.ndjson"}
        places["FILE"].write_bytes(inputs.buildings(number))
        places["OTHER"].write_bytes(inputs.buildings(number, use="industrial", storeys=4))
        places["LINES"].write_bytes(inputs.lines(number))
        places["OPEN"].write_bytes(inputs.open_buildings(number))
        places["REFUSED"].write_bytes(inputs.buildings(number, use="commercialHousing"))
        sheets = SHEETS if command[0] in ("review", "rate") and command[-1] == "xlsx" else 0
        limit = min(AT_REST + each * number + sheets, BASE + FACTOR * places["FILE"].stat().st_size)
        arguments = [str(places.get(part, part)) for part in command]
        status, peak, seconds = run(program, arguments, places["FILE"], 10 * SECONDS)
        is_good = status in (0, 1) and peak <= limit
        print(f"{number:7} buildings  {' '.join(command):50} {peak / 1e6:6.1f} of {limit / 1e6:5.1f} MB {seconds:5.1f} s  status {status}"
              f"{'' if is_good else '  TOO MUCH'}", flush=True)
        if not is_good:
            failures.append(f"{number} buildings: {' '.join(command)}")
    shutil.rmtree(folder / "projects")
    return failures


# Of a folder nothing is kept of a file but what is told of it and by which others are told from it: so many bytes each.
FOLDERS = [(["check", "FOLDER"], 2 << 10), (["check", "ONE", "--among", "FOLDER"], 2 << 10), (["check", "FOLDER", "--fix", "--diff"], 2 << 10),
           (["portfolio", "FOLDER"], 4 << 10)]


def hold_folders(program, folder, count=8_000, length=6_400):
    """Files of a folder, long enough that to hold on to their texts would show."""
    many, one = folder / "many", folder / "one.json"
    many.mkdir()
    for number, line in enumerate(inputs.lines(count).splitlines()):
        (many / f"{number:05}.json").write_bytes(line.ljust(length))
    one.write_bytes(inputs.buildings(1))
    failures = []
    for command, each in FOLDERS:
        arguments = [str({"FOLDER": many, "ONE": one}.get(part, part)) for part in command]
        limit = AT_REST + each * count
        status, peak, seconds = run(program, arguments, one)
        is_good = status in (0, 1) and peak <= limit
        print(f"{count:7} files      {' '.join(command):50} {peak / 1e6:6.1f} of {limit / 1e6:5.1f} MB {seconds:5.1f} s  status {status}"
              f"{'' if is_good else '  TOO MUCH'}", flush=True)
        if not is_good:
            failures.append(f"{count} files: {' '.join(command)}")
    shutil.rmtree(many)
    return failures


def hold_long_files(program, folder):
    """A file longer than any submission is refused by its length alone."""
    path = folder / "long.json"
    with open(path, "wb") as file:
        file.truncate(2_600_000_000)
    failures = []
    for command in (["check", "FILE"], ["review", "FILE"], ["rate", "FILE", "--method", "all"], ["advise", "FILE"], ["diff", "FILE", "FILE"]):
        status, peak, seconds = run(program, command, path)
        print(f"{'2.6 GB':26} {' '.join(command):40} {peak / 1e6:6.0f} MB {seconds:5.1f} s  status {status}", flush=True)
        if status != 1 or peak > BASE or seconds > 1:
            failures.append(f"2.6 GB: {' '.join(command)}")
    return failures


def long_digits(folder):
    """Standards of which each row begins at odd ratios and no score is rounded, and a submission with every digit that it may have."""
    standards = folder / "standards"
    shutil.copytree(ROOT / "Standards", standards)
    for path in standards.glob("*-20*.json"):
        method = json.loads(path.read_text())
        if "scoreDecimals" not in method:
            continue
        del method["scoreDecimals"]
        for row in method["items"]:
            row["requirement"] = {"zh": "—", "en": "—"}
            scoring = row["scoring"]
            for band in scoring.get("bands", [scoring] if scoring["kind"] == "linear" else []):
                if band["to"] > band["from"]:
                    band["from"] = round(band["from"] + 0.01, 2)
                    band["lowerPoints"] = round(band["lowerPoints"] + 0.000001, 6)
        path.write_text(json.dumps(method, ensure_ascii=False))
    plausibility = standards / "plausibility.json"
    ranges = json.loads(plausibility.read_text())
    for row in ranges["ranges"]:
        if row["possible"]["to"] >= 1_000_000:
            row["possible"]["to"] = 100_000_000
    ranges["relations"] = []
    plausibility.write_text(json.dumps(ranges, ensure_ascii=False))
    measures = [row["id"] for row in json.loads((standards / "measures.json").read_text())["measures"]]
    digits = random.Random(48)
    number = lambda least, most: f"{digits.randrange(least, most)}.{digits.randrange(10 ** 11, 10 ** 12)}"
    submission = json.loads((ROOT / "samples/eligible-factory.json").read_text())
    building = submission["buildings"][0]
    for key in ("components", "declaredScores", "declared"):
        building.pop(key, None)
    submission["project"].pop("aboveGroundArea")
    quantities = ",".join(f'"{name}":{{"qualifying":{number(40_000_000, 44_000_000)},"total":{number(55_000_000, 80_000_000)}}}' for name in measures)
    building["measures"] = "MEASURES"
    building.update(aboveGroundArea="AREA", floorPlanArea="FLOOR")
    text = json.dumps(submission, ensure_ascii=False).replace('"MEASURES"', "{" + quantities + "}")
    text = text.replace('"AREA"', number(1_000_000, 9_000_000)).replace('"FLOOR"', "99999999.999999999999")
    path = folder / "digits.json"
    path.write_text(text + "\n")
    costs = folder / "costs.json"
    prices = ",".join(f'"{name}":999999999999.999999999999' for name in measures)
    costs.write_text(f'{{"format":"prefab-costs/1","costs":{{{prices}}}}}')
    return standards, path, costs


def hold_digits(program, folder):
    """No figure and no quantity with all its digits ends the program."""
    standards, path, costs = long_digits(folder)
    alone = folder / "projects"
    alone.mkdir()
    shutil.copy(path, alone)
    bare = str(ROOT / "samples/eligible-factory.json")
    failures = []
    commands = [["batch", "--quiet", "FILE"], ["portfolio", str(alone)], ["portfolio", str(alone), "--format", "html"], ["check", "FILE"]]
    for form in ("text", "markdown", "html", "docx", "xlsx", "json"):
        commands += [["review", "FILE", "--format", form, "--beside", "all"], ["rate", "FILE", "--method", "all", "--format", form]]
    for form in ("text", "markdown", "html", "docx", "json"):
        commands += [["advise", "FILE", "--format", form, "--costs", str(costs)], ["diff", bare, "FILE", "--format", form]]
    for command in commands:
        status, _, seconds = run(program, command + ["--standards", str(standards)], path)
        # A refused submission would try nothing.
        is_good = status == 0
        print(f"{'24 digits':16} {' '.join(command[:1] + command[2:4]):60.60} {seconds:5.1f} s  status {status}"
              f"{'' if is_good else '  ENDED OR REFUSED'}", flush=True)
        if not is_good:
            failures.append(f"24 digits: {' '.join(command)}")
    return failures


def instructions(program, arguments, folder):
    done = subprocess.run(["valgrind", "--tool=callgrind", f"--callgrind-out-file={folder}/profile", program, *arguments],
                          stdout=subprocess.DEVNULL, stderr=subprocess.PIPE, text=True)
    collected = re.search(r"Collected : (\d+)", done.stderr)
    if not collected:
        sys.exit(f"valgrind did not count:\n{done.stderr[-2000:]}")
    return int(collected.group(1))


def grow(program, command, sizes, text, label, folder):
    """Four sizes, each twice the one before; what the start costs is taken off by looking at differences."""
    path = folder / "growth.json"
    counts = []
    for size in sizes:
        path.write_bytes(text(size))
        counts.append(instructions(program, [str(path) if part == "FILE" else part for part in command], folder))
    steps = [later - earlier for earlier, later in zip(counts, counts[1:])]
    growth = [later / earlier for earlier, later in zip(steps, steps[1:])]
    is_good = all(ratio <= GROWTH for ratio in growth)
    print(f"growth {label:40} {' '.join(f'{count / 1e6:8.1f}' for count in counts)} million: "
          f"{' '.join(f'{ratio:.2f}' for ratio in growth)}{'' if is_good else '  TOO MUCH'}", flush=True)
    return [] if is_good else [f"growth: {label}"]


def hold_growth(program, folder):
    stripped = str(folder / "prefab")
    subprocess.run(["strip", "-g", "-o", stripped, program], check=True)
    failures = []
    # Words that cannot be broken where others are, in a text and in what is measured of it.
    for piece in ("/", "7", "a", "装", "(", "/a"):
        text = lambda size: inputs.buildings(1, id=piece * size)
        failures += grow(stripped, ["review", "FILE"], (2000, 4000, 8000, 16000), text, f"review, an id of {piece} alone", folder)
    return failures


def main():
    parser = argparse.ArgumentParser(description=__doc__.split("\n")[0])
    parser.add_argument("program")
    parser.add_argument("--scale", type=float, default=0.25)
    parser.add_argument("--only")
    options = parser.parse_args()
    failures = []
    with tempfile.TemporaryDirectory() as name:
        folder = pathlib.Path(name)
        failures += hold_memory(options.program, options.scale, options.only, folder)
        if not options.only or options.only == "valid-buildings":
            failures += hold_buildings(options.program, options.scale, folder)
        if not options.only:
            failures += hold_folders(options.program, folder)
            failures += hold_long_files(options.program, folder)
            failures += hold_digits(options.program, folder)
            if not shutil.which("valgrind"):
                sys.exit("there is no valgrind to count with (Debian: apt-get install valgrind)")
            failures += hold_growth(options.program, folder)
    if failures:
        sys.exit("over the limits:\n" + "\n".join(failures))


if __name__ == "__main__":
    main()

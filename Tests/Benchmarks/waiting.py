#!/usr/bin/env python3
"""Measures what people wait for, as ratios within one run, and fails where one is above what was agreed.

    waiting.py PROGRAM                 prints the table; fails on a ratio or a count above its limit
    waiting.py PROGRAM --repeat 21     more repetitions; the least of each is taken, which a busy machine moves least
    waiting.py PROGRAM --counts        fails on the counts of instructions alone, for machines that others use at the same time

Each measurement is taken in turn, so that a slow minute of the machine hits all of them. The folders have a configuration, which every
start reads. The program is a release build. The agreed ratios are those of two cores.
"""
# Debian: binutils python3 valgrind
import argparse
import pathlib
import re
import shutil
import subprocess
import sys
import tempfile
import time

HERE = pathlib.Path(__file__).resolve().parent
FILES = 1_000
CONFIGURATION = """{
  "format": "prefab-config/1",
  "lang": "zh",
  "exclude": ["drafts"],
  "fail-on": "error",
  "ignore": [{ "code": "W203", "path": "many/0001.json", "reason": "层高由设计单位复核" }]
}
"""

# What is measured, over what, and the most that it may be of that.
RATIOS = [
    ("check of 1,000 files", "check of one file", 4.0),
    ("portfolio of 1,000 projects", "batch of the same", 3.0),
    ("second check of the folder", "check of 1,000 files", 1.15),
]
MOST_MILLISECONDS = 7.0
# Instructions of a check of one file, start included, and of all files.
COUNTS = [("check of one file", "one/0000.json", 34_300_000), ("check of 1,000 files", "many", 215_000_000)]


def prepare(folder):
    """A folder of files, one of a single file, and the same submissions as lines."""
    text = subprocess.run([sys.executable, HERE / "generate.py", "--count", str(FILES), "--seed", "11"], check=True,
                          capture_output=True).stdout
    (folder / "many").mkdir()
    (folder / "one").mkdir()
    for number, line in enumerate(text.splitlines(keepends=True)):
        (folder / "many" / f"{number:04}.json").write_bytes(line)
        if number == 0:
            (folder / "one" / "0000.json").write_bytes(line)
    (folder / "lines.ndjson").write_bytes(text)
    (folder / "prefab.json").write_text(CONFIGURATION, encoding="utf-8")


def seconds(folder, *command):
    start = time.perf_counter()
    run = subprocess.run([str(part) for part in command], cwd=folder, stdout=subprocess.DEVNULL, stderr=subprocess.DEVNULL)
    elapsed = time.perf_counter() - start
    if run.returncode != 0:
        sys.exit(f"failed with {run.returncode}: {command}")
    return elapsed


def least(folder, repeat, commands):
    results = {name: [] for name in commands}
    for _ in range(repeat):
        for name, command in commands.items():
            results[name].append(seconds(folder, *command))
    return {name: min(values) for name, values in results.items()}


def instructions(folder, program, path):
    stripped = folder / "prefab"
    # Older versions of Valgrind cannot read the newest debug information; the count does not need it.
    subprocess.run(["strip", "-g", "-o", stripped, program], check=True)
    run = subprocess.run(
        ["valgrind", "--tool=callgrind", f"--callgrind-out-file={folder}/profile", str(stripped), "check", path],
        cwd=folder, stdout=subprocess.DEVNULL, stderr=subprocess.PIPE, text=True)
    collected = re.search(r"Collected : (\d+)", run.stderr)
    if run.returncode != 0 or not collected:
        sys.exit(f"valgrind did not count:\n{run.stderr[-2000:]}")
    return int(collected.group(1))


def main():
    parser = argparse.ArgumentParser(description=__doc__.split("\n")[0])
    parser.add_argument("program")
    parser.add_argument("--repeat", type=int, default=15)
    parser.add_argument("--counts", action="store_true")
    options = parser.parse_args()
    if not shutil.which("valgrind"):
        sys.exit("there is no valgrind to count with (Debian: apt-get install valgrind)")
    program = pathlib.Path(options.program).resolve()
    with tempfile.TemporaryDirectory() as name:
        folder = pathlib.Path(name)
        prepare(folder)
        times = least(folder, options.repeat, {
            "check of one file": (program, "check", "one/0000.json"),
            "check of 1,000 files": (program, "check", "many"),
            "second check of the folder": (program, "check", "many"),
            "batch of the same": (program, "batch", "--quiet", "lines.ndjson"),
            "portfolio of 1,000 projects": (program, "portfolio", "many"),
        })
        counts = {what: instructions(folder, program, path) for what, path, _ in COUNTS}
    rows = [(what, f"{times[what] * 1000:.1f} ms", f"{times[what] / times[over]:.2f} × {over}", f"{limit:g}",
             times[what] / times[over] <= limit) for what, over, limit in RATIOS]
    start = times["check of one file"] * 1000
    rows.append(("start of check", f"{start:.1f} ms", "", f"{MOST_MILLISECONDS:g} ms", start <= MOST_MILLISECONDS))
    counted = [(what, f"{counts[what]:,} instructions", "", f"{limit:,}", counts[what] <= limit) for what, _, limit in COUNTS]
    print("| what | measured | ratio | at most | |\n|---|---|---|---|---|")
    for what, measured, ratio, limit, holds in rows + counted:
        print(f"| {what} | {measured} | {ratio} | {limit} | {'ok' if holds else 'too much'} |")
    if not all(row[-1] for row in (counted if options.counts else rows + counted)):
        sys.exit("Something takes longer than agreed; on a busy machine try again with --repeat 41.")


if __name__ == "__main__":
    main()

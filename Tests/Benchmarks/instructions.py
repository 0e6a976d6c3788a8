#!/usr/bin/env python3
"""Counts the instructions that a submission costs, and fails if they are more than was agreed.

    instructions.py PROGRAM             compare with instructions.json
    instructions.py PROGRAM --record    write the figures of this program into instructions.json
    instructions.py PROGRAM --allocations   count allocations of memory instead, and only print them

Instructions, unlike seconds, are nearly the same on every machine and under any load. Two counts are taken, of few and of more
submissions: their difference is what the submissions cost, the rest is start-up. The program is a release build.
"""
# Debian: binutils python3 valgrind
import argparse
import json
import pathlib
import re
import shutil
import subprocess
import sys
import tempfile

HERE = pathlib.Path(__file__).resolve().parent
AGREED = HERE / "instructions.json"
FEW, MORE = 40, 240


def count(program, submissions, folder):
    """Instructions of one run, by Valgrind."""
    run = subprocess.run(
        ["valgrind", "--tool=callgrind", f"--callgrind-out-file={folder}/profile", str(program), "batch", "--jobs", "1", "--quiet",
         str(submissions)], stdout=subprocess.DEVNULL, stderr=subprocess.PIPE, text=True)
    collected = re.search(r"Collected : (\d+)", run.stderr)
    if run.returncode != 0 or not collected:
        sys.exit(f"valgrind did not count:\n{run.stderr[-2000:]}")
    return int(collected.group(1))


def allocations(program, submissions, folder):
    """How often one run asked for memory, by Valgrind."""
    run = subprocess.run(
        ["valgrind", "--tool=memcheck", "--leak-check=no", "--undef-value-errors=no", str(program), "batch", "--jobs", "1", "--quiet",
         str(submissions)], stdout=subprocess.DEVNULL, stderr=subprocess.PIPE, text=True)
    total = re.search(r"total heap usage: ([\d,]+) allocs", run.stderr)
    if run.returncode != 0 or not total:
        sys.exit(f"valgrind did not count:\n{run.stderr[-2000:]}")
    return int(total.group(1).replace(",", ""))


def measure(program, count=count):
    with tempfile.TemporaryDirectory() as name:
        folder = pathlib.Path(name)
        stripped = folder / "prefab"
        # Older versions of Valgrind cannot read the newest debug information; the count does not need it.
        subprocess.run(["strip", "-g", "-o", stripped, program], check=True)
        text = subprocess.run([sys.executable, HERE / "generate.py", "--count", str(MORE), "--seed", "7"], check=True,
                              capture_output=True).stdout
        lines = text.splitlines(keepends=True)
        (folder / "few").write_bytes(b"".join(lines[:FEW]))
        (folder / "more").write_bytes(b"".join(lines))
        few, more = (count(stripped, folder / size, folder) for size in ("few", "more"))
    each = (more - few) // (MORE - FEW)
    return {"perSubmission": each, "startUp": few - FEW * each}


def main():
    parser = argparse.ArgumentParser(description=__doc__.split("\n")[0])
    parser.add_argument("program")
    parser.add_argument("--record", action="store_true")
    parser.add_argument("--allocations", action="store_true")
    options = parser.parse_args()
    if not shutil.which("valgrind"):
        sys.exit("there is no valgrind to count with (Debian: apt-get install valgrind)")
    if options.allocations:
        found = measure(options.program, allocations)
        print(f"{found['perSubmission']:,} allocations a submission, {found['startUp']:,} at the start")
        return
    found = measure(options.program)
    if options.record:
        margin = json.loads(AGREED.read_text())["marginPercent"] if AGREED.exists() else 10
        AGREED.write_text(json.dumps({"marginPercent": margin, **found}, indent=2) + "\n")
        print(f"recorded: {found}")
        return
    agreed = json.loads(AGREED.read_text())
    failed = False
    for key in ("perSubmission", "startUp"):
        limit = agreed[key] * (100 + agreed["marginPercent"]) // 100
        failed |= found[key] > limit
        print(f"{key}: {found[key]:,} instructions; agreed {agreed[key]:,}, at most {limit:,}: {'too many' if found[key] > limit else 'ok'}")
    if failed:
        sys.exit(f"""
The program has become slower. Find out where (Tests/Benchmarks/PROFILE.md says how), or, if the work is worth its price:
    python3 Tests/Benchmarks/instructions.py {options.program} --record""")


if __name__ == "__main__":
    main()

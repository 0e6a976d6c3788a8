#!/usr/bin/env python3
"""Counts the instructions of every command on submissions of four sizes, and fails if they grow faster than the size times its logarithm.

    growth.py PROGRAM               every command over every way in which a submission can be large
    growth.py PROGRAM --short       three small sizes of the ways that have gone wrong: what .ci/run holds
    growth.py PROGRAM --only NAME   the lines whose name holds it

Each size is twice the one before. What the start costs is taken off by looking at the steps between the sizes: of linear work each step is
twice the one before, of quadratic work four times. Instructions are counted by `perf stat` where the system lets it, else by Valgrind, which
takes fifty times as long. The program is a release build.
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
ROOT = HERE.parent.parent
# Twice the size in twice the instructions, times the logarithm of sizes from tens to thousands, and what memory that is moved once adds.
BOUND = 2.6


def project(buildings, **more):
    head = {"id": "YZ-1", "name": "工厂"}
    return json.dumps({"format": "prefab-submission/1", "project": head, **more, "buildings": buildings}, ensure_ascii=False,
                      separators=(",", ":"))


def bare(number):
    return {"id": f"{number}#", "use": "public", "structure": "steel", "height": 23.9, "aboveGroundArea": 1000}


def buildings(size):
    """Buildings of which nothing else is known."""
    return project([bare(number) for number in range(size)])


def sample():
    text = (ROOT / "samples/eligible-factory.json").read_text()
    submission = json.loads(text)
    submission["project"].pop("aboveGroundArea", None)
    return submission


def full(size):
    """Buildings of which everything is known."""
    submission = sample()
    building = submission["buildings"][0]
    submission["buildings"] = [{**building, "id": f"{number}#"} for number in range(size)]
    return json.dumps(submission, ensure_ascii=False, separators=(",", ":"))


def components(size):
    """One building with lines of a take-off."""
    submission = sample()
    building = submission["buildings"][0]
    lines = building["components"]
    building["components"] = [{**lines[number % len(lines)], "label": f"{number}", "count": 1} for number in range(size)]
    building.pop("floorPlanArea", None)
    return json.dumps(submission, ensure_ascii=False, separators=(",", ":"))


def mistakes(size):
    """Buildings with a mistake each."""
    return project([{**bare(number), "height": "23.9"} for number in range(size)])


WAYS = {way.__name__: way for way in (buildings, full, components, mistakes)}
# A command, and how many buildings it is given at first: those that set pages are given fewer.
LIGHT, HEAVY = 64, 4
COMMANDS = [
    *((["check", "FILE", "--format", form], LIGHT) for form in ("text", "json", "sarif", "junit", "github", "gitlab")),
    (["check", "FILE", "--fix", "--diff"], LIGHT),
    (["batch", "--quiet", "--jobs", "1", "FILE"], LIGHT), (["batch", "--quiet", "--jobs", "1", "--summary", "csv", "FILE"], LIGHT),
    (["review", "FILE", "--format", "json"], LIGHT), (["review", "FILE"], HEAVY), (["review", "FILE", "--format", "markdown"], HEAVY),
    (["review", "FILE", "--format", "html"], HEAVY), (["review", "FILE", "--beside", "all", "--format", "json"], LIGHT),
    (["rate", "FILE", "--method", "all", "--format", "json"], LIGHT), (["rate", "FILE", "--method", "all"], HEAVY),
    (["rate", "FILE", "--method", "all", "--format", "html"], HEAVY),
    (["advise", "FILE"], HEAVY), (["advise", "FILE", "--format", "json"], HEAVY), (["advise", "FILE", "--format", "html"], HEAVY),
    (["diff", "FILE", "BARE"], HEAVY), (["diff", "FILE", "BARE", "--format", "json"], LIGHT), (["diff", "FILE", "FILE", "--format", "html"], HEAVY),
    (["draft", "correction", "FILE"], HEAVY), (["portfolio", "FOLDER"], LIGHT), (["portfolio", "FOLDER", "--format", "html"], LIGHT),
]
# What .ci/run holds: each of these was quadratic or worse once, or shares its road with one that was.
SHORT = {
    "buildings": ["check FILE --format text", "batch --quiet --jobs 1 FILE", "review FILE --format json", "review FILE",
                  "review FILE --format html", "rate FILE --method all", "advise FILE --format json", "diff FILE BARE --format json",
                  "draft correction FILE", "portfolio FOLDER"],
    "components": ["review FILE --format json"],
    "mistakes": ["check FILE --format sarif"],
}


class Counter:
    def __init__(self, program, folder):
        self.folder = folder
        # Older versions of Valgrind cannot read the newest debug information; the count does not need it.
        self.program = str(folder / "prefab")
        subprocess.run(["strip", "-g", "-o", self.program, program], check=True)
        self.count = self.by_perf if self.has_perf() else self.by_valgrind

    def has_perf(self):
        if not shutil.which("perf"):
            return False
        try:
            return self.by_perf(["--version"]) > 1_000_000
        except (AttributeError, ValueError, subprocess.CalledProcessError):
            return False

    def by_perf(self, arguments):
        run = subprocess.run(["perf", "stat", "-x", ",", "-e", "instructions:u", "-o", self.folder / "perf", self.program, *arguments],
                             stdout=subprocess.DEVNULL, stderr=subprocess.PIPE)
        self.look(run)
        return int(re.search(r"^(\d+),.*instructions", (self.folder / "perf").read_text(), re.M).group(1))

    def by_valgrind(self, arguments):
        run = subprocess.run(["valgrind", "--tool=callgrind", f"--callgrind-out-file={self.folder}/profile", self.program, *arguments],
                             stdout=subprocess.DEVNULL, stderr=subprocess.PIPE)
        self.look(run)
        return int(re.search(rb"Collected : (\d+)", run.stderr).group(1))

    @staticmethod
    def look(run):
        # 2 is the answer to a letter that a submission gives no cause for.
        if run.returncode not in (0, 1, 2):
            sys.exit(f"{' '.join(map(str, run.args))} came to {run.returncode}:\n{run.stderr.decode()[-2000:]}")


def grow(counter, way, command, sizes, folder):
    places = {"FILE": folder / "submission.json", "BARE": folder / "bare.json", "FOLDER": folder / "projects"}
    counts = []
    for size in sizes:
        places["FILE"].write_text(WAYS[way](size))
        places["BARE"].write_text(buildings(size))
        places["FOLDER"].mkdir(exist_ok=True)
        if "FOLDER" in command:
            # So many projects, of a building each.
            for number in range(size):
                text = WAYS[way](1).replace('"YZ-1"', f'"YZ-{number}"')
                (places["FOLDER"] / f"{number}.json").write_text(text)
        counts.append(counter.count([str(places.get(part, part)) for part in command]))
    shutil.rmtree(places["FOLDER"])
    steps = [later - earlier for earlier, later in zip(counts, counts[1:])]
    ratios = [later / max(earlier, 1) for earlier, later in zip(steps, steps[1:])]
    is_good = all(ratio <= BOUND for ratio in ratios)
    print(f"{way:10} {' '.join(command):52} {sizes[0]:5}…{sizes[-1]:<6} {' '.join(f'{count / 1e6:9.1f}' for count in counts)} million, "
          f"{steps[-1] / (sizes[-1] - sizes[-2]) / 1000:8.1f} thousand each: {' '.join(f'{ratio:.2f}' for ratio in ratios)}"
          f"{'' if is_good else '  TOO MUCH'}", flush=True)
    return [] if is_good else [f"{way}: {' '.join(command)}"]


def main():
    parser = argparse.ArgumentParser(description=__doc__.split("\n")[0])
    parser.add_argument("program")
    parser.add_argument("--short", action="store_true")
    parser.add_argument("--only", default="")
    parser.add_argument("--scale", type=int, default=1, help="so many times the sizes")
    options = parser.parse_args()
    failures = []
    with tempfile.TemporaryDirectory() as name:
        folder = pathlib.Path(name)
        counter = Counter(options.program, folder)
        for way in WAYS:
            for command, first in COMMANDS:
                label = " ".join(command)
                if options.only not in f"{way} {label}" or options.short and label not in SHORT.get(way, []):
                    continue
                # A line of a take-off costs so much less than a building that a few are lost in what the start costs.
                first = first * options.scale * (32 if way == "components" else 1) * (1 if options.short else 4)
                failures += grow(counter, way, command, [first << step for step in range(3 if options.short else 4)], folder)
    if failures:
        sys.exit("grows faster than the size times its logarithm:\n" + "\n".join(failures))


if __name__ == "__main__":
    main()

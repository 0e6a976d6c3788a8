#!/usr/bin/env python3
"""Measures prefab against what others need for the same bytes, in one run, and prints the ratios.

    python3 Tests/Benchmarks/run.py                 builds everything, measures, prints a table
    python3 Tests/Benchmarks/run.py --repeat 9      more repetitions; medians are shown

Everything that it needs goes to .build/benchmarks. See README.md for what is compared and why.
"""
import argparse
import itertools
import os
import pathlib
import platform
import statistics
import subprocess
import sys
import time

HERE = pathlib.Path(__file__).resolve().parent
ROOT = HERE.parent.parent
WORK = ROOT / ".build" / "benchmarks"
PYTHON = WORK / "venv" / "bin" / "python"


def call(*command, **options):
    return subprocess.run([str(part) for part in command], check=True, cwd=ROOT, **options)


def build(static):
    for product in ("prefab", "DecoderBaseline"):
        call("swift", "build", "-c", "release", "--product", product, stdout=sys.stderr)
    if static:
        call("swift", "build", "-c", "release", "--static-swift-stdlib", "--product", "prefab", "--scratch-path", ROOT / ".build" / "static",
             stdout=sys.stderr)


def prepare(count):
    WORK.mkdir(parents=True, exist_ok=True)
    if not PYTHON.exists():
        call(sys.executable, "-m", "venv", WORK / "venv")
    call(PYTHON, "-m", "pip", "install", "-q", "--disable-pip-version-check", "-r", HERE / "requirements.txt")
    submissions = WORK / f"submissions-{count}.ndjson"
    if not submissions.exists():
        with submissions.open("wb") as file:
            call(sys.executable, HERE / "generate.py", "--count", count, stdout=file)
    return submissions


def timed(*command, accept=(0,)):
    """Wall-clock seconds, seconds of the processor, and the most memory in MB of one run."""
    start = time.perf_counter()
    process = subprocess.Popen([str(part) for part in command], stdout=subprocess.DEVNULL, stderr=subprocess.DEVNULL, cwd=ROOT)
    _, status, usage = os.wait4(process.pid, 0)
    elapsed = time.perf_counter() - start
    if os.waitstatus_to_exitcode(status) not in accept:
        sys.exit(f"failed: {command}")
    return elapsed, usage.ru_utime + usage.ru_stime, usage.ru_maxrss / 1024


def reported(*command):
    """The seconds that a comparison prints about itself, and those of the processor."""
    return tuple(float(word) for word in call(*command, capture_output=True, text=True).stdout.split()[-2:])


def interleaved(repeat, measurements):
    """Takes each measurement in turn, so that a slow minute of the machine hits all of them; medians of each."""
    results = {name: [] for name in measurements}
    for _ in range(repeat):
        for name, measure in measurements.items():
            results[name].append(measure())
    return {name: tuple(statistics.median(column) for column in zip(*values)) for name, values in results.items()}


def throughput(program, decoder, submissions, repeat):
    size = submissions.stat().st_size / 1e6
    comparisons = HERE / "comparisons"
    seconds = interleaved(repeat, {
        "prefab batch, 2 jobs": lambda: timed(program, "batch", submissions, "--jobs", 2)[:2],
        "prefab batch, 1 job": lambda: timed(program, "batch", submissions, "--jobs", 1)[:2],
        "json.loads alone": lambda: reported(PYTHON, comparisons / "json_loads.py", submissions),
        "simdjson, bare parse": lambda: reported(PYTHON, comparisons / "simdjson_parse.py", submissions),
        "DuckDB, sum of one field, 2 threads": lambda: reported(PYTHON, comparisons / "duckdb_sum.py", submissions, "project"),
        "DuckDB, sum over the buildings": lambda: reported(PYTHON, comparisons / "duckdb_sum.py", submissions, "buildings"),
        "DuckDB, sum by path, lines unparsed": lambda: reported(PYTHON, comparisons / "duckdb_sum.py", submissions, "path"),
    })
    # A tenth is enough of what is slow.
    tenth = submissions.with_name("tenth.ndjson")
    count = sum(1 for _ in submissions.open("rb"))
    with submissions.open("rb") as whole, tenth.open("wb") as part:
        part.writelines(itertools.islice(whole, count // 10))
    share = submissions.stat().st_size / tenth.stat().st_size
    slow = interleaved(max(1, repeat // 2), {
        "JSONDecoder and Decimal, ten evaluations": lambda: timed(decoder, tenth)[:2],
        "JSONDecoder and Decimal, one evaluation": lambda: timed(decoder, tenth, "--default-readings-only")[:2],
        "GoRules ZEN, four rules": lambda: reported(PYTHON, comparisons / "zen_rules.py", tenth),
    })
    seconds.update({name: (share * wall, share * cpu) for name, (wall, cpu) in slow.items()})
    own = seconds["prefab batch, 2 jobs"]
    print(f"\n{count:,} submissions, {size:.1f} MB; medians of {repeat} runs\n")
    print("| what | seconds | over prefab with 2 jobs | seconds of the processor | over prefab | MB/s a core |")
    print("|---|---|---|---|---|---|")
    for name, (wall, cpu) in seconds.items():
        print(f"| {name} | {wall:.2f} | {wall / own[0]:.2f} | {cpu:.2f} | {cpu / own[1]:.2f} | {size / cpu:.0f} |")


def start_up(program, repeat):
    sample = ROOT / "samples" / "eligible-factory.json"
    schema = WORK / "submission.schema.json"
    schema.write_bytes(call(program, "schema", "submission", capture_output=True).stdout)
    checker = WORK / "venv" / "bin" / "check-jsonschema"
    seconds = interleaved(5 * repeat, {"prefab check": lambda: timed(program, "check", sample)[:1]})
    seconds.update(interleaved(repeat, {"check-jsonschema": lambda: timed(checker, "--schemafile", schema, sample)[:1]}))
    print("\n| one sample checked | ms |\n|---|---|")
    for name, (value,) in seconds.items():
        print(f"| {name} | {1000 * value:.1f} |")


def folders(program, submissions, repeat):
    """A thousand files: checked against one of them, and reported on against the stream of the same submissions."""
    folder = WORK / "projects"
    folder.mkdir(exist_ok=True)
    with submissions.open("rb") as file:
        lines = list(itertools.islice(file, 1000))
    for number, line in enumerate(lines):
        (folder / f"{number:04}.json").write_bytes(line)
    stream = WORK / "projects.ndjson"
    stream.write_bytes(b"".join(lines))
    seconds = interleaved(3 * repeat, {
        "check, one file": lambda: timed(program, "check", folder / "0000.json", "--quiet")[:2],
        "check, 1,000 files": lambda: timed(program, "check", folder, "--quiet", accept=(0, 1))[:2],
        "batch, 1,000 submissions": lambda: timed(program, "batch", stream, "--quiet")[:2],
        "portfolio, 1,000 projects": lambda: timed(program, "portfolio", folder)[:2],
    })
    print("\n| folders | seconds | over | seconds of the processor | over |\n|---|---|---|---|---|")
    for name, base in (("check, 1,000 files", "check, one file"), ("portfolio, 1,000 projects", "batch, 1,000 submissions")):
        for shown in (base, name):
            (wall, cpu), (base_wall, base_cpu) = seconds[shown], seconds[base]
            print(f"| {shown} | {wall:.3f} | {wall / base_wall:.1f} | {cpu:.3f} | {cpu / base_cpu:.1f} |")


def memory(program, submissions):
    """A stream of about 1 GB through a pipe.

    The system counts the memory of whoever starts a program towards it, so that this script must stay small itself.
    """
    times = -(-10**9 // submissions.stat().st_size)
    feed = subprocess.Popen(["cat"] + [str(submissions)] * times, stdout=subprocess.PIPE)
    process = subprocess.Popen([str(program), "batch"], stdin=feed.stdout, stdout=subprocess.DEVNULL, stderr=subprocess.DEVNULL)
    feed.stdout.close()
    _, _, usage = os.wait4(process.pid, 0)
    print(f"\nA stream of {times * submissions.stat().st_size / 1e9:.2f} GB: at most {usage.ru_maxrss / 1024:.0f} MB of memory.")


def growth(program, repeat):
    print("\n| in one submission | size in MB | seconds of the processor | µs each |\n|---|---|---|---|")
    for option, counts in (("components", (1000, 10_000, 100_000)), ("buildings", (10, 100, 1000, 10_000))):
        for count in counts:
            file = WORK / f"{option}-{count}.ndjson"
            file.write_bytes(call(sys.executable, HERE / "generate.py", f"--{option}", count, capture_output=True).stdout)
            base = statistics.median(timed(program, "batch", os.devnull)[1] for _ in range(repeat))
            value = statistics.median(timed(program, "batch", file, accept=(0, 1))[1] for _ in range(repeat)) - base
            print(f"| {count:,} {option} | {file.stat().st_size / 1e6:.2f} | {value:.3f} | {1e6 * value / count:.1f} |")


def main():
    parser = argparse.ArgumentParser(description=__doc__.split("\n")[0])
    parser.add_argument("--repeat", type=int, default=5)
    parser.add_argument("--count", type=int, default=30000)
    parser.add_argument("--no-static", action="store_true", help="measure the program with the dynamic standard library")
    options = parser.parse_args()
    build(static=not options.no_static)
    submissions = prepare(options.count)
    release = ROOT / ".build" / "release"
    # What the README tells people to install.
    program = release / "prefab" if options.no_static else ROOT / ".build" / "static" / "release" / "prefab"
    print(f"{platform.machine()}, {os.cpu_count()} cores, load {os.getloadavg()[0]:.1f} at the start")
    throughput(program, release / "DecoderBaseline", submissions, options.repeat)
    start_up(program, options.repeat)
    folders(program, submissions, options.repeat)
    memory(program, submissions)
    growth(program, options.repeat)
    print("\nInstructions and allocations, of the program that .ci/run counts them for:", flush=True)
    for extra in ([], ["--allocations"]):
        subprocess.run([sys.executable, str(HERE / "instructions.py"), str(release / "prefab"), *extra])


if __name__ == "__main__":
    main()

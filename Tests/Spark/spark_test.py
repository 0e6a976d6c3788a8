#!/usr/bin/env python3
"""Runs samples/spark/assess.py in Spark's local mode: one process's verdicts, failed partitions made up for, nothing destroyed.

    Tests/Spark/spark_test.py .build/release/prefab
"""
# Debian: default-jre-headless python3
# PyPI: pyspark==4.3.0 pyarrow==26.0.1

import collections
import gzip
import json
import os
import pathlib
import subprocess
import sys
import tempfile

import pyarrow.parquet
from pyspark.sql import SparkSession

ROOT = pathlib.Path(__file__).resolve().parents[2]
JOB = ROOT / "samples/spark/assess.py"
sys.path.insert(0, str(JOB.parent))
import assess  # noqa: E402

COPIES = 40
SUFFIXES = ("", "-failures", "-again", "-staging")
SUBMIT = "--master local[2] --conf spark.ui.enabled=false --conf spark.ui.showConsoleProgress={progress} pyspark-shell"

# Spark promises of a cache only that it may help. Here it has lost everything each time that it is asked.
FORGETFUL = """
import runpy, sys
from pyspark.sql.classic.dataframe import DataFrame
DataFrame.persist = DataFrame.cache = lambda self, *level: self
sys.argv = sys.argv[1:]
runpy.run_path(sys.argv[0], run_name="__main__")
"""


def one_line(path):
    """A submission on one line; JSON strings hold no line breaks, so that joining the lines keeps every byte that counts."""
    return " ".join(part.strip() for part in path.read_text(encoding="utf-8").splitlines())


def write_submissions(folder):
    """Three files: one as it is, one in a folder with lines that end as on Windows, one compressed. Returns the lines."""
    samples = [one_line(path) for path in sorted((ROOT / "samples").glob("*.json"))
               if not path.name.endswith((".verdict.json", ".review.json"))]
    assert len(samples) >= 10, "the samples are missing"
    lines = []
    for copy in range(COPIES):
        lines += [sample.replace('"id": "YZ-', f'"id": "{copy}-YZ-', 1) for sample in samples]
    lines.append('{"format": "prefab-submission/1", "project": ')
    lines = [line.encode("utf-8") for line in lines]
    # A name in GBK, which is an error and must not be mended on the way; a carriage return between tokens, which ends no line.
    lines.append(samples[0].replace("YZ-", "GBK-", 1).encode("utf-8").replace(b'"name": "', b'"name": "\xd1\xc7\xd7\xaf', 1))
    lines.append(samples[0].replace('"id": "YZ-', '\r"id":\r"CR-YZ-', 1).encode("utf-8"))
    parts = [lines[0::3], [line + b"\r" for line in lines[1::3]], lines[2::3]]
    (folder / "december").mkdir(parents=True)
    (folder / "part-0.ndjson").write_bytes(b"\n".join(parts[0]) + b"\n")
    (folder / "december/part-1.ndjson").write_bytes(b"\n".join(parts[1]) + b"\n")
    (folder / "part-2.ndjson.gz").write_bytes(gzip.compress(b"\n".join(parts[2]) + b"\n"))
    return sum(parts, [])


def environment(progress="false"):
    return dict(os.environ, PYSPARK_PYTHON=sys.executable, SPARK_LOCAL_IP="127.0.0.1", PYSPARK_SUBMIT_ARGS=SUBMIT.format(progress=progress))


def run_job(prefab, source, output, *options, launcher=(), progress="false"):
    command = [
        sys.executable, *launcher, str(JOB), "--input", str(source), "--output", str(output), "--prefab", str(prefab),
        "--partitions", "6", *options,
    ]
    return subprocess.run(command, env=environment(progress), capture_output=True, text=True)


def write_program(path, script):
    path.write_text("#!/bin/sh\n" + script)
    path.chmod(0o755)
    return path


def read(*outputs):
    return [row for output in outputs for row in pyarrow.parquet.read_table(str(output)).to_pylist()]


def verdicts(*outputs):
    return collections.Counter(row["json"] for row in read(*outputs) if row["verdict"])


def verdicts_of_one_process(prefab, lines):
    result = subprocess.run([prefab, "batch"], input=b"\n".join(lines) + b"\n", capture_output=True)
    assert result.returncode == 1, result.stderr
    return result.stdout.decode("utf-8").splitlines()


def lines_again(folder):
    return [line for path in sorted(folder.glob("part-*")) for line in path.read_bytes().split(b"\n") if line]


def is_verdict(line):
    return line.startswith('{"format":"prefab-verdict/1"')


def facts(result):
    """What a job says on standard output, one line a fact."""
    return dict(line.split(": ", 1) for line in result.stdout.splitlines())


def tree(*folders):
    """Every file of some folders with its content."""
    return {path: path.read_bytes() for folder in folders for path in folder.rglob("*") if path.is_file()}


def family(output):
    return [output.with_name(output.name + suffix) for suffix in SUFFIXES]


def test_same_verdicts(prefab, folder, work, lines):
    result = run_job(prefab, folder, work / "out", progress="true")
    assert result.returncode == 0, result.stderr[-4000:]
    rows = read(work / "out")
    expected = verdicts_of_one_process(prefab, lines)
    assert len(rows) == len(lines) == len(expected), (len(rows), len(lines), len(expected))
    # Verdicts are compared byte for byte; diagnostics name their line in the stream, which differs with the partition.
    assert verdicts(work / "out") == collections.Counter(line for line in expected if is_verdict(line))
    assert sum(row["verdict"] is None for row in rows) == sum(not is_verdict(line) for line in expected) == COPIES + 2
    eligible = [row for row in rows if row["verdict"] == "eligible" and row["project_id"].startswith("0-")]
    assert all(row["amount_lower"] == row["amount_upper"] > 0 for row in eligible) and eligible
    assert any((row["project_id"] or "").startswith("CR-") for row in rows), "the line with carriage returns is not whole"
    assert read(work / "out-failures") == [] and lines_again(work / "out-again") == []
    assert not (work / "out-staging").exists()
    partitions = collections.defaultdict(list)
    for row in rows:
        partitions[row["partition"]].append(row["line"])
        if row["verdict"] is None:
            assert json.loads(row["json"])["files"][0]["line"] == row["line"]
    assert all(sorted(numbers) == list(range(1, len(numbers) + 1)) for numbers in partitions.values())
    counts = collections.Counter(json.loads(line).get("verdict", "errors") for line in expected)
    told = [f"{name}: {counts[name]}" for name in ("eligible", "ineligible", "undetermined", "errors")]
    assert result.stdout.splitlines() == [*told, "failed partitions: 0", "left out: 0"], result.stdout
    assert "eligible" not in result.stderr
    print(f"ok: {len(rows)} lines, the same verdicts as one process")


def test_failing_partition(prefab, folder, work, lines):
    """A program that dies in the middle of some partitions: they are reported and left out whole, all others are there in full. A second
    job over what was left out is refused while it would replace the first, and makes up for it beside it."""
    marker = "[78]-YZ-2021-0042"
    wrapper = write_program(
        work / "dies",
        f"input=$(mktemp)\ncat > \"$input\"\n"
        f"if grep -q '\"id\": \"{marker}' \"$input\"; then\n"
        f"  head -n 2 \"$input\" | '{prefab}' \"$@\"; echo 'out of memory' >&2; exit 137\nfi\n"
        f"exec '{prefab}' \"$@\" < \"$input\"\n")
    result = run_job(wrapper, folder, work / "partial")
    assert result.returncode == 1, result.stderr[-4000:]
    failures = read(work / "partial-failures")
    assert failures and all("status 137" in row["failure"] and "out of memory" in row["failure"] for row in failures)
    assert all("2 of " in row["failure"] for row in failures), failures
    rows = read(work / "partial")
    failed = {row["partition"] for row in failures}
    kept = {row["partition"] for row in rows}
    assert rows and failed.isdisjoint(kept)
    again = lines_again(work / "partial-again")
    assert len(rows) + len(again) == len(lines), (len(rows), len(again), len(lines))
    assert not collections.Counter(again) - collections.Counter(lines), "submissions were changed on the way"
    told = facts(result)
    assert (told["failed partitions"], told["left out"]) == (str(len(failed)), str(len(again))), told
    assert all(told[f"partition {row['partition']} failed"] == row["failure"] for row in failures), told

    before = tree(*family(work / "partial"))
    result = run_job(prefab, work / "partial-again", work / "partial")
    assert result.returncode == 2 and "around --input" in result.stderr, result.stderr[-4000:]
    assert tree(*family(work / "partial")) == before, "a refused job changed what was there"

    result = run_job(prefab, work / "partial-again", work / "second")
    assert result.returncode == 0, result.stderr[-4000:]
    assert verdicts(work / "partial", work / "second") == verdicts(work / "out")
    print(f"ok: {len(failed)} failing partitions reported, {len(rows)} lines kept, {len(again)} made up for")


def test_missing_program(folder, work, lines):
    """A program that is not on the workers fails its partitions and not the job, which replaces the outputs of another where it is told."""
    result = run_job(work / "nowhere", folder, work / "second", "--overwrite")
    assert result.returncode == 1 and "Traceback" not in result.stderr, result.stderr[-4000:]
    failures = read(work / "second-failures")
    assert len(failures) == 6, failures
    assert all(row["failure"].startswith("not started: ") and "No such file" in row["failure"] for row in failures), failures
    assert read(work / "second") == []
    assert collections.Counter(lines_again(work / "second-again")) == collections.Counter(lines)
    assert facts(result)["left out"] == str(len(lines))
    plain = work / "plain"
    plain.write_text("no program")
    first, *rest = assess.assess([str(plain)])(3, [(b"{}",), (b"{",)])
    assert first[:2] == (3, 0) and "Permission denied, 0 of 2 lines answered" in first[-2].replace(f": '{plain}'", ""), first
    assert [row[-1] for row in rest] == [b"{}", b"{"]
    print(f"ok: a missing program fails {len(failures)} partitions, and the job goes on")


def test_assessed_once(prefab, folder, work, lines):
    """A program that fails when it sees the same submissions again, and a cache that keeps nothing: no partition is assessed twice, so that
    what was told of it stays true."""
    seen = work / "seen"
    seen.mkdir()
    wrapper = write_program(
        work / "once",
        f"input=$(mktemp)\ncat > \"$input\"\n"
        f"mkdir \"{seen}/$(sha256sum < \"$input\" | cut -c1-64)\" || {{ head -n 2 \"$input\" | '{prefab}' \"$@\"; exit 137; }}\n"
        f"exec '{prefab}' \"$@\" < \"$input\"\n")
    result = run_job(wrapper, folder, work / "once-out", launcher=("-c", FORGETFUL))
    assert result.returncode == 0, result.stderr[-4000:]
    assert len(read(work / "once-out")) == len(lines)
    assert verdicts(work / "once-out") == verdicts(work / "out")
    print(f"ok: {len(list(seen.iterdir()))} partitions assessed once each")


def test_refusals(folder, work):
    """What may not be an output of which input, without and with --overwrite."""
    os.environ.update(environment())
    spark = SparkSession.builder.getOrCreate()
    place = work / "place"
    source = place / "in"
    (source / "deep").mkdir(parents=True)
    (source / "a.ndjson").write_text("{}\n")
    (place / "link").symlink_to(source)
    before = tree(place)

    def refused(source, output, overwrite=False):
        return assess.refusal(spark, str(source), assess.outputs_of(spark, str(output)), overwrite)

    relative = os.path.relpath(source)
    hdfs = "hdfs://127.0.0.1:8020/data/in"
    overlaps = [
        (source, source), (f"{source}/", source), (source, f"{source}//"), (f"{place}/x/../in/.", source), (source, f"{place}/./in"),
        (f"file:{source}", source), (source, f"file://{source}/"), (relative, source), (source, relative),
        (source, source / "out"), (source, source / "deep/out"), (source / "deep", source), (source / "a.ndjson", source), (source, place),
        (place / "link", source), (source, place / "link"), (place / "link/deep", source), (source, place / "link/out"),
        (place / "out-again", place / "out"), (place / "out-failures", place / "out"), (place / "out-staging/", place / "out"),
        (place / "out-again/part-*", place / "out"), (place / "out*", place / "out"), (place / "*", place / "out"),
        (source / "*.ndjson", source), (source / "*", source / "out"), (f"{place}/{{in,other}}", source),
        (f"{place}/{{other/deep,in/deep}}/*", source), (f"{place}/i[a-n]", source), (place / "o?t-again", place / "out"),
        (hdfs, hdfs), (hdfs + "/", hdfs), (hdfs, "hdfs://127.0.0.1/data/in/out"), ("hdfs://127.0.0.1/data/x/../in", hdfs),
        ("hdfs://127.0.0.1:8020/data/*", hdfs),
    ]
    for given, output in overlaps:
        for overwrite in (False, True):
            reason = refused(given, output, overwrite)
            assert reason and "around --input" in reason, (given, output, overwrite, reason)
    apart = [
        (source, place / "in-2"), (source, place / "i"), (source / "deep", source / "out"), (source / "*.ndjson", source / "out"),
        (f"{place}/{{in,other}}", place / "out"), (place / "link", place / "out"), (f"file:{source}", place / "out"),
    ]
    for given, output in apart:
        assert refused(given, output) is None, (given, output, refused(given, output))

    for suffix in SUFFIXES:
        kept = place / f"kept{suffix}"
        kept.mkdir()
        assert refused(source, place / "kept").startswith(f"already there: file:{kept};"), refused(source, place / "kept")
        assert refused(source, place / "kept", overwrite=True) is None
        kept.rmdir()
    assert "does not exist" in refused(place / "nowhere", place / "out")
    assert "does not exist" in refused(source / "*.json", place / "out")
    assert "names no folder" in refused(source, "file:///") and "names no folder" in refused(source, place / "out*")
    assert tree(place) == before
    spark.stop()

    result = run_job("prefab", folder, folder, "--overwrite")
    assert result.returncode == 2 and "assess.py: error: " in result.stderr and "Traceback" not in result.stderr, result.stderr[-4000:]
    result = run_job("prefab", folder, "nowhere://bucket/out")
    assert result.returncode == 2 and "nowhere" in result.stderr and "Traceback" not in result.stderr, result.stderr[-4000:]
    print(f"ok: {len(overlaps)} ways to write over an input refused, {len(apart)} others allowed")


def main():
    prefab = str(pathlib.Path(sys.argv[1]).resolve())
    with tempfile.TemporaryDirectory() as name:
        work = pathlib.Path(name).resolve()
        folder = work / "in"
        lines = write_submissions(folder)
        before = tree(folder)
        test_same_verdicts(prefab, folder, work, lines)
        test_failing_partition(prefab, folder, work, lines)
        test_missing_program(folder, work, lines)
        test_assessed_once(prefab, folder, work, lines)
        test_refusals(folder, work)
        assert tree(folder) == before, "the input was changed"


if __name__ == "__main__":
    main()

"""Runs samples/spark/assess.py in Spark's local mode: the same verdicts as one process, and a failing partition reported.

    python Tests/Spark/spark_test.py path/to/prefab

Needs PySpark and a Java runtime; `.ci/run` installs both.
"""

import collections
import os
import pathlib
import stat
import subprocess
import sys
import tempfile

ROOT = pathlib.Path(__file__).resolve().parents[2]
COPIES = 40


def one_line(path):
    """A submission on one line; JSON strings hold no line breaks, so that joining the lines keeps every byte that counts."""
    return " ".join(part.strip() for part in path.read_text(encoding="utf-8").splitlines())


def write_submissions(folder):
    samples = [one_line(path) for path in sorted((ROOT / "samples").glob("*.json"))
               if not path.name.endswith(".verdict.json")]
    assert len(samples) >= 10, "the samples are missing"
    lines = []
    for copy in range(COPIES):
        lines += [sample.replace('"id": "YZ-', f'"id": "{copy}-YZ-', 1) for sample in samples]
    lines.append('{"format": "prefab-submission/1", "project": ')
    lines = [line.encode("utf-8") for line in lines]
    # A name in GBK, which is an error and must not be mended on the way; a carriage return between tokens, which ends no line.
    lines.append(samples[0].replace("YZ-", "GBK-", 1).encode("utf-8").replace(b'"name": "', b'"name": "\xd1\xc7\xd7\xaf', 1))
    lines.append(samples[0].replace('"id": "YZ-', '\r"id":\r"CR-YZ-', 1).encode("utf-8"))
    for part in range(3):
        (folder / f"part-{part}.ndjson").write_bytes(b"\n".join(lines[part::3]) + b"\n")
    return lines


def run_job(prefab, folder, output):
    command = [
        sys.executable, str(ROOT / "samples/spark/assess.py"), "--input", str(folder), "--output", str(output),
        "--prefab", str(prefab), "--partitions", "6",
    ]
    environment = dict(os.environ, PYSPARK_PYTHON=sys.executable, SPARK_LOCAL_IP="127.0.0.1", MASTER="local[2]")
    environment["PYSPARK_SUBMIT_ARGS"] = "--master local[2] --conf spark.ui.enabled=false pyspark-shell"
    return subprocess.run(command, env=environment, capture_output=True, text=True)


def read(output):
    import pyarrow.parquet

    return pyarrow.parquet.read_table(str(output)).to_pylist()


def verdicts_of_one_process(prefab, folder):
    text = b"".join(path.read_bytes() for path in sorted(folder.glob("*.ndjson")))
    result = subprocess.run([prefab, "batch"], input=text, capture_output=True)
    assert result.returncode == 1, result.stderr
    return result.stdout.decode("utf-8").splitlines()


def lines_again(folder):
    return [line for path in sorted(folder.glob("part-*")) for line in path.read_bytes().split(b"\n") if line]


def is_verdict(line):
    return line.startswith('{"format":"prefab-verdict/1"')


def test_same_verdicts(prefab, folder, work, lines):
    result = run_job(prefab, folder, work / "out")
    assert result.returncode == 0, result.stderr[-4000:]
    rows = read(work / "out")
    expected = verdicts_of_one_process(prefab, folder)
    assert len(rows) == len(lines) == len(expected), (len(rows), len(lines), len(expected))
    # Verdicts are compared byte for byte; diagnostics name their line in the stream, which differs with the partition.
    got = collections.Counter(row["json"] for row in rows if row["verdict"])
    assert got == collections.Counter(line for line in expected if is_verdict(line))
    assert sum(row["verdict"] is None for row in rows) == sum(not is_verdict(line) for line in expected) == COPIES + 2
    eligible = [row for row in rows if row["verdict"] == "eligible" and row["project_id"].startswith("0-")]
    assert all(row["amount_lower"] == row["amount_upper"] > 0 for row in eligible) and eligible
    assert any((row["project_id"] or "").startswith("CR-") for row in rows), "the line with carriage returns is not whole"
    assert read(work / "out-failures") == [] and lines_again(work / "out-again") == []
    print(f"ok: {len(rows)} lines, the same verdicts as one process")


def test_failing_partition(prefab, folder, work, lines):
    """A program that dies in the middle of some partitions: they are reported and left out whole, all others are there in full, and a
    second job over what was left out makes up for it."""
    marker = "7-YZ-"
    wrapper = work / "dies"
    wrapper.write_text(
        f"#!/bin/sh\ninput=$(mktemp)\ncat > \"$input\"\n"
        f"if grep -q '\"id\": \"{marker}' \"$input\"; then head -n 2 \"$input\" | '{prefab}' \"$@\"; echo 'out of memory' >&2; exit 137; fi\n"
        f"exec '{prefab}' \"$@\" < \"$input\"\n")
    wrapper.chmod(wrapper.stat().st_mode | stat.S_IEXEC)
    result = run_job(wrapper, folder, work / "partial")
    assert result.returncode == 1, result.stderr[-4000:]
    failures = read(work / "partial-failures")
    assert failures and all("status 137" in row["failure"] and "out of memory" in row["failure"] for row in failures)
    assert all("2 of " in row["failure"] for row in failures), failures
    assert "failed: status 137" in result.stderr
    rows = read(work / "partial")
    failed = {row["partition"] for row in failures}
    kept = {row["partition"] for row in rows}
    assert rows and failed.isdisjoint(kept)
    again = lines_again(work / "partial-again")
    assert len(rows) + len(again) == len(lines), (len(rows), len(again), len(lines))
    second = work / "again"
    second.mkdir()
    (second / "again.ndjson").write_bytes(b"\n".join(again) + b"\n")
    result = run_job(prefab, second, work / "second")
    assert result.returncode == 0, result.stderr[-4000:]

    def verdicts(output):
        return collections.Counter(row["json"] for row in read(output) if row["verdict"])

    assert verdicts(work / "partial") + verdicts(work / "second") == verdicts(work / "out")
    print(f"ok: {len(failed)} failing partitions reported, {len(rows)} lines kept, {len(again)} made up for")


def main():
    prefab = str(pathlib.Path(sys.argv[1]).resolve())
    with tempfile.TemporaryDirectory() as name:
        work = pathlib.Path(name)
        folder = work / "in"
        folder.mkdir()
        lines = write_submissions(folder)
        test_same_verdicts(prefab, folder, work, lines)
        test_failing_partition(prefab, folder, work, lines)


if __name__ == "__main__":
    main()

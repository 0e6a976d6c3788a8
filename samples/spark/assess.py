"""Assess a country's worth of submissions with PySpark: `prefab batch` inside each partition, verdicts as Parquet.

    spark-submit assess.py --input submissions/ --output verdicts --prefab /opt/prefab/bin/prefab

INPUT holds one submission a line (NDJSON). Three folders come of it, which must neither exist yet nor overlap with INPUT:

    OUTPUT            Parquet, one row a line
    OUTPUT-failures   Parquet, one row a partition whose process failed, with the reason; OUTPUT has no line of it
    OUTPUT-again      the submissions of those partitions: the input of a second job, with another OUTPUT, that makes up for them

Exit status: 0 every line is in OUTPUT; 1 some partitions failed, or Spark ended the job; 2 wrong usage, and nothing was read.
"""

import argparse
import collections
import json
import os
import subprocess
import sys
import tempfile
from decimal import Decimal

from py4j.protocol import Py4JJavaError
from pyspark.errors import PySparkException
from pyspark.sql import Row, SparkSession
from pyspark.sql import functions as f
from pyspark.sql import types as t

ASSESSED = t.StructType([
    t.StructField("partition", t.IntegerType(), False),
    t.StructField("line", t.LongType(), False),
    t.StructField("project_id", t.StringType()),
    # eligible, ineligible, undetermined; null where the line has errors.
    t.StructField("verdict", t.StringType()),
    t.StructField("area_lower", t.DecimalType(38, 12)),
    t.StructField("area_upper", t.DecimalType(38, 12)),
    t.StructField("amount_lower", t.DecimalType(20, 2)),
    t.StructField("amount_upper", t.DecimalType(20, 2)),
    t.StructField("capped", t.BooleanType()),
    # The verdict or the diagnostics as the program wrote them, byte for byte.
    t.StructField("json", t.StringType()),
])

# What a partition gives, to be parted into the three outputs. One whose process failed gives a row with the reason, whose `line` is how
# many lines were answered, and a row for each of its submissions; `failure` and `submission` are null in all other rows.
STAGED = t.StructType([
    *ASSESSED.fields,
    t.StructField("failure", t.StringType()),
    t.StructField("submission", t.BinaryType()),
])

# A few lines of standard error say enough of a failure, and a few failures of a cluster.
STDERR_LINES = 20
FAILURES_SHOWN = 10

WILDCARDS = frozenset("*?[]{}\\")


def assessed(partition, line, text):
    """One line of the program's output as a row; figures go from text to decimals, never through binary floating point."""
    value = json.loads(text)
    if value["format"] != "prefab-verdict/1":
        return Row(partition, line, None, None, None, None, None, None, None, text, None, None)
    area, amount = value["reward"]["payableArea"], value["reward"]["amount"]
    return Row(
        partition, line, value["project"]["id"], value["verdict"],
        Decimal(area["lower"]), Decimal(area["upper"]), Decimal(amount["lower"]), Decimal(amount["upper"]),
        value["reward"]["capped"], text, None, None)


def left_out(partition, line, failure=None, submission=None):
    """A row of a partition whose process failed."""
    return Row(partition, line, None, None, None, None, None, None, None, None, failure, submission)


def assess(command):
    """A function for `mapPartitionsWithIndex`: the lines of a partition in, its rows out.

    The process reads a file and writes a file, so that it has ended, and is known to have ended well, before the first row is handed on:
    a partition gives all of its verdicts or none.
    """

    def run(partition, lines):
        # Where Spark keeps its own temporary files on a worker, because a partition and its verdicts may be too much for /tmp.
        scratch = os.environ.get("SPARK_LOCAL_DIRS", "").split(",")[0] or None
        with (tempfile.TemporaryFile(dir=scratch) as submissions, tempfile.TemporaryFile(dir=scratch) as answers,
              tempfile.TemporaryFile(dir=scratch) as errors):
            sent = 0
            for (line,) in lines:
                submissions.write(bytes(line) + b"\n")
                sent += 1
            if sent == 0:
                return
            submissions.seek(0)
            try:
                status = subprocess.run(command, stdin=submissions, stdout=answers, stderr=errors).returncode
                ending = f"status {status}"
            except OSError as error:  # the program is missing on this worker, or is none
                status, ending = None, f"not started: {error}"
            answers.seek(0)
            answered = sum(1 for _ in answers)
            # Status 1 says that some line has errors; its diagnostics are among the answers.
            if status in (0, 1) and answered == sent:
                answers.seek(0)
                for number, line in enumerate(answers, 1):
                    yield assessed(partition, number, line.decode("utf-8").rstrip("\n"))
                return
            errors.seek(0)
            said = [line.decode("utf-8", "replace").rstrip() for line in collections.deque(errors, STDERR_LINES)]
            reason = "; ".join([f"{ending}, {answered} of {sent} lines answered", *said])
            yield left_out(partition, answered, failure=reason)
            submissions.seek(0)
            for number, line in enumerate(submissions, 1):
                yield left_out(partition, number, submission=line[:-1])

    return run


def locate(spark, path):
    """The file system of a path, and the path in full: Spark's own reading of scheme, working folder, `.`, `..` and slashes.

    PySpark has no public way to Hadoop's file systems; only they know what a path means on this cluster.
    """
    path = spark._jvm.org.apache.hadoop.fs.Path(path)
    files = path.getFileSystem(spark._jsc.hadoopConfiguration())
    return files, files.makeQualified(path)


def steps(path):
    """The way to a place from the root: the host or bucket, then the names of the folders.

    Links are followed where that can be done from here. Neither the scheme nor the port counts: s3 and s3a lead to the same objects. Two
    names of one host are not seen to be one.
    """
    uri = path.toUri()
    names = os.path.realpath(uri.getPath()) if uri.getScheme() == "file" else uri.getPath()
    return [(uri.getAuthority() or "").split(":")[0], *filter(None, names.split("/"))]


def overlap(spark, source, path):
    """Whether a path equals, contains or lies inside what a pattern matches, or will match once it exists."""
    hadoop = spark._jvm.org.apache.hadoop.fs

    def matches(pattern, name):
        return pattern == name or not WILDCARDS.isdisjoint(pattern) and hadoop.GlobPattern(pattern).matches(name)

    # Braces may hold slashes, and are written out before the pattern is taken apart at them.
    sources = [steps(locate(spark, expanded)[1]) for expanded in hadoop.GlobExpander.expand(source)]
    return any(all(map(matches, source, steps(path))) for source in sources)


def outputs_of(spark, output):
    """OUTPUT, OUTPUT-failures, OUTPUT-again and OUTPUT-staging in full."""
    return [str(locate(spark, output)[1]) + suffix for suffix in ("", "-failures", "-again", "-staging")]


def refusal(spark, source, outputs, overwrite):
    """Why a job may not begin, or None. Its input is never written over, and what else is there only if its owner says so."""
    files, path = locate(spark, outputs[0])
    if path.isRoot() or not WILDCARDS.isdisjoint(outputs[0]):
        return f"--output {outputs[0]} names no folder: it must lie below the root and hold none of * ? [ ] {{ }} \\"
    paths = [locate(spark, output)[1] for output in outputs]
    for path in paths:
        if overlap(spark, source, path):
            return f"{path} would be written over, inside or around --input {source}: give another --output"
    source_files, source_path = locate(spark, source)
    if not source_files.globStatus(source_path):
        return f"--input {source} does not exist"
    existing = [str(path) for path in paths if files.exists(path)]
    if existing and not overwrite:
        return f"already there: {', '.join(existing)}; give another --output, or --overwrite to replace them"
    return None


def main():
    parser = argparse.ArgumentParser(description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter)
    parser.add_argument("--input", required=True, help="file, folder with all that it holds, pattern or URL of NDJSON")
    parser.add_argument("--output", required=True, help="folder or URL; OUTPUT-staging holds the rows while the job runs")
    parser.add_argument("--overwrite", action="store_true", help="replace all of OUTPUT, OUTPUT-failures, OUTPUT-again, OUTPUT-staging")
    parser.add_argument("--prefab", default="prefab", help="the program, at the same path on every worker")
    parser.add_argument("--partitions", type=int, help="at least this many partitions")
    parser.add_argument("--option", action="append", default=[], help="passed on to prefab batch, as in --option=--lang=en")
    arguments = parser.parse_args()

    spark = SparkSession.builder.appName("prefab").getOrCreate()
    try:
        outputs = outputs_of(spark, arguments.output)
        reason = refusal(spark, arguments.input, outputs, arguments.overwrite)
    except (Py4JJavaError, PySparkException) as error:  # no such scheme, no right to look, a broken pattern
        reason = str(getattr(error, "java_exception", error))
    if reason:
        parser.error(reason)
    output, output_failures, output_again, staging = outputs
    mode = "overwrite" if arguments.overwrite else "errorifexists"

    # As bytes, and parted by line feeds alone: the program itself tells what is no UTF-8, and a digest is one of the bytes as they are.
    lines = spark.read.text(arguments.input, lineSep="\n", recursiveFileLookup=True).select(f.col("value").cast("binary"))
    if arguments.partitions and lines.rdd.getNumPartitions() < arguments.partitions:
        lines = lines.repartition(arguments.partitions)
    # One process a partition, and one core for it: Spark gives the others to other partitions.
    command = [arguments.prefab, "batch", "--jobs", "1", "--quiet", *arguments.option]
    # The outputs are parted from what is written here and not from what a cache holds: a partition that a cache had lost would be assessed
    # anew after its failure or success had been told, and might end otherwise.
    spark.createDataFrame(lines.rdd.mapPartitionsWithIndex(assess(command)), STAGED).write.mode(mode).parquet(staging)
    staged = spark.read.schema(STAGED).parquet(staging)
    failures = staged.where("failure is not null").select("partition", "line", "failure")
    again = staged.where("submission is not null").select(f.col("submission").cast("string"))
    verdicts = staged.where("failure is null and submission is null").select(ASSESSED.names)
    failures.write.mode(mode).parquet(output_failures)
    again.write.mode(mode).text(output_again)
    # Last, so that OUTPUT is complete only when the other two are.
    verdicts.write.mode(mode).parquet(output)

    counts = {row["verdict"] or "errors": row["count"] for row in verdicts.groupBy("verdict").count().collect()}
    failed, submissions = failures.count(), again.count()
    reasons = failures.orderBy("partition").take(FAILURES_SHOWN)
    files, path = locate(spark, staging)
    files.delete(path, True)
    # Spark's progress bar, on standard error, ends here.
    spark.stop()
    for name in ("eligible", "ineligible", "undetermined", "errors"):
        print(f"{name}: {counts.get(name, 0)}")
    print(f"failed partitions: {failed}")
    print(f"left out: {submissions}")
    for row in reasons:
        print(f"partition {row['partition']} failed: {row['failure']}")
    if failed > len(reasons):
        print(f"{failed - len(reasons)} more failures: {output_failures}")
    return 1 if failed else 0


if __name__ == "__main__":
    sys.exit(main())

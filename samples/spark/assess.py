"""Assess a country's worth of submissions with PySpark: `prefab batch` inside each partition, verdicts as Parquet.

    spark-submit assess.py --input submissions/ --output verdicts/ --prefab /opt/prefab/bin/prefab

The input is a folder, a file or any URL that Spark reads, one submission a line (NDJSON). The output is a Parquet dataset with one row a
line. A partition whose process fails is left out of it as a whole: `OUTPUT-failures` has its reason, `OUTPUT-again` its submissions,
which are the input of a job that makes up for it. The others go on, and the job ends with status 1, so that nothing is lost without a
word and nothing counts twice.
"""

import argparse
import collections
import json
import subprocess
import sys
import threading
from decimal import Decimal

from pyspark.sql import Row, SparkSession
from pyspark.sql import functions as f
from pyspark.sql import types as t

ROW = t.StructType([
    t.StructField("partition", t.IntegerType(), False),
    t.StructField("line", t.LongType(), False),
    t.StructField("project_id", t.StringType()),
    # eligible, ineligible, undetermined; null where the line has errors or its partition failed.
    t.StructField("verdict", t.StringType()),
    t.StructField("area_lower", t.DecimalType(38, 12)),
    t.StructField("area_upper", t.DecimalType(38, 12)),
    t.StructField("amount_lower", t.DecimalType(20, 2)),
    t.StructField("amount_upper", t.DecimalType(20, 2)),
    t.StructField("capped", t.BooleanType()),
    # The verdict or the diagnostics as the program wrote them, byte for byte.
    t.StructField("json", t.StringType()),
    t.StructField("failure", t.StringType()),
])

# Standard error is kept for the report of a failure; a few lines of it say enough.
STDERR_LINES = 20


def row(partition, line, text):
    """One line of the program's output as a row; figures go from text to decimals, never through binary floating point."""
    value = json.loads(text)
    if value["format"] != "prefab-verdict/1":
        return Row(partition, line, None, None, None, None, None, None, None, text, None)
    area, amount = value["reward"]["payableArea"], value["reward"]["amount"]
    return Row(
        partition, line, value["project"]["id"], value["verdict"],
        Decimal(area["lower"]), Decimal(area["upper"]), Decimal(amount["lower"]), Decimal(amount["upper"]),
        value["reward"]["capped"], text, None)


def failure(partition, line, reason):
    return Row(partition, line, None, None, None, None, None, None, None, None, reason)


def assess(command):
    """A function for `mapPartitionsWithIndex`: the lines of a partition in, its rows out."""

    def run(partition, lines):
        process = subprocess.Popen(
            command, stdin=subprocess.PIPE, stdout=subprocess.PIPE, stderr=subprocess.PIPE)
        sent = [0]
        broken = []
        errors = collections.deque(maxlen=STDERR_LINES)

        def feed():
            try:
                for (line,) in lines:
                    process.stdin.write(bytes(line) + b"\n")
                    sent[0] += 1
                process.stdin.close()
            except Exception as error:  # the process is gone, or the input cannot be read: both end the partition
                broken.append(error)
                process.kill()

        def listen():
            for line in process.stderr:
                errors.append(line.decode("utf-8", "replace").rstrip())

        threads = [threading.Thread(target=work, daemon=True) for work in (feed, listen)]
        for thread in threads:
            thread.start()
        received = 0
        for line in process.stdout:
            received += 1
            yield row(partition, received, line.decode("utf-8").rstrip("\n"))
        status = process.wait()
        for thread in threads:
            thread.join()
        # Status 1 says that some line has errors; its diagnostics are among the rows.
        if broken or status not in (0, 1) or received != sent[0]:
            reason = f"status {status}, {received} of {sent[0]} lines answered"
            reason += "".join(f"; {error!r}" for error in broken) + "".join(f"; {line}" for line in errors)
            yield failure(partition, received, reason)

    return run


def main():
    parser = argparse.ArgumentParser(description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter)
    parser.add_argument("--input", required=True, help="folder, file or URL of NDJSON")
    parser.add_argument("--output", required=True, help="folder or URL of the Parquet dataset")
    parser.add_argument("--prefab", default="prefab", help="the program, at the same path on every worker")
    parser.add_argument("--partitions", type=int, help="at least this many partitions")
    parser.add_argument("--option", action="append", default=[], help="passed on to prefab batch, as in --option=--lang=en")
    arguments = parser.parse_args()

    spark = SparkSession.builder.appName("prefab").getOrCreate()
    # One process a partition, and one core for it: Spark gives the others to other partitions.
    command = [arguments.prefab, "batch", "--jobs", "1", "--quiet", *arguments.option]
    output = arguments.output.rstrip("/")
    # As bytes, and parted by line feeds alone: the program itself tells what is no UTF-8, and a digest is one of the bytes as they are.
    lines = spark.read.text(arguments.input, lineSep="\n").select(f.col("value").cast("binary"))
    if arguments.partitions and lines.rdd.getNumPartitions() < arguments.partitions:
        lines = lines.repartition(arguments.partitions)
    lines = lines.persist()
    rows = spark.createDataFrame(lines.rdd.mapPartitionsWithIndex(assess(command)), ROW).persist()
    failures = rows.where("failure is not null").select("partition", "line", "failure")
    failures.write.mode("overwrite").parquet(output + "-failures")
    failed = failures.collect()
    numbers = {entry.partition for entry in failed}
    whole = rows.where(~f.col("partition").isin(numbers)) if numbers else rows
    whole.drop("failure").write.mode("overwrite").parquet(output)
    again = lines.rdd.mapPartitionsWithIndex(lambda number, lines: lines if number in numbers else [])
    again = spark.createDataFrame(again, lines.schema).select(f.col("value").cast("string"))
    again.write.mode("overwrite").text(output + "-again")
    for entry in failed:
        print(f"partition {entry.partition} failed: {entry.failure}", file=sys.stderr)
    verdicts = {str(entry["verdict"] or "errors"): entry["count"] for entry in whole.groupBy("verdict").count().collect()}
    print(json.dumps(verdicts, sort_keys=True), file=sys.stderr)
    spark.stop()
    return 1 if failed else 0


if __name__ == "__main__":
    sys.exit(main())

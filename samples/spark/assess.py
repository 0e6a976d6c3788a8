"""Assess a country's worth of submissions with PySpark: `prefab batch` inside each partition, verdicts as Parquet.

    spark-submit assess.py --input submissions/ --output verdicts/ --prefab /opt/prefab/bin/prefab

The input is a folder, a file or any URL that Spark reads, one submission a line (NDJSON). The output is a Parquet dataset with one row a
line. A partition whose process fails is written to `OUTPUT-failures` with its reason and the lines that it had read, the others go on,
and the job ends with status 1, so that nothing is lost without a word.
"""

import argparse
import collections
import json
import subprocess
import sys
import threading
from decimal import Decimal

from pyspark.sql import Row, SparkSession
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
                for line in lines:
                    process.stdin.write(line.encode("utf-8") + b"\n")
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
    lines = spark.sparkContext.textFile(arguments.input, minPartitions=arguments.partitions)
    rows = spark.createDataFrame(lines.mapPartitionsWithIndex(assess(command)), ROW).persist()
    rows.where("failure is null").drop("failure").write.mode("overwrite").parquet(arguments.output)
    failures = rows.where("failure is not null").select("partition", "line", "failure")
    failures.write.mode("overwrite").parquet(arguments.output.rstrip("/") + "-failures")
    failed = failures.collect()
    for entry in failed:
        print(f"partition {entry.partition} failed: {entry.failure}", file=sys.stderr)
    verdicts = rows.groupBy("verdict").count().collect()
    print(json.dumps({str(entry["verdict"]): entry["count"] for entry in verdicts}, sort_keys=True), file=sys.stderr)
    spark.stop()
    return 1 if failed else 0


if __name__ == "__main__":
    sys.exit(main())

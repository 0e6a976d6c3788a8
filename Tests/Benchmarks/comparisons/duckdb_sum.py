"""DuckDB reads the file and sums one field on two threads; prints the seconds, and those of the processor, start-up left out."""
import sys
import time

import duckdb

connection = duckdb.connect()
connection.execute("SET threads = 2")
start = time.perf_counter(), time.process_time()
connection.execute("SELECT sum(project.fiscalFundingPercent) FROM read_ndjson(?)", [sys.argv[1]]).fetchall()
print(time.perf_counter() - start[0], time.process_time() - start[1])

"""DuckDB reads the file and sums one field on two threads; prints the seconds, and those of the processor, start-up left out.

    duckdb_sum.py FILE project      a field of the project, from lines read into columns
    duckdb_sum.py FILE buildings    a field of the buildings, which have to be unfolded
    duckdb_sum.py FILE path         the same field, taken by its path from lines that stay text
"""
import sys
import time

import duckdb

QUERIES = {
    "project": "SELECT sum(project.fiscalFundingPercent) FROM read_ndjson(?)",
    "buildings": "SELECT sum(building.aboveGroundArea) FROM (SELECT unnest(buildings) AS building FROM read_ndjson(?))",
    "path": "SELECT sum(area) FROM (SELECT unnest(CAST(json_extract(json, '$.buildings[*].aboveGroundArea') AS DOUBLE[])) AS area"
            " FROM read_ndjson_objects(?))",
}

connection = duckdb.connect()
connection.execute("SET threads = 2")
start = time.perf_counter(), time.process_time()
connection.execute(QUERIES[sys.argv[2]], [sys.argv[1]]).fetchall()
print(time.perf_counter() - start[0], time.process_time() - start[1])

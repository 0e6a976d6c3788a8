#!/usr/bin/env python3
"""Measures what it takes to read a take-off of 100,000 lines (xlsx) and to add up one of its columns.

    Tests/Benchmarks/takeoff.py PROGRAM [--lines 100000] [--repeat 3]

PROGRAM is a release build of prefab; it reads the list by a map of columns and writes the submission, whose volumes are added up here and held
against what openpyxl (reading only) and python-calamine read of the same column. Each is a process of its own, measured in turn: ratios are the
result, seconds are not. The aim: ten times as fast as openpyxl, within 1.5 times of calamine. `prefab` also makes components of all columns.
"""
# Debian: python3
# PyPI: openpyxl==3.1.5 python-calamine

import argparse
import decimal
import json
import os
import pathlib
import statistics
import subprocess
import sys
import tempfile
import time

import openpyxl

HEADS = ["序号", "楼号", "构件编号", "构件类型", "楼层", "数量", "单个体积(m³)", "备注"]
KINDS = ["预制柱", "预制剪力墙", "预制支撑"]
OPENPYXL = """
import sys, openpyxl
sheet = openpyxl.load_workbook(sys.argv[1], read_only=True, data_only=True).worksheets[0]
print(repr(sum(row[6] for row in sheet.iter_rows(min_row=2, values_only=True))))
"""
CALAMINE = """
import sys, python_calamine
sheet = python_calamine.CalamineWorkbook.from_path(sys.argv[1]).get_sheet_by_index(0)
print(repr(sum(row[6] for row in sheet.to_python()[1:])))
"""


def write(path, lines):
    book = openpyxl.Workbook(write_only=True)
    sheet = book.create_sheet("清单")
    sheet.append(HEADS)
    for number in range(lines):
        sheet.append([number + 1, "1#", f"GZ-{number + 1}", KINDS[number % 3], f"{number % 30 + 1}层", number % 7 + 1, number % 900 / 1000 + 0.5, None])
    book.save(path)


def measured(command):
    start = time.monotonic()
    process = subprocess.Popen(command, stdout=subprocess.PIPE, stderr=subprocess.DEVNULL)
    output = process.stdout.read()
    _, status, usage = os.wait4(process.pid, 0)
    return time.monotonic() - start, usage.ru_maxrss / 1024, output, os.waitstatus_to_exitcode(status)


def main():
    parser = argparse.ArgumentParser()
    parser.add_argument("program")
    parser.add_argument("--lines", type=int, default=100_000)
    parser.add_argument("--repeat", type=int, default=3)
    options = parser.parse_args()
    with tempfile.TemporaryDirectory() as name:
        folder = pathlib.Path(name)
        listing, project, mapped = folder / "list.xlsx", folder / "project.json", folder / "map.json"
        write(listing, options.lines)
        subprocess.run([options.program, "import", listing, "--write-map", mapped], check=True, stdout=subprocess.DEVNULL, stderr=subprocess.DEVNULL)
        project.write_text(json.dumps({
            "format": "prefab-submission/1", "project": {"id": "a", "name": "b"},
            "buildings": [{"id": "1#", "use": "industrial", "structure": "concrete", "height": 90, "aboveGroundArea": 500000}],
        }))
        commands = {
            "prefab import": [options.program, "import", listing, "--map", mapped, "--into", project],
            "openpyxl": [sys.executable, "-c", OPENPYXL, listing],
            "calamine": [sys.executable, "-c", CALAMINE, listing],
        }
        times = {name: [] for name in commands}
        memory = dict.fromkeys(commands, 0)
        sums = {}
        for _ in range(options.repeat):
            for name, command in commands.items():
                seconds, peak, output, status = measured(command)
                if status:
                    sys.exit(f"{name} ended with status {status}")
                times[name].append(seconds)
                memory[name] = max(memory[name], peak)
                sums[name] = output
        components = json.loads(sums["prefab import"], parse_float=decimal.Decimal)["buildings"][0]["components"]
        exact = sum(line["precastVolume"] for line in components)
        if len(components) != options.lines or any(abs(float(sums[name]) - float(exact)) > 1e-6 * float(exact) for name in ("openpyxl", "calamine")):
            sys.exit(f"the sums differ: {exact}, {sums['openpyxl']}, {sums['calamine']}")
        least = {name: statistics.median(values) for name, values in times.items()}
        print(f"{options.lines} lines, sum {exact}")
        for name, seconds in least.items():
            print(f"{name:14} {seconds:7.2f} s {memory[name]:7.0f} MB   {seconds / least['prefab import']:6.2f} times prefab")


main()

#!/usr/bin/env python3
"""Reads the workbooks that the program writes with a library that knows nothing of this project.

    Tests/Workbook/check_workbooks.py .build/debug/prefab

Each instrument's proof-reading sheet must open, hold each row of the data once, and be laid out to be printed. The last line counts what
passed and failed; the exit status is 1 if anything failed.
"""
# Debian: python3
# PyPI: openpyxl==3.1.5

import json
import pathlib
import subprocess
import sys
import tempfile
import warnings
import zipfile

import openpyxl

sys.path.insert(0, str(pathlib.Path(__file__).resolve().parents[1]))
from tally import Tally  # noqa: E402

ROOT = pathlib.Path(__file__).resolve().parents[2]
PREFAB = sys.argv[1]
HEADS = {
    "zh": ("核对", "内容", "要求", "分值或数值", "条款", "状态", "代号", "核对人", "日期", "说明"),
    "en": ("Tick", "What it is", "Requirement", "Points or value", "Clause", "Status", "Row", "Name", "Day", "Remarks"),
}

tally = Tally()
expect = tally.expect


def statuses(value):
    """How many rows a file has: objects with a status that are no part of another row."""
    if isinstance(value, list):
        return sum(statuses(element) for element in value)
    if not isinstance(value, dict):
        return 0
    return ("status" in value) + sum(statuses(member) for key, member in value.items() if key != "parts")


def check(path, language, folder):
    sheet_path = folder / f"{path.stem}.{language}.xlsx"
    command = [PREFAB, "standards", "show", path.name, "--format", "xlsx", "--lang", language, "--output", str(sheet_path)]
    subprocess.run(command, check=True)
    name = f"{path.name} ({language})"
    first = sheet_path.read_bytes()
    subprocess.run(command, check=True)
    expect(sheet_path.read_bytes() == first, f"{name}: the same bytes again")
    with zipfile.ZipFile(sheet_path) as archive:
        expect(archive.testzip() is None, f"{name}: checksums")
    with warnings.catch_warnings():
        warnings.simplefilter("error")
        workbook = openpyxl.load_workbook(sheet_path)
    sheet = workbook.active
    rows = list(sheet.iter_rows())
    expect(tuple(cell.value for cell in rows[2]) == HEADS[language], f"{name}: the head")
    boxes = [row for row in rows if row[0].value in ("☐", "☑")]
    expect(len(boxes) == statuses(json.loads(path.read_text("utf-8"))), f"{name}: {len(boxes)} rows")
    names = [row[6].value for row in boxes]
    expect(all(names) and len(set(names)) == len(names), f"{name}: each row has a name of its own")
    expect(all(cell.data_type in ("s", "inlineStr", "n") for row in rows for cell in row), f"{name}: texts, no formulas")
    expect(all(cell.border.bottom.style == "thin" for row in boxes for cell in row), f"{name}: borders")
    ticks = sheet.data_validations.dataValidation[0]
    expect(ticks.formula1 == '"☐,☑"' and all(row[0].coordinate in ticks.sqref for row in boxes), f"{name}: boxes to tick")
    expect(sheet.print_title_rows == "$3:$3", f"{name}: the head on each page")
    setup = sheet.page_setup
    expect((setup.paperSize, setup.orientation, setup.fitToHeight) == (9, "landscape", 0), f"{name}: A4 across")
    expect(sheet.sheet_properties.pageSetUpPr.fitToPage, f"{name}: as wide as the page")
    expect(all(sheet.column_dimensions[column].width for column in "ABCDEFGHIJ"), f"{name}: widths")


with tempfile.TemporaryDirectory() as place:
    for path in sorted((ROOT / "Standards").glob("*.json")):
        for language in ("zh", "en"):
            check(path, language, pathlib.Path(place))

tally.end()

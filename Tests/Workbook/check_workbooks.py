#!/usr/bin/env python3
"""Reads the workbooks that the program writes with a library that knows nothing of this project.

    Tests/Workbook/check_workbooks.py .build/debug/prefab

Each instrument's proof-reading sheet must open, hold each row of the data once, and be laid out to be printed; a workbook to fill in must open,
be filled in and saved by the library, and be read again with what was filled in. The last line counts what
passed and failed; the exit status is 1 if anything failed.
"""
# Debian: python3
# PyPI: openpyxl==3.1.5

import datetime
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

DRY_FLOOR = ("干式工法楼面、地面的水平投影面积", "Projected area of floors laid dry")

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
    # Names of heads are no figures: there is nothing to tick.
    for ticks in sheet.data_validations.dataValidation[:1] if boxes else []:
        expect(ticks.formula1 == '"☐,☑"' and all(row[0].coordinate in ticks.sqref for row in boxes), f"{name}: boxes to tick")
    expect(len(sheet.data_validations.dataValidation) == (1 if boxes else 0), f"{name}: entries are checked")
    expect(sheet.print_title_rows == "$3:$3", f"{name}: the head on each page")
    setup = sheet.page_setup
    expect((setup.paperSize, setup.orientation, setup.fitToHeight) == (9, "landscape", 0), f"{name}: A4 across")
    expect(sheet.sheet_properties.pageSetUpPr.fitToPage, f"{name}: as wide as the page")
    expect(all(sheet.column_dimensions[column].width for column in "ABCDEFGHIJ"), f"{name}: widths")


def check_start(language, folder):
    """A workbook to fill in is filled in by another program, and read again."""
    name = f"new --format xlsx ({language})"
    start, filled, out = (folder / f"start.{language}.{kind}" for kind in ("xlsx", "filled.xlsx", "json"))
    subprocess.run(
        [PREFAB, "new", "--use", "industrial", "--structure", "concrete", "--id", "YZ-1", "--name", "厂房", "--height", "23.9", "--area", "18230.4",
         "--format", "xlsx", "--lang", language, "--output", str(start)], check=True, stderr=subprocess.DEVNULL)
    with warnings.catch_warnings():
        warnings.simplefilter("error")
        workbook = openpyxl.load_workbook(start)
    sheets = workbook.worksheets
    expect(len(sheets) == 6, f"{name}: six sheets")
    lists = [check for sheet in sheets for check in sheet.data_validations.dataValidation if check.type == "list"]
    expect(len(lists) > 20, f"{name}: drop-down lists")
    expect(all(len(check.formula1) <= 257 for check in lists), f"{name}: lists that programs take")
    project, buildings, measures, components, awards = sheets[:5]
    rows = {row[3].value: row for row in project.iter_rows() if row[3].value}
    rows["dates.application"][1].value = datetime.date(2022, 6, 20)
    rows["project.fiscalFundingPercent"][1].value = 12.5
    rows["documents.expertReview"][1].value = "是" if language == "zh" else "yes"
    columns = {cell.value: cell.column for cell in components[2]}
    for key, value in (
        ("building", "1#"), ("kind", "柱" if language == "zh" else "column"), ("label", "YZZ-1"), ("count", 40), ("precastVolume", 2.548),
        ("storeys", "1-4"),
    ):
        components.cell(3, columns[f"components.{key}"], value)
    columns = {cell.value: cell.column for cell in measures[2]}
    row = next(row for row in measures.iter_rows(min_row=3) if row[1].value in DRY_FLOOR)
    row[columns["measures.qualifying"] - 1].value = 4500
    row[columns["measures.total"] - 1].value = 5000
    workbook.save(filled)
    run = subprocess.run([PREFAB, "import", str(filled), "--output", str(out), "--lang", language], capture_output=True, text=True)
    expect(run.returncode == 0, f"{name}: is read again: {run.stderr}")
    if run.returncode:
        return
    read = json.loads(out.read_text("utf-8"))
    building = read["buildings"][0]
    expect(read["dates"]["application"] == "2022-06-20", f"{name}: a day")
    expect(read["project"]["fiscalFundingPercent"] == 12.5, f"{name}: a percentage")
    expect(read["documents"] == ["expertReview"], f"{name}: a document")
    line = {"kind": "column", "label": "YZZ-1", "storeys": "1-4", "count": 40, "precastVolume": 2.548}
    expect(building["components"] == [line], f"{name}: a line of the take-off")
    expect(list(building["measures"].values()) == [{"qualifying": 4500, "total": 5000}], f"{name}: quantities")


with tempfile.TemporaryDirectory() as place:
    for language in ("zh", "en"):
        check_start(language, pathlib.Path(place))
    for path in sorted((ROOT / "Standards").glob("*.json")):
        for language in ("zh", "en"):
            check(path, language, pathlib.Path(place))

tally.end()

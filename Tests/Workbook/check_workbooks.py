#!/usr/bin/env python3
"""Reads the workbooks that the program writes with a library that knows nothing of this project.

    Tests/Workbook/check_workbooks.py .build/debug/prefab

Each instrument's proof-reading sheet must open, hold each row of the data once, and be laid out to be printed; a workbook to fill in must open,
be filled in and saved by the library, and be read again with what was filled in. The workbook of a batch must say what its summary as JSON says,
and LibreOffice must open it, too. The last line counts what passed and failed; the exit status is 1 if anything failed.
"""
# Debian: python3 libreoffice-calc-nogui
# PyPI: openpyxl==3.1.5

import csv
import datetime
import decimal
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


def lines_of_samples():
    paths = [path for path in sorted((ROOT / "samples").glob("*.json")) if not path.name.endswith((".verdict.json", ".review.json"))]
    for path in paths:
        text = path.read_text("utf-8")
        try:
            yield json.loads(text)
        except json.JSONDecodeError:
            continue


def check_batch(language, folder):
    """The workbook of a batch, against the summary of the same lines as JSON."""
    name = f"batch --summary xlsx ({language})"
    submissions = list(lines_of_samples())
    several = json.loads((ROOT / "samples/several-buildings.json").read_text("utf-8"))
    several["project"]["name"] = "=1+1\n\u202e<x>"
    submissions.append(several)
    stream = folder / "lines.ndjson"
    stream.write_text("".join(json.dumps(line, ensure_ascii=False) + "\n" for line in submissions) + '{"format":"prefab-submission/1"}\n', "utf-8")
    command = [PREFAB, "batch", str(stream), "--quiet", "--lang", language, "--summary"]
    book = folder / f"batch.{language}.xlsx"
    for jobs in ("1", "4"):
        status = subprocess.run([*command, "xlsx", "--jobs", jobs, "--output", str(book)]).returncode
        first = book.read_bytes() if jobs == "1" else first
        expect(status == 1, f"{name}: lines with errors")
    expect(book.read_bytes() == first, f"{name}: the same bytes whatever the number of threads")
    piped = subprocess.run([*command, "xlsx"], stdout=subprocess.PIPE).stdout
    expect(piped == first, f"{name}: the same bytes through a pipe")
    found = [json.loads(line, parse_float=decimal.Decimal) for line in subprocess.run([*command, "ndjson"], stdout=subprocess.PIPE).stdout.splitlines()]
    with zipfile.ZipFile(book) as archive:
        expect(archive.testzip() is None, f"{name}: checksums")
    with warnings.catch_warnings():
        warnings.simplefilter("error")
        workbook = openpyxl.load_workbook(book)
    expect(len(workbook.sheetnames) == 1, f"{name}: one sheet")
    sheet = workbook.active
    rows = list(sheet.iter_rows(min_row=2))
    expect(len(rows) == len(found), f"{name}: {len(rows)} rows")
    expect((sheet.freeze_panes, sheet.auto_filter.ref) == ("A2", f"A1:T{len(found) + 1}"), f"{name}: the head stays in sight, and filters")
    expect(all(cell.font.b for cell in sheet[1]) and all(sheet.column_dimensions[cell.column_letter].width for cell in sheet[1]), f"{name}: the head")
    for number, (row, line) in enumerate(zip(rows, found)):
        where = f"{name}, line {number + 1}"
        values = [cell.value for cell in row]
        expect(values[0] == number + 1 and row[0].data_type == "n", f"{where}: its number")
        if line["format"] != "prefab-summary/1":
            expect(values[1:19] == [None] * 18 and values[19], f"{where}: has errors alone")
            continue
        expect(values[1] == line["id"] and row[1].number_format == "@", f"{where}: the id is a text")
        day = submissions[number].get("dates", {}).get("application")
        expect((values[4] and values[4].date().isoformat()) == day, f"{where}: the day of the application")
        bounds = [line["payableArea"]["lower"], line["payableArea"]["upper"], line["amount"]["lower"], line["amount"]["upper"]]
        expect([decimal.Decimal(repr(value)) for value in values[6:10]] == [decimal.Decimal(str(bound)) for bound in bounds], f"{where}: areas, amounts")
        expect({cell.number_format for cell in row[6:10]} == {"#,##0.00"}, f"{where}: amounts look like such")
        buildings = line["buildings"]
        expect(values[11] == len(buildings), f"{where}: how many buildings")
        rates = [[building.get("prefabricationRate"), building["assemblyRate"]["lower"], building["assemblyRate"]["upper"]] for building in buildings]
        rates = [[None if rate is None else f"{decimal.Decimal(rate):.2f}" for rate in building] for building in rates]
        if len(buildings) == 1:
            shown = [None if value is None else f"{value:.2f}" for value in values[14:17]]
            expect(shown == rates[0], f"{where}: rates {shown}, {rates[0]}")
        else:
            for column in range(3):
                wanted = [building[column] or "—" for building in rates]
                expect(values[14 + column].split("\n") == wanted, f"{where}: a rate a building")
            expect(all(len(value.split("\n")) == len(buildings) for value in values[12:18]), f"{where}: a line a building")
        expect(bool(values[18]) or line["verdict"] == "eligible", f"{where}: what decides")
    hostile = rows[len(submissions) - 1][2]
    expect(hostile.value == "=1+1\\u{000A}\\u{202E}<x>" and hostile.data_type in ("s", "inlineStr"), f"{name}: a text is no formula")
    # What LibreOffice shows of it.
    subprocess.run(
        ["soffice", f"-env:UserInstallation={(folder / 'profile').as_uri()}", "--headless", "--convert-to", "csv:Text - txt - csv (StarCalc):44,34,76", "--outdir",
         str(folder), str(book)], check=True, capture_output=True)
    with open(book.with_suffix(".csv"), encoding="utf-8", newline="") as file:
        seen = list(csv.reader(file))
    expect(len(seen) == len(rows) + 1, f"{name}: LibreOffice has its {len(seen)} rows")
    for row, line in zip(seen[1:], found):
        if line["format"] == "prefab-summary/1":
            expect(row[1] == line["id"] and row[9].replace(",", "") == f"{decimal.Decimal(str(line['amount']['upper'])):.2f}", f"{name}: {row[1]} in LibreOffice")


with tempfile.TemporaryDirectory() as place:
    for language in ("zh", "en"):
        check_batch(language, pathlib.Path(place))
    for language in ("zh", "en"):
        check_start(language, pathlib.Path(place))
    for path in sorted((ROOT / "Standards").glob("*.json")):
        for language in ("zh", "en"):
            check(path, language, pathlib.Path(place))

tally.end()

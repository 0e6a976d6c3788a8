#!/usr/bin/env python3
"""Recalculates the formulas of calculation workbooks in LibreOffice and holds every cell against what the program found.

    Tests/Workbook/check_formulas.py .build/debug/prefab

The workbooks of all samples by every method, in both languages and under other readings, and of the score tables in Tests/Fixtures/methods
must recalculate to what they show. Then figures are varied, or taken out, in the workbook of a sample as a reader would, and in the
submission alike: the recalculated workbook must agree with the review of the changed submission. What the cells refuse is tried by the
formulas of their checks. The last line counts what passed and failed;
the exit status is 1 if anything failed.
"""
# Debian: python3 libreoffice-calc-nogui
# PyPI: openpyxl==3.1.5

import json
import pathlib
import shutil
import subprocess
import sys
import tempfile

import openpyxl

sys.path.insert(0, str(pathlib.Path(__file__).resolve().parents[1]))
from tally import Tally  # noqa: E402

ROOT = pathlib.Path(__file__).resolve().parents[2]
PREFAB = pathlib.Path(sys.argv[1]).resolve()
SAMPLES = sorted(path for path in ROOT.glob("samples/*.json") if not path.name.endswith((".verdict.json", ".review.json")) and path.name != "broken.json")
METHODS = ROOT / "Tests/Fixtures/methods"

tally = Tally()


def prefab(*arguments):
    subprocess.run([PREFAB, *map(str, arguments)], check=True, capture_output=True)


def recalculated(folder):
    """The workbooks of a folder as LibreOffice saves them, with all formulas recalculated."""
    out = folder / "recalculated"
    subprocess.run(
        ["soffice", f"-env:UserInstallation={(folder / 'profile').as_uri()}", "--headless", "--convert-to", "xlsx:Calc MS Excel 2007 XML",
         "--outdir", out, *sorted(folder.glob("*.xlsx"))],
        check=True, capture_output=True)
    return out


def is_same(one, other):
    if isinstance(one, (int, float)) and isinstance(other, (int, float)):
        return abs(one - other) <= 1e-9 * max(1, abs(one))
    return one == other


def compare(name, shown, found):
    """Every formula of the workbook `shown`: what it shows, against the value of the cell in `found`."""
    formulas, values, others = openpyxl.load_workbook(shown), openpyxl.load_workbook(shown, data_only=True), openpyxl.load_workbook(found, data_only=True)
    count = 0
    for sheet in formulas:
        for row in sheet.iter_rows():
            for cell in row:
                if cell.data_type != "f":
                    continue
                count += 1
                one, other = values[sheet.title][cell.coordinate].value, others[sheet.title][cell.coordinate].value
                tally.expect(is_same(one, other), f"{name}, {sheet.title}!{cell.coordinate} {cell.value}: {one} shown, {other} recalculated")
    return count


def overlaid(folder, target):
    """`Standards/` with a table of Tests/Fixtures/methods laid over it."""
    shutil.copytree(ROOT / "Standards", target, ignore=shutil.ignore_patterns("schema"))
    for path in folder.glob("*.json"):
        if path.name == "instruments.json":
            for name, patch in json.loads(path.read_text()).items():
                merged = merge(json.loads((target / name).read_text()), patch)
                (target / name).write_text(json.dumps(merged, ensure_ascii=False))
        elif path.name != "cases.json":
            shutil.copy(path, target / path.name)


def merge(value, patch):
    """RFC 7396."""
    if not isinstance(patch, dict):
        return patch
    value = dict(value) if isinstance(value, dict) else {}
    for key, part in patch.items():
        if part is None:
            value.pop(key, None)
        else:
            value[key] = merge(value.get(key), part)
    return value


def write_workbooks(folder):
    for sample in SAMPLES:
        prefab("review", sample, "--format", "xlsx", "--output", folder / f"{sample.stem}.zh.xlsx")
        prefab("review", sample, "--format", "xlsx", "--lang", "en", "--reading", "rate-rounding=b", "--reading", "failing-building=b",
               "--output", folder / f"{sample.stem}.en.xlsx")
        prefab("rate", sample, "--method", "all", "--format", "xlsx", "--output", folder / f"{sample.stem}.rate.xlsx")
    base = json.loads((METHODS / "submission.json").read_text())
    for table in sorted(path.parent for path in METHODS.glob("*/cases.json")):
        standards = folder / table.name
        overlaid(table, standards)
        cases = json.loads((table / "cases.json").read_text())
        for number, case in enumerate(cases):
            submission = folder / f"{table.name}-{number}.json"
            given = merge(base, case.get("submission", {}))
            given["buildings"] = [merge(base["buildings"][0], building["given"]) for building in case["buildings"]]
            submission.write_text(json.dumps(given, ensure_ascii=False))
            prefab("rate", submission, "--method", "all", "--standards", standards, "--format", "xlsx", "--output", submission.with_suffix(".xlsx"))


def variations(building):
    """A building with one measure changed, taken out, or said to be absent, and what its cells then hold."""
    for key, value in building.get("measures", {}).items():
        if "total" not in value or "qualifying" not in value:
            continue
        total = value["total"]
        for name, part in (("none", 0), ("half", round(total / 2, 3))):
            yield f"{key}-{name}", key, {"qualifying": part, "total": total}
        yield f"{key}-unknown", key, None


def vary(folder):
    """Writes the workbook of each variation twice: as the program reviews it, and as a reader changes the sample's."""
    pairs = []
    for name in ("originals", "reviewed"):
        (folder / name).mkdir()
    for sample in SAMPLES[::4]:
        text = json.loads(sample.read_text())
        building = text["buildings"][0]
        if "components" in building:
            continue
        original = folder / "originals" / f"{sample.stem}.xlsx"
        prefab("review", sample, "--format", "xlsx", "--output", original)
        for name, key, value in variations(building):
            measures = dict(building["measures"])
            if value is None:
                measures.pop(key)
            else:
                measures[key] = value
            changed = folder / f"{sample.stem}-{name}.json"
            changed.write_text(json.dumps(dict(text, buildings=[dict(building, measures=measures)] + text["buildings"][1:]), ensure_ascii=False))
            reviewed = folder / "reviewed" / f"{sample.stem}-{name}.xlsx"
            prefab("review", changed, "--format", "xlsx", "--output", reviewed)
            book = openpyxl.load_workbook(original)
            expected = openpyxl.load_workbook(reviewed)
            if len(book.sheetnames) < 2 or book.sheetnames != expected.sheetnames:
                continue
            # What differs in the cells that a reader may vary is put into the workbook of the sample.
            sheet, other = book.worksheets[1], expected.worksheets[1]
            for row in sheet.iter_rows(min_row=4, min_col=3, max_col=5):
                for cell in row:
                    if cell.data_type != "f":
                        cell.value = other[cell.coordinate].value
            target = folder / f"{sample.stem}-{name}.xlsx"
            book.save(target)
            pairs.append((f"{sample.stem} with {name}", reviewed, target.name, sheet.title))
    return pairs


def compare_varied(pairs, out):
    for name, reviewed, recalculated_name, title in pairs:
        formulas, values = openpyxl.load_workbook(reviewed), openpyxl.load_workbook(reviewed, data_only=True)
        others = openpyxl.load_workbook(out / recalculated_name, data_only=True)
        for row in formulas[title].iter_rows():
            for cell in row:
                if cell.data_type == "f":
                    one, other = values[title][cell.coordinate].value, others[title][cell.coordinate].value
                    tally.expect(is_same(one, other), f"{name}, {cell.coordinate} {cell.value}: {one} reviewed, {other} recalculated")


def entries(absent):
    """What a reader writes as the part and the whole of a measure, and whether the cells of the part and of the whole take it."""
    return [
        (5, 10, True, True), (0, 10, True, True), (10, 10, True, True), (5, "", True, None), ("", 10, None, True),
        (-1, 10, False, None), (11, 10, False, False), (5, 4, False, False), (0, 0, None, False), (5, -1, None, False), ("x", 10, False, None),
        (5, "x", None, False), ("缺项", 10, absent, None), (5, "缺项", None, absent), ("缺项", "缺项", absent, absent),
    ]


def try_entries(folder):
    """A workbook in which the checks of the cells that may be varied are formulas, each over something that a reader writes there."""
    path = folder / "entries.xlsx"
    prefab("review", ROOT / "samples/eligible-factory.json", "--format", "xlsx", "--output", path)
    book = openpyxl.load_workbook(path)
    trials, expected = book.create_sheet("trials"), []
    checks = [check for check in book.worksheets[1].data_validations.dataValidation if check.type == "custom"]
    tally.expect(len(checks) > 20, f"only {len(checks)} checks of quantities")
    for check in checks:
        letter, row = str(check.sqref)[0], str(check.sqref)[1:]
        for part, whole, *right in entries("缺项" in check.formula1):
            if right["CD".index(letter)] is None:
                continue
            formula = check.formula1
            for column, value in (("C", part), ("D", whole)):
                formula = formula.replace(f"{column}{row}", f'"{value}"' if isinstance(value, str) else f"({value})")
            expected.append((f"{check.sqref}: {part} / {whole}", right["CD".index(letter)]))
            trials.cell(len(expected), 1).value = f"={formula}"
    book.save(path)
    return expected


def compare_entries(expected, out):
    trials = openpyxl.load_workbook(out / "entries.xlsx", data_only=True)["trials"]
    for row, (name, right) in enumerate(expected, 1):
        found = trials.cell(row, 1).value
        tally.expect(found == right, f"{name} is {'taken' if found else 'refused'}")


with tempfile.TemporaryDirectory() as temporary:
    own = pathlib.Path(temporary) / "own"
    own.mkdir()
    write_workbooks(own)
    out = recalculated(own)
    books = sorted(own.glob("*.xlsx"))
    formulas = sum(compare(path.stem, path, out / path.name) for path in books)
    print(f"{len(books)} workbooks with {formulas} formulas")
    tally.expect(formulas > 10_000, f"only {formulas} formulas")
    varied = pathlib.Path(temporary) / "varied"
    varied.mkdir()
    pairs = vary(varied)
    print(f"{len(pairs)} variations")
    tally.expect(len(pairs) > 50, f"only {len(pairs)} variations")
    compare_varied(pairs, recalculated(varied))
    tried = pathlib.Path(temporary) / "tried"
    tried.mkdir()
    expected = try_entries(tried)
    print(f"{len(expected)} entries")
    compare_entries(expected, recalculated(tried))

tally.end()

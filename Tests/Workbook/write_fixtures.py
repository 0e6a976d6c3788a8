#!/usr/bin/env python3
"""Writes the workbooks of Tests/Fixtures/workbooks anew, each as its writer likes it; the tests have their cells by hand.

    Tests/Workbook/write_fixtures.py [FOLDER]

Writers put the time into their files, so that the bytes differ each time.
"""
# Debian: libreoffice-calc-nogui
# PyPI: openpyxl==3.1.5 XlsxWriter pandas

import datetime
import pathlib
import subprocess
import sys
import tempfile

import openpyxl
import pandas as pd
import xlsxwriter
from openpyxl.cell.rich_text import CellRichText, TextBlock
from openpyxl.cell.text import InlineFont
from openpyxl.styles import PatternFill

FIXTURES = pathlib.Path(__file__).resolve().parents[1] / "Fixtures" / "workbooks"
out = pathlib.Path(sys.argv[1]) if len(sys.argv) > 1 else FIXTURES

# openpyxl
wb = openpyxl.Workbook()
ws = wb.active; ws.title = "构件"
ws.append(["构件编号", "数量", "单件体积 (m³)", "日期", "比例", "备注"])
ws.append(["YZZ-1", 40, 2.548, datetime.date(2021, 7, 1), 0.5, "１２３４.５"])
ws.append(["YB-2", 3, 0.1 + 0.2, datetime.datetime(2021, 7, 1, 8, 30), 0.125, " 1,234.5 "])
ws["B4"] = "=B2+B3"
ws["C4"] = True
ws["D4"] = CellRichText("预制", TextBlock(InlineFont(b=True), "楼板"))
ws["E2"].number_format = "0%"; ws["E3"].number_format = "0.00%"
ws.merge_cells("A5:B6"); ws["A5"] = "合计"
ws.row_dimensions[3].hidden = True
ws.column_dimensions["F"].hidden = True
for r in range(7, 40): ws.cell(r, 1).fill = PatternFill("solid", fgColor="FFFF00")
h = wb.create_sheet("隐藏"); h["B2"] = 7; h.sheet_state = "hidden"
wb.save(f"{out}/openpyxl.xlsx")
# XlsxWriter, 1904, its formulas without values of its own
wb = xlsxwriter.Workbook(f"{out}/xlsxwriter.xlsx", {"date_1904": True})
ws = wb.add_worksheet("构件")
day = wb.add_format({"num_format": 'yyyy"年"m"月"d"日";@'}); pc = wb.add_format({"num_format": "0%"})
ws.write_row(0, 0, ["构件编号", "数量", "单件体积 (m³)", "日期", "比例"])
ws.write_row(1, 0, ["YZZ-1", 40, 2.548]); ws.write_datetime(1, 3, datetime.datetime(2021, 7, 1), day); ws.write(1, 4, 0.5, pc)
ws.write_row(2, 0, ["YB-2", 3, 0.1 + 0.2]); ws.write_formula(3, 1, "=B2+B3")
ws.write_rich_string(3, 3, "预制", wb.add_format({"bold": True}), "楼板")
ws.merge_range("A5:B6", "合计")
wb.close()
# pandas
pd.DataFrame({"构件编号": ["YZZ-1", "YB-2"], "数量": [40, 3], "单件体积 (m³)": [2.548, 0.1 + 0.2], "日期": [pd.Timestamp("2021-07-01"), pd.NaT]}).to_excel(f"{out}/pandas.xlsx", sheet_name="构件", index=False)
# LibreOffice writes what openpyxl wrote, and computes its formula.
with tempfile.TemporaryDirectory() as folder:
    for kind in ("xlsx", "ods"):
        subprocess.run(["soffice", "--headless", "--convert-to", kind, "--outdir", folder, str(out / "openpyxl.xlsx")], check=True)
        (out / f"libreoffice.{kind}").write_bytes((pathlib.Path(folder) / f"openpyxl.{kind}").read_bytes())

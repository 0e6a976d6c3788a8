#!/usr/bin/env python3
"""Writes the take-offs of Tests/Fixtures/takeoffs anew: lists as PKPM-PC, YJK, Revit and people by hand head them, with made-up pieces.

    Tests/Workbook/write_takeoffs.py [FOLDER]

Beside each list lies the map that `prefab import LIST --write-map` drafts for it, settled by a person where it said `?`. The tests have
the submission that each comes to by hand. openpyxl puts the time into its files, so that their bytes differ each time.
"""
# Debian: python3
# PyPI: openpyxl==3.1.5

import pathlib
import sys

import openpyxl

FIXTURES = pathlib.Path(__file__).resolve().parents[1] / "Fixtures" / "takeoffs"
out = pathlib.Path(sys.argv[1]) if len(sys.argv) > 1 else FIXTURES


def book(name, sheet, rows, merges=()):
    workbook = openpyxl.Workbook()
    page = workbook.active
    page.title = sheet
    for row in rows:
        page.append(row)
    for area in merges:
        page.merge_cells(area)
    workbook.save(out / f"{name}.xlsx")


# PKPM-PC: a title, a list of pieces by storeys with subtotals, the heads again on the second page, masses and grades beside the volumes.
heads = ["序号", "楼号", "构件编号", "构件类型", "楼层", "数量", "单个体积(m³)", "总体积(m³)", "混凝土强度等级", "重量(t)"]
book("pkpm", "预制构件清单", [
    ["预制构件清单"],
    heads,
    [1, "1#", "PCB-1", "预制叠合板", "3层", 12, 0.546, 6.552, "C30", 1.365],
    [2, "1#", "PCL-1", "预制叠合梁", "3层", 4, 1.2, 4.8, "C35", 3],
    [None, "小计", None, None, None, 16, None, 11.352, None, None],
    heads,
    [3, "1#", "PCB-2", "预制叠合板", "4-6层", 36, 0.1 + 0.2, 10.8, "C30", 0.75],
    [4, "1#", "YLT-1", "预制楼梯", "F4", 2, "０.８５", 1.7, "C30", 2.125],
    [None, "合计", None, None, None, 54, None, 23.852, None, None],
], ["A1:J1"])

# YJK: heads in two rows, storeys merged over their lines, litres, a count of each storey.
book("yjk", "预制构件统计", [
    ["自然层", "构件名称", "构件类别", "单层数量", "混凝土体积(L)", None, "水平投影面积(m²)"],
    [None, None, None, None, "预制", "现浇", None],
    ["2、3层", "PCB-1", "预制楼板", 6, 546, 637, 9.1],
    [None, "PCB-2", "预制楼板", 2, 300.5, 350, 5],
    ["屋面", "PCB-9", "预制楼板", 1, 546, 637, 9.1],
    ["-1层", "PCZ-1", "预制柱", 3, 1250, 0, None],
], ["A1:A2", "B1:B2", "C1:C2", "D1:D2", "E1:F1", "G1:G2", "A3:A4"])

# Revit: families with types, levels, volumes with their unit in the cells, a blank line between groups, a total with its count.
book("revit", "结构构件明细表", [
    ["结构构件明细表", None, None, None, None],
    ["族与类型", "标高", "体积", "面积", "合计"],
    [None, None, None, None, None],
    ["叠合板: DBS-67-3620", "标高 2", "0.55 m³", "9.10 m²", 12],
    ["叠合板: DBS-67-3618", "标高 2", "0.50 m³", "8.25 m²", 6],
    ["总计: 18", None, None, None, None],
    [None, None, None, None, None],
    ["预制柱: 600x600", "标高 3", "1.25 m³", None, 4],
    ["总计: 22", None, None, None, None],
])

# By hand: two buildings, a typical storey, cubic millimetres, what all pieces have together, remarks and a signature.
book("hand", "构件", [
    ["序号", "栋号", "名称", "构件类型", "楼层", "件数", "总方量(mm³)", "投影面积合计(m²)", "备注"],
    [1, "A", "YB1", "叠合楼板", "标准层×16", 3, 1_500_000_000, 27, "板厚60"],
    [2, "A", "YB2", "叠合楼板", "三～五层", 3, 1_000_000_000, 10, None],
    [3, "B", "YZ1", "预制柱", "首层", 4, "5,000,000,000", None, None],
    ["合计", None, None, None, None, 10, 7_500_000_000, 36, None],
    ["编制：某某　审核：某某", None, None, None, None, None, None, None, None],
])
(out / "hand.csv").write_text(
    "楼号,构件编号,构件类型,楼层,件数,单件体积(m3)\n1#,YL-1,叠合梁,2~4F,9,\"1,250.5 L\"\n,,,,,\n小计,,,,9,1.2505\n", encoding="gb18030")

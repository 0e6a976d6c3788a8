#!/usr/bin/env python3
"""Writes samples/templates/intent.docx, the template of a 申报意向书 as an office might lay it out.

    Tests/Documents/write_template.py samples/templates/intent.docx

The same bytes each time. One tag is cut into three runs, as Word leaves it behind when it is typed in several goes.
"""
# Debian: python3
# PyPI: python-docx==1.2.0

import datetime
import io
import sys
import zipfile

import docx
from docx.enum.text import WD_ALIGN_PARAGRAPH
from docx.oxml.ns import qn
from docx.shared import Pt


def style(document):
    normal = document.styles["Normal"]
    normal.font.name = "SimSun"
    normal.font.size = Pt(12)
    normal.element.rPr.rFonts.set(qn("w:eastAsia"), "宋体")


def table(document, head, row):
    result = document.add_table(rows=2, cols=len(head))
    result.style = "Table Grid"
    for cell, text in zip(result.rows[0].cells, head):
        cell.paragraphs[0].add_run(text).bold = True
    for cell, text in zip(result.rows[1].cells, row):
        cell.paragraphs[0].add_run(text)


def write():
    document = docx.Document()
    style(document)
    section = document.sections[0]
    section.header.paragraphs[0].add_run("{{project.id}}　{{title}}")
    section.footer.paragraphs[0].add_run("申报文件 SHA-256：{{submission.sha256}}")
    title = document.add_paragraph()
    title.alignment = WD_ALIGN_PARAGRAPH.CENTER
    run = title.add_run("{{title}}")
    run.bold = True
    run.font.size = Pt(18)
    document.add_paragraph("{{! 主管部门的表式：本行为注释，不写出 }}")
    document.add_paragraph("{{#copy}}{{.}}{{/copy}}")
    name = document.add_paragraph("项目名称：")
    for piece in ("{{pro", "ject.na", "me}}"):
        name.add_run(piece).bold = True
    document.add_paragraph("申报单位：{{project.applicant}}（统一社会信用代码：{{project.applicantCode}}）")
    document.add_paragraph("规划许可证：{{project.planningPermitNumber}}，{{dates.planningPermit}}；开工：{{dates.constructionStart}}。")
    document.add_paragraph("申请奖励的单体：{{#appliedBuildings}}{{id}}{{^last()}}、{{/last()}}{{/appliedBuildings}}。")
    table(document, ("序号", "单体", "用途", "结构类型", "地上建筑面积", "预制率", "装配率", "等级"),
          ("{{#appliedBuildings}}{{number}}", "{{name}}", "{{use}}", "{{structure}}", "{{aboveGroundArea}}", "{{prefabricationRate}}", "{{assemblyRate}}",
           "{{grade}}{{/appliedBuildings}}"))
    document.add_paragraph("测算金额：{{reward.amount}}{{#reward.capped}}（已封顶）{{/reward.capped}}")
    document.add_paragraph("{{#otherAwards}}")
    document.add_paragraph("其他财政奖励：{{source}}，已告知：{{reported}}，已退返：{{returned}}。")
    document.add_paragraph("{{/otherAwards}}")
    document.add_paragraph("{{^otherAwards}}本项目其他财政奖励：〔由申报单位填写〕{{/otherAwards}}")
    document.add_paragraph("随附材料：")
    table(document, ("序号", "材料", "是否已附"), ("{{#documents}}{{number}}", "{{title}}", "{{enclosed}}{{/documents}}"))
    core = document.core_properties
    core.author = core.last_modified_by = "prefab"
    core.created = core.modified = datetime.datetime(2022, 8, 1)
    buffer = io.BytesIO()
    document.save(buffer)
    # The library stamps its entries with the time; the day that ZIP begins with is no time of anybody's.
    out = io.BytesIO()
    with zipfile.ZipFile(buffer) as old, zipfile.ZipFile(out, "w", zipfile.ZIP_DEFLATED) as new:
        for entry in old.infolist():
            if not entry.is_dir():
                info = zipfile.ZipInfo(entry.filename, (1980, 1, 1, 0, 0, 0))
                info.compress_type = zipfile.ZIP_DEFLATED
                new.writestr(info, old.read(entry))
    return out.getvalue()


if __name__ == "__main__":
    with open(sys.argv[1], "wb") as file:
        file.write(write())

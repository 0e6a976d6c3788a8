#!/usr/bin/env python3
"""Opens the documents of Word that the program writes with a library that knows nothing of this project.

    Tests/Documents/check_documents.py .build/debug/prefab

The review of every sample, in both languages, a letter and the papers of two projects must open, have the headings of the Markdown report as headings, repeat the head
of every ruled table, hold every number of the table of amounts, and come in the same bytes again. A template of an office, written by that library and cut into runs as
Word does it, must be filled, keep what is not filled byte for byte, and be refused with all that is wrong in it. The last line counts what passed and
failed; the exit status is 1 if anything failed.
"""
# Debian: python3
# PyPI: python-docx==1.2.0

import json
import pathlib
import re
import subprocess
import sys
import tempfile
import zipfile

import docx
from docx.oxml.ns import qn

sys.path.insert(0, str(pathlib.Path(__file__).resolve().parents[1]))
from tally import Tally  # noqa: E402

import write_template  # noqa: E402

ROOT = pathlib.Path(__file__).resolve().parents[2]
PREFAB = sys.argv[1]

tally = Tally()
expect = tally.expect


def run(*arguments):
    return subprocess.run([PREFAB, *map(str, arguments)], capture_output=True, check=True).stdout


def headings(markdown):
    """Those of the report, without what keeps Markdown from taking a character for a mark."""
    lines = (line for line in markdown.splitlines() if re.match("#{2,3} ", line))
    return [re.sub(r"\\(.)", r"\1", line.split(" ", 1)[1]).replace("**", "").replace("&emsp;", "\u2003").strip() for line in lines]


def check(name, arguments, folder, lines_up=True):
    path = folder / "document.docx"
    run(*arguments, "--format", "docx", "--output", path)
    first = path.read_bytes()
    expect(run(*arguments, "--format", "docx") == first, f"{name}: the same bytes again")
    with zipfile.ZipFile(path) as archive:
        expect(archive.testzip() is None, f"{name}: checksums")
    document = docx.Document(path)
    found = [p.text.strip() for p in document.paragraphs if p.style.name.startswith("Heading")]
    if lines_up:
        expect(found == headings(run(*arguments, "--format", "markdown").decode()), f"{name}: headings")
    ruled = [t for t in document.tables if t.style.name == "Ruled"]
    tall = [t for t in ruled if t.rows[0]._tr.trPr.find(qn("w:trHeight")) is not None]
    for table in ruled:
        if table not in tall:
            expect(table.rows[0]._tr.trPr.find(qn("w:tblHeader")) is not None, f"{name}: a head that is repeated")
        grid = [int(column.get(qn("w:w"))) for column in table._tbl.tblGrid.findall(qn("w:gridCol"))]
        expect(sum(grid) == 8844 and min(grid) > 0, f"{name}: columns fill the page")
    fields = [f.get(qn("w:instr")).strip() for f in document.sections[0].footer._element.iter(qn("w:fldSimple"))]
    expect(fields == ["PAGE", "NUMPAGES"], f"{name}: numbers of the pages")
    text = "\n".join(t.text or "" for t in document.element.iter(qn("w:t")))
    return text


def fill(template, sample, folder, kind="intent", *options):
    """What filling a template comes to: the process, and the document where there is one."""
    path = folder / "filled.docx"
    path.unlink(missing_ok=True)
    done = subprocess.run(
        [PREFAB, "draft", kind, sample, "--template", template, "--output", path, "--lang", "zh", *options], capture_output=True, text=True)
    return done, path if path.exists() else None


def check_template(folder):
    template = ROOT / "samples/templates/intent.docx"
    expect(template.read_bytes() == write_template.write(), "the sample template: as its script writes it")
    sample = ROOT / "samples/several-buildings.json"
    done, path = fill(template, sample, folder)
    expect(done.returncode == 0 and path is not None, f"a template: {done.stderr}")
    document = docx.Document(path)
    project = json.loads(sample.read_text())
    applied = [b for b in project["buildings"] if b.get("appliedFor", True)]
    table, documents = document.tables[0], document.tables[1]
    expect([row.cells[0].text for row in table.rows] == ["序号"] + [str(n + 1) for n in range(len(applied))], "a template: a row for each building")
    expect([row.cells[1].text for row in table.rows[1:]] == [b["name"] for b in applied], "a template: the names of the buildings")
    expect(len(documents.rows) > 3 and documents.rows[1].cells[0].text == "1", "a template: a row for each document")
    paragraphs = [p.text for p in document.paragraphs]
    expect(f"项目名称：{project['project']['name']}" in paragraphs, "a template: a tag over three runs")
    run = next(p for p in document.paragraphs if p.text.startswith("项目名称")).runs[1]
    expect(run.bold, "a template: in the format of the run")
    expect("申请奖励的单体：" + "、".join(b["id"] for b in applied) + "。" in paragraphs, "a template: runs of a paragraph are repeated")
    text = "\n".join(t.text or "" for t in document.element.iter(qn("w:t")))
    expect("{{" not in text and "主管部门的表式" not in text, "a template: no tag is left, and no comment")
    expect(document.sections[0].header.paragraphs[0].text.startswith(project["project"]["id"]), "a template: the header")
    expect(len(document.sections[0].footer.paragraphs[0].text) > 64, "a template: the footer")
    expect("project.applicantCode（正文第 5 段）" in done.stderr and "〔待补：" in text, f"a template: what is missing is marked and told: {done.stderr}")
    with zipfile.ZipFile(template) as before, zipfile.ZipFile(path) as after:
        expect(after.testzip() is None, "a template: checksums")
        expect(before.namelist() == after.namelist(), "a template: the same parts")
        filled = {name for name in before.namelist() if before.read(name) != after.read(name)}
        expect(filled == {"word/document.xml", "word/header1.xml", "word/footer1.xml"}, f"a template: other parts stay as they are: {filled}")
    check_faults(folder, sample)


def check_faults(folder, sample):
    """Each template at fault, and what has to be said of it."""
    def written(name, *texts, rows=()):
        document = docx.Document()
        for text in texts:
            document.add_paragraph(text)
        if rows:
            table = document.add_table(rows=len(rows), cols=len(rows[0]))
            for row, texts in zip(table.rows, rows):
                for cell, text in zip(row.cells, texts):
                    cell.text = text
        path = folder / name
        document.save(path)
        return path

    cases = (
        ("a name that there is not", written("1.docx", "好", "{{project.nmae}}"), ("正文第 2 段", "project.nmae", "project.name", "--template-names")),
        ("one in a table", written("2.docx", rows=(("一", "二"), ("{{dates.aplication}}", ""))), ("第 1 个表第 2 行第 1 格", "dates.application")),
        ("two names", written("3.docx", "{{a.b}}{{c}}"), ("a.b", "没有名称 c")),
        ("a list as a value", written("4.docx", "{{buildings}}"), ("{{#buildings}}",)),
        ("a section without an end", written("5.docx", "{{#buildings}}{{id}}"), ("没有结束",)),
        ("a section without a beginning", written("6.docx", "{{/buildings}}"), ("没有开始",)),
        ("sections that cross", written("7.docx", "{{#buildings}}{{#items}}{{/buildings}}{{/items}}"), ("不成对",)),
        ("a partial", written("8.docx", "{{> head}}"), ("部分",)),
        ("a tag without an end", written("9.docx", "{{project.name"), ("没有 }}",)),
        ("brackets of full width", written("10.docx", "｛｛project.name｝｝"), ("半角",)),
        ("from a table into the text", written("11.docx", rows=(("{{#buildings}}x", ""),)), ("表",)),
        ("a building of a paper of all", written("12.docx", "{{building.id}}"), ("building.id",)),
    )
    for name, path, words in cases:
        done, out = fill(path, sample, folder)
        expect(done.returncode == 2 and out is None, f"a template with {name}: refused")
        for word in words:
            expect(word in done.stderr, f"a template with {name}: {word!r} in {done.stderr!r}")
    good = (ROOT / "samples/templates/intent.docx").read_bytes()
    bomb = folder / "bomb.docx"
    with zipfile.ZipFile(ROOT / "samples/templates/intent.docx") as old, zipfile.ZipFile(bomb, "w", zipfile.ZIP_DEFLATED) as new:
        for entry in old.namelist():
            new.writestr(entry, old.read(entry))
        new.writestr("word/media/image1.png", bytes(80 << 20))

    def changed(name, part, old_text, new_text):
        path = folder / name
        with zipfile.ZipFile(ROOT / "samples/templates/intent.docx") as old, zipfile.ZipFile(path, "w", zipfile.ZIP_DEFLATED) as new:
            for entry in old.namelist():
                data = old.read(entry)
                new.writestr(entry, data.replace(old_text, new_text, 1) if entry == part else data)
        return path

    (folder / "cut.docx").write_bytes(good[:-300])
    (folder / "text.docx").write_text("项目")
    files = (
        ("a bomb", bomb, "炸弹"),
        ("cut off", folder / "cut.docx", "不完整"),
        ("no document", folder / "text.docx", "不是 Word 文档"),
        ("with a document type", changed("dtd.docx", "word/document.xml", b"<w:document", b"<!DOCTYPE x [<!ENTITY a 'b'>]><w:document"), "DTD"),
        ("with macros", changed("macros.docx", "[Content_Types].xml", b"application/vnd.openxmlformats-officedocument.wordprocessingml.document.main+xml",
                                b"application/vnd.ms-word.document.macroEnabled.main+xml"), "宏"),
        ("with XML that does not end", changed("xml.docx", "word/document.xml", b"</w:body>", b""), "标签"),
        ("a workbook", ROOT / "Tests/Fixtures/workbooks/openpyxl.xlsx", "没有 Word 文档"),
    )
    for name, path, word in files:
        done, out = fill(path, sample, folder)
        expect(done.returncode == 2 and out is None and word in done.stderr, f"a template that is {name}: {done.stderr!r}")


def main():
    with tempfile.TemporaryDirectory() as name:
        folder = pathlib.Path(name)
        check_template(folder)
        samples = [p for p in sorted((ROOT / "samples").glob("*.json"))
                   if not p.name.endswith((".verdict.json", ".review.json")) and p.name != "broken.json"]
        for sample in samples:
            verdict = (sample.parent / (sample.stem + ".verdict.json")).read_text()
            for language in ("zh", "en"):
                text = check(f"{sample.name} ({language})", ["review", sample, "--lang", language], folder)
                project = re.search(r'"id": ?"([^"]+)"', verdict)[1]
                expect(project in text, f"{sample.name} ({language}): the project")
                lower = re.search(r'"amount": ?\{\s*"lower": ?"([^"]+)"', verdict)[1]
                expect(f"{float(lower):,.2f}" in text, f"{sample.name} ({language}): the amount")
        for language in ("zh", "en"):
            text = check(f"a letter ({language})", ["draft", "refusal", ROOT / "samples/rate-49.6-percent.json", "--lang", language], folder)
            expect("〔" in text, f"a letter ({language}): blanks for the authority")
            for kind in ("intent", "form", "technology-table", "calculation", "acceptance-prefabrication", "acceptance-assembly",
                         "implementation-report"):
                for sample in ("eligible-factory", "design-stage"):
                    building = ["--building", "1#"] if kind.startswith(("calculation", "acceptance")) else []
                    name = f"{kind} of {sample} ({language})"
                    text = check(name, ["draft", kind, ROOT / f"samples/{sample}.json", *building, "--lang", language], folder)
                    expect("〔" in text, f"{name}: blanks for the applicant") if kind != "calculation" or sample == "design-stage" else None
                    expect("prefab" in text, f"{name}: that it is a draft")
            papers = folder / f"papers-{language}"
            run("draft", "all", ROOT / "samples/eligible-factory.json", "--format", "docx", "--copies", "--lang", language, "--output", papers)
            files = sorted(papers.iterdir())
            expect(len(files) == 24, f"all papers ({language}): {len(files)} files")
            for file in files:
                text = "\n".join(t.text or "" for t in docx.Document(file).element.iter(qn("w:t")))
                number = file.stem[-1]
                mark = f"第{'一二三'[int(number) - 1]}份（一式三份）" if language == "zh" else f"Copy {number} of 3"
                expect(mark in text, f"{file.name} ({language}): the mark of the copy")
            check(f"advice ({language})", ["advise", ROOT / "samples/rate-49.6-percent.json", "--lang", language], folder)
    tally.end()


main()

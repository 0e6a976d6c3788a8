#!/usr/bin/env python3
"""Opens the documents of Word that the program writes with a library that knows nothing of this project.

    Tests/Documents/check_documents.py .build/debug/prefab

The review of every sample, in both languages, a letter and the papers of two projects must open, have the headings of the Markdown report as headings, repeat the head
of every ruled table, hold every number of the table of amounts, and come in the same bytes again. The last line counts what passed and
failed; the exit status is 1 if anything failed.
"""
# Debian: python3
# PyPI: python-docx==1.2.0

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


def main():
    with tempfile.TemporaryDirectory() as name:
        folder = pathlib.Path(name)
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

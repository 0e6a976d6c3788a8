#!/usr/bin/env python3
"""Builds the fuzz target and gives it texts that libFuzzer makes from the samples; fails on a crash, a hang or memory without end.

    fuzz.py                       two minutes, as in .ci/run
    fuzz.py --seconds 3600        an hour
    fuzz.py --only readers --seconds 3600
                                  books alone, which are read and from which nothing is made: ten times as many
    fuzz.py --replay FILE…        runs files again, such as one that crashed
    fuzz.py --keep                adds what the last runs have found to the corpus, no more than new ways through the code need

Texts are submissions and other JSON, or books: workbooks, their parts, and tables (see FuzzBooks.swift); half of the workers try the one and half the
other. The corpora, corpus.zip and books.zip, hold those that go new ways through the code, at most 2 MB each. A text that crashes lies in .build/fuzz/crashes afterwards:
mend the cause, write its test beside those of the code, and put the text into Tests/Fuzz/crashed, whose texts every run tries first.
Needs the toolchain alone: libFuzzer comes with Swift.
"""
# Debian: python3
import argparse
import os
import pathlib
import re
import shutil
import subprocess
import sys
import zipfile

ROOT = pathlib.Path(__file__).resolve().parents[2]
CRASHED = ROOT / "Tests/Fuzz/crashed"
BUILD = ROOT / ".build/fuzz"
MOST_BYTES = 2 << 20
LONGEST = 1 << 16
SECONDS_OF_A_TEXT = 25


def build():
    environment = {**os.environ, "PREFAB_FUZZ": "1"}
    subprocess.run(
        ["swift", "build", "-c", "release", "--product", "PrefabFuzz", "--scratch-path", BUILD, "--disable-index-store"],
        cwd=ROOT, env=environment, check=True)
    program = BUILD / "fuzz-prefab"
    link = subprocess.run(
        ["swiftc", "-sanitize=fuzzer", "-static-stdlib", BUILD / "release/libPrefabFuzz.a", "-o", program], capture_output=True, text=True)
    # The linker has an opinion about libFuzzer's own symbols.
    if link.returncode != 0:
        sys.exit(link.stderr)
    return program


def fresh(folder):
    shutil.rmtree(folder, ignore_errors=True)
    folder.mkdir(parents=True)
    return folder


def size(folder):
    return sum(path.stat().st_size for path in folder.iterdir())


class Texts:
    """Submissions, and what else is written as JSON."""
    name = "texts"
    packed = ROOT / "Tests/Fuzz/corpus.zip"

    def __init__(self):
        self.corpus, self.found, self.start = BUILD / f"corpus-{self.name}", BUILD / f"found-{self.name}", BUILD / f"seeds-{self.name}"

    def seeds(self):
        """Everything in the repository that people write, and an entry of each kind that the commands read."""
        places = ["samples", "Tests/Fixtures/diagnostics", "Tests/Fixtures/methods", "Tests/Cases", "Standards"]
        for path in sorted(path for place in places for path in (ROOT / place).rglob("*.json")):
            if "schema" not in path.name:
                yield path.name, path.read_bytes()

    def words(self):
        """A dictionary for libFuzzer: the keys and words of the seeds."""
        found = set()
        for seed in self.start.iterdir():
            found.update(re.findall(rb'"([A-Za-z][A-Za-z0-9 /.-]{1,40})"', seed.read_bytes()))
        return [b'\\"' + word + b'\\"' for word in sorted(found)] + [
            rb"{}", rb"[]", rb"null", rb"-0", rb"1e400", rb"999999999999.999999999999", rb"\xE2\x80\xAE", rb"\xEF\xBB\xBF", rb"\\uD800"]

    def unpack(self):
        fresh(self.corpus)
        if not self.packed.exists():
            return
        with zipfile.ZipFile(self.packed) as corpus:
            if sum(text.file_size for text in corpus.infolist()) > MOST_BYTES:
                sys.exit(f"{self.packed.name} has more than {MOST_BYTES >> 20} MB")
            corpus.extractall(self.corpus)

    def pack(self):
        """The same texts give the same bytes."""
        with zipfile.ZipFile(self.packed, "w", zipfile.ZIP_DEFLATED) as corpus:
            for path in sorted(self.corpus.iterdir()):
                corpus.writestr(zipfile.ZipInfo(path.name), path.read_bytes(), zipfile.ZIP_DEFLATED)

    def prepare(self):
        self.unpack()
        self.found.mkdir(exist_ok=True)
        fresh(self.start)
        for number, (name, text) in enumerate(self.seeds()):
            if len(text) <= LONGEST:
                (self.start / f"{number:04}-{name}").write_bytes(text)
        (BUILD / f"words-{self.name}").write_bytes(b"".join(b'"' + word + b'"\n' for word in self.words()))

    def command(self, program, seconds, crashes):
        return [program, f"-max_total_time={seconds}", f"-timeout={SECONDS_OF_A_TEXT}", "-rss_limit_mb=2048", f"-max_len={LONGEST}",
                f"-dict={BUILD / f'words-{self.name}'}", f"-artifact_prefix={crashes}/", "-print_final_stats=1", "-reload=1",
                self.found, self.start, self.corpus, CRASHED, *self.flags]

    # What libFuzzer passes over and the program reads.
    flags = []

    def keep(self, program):
        """Only what goes a new way, the shortest text for each."""
        merged = fresh(BUILD / f"merged-{self.name}")
        subprocess.run([program, "-merge=1", f"-max_len={LONGEST}", merged, self.start, self.corpus, self.found], check=True,
                       stderr=subprocess.DEVNULL)
        known = {path.read_bytes() for path in self.start.iterdir()}
        total = size(self.corpus)
        for path in sorted(merged.iterdir(), key=lambda path: path.stat().st_size):
            text = path.read_bytes()
            if text in known or total + len(text) > self.most:
                continue
            (self.corpus / path.name).write_bytes(text)
            total += len(text)
        self.pack()
        print(f"{self.packed.name}: {size(self.corpus) >> 10} KB in {len(list(self.corpus.iterdir()))} files")

    most = MOST_BYTES * 3 // 4


class Books(Texts):
    """Workbooks, the parts of workbooks, and tables."""
    name = "books"
    packed = ROOT / "Tests/Fuzz/books.zip"
    most = 1 << 19

    def seeds(self):
        yield "keys.csv", "\x01项目编号,项目名称\nproject.id,project.name\nYZ-1,厂房\n".encode()
        for path in sorted((ROOT / "Tests/Fixtures").rglob("*.csv")):
            yield path.name, b"\x01" + path.read_bytes()
        for path in sorted((ROOT / "Tests/Fixtures").rglob("*.xlsx")):
            yield path.name, path.read_bytes()
            # Some are damaged on purpose.
            if not zipfile.is_zipfile(path):
                continue
            with zipfile.ZipFile(path) as book:
                parts = {name.rpartition("/")[2]: book.read(name) for name in book.namelist()}
            # A byte order mark, a line break or a comment may stand before the first tag.
            texts = [parts.get(name, b"") for name in ("sheet1.xml", "sharedStrings.xml", "styles.xml")]
            yield path.stem + ".xml", b"\0".join(texts).lstrip(b"\xEF\xBB\xBF")

    def words(self):
        found = set()
        for seed in self.start.glob("*.xml"):
            found.update(re.findall(rb"</?[A-Za-z]+[ />]|[a-zA-Z:]+=", seed.read_bytes()))
        headings = re.findall(r'"([^"\\]{1,24})"', (ROOT / "Standards/headings.json").read_text("utf-8"))
        texts = ["楼号", "标准层×16", "3-18层", "-1层", "2.5 m³", "３", "合计", "project.id", "1e400", "0.30000000000000004", *headings]
        return sorted(found) + ["".join(f"\\x{byte:02X}" for byte in text.encode()).encode() for text in dict.fromkeys(texts)] + [
            rb"<![CDATA[", rb"]]>", rb"<!--", rb"-->", rb"<!DOCTYPE", rb"&amp;", rb"&#10;", rb"&#x10FFFF;", rb"_x0041_", rb"<?xml", rb"xml:space=",
            rb"\x00", rb"PK\x01\x02", rb"PK\x03\x04", rb"PK\x05\x06", rb"\xFF\xFF\xFF\xFF", rb"XFD1048576", rb"t=\"inlineStr\"", rb"t=\"s\"",
            rb"t=\"e\"", rb"sep=;", rb"\"\"", rb"\xB1\xEA\xD7\xBC"]


class Readers(Books):
    """The same books for the readers alone."""
    name = "readers"
    flags = ["--readers"]


KINDS = [Texts(), Books()]
SINGLE = [*KINDS, Readers()]


def fuzz(program, seconds, workers, kinds):
    crashes = fresh(BUILD / "crashes")
    for kind in kinds:
        kind.prepare()
    # A worker alone divides its time.
    runs = [(kind, max(1, seconds * workers // len(kinds))) for kind in kinds] if workers < len(kinds) else [
        (kinds[worker % len(kinds)], seconds) for worker in range(workers)]
    processes = []
    for worker, (kind, time) in enumerate(runs):
        log = open(BUILD / f"log-{worker}", "wb")
        processes.append(subprocess.Popen(kind.command(program, time, crashes), stdout=subprocess.DEVNULL, stderr=log))
        if workers < len(kinds):
            processes[-1].wait()
    statuses = [process.wait() for process in processes]
    counts = dict.fromkeys((kind.name for kind in kinds), 0)
    for worker, (kind, _) in enumerate(runs):
        log = (BUILD / f"log-{worker}").read_text(errors="replace")
        counts[kind.name] += int((re.findall(r"number_of_executed_units: (\d+)", log) or ["0"])[-1])
        if statuses[worker] != 0:
            print(log[-4000:])
    for kind in kinds:
        print(f"{counts[kind.name]} {kind.name}, {size(kind.found) >> 10} KB found, corpus {size(kind.corpus) >> 10} KB")
    left = sorted(crashes.iterdir())
    if any(statuses) or left:
        sys.exit(f"crashed or hung: {[str(path) for path in left]}")
    if not all(counts.values()):
        sys.exit("nothing was tried")


def main():
    parser = argparse.ArgumentParser(description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter)
    parser.add_argument("--seconds", type=int, default=120)
    parser.add_argument("--workers", type=int, default=os.cpu_count() or 1)
    parser.add_argument("--replay", nargs="+", type=pathlib.Path)
    parser.add_argument("--keep", action="store_true")
    parser.add_argument("--no-build", action="store_true")
    parser.add_argument("--only", choices=[kind.name for kind in SINGLE])
    arguments = parser.parse_args()
    program = BUILD / "fuzz-prefab" if arguments.no_build else build()
    kinds = [kind for kind in SINGLE if kind.name == arguments.only] if arguments.only else KINDS
    if arguments.replay:
        sys.exit(subprocess.run([program, f"-timeout={SECONDS_OF_A_TEXT}", *arguments.replay]).returncode)
    if arguments.keep:
        for kind in kinds:
            kind.prepare()
            kind.keep(program)
    else:
        fuzz(program, arguments.seconds, arguments.workers, kinds)


if __name__ == "__main__":
    main()

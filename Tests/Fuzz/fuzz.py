#!/usr/bin/env python3
"""Builds the fuzz target and gives it texts that libFuzzer makes from the samples; fails on a crash, a hang or memory without end.

    fuzz.py                       two minutes, as in .ci/run
    fuzz.py --seconds 3600        an hour
    fuzz.py --replay FILE…        runs files again, such as one that crashed
    fuzz.py --keep                adds what the last runs have found to the corpus, no more than new ways through the code need

The corpus, corpus.zip, holds texts that go new ways through the code, at most 2 MB. A text that crashes lies in .build/fuzz/crashes afterwards:
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
PACKED = ROOT / "Tests/Fuzz/corpus.zip"
CRASHED = ROOT / "Tests/Fuzz/crashed"
BUILD = ROOT / ".build/fuzz"
CORPUS = BUILD / "corpus"
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


def seeds(folder):
    """Everything in the repository that people write, and an entry of each kind that the commands read."""
    shutil.rmtree(folder, ignore_errors=True)
    folder.mkdir(parents=True)
    places = ["samples", "Tests/Fixtures/diagnostics", "Tests/Fixtures/methods", "Tests/Cases", "Standards"]
    for number, path in enumerate(sorted(path for place in places for path in (ROOT / place).rglob("*.json"))):
        text = path.read_bytes()
        if len(text) <= LONGEST and "schema" not in path.name:
            (folder / f"{number:04}-{path.name}").write_bytes(text)


def words(path, folder):
    """A dictionary for libFuzzer: the keys and words of the seeds."""
    found = set()
    for seed in folder.iterdir():
        found.update(re.findall(rb'"([A-Za-z][A-Za-z0-9 /.-]{1,40})"', seed.read_bytes()))
    with open(path, "wb") as file:
        for word in sorted(found):
            file.write(b'"\\"' + word + b'\\""\n')
        for word in (rb'"{}"', rb'"[]"', rb'"null"', rb'"-0"', rb'"1e400"', rb'"999999999999.999999999999"', rb'"\xE2\x80\xAE"', rb'"\xEF\xBB\xBF"',
                     rb'"\\uD800"'):
            file.write(word + b"\n")


def unpack():
    shutil.rmtree(CORPUS, ignore_errors=True)
    with zipfile.ZipFile(PACKED) as corpus:
        if sum(text.file_size for text in corpus.infolist()) > MOST_BYTES:
            sys.exit(f"the corpus has more than {MOST_BYTES >> 20} MB")
        corpus.extractall(CORPUS)


def pack():
    """The same texts give the same bytes."""
    with zipfile.ZipFile(PACKED, "w", zipfile.ZIP_DEFLATED) as corpus:
        for path in sorted(CORPUS.iterdir()):
            corpus.writestr(zipfile.ZipInfo(path.name), path.read_bytes(), zipfile.ZIP_DEFLATED)


def size(folder):
    return sum(path.stat().st_size for path in folder.iterdir())


def fuzz(program, seconds, workers):
    found, crashes, start = BUILD / "found", BUILD / "crashes", BUILD / "seeds"
    found.mkdir(exist_ok=True)
    shutil.rmtree(crashes, ignore_errors=True)
    crashes.mkdir()
    seeds(start)
    words(BUILD / "words", start)
    processes = []
    for worker in range(workers):
        log = open(BUILD / f"log-{worker}", "wb")
        processes.append(subprocess.Popen(
            [program, f"-max_total_time={seconds}", f"-timeout={SECONDS_OF_A_TEXT}", "-rss_limit_mb=2048", f"-max_len={LONGEST}",
             f"-dict={BUILD / 'words'}", f"-artifact_prefix={crashes}/", "-print_final_stats=1", "-reload=1", found, start, CORPUS, CRASHED],
            stdout=subprocess.DEVNULL, stderr=log))
    statuses = [process.wait() for process in processes]
    runs = 0
    for worker in range(workers):
        log = (BUILD / f"log-{worker}").read_text(errors="replace")
        runs += int((re.findall(r"number_of_executed_units: (\d+)", log) or ["0"])[-1])
        if statuses[worker] != 0:
            print(log[-4000:])
    print(f"{runs} texts, {size(found) >> 10} KB found, corpus {size(CORPUS) >> 10} KB")
    left = sorted(crashes.iterdir())
    if any(statuses) or left:
        sys.exit(f"crashed or hung: {[str(path) for path in left]}")
    if runs == 0:
        sys.exit("nothing was tried")


def keep(program):
    """Only what goes a new way, the shortest text for each."""
    merged = BUILD / "merged"
    shutil.rmtree(merged, ignore_errors=True)
    merged.mkdir()
    subprocess.run([program, "-merge=1", f"-max_len={LONGEST}", merged, BUILD / "seeds", CORPUS, BUILD / "found"], check=True,
                   stderr=subprocess.DEVNULL)
    known = {path.read_bytes() for path in (BUILD / "seeds").iterdir()}
    total = size(CORPUS)
    for path in sorted(merged.iterdir(), key=lambda path: path.stat().st_size):
        text = path.read_bytes()
        if text in known or total + len(text) > MOST_BYTES * 3 // 4:
            continue
        (CORPUS / path.name).write_bytes(text)
        total += len(text)
    pack()
    print(f"corpus {size(CORPUS) >> 10} KB in {len(list(CORPUS.iterdir()))} files")


def main():
    parser = argparse.ArgumentParser(description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter)
    parser.add_argument("--seconds", type=int, default=120)
    parser.add_argument("--workers", type=int, default=os.cpu_count() or 1)
    parser.add_argument("--replay", nargs="+", type=pathlib.Path)
    parser.add_argument("--keep", action="store_true")
    parser.add_argument("--no-build", action="store_true")
    arguments = parser.parse_args()
    program = BUILD / "fuzz-prefab" if arguments.no_build else build()
    unpack()
    if arguments.replay:
        sys.exit(subprocess.run([program, f"-timeout={SECONDS_OF_A_TEXT}", *arguments.replay]).returncode)
    if arguments.keep:
        keep(program)
    else:
        fuzz(program, arguments.seconds, arguments.workers)


if __name__ == "__main__":
    main()

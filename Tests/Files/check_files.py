#!/usr/bin/env python3
"""Ends the program at any moment, flips links under it, fills its disk and gives it odd names; fails if a file is lost or torn.

    check_files.py PROGRAM [--scale 0.02] [--only kills] [--seed 1]

At scale 1 every command that writes is killed 1,000 times at a random moment while somebody reads the file all along: there is the old or the
new text, whole. A link is flipped between what is read and what is written during 1,000 runs for each side: what is read is never written. A
full disk is a file system in memory where it may be mounted, else a limit on the size of files. Random moments are seeded; what the program
writes depends on nothing but its input.
"""
# Debian: python3
import argparse
import json
import os
import pathlib
import random
import resource
import shutil
import signal
import subprocess
import sys
import tempfile
import threading
import time

ROOT = pathlib.Path(__file__).resolve().parents[2]
SAMPLE = ROOT / "samples/eligible-factory.json"
OLD = b"old\n" * 20_000
HIDDEN = ".prefab-"


class Trial:
    def __init__(self, program, scale, seed):
        self.program, self.scale, self.random = program, scale, random.Random(seed)
        self.failures, self.counts = [], {}

    def expect(self, condition, message):
        if not condition:
            self.failures.append(message)
            print(f"FAILED: {message}")
        return condition

    def count(self, what, number=1):
        self.counts[what] = self.counts.get(what, 0) + number

    def repeats(self, most=1000):
        return max(3, round(most * self.scale))

    def run(self, arguments, folder, **options):
        options = {"stdin": subprocess.DEVNULL, "stdout": subprocess.PIPE, "stderr": subprocess.PIPE, **options}
        return subprocess.run([self.program, *arguments], cwd=folder, **options)

    def start(self, arguments, folder, **options):
        options = {"stdin": subprocess.DEVNULL, "stdout": subprocess.DEVNULL, "stderr": subprocess.DEVNULL, **options}
        return subprocess.Popen([self.program, *arguments], cwd=folder, **options)


def line(project="P"):
    submission = json.loads(SAMPLE.read_text())
    submission["project"]["id"] = project
    return json.dumps(submission, ensure_ascii=False)


def slip():
    """A submission that `--fix` mends."""
    return SAMPLE.read_text().replace('"format":', "// slip\n  \"format\":", 1)


def prepare(folder):
    """A folder with everything that a command may read."""
    folder.mkdir(parents=True, exist_ok=True)
    shutil.copy(SAMPLE, folder / "a.json")
    (folder / "b.json").write_text(line("B"))
    (folder / "many.ndjson").write_text("".join(line(f"P{n}") + "\n" for n in range(60)))
    (folder / "in").mkdir()
    for number in range(4):
        (folder / f"in/p{number}.json").write_text(line(f"P{number}"))
    shutil.copytree(ROOT / "Standards", folder / "standards")


# What each command writes, and how it is called; `out` is replaced.
WRITERS = {
    "review": ["review", "a.json", "--format", "html", "--output", "out"],
    "rate": ["rate", "a.json", "--method", "all", "--output", "out"],
    "check": ["check", "a.json", "--format", "sarif", "--output", "out"],
    "advise": ["advise", "a.json", "--output", "out"],
    "diff": ["diff", "a.json", "b.json", "--output", "out"],
    "draft": ["draft", "publication", "a.json", "--output", "out"],
    "portfolio": ["portfolio", "in", "--format", "csv", "--output", "out"],
    "batch": ["batch", "many.ndjson", "--quiet", "--output", "out"],
    "new": ["new", "--use", "public", "--structure", "steel", "--force", "--output", "out", "--guide", "guide"],
    "schema": ["schema", "submission", "--output", "out"],
    "standards show": ["standards", "show", "DB11-T-1831-2021", "--format", "html", "--output", "out"],
    "standards check": ["standards", "check", "standards", "--format", "json", "--output", "out"],
    "check --fix": ["check", "--fix", "out"],
    "standards verify": ["standards", "verify", "DB11-T-1831-2021", "verticalMembers", "--name", "N", "--date", "2026-03-01", "--standards",
                         "standards"],
}
TARGETS = {"standards verify": "standards/DB11-T-1831-2021.json"}
TARGETS.update({name: "out" for name in WRITERS if name not in TARGETS})


def old_text(name, folder):
    if name == "check --fix":
        return slip().encode()
    if name == "standards verify":
        return (ROOT / "Standards/DB11-T-1831-2021.json").read_bytes()
    return OLD


def leftovers(folder):
    return [path for path in folder.rglob(f"{HIDDEN}*")]


class Reader(threading.Thread):
    """Reads a file all along; whatever it sees is one of the texts."""

    def __init__(self, path, texts):
        super().__init__(daemon=True)
        self.path, self.texts, self.torn, self.reads, self.ended = path, texts, None, 0, False

    def run(self):
        while not self.ended:
            try:
                text = self.path.read_bytes()
            except FileNotFoundError:
                text = b"(no file)"
            self.reads += 1
            if text not in self.texts:
                self.torn = text[:60]
            time.sleep(0.0005)


def kills(trial, folder):
    for name, arguments in WRITERS.items():
        place = folder / name.replace(" ", "-")
        prepare(place)
        target = place / TARGETS[name]
        old = old_text(name, place)
        target.write_bytes(old)
        os.chmod(target, 0o640)
        begin = time.monotonic()
        result = trial.run(arguments, place)
        took = time.monotonic() - begin
        new = target.read_bytes()
        if not trial.expect(result.returncode in (0, 1) and new != old, f"{name}: status {result.returncode} {result.stderr[-300:]}"):
            continue
        trial.expect(target.stat().st_mode & 0o777 == 0o640, f"{name}: permissions {oct(target.stat().st_mode)}")
        reader = Reader(target, {old, new})
        # Put back as the program does it, so that the reader sees nothing else.
        def put_back():
            fresh = place / "fresh"
            fresh.write_bytes(old)
            os.replace(fresh, target)
        put_back()
        reader.start()
        for _ in range(trial.repeats()):
            process = trial.start(arguments, place)
            time.sleep(trial.random.uniform(0, 1.1 * took))
            process.send_signal(trial.random.choice([signal.SIGKILL, signal.SIGKILL, signal.SIGTERM]))
            process.wait()
            text = target.read_bytes()
            trial.count("kills")
            trial.count("kills before the new file was there", text == old)
            if not trial.expect(text in (old, new), f"{name}: torn after a kill: {text[:60]}"):
                break
            if text == new:
                put_back()
        reader.ended = True
        reader.join()
        trial.count("reads meanwhile", reader.reads)
        trial.expect(reader.torn is None, f"{name}: a reader saw {reader.torn}")
        put_back()
        trial.run(arguments, place)
        trial.expect(target.read_bytes() == new, f"{name}: the run after the kills writes something else")
        trial.expect(not leftovers(place), f"{name}: left behind: {leftovers(place)}")
        shutil.rmtree(place)


def site(trial, folder):
    """A site that was interrupted anywhere is whole after the next run; what is not its own stays."""
    prepare(folder)
    begin = time.monotonic()
    trial.expect(trial.run(["portfolio", "in", "--site", "clean"], folder).returncode == 0, "site: no clean run")
    took = time.monotonic() - begin
    pages = {path.relative_to(folder / "clean"): path.read_bytes() for path in (folder / "clean").rglob("*.html")}
    trial.expect(len(pages) == 5, f"site: {len(pages)} pages")
    place = folder / "site"
    (place / "reports").mkdir(parents=True)
    (place / "reports/notes.txt").write_text("mine")
    for number in range(trial.repeats()):
        process = trial.start(["portfolio", "in", "--site", "site"], folder)
        time.sleep(trial.random.uniform(0, 1.1 * took))
        process.kill()
        process.wait()
        trial.count("kills of a site")
        found = {path.relative_to(place): path.read_bytes() for path in place.rglob("*.html")}
        torn = [str(name) for name, text in found.items() if pages.get(name) != text]
        trial.expect(not torn, f"site: torn pages {torn}")
        if pathlib.Path("index.html") in found:
            trial.expect(found == pages, "site: an index before its pages")
        if number % 5 == 4:
            trial.expect(trial.run(["portfolio", "in", "--site", "site"], folder).returncode == 0, "site: no run after a kill")
            found = {path.relative_to(place): path.read_bytes() for path in place.rglob("*") if path.is_file()}
            trial.expect(found == {**pages, pathlib.Path("reports/notes.txt"): b"mine"}, f"site: not whole after a kill: {sorted(found)}")
            for name in pages:
                (place / name).unlink()
    # A folder of reports that is a link is somebody else's.
    (folder / "linked").mkdir()
    (folder / "elsewhere").mkdir()
    (folder / "linked/reports").symlink_to("../elsewhere")
    result = trial.run(["portfolio", "in", "--site", "linked"], folder)
    trial.expect(result.returncode == 2 and not list((folder / "elsewhere").iterdir()), f"site: a linked reports/ is followed {result}")
    trial.expect(not (folder / "linked/index.html").exists(), "site: an index beside a linked reports/")


class Flipper(threading.Thread):
    """Lets a name lead to one file and then to the other, as fast as it can."""

    def __init__(self, path, targets):
        super().__init__(daemon=True)
        self.path, self.targets, self.flips, self.ended = path, targets, 0, False

    def run(self):
        beside = self.path.with_name(self.path.name + ".flip")
        while not self.ended:
            beside.symlink_to(self.targets[self.flips % 2])
            os.replace(beside, self.path)
            self.flips += 1
            time.sleep(0.0002)


def flips(trial, folder):
    prepare(folder)
    (folder / "other").mkdir()
    text = SAMPLE.read_bytes()
    commands = [
        ["review", "a.json", "--output", "flip"], ["check", "a.json", "--output", "flip"], ["batch", "a.json", "--quiet", "--output", "flip"],
        ["advise", "a.json", "--output", "flip"], ["portfolio", "in", "--output", "flip"],
    ]
    for flipped, targets in [("flip", ["a.json", "free.txt"]), ("flip", ["in/p0.json", "free.txt"]), ("flip", ["free.txt", "a.json"])]:
        inputs = {path: path.read_bytes() for path in [folder / "a.json", *(folder / "in").iterdir()]}
        flipper = Flipper(folder / flipped, targets)
        (folder / flipped).unlink(missing_ok=True)
        (folder / flipped).symlink_to(targets[0])
        flipper.start()
        for number in range(trial.repeats() // 3 + 1):
            command = commands[4] if targets[0].startswith("in/") else commands[number % 4]
            (folder / "free.txt").write_bytes(OLD)
            result = trial.run(command, folder)
            trial.count("runs with a flipped output")
            trial.count("of them refused", result.returncode == 2)
            lost = [path.name for path, before in inputs.items() if path.read_bytes() != before]
            if not trial.expect(not lost, f"flips: {command} wrote over {lost}"):
                break
            trial.expect(result.returncode in (0, 1, 2) and not (result.returncode == 2 and (folder / "free.txt").read_bytes() != OLD),
                         f"flips: {command}: {result.returncode} {result.stderr[-200:]}")
        flipper.ended = True
        flipper.join()
        trial.count("flips", flipper.flips)
    # What is read may flip, too: the file that was read is not the one that is written.
    two = {"one.json": text, "two.json": line("TWO").encode()}
    (folder / "in.json").symlink_to("one.json")
    for name, content in two.items():
        (folder / name).write_bytes(content)
    flipper = Flipper(folder / "in.json", list(two))
    flipper.start()
    for _ in range(trial.repeats()):
        for name, content in two.items():
            (folder / name).write_bytes(content)
        result = trial.run(["review", "in.json", "--output", "two.json", "--format", "json"], folder)
        trial.count("runs with a flipped input")
        written = (folder / "two.json").read_bytes()
        if written == two["two.json"]:
            trial.expect(result.returncode == 2, f"flips: nothing written, status {result.returncode}")
        else:
            made = json.loads(written)
            trial.expect(made["project"]["id"] != "TWO", "flips: a review of two.json stands in its place")
    flipper.ended = True
    flipper.join()
    trial.count("flips", flipper.flips)
    # A folder on the way flips.
    (folder / "other/a.json").write_bytes(OLD)
    (folder / "where").symlink_to("other")
    flipper = Flipper(folder / "where", [".", "other"])
    flipper.start()
    for _ in range(trial.repeats()):
        (folder / "other/a.json").write_bytes(OLD)
        trial.run(["review", "a.json", "--output", "where/a.json"], folder)
        trial.count("runs with a flipped folder")
        trial.expect((folder / "a.json").read_bytes() == text, "flips: a folder that flips loses the input")
    flipper.ended = True
    flipper.join()
    trial.count("flips", flipper.flips)


def full(trial, folder):
    """Sizes from nothing to what the file needs."""
    for name, arguments in {**WRITERS, "site": ["portfolio", "in", "--site", "site"]}.items():
        place = folder / name.replace(" ", "-")
        place.mkdir(parents=True)
        mounted = mount(place)
        try:
            prepare(place)
            target = place / TARGETS.get(name, "site/index.html")
            if name == "site":
                trial.run(arguments, place)
                old = target.read_bytes()
                (place / "in/p4.json").write_text(line("P4"))
            else:
                old = old_text(name, place)
                target.write_bytes(old)
            before = {path for path in place.rglob("*")}
            for room in [0, 1, 2, 3][:max(1, min(4, round(40 * trial.scale) + 1))]:
                if mounted:
                    fill(place, room)
                limit = None if mounted else lambda: (signal.signal(signal.SIGXFSZ, signal.SIG_IGN),
                                                      resource.setrlimit(resource.RLIMIT_FSIZE, (512 * room, 512 * room)))
                result = trial.run(arguments, place, preexec_fn=limit)
                (place / "filling").unlink(missing_ok=True)
                trial.count("full disks" if mounted else "files that may not grow")
                small = result.returncode != 2
                trial.expect(small or target.read_bytes() == old, f"{name}: {room} blocks left: the old file is gone {result.stderr[-200:]}")
                trial.expect(not small or room > 0, f"{name}: {room} blocks left: status {result.returncode}")
                more = {path for path in place.rglob("*")} - before - {place / "filling"}
                trial.expect(small or all(path.name.endswith(".partial") or path.name == "guide" or name == "site" for path in more),
                             f"{name}: {room} blocks left: left behind {more}")
                trial.expect(not leftovers(place), f"{name}: left behind {leftovers(place)}")
                if small and name != "site":
                    target.write_bytes(old)
                if small:
                    break
        finally:
            if mounted:
                subprocess.run(["umount", place], check=True)
        shutil.rmtree(place)


def mount(place):
    if os.geteuid() != 0:
        return False
    command = ["mount", "-t", "tmpfs", "-o", "size=8m", "tmpfs", place]
    return subprocess.run(command, stdout=subprocess.DEVNULL, stderr=subprocess.DEVNULL).returncode == 0


def fill(place, room):
    """Leaves so many blocks of a disk."""
    with open(place / "filling", "wb", buffering=0) as file:
        try:
            while True:
                file.write(b"x" * 4096)
        except OSError:
            pass
        file.truncate(max(0, file.tell() - 4096 * room))


def appended(trial, folder):
    prepare(folder)
    commands = [
        ("review a.json", "a.json"), ("review -", "a.json"), ("check a.json", "a.json"), ("check -", "a.json"), ("check in", "in/p1.json"),
        ("check a.json --format json", "a.json"), ("check --fix a.json", "a.json"), ("check --fix --diff a.json", "a.json"),
        ("batch a.json", "a.json"), ("batch", "a.json"), ("rate a.json --method all", "a.json"), ("advise a.json", "a.json"),
        ("diff a.json b.json", "b.json"), ("draft correction a.json", "a.json"), ("portfolio in", "in/p2.json"),
        ("standards check standards", "standards/measures.json"), ("review a.json --standards standards", "standards/measures.json"),
    ]
    for command, target in commands:
        before = (folder / target).read_bytes()
        with open(folder / target, "ab") as output, open(folder / target, "rb") as source:
            stdin = source if command.endswith(" -") or command == "batch" else subprocess.DEVNULL
            result = trial.run(command.split(), folder, stdout=output, stdin=stdin)
        trial.count("outputs appended to an input")
        trial.expect(result.returncode == 2 and (folder / target).read_bytes() == before,
                     f"{command} >> {target}: status {result.returncode}, {(folder / target).stat().st_size - len(before)} bytes more")


def names(trial, folder):
    composed, taken_apart = "\u00e9.json".encode(), "e\u0301.json".encode()
    legacy = "项目".encode("gbk") + b".json"
    place = folder / "n"
    place.mkdir(parents=True)
    listed = sorted([composed, taken_apart, legacy, b"\xff.json", b"B.json", b"a.json", "\U0010ffe9.json".encode(), b"z\x1b[1m.json"])
    for number, name in enumerate(listed):
        with open(os.fsencode(place) + b"/" + name, "wb") as file:
            file.write(line(f"N{number}").encode())
    escaped = ["B.json", "a.json", "e\u0301.json", "z\x1b[1m.json", "\u00e9.json", r"\xCF\xEEĿ.json", r"\xF4\x8F\xBF\xA9.json", r"\xFF.json"]
    table = json.loads(trial.run(["portfolio", "n", "--format", "json"], folder).stdout)
    trial.expect([file["file"] for file in table["files"]] == escaped, f"names: {[file['file'] for file in table['files']]}")
    trial.expect(all(file["state"] == "reviewed" for file in table["files"]), "names: not all are reviewed")
    result = trial.run(["portfolio", "n", "--site", "site"], folder)
    trial.expect(result.returncode == 0 and len(list((folder / "site/reports").iterdir())) == len(listed),
                 f"names: {len(list((folder / 'site/reports').iterdir()))} pages of {len(listed)} projects {result.stderr[-200:]}")
    index = (folder / "site/index.html").read_text()
    links = [part.split('"')[0] for part in index.split('href="reports/')[1:]]
    trial.expect(len(set(links)) == len(listed), f"names: {len(set(links))} links")
    found = json.loads(trial.run(["check", "n", "--format", "json"], folder).stdout)
    trial.expect([file["path"] for file in found["files"]] == [f"n/{name}" for name in escaped], f"names: {found['files']}")
    for name in listed:
        path = b"n/" + name
        for command in (["review"], ["check"], ["batch", "--quiet"], ["advise"], ["draft", "publication"]):
            result = trial.run([*command, path, "--output", b"n/out-" + name], folder)
            trial.expect(result.returncode in (0, 1) and os.path.getsize(os.fsencode(folder) + b"/n/out-" + name) > 0 or command == ["check"],
                         f"names: {command} {path}: {result.returncode} {result.stderr[-200:]}")
        (pathlib.Path(os.fsdecode(os.fsencode(folder) + b"/n/out-" + name))).unlink()
        trial.count("names read and written")
    missing = trial.run(["review", b"n/\xe9.json"], folder)
    trial.expect(missing.returncode == 2 and b"n/\\xE9.json" in missing.stderr, f"names: {missing.stderr}")
    sarif = json.loads(trial.run(["check", b"n/" + legacy, "--format", "sarif", "--fail-on", "note"], folder).stdout)
    uris = {place["physicalLocation"]["artifactLocation"]["uri"] for run in sarif["runs"] for found in run["results"]
            for place in found["locations"]}
    trial.expect(uris <= {"n/%CF%EE%C4%BF.json"}, f"names: {uris}")


def ends(trial, folder):
    """Where nothing can be written, and where nobody reads."""
    prepare(folder)
    for command in ("--help", "--version", "review --help", "help review", "standards", "explain --list", "schema submission",
                    "review a.json", "check a.json", "batch a.json", "portfolio in", "--generate-completion-script bash",
                    "--experimental-dump-help"):
        with open("/dev/full", "wb") as output:
            result = trial.run(command.split(), folder, stdout=output)
        trial.expect(result.returncode == 2 and result.stderr, f"{command} > /dev/full: status {result.returncode}")
        trial.count("commands on a full device")
    for stop in (signal.SIGTERM, signal.SIGINT, signal.SIGHUP):
        for _ in range(max(1, trial.repeats(20) // 3)):
            (folder / "big.ndjson").write_text((line() + "\n") * 300)
            read, write = os.pipe()
            process = trial.start(["batch", "big.ndjson"], folder, stdout=write, stderr=subprocess.PIPE)
            os.close(write)
            time.sleep(0.6)
            process.send_signal(stop)
            begin = time.monotonic()
            try:
                process.wait(10)
            except subprocess.TimeoutExpired:
                process.kill()
                process.wait()
            trial.expect(process.returncode == -stop, f"batch with a full pipe: {process.returncode} after {stop}")
            trial.expect(time.monotonic() - begin < 5, f"batch with a full pipe took {time.monotonic() - begin:.1f} s to end")
            trial.count("batches with a full pipe ended by one signal")
            os.close(read)
            process.stderr.close()
    # Ended before its time, a batch leaves the file as it was, and its lines beside it.
    (folder / "out").write_bytes(OLD)
    read, write = os.pipe()
    process = trial.start(["batch", "-", "--output", "out"], folder, stdin=read, stderr=subprocess.PIPE)
    os.close(read)
    os.write(write, (line() + "\n").encode() * 3)
    time.sleep(0.6)
    process.send_signal(signal.SIGTERM)
    process.wait()
    os.close(write)
    partial = (folder / "out.partial").read_bytes() if (folder / "out.partial").exists() else b""
    trial.expect((folder / "out").read_bytes() == OLD and partial.count(b"\n") == 3 and partial.endswith(b"\n"),
                 f"batch ended: {process.returncode} {partial.count(b'%c' % 10)} lines beside")
    process.stderr.close()


def main():
    parser = argparse.ArgumentParser(description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter)
    parser.add_argument("program", type=pathlib.Path)
    parser.add_argument("--scale", type=float, default=0.02)
    parser.add_argument("--only")
    parser.add_argument("--seed", type=int, default=1)
    arguments = parser.parse_args()
    os.environ.update(LC_ALL="C")
    os.umask(0o022)
    # Where the check itself was started behind a terminal's back, the programs it starts would pass over these signals as well.
    for each in (signal.SIGHUP, signal.SIGINT, signal.SIGTERM):
        signal.signal(each, signal.SIG_DFL)
    trial = Trial(arguments.program.resolve(), arguments.scale, arguments.seed)
    for part in (appended, names, ends, full, site, flips, kills):
        if arguments.only and part.__name__ != arguments.only:
            continue
        with tempfile.TemporaryDirectory() as folder:
            begin = time.monotonic()
            part(trial, pathlib.Path(folder) / part.__name__)
            print(f"{part.__name__}: {time.monotonic() - begin:.1f} s", flush=True)
    for what, number in trial.counts.items():
        print(f"{number:>8} {what}")
    sys.exit(f"{len(trial.failures)} failures" if trial.failures else 0)


if __name__ == "__main__":
    main()

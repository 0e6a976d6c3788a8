#!/usr/bin/env python3
"""Drives texts that mean something to a terminal, a CI server, a spreadsheet, a browser or a reader's eye through every output of the program.

    check_sinks.py PROGRAM [--languages 2]

The outputs come from the program's own description of its commands (`--experimental-dump-help`): a command, a form or an option that this script
knows nothing of fails it, so that none can be forgotten. Each text stands in every place of a submission that takes free text, in keys and words
of one with errors, in a record, costs, a kept verdict, standards, names of files and arguments. Every output is read by the rules of its kind.
"""
# Debian: python3
import argparse
import concurrent.futures
import csv
import html.parser
import io
import itertools
import json
import os
import pathlib
import re
import shutil
import subprocess
import sys
import tempfile
import unicodedata
import xml.etree.ElementTree
import zipfile

ROOT = pathlib.Path(__file__).resolve().parents[2]
SAMPLE = ROOT / "samples/eligible-factory.json"

PAYLOADS = {
    "colour": "\x1b[31mred", "link of a terminal": "\x1b]8;;http://x.example\x1b\\text", "clipboard": "\x1b]52;c;ZWNobw==\x07", "bell": "a\x07b",
    "return": "good\rbad", "zero": "a\0b", "C1": "a\x9b31mb", "delete": "a\x7fb", "override": "\u202e00.001", "isolate": "a\u2066b\u2069",
    "zero width": "a\u200bb", "mark": "\ufeffa", "soft hyphen": "a\u00adb", "line separator": "a\u2028::error::b", "command": "::error::x",
    "command in a line": "a\n::error file=x::y", "percent": "a%0A::error::b", "script": "<script>alert(1)</script>",
    "attribute": "\"'><img src=x onerror=alert(1)>", "end of CDATA": "a]]><b>&amp;", "formula": "=cmd|'/c calc'!A0",
    "formula behind nothing": "\u200b\u200d\ufe0f@SUM(1)", "table": "a | b\\| c", "code": "```\n# a `b` [c](javascript:alert(1)) *d*",
}
# Those of a name of a file: no stroke and no zero.
NAMES = {name: text for name, text in PAYLOADS.items() if "\0" not in text and "/" not in text and len(text.encode()) < 100}
NAMES["not UTF-8"] = "a\udce9b"

# What an option is for: a form of the output, a place that is written, or neither.
FORMS = {"format", "summary", "csv", "draft", "kind", "diff"}
WRITES = {"output", "guide", "site", "baseline", "write-map"}
OTHERS = {
    "file", "files", "paths", "folder", "old", "new", "id", "ids", "name", "subcommands", "review", "beside", "lang", "standards", "reading", "verified-only",
    "exit-status", "version", "help", "method", "exclude", "among", "changed", "verdicts", "for", "fix", "fail-on", "max-diagnostics", "quiet", "jobs",
    "skip-blank-lines", "costs", "old-standards", "new-standards", "old-reading", "new-reading", "notice-from", "trigger", "granted", "returned",
    "use", "structure", "buildings", "permit-date", "height", "area", "stage", "take-off", "schema", "force", "date", "source", "list", "width", "color",
    "building", "no-notice", "copies", "book", "books", "map", "into", "root", "statistics", "verbose", "update-verdicts", "exit-zero", "today",
    "write-baseline", "template", "template-names",
}


def leaves(command, path=()):
    path = path + (command["commandName"],)
    if command.get("subcommands"):
        for inner in command["subcommands"]:
            yield from leaves(inner, path)
    else:
        yield path[1:], command


def name_of(argument):
    return (argument.get("preferredName") or {}).get("name") or argument["valueName"]


def outputs(program):
    """Each command with each choice of the options that give the output its form."""
    dump = json.loads(subprocess.run([program, "--experimental-dump-help"], stdout=subprocess.PIPE, check=True).stdout)
    for path, command in leaves(dump["command"]):
        # It writes an address and serves pages, into which Tests/Desk puts hostile texts.
        if path == ("serve",):
            continue
        choices = []
        for argument in command.get("arguments", []):
            name = name_of(argument)
            if name in FORMS and argument["kind"] != "flag":
                values = argument.get("allValues") or sys.exit(f"{path}: the values of {name} are not told")
                choices.append([(name, argument["kind"], value) for value in values])
            elif name not in WRITES | OTHERS | FORMS:
                sys.exit(f"{' '.join(path)} has an option {name} that check_sinks.py knows nothing of: does it write, or form what is written?")
        for choice in itertools.product(*choices):
            yield path, {name: (kind, value) for name, kind, value in choice}


class Hostile:
    """A folder in which one text stands wherever a text can stand."""

    def __init__(self, folder, name, text, places):
        self.folder, self.name, self.text = folder, name, text
        folder.mkdir()
        good = json.loads(SAMPLE.read_text())
        for place in places:
            target = good
            for step in place[:-1]:
                target = target[step]
            target[place[-1]] = text
        self.write("good.json", good)
        broken = json.loads(SAMPLE.read_text())
        broken[text] = text
        broken["project"]["stage"] = text
        broken["project"][f"name{text}"] = 1
        broken["buildings"][0]["use"] = text
        broken["buildings"][0]["height"] = text
        self.write("broken.json", broken)
        with (folder / "book.csv").open("w", newline="") as file:
            csv.writer(file).writerows([["id", text], ["project.id", "project.name"], ["1", text], [text, text]])
        (folder / "lines.ndjson").write_text(json.dumps(good) + "\n" + json.dumps(broken) + "\n" + text.replace("\n", " ") + "\n")
        self.write("good.review.json", self.hostile_record(text))
        self.write("costs.json", {"format": "prefab-costs/1", "costs": {text: text}, text: 1})
        self.write("good.verdict.json", {"format": "prefab-verdict/1", "project": {"id": text}, text: text})
        (folder / "configured").mkdir()
        self.write("configured/prefab.json", {"format": "prefab-config/1", "exclude": [text], text: text,
                                              "ignore": [{"code": "W402", "path": text, "reason": text}]})
        head = text.replace('"', '""')
        (folder / "list.csv").write_text(f'楼号,构件类型,件数,"{head}"\n"{head}","{head}",1,"{head}"\n', encoding="utf-8")
        self.write("map.json", {"format": "prefab-map/1", "sheets": [{"name": "list.csv", "heads": 1, "columns": [
            {"head": "楼号", "field": "building"}, {"head": "构件类型", "field": "kind"}, {"head": "件数", "field": "count"}]}]})
        self.write("broken-map.json", {"format": "prefab-map/1", "sheets": [{"name": text, "heads": 1, "columns": [
            {"head": text, "field": text, text: 1}, {"column": text, "field": "width", "unit": text}]}]})
        (folder / "in").mkdir()
        for file in ("good.json", "broken.json"):
            shutil.copy(folder / file, folder / "in" / file)
        if name in NAMES:
            self.write(os.fsdecode(b"in/" + self.text.encode(errors="surrogateescape") + b".json"), good)
            self.write(os.fsdecode(b"in/x" + self.text.encode(errors="surrogateescape") + b".json"), broken)
        for kind, field in (("standards", "chinese"), ("faulty", "status")):
            shutil.copytree(ROOT / "Standards", folder / kind)
            path = folder / kind / "measures.json"
            table = json.loads(path.read_text())
            self.replace_first(table, field, text)
            path.write_text(json.dumps(table))

    def hostile_record(self, text):
        record = json.loads((ROOT / "samples/eligible-factory.review.json").read_text())

        def walk(value):
            if isinstance(value, dict):
                return {key: walk(inner) if key != "format" else inner for key, inner in value.items()}
            if isinstance(value, list):
                return [walk(inner) for inner in value]
            return text if isinstance(value, str) and not re.fullmatch(r"[\d.-]+", value) else value
        return walk(record)

    def replace_first(self, value, field, text):
        if isinstance(value, dict):
            for key, inner in value.items():
                if key in (field, "zh") and isinstance(inner, str):
                    value[key] = text
                    return True
                if self.replace_first(inner, field, text):
                    return True
        elif isinstance(value, list):
            return any(self.replace_first(inner, field, text) for inner in value)
        return False

    def write(self, name, value):
        (self.folder / name).write_text(json.dumps(value))

    def argument(self):
        """The text as an argument of a command."""
        return self.text.replace("\0", "")

    def file_name(self):
        return (self.argument().replace("/", "") or "x")[:60]


def calls(path, form, hostile):
    """How the command is called so that the text reaches its output; every command of the program has a line here."""
    text, name = hostile.argument(), hostile.file_name()
    named = f"in/{text}.json" if hostile.name in NAMES else "in/good.json"
    match " ".join(path):
        case "review": return [["good.json", "--beside", "GB-T-51129-2017"], ["broken.json"], [named], ["in/good.json", "--standards", "standards"],
                               ["good.json", "--beside", text]]
        case "rate": return [["good.json", "--method", "all"], ["broken.json", "--method", "all"], [named, "--method", text]]
        case "check": return [["good.json", "broken.json"], ["in", "--exclude", text], [named], ["good.json", "--verdicts"], ["in", "--among", text],
                              ["--fix", "--diff", "broken.json", named], [f"none-{name}"],
                              ["good.json", "broken.json", named, "--statistics", "--verbose", "--write-baseline", "--baseline", f"b-{name}"],
                              ["good.json", "--today", text]]
        case "batch": return [["lines.ndjson"], [named], [f"none-{name}"]]
        case "standards list": return [["--standards", "standards"], ["--standards", "faulty"], ["--standards", f"none-{name}"]]
        case "standards check": return [["standards"], ["faulty"], [f"none-{name}"]]
        case "standards show": return [["measures", "--standards", "standards"], [text], ["DB11-T-1831-2021", "--standards", "standards"]]
        case "standards verify": return [["measures", text, "--name", text or "x", "--date", "2026-03-01", "--standards", "standards"],
                                         ["DB11-T-1831-2021", "verticalMembers", "--name", f"N {text}", "--date", "2026-03-01", "--standards", "standards"]]
        case "explain": return [["S104", text], ["--standards", "standards", "verticalMembers"]]
        case "advise": return [["good.json"], ["broken.json"], ["good.json", "--costs", "costs.json"], [named]]
        case "schema": return [["--standards", "standards"]]
        case "diff": return [["good.json", "in/broken.json"], ["good.json", str(SAMPLE)], [named, str(SAMPLE)],
                             ["good.json", "--new-standards", "standards"]]
        case "portfolio": return [["in"], ["in", "--site", f"site-{name}"], [f"none-{name}"]]
        case "new": return [["--use", "public", "--structure", "steel", "--id", text or "x", "--name", text or "x", "--output", f"new-{name}", "--force"],
                            ["--use", "public", "--structure", "steel", "--name", text or "x", "--output", f"m-{name}", "--guide", f"g-{name}", "--force",
                             "--schema", text or "x", "--standards", "standards"]]
        case "import": return [["book.csv"], [f"none-{name}.csv"], ["list.csv"], ["list.csv", "--map", "map.json"], ["list.csv", "--map", "map.json", "--into", "good.json"],
                               ["list.csv", "--write-map", f"map-{name}", "--force"], ["list.csv", "--write-map", f"map-{name}"], ["list.csv", "--map", "broken-map.json"], ["list.csv", "--map", f"none-{name}"]]
        case "draft" if form["kind"][1] == "all":
            return [["good.json", "--output", f"all-{name}"], [named, "--copies", "--output", f"copies-{name}"], ["broken.json", "--output", "x"]]
        case "draft": return [["good.json", "--trigger", "1"] if form["kind"][1] == "recovery" else ["good.json"], ["broken.json"], [named],
                              ["good.json", "--building", text]]
        case "config": return [["--exclude", text], ["--lang", text]]
        case "help": return [[text or "x"]]
        case other: sys.exit(f"check_sinks.py does not know how to call {other}")


# --- What a reader of each kind takes offence at


def hidden(character):
    code = ord(character)
    return (unicodedata.category(character) in ("Cc", "Cs", "Zl", "Zp", "Cn") or (unicodedata.category(character) == "Cf" and code != 0x200D)
            or code in (0x34F, 0x115F, 0x1160, 0x3164, 0xFFA0))


def plain(text, allowed="\n"):
    found = {f"U+{ord(character):04X}" for character in text if character not in allowed and hidden(character)}
    return f"hidden characters {sorted(found)}" if found else None


def as_text(text):
    if any(line.lstrip().startswith("::error") for line in text.split("\n")):
        return "a line that a CI server takes for a command"
    return plain(text)


def as_github(text):
    for line in text.splitlines():
        match = re.fullmatch(r"::(error|warning|notice) ((?:\w+=[^:,]*)(?:,\w+=[^:,]*)*)::(.*)", line)
        if not match or re.search(r"%(?!25|0A|0D|3A|2C)", line):
            return f"no command: {line[:200]!r}"
    return plain(text)


def as_markdown(text):
    # Inside marks of code nothing is markup.
    bare = re.sub(r"^```.*?^```$", "", text, flags=re.S | re.M)
    bare = re.sub(r"(?<![\\`])(`+)(?!`).*?(?<!`)\1(?!`)", "", bare)
    if found := re.search(r"(?<!\\)<(?!br>|sub>)[a-z!?/](?!-- -->).{0,30}", bare):
        return f"markup {found[0]!r}"
    if re.search(r"(?<!\\)\]\((?!#)", bare):
        return "a link"
    return plain(text)


class Page(html.parser.HTMLParser):
    TAGS = {"script", "img", "iframe", "object", "embed", "link", "form", "base"}

    def __init__(self):
        super().__init__()
        self.fault = None

    def handle_starttag(self, tag, attributes):
        if tag in self.TAGS:
            self.fault = f"an element {tag}"
        for name, value in attributes:
            if name.startswith("on") or (name in ("href", "src") and re.match(r"\s*(javascript|data):", value or "", re.I)):
                self.fault = f"an attribute {name}={value}"


def as_html(text):
    page = Page()
    page.feed(text)
    return page.fault or plain(text)


def as_csv(text):
    rows = list(csv.reader(io.StringIO(text.removeprefix("\ufeff"), newline="")))
    if len({len(row) for row in rows}) > 1:
        return "rows of different lengths"
    for cell in itertools.chain.from_iterable(rows):
        if re.fullmatch(r'="[^"]*"|-?\d+(\.\d+)?(–-?\d+(\.\d+)?)?', cell):
            continue
        first = next((character for character in cell if not character.isspace() and not hidden(character)
                      and unicodedata.category(character) not in ("Mn", "Me") and character != "\u200d"), "")
        if first in tuple("=+-@＝＋－＠|%"):
            return f"a formula {cell!r}"
    return plain(text.removeprefix("\ufeff"), "\r\n")


def as_json(text):
    json.loads(text)
    # Programs get every character; what ends a line or a string for somebody is written as an escape.
    return None if not re.search(r"[\x00-\x09\x0b-\x1f\x7f\u2028\u2029]", text) else "a control character"


def as_lines(text):
    for line in text.splitlines():
        if fault := as_json(line):
            return fault
    return None


def as_xml(text):
    xml.etree.ElementTree.fromstring(text)
    return plain(text)


def as_workbook(content):
    with zipfile.ZipFile(io.BytesIO(content)) as book:
        for name in book.namelist():
            if fault := as_xml(book.read(name).decode()):
                return f"{name}: {fault}"
    return None


def as_difference(text):
    # A difference has the bytes of the file.
    return None


READERS = {
    "text": as_text, "markdown": as_markdown, "html": as_html, "csv": as_csv, "json": as_json, "sarif": as_json, "gitlab": as_json, "junit": as_xml,
    "github": as_github, "xlsx": as_workbook, "docx": as_workbook, "ndjson": as_lines,
}


def reader(path, form, arguments):
    """Which reader takes the standard output."""
    if "--diff" in arguments:
        return as_difference
    if path == ("batch",):
        return READERS[form["summary"][1]]
    # What a drafted map comes to is shown to people.
    if path in (("new",), ("schema",), ("import",)) and "--write-map" not in arguments:
        return as_json
    if "format" not in form:
        return as_text
    value = form["format"][1]
    return READERS.get(value) or sys.exit(f"check_sinks.py has no reader for the form {value}")


def fault_of(take, content):
    try:
        return take(content if take is as_workbook else content.decode())
    except (ValueError, xml.etree.ElementTree.ParseError, zipfile.BadZipFile) as error:
        return repr(error)


def try_output(program, path, form, hostile, language, failures):
    """How many runs there were."""
    forms = []
    for name, (kind, value) in form.items():
        if name == "csv" and form.get("format", form.get("summary", ("", "csv")))[1] != "csv":
            if value != "program":
                return 0
            continue
        forms += [value] if kind == "positional" else [f"--{name}", value]
    runs = calls(path, form, hostile)
    for arguments in runs:
        lang = [] if path == ("help",) or "--lang" in arguments else ["--lang", language]
        command = [*path, *forms, *arguments, *lang]
        encoded = [argument.encode(errors="surrogateescape") for argument in command]
        result = subprocess.run(
            [program, *encoded], cwd=hostile.folder / ("configured" if path == ("config",) else ""), stdin=subprocess.DEVNULL, capture_output=True)
        if result.returncode not in (0, 1, 2):
            failures.append((command, hostile.name, f"status {result.returncode}"))
        if result.stdout and (fault := fault_of(reader(path, form, arguments), result.stdout)):
            failures.append((command, hostile.name, fault))
        if fault := fault_of(as_markdown if path == ("new",) and "--guide" not in arguments else as_text, result.stderr):
            failures.append((command, hostile.name, f"on standard error: {fault}"))
        if "--guide" in arguments and result.returncode == 0:
            guide = os.fsencode(hostile.folder) + b"/" + arguments[arguments.index("--guide") + 1].encode(errors="surrogateescape")
            with open(guide, "rb") as file:
                if fault := fault_of(as_markdown, file.read()):
                    failures.append((command, hostile.name, f"in the guide: {fault}"))
        if "--site" in arguments and (site := hostile.folder / arguments[arguments.index("--site") + 1]).exists():
            for page in site.rglob("*.html"):
                if fault := fault_of(as_html, page.read_bytes()):
                    failures.append((command, hostile.name, f"{page.name}: {fault}"))
            shutil.rmtree(site)
        if form.get("kind", ("", ""))[1] == "all" and (papers := hostile.folder / arguments[arguments.index("--output") + 1]).exists():
            for paper in papers.iterdir():
                if fault := fault_of(reader(path, form, arguments), paper.read_bytes()):
                    failures.append((command, hostile.name, f"{paper.name}: {fault}"))
            shutil.rmtree(papers)
    return len(runs)


def free_places(program, folder):
    """The places of the sample that take any text."""
    sample = json.loads(SAMPLE.read_text())
    found = []

    def walk(value, place):
        children = value.items() if isinstance(value, dict) else enumerate(value) if isinstance(value, list) else []
        for key, inner in children:
            walk(inner, place + (key,))
        if isinstance(value, str):
            found.append(place)
    walk(sample, ())
    free = []
    for place in found:
        copy = json.loads(SAMPLE.read_text())
        target = copy
        for step in place[:-1]:
            target = target[step]
        target[place[-1]] = "word of nobody"
        (folder / "try.json").write_text(json.dumps(copy))
        if subprocess.run([program, "check", "try.json", "--quiet"], cwd=folder, stdout=subprocess.DEVNULL, stderr=subprocess.DEVNULL).returncode == 0:
            free.append(place)
    return free


def main():
    parser = argparse.ArgumentParser(description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter)
    parser.add_argument("program", type=pathlib.Path)
    parser.add_argument("--languages", type=int, choices=(1, 2), default=1)
    parser.add_argument("--only", nargs="+", help="names of texts")
    arguments = parser.parse_args()
    program = arguments.program.resolve()
    os.environ.update(LC_ALL="C")
    failures, tried = [], 0
    all_outputs = list(outputs(program))
    with tempfile.TemporaryDirectory() as folder:
        folder = pathlib.Path(folder)
        places = free_places(program, folder)
        if len(places) < 3:
            sys.exit(f"only {places} of the sample take any text")
        texts = {name: text for name, text in {**PAYLOADS, "not UTF-8": "a\udce9b"}.items() if name in (arguments.only or [name])}

        def drive(number, name, text):
            clean = text.encode(errors="replace").decode()
            hostile = Hostile(folder / str(number), name, text if name != "not UTF-8" else clean, places)
            if name == "not UTF-8":
                hostile.text = text
                for file in (b"in/" + text.encode(errors="surrogateescape") + b".json",):
                    shutil.copy(hostile.folder / "good.json", os.fsdecode(os.fsencode(hostile.folder) + b"/" + file))
            languages = ["zh", "en"] if arguments.languages == 2 else [("zh", "en")[number % 2]]
            return sum(try_output(program, path, form, hostile, language, failures)
                       for language in languages for path, form in all_outputs)
        with concurrent.futures.ThreadPoolExecutor(os.cpu_count()) as pool:
            tried = sum(pool.map(lambda item: drive(item[0], *item[1]), enumerate(texts.items())))
    for command, name, fault in failures[:60]:
        print(f"FAILED ({name}): {' '.join(command)!r}: {fault}")
    print(f"{len(texts)} texts in {len(places)} places through {len(all_outputs)} outputs: {tried} runs, {len(failures)} failures")
    sys.exit(1 if failures else 0)


if __name__ == "__main__":
    main()

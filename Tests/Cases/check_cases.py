"""Inputs that people really hand in, each a folder, with what the program has to say of them.

usage: check_cases.py PREFAB [NAME…]

A folder holds files and `case.json`:

    { "about": "what it stands for",
      "make": { "b.json": { "from": "a.json", "set": { "/dates/completion": "2023-01-01" } } },
      "runs": [ { "run": "check a.json --lang en", "status": 0, "says": ["…"], "hides": ["…"] } ] }

`make` writes further files before anything runs: a change of a JSON file (`set`; null removes), `text`, `hex`, or `repeat` for long lists.
A run is the command without the program's name. It says each of `says` and none of `hides`, on either stream; `values` holds JSON Pointers
into standard output and what stands there, a number of elements as {"count": n}; `same` runs give the same standard output.
"""

# Debian: python3

import json
import os
import pathlib
import re
import shlex
import shutil
import subprocess
import sys
import tempfile


def steps(pointer):
    return [int(s) if s.isdigit() else s.replace("~1", "/").replace("~0", "~") for s in pointer.split("/")[1:]]


def value(document, pointer):
    for step in steps(pointer):
        document = document[step]
    return document


def change(document, pointer, new):
    *way, last = steps(pointer)
    for step in way:
        document = document[step]
    if new is None:
        del document[last]
    elif isinstance(document, list) and last == len(document):
        document.append(new)
    else:
        document[last] = new


def make(folder, name, order):
    path = os.fsencode(folder) + b"/" + (bytes.fromhex(name[4:]) if name.startswith("hex:") else name.encode())
    if "hex" in order:
        data = bytes.fromhex(order["hex"])
    elif "text" in order:
        data = order["text"].encode()
    else:
        document = json.loads((folder / order["from"]).read_text())
        for pointer, new in order.get("set", {}).items():
            change(document, pointer, new)
        if "repeat" in order:
            pointer, element, times = order["repeat"]
            change(document, pointer, [dict(element, label=f"L{n}") for n in range(times)])
        data = json.dumps(document, ensure_ascii=False, indent=1).encode()
        if "replace" in order:
            for old, new in order["replace"]:
                if data.count(old.encode()) != 1:
                    raise ValueError(f"{old!r} does not stand once in {order['from']}")
                data = data.replace(old.encode(), new.encode())
    os.makedirs(os.path.dirname(path), exist_ok=True)
    with open(path, "wb") as file:
        file.write(data)


def run(prefab, folder, order):
    command = [word.replace("{here}", str(folder)) for word in shlex.split(order["run"])]
    environment = dict(os.environ, LC_ALL="C.UTF-8", **order.get("environment", {}))
    given = (folder / order["input"]).read_bytes() if "input" in order else b""
    return subprocess.run([prefab, *command], cwd=folder, env=environment, input=given, capture_output=True, timeout=300)


def faults(prefab, folder, case):
    for name, order in case.get("make", {}).items():
        make(folder, name, order)
    outputs = {}
    for order in case["runs"]:
        result = run(prefab, folder, order)
        text = (result.stdout + result.stderr).decode("utf-8", "replace")
        where = f"prefab {order['run']}"
        if "status" in order and result.returncode != order["status"]:
            yield f"{where}: status {result.returncode}, not {order['status']}"
        for part in order.get("says", []):
            if part not in text:
                yield f"{where}: does not say {part!r}\n{text[:1500]}"
        for part in order.get("hides", []):
            if part in text:
                yield f"{where}: says {part!r}"
        for pattern, times in order.get("times", {}).items():
            found = len(re.findall(pattern, text))
            if found != times:
                yield f"{where}: {pattern!r} stands there {found} times, not {times}\n{text[:1500]}"
        for pointer, wanted in order.get("values", {}).items():
            try:
                found = value(json.loads(result.stdout), pointer)
            except (LookupError, TypeError, ValueError) as error:
                yield f"{where}: {pointer}: {error!r}"
                continue
            if isinstance(wanted, dict) and set(wanted) == {"count"}:
                found, wanted = len(found), wanted["count"]
            if found != wanted:
                yield f"{where}: {pointer} is {found!r}, not {wanted!r}"
        if "same" in order:
            before = outputs.setdefault(order["same"], result.stdout)
            if before != result.stdout:
                yield f"{where}: another output than the run before it"


def main():
    prefab = str(pathlib.Path(sys.argv[1]).resolve())
    here = pathlib.Path(__file__).parent
    names = sys.argv[2:] or sorted(path.parent.name for path in here.glob("*/case.json"))
    # A folder without its case would be passed over in silence.
    lost = [path.name for path in here.iterdir() if path.is_dir() and not (path / "case.json").exists()]
    failed = [f"{name}: has no case.json" for name in lost]
    runs = 0
    for name in names:
        with tempfile.TemporaryDirectory() as place:
            folder = pathlib.Path(place) / name
            shutil.copytree(here / name, folder)
            case = json.loads((folder / "case.json").read_text())
            (folder / "case.json").unlink()
            runs += len(case["runs"])
            failed += [f"{name}: {fault}" for fault in faults(prefab, folder, case)]
    for fault in failed:
        print(fault)
    print(f"{len(names)} cases, {runs} runs, {len(failed)} faults")
    sys.exit(1 if failed else 0)


if __name__ == "__main__":
    main()

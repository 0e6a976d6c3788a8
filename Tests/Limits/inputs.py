#!/usr/bin/env python3
"""Writes texts that no engineer writes: as large, as broken or as odd as a file can be.

    inputs.py FOLDER [--scale 1.0]

Each is valid JSON or nearly so; what is odd about it is its size, its nesting, or how many mistakes it holds. The same scale gives the
same bytes on every machine.
"""
import argparse
import json
import pathlib

HEAD = '{"format":"prefab-submission/1","project":{"id":"YZ-1","name":"工厂"},"buildings":['


def building(number, **more):
    fields = {"id": f"{number}#", "use": "public", "structure": "steel", "height": 23.9, "aboveGroundArea": 1000, **more}
    return json.dumps(fields, ensure_ascii=False, separators=(",", ":"))


def buildings(count, **more):
    """A valid submission of that many buildings."""
    return (HEAD + ",".join(building(number, **more) for number in range(count)) + "]}").encode()


def open_buildings(count):
    """The same on the site and with a permit, so that of each building rules ask for every quantity, and none is known."""
    known = '"site":"yizhuang"},"dates":{"planningPermit":"2022-06-01"}'
    return buildings(count).decode().replace('"name":"工厂"}', f'"name":"工厂",{known}').encode()


def lines(count):
    """As many valid submissions of one building, a line each."""
    return b"".join((HEAD.replace("YZ-1", f"YZ-{number}") + building(number) + "]}\n").encode() for number in range(count))


def texts(scale=1.0):
    """The texts by name; a scale of 1 is the size that the limits were agreed on."""
    count = lambda number: max(1, int(number * scale))
    yield "empty-buildings", ('{"format":"prefab-submission/1","buildings":[' + ",".join(["{}"] * count(200_000)) + "]}").encode()
    yield "nesting", b"[" * count(60_000_000)
    yield "nesting-closed", b'{"x":' + (b"[" * 100 + b"]" * 100 + b",").join([b"["] + [b""] * count(300_000)) + b"0]}"
    yield "long-string", (HEAD + '{"id":"' + "长" * count(20_000_000) + '"}]}').encode()
    yield "unknown-keys", ("{" + ",".join(f'"key{number}":{number}' for number in range(count(1_000_000))) + "}").encode()
    yield "duplicate-keys", ("{" + ",".join(['"format":"prefab-submission/1"'] * count(500_000)) + "}").encode()
    yield "many-slips", ('{"format":"prefab-submission/1","buildings":[' + "{'id'：'1#'，}，" * count(200_000) + "]}").encode()
    yield "quoted-numbers", (HEAD + ",".join(building(number, height="23.9") for number in range(count(100_000))) + "]}").encode()
    yield "long-key", (HEAD + '{"' + "k" * count(20_000_000) + '":[' + "'1'," * 500 + "]}]}").encode()
    # Spelt out in reports it is eight times as long; a smaller one fits whatever is done with it.
    yield "invisible-id", (HEAD + building("\u200b" * 300_000) + "]}").encode()


def main():
    parser = argparse.ArgumentParser(description=__doc__.split("\n")[0])
    parser.add_argument("folder", type=pathlib.Path)
    parser.add_argument("--scale", type=float, default=1.0)
    options = parser.parse_args()
    options.folder.mkdir(parents=True, exist_ok=True)
    for name, text in texts(options.scale):
        (options.folder / f"{name}.json").write_bytes(text)


if __name__ == "__main__":
    main()

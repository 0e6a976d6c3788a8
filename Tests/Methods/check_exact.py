#!/usr/bin/env python3
"""Holds rates, scores and grades of submissions at random against an evaluation of its own, for a method that does not round points.

    Tests/Methods/check_exact.py PROGRAM [--count N] [--seed S]

The method is DB11/T 1831-2021 without its `scoreDecimals`: the points of items are then fractions of any quantities, whose sums no fixed
number of bits holds. Every fraction that the program writes has to be the one that Python's fractions come to, digit by digit.
"""
# Debian: python3
import argparse
import json
import random
import re
import subprocess
import sys
import tempfile
from fractions import Fraction
from pathlib import Path

ROOT = Path(__file__).resolve().parent.parent.parent
METHOD = "DB11-T-1831-2021.json"
RATED = 100


def standards(folder, is_odd):
    """A folder of standards whose method rounds nothing; returns the method and the measures that it uses.

    With odd figures, and without bounds of what makes sense, 128 bits do not hold the points of one item either.
    """
    for path in (ROOT / "Standards").glob("*.json"):
        if not (is_odd and path.name == "plausibility.json"):
            (folder / path.name).write_text(path.read_text())
    method = json.loads((folder / METHOD).read_text())
    del method["scoreDecimals"]
    for place, item in enumerate(method["items"] if is_odd else []):
        if item["scoring"]["kind"] == "linear":
            item["requirement"] = {"zh": "—", "en": "—"}
            item["scoring"]["from"] = round(item["scoring"]["from"] + 0.01 * (place + 1), 2)
            item["scoring"]["lowerPoints"] = round(item["scoring"]["lowerPoints"] + 0.000001 * (place + 7), 6)
    (folder / METHOD).write_text(json.dumps(method, ensure_ascii=False, indent=2))
    method = json.loads((folder / METHOD).read_text(), parse_float=Fraction)
    return method, sorted({measure for item in method["items"] for measure in item.get("measures", [])})


def decimal(units, decimals):
    digits = str(units).rjust(decimals + 1, "0")
    return f"{digits[:-decimals]}.{digits[-decimals:]}" if decimals else digits


def submission(number, measures, chance, is_odd):
    """A submission as a line, its quantities as fractions by their measures, and its bonus; what is left out is unknown."""
    text = json.loads((ROOT / "samples/eligible-factory.json").read_text())
    building = text["buildings"][0]
    for key in ("components", "declared", "declaredScores"):
        building.pop(key, None)
    if is_odd:
        # Quantities of so many digits are over every area.
        building.pop("floorPlanArea")
    text["project"]["id"] = f"P{number}"
    decimals = 12 if is_odd else chance.choice([0, 3, 6, 11])
    quantities = {}
    building["measures"] = {}
    for measure in measures:
        if chance.random() < 0.08:
            continue
        total = chance.randrange(10 ** 23, 10 ** 24) if is_odd else chance.randrange(10 ** (decimals + 3), 10 ** (decimals + 4))
        qualifying = total * chance.randrange(300, 1000) // 1000
        # On a threshold, or just below it.
        if chance.random() < 0.15:
            qualifying = total * chance.choice([35, 50, 70, 80, 90]) // 100
        building["measures"][measure] = {key: f"@{decimal(units, decimals)}@" for key, units in (("qualifying", qualifying), ("total", total))}
        quantities[measure] = (Fraction(qualifying), Fraction(total))
    bonus = chance.choice([None, 0, 3])
    if bonus is not None:
        building["declaredScores"] = {"bonusItems": bonus}
    return re.sub(r'"@([\d.]+)@"', r"\1", json.dumps(text, ensure_ascii=False)), quantities, bonus


def points(item, quantities, bonus):
    """The least and the most points of an item."""
    scoring, most = item["scoring"], Fraction(item["maximum"])
    if scoring["kind"] == "flag":
        return most, most
    if scoring["kind"] == "declared":
        return (Fraction(0), most) if bonus is None else (Fraction(bonus), Fraction(bonus))
    if any(measure not in quantities for measure in item["measures"]):
        return Fraction(0), most
    percent = 100 * sum(quantities[measure][0] for measure in item["measures"]) / sum(quantities[measure][1] for measure in item["measures"])
    if scoring["kind"] == "step":
        found = max((Fraction(step["points"]) for step in scoring["steps"] if percent >= step["from"]), default=Fraction(0))
    elif percent < scoring["from"]:
        found = Fraction(0)
    elif percent >= scoring["to"]:
        found = Fraction(scoring["upperPoints"])
    else:
        rise, run = scoring["upperPoints"] - scoring["lowerPoints"], scoring["to"] - scoring["from"]
        found = scoring["lowerPoints"] + rise * (percent - scoring["from"]) / run
    return found, found


def grades(method, rates):
    """The names of the steps that the lowest and the highest rate reach."""
    steps = sorted(method["grades"]["steps"], key=lambda step: -step["from"])
    return [next((step["name"] for step in steps if 100 * rate >= step["from"]), "ungraded") for rate in rates]


def run(program, arguments, text):
    done = subprocess.run([program, *arguments], input=text, capture_output=True, text=True)
    if done.returncode != 0:
        sys.exit(f"check_exact.py: {arguments[0]} ends with {done.returncode}\n{done.stderr[-2000:]}")
    return done.stdout


def main():
    parser = argparse.ArgumentParser(description=__doc__.splitlines()[0])
    parser.add_argument("program")
    parser.add_argument("--count", type=int, default=2_000)
    parser.add_argument("--seed", type=int, default=5)
    options = parser.parse_args()
    for is_odd in (False, True):
        hold(options.program, options.count, random.Random(options.seed), is_odd)


def hold(program, count, chance, is_odd):
    faults, long, long_items = [], 0, 0
    with tempfile.TemporaryDirectory() as folder:
        method, measures = standards(Path(folder), is_odd)
        cases = [submission(number, measures, chance, is_odd) for number in range(count)]
        stream = "".join(line + "\n" for line, _, _ in cases)
        verdicts = run(program, ["batch", "-", "--standards", folder], stream).splitlines()
        # The sums of the groups stand in the result of `rate` alone.
        rated = [
            json.loads(run(program, ["rate", "-", "--method", method["id"], "--format", "json", "--standards", folder], line))
            for line, _, _ in cases[:RATED]
        ]
    if len(verdicts) != count:
        sys.exit(f"check_exact.py: {len(verdicts)} verdicts of {count} submissions")
    for number, (line, (_, quantities, bonus)) in enumerate(zip(verdicts, cases), 1):
        building = json.loads(line)["buildings"][0]
        expected = {item["id"]: points(item, quantities, bonus) for item in method["items"]}
        rates = [sum(bounds[place] for bounds in expected.values()) / 100 for place in (0, 1)]
        written = [building["assemblyRate"][bound]["exact"] for bound in ("lower", "upper")]
        long += len(written[0]) > 2 * 38
        if written != [str(rate) for rate in rates]:
            faults.append(f"line {number}: the rate is {rates[0]} to {rates[1]}, not {written[0]} to {written[1]}")
        for item in building["items"]:
            score = [item["score"][bound] for bound in ("lower", "upper")]
            long_items += len(score[0]) > 2 * 38
            if score != [str(bound) for bound in expected[item["item"]]]:
                faults.append(f"line {number}: {item['item']} is {expected[item['item']]}, not {score}")
        reached = grades(method, rates)
        if reached[0] == reached[1] and building["grade"] not in (reached[0], "notPrefabricated", "ungraded", None):
            faults.append(f"line {number}: the grade is {reached[0]}, not {building['grade']}")
    for number, (rate, (_, quantities, bonus)) in enumerate(zip(rated, cases), 1):
        for group in rate["methods"][0]["buildings"][0]["groups"]:
            own = [points(item, quantities, bonus) for item in method["items"] if item["group"] == group["group"]]
            sums = [str(sum(bounds[place] for bounds in own)) for place in (0, 1)]
            if [group["score"][bound] for bound in ("lower", "upper")] != sums:
                faults.append(f"line {number}: {group['group']} is {sums}, not {group['score']}")
    if faults:
        sys.exit("\n".join(faults[:20] + [f"{len(faults)} faults in {count} verdicts"]))
    figures = "odd figures" if is_odd else "the figures of the file"
    print(f"{count} verdicts agree under {figures}, {long} of them with rates and {long_items} items that 128 bits do not hold")


if __name__ == "__main__":
    main()

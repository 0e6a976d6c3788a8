#!/usr/bin/env python3
"""Holds the schemas of Standards/schema against files, with a validator that knows nothing of this project.

    Tests/Schemas/check_schemas.py .build/debug/prefab

Valid files must pass, and each broken one must fail at the keyword for which it was written. The last line counts what passed and
failed; the exit status is 1 if anything failed.
"""
# Debian: python3
# PyPI: jsonschema==4.26.0

import json
import subprocess
import sys
from pathlib import Path

from jsonschema import FormatChecker
from jsonschema.validators import validator_for

sys.path.insert(0, str(Path(__file__).resolve().parents[1]))
from tally import Tally  # noqa: E402

ROOT = Path(__file__).resolve().parents[2]
SCHEMAS = ROOT / "Standards" / "schema"
SAMPLES = ROOT / "samples"
FIXTURES = ROOT / "Tests" / "Fixtures" / "diagnostics"
PREFAB = sys.argv[1]

# The keyword at which a sample of a diagnostic fails; None where JSON Schema cannot express the rule.
SUBMISSIONS = {
    "S101": "type", "S102": "enum", "S103": "format", "S104": "maximum", "S105": "minimum", "S106": "additionalProperties",
    "S107": "required", "S108": None, "S109": "type", "S110": "const", "S111": "maximum", "S112": "minItems",
    "S201": None, "S202": "exclusiveMinimum", "S203": None, "S204": None, "S205": "additionalProperties", "S206": "not",
    "S113": "pattern", "S114": "minItems", "S207": None, "S208": None, "S209": None, "S210": None, "S211": None,
}
# The records of a review, in the same way.
RECORDS = {"R101": None, "R102": None, "R103": None, "R104": None, "R105": None}
# A part of a record, and the keyword at which it fails.
RECORD_FAULTS = [
    ({"number": 6}, "type"), ({"siteInspection": {"date": "2024-02-30"}}, "format"), ({"experts": []}, "additionalProperties"),
    ({"expertReview": {"experts": "王建民"}}, "type"), ({"buildings": [{}]}, "required"), ({"format": "prefab-review/2"}, "const"),
    ({"buildings": [{"id": "1#", "acceptance": {"prefabricationRatePercent": 101}}]}, "maximum"),
]
# Configurations, in the same way.
CONFIGURATIONS = {"C101": "enum", "C102": "enum", "C103": None, "C104": "pattern", "C105": None}
# Maps of columns: none of these rules can be said in a schema. Faults that can, with the keyword.
MAPS = {"C301", "C302", "C303", "C304"}
MAP_FAULTS = [
    ({"format": "prefab-map/2"}, "const"), ({"pages": []}, "additionalProperties"), ({"sheets": [{"heads": "1"}]}, "type"),
]
STANDARDS = {
    "D101": "type", "D102": "additionalProperties", "D103": "required", "D104": None, "D106": "required", "D107": "enum",
    "D108": "format", "D109": None, "D201": None, "D202": None, "D203": None, "D204": None, "D205": None, "D206": None,
    "D207": "const", "D208": None, "D209": None, "D210": None, "D211": None, "D212": None, "D301": None, "D302": None,
    "D303": None, "D304": None, "D305": None, "D306": None, "D307": None, "D308": None, "D309": None, "D310": None,
    "D311": None, "D312": None,
}
# What samples/broken.json has of the twenty errors that its description lists, worked out by hand.
BROKEN = {
    ("/project/land", "enum"), ("/dates/completion", "format"), ("/documents/4", "enum"), ("/buildings/0/height", "maximum"),
    ("/buildings/0/components/2/precastVolume", "minimum"), ("/buildings/0/measures", "false"),
    ("/buildings/0/measures/exteriorWallIntegrated", "additionalProperties"),
    ("/buildings/0/measures/partitionNonMasonry/total", "exclusiveMinimum"),
    ("/buildings/0/declared/assemblyRatePercent", "maximum"), ("/buildings/1", "required"), ("/buildings/1/storeys", "type"),
    ("/buildings/1", "additionalProperties"), ("/buildings/2/structure", "enum"), ("/buildings/2", "required"),
    ("/buildings/2", "additionalProperties"),
}

tally = Tally()
expect = tally.expect


def schema(name, draft):
    suffix = "schema.json" if draft == "2020-12" else "draft-07.schema.json"
    value = json.loads((SCHEMAS / f"{name}.{suffix}").read_text("utf-8"))
    kind = validator_for(value)
    kind.check_schema(value)
    return kind(value, format_checker=FormatChecker())


def errors(validator, value):
    """The places and keywords of all errors; a property that may not be is `false`, at the object that has it."""
    return {
        ("".join(f"/{step}" for step in error.absolute_path), error.validator or "false")
        for error in validator.iter_errors(value)
    }


def run(*arguments):
    return subprocess.run([PREFAB, *map(str, arguments)], capture_output=True, check=False).stdout.decode("utf-8")


def is_submission(path):
    value = json.loads(path.read_text("utf-8"))
    return isinstance(value, dict) and value.get("format") == "prefab-submission/1"


def changed_standards(code):
    change = json.loads((FIXTURES / f"{code}.json").read_text("utf-8"))
    text = (ROOT / "Standards" / change["file"]).read_text("utf-8")
    # What changes in other files besides is no fault of theirs.
    for change in [change] + [other for other in change.get("also", []) if other["file"] == change["file"]]:
        expect(change["replace"] in text, f"{code}: {change['file']} has the text that the sample replaces")
        text = text.replace(change["replace"], change["with"], 1)
    return json.loads(text)


for draft in ["2020-12", "07"]:
    submission, verdict = schema("submission", draft), schema("verdict", draft)
    diagnostics, standards = schema("diagnostics", draft), schema("standards", draft)
    rate, record = schema("rate", draft), schema("review", draft)
    configuration, column_map = schema("config", draft), schema("map", draft)

    for path in sorted(SAMPLES.glob("*.json")):
        if path.name.endswith(".verdict.json") or not is_submission(path):
            continue
        value = json.loads(path.read_text("utf-8"))
        if path.name == "broken.json":
            found = errors(submission, value)
            expect(found == BROKEN, f"{draft} broken.json: not expected {found - BROKEN}, missing {BROKEN - found}")
            continue
        expect(errors(submission, value) == set(), f"{draft} {path.name}: {errors(submission, value)}")
        result = errors(verdict, json.loads(run("review", path, "--format", "json")))
        expect(result == set(), f"{draft} verdict of {path.name}: {result}")
        beside = json.loads(run("review", path, "--format", "json", "--beside", "all"))
        expect(errors(verdict, beside) == set() and beside["beside"], f"{draft} verdict of {path.name} with other methods")
        rates = json.loads(run("rate", path, "--format", "json", "--method", "all"))
        expect(errors(rate, rates) == set() and len(rates["methods"]) == 3, f"{draft} rates of {path.name}: {errors(rate, rates)}")

    for path in sorted(FIXTURES.glob("[SW]*.json")):
        found = {keyword for _, keyword in errors(submission, json.loads(path.read_text("utf-8-sig")))}
        wanted = {SUBMISSIONS[path.stem]} - {None} if path.stem[0] == "S" else set()
        expect(found == wanted, f"{draft} {path.name}: {found} in place of {wanted}")

    for path in sorted(SAMPLES.glob("*.review.json")):
        expect(errors(record, json.loads(path.read_text("utf-8"))) == set(), f"{draft} {path.name}")
    for path in sorted(FIXTURES.glob("R*.json")):
        found = {keyword for _, keyword in errors(record, json.loads(path.read_text("utf-8")))}
        expect(found == {RECORDS[path.stem]} - {None}, f"{draft} {path.name}: {found} in place of {RECORDS[path.stem]}")
    for path in sorted(FIXTURES.glob("C3*.json")):
        found = errors(column_map, json.loads(path.read_text("utf-8")))
        expect(path.stem in MAPS and found == set(), f"{draft} {path.name}: {found}")
    for part, keyword in MAP_FAULTS:
        faulty = json.loads((FIXTURES / "C304.json").read_text("utf-8")) | part
        expect(keyword in {word for _, word in errors(column_map, faulty)}, f"{draft} {part}: not {keyword} in {errors(column_map, faulty)}")
    for path in sorted(FIXTURES.glob("C[12]*.json")):
        found = {keyword for _, keyword in errors(configuration, json.loads(path.read_text("utf-8")))}
        expect(found == {CONFIGURATIONS[path.stem]} - {None}, f"{draft} {path.name}: {found} in place of {CONFIGURATIONS[path.stem]}")
    value = json.loads((SAMPLES / "ci" / "prefab.json").read_text("utf-8"))
    expect(errors(configuration, value) == set(), f"{draft} samples/ci/prefab.json: {errors(configuration, value)}")
    for part, keyword in RECORD_FAULTS:
        faulty = {"format": "prefab-review/1", "projectId": "P-1"} | part
        expect({word for _, word in errors(record, faulty)} == {keyword}, f"{draft} {part}: not {keyword}")

    for code, keyword in STANDARDS.items():
        found = {keyword for _, keyword in errors(standards, changed_standards(code))}
        expect(found == {keyword} - {None}, f"{draft} {code}: {found} in place of {keyword}")

    for path in sorted((ROOT / "Standards").glob("*.json")):
        expect(errors(standards, json.loads(path.read_text("utf-8"))) == set(), f"{draft} Standards/{path.name}")

    rates = json.loads((SAMPLES / "rate" / "school.rate.json").read_text("utf-8"))
    expect(errors(rate, rates) == set(), f"{draft} school.rate.json: {errors(rate, rates)}")
    rates["methods"][0]["buildings"][0]["grade"] = "B"
    expect(errors(rate, rates) == {("/methods/0/buildings/0/grade", "enum")}, f"{draft} a grade that no method has")

    report = json.loads(run("check", *sorted(FIXTURES.glob("*.json")), SAMPLES / "broken.json", "--format", "json"))
    expect(errors(diagnostics, report) == set() and len(report["files"]) > 50, f"{draft} diagnostics of every sample")
    report["files"][0]["diagnostics"][0]["code"] = "J000"
    expect({keyword for _, keyword in errors(diagnostics, report)} == {"enum"}, f"{draft} an unknown code")

tally.end()

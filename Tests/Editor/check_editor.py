#!/usr/bin/env python3
"""Writes submissions with the schemas in the editor that Visual Studio Code is made of, and checks what it offers, explains and marks.

    Tests/Editor/check_editor.py .build/debug/prefab

`rocher` brings the Monaco editor 0.55.1, which carries the JSON language service of Visual Studio Code; it runs in a headless Chromium.
The last line counts what passed and failed; the exit status is 1 if anything failed.
"""
# Debian: chromium python3
# PyPI: rocher==0.55.1

import json
import pathlib
import re
import subprocess
import sys

import rocher

from language_service import CURSOR, LanguageService, find_browser

ROOT = pathlib.Path(__file__).resolve().parents[2]
USES = ["industrial", "public", "affordableHousing", "policyHousing", "commercialHousing", "ancillary"]
STRUCTURES = ["concrete", "steel", "timber", "hybrid"]

# The keys and words of prefab-submission/1, by hand from the format's contract.
KEYS = {
    "{▮}": "$schema format project dates rewardBasis documents otherAwards buildings",
    '{ "format": "prefab-submission/1", "buil▮ }': "$schema project dates rewardBasis documents otherAwards buildings",
    '{ "project": { "id": "a", ▮ } }':
        "name applicant applicantCode applicantRole approvalNumber planningPermitNumber constructionPermitNumber parcel site "
        "constructionType fiscalFundingPercent land landClause aboveGroundArea technicalExemption alreadyGranted",
    '{ "dates": { ▮':
        "projectApproval planningPermit constructionStart firstFloorSlabStart prefabricationAcceptance mainStructureAcceptance "
        "completion application applicationForm",
    '{ "rewardBasis": { ▮ } }': "municipalAward award voluntary",
    '{ "otherAwards": [ { ▮ } ] }': "source reported returned",
    '{ "buildings": [\n  { "id": "1#", "us▮\n': "name use structure constructionType height storeys aboveGroundArea "
        "undergroundArea floorPlanArea appliedFor prefabricable planningPermit rewardBasis fullDecoration attributes components measures "
        "declaredScores declared",
    '{ "buildings": [ { "components": [ { "kind": "beam", ▮ } ] } ] }':
        "label storeys count precastVolume castInPlaceVolume projectedArea formworkFree width height columnSide",
    '{ "buildings": [ { "measures": { ▮ } } ] }':
        "verticalMembers structuralConcrete horizontalMembers exteriorWallNonMasonry exteriorWallIntegrated partitionNonMasonry "
        "partitionIntegrated dryFloor integratedKitchen integratedBathroom electricalPipes waterPipes heatingPipes",
    '{ "buildings": [ { "measures": { "integratedKitchen": { ▮ } } } ] }': "qualifying total absent",
    '{ "buildings": [ { "measures": { "dryFloor": { ▮ } } } ] }': "qualifying total",
    '{ "buildings": [ { "declaredScores": { ▮ } } ] }':
        "verticalMembers horizontalMembers exteriorWallNonMasonry exteriorWallIntegrated partitionNonMasonry partitionIntegrated "
        "fullDecoration dryFloor integratedKitchen integratedBathroom pipeSeparation bonusItems heatingPipes otherInterior",
    '{ "buildings": [ { "declared": { ▮ } } ] }': "prefabricationRatePercent assemblyRatePercent grade",
}
WORDS = {
    '{ "format": ▮ }': "prefab-submission/1",
    '{ "project": { "site": ▮ } }': "yizhuang elsewhere",
    '{ "project": { "site": "yi▮" } }': "yizhuang elsewhere",
    '{ "project": { "applicantRole": ▮ } }': "constructionUnit other",
    '{ "project": { "constructionType": ▮ } }': "new alteration extension",
    '{ "project": { "land": ▮ } }': "newIndustrial auctioned other",
    '{ "project": { "technicalExemption": ▮ } }': "none approved pending",
    '{ "dates": { "firstFloorSlabStart": "▮" } }': "notStarted 2022-07-25",
    '{ "rewardBasis": { "municipalAward": ▮ } }': "granted notGranted pending",
    '{ "rewardBasis": { "voluntary": ▮ } }': "notMandated technicalExemption no",
    '{ "documents": ["projectApproval", ▮] }':
        "projectApproval planningPermit constructionStart firstFloorProgress expertReview technologyTable rateCalculation "
        "applicationIntent completionFormalities implementationReport acceptanceTables thirdPartyCalculation completionRecord "
        "applicationForm",
    '{ "buildings": [ { "use": ▮ } ] }': " ".join(USES),
    '{ "buildings": [ { "structure": ▮ } ] }': " ".join(STRUCTURES),
    '{ "buildings": [ { "components": [ { "kind": ▮ } ] } ] }':
        "column brace shearWall ductileWallPanel beam slab stair balcony airConditionerSlab truss roofTruss parapet canopy wallStrip "
        "wallBand beamColumnNode columnJoint slabStrip",
    '{ "buildings": [ { "declared": { "grade": ▮ } } ] }': "AAA(BJ) AA(BJ) A(BJ) AAA AA A ungraded notPrefabricated notGraded",
    '{ "buildings": [ { "fullDecoration": ▮ } ] }': "true false",
}
# What the editor says of the place of the cursor.
HOVERS = {
    '{ "proj▮ect": {} }': ["项目", "Project", "立项批复", "approval"],
    '{ "project": { "si▮te": "yizhuang" } }': ["项目位置", "Site", "第五条", "New Town"],
    '{ "buildings": [ { "height": 2▮3 } ] }': ["建筑高度", "Height", "(m)", "米", "metres"],
    '{ "buildings": [ { "measures": { "dry▮Floor": {} } } ] }': ["干式工法", "floors laid dry", "(m²)"],
    '{ "dates": { "planning▮Permit": "2022-01-20" } }': ["规划许可证", "planning permit"],
}
# Only the draft-07 copy explains words and messages in an editor's own keywords.
EXPLAINED_WORDS = {
    '{ "project": { "site": "yizh▮uang" } }': ["亦庄新城", "Yizhuang New Town"],
    '{ "documents": ["expert▮Review"] }': ["专家评审意见", "expert review"],
    '{ "buildings": [ { "components": [ { "kind": "wall▮Strip" } ] } ] }': ["竖向现浇段", "vertical strip"],
}
SNIPPETS = {
    "▮": "新的申报文件 · A new submission",
    '{ "format": "prefab-submission/1", "project": { "id": "1", "name": "n" }, "buildings": [ ▮ ] }': "单体建筑 · A building",
}
BUILDING = '"id": "1#", "use": "public", "structure": "concrete", "height": 9, "aboveGroundArea": 6000'


def submission(project="", building="", more=""):
    return (
        '{ "format": "prefab-submission/1", "project": { "id": "1", "name": "n"%s },\n"buildings": [ { %s%s } ]%s }'
        % (project, BUILDING, building, more))


# A mistake, the text that is marked, and what the draft-07 copy says of it.
MISTAKES = [
    (submission(project=', "site": "yizhuan"'), '"yizhuan"', "yizhuang"),
    (submission(building=', "sotreys": 4'), '"sotreys"', "sotreys"),
    (submission(building=', "storeys": "4"'), '"4"', "integer"),
    (submission(building=', "storeys": 0'), "0", "1"),
    (submission(more=', "dates": { "planningPermit": "2022-13-01" }'), '"2022-13-01"', "年-月-日"),
    (submission(more=', "dates": { "firstFloorSlabStart": "never" }'), '"never"', "年-月-日"),
    (submission(building=', "measures": { "integratedKitchen": { "total": 4, "absent": "x" } }'), '{ "total": 4, "absent": "x" }', "不能都写"),
    (submission(building=', "components": [{ "kind": "column" }], "measures": { "verticalMembers": {} }'), '"verticalMembers"', "构件清单"),
    (submission().replace("/1", "/2"), '"prefab-submission/2"', "prefab-submission/1"),
    (submission().replace('"height": 9, ', ""), "{", "height"),
]


class Checks:
    """Counts what passed and failed, and says what failed."""

    passed = failed = 0

    def expect(self, holds, what):
        self.passed += bool(holds)
        self.failed += not holds
        if not holds:
            print(f"FAILED {what}")


checks = Checks()


def plain(item):
    """A label without the quotation marks of a string."""
    return item.strip('"')


def is_bilingual(text):
    return bool(re.search(r"[\u4e00-\u9fff]", text or "")) and bool(re.search(r"[A-Za-z]{2}", text or ""))


def check_completions(service, draft):
    for text, keys in KEYS.items():
        look = service.look(text)
        checks.expect(sorted(look.labels) == sorted(keys.split()), f"{draft} keys at {text!r}: {look.labels}")
        poor = [item["label"] for item in look.completions if not is_bilingual(item.get("documentation"))]
        checks.expect(not poor, f"{draft} keys at {text!r} without words in both languages: {poor}")
    for text, words in WORDS.items():
        look = service.look(text)
        labels = [plain(label) for label in look.labels]
        checks.expect(sorted(labels) == sorted(words.split()), f"{draft} words at {text!r}: {labels}")
    inserted = {item["label"]: item["insertText"] for item in service.look("{▮}").completions}
    checks.expect("prefab-submission/1" in inserted["format"], f"{draft} format: {inserted['format']}")


def check_hovers(service, draft, hovers):
    for text, words in hovers.items():
        hover = service.look(text).hover.replace("\\", "")
        checks.expect(all(word in hover for word in words), f"{draft} hover at {text!r}: {hover!r}")


def marked(text, start, end):
    """The marked text."""
    lines = text.split("\n")
    if start["line"] != end["line"]:
        return lines[start["line"]][start["character"]:]
    return lines[start["line"]][start["character"]:end["character"]]


def check_mistakes(service, draft):
    for text, place, words in MISTAKES:
        markers = service.look(text).markers
        found = [(marked(text, start, end), message) for start, end, message in markers]
        places = {mark for mark, _ in found}
        checks.expect(places == {place}, f"{draft} marks in {text!r}: {found}")
        if draft == "07":
            checks.expect(len(found) == 1 and words in found[0][1], f"{draft} message for {text!r}: {found}")


def expanded(snippet):
    """The text of a snippet where the user takes what stands there."""
    snippet = re.sub(r"\$\{\d+\|([^,|]*)[^}]*\|\}", r"\1", snippet)
    snippet = re.sub(r"\$\{\d+:([^}]*)\}", r"\1", snippet)
    return re.sub(r"\$\d+|\$\{\d+\}", "", snippet).replace("\\}", "}").replace("\\$", "$")


def check_snippets(service, prefab):
    for text, label in SNIPPETS.items():
        look = service.look(text)
        items = [item for item in look.completions if item["label"] == label]
        checks.expect(len(items) == 1, f"snippet at {text!r}: {look.labels}")
        if not items:
            continue
        written = text.replace(CURSOR, expanded(items[0]["insertText"]))
        checks.expect(not service.look(written).markers, f"marks in {written!r}: {service.look(written).markers}")
        run = subprocess.run([prefab, "check", "-", "--quiet"], input=written.encode(), capture_output=True, check=False)
        checks.expect(run.returncode == 0 and not run.stdout, f"prefab check of {written!r}: {run.stdout.decode()}")


def check_files(service, draft, prefab, folder, names):
    for name in names:
        markers = service.look((folder / name).read_text("utf-8")).markers
        if name == "broken.json":
            lines = {start["line"] + 1 for start, _, _ in markers}
            # The unknown word, the storey height in millimetres and the date that is none, worked out by hand from the file.
            checks.expect({11, 32} <= lines, f"{draft} {name}: {sorted(lines)}")
        else:
            checks.expect(not markers, f"{draft} {name}: {markers}")


def check_new(service, draft, prefab):
    for use in USES:
        for structure in STRUCTURES:
            run = subprocess.run(
                [prefab, "new", "--use", use, "--structure", structure, "--schema", "./x.json"], capture_output=True, check=True)
            markers = service.look(run.stdout.decode()).markers
            # There is no such file to load, which the first member is marked for.
            markers = [marker for marker in markers if "x.json" not in marker[2]]
            checks.expect(not markers, f"{draft} prefab new {use} {structure}: {markers}")


def check_named_schema(service):
    """The text names its schema, as in a folder of submissions without any settings."""
    service.use(None)
    for name in ["submission.draft-07.schema.json", "submission.schema.json"]:
        for reference in [f"./{name}", f"{service.address}/files/{name}"]:
            start = f'{{ "$schema": "{reference}", '
            look = service.look(start + '"format": "prefab-submission/1", "project": { "site": ▮ } }')
            checks.expect([plain(label) for label in look.labels] == ["yizhuang", "elsewhere"], f"{reference}: {look.labels}")
            look = service.look(start + submission()[2:])
            checks.expect(not look.markers, f"{reference}: {look.markers}")
            look = service.look(start + submission(project=', "site": "x"')[2:])
            checks.expect(len(look.markers) == 1, f"{reference}: {look.markers}")


def main():
    if len(sys.argv) != 2:
        sys.exit(__doc__)
    if not find_browser():
        sys.exit("cannot check the editor without chromium")
    prefab = str(pathlib.Path(sys.argv[1]).resolve())
    schemas = {path.name: path.read_text("utf-8") for path in (ROOT / "Standards" / "schema").glob("*.json")}
    samples = sorted(path.name for path in (ROOT / "samples").glob("*.json"))
    verdicts = [name for name in samples if name.endswith(".verdict.json")]
    records = [name for name in samples if name.endswith(".review.json")]
    with LanguageService(pathlib.Path(rocher.path()), schemas) as service:
        for draft, suffix in [("07", "draft-07.schema.json"), ("2020-12", "schema.json")]:
            service.use(json.loads(schemas[f"submission.{suffix}"]))
            check_completions(service, draft)
            check_hovers(service, draft, HOVERS)
            if draft == "07":
                check_hovers(service, draft, EXPLAINED_WORDS)
                check_snippets(service, prefab)
            check_mistakes(service, draft)
            check_files(service, draft, prefab, ROOT / "samples", [name for name in samples if name not in verdicts + records])
            check_new(service, draft, prefab)
            service.use(json.loads(schemas[f"verdict.{suffix}"]))
            check_files(service, draft, prefab, ROOT / "samples", verdicts)
            service.use(json.loads(schemas[f"review.{suffix}"]))
            check_files(service, draft, prefab, ROOT / "samples", records)
            # These name their schema themselves.
            service.files["schema/standards.schema.json"] = schemas[f"standards.{suffix}"]
            service.use(None)
            names = sorted(path.name for path in (ROOT / "Standards").glob("*.json"))
            check_files(service, draft, prefab, ROOT / "Standards", names)
        check_named_schema(service)
    print(f"{checks.passed} passed, {checks.failed} failed")
    sys.exit(1 if checks.failed or not checks.passed else 0)


if __name__ == "__main__":
    main()

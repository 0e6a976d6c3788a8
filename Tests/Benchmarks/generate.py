#!/usr/bin/env python3
"""Writes seeded submissions, one a line: the same seed gives the same bytes on every machine.

    generate.py --count 30000 --seed 1 > submissions.ndjson
    generate.py --components 100000 > one-large-building.json

A submission has one to three buildings and about 3 KB. Some buildings give their structure as a take-off, others as sums; about a
third of the submissions leave something out. All are valid, and their figures make sense (Standards/plausibility.json) but for a few whose
take-off is small for the building, so that every line takes the whole road to a verdict.
"""
import argparse
import datetime
import json
import random
import sys

DOCUMENTS = {
    False: ["projectApproval", "planningPermit", "constructionStart", "firstFloorProgress", "expertReview",
            "technologyTable", "rateCalculation", "applicationIntent"],
    True: ["projectApproval", "planningPermit", "constructionStart", "completionFormalities", "expertReview",
           "technologyTable", "implementationReport", "acceptanceTables", "thirdPartyCalculation", "completionRecord",
           "applicationForm"],
}
NAMES = ["智能装备产业园", "生物医药研发中心", "新能源汽车零部件厂房", "集成电路洁净车间", "科技企业孵化器", "数据中心", "社区服务中心"]
WORDS = ["一期", "二期", "三期", "东区", "西区", "A 地块", "B 地块"]
MAY_BE_ABSENT = ["partitionIntegrated", "integratedKitchen", "integratedBathroom", "heatingPipes"]


class Source:
    """Chance, from `random()` alone: that is the one method whose numbers Python promises to keep."""

    def __init__(self, seed):
        self.random = random.Random(seed).random

    def below(self, n):
        return int(self.random() * n)

    def chance(self, probability):
        return self.random() < probability

    def choice(self, options):
        return options[self.below(len(options))]

    def between(self, low, high, decimals):
        scale = 10 ** decimals
        return int((low + (high - low) * self.random()) * scale) / scale

    def day(self, first, days):
        return (datetime.date.fromisoformat(first) + datetime.timedelta(days=self.below(days))).isoformat()


def submission(source, number):
    completed = source.chance(0.5)
    project = {
        "id": "YZ-2022-%05d" % number, "name": "亦庄新城" + source.choice(NAMES) + source.choice(WORDS),
        "applicant": "北京经济技术开发区某建设单位", "applicantRole": "constructionUnit",
        "site": "elsewhere" if source.chance(0.05) else "yizhuang", "constructionType": "new",
        "fiscalFundingPercent": source.choice([0, 0, 0, 12.5, 49.99, 50]),
        "land": source.choice(["newIndustrial", "auctioned", "other"]),
    }
    start = source.day("2021-06-01", 500)
    dates = {
        "projectApproval": source.day("2020-01-01", 400), "planningPermit": source.day("2021-03-01", 90 if source.chance(0.3) else 300),
        "constructionStart": start, "firstFloorSlabStart": "notStarted" if not completed else source.day("2023-01-01", 90),
        "application": source.day("2022-04-01", 300),
    }
    # The works follow the permit, and the application follows the start of the works.
    for earlier, later in (("planningPermit", "constructionStart"), ("constructionStart", "application")):
        dates[later] = max(dates[earlier], dates[later])
    if completed:
        dates.update(prefabricationAcceptance="2023-05-10", mainStructureAcceptance="2023-06-15", completion="2024-03-20")
    result = {
        "format": "prefab-submission/1", "project": project, "dates": dates,
        "rewardBasis": {"municipalAward": "notGranted", "voluntary": source.choice(["notMandated", "notMandated", "technicalExemption"])},
        "documents": list(DOCUMENTS[completed]),
        "buildings": [building(source, index, completed) for index in range(1 + source.below(3))],
    }
    if source.chance(0.3):
        leave_out(source, result)
    if source.chance(0.5):
        project["aboveGroundArea"] = round(sum(b["aboveGroundArea"] for b in result["buildings"]), 2)
    return result


def leave_out(source, result):
    kind = source.below(4)
    if kind == 0:
        del result["documents"][source.below(len(result["documents"]))]
    elif kind == 1:
        del result["dates"][source.choice(["application", "constructionStart", "planningPermit"])]
    elif kind == 2:
        del result["rewardBasis"]["municipalAward"]
        del result["project"]["fiscalFundingPercent"]
    else:
        measures = result["buildings"][0]["measures"]
        del measures[source.choice(sorted(measures))]


def building(source, index, completed):
    storeys = 1 + source.below(18)
    area = source.between(2000, 30000, 1)
    by_take_off = source.chance(0.5)
    result = {
        "id": "%d#" % (index + 1), "name": "%d# 楼" % (index + 1),
        "use": source.choice(["industrial", "industrial", "public", "commercialHousing", "ancillary"]),
        "structure": source.choice(["concrete", "concrete", "concrete", "steel"]),
        "height": round(storeys * source.between(3, 5, 2), 2), "storeys": storeys, "aboveGroundArea": area,
        "undergroundArea": source.choice([0, 1200, 3400.5]), "floorPlanArea": area,
        "appliedFor": not source.chance(0.1), "fullDecoration": source.chance(0.85),
    }
    if by_take_off:
        result["components"] = [component(source, number, storeys, area) for number in range(4 + source.below(5))]
    result["measures"] = measures(source, area, by_take_off)
    # No bonus items, as in most buildings.
    result["declaredScores"] = {"bonusItems": 0}
    if source.chance(0.5):
        result["declaredScores"] |= {
            "verticalMembers": source.between(20, 30, 1), "horizontalMembers": source.between(10, 20, 1),
            "dryFloor": 6, "integratedKitchen": 6}
    if source.chance(0.5):
        result["declared"] = {"assemblyRatePercent": source.between(50, 80, 2), "prefabricationRatePercent": source.between(30, 60, 2)}
    return result


def measures(source, area, by_take_off):
    keys = [] if by_take_off else [("verticalMembers", 0.2), ("structuralConcrete", 0.2), ("horizontalMembers", 1)]
    keys += [(key, 1) for key in ("exteriorWallNonMasonry", "exteriorWallIntegrated", "partitionNonMasonry", "partitionIntegrated",
                                  "dryFloor", "integratedKitchen", "integratedBathroom", "electricalPipes", "waterPipes", "heatingPipes")]
    result = {}
    for key, share in keys:
        if key in MAY_BE_ABSENT and source.chance(0.15):
            result[key] = {"absent": "本工程无此项"}
            continue
        total = in_keeping(key, round(area * share * source.between(0.2, 1, 3), 2), area, result)
        result[key] = {"qualifying": round(total * source.between(0.4, 1, 4), 2), "total": total}
    return result


def in_keeping(key, total, area, others):
    """The total of a quantity, brought into keeping with those before it."""
    def other(key):
        return others.get(key, {}).get("total", 0)
    if key == "structuralConcrete":
        return max(total, other("verticalMembers"), round(area * 0.09, 2))
    if key == "horizontalMembers":
        return area
    if key == "exteriorWallIntegrated":
        return max(total, other("exteriorWallNonMasonry"))
    if key == "partitionIntegrated":
        return other("partitionNonMasonry")
    if key in ("integratedKitchen", "integratedBathroom"):
        return round(total / 5, 2)
    return total


COMPONENTS = ["column", "shearWall", "beam", "slab", "stair", "balcony", "truss", "wallStrip", "wallBand", "beamColumnNode",
              "columnJoint", "slabStrip"]


def component(source, number, storeys, area):
    kind = source.choice(COMPONENTS)
    count = int(area / 50) + source.below(200)
    result = {"kind": kind, "label": "%s-%d" % (kind[:2].upper(), number + 1), "storeys": "1-%d" % storeys, "count": count}
    if kind in ("wallStrip", "wallBand", "beamColumnNode", "columnJoint"):
        result["castInPlaceVolume"] = source.between(0.1, 0.6, 3)
        result["width"], result["height"], result["columnSide"] = source.choice([400, 600, 800]), source.choice([200, 300, 500]), 500
    elif kind == "slabStrip":
        result["castInPlaceVolume"] = 0.01
        result["projectedArea"], result["width"] = source.between(0.05, 0.2, 5), source.choice([200, 300, 400])
    else:
        result["precastVolume"] = source.choice([0, source.between(0.2, 2.5, 3), source.between(0.2, 2.5, 3)])
        result["castInPlaceVolume"] = source.between(0.01, 1.5, 3)
        result["projectedArea"] = round(area / 10 / count * (0.1 + 0.9 * source.random()), 4)
    return result


def one_large_building(source, count):
    result = submission(source, 0)
    one = building(source, 0, False)
    # As large as a building can be, and few small pieces in a line, so that the floors hold all that there is of them.
    one["floorPlanArea"] = 3000000
    one["components"] = [component(source, number, one["storeys"], 1000) for number in range(count)]
    for line in one["components"]:
        line["count"] = 1 + line["count"] % 20
        if "projectedArea" in line:
            line["projectedArea"] = min(line["projectedArea"], 0.06)
    for key in ("verticalMembers", "structuralConcrete", "horizontalMembers"):
        one["measures"].pop(key, None)
    result["buildings"] = [one]
    return result


def many_buildings(source, count):
    result = submission(source, 0)
    result["buildings"] = [building(source, index, False) for index in range(count)]
    return result


def main():
    parser = argparse.ArgumentParser(description=__doc__.split("\n")[0])
    parser.add_argument("--count", type=int, default=30000, help="how many submissions")
    parser.add_argument("--seed", type=int, default=1)
    parser.add_argument("--components", type=int, help="one submission of one building with this many components instead")
    parser.add_argument("--buildings", type=int, help="one submission with this many buildings instead")
    options = parser.parse_args()
    source = Source(options.seed)
    output = sys.stdout.buffer

    def write(value):
        output.write(json.dumps(value, ensure_ascii=False, separators=(",", ":")).encode() + b"\n")

    if options.components is not None:
        write(one_large_building(source, options.components))
    elif options.buildings is not None:
        write(many_buildings(source, options.buildings))
    else:
        for number in range(options.count):
            write(submission(source, number))


if __name__ == "__main__":
    main()

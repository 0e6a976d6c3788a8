"""GoRules ZEN decides four eligibility rules for every submission; prints the seconds, and those of the processor, parsing and start-up left out."""
import json
import pathlib
import sys
import time

import zen

submissions = [json.loads(line) for line in open(sys.argv[1], "rb")]
content = (pathlib.Path(__file__).parent / "zen-eligibility.json").read_text()
decision = zen.ZenEngine().create_decision(content)
inputs = []
for submission in submissions:
    project = submission["project"]
    inputs.append({
        "site": project["site"], "constructionType": project["constructionType"],
        "fiscalFundingPercent": project.get("fiscalFundingPercent"),
        "area": sum(building["aboveGroundArea"] for building in submission["buildings"]),
    })
start = time.perf_counter(), time.process_time()
for one in inputs:
    decision.evaluate(one)
print(time.perf_counter() - start[0], time.process_time() - start[1])

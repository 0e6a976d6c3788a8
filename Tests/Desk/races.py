"""What a person does while an answer of the server is still on its way: nothing of one file comes into another, and nothing typed is lost.

Each answer is held back until the person has done what is to come before it, so that no machine is too fast or too slow for the check.
"""

import pathlib

import late_file
import late_folder
from desk import Desk, folder_of_samples
from late import FACTORY, IDS, OTHER
from reviewer import git


def elsewhere(browser, checks, prefab, folder, port):
    with checks.trying("another folder at the same port, with a file of the same name"), Desk(prefab, folder, "--lang", "zh", port=port) as desk:
        browser.visit(desk.address)
        late_folder.shown_record(browser, OTHER)
        checks.same([late_folder.record_state(browser), late_folder.number(browser)], ["absent", ""], "what is unsaved in the first folder does not come here")


def way(browser, checks, prefab, work):
    folder = folder_of_samples(pathlib.Path(work) / "races", {FACTORY, "eligible-factory.review.json", OTHER, "several-buildings.json", "rate-49.6-percent.json"})
    git(folder, "init", "-q")
    git(folder, "add", "-A")
    git(folder, "commit", "-q", "-m", "初次申报")
    away = pathlib.Path(work) / "外来.json"
    away.write_text((folder / FACTORY).read_text(encoding="utf-8").replace(IDS[FACTORY], "YZ-2099-0042").replace("亦庄新城X47R2", "别处"), encoding="utf-8")
    with Desk(prefab, folder, "--lang", "zh") as desk:
        browser.size(1440, 900)
        browser.visit(desk.address)
        late_folder.records(browser, checks, desk)
        late_folder.panels(browser, checks, desk)
        late_file.switching(browser, checks, desk, away)
        late_file.saving(browser, checks, desk)
        late_file.older_text(browser, checks, desk)
        late_file.first(browser, checks, desk, away)
        late_folder.open_folder(browser, desk)
        late_folder.shown_record(browser, OTHER)
        late_folder.write_number(browser, "未保存")
    elsewhere(browser, checks, prefab, folder_of_samples(pathlib.Path(work) / "elsewhere", {OTHER}), desk.port)

"""Late answers on the page of the folder: another project, a save under way, the table read in the wrong order."""

import json

from holding import Hold, calm
from late import FACTORY, FAILURE, IDS, OTHER, SAY, tell
from reviewer import saved


def record_state(browser):
    return browser.evaluate("document.querySelector('.record').dataset.state")


def kept(browser, name):
    return browser.evaluate(f"localStorage.getItem('prefab-record:races/{name}')")


def number(browser):
    return browser.evaluate("document.querySelector('.record input')?.value ?? null")


def open_folder(browser, desk):
    browser.visit(desk.origin + "/")
    browser.wait("document.querySelectorAll('.projects tbody tr').length >= 3", "the folder is there")
    browser.evaluate("(localStorage.clear(), true)")


def process(browser, name):
    browser.click("button", SAY["process"].format(IDS[name]))


def shown_record(browser, name):
    """Opens a project and waits until its own record stands there."""
    process(browser, name)
    calm(browser)
    browser.wait(f"document.querySelector('.record input') && document.querySelector('.panel.project').innerText.includes({json.dumps(IDS[name])})", "its record is shown")


def write_number(browser, words):
    browser.fill("field", SAY["number"], words, within=".record")


def records(browser, checks, desk):
    file = desk.folder / "eligible-factory.review.json"
    beside = desk.folder / "rest-day.review.json"
    original = file.read_text(encoding="utf-8")

    def afresh():
        file.write_text(original, encoding="utf-8")
        beside.unlink(missing_ok=True)
        open_folder(browser, desk)

    with checks.trying("another project is opened while its record is still on the way"):
        afresh()
        shown_record(browser, FACTORY)
        hold = Hold(browser, f"/api/record?lang=zh&path={OTHER}")
        process(browser, OTHER)
        hold.reached()
        checks.same(browser.evaluate("document.querySelectorAll('.record :is(input, textarea)').length"), 0, "no field of the former project can be typed into")
        checks.same(record_state(browser), "loading", "the page says that it reads")
        checks.expect(browser.evaluate("[...document.querySelectorAll('.record-head button')].every((button) => button.disabled)"), "nothing can be saved")
        hold.let_go()
        browser.wait("document.querySelector('.record').dataset.state === 'absent' && document.querySelector('.record input')", "its own record comes")
        checks.same([number(browser), kept(browser, OTHER), kept(browser, FACTORY)], ["", None, None], "with nothing of the other")
    with checks.trying("a save ends after another project was opened"):
        afresh()
        shown_record(browser, FACTORY)
        write_number(browser, "甲-1")
        hold = Hold(browser, "/api/file", "PUT")
        browser.click("button", SAY["save"])
        hold.reached()
        shown_record(browser, OTHER)
        hold.let_go()
        checks.same(record_state(browser), "absent", "the other project's record is not taken for saved")
        checks.same([kept(browser, FACTORY), kept(browser, OTHER)], [None, None], "what was saved is forgotten")
        write_number(browser, "乙-1")
        browser.click("button", SAY["save"])
        saved(browser)
        made = json.loads(beside.read_text(encoding="utf-8"))
        checks.same([made["projectId"], made["number"]], [IDS[OTHER], "乙-1"], "the other's record is its own")
        checks.expect("甲-1" in file.read_text(encoding="utf-8"), "and so is the first one's")
    with checks.trying("a save is refused after another project was opened"):
        afresh()
        shown_record(browser, FACTORY)
        write_number(browser, "甲-2")
        hold = Hold(browser, "/api/file", "PUT")
        tell(file, lambda text: text.replace("prefab-review/1\",", "prefab-review/1\", "))
        browser.click("button", SAY["save"])
        hold.reached()
        shown_record(browser, OTHER)
        hold.let_go()
        checks.same([browser.text(".conflict"), record_state(browser)], ["", "absent"], "the other project is not asked about it")
        checks.expect("甲-2" in (kept(browser, FACTORY) or ""), "what was typed is kept")
        shown_record(browser, FACTORY)
        browser.wait("document.querySelector('.record').dataset.state === 'unsaved'", "it comes back")
        checks.same(number(browser), "甲-2", "as it was typed")
        browser.click("button", SAY["save"])
        browser.wait("document.querySelectorAll('.conflict pre').length === 2", "and both texts are shown")
    with checks.trying("typing and saving again while a save runs"):
        afresh()
        shown_record(browser, FACTORY)
        write_number(browser, "甲-3")
        hold = Hold(browser, "/api/file", "PUT")
        browser.click("button", SAY["save"])
        hold.reached()
        write_number(browser, "甲-34")
        checks.expect(not browser.has("button", SAY["save"]), "a second save waits for the first")
        hold.let_go()
        browser.wait("document.querySelector('.record').dataset.state === 'unsaved'", "what was typed since is not saved")
        browser.click("button", SAY["save"])
        saved(browser)
        checks.same([json.loads(file.read_text(encoding="utf-8"))["number"], browser.text(".conflict")], ["甲-34", ""], "it can be, without a question")
    with checks.trying("back at a project before its save has ended"):
        afresh()
        shown_record(browser, FACTORY)
        write_number(browser, "甲-4")
        hold = Hold(browser, "/api/file", "PUT")
        browser.click("button", SAY["save"])
        hold.reached()
        shown_record(browser, OTHER)
        process(browser, FACTORY)
        calm(browser)
        checks.same(record_state(browser), "loading", "the save is waited for")
        hold.let_go()
        saved(browser)
        checks.same(number(browser), "甲-4", "it shows what was saved")
        write_number(browser, "甲-45")
        browser.click("button", SAY["save"])
        saved(browser)
        checks.expect("甲-45" in file.read_text(encoding="utf-8"), "and is saved on")
    with checks.trying("a reload before a save has ended"):
        afresh()
        shown_record(browser, FACTORY)
        write_number(browser, "甲-5")
        hold = Hold(browser, "/api/file", "PUT")
        browser.click("button", SAY["save"])
        hold.reached()
        browser.reload()
        shown_record(browser, FACTORY)
        saved(browser)
        write_number(browser, "甲-56")
        browser.click("button", SAY["save"])
        saved(browser)
        checks.expect("甲-56" in file.read_text(encoding="utf-8"), "the record can be saved on")
    with checks.trying("a record that cannot be read just now"):
        afresh()
        shown_record(browser, FACTORY)
        hold = Hold(browser, f"/api/record?lang=zh&path={OTHER}", instead=FAILURE)
        process(browser, OTHER)
        hold.reached().let_go()
        said = browser.text(".panel.project")
        checks.expect(FAILURE["error"]["message"] in said and FAILURE["error"]["help"] in said, f"it is told in the words of the refusal: {said[-200:]}")
        checks.same(browser.evaluate("document.querySelectorAll('.record input').length"), 0, "without the other project's fields")
        browser.click("button", SAY["again"], within=".record")
        browser.wait("document.querySelector('.record').dataset.state === 'absent' && document.querySelector('.record input')", "and can be tried again")
    with checks.trying("a record that changes twice on the disk, read in the wrong order"):
        afresh()
        shown_record(browser, FACTORY)
        hold = Hold(browser, f"/api/record?lang=zh&path={FACTORY}")
        first = json.loads(original)["number"]
        tell(file, lambda text: text.replace(first, "他人-1"))
        hold.reached()
        tell(file, lambda text: text.replace("他人-1", "他人-2"))
        browser.wait("document.querySelector('.record input')?.value === '他人-2'", "the later one is shown")
        hold.let_go()
        checks.same(number(browser), "他人-2", "and stays")
    file.write_text(original, encoding="utf-8")
    beside.unlink(missing_ok=True)


def rows(browser):
    return browser.evaluate("document.querySelectorAll('.projects tbody tr').length")


def panels(browser, checks, desk):
    with checks.trying("a comparison of versions that ends after another project was opened"):
        open_folder(browser, desk)
        process(browser, FACTORY)
        browser.click("tab", SAY["versions"], within=".panel.project")
        browser.reach("button", SAY["compare"])
        hold = Hold(browser, "/api/diff", "POST")
        browser.click("button", SAY["compare"])
        hold.reached()
        process(browser, OTHER)
        browser.reach("button", SAY["compare"])
        hold.let_go()
        checks.same(browser.evaluate("document.querySelectorAll('.difference iframe').length"), 0, "it is not taken for the other's")
        browser.click("tab", SAY["record"], within=".panel.project")
    with checks.trying("the folder changes twice and is read in the wrong order"):
        before = rows(browser)
        hold = Hold(browser, "/api/folder")
        text = (desk.folder / OTHER).read_text(encoding="utf-8")
        (desk.folder / "first.json").write_text(text.replace(IDS[OTHER], "YZ-2099-0001"), encoding="utf-8")
        hold.reached()
        (desk.folder / "second.json").write_text(text.replace(IDS[OTHER], "YZ-2099-0002"), encoding="utf-8")
        browser.wait(f"document.querySelectorAll('.projects tbody tr').length === {before + 2}", "both files have a row")
        hold.let_go()
        checks.same(rows(browser), before + 2, "and keep it")
        for name in ("first.json", "second.json"):
            (desk.folder / name).unlink()
        browser.wait(f"document.querySelectorAll('.projects tbody tr').length === {before}", "they go with their files")

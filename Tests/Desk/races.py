"""What a person does while an answer of the server is still on its way: nothing of one file comes into another, and nothing typed is lost.

Each answer is held back until the person has done what is to come before it, so that no machine is too fast or too slow for the check.
"""

import json
import pathlib

from desk import Desk, folder_of_samples, replace
from engineer import HEADS, go_to, settled, text_of
from holding import HOLDING, Hold, calm
from reviewer import git, saved

FACTORY, OTHER = "eligible-factory.json", "rest-day.json"
IDS = {FACTORY: "YZ-2021-0042", OTHER: "YZ-2021-0072"}
SAY = {"process": "办理 {}", "number": "报告编号", "save": "保存记录", "again": "重试", "compare": "比较", "versions": "版本", "record": "审查记录",
       "leave": "暂存并离开", "proposed": "拟予奖励", "height": "建筑高度", "new": "新建", "form": "表单", "advise": "完善建议", "report": "审查报告",
       "readings": "口径", "remove": "删除", "back": "取回这些修改"}
FAILURE = {"error": {"code": "unavailable", "message": "此刻读不出来", "help": "过一会儿再试"}}


def tell(path, change):
    """Another hand changes a file."""
    replace(path, change(path.read_text(encoding="utf-8")))


# The folder page.

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


# The file page.

def open_file(browser, desk, name=FACTORY, opinion=SAY["proposed"]):
    # What the stretch before left unsaved is none of this one's.
    browser.evaluate("new Promise((done) => { const base = indexedDB.open('prefab-desk', 1); "
                     "base.onupgradeneeded = () => base.result.createObjectStore('work'); base.onsuccess = () => { "
                     "const all = base.result.transaction('work', 'readwrite'); all.objectStore('work').clear(); "
                     "all.oncomplete = () => { base.result.close(); done(true); }; }; })")
    browser.visit(f"{desk.origin}/file?path={name}")
    settled(browser, opinion)
    calm(browser)


def dialog(browser):
    return browser.evaluate("document.querySelector('dialog[open]')?.innerText ?? ''")


def add(browser, words):
    """Types words behind the project's name."""
    go_to(browser, '"name": "亦庄新城', 2)
    browser.write(words)


def switching(browser, checks, desk, away):
    """Another file takes the place of one while something of it is on its way."""
    other = away.read_text(encoding="utf-8")

    def opened():
        browser.wait(f"document.querySelector('#text').value === {json.dumps(other)}", "the other file opens")

    with checks.trying("another file is opened while the form writes into the first"):
        open_file(browser, desk)
        hold = Hold(browser, "/api/set", "POST")
        browser.fill("field", SAY["height"], "24.5", within=".form")
        hold.reached()
        browser.give_files("input[type=file]", away)
        calm(browser)
        hold.let_go()
        browser.click("button", SAY["leave"], within="dialog")
        opened()
        calm(browser)
        checks.same(text_of(browser), other, "nothing of the form comes into the other")
    with checks.trying("and is kept for the first"):
        browser.visit(f"{desk.origin}/file?path={FACTORY}")
        browser.wait("/\"height\": 24\\.5/.test(document.querySelector('#text')?.value)", "what was filled in comes back")
        browser.click("button", "放弃这些修改")
        browser.wait("!/\"height\": 24\\.5/.test(document.querySelector('#text').value)", "and can be thrown away")
        calm(browser)
    with checks.trying("another file is opened while a paste is read"):
        open_file(browser, desk)
        browser.click(".takeoff")
        hold = Hold(browser, "/api/paste", "POST")
        browser.paste(HEADS + "\n预制柱\tYZZ-900\t1-4\t1\t2.548\t\n")
        hold.reached()
        browser.give_files("input[type=file]", away)
        opened()
        settled(browser, SAY["proposed"])
        hold.let_go()
        checks.same(text_of(browser), other, "the pieces do not come into the other")
    with checks.trying("the form of another file, before it was looked at"):
        open_file(browser, desk)
        hold = Hold(browser, "/api/look", "POST")
        browser.give_files("input[type=file]", away)
        opened()
        hold.reached()
        checks.same(browser.evaluate("document.querySelectorAll('.form input').length"), 0, "no field of the former file can be typed into")
        checks.same(browser.text(".verdict-bar .opinion"), "", "nor does its verdict stand for the other")
        hold.let_go()
        settled(browser, SAY["proposed"])
        browser.wait("document.querySelector('.form input')", "its own form comes")
    with checks.trying("a new file is begun while the change of another on the disk is read"):
        open_file(browser, desk)
        hold = Hold(browser, "/api/file")
        before = (desk.folder / FACTORY).read_text(encoding="utf-8")
        tell(desk.folder / FACTORY, lambda text: text.replace("北京亦恒精工装备有限公司", "他人改的有限公司"))
        hold.reached()
        browser.click("button", SAY["new"], within=".bar")
        calm(browser)
        hold.let_go()
        browser.wait("!document.querySelector('#text').value.includes('亦庄新城X47R2')", "the new one is there")
        checks.expect("他人改的" not in text_of(browser), "and has nothing of the other")
        (desk.folder / FACTORY).write_text(before, encoding="utf-8")
    with checks.trying("work without a name is left for a file of somewhere else"):
        go_to(browser, '"format"')
        browser.write('\n"x-mine": "未命名的工作",')
        browser.give_files("input[type=file]", away)
        browser.click("button", SAY["leave"], within="dialog")
        opened()
        browser.click("button", SAY["back"])
        browser.wait("document.querySelector('#text').value.includes('未命名的工作')", "it is offered back")
    with checks.trying("what was said of one file goes with it"):
        open_file(browser, desk)
        add(browser, "（我的）")
        tell(desk.folder / FACTORY, lambda text: text.replace("北京亦恒精工装备有限公司", "他人改的有限公司"))
        browser.wait_text("已在磁盘上被改动", ".notices")
        browser.click("button", SAY["new"], within=".bar")
        browser.click("button", SAY["leave"], within="dialog")
        browser.wait("!document.querySelector('#text').value.includes('亦庄新城X47R2')", "a new file is begun")
        checks.expect("已在磁盘上被改动" not in browser.text(".notices"), "the other one's change is not its matter")
        (desk.folder / FACTORY).write_text(before, encoding="utf-8")


def saving(browser, checks, desk):
    file = desk.folder / FACTORY
    original = file.read_text(encoding="utf-8")
    with checks.trying("saving twice before the first save has ended"):
        open_file(browser, desk)
        add(browser, "一")
        hold = Hold(browser, "/api/file", "PUT")
        # What the disk tells of the first save would hide what the second one goes by.
        late = Hold(browser, "/api/file")
        browser.press("Control+s")
        hold.reached()
        browser.write("二")
        browser.press("Control+s")
        calm(browser)
        hold.let_go()
        late.over()
        checks.same(dialog(browser), "", "nothing is asked")
        checks.same(file.read_text(encoding="utf-8"), text_of(browser), "the later text is saved")
        checks.expect("一二" in text_of(browser), "with all that was typed")
    with checks.trying("a save is told by the disk and read again, and saved over meanwhile"):
        hold = Hold(browser, "/api/file", "PUT")
        late = Hold(browser, "/api/file")
        browser.evaluate("new Promise((here) => { window.heard = 0; const events = new EventSource('/api/events'); "
                         "events.addEventListener('hello', () => here(true)); events.addEventListener('changed', () => { window.heard += 1; }); })")
        browser.write("三")
        browser.press("Control+s")
        hold.reached()
        browser.wait("window.heard > 0", "the disk tells of it")
        calm(browser)
        hold.let_go()
        browser.write("四")
        browser.press("Control+s")
        calm(browser)
        late.over()
        browser.wait("document.querySelector('.bar .subtitle').textContent === '已保存'", "the later text is saved")
        calm(browser)
        checks.expect("一二三四" in text_of(browser), "what was read before does not take its place")
        checks.same(file.read_text(encoding="utf-8"), text_of(browser), "page and file agree")
    with checks.trying("a tab that goes before its save has ended"):
        open_file(browser, desk)
        add(browser, "五")
        hold = Hold(browser, "/api/file", "PUT")
        browser.press("Control+s")
        hold.reached()
        browser.reload()
        settled(browser, SAY["proposed"])
        calm(browser)
        tell(file, lambda text: text.replace("北京亦恒精工装备有限公司", "他人改的有限公司"))
        browser.wait("document.querySelector('#text').value.includes('他人改的有限公司')", "the file changes later")
        browser.reload()
        settled(browser, SAY["proposed"])
        calm(browser)
        checks.same(browser.text(".notices"), "", "what was saved is not offered as unsaved")
    with checks.trying("saving while the form still writes"):
        open_file(browser, desk)
        hold = Hold(browser, "/api/set", "POST")
        browser.fill("field", SAY["height"], "24.25", within=".form")
        browser.press("Control+s")
        hold.reached()
        hold.let_go()
        checks.expect('"height": 24.25' in file.read_text(encoding="utf-8"), "what was filled in is saved too")
        checks.same(browser.text(".bar .subtitle"), "已保存", "and nothing is left unsaved")
    file.write_text(original, encoding="utf-8")


def older_text(browser, checks, desk):
    """What was answered on an older text than the one that stands there."""
    with checks.trying("a cure is clicked before the text was looked at again"):
        open_file(browser, desk)
        go_to(browser, '"height": 23.55', 1)
        for _ in range(3):
            browser.press("Backspace")
        browser.write("550")
        browser.wait("document.querySelector('.findings li.finding.error')", "the mistake is listed")
        calm(browser)
        hold = Hold(browser, "/api/look", "POST")
        go_to(browser, '"format"')
        browser.write("\n\n\n")
        hold.reached()
        before = text_of(browser)
        browser.click("button", "23.55", within=".findings")
        checks.same(text_of(browser), before, "nothing is written where the mistake no longer is")
        hold.let_go()
        browser.click("button", "23.55", within=".findings")
        browser.wait("/\"height\": 23\\.55\\b/.test(document.querySelector('#text').value)", "the cure holds once it was")
    with checks.trying("an entry is removed by two clicks"):
        open_file(browser, desk, "several-buildings.json", "")
        count = "JSON.parse(document.querySelector('#text').value).buildings.length"
        before = browser.evaluate(count)
        hold = Hold(browser, "/api/set", "POST")
        for _ in range(2):
            browser.click("button", SAY["remove"], within=".form [data-pointer='/buildings']")
        hold.reached()
        hold.let_go()
        calm(browser)
        checks.same(browser.evaluate(count), before - 1, "one is gone, not two")
    with checks.trying("a paste that cannot be written"):
        open_file(browser, desk)
        browser.click(".takeoff")
        hold = Hold(browser, "/api/set", "POST", FAILURE)
        browser.paste(HEADS + "\n预制柱\tYZZ-900\t1-4\t1\t2.548\t\n")
        hold.reached().let_go()
        said = browser.text(".notices")
        checks.expect(FAILURE["error"]["message"] in said and "已读入" not in said, f"it is told, and not that it was taken in: {said}")
    with checks.trying("a trial of the sliders that ends after the text has changed"):
        open_file(browser, desk, "rate-49.6-percent.json", "")
        browser.click("tab", SAY["advise"])
        hold = Hold(browser, "/api/try", "POST")
        browser.click("button", None, within=".slider .buttons")
        hold.reached()
        go_to(browser, '"format"')
        browser.write("\n")
        browser.wait("document.querySelector('.slider') && !document.querySelector('.slider.moved')", "the sliders begin anew")
        hold.let_go()
        checks.same(browser.evaluate("document.querySelectorAll('.effect td.moved').length"), 0, "nothing is said of what is no longer tried")
    with checks.trying("a report that fails after a later one was asked for"):
        open_file(browser, desk)
        hold = Hold(browser, "/api/report", "POST", FAILURE)
        browser.click("tab", SAY["report"])
        hold.reached()
        go_to(browser, '"format"')
        browser.write("\n")
        browser.wait("document.querySelector('iframe.report-frame').getAttribute('src')", "the later one is shown")
        hold.let_go()
        checks.expect(browser.evaluate("document.querySelector('iframe.report-frame').checkVisibility()"), "and stays")
        checks.expect(FAILURE["error"]["message"] not in browser.text(".report, section"), "without the failure of the one before")
    with checks.trying("readings that are not there yet, and cannot be read just now"):
        hold = Hold(browser, "/api/readings", instead=FAILURE)
        browser.click("tab", SAY["readings"])
        hold.reached()
        checks.expect(not browser.has("button", "恢复默认口径"), "nothing can be put back yet")
        hold.let_go()
        checks.expect(FAILURE["error"]["message"] in browser.text("#view-readings"), "it is told where they would stand")
        browser.click("button", SAY["again"], within="#view-readings")
        browser.wait("document.querySelector('#view-readings select')", "and can be tried again")


def first(browser, checks, desk, away):
    """What is done before the first file has come."""
    with checks.trying("another file is begun before the first one has come"):
        with browser.before_pages(HOLDING + f"; window.holding.holds.push({json.dumps({'part': '/api/file', 'method': 'GET'})})"):
            browser.visit(f"{desk.origin}/file?path={FACTORY}")
        browser.wait("window.holding.holds[0].isReached === true", "the file is on its way")
        checks.expect(browser.evaluate("document.querySelector('#text').readOnly"), "nothing is typed before it is there")
        browser.give_files("input[type=file]", away)
        other = away.read_text(encoding="utf-8")
        browser.wait(f"document.querySelector('#text').value === {json.dumps(other)}", "the other one opens")
        browser.evaluate("(window.holding.holds[0].letGo(), true)")
        calm(browser)
        checks.same(text_of(browser), other, "and stays")
    with checks.trying("the server is silent when the first file is asked for"):
        with browser.before_pages(HOLDING + f"; window.holding.holds.push({json.dumps({'part': '/api/file', 'method': 'GET', 'instead': 'silence'})})"):
            browser.visit(f"{desk.origin}/file?path={FACTORY}")
        browser.wait("window.holding.holds[0].isReached === true", "the answer is there")
        browser.evaluate("(window.holding.holds[0].letGo(), true)")
        browser.wait_text("服务没有应答", ".notices")
        browser.click("button", SAY["again"], within=".notices")
        settled(browser, SAY["proposed"])


def elsewhere(browser, checks, prefab, folder, port):
    with checks.trying("another folder at the same port, with a file of the same name"), Desk(prefab, folder, "--lang", "zh", port=port) as desk:
        browser.visit(desk.address)
        shown_record(browser, OTHER)
        checks.same([record_state(browser), number(browser)], ["absent", ""], "what is unsaved in the first folder does not come here")


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
        records(browser, checks, desk)
        panels(browser, checks, desk)
        switching(browser, checks, desk, away)
        saving(browser, checks, desk)
        older_text(browser, checks, desk)
        first(browser, checks, desk, away)
        open_folder(browser, desk)
        shown_record(browser, OTHER)
        write_number(browser, "未保存")
    elsewhere(browser, checks, prefab, folder_of_samples(pathlib.Path(work) / "elsewhere", {OTHER}), desk.port)

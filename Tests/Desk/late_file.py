"""Late answers on the page of a file: another file, a save under way, an older text, the first file of all."""

import json

from engineer import HEADS, go_to, settled, text_of
from holding import HOLDING, Hold, calm
from late import FACTORY, FAILURE, SAY, tell


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

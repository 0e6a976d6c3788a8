"""What must not cost anybody work: a crash, a stopped server, a file that changes underneath, two tabs on one file."""

import json
import pathlib
import time

from desk import Desk, folder_of_samples, holds, replace
from engineer import go_to, settled, text_of

FILE = "eligible-factory.json"
SAY = {"save": "保存", "proposed": "拟予奖励", "mine": "保留本页内容", "theirs": "采用磁盘上的内容"}


def file_page(browser, desk):
    browser.visit(f"{desk.origin}/file?path={FILE}")
    settled(browser, SAY["proposed"])


def add(browser, words):
    """Types words behind the project's name."""
    go_to(browser, '"name": "亦庄新城X47R2', 2)
    browser.write(words)


def kept(browser, words):
    """Waits until the browser has put away what was typed."""
    browser.wait("new Promise((done) => { const base = indexedDB.open('prefab-desk'); base.onsuccess = () => { "
                 "const all = base.result.transaction('work').objectStore('work').getAll(); all.onsuccess = () => { base.result.close(); "
                 f"done(all.result.some((work) => work.text.includes({json.dumps(words)}))); }}; }}; }})", "what was typed is kept")


def crash(browser, checks, desk):
    with checks.trying("the tab crashes: what was typed is offered back"):
        file_page(browser, desk)
        add(browser, "（崩溃前）")
        kept(browser, "（崩溃前）")
        if hasattr(browser, "crash_tab"):
            browser.crash_tab()
        else:
            browser.close_tab_of_page()
        browser.tab()
        file_page_unsettled(browser, desk)
        browser.wait("document.querySelector('#text').value.includes('（崩溃前）')", "the text is back")
        checks.expect("未保存" in browser.text(), "and the page says that it is not saved")
        checks.picture("crash")
        browser.click("button", "放弃这些修改")
        browser.wait("!document.querySelector('#text').value.includes('（崩溃前）')", "it can be thrown away")


def file_page_unsettled(browser, desk):
    browser.visit(f"{desk.origin}/file?path={FILE}")
    browser.reach("#text")


def underneath(browser, checks, desk):
    file = desk.folder / FILE
    original = file.read_text(encoding="utf-8")
    with checks.trying("a file that changes underneath is not overwritten: both texts are compared"):
        file_page(browser, desk)
        add(browser, "（我的）")
        theirs = original.replace("北京亦恒精工装备有限公司", "他人改的有限公司")
        replace(file, theirs)
        browser.wait_text("已在磁盘上被改动", ".notices")
        browser.press("Control+s")
        browser.wait("document.querySelector('dialog[open]')", "saving asks first")
        checks.same(file.read_text(encoding="utf-8"), theirs, "nothing was written")
        shown = browser.text("dialog[open]")
        checks.expect("（我的）" in shown and "他人改的有限公司" in shown, "both texts are shown")
        checks.picture("conflict")
        browser.click("button", SAY["mine"], within="dialog[open]")
        checks.expect(holds(file, "（我的）"), "the choice is on the disk")
    with checks.trying("a file that changes underneath an untouched page appears by itself"):
        browser.wait("document.querySelector('.bar .subtitle').textContent === '已保存'", "the page is untouched")
        replace(file, original)
        browser.wait(f"document.querySelector('#text').value === {json.dumps(original)}", "the page shows what is on the disk")
    with checks.trying("a raw save with an old stamp is refused with the text of the disk"):
        status = browser.evaluate(
            f"fetch('/api/file', {{ method: 'PUT', headers: {{ 'Content-Type': 'application/json' }}, body: JSON.stringify({{ path: '{FILE}', "
            "text: '{}', stamp: '0'.repeat(64) }) }).then(async (answer) => [answer.status, (await answer.json()).text.length])")
        checks.same(status, [409, len(original)], "409 and the text")
        checks.same(file.read_text(encoding="utf-8"), original, "the file is as it was")


def two_tabs(browser, checks, desk):
    with checks.trying("two tabs on one file see each other"):
        file_page(browser, desk)
        first = browser.current()
        second = browser.tab()
        file_page(browser, desk)
        browser.wait("document.querySelector('.notices')?.innerText.includes('另一标签页')", "the second sees the first")
        browser.turn_to(first)
        browser.wait("document.querySelector('.notices')?.innerText.includes('另一标签页')", "the first sees the second")
        browser.turn_to(second)
        add(browser, "（第二页）")
        browser.press("Control+s")
        browser.turn_to(first)
        browser.wait("document.querySelector('#text').value.includes('（第二页）')", "what one saves the other shows")
        browser.close_tab(second)
        browser.turn_to(first)
        browser.wait("!document.querySelector('.notices')?.innerText.includes('另一标签页')", "and the first is alone again")


def stopped(browser, checks, desk, page):
    name = "file page" if page else "folder page"
    with checks.trying(f"the server is stopped and started again under the {name}"):
        if page:
            file_page(browser, desk)
            add(browser, "（停机时）")
        else:
            browser.visit(desk.origin + "/")
            browser.wait("document.querySelectorAll('.projects tbody tr').length > 20", "the folder is there")
        start = time.monotonic()
        desk.stop()
        browser.wait("document.querySelector('.server-line[data-state=gone]')?.innerText", "it is said that the server is gone")
        spent = time.monotonic() - start
        checks.expect(spent < 10, f"at once: after {spent:.1f} s")
        print(f"  a stopped server was said after {spent:.1f} s", flush=True)
        checks.picture(f"stopped-{'file' if page else 'folder'}")
        desk.start()
        here = browser.current()
        other = browser.tab()
        browser.visit(desk.address)
        browser.close_tab(other)
        browser.turn_to(here)
        browser.wait("document.querySelector('.server-line[data-state=back]')", "the page finds the server again")
        if page:
            checks.expect("（停机时）" in text_of(browser), "what was typed is still there")
            browser.press("Control+s")
            checks.expect(holds(desk.folder / FILE, "（停机时）"), "and can be saved")


def power_cut(make, checks, prefab, work):
    """The browser is killed with unsaved work, started again with the same profile, the desk too, at the same port."""
    profile = pathlib.Path(work) / "profile"
    profile.mkdir()
    folder = folder_of_samples(pathlib.Path(work) / "power", {FILE})
    with Desk(prefab, folder, "--lang", "zh") as desk:
        first = make(str(profile))
        checks.browser = first
        try:
            with checks.trying("the browser is killed with work that was not saved"):
                first.visit(desk.address)
                file_page(first, desk)
                add(first, "（断电前）")
                kept(first, "（断电前）")
        finally:
            first.kill()
        desk.kill()
        desk.start()
        with make(str(profile)) as second:
            checks.browser = second
            with checks.trying("after a new start the work is offered back"):
                second.visit(desk.address)
                file_page_unsettled(second, desk)
                second.wait("document.querySelector('#text').value.includes('（断电前）')", "the text is back")
                checks.expect("（断电前）" not in (folder / FILE).read_text(encoding="utf-8"), "the file was not touched")


def way(browser, checks, prefab, work):
    folder = folder_of_samples(pathlib.Path(work) / "outages")
    with Desk(prefab, folder, "--lang", "zh") as desk:
        browser.size(1440, 900)
        browser.visit(desk.address)
        underneath(browser, checks, desk)
        two_tabs(browser, checks, desk)
        stopped(browser, checks, desk, False)
        stopped(browser, checks, desk, True)
        crash(browser, checks, desk)

"""The whole way of a reviewer: folder, filter, sums, one project's record, versions and papers, readings, print."""

import json
import pathlib
import shutil
import subprocess
import time
import zipfile
from decimal import Decimal

from desk import ROOT, Desk, downloaded, folder_of_samples, replace

WORDS = {
    "zh": {"process": "办理 {}", "record": "审查记录", "versions": "版本", "papers": "文书", "number": "报告编号", "add": "添加：审查人",
           "leader": "组长", "save": "保存记录", "compare": "比较", "find": "查找", "opinion": "初审意见", "eligible": "拟予奖励",
           "clear": "清除筛选", "amount": "金额", "open": "打开文件", "readings": "口径", "print": "查看打印：审查报告", "close": "关闭",
           "reset": "恢复默认口径", "recovery": "下载 Word：追缴扣回决定书", "case": "第十五条的情形", "granted": "已拨付（元）",
           "outside": "已在磁盘上被他人改变"},
    "en": {"process": "Process {}", "record": "Record", "versions": "Versions", "papers": "Papers", "number": "Number of the report",
           "add": "Add: Reviewers", "leader": "Leader", "save": "Save the record", "compare": "Compare", "find": "Find",
           "opinion": "Opinion", "eligible": "reward proposed", "clear": "Clear the filter", "amount": "Amount", "open": "Open the file",
           "readings": "Readings of the law", "print": "View and print: Report of the review", "close": "Close", "reset": "Back to the readings taken",
           "recovery": "Download for Word: Decision to recover a reward", "case": "Case of article 15",
           "granted": "Granted (yuan)", "outside": "was changed on the disk meanwhile"},
}
FACTORY = "YZ-2021-0042"


def portfolio(prefab, folder, *options):
    """What the command says of the folder: the page may say nothing else."""
    done = subprocess.run([prefab, "portfolio", str(folder), "--format", "json", *options], capture_output=True, check=False)
    return json.loads(done.stdout)


def shown(bounds, is_money):
    """Bounds as the page writes them."""
    def one(text):
        value = Decimal(text)
        return f"{value:,.2f}" if is_money else f"{value.normalize():f}"

    return one(bounds["lower"]) if Decimal(bounds["lower"]) == Decimal(bounds["upper"]) else f"{one(bounds['lower'])}–{one(bounds['upper'])}"


def sums(browser):
    cell = "document.querySelector('tr[data-role=sums] .of-%s').textContent"
    return [browser.evaluate(cell % "payableArea"), browser.evaluate(cell % "amount")]


def rows(browser, column="id"):
    return browser.evaluate(f"[...document.querySelectorAll('.projects tbody .of-{column}')].map((cell) => cell.textContent)")


def settle(browser, count):
    browser.wait(f"document.querySelectorAll('.projects tbody tr').length === {count}", f"{count} rows")


def git(folder, *command):
    subprocess.run(["git", "-C", str(folder), "-c", "user.name=周明远", "-c", "user.email=z@example.org", "-c", "commit.gpgsign=false", *command],
                   check=True, capture_output=True)


def prepare(work):
    """A folder under git with an earlier version of the factory, smaller by a line that the diff must show."""
    folder = folder_of_samples(work / "projects")
    file = folder / "eligible-factory.json"
    now = file.read_text(encoding="utf-8")
    git(folder, "init", "-q")
    file.write_text(now.replace("北京亦恒精工装备有限公司", "北京亦恒精工有限公司"), encoding="utf-8")
    git(folder, "add", "-A")
    git(folder, "commit", "-q", "-m", "初次申报")
    file.write_text(now, encoding="utf-8")
    git(folder, "commit", "-q", "-am", "更正申报单位")
    return folder


def table(browser, checks, prefab, folder, work, say):
    everything = portfolio(prefab, folder)
    reviewed = [file for file in everything["files"] if file["state"] == "reviewed"]
    listed = [file for file in everything["files"] if file["state"] != "foreign"]
    with checks.trying("the folder with all its projects, and sums as the command has them"):
        settle(browser, len(listed))
        checks.same(sorted(rows(browser)), sorted(file["project"]["id"] if "project" in file else "—" for file in listed), "every project has its row")
        checks.same(sums(browser), [shown(everything["total"]["payableArea"], False), shown(everything["total"]["amount"], True)], "sums of all")
        checks.picture("reviewer-folder")
    with checks.trying("a filter by opinion, with the sums of what is left"):
        browser.choose("field", say["opinion"], "eligible", within=".filters")
        eligible = [file for file in reviewed if file["verdict"] == "eligible"]
        settle(browser, len(eligible))
        # A folder of those alone, so that the command adds them up by itself.
        alone = work / "eligible"
        shutil.rmtree(alone, ignore_errors=True)
        alone.mkdir()
        for file in eligible:
            shutil.copy(folder / file["file"], alone)
        total = portfolio(prefab, alone)["total"]
        checks.same(sums(browser), [shown(total["payableArea"], False), shown(total["amount"], True)], "sums of the eligible")
        checks.expect("verdict=eligible" in browser.evaluate("location.hash"), "the filter stands in the address")
        browser.reload()
        settle(browser, len(eligible))
        browser.click("button", say["clear"])
        settle(browser, len(listed))
    with checks.trying("a search, by typing"):
        browser.fill("field", say["find"], "42 厂房")
        settle(browser, 1)
        checks.same(rows(browser), [FACTORY], "the words are found together")
        browser.press("Control+a")
        browser.press("Delete")
        settle(browser, len(listed))
    with checks.trying("the order by amount, falling at the second click"):
        for _ in range(2):
            browser.click("button", say["amount"], within=".projects thead")
        browser.wait("document.querySelector('th.of-amount').getAttribute('aria-sort') === 'descending'", "the order is falling")
        top = max(reviewed, key=lambda file: Decimal(file["amount"]["upper"]))
        checks.same(rows(browser)[0], top["project"]["id"], "the largest amount stands first")
        checks.same(browser.evaluate("document.querySelector('th[aria-sort]').getAttribute('aria-sort')"), "descending", "the order is told")
        checks.same(rows(browser)[-1], "—", "what has no verdict stands last")


def keyboard(browser, checks, say):
    with checks.trying("from the filter to a project and back without a mouse"):
        browser.click("field", say["find"])
        browser.press("Escape")
        for _ in range(40):
            browser.press("Tab")
            if browser.evaluate("Boolean(document.activeElement.closest('.projects tbody'))"):
                break
        first = browser.evaluate("document.activeElement.textContent")
        browser.press("ArrowDown")
        second = browser.evaluate("document.activeElement.textContent")
        checks.expect(first != second, "the arrow leads to the next row")
        ring = browser.evaluate("getComputedStyle(document.activeElement).outlineStyle")
        checks.expect(ring != "none", "where the keyboard is can be seen")
        browser.press("Tab")
        checks.same(browser.evaluate("document.activeElement.dataset.role"), "more", "Tab leads to the row's button")
        browser.press("Enter")
        browser.wait("!document.querySelector('.panel.project').hidden", "the project opens")
        browser.press("Escape")
        browser.wait("document.querySelector('.panel.project').hidden", "Escape closes it")
        checks.same(browser.evaluate("document.activeElement.dataset.role"), "more", "and the keyboard is where it was")


def saved(browser):
    browser.wait("document.querySelector('.record').dataset.state === 'saved'", "the record is saved")


def record(browser, checks, folder, say):
    file = folder / "eligible-factory.review.json"
    with checks.trying("notes of the reviewer into x.review.json"):
        before = json.loads(file.read_text(encoding="utf-8"))
        browser.click("button", say["process"].format(FACTORY))
        browser.click("tab", say["record"], within=".panel.project")
        # The project that was open before had a record too.
        browser.wait(f"document.querySelector('.panel.project').innerText.includes({json.dumps(FACTORY)}) "
                     "&& document.querySelector('.record').dataset.state === 'saved'", "the project's own record is shown")
        browser.fill("field", say["number"], "京开建审〔2026〕7号", within=".record")
        browser.click("button", say["add"])
        browser.write("李审查")
        browser.click("button", say["save"])
        saved(browser)
        after = json.loads(file.read_text(encoding="utf-8"))
        before["number"] = "京开建审〔2026〕7号"
        before["reviewers"].append("李审查")
        checks.same(after, before, "what was typed is in the file, and nothing else changed")
        checks.expect('"prefabricationRatePercent": 44.3,' in file.read_text(encoding="utf-8"), "numbers keep their digits")
        checks.picture("reviewer-record")
    with checks.trying("a record that another hand changed meanwhile: both are shown, none is lost"):
        browser.fill("field", say["number"], "我的编号", within=".record")
        theirs = file.read_text(encoding="utf-8").replace("京开建审〔2026〕7号", "他人的编号")
        replace(file, theirs)
        browser.wait_text(say["outside"], ".record-state")
        checks.same(browser.evaluate("document.querySelector('.record input').value"), "我的编号", "what was typed stays")
        browser.click("button", say["save"])
        browser.wait("document.querySelectorAll('.conflict pre').length === 2", "both texts are shown")
        marks = browser.evaluate("[...document.querySelectorAll('.conflict mark')].map((mark) => mark.textContent.trim())")
        checks.expect(len(marks) == 2 and "我的编号" in marks[0] and "他人的编号" in marks[1], f"what differs is marked, nothing else: {marks}")
        checks.same(file.read_text(encoding="utf-8"), theirs, "nothing was written")
        checks.picture("reviewer-conflict")
        browser.click("button", None, within=".conflict")
        saved(browser)
        checks.expect("我的编号" in file.read_text(encoding="utf-8"), "the choice is on the disk")
    with checks.trying("a mistake in the record is told while typing"):
        browser.fill("field", say["leader"], "外人", within=".record")
        browser.wait("document.querySelector('.faults li')", "the fault is listed")
        checks.expect("R104" in browser.text(".faults"), "a leader who is no expert, by its code")
        browser.fill("field", say["leader"], "王建民", within=".record")
        browser.wait("!document.querySelector('.faults li')", "and goes when it is mended")
        browser.click("button", say["save"])
        saved(browser)


def versions(browser, checks, say):
    with checks.trying("two versions of a project and what changed between them"):
        browser.click("tab", say["versions"], within=".panel.project")
        browser.wait("document.querySelectorAll('.list-of-versions tbody tr').length === 2", "both commits are listed")
        checks.expect("更正申报单位" in browser.text(".list-of-versions"), "with their words")
        lists = browser.evaluate("[...document.querySelectorAll('#version-from option')].map((option) => option.textContent)")
        browser.choose("#version-from", None, lists[2])
        browser.choose("#version-to", None, lists[1])
        browser.click("button", say["compare"])
        address = browser.wait("document.querySelector('.difference iframe')?.getAttribute('src')", "the difference is shown")
        page = browser.evaluate(f"fetch({json.dumps(address)}).then((answer) => answer.text())")
        checks.expect("北京亦恒精工有限公司" in page and "北京亦恒精工装备有限公司" in page, "it names the old and the new applicant")
        checks.picture("reviewer-versions")


def papers(browser, checks, folder, downloads, say):
    with checks.trying("papers to print and to download"):
        browser.click("tab", say["papers"], within=".panel.project")
        # The list comes from the desk, and may come later than the tab.
        browser.wait("document.querySelectorAll('.papers li').length >= 3", "report, letters and papers are offered")
        browser.reach("button", say["print"], within=".drafts")
        checks.expect(browser.evaluate("document.querySelectorAll('.papers .unfit .reason').length > 0"), "a letter that does not fit says why")
        browser.click("button", "Word", within=".drafts")
        checks.same(downloaded(downloads, "*.docx").read_bytes()[:2], b"PK", "a document of Word is in the downloads")
        checks.picture("reviewer-papers")
    with checks.trying("a letter that needs words and amounts asks for them"):
        browser.click("button", say["recovery"], within=".drafts")
        browser.wait_text(say["case"], ".drafts [role=alert]")
        browser.choose("select", say["case"], "2")
        browser.fill("field", say["granted"], "2,852,496", within=".drafts")
        browser.click("button", say["recovery"], within=".drafts")
        browser.wait_text("2852496.00", ".drafts [role=alert]")
        browser.fill("field", say["granted"], "2852496", within=".drafts")
        browser.click("button", say["recovery"], within=".drafts")
        with zipfile.ZipFile(downloaded(downloads, "*recovery*.docx")) as letter:
            checks.expect("2,852,496" in letter.read("word/document.xml").decode("utf-8"), "the letter names the amount")
    with checks.trying("what is typed for a letter stays when the record changes on the disk"):
        file = folder / "eligible-factory.review.json"
        kept = file.read_text(encoding="utf-8")
        replace(file, kept.replace("我的编号", "另一编号"))
        browser.wait("document.querySelector('.record input').value === '另一编号'", "the record is the one on the disk")
        # The letters are asked for at the same moment, and answered later.
        time.sleep(2)
        amount = "[...document.querySelectorAll('.drafts input')].map((field) => field.value).filter(Boolean)"
        checks.same(browser.evaluate(amount), ["2852496"], "the amount is still there")
        replace(file, kept)
        browser.wait("document.querySelector('.record input').value === '我的编号'", "and as it was")
        # The table is read again as well, and what is below it may move under the mouse.
        time.sleep(2)
        browser.click("button", say["close"])


def readings(browser, checks, prefab, folder, say):
    with checks.trying("a reading switch, with verdicts and amounts before and after"):
        taken, other = portfolio(prefab, folder), portfolio(prefab, folder, "--reading", "area-floor=b", "--reading", "rest-days=b")
        names = {file["file"]: file for file in taken["files"] if file["state"] == "reviewed"}
        changed = sorted(file["project"]["id"] for file in other["files"] if file["state"] == "reviewed" and any(
            file[key] != names[file["file"]][key] for key in ("verdict", "amount", "payableArea")))
        browser.click("#readings > summary")
        browser.choose("#reading-area-floor", None, "b")
        browser.choose("#reading-rest-days", None, "b")
        # The first of the two alone may change as many.
        browser.wait("['area-floor=b', 'rest-days=b'].every((name) => document.querySelector('#readings .effect').textContent.includes(name))",
                     "what changes by both is listed")
        found = browser.evaluate("[...document.querySelectorAll('.changes tbody th')].map((cell) => cell.textContent)")
        checks.same(sorted(found), changed, "the projects that change are those of the command")
        if changed:
            total = browser.evaluate("[...document.querySelectorAll('.changes tfoot .number')].map((cell) => cell.textContent)")
            checks.same(total, [shown(taken["total"]["amount"], True), shown(other["total"]["amount"], True)], "amounts before and after")
        browser.wait(f"document.querySelector('tr[data-role=sums] .of-amount').textContent === {json.dumps(shown(other['total']['amount'], True))}",
                     "the table follows the reading")
        checks.picture("reviewer-readings")
        browser.click("button", say["reset"])
        browser.wait(f"document.querySelector('tr[data-role=sums] .of-amount').textContent === {json.dumps(shown(taken['total']['amount'], True))}",
                     "and goes back")
        browser.click("#readings > summary")


def disk(browser, checks, folder):
    with checks.trying("files that change on the disk appear by themselves"):
        count = len(rows(browser))
        text = (ROOT / "samples" / "rest-day.json").read_text(encoding="utf-8").replace("YZ-2021-0072", "YZ-2099-0001")
        replace(folder / "新来的 #1.json", text)
        settle(browser, count + 1)
        checks.expect("YZ-2099-0001" in rows(browser), "a new file has its row")
        replace(folder / "新来的 #1.json", "{")
        browser.wait("[...document.querySelectorAll('.projects tbody tr')].some((row) => row.dataset.file.startsWith('新来的') "
                     "&& row.querySelector('.badge.broken'))", "a file that was broken says so")
        (folder / "新来的 #1.json").unlink()
        settle(browser, count)


def paper(browser, checks, prefab, folder, work):
    with checks.trying("the table on paper"):
        target = work / f"{browser.name}.pdf"
        browser.print(str(target))
        text = subprocess.run(["pdftotext", "-layout", str(target), "-"], capture_output=True, check=True, text=True).stdout
        total = portfolio(prefab, folder)["total"]
        checks.expect(FACTORY in text, "projects are printed")
        checks.expect(shown(total["amount"], True).split("–")[0] in text, "and the sums")


def way(browser, checks, prefab, work, downloads, language="zh"):
    say = WORDS[language]
    folder = prepare(pathlib.Path(work))
    with Desk(prefab, folder, "--lang", language) as desk:
        browser.size(1440, 900)
        browser.visit(desk.address)
        table(browser, checks, prefab, folder, work, say)
        keyboard(browser, checks, say)
        record(browser, checks, folder, say)
        versions(browser, checks, say)
        papers(browser, checks, folder, downloads, say)
        readings(browser, checks, prefab, folder, say)
        disk(browser, checks, folder)
        paper(browser, checks, prefab, folder, work)
        with checks.trying("a project's name leads to its file"):
            browser.click("link", "X47R2")
            browser.wait("location.pathname === '/file'", "the file page opens")
            checks.same(browser.evaluate("new URLSearchParams(location.search).get('path')"), "eligible-factory.json", "on that file")

"""The whole way of an engineer: open, mistake and cure while typing, completion, form and text, take-off, sliders, save, papers."""

import json
import pathlib
import subprocess
import time
from decimal import Decimal

from desk import ROOT, Desk, downloaded, folder_of_samples, holds

WORDS = {
    "zh": {"save": "保存", "form": "表单", "text": "文本", "advise": "完善建议", "report": "审查报告", "papers": "文书与材料", "download": "下载",
           "height": "建筑高度", "take": "写入文件", "proposed": "拟予奖励", "supported": "拟予支持", "leave": "暂存并离开", "refused": "拟不予奖励", "errors": "错误", "draft": "查看打印：",
           "paste": "粘贴……", "takein": "读入", "undo": "撤销", "applicant": "申报单位"},
    "en": {"save": "Save", "form": "Form", "text": "Text", "advise": "Advice", "report": "Report", "papers": "Letters and papers",
           "download": "Download", "height": "Height", "take": "Write into the text", "proposed": "reward proposed", "supported": "support proposed", "leave": "Keep it and leave",
           "refused": "no reward proposed", "errors": "Error", "draft": "View and print:", "paste": "Paste…", "takein": "Take in", "undo": "Undo",
           "applicant": "Applicant"},
}
HEADS = "构件类型\t构件编号\t楼层\t数量\t单件体积\t投影面积"


def text_of(browser):
    return browser.evaluate("document.querySelector('#text').value")


def opinion(browser):
    return browser.evaluate("document.querySelector('.verdict-bar .opinion').textContent")


def settled(browser, words, patience=None):
    browser.wait(f"!document.querySelector('.verdict-bar[aria-busy]') && document.querySelector('.verdict-bar .opinion')?.textContent.includes({json.dumps(words)})",
                 f"the opinion becomes “{words}”", patience)


def go_to(browser, part, back=0):
    """Clicks into the text and walks with the arrows to the end of the line that has a part; then back by some letters."""
    line = text_of(browser)[: text_of(browser).index(part)].count("\n")
    browser.click("#text")
    browser.press("Control+Home")
    for _ in range(line):
        browser.press("ArrowDown")
    browser.press("End")
    for _ in range(back):
        browser.press("ArrowLeft")


def review(prefab, path):
    done = subprocess.run([prefab, "review", str(path), "--format", "json"], capture_output=True, check=False)
    return json.loads(done.stdout)


def typing(browser, checks, prefab, folder, say):
    with checks.trying("a file opens with the command's own verdict"):
        settled(browser, say["proposed"])
        verdict = review(prefab, folder / "eligible-factory.json")
        amount = f"{Decimal(verdict['reward']['amount']['lower']):,.2f}"
        checks.expect(amount in browser.text(".verdict-bar"), f"the amount {amount} is that of the command")
        rate = verdict["buildings"][0]["assemblyRate"]["lower"]["percent"]
        checks.expect(rate in browser.text(".verdict-bar"), f"the assembly rate {rate} too")
        checks.same(text_of(browser), (folder / "eligible-factory.json").read_text(encoding="utf-8"), "the text is that of the file")
        checks.picture("engineer-open")
    with checks.trying("a mistake is marked beside its line while typing, and a click mends it"):
        before = text_of(browser)
        line = before[: before.index('"height"')].count("\n") + 1
        # 23.55 becomes 23550, as if it were written in millimetres.
        go_to(browser, '"height": 23.55', 1)
        for _ in range(3):
            browser.press("Backspace")
        browser.write("550")
        # What was found of the letters typed so far has a cure of its own.
        browser.wait("!document.querySelector('.findings[aria-busy]') && document.querySelector('.findings li.finding.error')", "the mistake is listed")
        found = browser.text(".findings li.finding.error")
        checks.expect("S104" in found and str(line) in found, f"with its code and its line {line}: {found[:80]}")
        checks.picture("engineer-mistake")
        browser.click("button", "23.55", within=".findings")
        browser.wait("!document.querySelector('.findings li.finding.error')", "the cure takes the mistake away")
        checks.same(text_of(browser), before, "and nothing else was touched")
        settled(browser, say["proposed"])
    with checks.trying("completion by keyboard, and undo"):
        before = text_of(browser)
        go_to(browser, '"project": {')
        browser.write('\n"par')
        browser.wait("[...document.querySelectorAll('#completion [role=option]')].some((one) => one.textContent.includes('parcel'))", "parcel is offered")
        checks.picture("engineer-completion")
        browser.press("Enter")
        browser.wait("document.querySelector('#text').value.includes('\"parcel\":')", "Enter writes it")
        browser.press("Escape")
        for _ in range(20):
            if text_of(browser) == before:
                break
            browser.press("Control+z")
        checks.same(text_of(browser), before, "undo leads back to the text that was")


def both_views(browser, checks, say):
    with checks.trying("the form writes into the text, comments and order stay"):
        go_to(browser, '"dates": {')
        browser.write(" // 以批复为准")
        browser.wait("document.querySelector('#text').value.includes('以批复为准')", "a comment stands in the text")
        before = text_of(browser)
        browser.click("tab", say["form"])
        browser.fill("field", say["height"], "24.50", within=".form")
        browser.press("Tab")
        browser.wait("/\"height\": 24\\.50[,\\s]/.test(document.querySelector('#text').value)", "the number is in the text, with its digits")
        after = text_of(browser)
        checks.expect("以批复为准" in after, "the comment is kept")
        changed = [(one, other) for one, other in zip(before.split("\n"), after.split("\n")) if one != other]
        checks.expect(len(changed) == 1 and len(before.split("\n")) == len(after.split("\n")), f"one line changed: {changed}")
        checks.picture("engineer-form")
    with checks.trying("the text writes into the form"):
        wanted = "北京改名有限公司"
        go_to(browser, '"applicant":', 2)
        browser.press("Control+a")
        edited = after.replace("北京亦恒精工装备有限公司", wanted).replace(" // 以批复为准", "")
        browser.paste(edited)
        # The form may lie in a tab of its own where the window is narrow.
        browser.click("tab", say["form"])
        browser.wait(f"[...document.querySelectorAll('.form input')].some((one) => one.value === {json.dumps(wanted)})", "the form shows what was typed")
    with checks.trying("what is emptied in the form becomes unknown, never zero"):
        browser.fill("field", say["height"], "", within=".form")
        browser.press("Tab")
        browser.wait("!/\"height\"/.test(document.querySelector('#text').value.split('\"components\"')[0])", "the key leaves the text")
        browser.fill("field", say["height"], "23.9", within=".form")
        browser.press("Tab")
        browser.wait("/\"height\": 23\\.9/.test(document.querySelector('#text').value)", "and comes back")
        settled(browser, say["proposed"])


def take_off(browser, checks, say):
    with checks.trying("a take-off of 200 lines, pasted from a spreadsheet"):
        lines = [f"预制柱\tYZZ-{number}\t1-4\t1\t2.548\t" if number % 2 else f"叠合板\tYB-{number}\t2\t1\t1.2\t8.4" for number in range(1, 201)]
        before = browser.evaluate("JSON.parse(document.querySelector('#text').value).buildings[0].components.length")
        browser.click(".takeoff")
        start = time.monotonic()
        browser.paste("\n".join([HEADS, *lines]) + "\n")
        count = "JSON.parse(document.querySelector('#text').value).buildings[0].components.length"
        browser.wait(f"{count} === {before + 200}", "200 lines come in")
        print(f"  a take-off of 200 lines stood after {time.monotonic() - start:.1f} s, with the copying", flush=True)
        pieces = browser.evaluate("JSON.parse(document.querySelector('#text').value).buildings[0].components.filter((one) => /^YZZ-|^YB-/.test(one.label)).slice(-200)")
        checks.same([piece["label"] for piece in pieces], [line.split("\t")[1] for line in lines], "in their order")
        checks.expect("2.548" in text_of(browser) and pieces[0]["kind"] == "column" and pieces[1]["kind"] == "slab", "with their kinds and digits")
        checks.picture("engineer-take-off")
        browser.click("button", say["undo"])
        browser.wait(f"{count} === {before}", "and go with one step back")


def sliders(browser, checks, prefab, folder, say):
    file = folder / "rate-49.6-percent.json"
    with checks.trying("a slider to the least value that is enough"):
        # Read before anything is saved: the page may save faster than this file is read again.
        before = file.read_text(encoding="utf-8")
        browser.visit(browser.evaluate("location.origin") + "/file?path=rate-49.6-percent.json")
        settled(browser, say["refused"])
        browser.click("tab", say["advise"])
        browser.reach(".slider input[type=range]")
        # By hand: the assembly rate is 49.6 %, and the first lever that is enough alone says how much.
        browser.click("button", None, within=".slider .buttons")
        browser.wait("document.querySelector('.slider.moved')", "the slider moves")
        checks.expect(browser.evaluate("document.querySelectorAll('.slider-marks span').length") > 0, "the least value is marked")
        checks.picture("engineer-sliders")
        browser.click("button", say["take"])
        settled(browser, say["supported"])
        browser.wait(f"document.querySelector('#text').value !== {json.dumps(before)}", "the text has moved")
        browser.click("button", say["save"])
        checks.expect(holds(file, text_of(browser)), "the file has it once it is saved")
        checks.same(review(prefab, file)["verdict"], "eligible", "the command agrees on the saved file")


def saving(browser, checks, folder, downloads, say):
    file = folder / "eligible-factory.json"
    with checks.trying("save by the keyboard and download"):
        browser.visit(browser.evaluate("location.origin") + "/file?path=eligible-factory.json")
        settled(browser, say["proposed"])
        go_to(browser, '"name": "亦庄新城', 2)
        browser.write("（一期）")
        browser.press("Control+s")
        holds(file, "（一期）")
        checks.same(file.read_text(encoding="utf-8"), text_of(browser), "the file holds the text, letter for letter")
        browser.click("button", say["download"], within=".bar")
        checks.same(downloaded(downloads, "eligible-factory.json").read_bytes(), file.read_bytes(), "the download too")
    with checks.trying("the report below and the papers"):
        browser.click("tab", say["report"])
        address = browser.wait("document.querySelector('iframe.report-frame')?.getAttribute('src')", "the report is shown")
        page = browser.evaluate(f"fetch({json.dumps(address)}).then((answer) => answer.text())")
        checks.expect("（一期）" in page and "2,852,496.00" in page, "of what stands in the text")
        checks.picture("engineer-report")
        browser.click("tab", say["papers"])
        browser.reach("button", say["draft"])
        checks.picture("engineer-papers")


def opening(browser, checks, work, say):
    with checks.trying("a file of somewhere else, by the window of the system and by drop"):
        away = work / "elsewhere"
        away.mkdir(exist_ok=True)
        other = away / "外来.json"
        other.write_text((ROOT / "samples" / "annex-steel.json").read_text(encoding="utf-8"), encoding="utf-8")
        browser.give_files("input[type=file]", other)
        browser.wait("document.querySelector('#text').value.includes('YZ-2020-0031')", "the chosen file opens")
        if hasattr(browser, "drop"):
            second = away / "拖入.json"
            second.write_text((ROOT / "samples" / "annex-60.01m.json").read_text(encoding="utf-8"), encoding="utf-8")
            browser.drop("#text", second)
            browser.click("button", say["leave"], within="dialog")
            browser.wait("document.querySelector('#text').value.includes('YZ-2020-0017')", "the dropped file opens")


def way(browser, checks, prefab, work, downloads, language="zh"):
    say = WORDS[language]
    folder = folder_of_samples(pathlib.Path(work) / "engineer")
    with Desk(prefab, folder, "--lang", language) as desk:
        browser.size(1440, 900)
        browser.visit(desk.address)
        browser.click("link", "X47R2")
        browser.reach("#text")
        typing(browser, checks, prefab, folder, say)
        both_views(browser, checks, say)
        take_off(browser, checks, say)
        sliders(browser, checks, prefab, folder, say)
        saving(browser, checks, folder, downloads, say)
        opening(browser, checks, pathlib.Path(work), say)

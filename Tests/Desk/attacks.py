"""Each attack on a desk, from the page's side and from outside of any browser: none may read, write or run anything."""

import json
import os
import pathlib
import re
import socket
import sys
import time
from urllib.parse import urlsplit

from desk import ROOT, Desk, folder_of_samples
from holding import calm
from stranger import Stranger

sys.path.insert(0, str(ROOT / "Tests" / "Browser"))
import hostile  # noqa: E402

SECRET = "outside-of-the-folder-7f3a"


def raw(desk, checks):
    """Requests of a program on this machine that has no cookie, or forges what a browser would say."""
    token = urlsplit(desk.address)
    status, headers, _ = desk.ask("GET", f"{token.path}?{token.query}")
    cookie = headers.get("set-cookie", "")
    key = cookie.split(";")[0]
    with checks.trying("the token is good once, the cookie is strict"):
        checks.expect(300 <= status < 400, f"the address leads on: {status}")
        checks.note("HttpOnly and SameSite=Strict", [] if re.search("HttpOnly", cookie) and re.search("SameSite=Strict", cookie) else [cookie])
        checks.expect("token" not in headers.get("location", ""), "the address that stays has no token")
        checks.same(desk.ask("GET", f"{token.path}?{token.query}")[0], 403, "a second use of the token")
    json_kind = {"Content_Type": "application/json"}
    own = {"Cookie": key, "Origin": desk.origin, **json_kind}
    save = json.dumps({"path": "new.json", "text": "{}", "stamp": None})
    with checks.trying("without the cookie nothing is answered"):
        for path in ("/", "/file", "/api/start", "/api/folder", "/api/file?path=eligible-factory.json", "/api/events", "/assets/shared/api.mjs"):
            status, _, body = desk.ask("GET", path)
            checks.expect(status in (401, 403), f"{path}: {status}")
            checks.expect(b"YZ-2021" not in body, f"{path} says nothing of the projects")
        checks.expect(desk.ask("GET", "/api/folder", Cookie=key.split("=")[0] + "=" + "0" * 43)[0] in (401, 403), "a guessed cookie")
        checks.expect(desk.ask("PUT", "/api/file", save, Origin=desk.origin, **json_kind)[0] in (401, 403), "a write without the cookie")
    with checks.trying("Host, Origin and kind of content are held"):
        for host in ("evil.example", f"evil.example:{desk.port}", "127.0.0.1:1", f"127.0.0.1.evil.example:{desk.port}", f"localhost.evil.example:{desk.port}"):
            checks.expect(desk.ask("GET", "/api/folder", Cookie=key, Host=host)[0] in (400, 403, 421), f"Host {host}")
        for origin in ("http://evil.example", "null", f"http://127.0.0.1:{desk.port}.evil.example", f"https://127.0.0.1:{desk.port}", "http://127.0.0.1:1"):
            checks.expect(desk.ask("PUT", "/api/file", save, **{**own, "Origin": origin})[0] == 403, f"Origin {origin}")
            checks.expect(desk.ask("GET", "/api/folder", Cookie=key, Origin=origin)[0] == 403, f"reading with Origin {origin}")
        no_origin = {name: value for name, value in own.items() if name != "Origin"}
        checks.expect(desk.ask("PUT", "/api/file", save, **no_origin)[0] in (400, 403), "a write that does not say where it comes from")
        checks.expect(desk.ask("PUT", "/api/file", save, **{**own, "Content_Type": "text/plain"})[0] in (400, 403, 415), "a form's kind of content")
        checks.expect(desk.ask("PUT", "/api/file", save, **{**no_origin, "Sec_Fetch_Site": "cross-site"})[0] in (400, 403), "a cross-site write")
        checks.expect(not (desk.folder / "new.json").exists(), "nothing was written by any of them")
        checks.same(desk.ask("PUT", "/api/file", save, **own)[0], 200, "the page's own request is let through")
        (desk.folder / "new.json").unlink(missing_ok=True)
    names(desk, checks, key, own)
    papers(desk, checks, own)
    with checks.trying("what the pages are allowed is written on each answer"):
        for path in ("/", "/file?path=eligible-factory.json"):
            _, headers, _ = desk.ask("GET", path, Cookie=key)
            policy = headers.get("content-security-policy", "")
            script = re.search(r"script-src ([^;]*)", policy)
            checks.expect("default-src 'none'" in policy or "default-src 'self'" in policy, f"{path}: {policy}")
            checks.expect(script and "unsafe" not in script.group(1) and "*" not in script.group(1), f"{path}: scripts {script and script.group(1)}")
            checks.expect("frame-ancestors" in policy, f"{path}: frame-ancestors")
            checks.same(headers.get("x-content-type-options"), "nosniff", f"{path}: nosniff")
            checks.expect(not any(name.startswith("access-control-allow") for name in headers), f"{path}: no leave for other sites")
    # Last, since a desk that fails here may answer nobody any more.
    limits(desk, checks, key, own)


def papers(desk, checks, own):
    """What a draft needs goes to the program as values, whatever it looks like."""
    def ask(sample, **wish):
        text = (ROOT / "samples" / sample).read_text(encoding="utf-8")
        wish = {"text": text, "name": sample, "command": "draft", "format": "text", **wish}
        status, _, body = desk.ask("POST", "/api/report", json.dumps(wish), **own)
        return status, body.decode("utf-8")

    with checks.trying("what a letter or paper needs is a value and no option"):
        status, text = ask("several-buildings.json", kind="calculation", building="3#")
        checks.expect(status == 200 and "3#研发中试楼" in text, f"the paper of the building that was chosen: {status}")
        for building in ("", "9#", "-x", "--version", "--output=x"):
            checks.same(ask("several-buildings.json", kind="calculation", building=building)[0], 422, f"the building {building}")
        status, text = ask("eligible-factory.json", kind="recovery", trigger="2", granted="2852496", returned="500000")
        checks.expect(status == 200 and "500,000" in text, f"what was given back is in the letter: {status}")
        for wrong in ({"granted": "-5"}, {"granted": "1e99"}, {"granted": "--help"}, {"granted": "1", "returned": "2"}, {"trigger": "9"}, {"trigger": "--help"}):
            checks.same(ask("eligible-factory.json", kind="recovery", **{"trigger": "2", **wrong})[0], 422, f"a recovery with {wrong}")
        status, text = ask("eligible-factory.json", kind="publication", **{"notice-from": "2024-03-01"})
        checks.expect(status == 200 and "2024" in text, f"the days of a notice: {status}")
        for day in ("2024-02-30", "--help", "2020-01-01"):
            checks.same(ask("eligible-factory.json", kind="publication", **{"notice-from": day})[0], 422, f"a notice from {day}")
        checks.expect(not list(desk.folder.glob("x")), "nothing was written")


def names(desk, checks, key, own):
    with checks.trying("names lead nowhere outside of the folder"):
        outside = desk.folder.parent / "secret.json"
        outside.write_text(json.dumps({"format": "prefab-submission/1", "secret": SECRET}), encoding="utf-8")
        (desk.folder / "link.json").symlink_to(outside)
        (desk.folder / "way").symlink_to(desk.folder.parent)
        os.mkfifo(desk.folder / "pipe.json")
        tries = ["../secret.json", "..%2fsecret.json", "%2e%2e/secret.json", "..%252fsecret.json", "%2e%2e%2fsecret.json", str(outside), "link.json",
                 "way/secret.json", "./../secret.json", "a/../../secret.json", "..\\secret.json", "..%5csecret.json", "%c0%ae%c0%ae/secret.json",
                 "/etc/passwd", "secret.json%00.json", "%00", "", ".", "..", "pipe.json", "../" + desk.folder.name + "/../secret.json",
                 "file:///etc/passwd", "~/secret.json", ".git/config", "%E2%80%A6/secret.json"]
        for name in tries:
            for path in ("/api/file", "/api/record", "/api/versions"):
                status, _, body = desk.ask("GET", f"{path}?path={name}", Cookie=key)
                checks.expect(SECRET.encode() not in body and b"root:" not in body, f"{path} {name} leaks nothing: {status}")
            if name != "pipe.json":
                plain = name.replace("%2f", "/").replace("%2e", ".").replace("%5c", "\\").replace("%00", "\0")
                desk.ask("PUT", "/api/file", json.dumps({"path": plain, "text": "taken", "stamp": None}), **own)
        for asset in ("../PrefabDesk.swift", "..%2fwords.json", "%2e%2e/%2e%2e/etc/passwd", "shared/../../../etc/passwd", "/etc/passwd"):
            status, _, body = desk.ask("GET", f"/assets/{asset}", Cookie=key)
            checks.expect(b"root:" not in body and b"import " not in body or status == 404, f"/assets/{asset}: {status}")
        checks.expect(SECRET in outside.read_text(encoding="utf-8"), "the file outside is as it was")
        strays = [path.name for path in desk.folder.parent.iterdir() if path.is_file() and path.read_bytes()[:5] == b"taken"]
        checks.same(strays, [], "nothing was written beside the folder")
        for name in ("link.json", "way", "pipe.json"):
            (desk.folder / name).unlink(missing_ok=True)
        outside.unlink()


def limits(desk, checks, key, own):
    with checks.trying("requests that are too large, too slow or no requests at all"):
        big = {**own, "Content_Length": str(1 << 40)}
        try:
            status = desk.ask("PUT", "/api/file", b"", **big)[0]
        except OSError:
            status = 413
        checks.expect(status in (400, 413), f"a body of a terabyte is refused before it comes: {status}")
        for nonsense in (b"\x16\x03\x01\x02\x00\x01\x00", b"GET " + b"/" * 200000 + b" HTTP/1.1\r\n\r\n", b"GET / HTTP/1.1\r\nX: " + b"y" * 2000000, b"\0" * 4096):
            with socket.create_connection(("127.0.0.1", desk.port), timeout=10) as line:
                try:
                    line.sendall(nonsense)
                    line.settimeout(3)
                    line.recv(100)
                except OSError:
                    pass
        open_lines = [socket.create_connection(("127.0.0.1", desk.port), timeout=10) for _ in range(40)]
        for line in open_lines:
            line.sendall(b"GET / HT")
        start = time.monotonic()
        checks.same(desk.ask("GET", "/api/start", Cookie=key)[0], 200, "the desk answers beside 40 lines that say nothing")
        checks.expect(time.monotonic() - start < 5, "and soon")
        for line in open_lines:
            line.close()
        for body in ("", "null", "[]", '{"text":1}', '{"path":' + "[" * 100000, '{"text":"\\ud800"}'):
            for path in ("/api/look", "/api/set", "/api/report", "/api/diff", "/api/paste", "/api/record", "/api/drafts", "/api/import", "/api/advise"):
                status = desk.ask("POST", path, body, **own)[0]
                checks.expect(400 <= status < 500 or status == 200, f"{path} {body[:20]}: {status}")
        checks.same(desk.ask("GET", "/api/start", Cookie=key)[0], 200, "the desk still runs")


def pages(browser, checks, desk, stranger):
    victim = desk.folder / "eligible-factory.json"
    before = victim.read_bytes()
    files = sorted(path.name for path in desk.folder.iterdir())
    browser.visit(desk.address)
    browser.wait("document.querySelectorAll('.projects tbody tr').length > 3", "the desk is open in this browser")
    save = json.dumps({"path": "eligible-factory.json", "text": "taken", "stamp": None})
    for site in (f"http://127.0.0.1:{stranger.port}/", f"http://localhost:{stranger.port}/"):
        with checks.trying(f"a page of {urlsplit(site).hostname}, another server, posts, reads and frames"):
            for kind in ("text/plain", "application/json"):
                stranger.posts(desk.origin + "/api/file", save, kind)
                browser.visit(site)
                browser.wait("window.found", "it has tried to post")
            stranger.reads([desk.origin + path for path in ("/api/folder", "/api/file?path=eligible-factory.json", "/", "/assets/shared/api.mjs")])
            browser.visit(site)
            found = browser.wait("window.found", "it has tried to read")
            checks.note("it has read nothing", [str(one[:2]) for one in found if one[1] == "fetch" and one[2] is not None])
            checks.note("no script of the desk runs in it", [one[0] for one in found if one[1] == "script" and one[2] and "/api/" in one[0]])
            stranger.frames(desk.origin + "/")
            browser.visit(site)
            reached = browser.wait("window.found", "it has tried to frame")
            checks.expect(not reached["reached"] or "YZ-2021" not in reached["reached"], "the frame shows nothing of the desk")
            checks.picture(f"framed-{urlsplit(site).hostname}")
    checks.same(victim.read_bytes(), before, "no page of others has written")
    checks.same(sorted(path.name for path in desk.folder.iterdir()), files, "nor made a file")
    with checks.trying("a name that leads back to this machine (DNS rebinding)"):
        try:
            browser.visit(f"http://rebound.example:{desk.port}/")
            text = browser.evaluate("document.body ? document.body.innerText : ''")
            answer = browser.evaluate("fetch('/api/folder').then((one) => one.status, () => 0)")
        except RuntimeError:
            text, answer = "", 0
        checks.expect("YZ-2021" not in text and answer != 200, f"the desk does not know that name: {answer}")


def markup(browser, checks, prefab, work):
    """Every free text of a submission tries to be markup, in every place that shows it."""
    folder = pathlib.Path(work) / "hostile"
    folder.mkdir()
    sample = json.loads((ROOT / "samples" / "several-buildings.json").read_text(encoding="utf-8"))
    made = hostile.texts(sample, lambda number: f"{hostile.NAMES[number % len(hostile.NAMES)]} {number}")
    name = "<img src=x onerror=window.taken=9>.json"
    (folder / name).write_text(json.dumps(made, ensure_ascii=False), encoding="utf-8")
    record = {"format": "prefab-review/1", "projectId": made["project"]["id"], "number": hostile.NAMES[0], "reviewers": hostile.NAMES,
              "siteInspection": {"who": hostile.NAMES[2], "opinion": hostile.NAMES[3]}}
    (folder / name.replace(".json", ".review.json")).write_text(json.dumps(record, ensure_ascii=False), encoding="utf-8")
    (folder / "broken.json").write_text(json.dumps({"format": "prefab-submission/1", hostile.NAMES[0]: hostile.NAMES[2], "project": {"id": hostile.NAMES[4]}}), encoding="utf-8")
    count = ("(() => ({ taken: window.taken ?? null, strange: [...document.querySelectorAll('script:not([src]), img, iframe[srcdoc], object, embed, b > i, "
             "a[href^=\"javascript:\"], [onerror], [onload], [onmouseover]')].map((one) => one.outerHTML.slice(0, 80)), "
             "outside: performance.getEntriesByType('resource').map((one) => one.name).filter((one) => !one.startsWith(location.origin) && !one.startsWith('data:') && !one.startsWith('blob:')) }))()")

    def harmless(what):
        found = browser.evaluate(count)
        checks.note(what, [str(one) for one in ([found["taken"]] if found["taken"] else []) + found["strange"] + found["outside"]])

    with Desk(prefab, folder, "--lang", "zh") as desk:
        with checks.trying("hostile texts on the folder page"):
            browser.size(1440, 900)
            browser.visit(desk.address)
            browser.wait("document.querySelectorAll('.projects tbody tr').length === 2", "both files have a row")
            harmless("the table")
            shown = browser.evaluate("document.querySelector('.projects').textContent")
            checks.expect(made["project"]["name"] in shown, "the name reads as it was typed")
            browser.click("button", "办理", within=".projects tbody tr:not(:has(.broken))")
            browser.wait("document.querySelector('.record input')", "the project is open")
            harmless("the record")
            browser.click("tab", "版本")
            calm(browser)
            browser.click("tab", "文书")
            browser.wait("document.querySelector('.papers li')", "the papers are listed")
            harmless("the papers")
            checks.picture("hostile-folder")
        with checks.trying("hostile texts on the file page"):
            browser.visit(f"{desk.origin}/file?path={'%3Cimg%20src=x%20onerror=window.taken=9%3E.json'}")
            browser.wait("document.querySelector('.verdict-bar:not([aria-busy]) .opinion')?.textContent", "the file is looked at")
            harmless("the file page")
            for tab in ("完善建议", "审查报告", "口径", "文书与材料"):
                browser.click("tab", tab)
                calm(browser)
                harmless(tab)
            checks.picture("hostile-file")
            browser.visit(f"{desk.origin}/file?path=broken.json")
            browser.wait("document.querySelector('.findings li')", "the findings are listed")
            harmless("the findings")
            browser.visit(f"{desk.origin}/file?path=%3Cscript%3Ewindow.taken=1%3C/script%3E.json&lang=%3Cscript%3E#<img src=x onerror=window.taken=3>")
            browser.reach("#text")
            harmless("an address with markup")


def way(browser, checks, prefab, work):
    folder = folder_of_samples(pathlib.Path(work) / "attacked" / "inside", {"eligible-factory.json", "eligible-factory.review.json", "annex-steel.json",
                                                                         "rest-day.json", "slab-day.json"})
    with Desk(prefab, folder, "--lang", "zh") as desk:
        raw(desk, checks)
    with Desk(prefab, folder, "--lang", "zh") as desk, Stranger() as stranger:
        browser.size(1440, 900)
        pages(browser, checks, desk, stranger)
    markup(browser, checks, prefab, work)

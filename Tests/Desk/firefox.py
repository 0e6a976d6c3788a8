"""Firefox with the hands of a person, by Marionette, which it carries itself; Debian has no geckodriver.

A message is the length of its JSON text, a colon, and the text (Marionette's protocol 3); the commands are those of WebDriver.
"""

import base64
import contextlib
import json
import os
import pathlib
import shutil
import socket
import subprocess
import tempfile
import time

from hands import Hands

NAMES = ("firefox-esr", "firefox")
PATIENCE = 120
SETTINGS = {
    "marionette.port": 0,
    "browser.shell.checkDefaultBrowser": False,
    "browser.startup.homepage_override.mstone": "ignore",
    "datareporting.policy.dataSubmissionEnabled": False,
    "toolkit.telemetry.reportingpolicy.firstRun": False,
    "app.update.enabled": False,
    "network.captive-portal-service.enabled": False,
    "network.connectivity-service.enabled": False,
    "browser.aboutwelcome.enabled": False,
    "browser.download.folderList": 2,
    "browser.download.useDownloadDir": True,
    "browser.download.always_ask_before_handling_new_types": False,
    "browser.sessionstore.resume_from_crash": False,
    "toolkit.startup.max_resumed_crashes": -1,
    "dom.disable_beforeunload": True,
    # A name that leads back to this machine, as an attacker's own server of names would have it.
    "network.dns.localDomains": "rebound.example",
}
KEYS = {
    "Enter": "\ue007", "Tab": "\ue004", "Escape": "\ue00c", "Backspace": "\ue003", "Delete": "\ue017", "ArrowLeft": "\ue012",
    "ArrowUp": "\ue013", "ArrowRight": "\ue014", "ArrowDown": "\ue015", "Home": "\ue011", "End": "\ue010", "PageUp": "\ue00e",
    "PageDown": "\ue00f", "Shift": "\ue008", "Control": "\ue009", "Alt": "\ue00a", "Meta": "\ue03d",
}


def find_firefox():
    return next((path for path in map(shutil.which, NAMES) if path), None)


class Firefox(Hands):
    name = "Firefox"

    def __init__(self, profile=None, downloads=None):
        self.is_own_profile = profile is None
        self.profile = profile or tempfile.mkdtemp(prefix="prefab-firefox-")
        settings = dict(SETTINGS)
        if downloads:
            settings["browser.download.dir"] = str(downloads)
        with open(os.path.join(self.profile, "user.js"), "w", encoding="utf-8") as file:
            file.writelines(f"user_pref({json.dumps(key)}, {json.dumps(value)});\n" for key, value in settings.items())
        noted = pathlib.Path(self.profile) / "MarionetteActivePort"
        noted.unlink(missing_ok=True)
        self.process = subprocess.Popen(
            [find_firefox(), "--headless", "--marionette", "--remote-allow-system-access", "--no-remote", "--profile", self.profile,
             "about:blank"],
            stdin=subprocess.DEVNULL, stdout=subprocess.DEVNULL, stderr=subprocess.DEVNULL,
            env={**os.environ, "MOZ_HEADLESS_WIDTH": "1280", "MOZ_HEADLESS_HEIGHT": "900", "HOME": self.profile})
        end = time.monotonic() + PATIENCE
        while not (noted.exists() and noted.read_text().strip()):
            if time.monotonic() > end or self.process.poll() is not None:
                raise ConnectionError("Firefox did not start")
            time.sleep(0.1)
        self.line = socket.create_connection(("127.0.0.1", int(noted.read_text())), timeout=PATIENCE)
        self.buffer = b""
        self.count = 0
        self._receive()
        self.call("WebDriver:NewSession", capabilities={"alwaysMatch": {"unhandledPromptBehavior": "accept"}})
        self.call("WebDriver:SetTimeouts", script=PATIENCE * 1000, pageLoad=PATIENCE * 1000)

    def _receive(self):
        while b":" not in self.buffer:
            self._more()
        length, _, rest = self.buffer.partition(b":")
        self.buffer = rest
        while len(self.buffer) < int(length):
            self._more()
        text, self.buffer = self.buffer[:int(length)], self.buffer[int(length):]
        return json.loads(text)

    def _more(self):
        piece = self.line.recv(1 << 20)
        if not piece:
            raise ConnectionError("Firefox has stopped")
        self.buffer += piece

    def call(self, method, **parameters):
        self.count += 1
        text = json.dumps([0, self.count, method, parameters]).encode()
        self.line.sendall(str(len(text)).encode() + b":" + text)
        while True:
            _, number, error, result = self._receive()
            if number == self.count:
                if error:
                    raise RuntimeError(f"{method}: {error['error']}: {error['message'][:300]}")
                return result

    def visit(self, url):
        self.call("WebDriver:Navigate", url=url)

    def evaluate(self, expression):
        answer = self.call(
            "WebDriver:ExecuteAsyncScript", sandbox=None, newSandbox=False, args=[],
            script="const done = arguments[arguments.length - 1]; Promise.resolve().then(() => (" + expression + "))"
            ".then((value) => done({ value: value === undefined ? null : value }), (error) => done({ error: String(error) }));")
        # A page that is left while it is asked has nothing to say.
        value = answer["value"] or {}
        if "error" in value:
            raise RuntimeError(value["error"])
        return value.get("value")

    def current(self):
        return self.call("WebDriver:GetWindowHandle")["value"]

    def tab(self):
        handle = self.call("WebDriver:NewWindow", type="tab", focus=True)["handle"]
        self.turn_to(handle)
        return handle

    def turn_to(self, tab):
        self.call("WebDriver:SwitchToWindow", handle=tab, focus=True)

    def close_tab(self, tab):
        self.turn_to(tab)
        self.call("WebDriver:CloseWindow")

    def close_tab_of_page(self):
        """Firefox has no command that lets a tab crash: the tab goes without being asked, as by a slip of the hand."""
        here = self.current()
        other = self.tab()
        self.close_tab(here)
        self.turn_to(other)

    def mouse(self, action, x, y):
        steps = [{"type": "pointerMove", "x": round(x), "y": round(y), "duration": 0, "origin": "viewport"}]
        if action in ("click", "down"):
            steps.append({"type": "pointerDown", "button": 0})
        if action in ("click", "up"):
            steps.append({"type": "pointerUp", "button": 0})
        self.call("WebDriver:PerformActions", actions=[
            {"type": "pointer", "id": "mouse", "parameters": {"pointerType": "mouse"}, "actions": steps}])

    def strike(self, key, held=()):
        keys = [KEYS[name] for name in held] + [KEYS.get(key, key)]
        steps = [{"type": "keyDown", "value": one} for one in keys] + [{"type": "keyUp", "value": one} for one in reversed(keys)]
        self.call("WebDriver:PerformActions", actions=[{"type": "key", "id": "keyboard", "actions": steps}])

    def write(self, text):
        steps = []
        for letter in text:
            value = KEYS["Enter"] if letter == "\n" else letter
            steps += [{"type": "keyDown", "value": value}, {"type": "keyUp", "value": value}]
        self.call("WebDriver:PerformActions", actions=[{"type": "key", "id": "keyboard", "actions": steps}])

    def give_files(self, selector, *paths):
        found = self.call("WebDriver:FindElement", using="css selector", value=selector)["value"]
        self.call("WebDriver:ElementSendKeys", id=next(iter(found.values())), text="\n".join(str(path) for path in paths))

    def size(self, width, height, phone=False):
        """A window of Firefox is at least 450 wide; phones are tried in Chromium."""
        self.call("WebDriver:SetWindowRect", width=max(450, width), height=height)

    def scheme(self, name):
        self._setting("layout.css.prefers-color-scheme.content-override", 0 if name == "dark" else 1)

    def _setting(self, name, value):
        self._of_the_browser("Services.prefs.setIntPref(arguments[0], arguments[1])", name, value)

    def _of_the_browser(self, script, *arguments):
        self.call("Marionette:SetContext", value="chrome")
        try:
            self.call("WebDriver:ExecuteScript", script=script, args=list(arguments))
        finally:
            self.call("Marionette:SetContext", value="content")

    @contextlib.contextmanager
    def before_pages(self, script):
        """Runs a script in each page that is opened in this tab, before its own."""
        listening = ("const run = ({ target }) => { const page = target.defaultView; if (page === content) Cu.evalInSandbox("
                     + json.dumps(script) + ", new Cu.Sandbox(page, { sandboxPrototype: page, wantXrays: false })); }; "
                     "addEventListener('DOMWindowCreated', run); addMessageListener('over', () => removeEventListener('DOMWindowCreated', run));")
        self._of_the_browser("gBrowser.selectedBrowser.messageManager.loadFrameScript('data:,' + encodeURIComponent(arguments[0]), false)", listening)
        try:
            yield
        finally:
            self._of_the_browser("gBrowser.selectedBrowser.messageManager.sendAsyncMessage('over')")

    def screenshot(self, path):
        data = self.call("WebDriver:TakeScreenshot", full=False, hash=False)["value"]
        pathlib.Path(path).write_bytes(base64.b64decode(data))

    def print(self, path):
        data = self.call("WebDriver:Print", background=False)["value"]
        pathlib.Path(path).write_bytes(base64.b64decode(data))

    def kill(self):
        self.line.close()
        self.process.kill()
        self.process.wait()

    def close(self):
        try:
            self.call("Marionette:Quit", flags=["eForceQuit"])
        except (ConnectionError, OSError, RuntimeError):
            pass
        try:
            self.process.wait(timeout=20)
        except subprocess.TimeoutExpired:
            self.process.kill()
            self.process.wait()
        if self.is_own_profile:
            shutil.rmtree(self.profile, ignore_errors=True)

    def __enter__(self):
        return self

    def __exit__(self, *_):
        self.close()

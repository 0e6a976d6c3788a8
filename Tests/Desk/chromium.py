"""Chromium with the hands of a person: its own mouse and keyboard by the DevTools protocol."""

import base64
import contextlib
import json
import os
import pathlib
import sys
import time

sys.path.insert(0, str(pathlib.Path(__file__).resolve().parents[1] / "Browser"))
from devtools import Browser, find_browser  # noqa: E402,F401

from hands import Hands  # noqa: E402

HELD = {"Alt": 1, "Control": 2, "Meta": 4, "Shift": 8}
CODES = {
    "Enter": 13, "Tab": 9, "Escape": 27, "Backspace": 8, "Delete": 46, "ArrowLeft": 37, "ArrowUp": 38, "ArrowRight": 39,
    "ArrowDown": 40, "Home": 36, "End": 35, "PageUp": 33, "PageDown": 34, " ": 32, "Shift": 16, "Control": 17, "Alt": 18,
}
# What an editor does by a key that is held; a headless Chromium has no menu that would do it.
EDITS = {"a": "selectAll", "c": "copy", "v": "paste", "x": "cut", "z": "undo", "y": "redo"}


class Chromium(Hands, Browser):
    name = "Chromium"
    window = (1440, 900)

    def __init__(self, profile=None, downloads=None):
        # A name that leads back to this machine, as an attacker's own server of names would have it.
        super().__init__(find_browser(), profile, ["--host-resolver-rules=MAP rebound.example 127.0.0.1"])
        session, self.session = self.session, None
        self.call("Browser.grantPermissions", permissions=["clipboardReadWrite", "clipboardSanitizedWrite"])
        self.session = session
        if downloads:
            self.download_to(downloads)

    def download_to(self, folder):
        session, self.session = self.session, None
        self.call("Browser.setDownloadBehavior", behavior="allow", downloadPath=str(folder), eventsEnabled=True)
        self.session = session

    def _receive(self, deadline):
        """Says yes to a question of the page at once, as the page stands still until it has its answer."""
        message = super()._receive(deadline)
        if message.get("method") == "Page.javascriptDialogOpening":
            self._send("Page.handleJavaScriptDialog", message["sessionId"], accept=True)
        return message

    def _send(self, method, session, **parameters):
        self.count += 1
        text = json.dumps({"id": self.count, "method": method, "params": parameters, "sessionId": session})
        os.write(self.output, text.encode() + b"\0")

    def tab(self):
        """A new tab has the window of the others."""
        session = super().tab()
        self.size(*self.window)
        return session

    def size(self, width, height, phone=False):
        self.window = (width, height, phone)
        super().size(width, height, phone)

    def current(self):
        return self.session

    def close_tab(self, tab):
        self.session = tab
        self.call("Page.close")
        self.session = None

    def crash_tab(self):
        """Kills the process that draws the page, as a lack of memory would."""
        self._send("Page.crash", self.session)
        end = time.monotonic() + 20
        while time.monotonic() < end:
            message = self._receive(end)
            if message.get("method") in ("Inspector.targetCrashed", "Target.targetCrashed"):
                return
            self.events.append(message)

    def mouse(self, action, x, y):
        def send(kind, **more):
            self.call("Input.dispatchMouseEvent", type=kind, x=x, y=y, **more)

        if action in ("click", "move", "down"):
            send("mouseMoved", buttons=0 if action != "drag" else 1)
        if action in ("click", "down"):
            send("mousePressed", button="left", buttons=1, clickCount=1)
        if action == "drag":
            send("mouseMoved", button="left", buttons=1)
        if action in ("click", "up"):
            send("mouseReleased", button="left", clickCount=1)

    def strike(self, key, held=()):
        bits = sum(HELD[name] for name in held)
        event = {"key": key, "modifiers": bits}
        if len(key) == 1:
            upper = key.upper()
            event["code"] = f"Key{upper}" if upper.isascii() and upper.isalpha() else ("Space" if key == " " else "")
            # Only letters, digits and the blank have the number of their sign; that of "." would be the Delete key.
            event["windowsVirtualKeyCode"] = ord(upper) if upper.isascii() and (upper.isalnum() or upper == " ") else 0
            if not bits & 3:
                event["text"] = key
            elif bits & 2 and key in EDITS:
                event["commands"] = [EDITS[key]]
        else:
            event["code"] = key
            event["windowsVirtualKeyCode"] = CODES[key]
            if key == "Enter":
                event["text"] = "\r"
        self.call("Input.dispatchKeyEvent", type="keyDown" if "text" in event else "rawKeyDown", **event)
        event.pop("text", None)
        event.pop("commands", None)
        self.call("Input.dispatchKeyEvent", type="keyUp", **event)

    def write(self, text):
        """Types letter by letter; what no key of a keyboard has comes as from an input method."""
        for letter in text:
            if letter == "\n":
                self.strike("Enter")
            elif " " <= letter <= "~":
                self.strike(letter)
            else:
                self.call("Input.insertText", text=letter)

    def give_files(self, selector, *paths):
        """Chooses files in the system's window that a field of files opens."""
        document = self.call("DOM.getDocument")["root"]["nodeId"]
        node = self.call("DOM.querySelector", nodeId=document, selector=selector)["nodeId"]
        self.call("DOM.setFileInputFiles", files=[str(path) for path in paths], nodeId=node)

    @contextlib.contextmanager
    def before_pages(self, script):
        """Runs a script in each page that is opened, before its own."""
        number = self.call("Page.addScriptToEvaluateOnNewDocument", source=script)["identifier"]
        try:
            yield
        finally:
            self.call("Page.removeScriptToEvaluateOnNewDocument", identifier=number)

    def drop(self, selector, *paths):
        """Drags files from the desktop onto a thing and lets go."""
        place = self.reach(selector)
        data = {"items": [], "files": [str(path) for path in paths], "dragOperationsMask": 1}
        for kind in ("dragEnter", "dragOver", "drop"):
            self.call("Input.dispatchDragEvent", type=kind, x=place["x"], y=place["y"], data=data)

    def screenshot(self, path):
        """What is in the window; a picture of the whole page would make the window taller, and the page would notice."""
        data = self.call("Page.captureScreenshot")["data"]
        pathlib.Path(path).write_bytes(base64.b64decode(data))

    def requests(self):
        """The addresses that the page has asked for since it was opened."""
        return [event["params"]["request"]["url"] for event in self.events if event.get("method") == "Network.requestWillBeSent"]

    def complaints(self):
        """What the browser wrote into its log: errors of scripts, of the policy of content, of loading."""
        entries = [event["params"]["entry"] for event in self.events if event.get("method") == "Log.entryAdded"]
        thrown = [event["params"]["exceptionDetails"] for event in self.events if event.get("method") == "Runtime.exceptionThrown"]
        return ([f"{entry['text']} {entry.get('url', '')}" for entry in entries if entry["level"] == "error"]
                + [one.get("exception", {}).get("description", one["text"]) for one in thrown])

    def kill(self):
        """Ends the browser as a power cut would; only the profile stays."""
        self.process.kill()
        self.process.wait()
        os.close(self.input)
        os.close(self.output)

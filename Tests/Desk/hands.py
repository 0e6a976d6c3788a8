"""What a person does at a page, the same in each browser: looks for a thing by what it says, clicks it, types, waits.

A click goes to the middle of the thing as the mouse would, and only where nothing lies over it. What moves the page is always the
browser's own mouse and keyboard; scripts only look.
"""

import json
import pathlib
import time

# Finds things by their accessible names, and says where they are.
FINDER = (pathlib.Path(__file__).parent / "finder.js").read_text(encoding="utf-8")
# Seconds that a person would wait; compilers may run beside the check.
PATIENCE = 20


class NotThere(Exception):
    """What was looked for is not on the page, or cannot be reached."""


class Hands:
    """Mixed into a browser that has `evaluate`, `mouse`, `strike` and `write`."""

    def find(self, kind, name=None, **options):
        """The place of a thing, brought into sight; `kind` is a role or a selector of CSS, `name` what it says."""
        wanted = json.dumps({"kind": kind, "name": name, **options}, ensure_ascii=False)
        # Between two pages a browser may answer with nothing.
        return self.evaluate(f"({FINDER})({wanted})") or {"reason": "there is no page yet"}

    def reach(self, kind, name=None, patience=None, **options):
        end = time.monotonic() + (patience or PATIENCE)
        while True:
            place = self.find(kind, name, **options)
            if "x" in place:
                return place
            if time.monotonic() > end:
                raise NotThere(f"{kind} “{name or ''}”: {place['reason']}")
            time.sleep(0.1)

    def has(self, kind, name=None, **options):
        return "x" in self.find(kind, name, **options)

    def click(self, kind, name=None, **options):
        place = self.reach(kind, name, **options)
        self.mouse("click", place["x"], place["y"])
        return place

    def fill(self, kind, name, text, **options):
        """Clicks into a field, marks what stands there and types over it."""
        self.click(kind, name, **options)
        self.press("Control+a")
        if text:
            self.write(text)
        else:
            self.press("Delete")

    def choose(self, kind, name, word, **options):
        """Chooses in a drop-down list by the arrows, with the list closed as after Tab: opened, the system draws it and swallows keys."""
        self.reach(kind, name, **options)
        wanted = json.dumps({"kind": kind, "name": name, "focus": True, **options}, ensure_ascii=False)
        self.evaluate(f"({FINDER})({wanted})")
        position = self.evaluate(
            "(() => { const list = document.activeElement; if (!list || list.tagName !== 'SELECT') return null; "
            f"const all = [...list.options]; const to = all.findIndex((one) => one.textContent.trim() === {json.dumps(word)} "
            f"|| one.value === {json.dumps(word)}); return [list.selectedIndex, to]; }})()")
        if not position or position[1] < 0:
            raise NotThere(f"{kind} “{name}” has no entry “{word}”")
        for _ in range(abs(position[1] - position[0])):
            self.press("ArrowDown" if position[1] > position[0] else "ArrowUp")

    def press(self, keys):
        """`Enter`, `Control+s`, `Shift+Tab`."""
        *held, key = keys.split("+") if keys != "+" else ["+"]
        self.strike(key, held)

    def wait(self, expression, what=None, patience=None):
        """Waits until a script's value is true; it is handed back."""
        end = time.monotonic() + (patience or PATIENCE)
        while True:
            # An element is no value that comes out of a page; that there is one counts.
            value = self.evaluate(f"((value) => (value instanceof Node ? true : value))({expression})")
            if value:
                return value
            if time.monotonic() > end:
                raise NotThere(what or expression)
            time.sleep(0.05)

    def reload(self):
        """Loads the page anew, as F5 does, and waits until the old one is gone."""
        self.evaluate("window.isOld = true")
        self.evaluate("setTimeout(() => location.reload(), 0) > 0")
        end = time.monotonic() + PATIENCE
        while time.monotonic() < end:
            try:
                if self.evaluate("!window.isOld && document.readyState === 'complete'"):
                    return
            except RuntimeError:
                pass  # Between the two pages there is none to ask.
            time.sleep(0.05)
        raise NotThere("the page does not load anew")

    def wait_text(self, text, selector="body", patience=None):
        self.wait(
            f"[...document.querySelectorAll({json.dumps(selector)})].some((one) => one.innerText.includes({json.dumps(text)}))",
            f"“{text}” does not appear in {selector}", patience)

    def wait_gone(self, text, selector="body", patience=None):
        self.wait(
            f"![...document.querySelectorAll({json.dumps(selector)})].some((one) => one.innerText.includes({json.dumps(text)}))",
            f"“{text}” stays in {selector}", patience)

    def text(self, selector="body"):
        return self.evaluate(
            f"[...document.querySelectorAll({json.dumps(selector)})].map((one) => one.innerText).join('\\n')")

    def paste(self, text):
        """Copies a text in a tab of its own and pastes it where the cursor is."""
        here = self.current()
        other = self.tab()
        self.visit("data:text/html,<meta charset=utf-8><textarea autofocus></textarea>")
        self.evaluate(f"(document.querySelector('textarea').value = {json.dumps(text)}, document.querySelector('textarea').focus(), true)")
        self.press("Control+a")
        self.press("Control+c")
        self.close_tab(other)
        self.turn_to(here)
        self.press("Control+v")

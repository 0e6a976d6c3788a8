"""Holds back answers of the server, and waits until a page has none to come: what a fast machine and a slow one do in the same order."""

import json
import pathlib

HOLDING = (pathlib.Path(__file__).parent / "holding.js").read_text(encoding="utf-8")
# Milliseconds for which nothing is asked: longer than the page waits behind a keystroke.
QUIET = 500


class Hold:
    """The next answer of a way, held back from when it is there until it is let go; `instead` of it comes a refusal, or "silence"."""

    def __init__(self, browser, part, method="GET", instead=None):
        self.browser = browser
        browser.evaluate(HOLDING)
        hold = json.dumps({"part": part, "method": method, "instead": instead}, ensure_ascii=False)
        self.place = f"window.holding.holds[{browser.evaluate(f'window.holding.holds.push({hold}) - 1')}]"

    def reached(self):
        self.browser.wait(f"{self.place}.isReached === true", "the answer is there")
        return self

    def let_go(self):
        self.browser.evaluate(f"({self.place}.letGo(), true)")
        calm(self.browser)

    def over(self):
        """Lets it go if it was asked for, and waits for it no more."""
        if self.browser.evaluate(f"{self.place}.isReached === true"):
            self.let_go()
        else:
            self.browser.evaluate(f"({self.place}.isTaken = true)")


def calm(browser):
    """Waits until the page has taken in every answer that is not held, and asks for nothing more."""
    browser.evaluate(HOLDING)
    browser.evaluate(f"(async () => {{ for (let quiet = 0; quiet < {QUIET}; quiet = window.holding.asked ? 0 : quiet + 50) "
                     "await new Promise((done) => setTimeout(done, 50)); return true; })()")

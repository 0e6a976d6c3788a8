"""Counts what passed and failed, says what was tried, and keeps a picture of what went wrong."""

import contextlib
import pathlib
import time
import traceback


class Checks:
    def __init__(self, pictures=None):
        self.passed = self.failed = 0
        self.pictures = pathlib.Path(pictures) if pictures else None
        self.browser = None

    def expect(self, holds, what):
        self.note(what, [] if holds else ["it does not hold"])

    def same(self, found, wanted, what):
        self.note(what, [] if found == wanted else [f"found {found!r}", f"wanted {wanted!r}"])

    def note(self, what, faults):
        if not faults:
            self.passed += 1
            return
        self.failed += 1
        print(f"  FAILED {what}", flush=True)
        for fault in list(faults)[:12]:
            print(f"    {fault}", flush=True)
        self.picture(f"failed-{self.failed}")

    @contextlib.contextmanager
    def trying(self, what):
        """A stretch of the way; what breaks off inside of it is one failure, and the next stretch is tried all the same."""
        name = f"{self.browser.name}: {what}" if self.browser else what
        print(f"- {name}", flush=True)
        before, start = self.passed + self.failed, time.monotonic()
        try:
            yield
        except Exception as error:  # noqa: BLE001, since whatever happens to a page is a finding
            place = traceback.extract_tb(error.__traceback__)
            steps = [f"{pathlib.Path(frame.filename).name}:{frame.lineno} {frame.line}" for frame in place if "Desk" in frame.filename]
            self.note(name, [f"{type(error).__name__}: {str(error)[:400]}", *steps[-4:]])
        else:
            if self.passed + self.failed == before:
                self.passed += 1
        spent = time.monotonic() - start
        if spent > 20:
            print(f"  took {spent:.0f} s", flush=True)

    def picture(self, name):
        """A picture of the page, outside of the tree, where one was asked for."""
        if not (self.pictures and self.browser):
            return
        self.pictures.mkdir(parents=True, exist_ok=True)
        try:
            self.browser.screenshot(str(self.pictures / f"{self.browser.name.lower()}-{name}.png"))
        except Exception as error:  # noqa: BLE001
            print(f"    no picture: {error}", flush=True)

"""What a script of checks found: how much held and what did not."""
import sys


class Tally:
    def __init__(self):
        self.passed = self.failed = 0

    def expect(self, holds, what):
        """Counts one check, and says what it was about if it does not hold."""
        self.passed, self.failed = self.passed + bool(holds), self.failed + (not holds)
        if not holds:
            print(f"failed: {what}")

    def end(self):
        """Ends the script: with status 1 if anything failed, or nothing was checked at all."""
        print(f"{self.passed} passed, {self.failed} failed")
        sys.exit(1 if self.failed or not self.passed else 0)

"""A desk on a folder of its own: starts and stops `prefab serve`, and speaks to it as a program that knows no browser."""

import http.client
import os
import pathlib
import queue
import re
import shutil
import subprocess
import threading
import time
from urllib.parse import urlsplit

ROOT = pathlib.Path(__file__).resolve().parents[2]
PATIENCE = 60


def is_submission(name):
    return not name.endswith((".verdict.json", ".review.json"))


def folder_of_samples(folder, names=None):
    """Copies of samples, with the records of the authority beside them."""
    folder = pathlib.Path(folder)
    folder.mkdir(parents=True, exist_ok=True)
    for sample in sorted((ROOT / "samples").glob("*.json")):
        if sample.name.endswith(".verdict.json"):
            continue
        if names is None or sample.name in names:
            shutil.copy(sample, folder)
    return folder


def replace(path, text):
    """Another hand changes a file, as editors do: whoever looks sees the old or the new one whole."""
    beside = path.with_name(f".{path.name}.new")
    beside.write_text(text, encoding="utf-8")
    os.replace(beside, path)


def downloaded(folder, pattern, patience=40):
    """The file that a browser puts into a folder, once it is whole: before that it is empty or has another beside it that grows."""
    end = time.monotonic() + patience
    while time.monotonic() < end:
        files = [file for file in folder.glob(pattern) if file.stat().st_size]
        if files and not any(folder.glob("*.part")) and not any(folder.glob("*.crdownload")):
            return files[0]
        time.sleep(0.1)
    raise TimeoutError(f"no {pattern} in the downloads: {[file.name for file in folder.iterdir()]}")


def holds(path, words, patience=20):
    """Waits until a file has these words; whether it came to it."""
    end = time.monotonic() + patience
    while time.monotonic() < end and words not in path.read_text(encoding="utf-8"):
        time.sleep(0.1)
    return words in path.read_text(encoding="utf-8")


class Desk:
    """A running `prefab serve`; `address` opens its page, with the token."""

    def __init__(self, prefab, folder, *options, port=None):
        self.command = [prefab, "serve", str(folder), "--no-open", *options]
        self.folder = pathlib.Path(folder)
        self.port = port
        self.start()

    def start(self):
        """Starts it, at the port that it had before if it ran already."""
        command = self.command + (["--port", str(self.port)] if self.port else [])
        self.process = subprocess.Popen(
            command, stdin=subprocess.DEVNULL, stdout=subprocess.PIPE, stderr=subprocess.STDOUT, text=True, encoding="utf-8",
            errors="replace")
        self.lines = queue.Queue()
        threading.Thread(target=self._read, args=(self.process,), daemon=True).start()
        self.said = []
        end = time.monotonic() + PATIENCE
        while time.monotonic() < end:
            try:
                line = self.lines.get(timeout=0.2)
            except queue.Empty:
                if self.process.poll() is not None:
                    raise RuntimeError("the desk ended at once: " + " ".join(self.said))
                continue
            self.said.append(line)
            found = re.search(r"http://[0-9A-Za-z.\[\]:]+/\S*", line)
            if found:
                self.address = found.group(0)
                self.port = urlsplit(self.address).port
                return
        raise TimeoutError("the desk gave no address: " + " ".join(self.said))

    def _read(self, process):
        for line in process.stdout:
            self.lines.put(line.rstrip("\n"))

    @property
    def origin(self):
        return f"http://127.0.0.1:{self.port}"

    def stop(self):
        self.process.terminate()
        try:
            return self.process.wait(timeout=20)
        except subprocess.TimeoutExpired:
            self.process.kill()
            self.process.wait()
            return None

    def kill(self):
        self.process.kill()
        self.process.wait()

    def memory(self):
        """Kilobytes that stay in memory."""
        for line in pathlib.Path(f"/proc/{self.process.pid}/status").read_text(encoding="ascii").splitlines():
            if line.startswith("VmRSS:"):
                return int(line.split()[1])
        return 0

    def ask(self, method, path, body=None, **headers):
        """One request outside of any browser: status, headers, bytes."""
        line = http.client.HTTPConnection("127.0.0.1", self.port, timeout=20)
        try:
            line.putrequest(method, path, skip_host="Host" in headers, skip_accept_encoding=True)
            data = body.encode() if isinstance(body, str) else body
            if data is not None and "Content-Length" not in headers:
                headers["Content-Length"] = str(len(data))
            for name, value in headers.items():
                line.putheader(name.replace("_", "-"), value)
            line.endheaders()
            if data:
                line.send(data)
            answer = line.getresponse()
            return answer.status, {name.lower(): value for name, value in answer.getheaders()}, answer.read()
        finally:
            line.close()

    def __enter__(self):
        return self

    def __exit__(self, *_):
        if self.process.poll() is None:
            self.stop()

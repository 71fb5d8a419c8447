"""A real Chromium without a window, driven through two pipes: no network, no port, no other program."""

import json
import os
import shutil
import subprocess
import sys
from collections.abc import Iterator
from contextlib import contextmanager
from io import BufferedReader
from pathlib import Path
from typing import Any

from system import BROWSERS

CHROMIUM = next((found for name in BROWSERS if (found := shutil.which(name))), None)

# a browser takes its orders from 3 and answers to 4, whatever the pipes are called here
_WITH_PIPES = """import os, sys
os.dup2(int(sys.argv[1]), 3)
os.dup2(int(sys.argv[2]), 4)
os.execv(sys.argv[3], sys.argv[3:])"""
_KEYS = {"ArrowRight": 39, "Escape": 27, "Enter": 13, "Tab": 9, "+": 187, "0": 48}


class Page:
    """One page, and what went wrong in it."""

    def __init__(self, to: int, answers: BufferedReader) -> None:
        self._to, self._from = to, answers
        self._number, self._session, self._kept = 0, "", b""
        self.problems: list[str] = []
        self.asked_for: list[str] = []
        target = self.send("Target.createTarget", url="about:blank")["targetId"]
        self._session = self.send("Target.attachToTarget", targetId=target, flatten=True)["sessionId"]
        for domain in ("Page", "Runtime", "Log", "Network", "Accessibility"):
            self.send(f"{domain}.enable")

    def send(self, method: str, **given: Any) -> Any:
        """Ask the browser something and return its answer."""
        self._number += 1
        said = {"id": self._number, "method": method, "params": given}
        if self._session:
            said["sessionId"] = self._session
        os.write(self._to, json.dumps(said).encode() + b"\0")
        while True:
            heard = self._hear()
            if heard.get("id") == self._number:
                if "error" in heard:
                    raise AssertionError(heard["error"])
                return heard["result"]

    def _hear(self) -> Any:
        while b"\0" not in self._kept:
            got = self._from.read1(1 << 16)
            if not got:
                raise AssertionError("the browser has gone")
            self._kept += got
        one, _, self._kept = self._kept.partition(b"\0")
        heard = json.loads(one)
        method, given = heard.get("method", ""), heard.get("params", {})
        if method == "Log.entryAdded" and given["entry"]["level"] in ("error", "warning"):
            self.problems.append(given["entry"]["text"])
        if method == "Runtime.exceptionThrown":
            self.problems.append(str(given["exceptionDetails"]))
        if method == "Network.requestWillBeSent":
            self.asked_for.append(given["request"]["url"])
        return heard

    def close(self) -> None:
        """End the browser."""
        self._session = ""
        self.send("Browser.close")

    def open(self, path: Path) -> None:
        """Open a page and wait until its script has run."""
        self.send("Page.navigate", url=path.as_uri())
        while not self.run("document.readyState === 'complete' && location.protocol === 'file:'"):
            pass

    def run(self, script: str) -> Any:
        """Return what a script comes to."""
        found = self.send("Runtime.evaluate", expression=script, returnByValue=True)
        if "exceptionDetails" in found:
            raise AssertionError(found["exceptionDetails"])
        return found["result"].get("value")

    def press(self, *keys: str) -> None:
        """Press keys as a person would."""
        for key in keys:
            code = {"key": key, "windowsVirtualKeyCode": _KEYS.get(key, 0)}
            text = {"text": {"Enter": "\r"}.get(key, key)} if len(key) == 1 or key == "Enter" else {}
            self.send("Input.dispatchKeyEvent", type="keyDown", **code, **text)
            self.send("Input.dispatchKeyEvent", type="keyUp", **code)

    def click(self, x: float, y: float) -> None:
        """Click at a point of the window."""
        for kind in ("mousePressed", "mouseReleased"):
            self.send("Input.dispatchMouseEvent", type=kind, x=x, y=y, button="left", buttons=1, clickCount=1)

    def spoken(self) -> list[tuple[str, str]]:
        """Return the role and the name of everything that a screen reader meets."""
        nodes = self.send("Accessibility.getFullAXTree")["nodes"]
        return [
            (one["role"]["value"], one.get("name", {}).get("value", ""))
            for one in nodes
            if not one["ignored"]
        ]


@contextmanager
def browser(home: Path) -> Iterator[Page]:
    """Start Chromium with nothing of its own but a folder, and end it."""
    assert CHROMIUM
    to_read, to_write = os.pipe()
    from_read, from_write = os.pipe()

    words = ["--headless", "--no-sandbox", "--disable-gpu", "--disable-dev-shm-usage", "--no-first-run",
             "--remote-debugging-pipe", f"--user-data-dir={home}", "--window-size=1280,900"]  # fmt: skip
    started = subprocess.Popen(
        [sys.executable, "-c", _WITH_PIPES, str(to_read), str(from_write), CHROMIUM, *words],
        pass_fds=(to_read, from_write), stdout=subprocess.DEVNULL, stderr=subprocess.DEVNULL,
    )  # fmt: skip
    os.close(to_read)
    os.close(from_write)
    answers = os.fdopen(from_read, "rb")
    try:
        page = Page(to_write, answers)
        yield page
        page.close()
    finally:
        os.close(to_write)  # which ends it too
        started.wait(20)
        answers.close()

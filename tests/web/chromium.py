"""Headless Chromium, driven over its own debugging pipe: no driver, no dependency.

The protocol is Chrome's: JSON messages, each ended by a NUL, on file descriptors 3 and 4
(https://chromedevtools.github.io/devtools-protocol/).
"""

from __future__ import annotations

import base64
import json
import os
import shutil
import subprocess
import tempfile
from contextlib import contextmanager
from typing import TYPE_CHECKING, Any

if TYPE_CHECKING:
    from collections.abc import Iterator
    from pathlib import Path

_NAMES = ("chromium", "chromium-browser", "google-chrome", "chrome")
_OPTIONS = (
    "--headless",
    "--no-sandbox",
    "--disable-gpu",
    "--disable-quic",
    "--no-first-run",
    "--disable-background-networking",
    "--disable-component-update",
    "--disable-sync",
    "--hide-scrollbars",
    "--remote-debugging-pipe",
)


def find() -> str | None:
    """Where Chromium is; None if there is none."""
    return next((path for name in _NAMES if (path := shutil.which(name))), None)


@contextmanager
def tab() -> Iterator[Tab]:
    """One tab of a browser of its own, ended with the block."""
    program = find()
    assert program, "no Chromium"
    to_browser, we_write = os.pipe()
    we_read, from_browser = os.pipe()
    with tempfile.TemporaryDirectory(ignore_cleanup_errors=True) as profile:
        # The shell puts the pipes where Chromium looks for them.
        command = f'exec "$@" 3<&{to_browser} 4>&{from_browser}'
        browser = subprocess.Popen(
            ["bash", "-c", command, "-", program, *_OPTIONS, f"--user-data-dir={profile}"],
            pass_fds=(to_browser, from_browser),
            stderr=subprocess.DEVNULL,
        )
        os.close(to_browser)
        os.close(from_browser)
        try:
            yield Tab(we_read, we_write)
        finally:
            browser.terminate()
            browser.wait(20)
            os.close(we_read)
            os.close(we_write)


class Tab:
    """What a test does with a page."""

    def __init__(self, read: int, write: int) -> None:
        self._read, self._write = read, write
        self._number = 0
        self._session: str | None = None
        self._pending = b""
        #: What the page's console and its security policy complained of.
        self.complaints: list[str] = []
        target = self.do("Target.createTarget", url="about:blank")["targetId"]
        attached = self.do("Target.attachToTarget", targetId=target, flatten=True)
        self._session = attached["sessionId"]
        for domain in ("Page", "Runtime", "Log"):
            self.do(f"{domain}.enable")

    def do(self, method: str, **parameters: Any) -> dict[str, Any]:
        """Send one command and wait for its answer."""
        self._number += 1
        message = {"id": self._number, "method": method, "params": parameters}
        if self._session:
            message["sessionId"] = self._session
        os.write(self._write, json.dumps(message).encode() + b"\0")
        while True:
            answer = self._next()
            if answer.get("id") == self._number:
                if "error" in answer:
                    raise AssertionError(f"{method}: {answer['error']}")
                return answer["result"]

    def _next(self) -> dict[str, Any]:
        while b"\0" not in self._pending:
            piece = os.read(self._read, 1 << 20)
            if not piece:
                raise AssertionError("Chromium ended")
            self._pending += piece
        message, _, self._pending = self._pending.partition(b"\0")
        read = json.loads(message)
        if read.get("method") == "Log.entryAdded":
            self.complaints.append(read["params"]["entry"]["text"])
        return read

    def size(self, width: int, height: int = 900, *, scale: float = 1) -> None:
        """The size of the window, in CSS pixels."""
        self.do(
            "Emulation.setDeviceMetricsOverride",
            width=width,
            height=height,
            deviceScaleFactor=scale,
            mobile=width < 600,
        )

    def media(self, *, dark: bool = False, printed: bool = False) -> None:
        """Which style the page is shown in."""
        scheme = {"name": "prefers-color-scheme", "value": "dark" if dark else "light"}
        media = "print" if printed else "screen"
        self.do("Emulation.setEmulatedMedia", media=media, features=[scheme])

    def scripts(self, *, on: bool) -> None:
        """Whether pages may run scripts from now on."""
        self.do("Emulation.setScriptExecutionDisabled", value=not on)

    def open(self, address: str) -> None:
        """Go there, and wait until everything is loaded."""
        self.do("Page.navigate", url=address)
        while self._next().get("method") != "Page.loadEventFired":
            pass

    def value(self, expression: str) -> Any:
        """What a script finds in the page; promises are waited for."""
        result = self.do(
            "Runtime.evaluate", expression=expression, returnByValue=True, awaitPromise=True
        )
        if "exceptionDetails" in result:
            raise AssertionError(result["exceptionDetails"])
        return result["result"].get("value")

    def type(self, text: str) -> None:
        """Type into what has the focus, one character at a time."""
        for character in text:
            self.do("Input.dispatchKeyEvent", type="keyDown", text=character, key=character)
            self.do("Input.dispatchKeyEvent", type="keyUp", key=character)

    def press(self, key: str, code: int) -> None:
        """Press a key that is no character."""
        more = {"text": "\r"} if key == "Enter" else {}
        for kind in ("keyDown", "keyUp"):
            self.do(
                "Input.dispatchKeyEvent",
                type=kind,
                key=key,
                code=key,
                windowsVirtualKeyCode=code,
                **(more if kind == "keyDown" else {}),
            )

    def picture(self, file: Path, *, whole: bool = True) -> None:
        """Save what the page looks like as a PNG."""
        shot = self.do("Page.captureScreenshot", format="png", captureBeyondViewport=whole)
        file.write_bytes(base64.b64decode(shot["data"]))

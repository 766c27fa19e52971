"""The real thing: fcitx 5 or fcitx 4 with pinyin, keys from a virtual X server, the real window.

Needs Xvfb, xdotool, dbus-daemon, dbus-send and an fcitx with pinyin (Debian: xvfb xdotool dbus-daemon dbus-bin and
fcitx5 fcitx5-chinese-addons, or fcitx fcitx-pinyin: a machine can hold one of them); skipped with a word without.
"""

from __future__ import annotations

import json
import os
import shutil
import signal
import subprocess
import sys
import threading
import time
from collections.abc import Callable, Iterator
from pathlib import Path

import pytest

ROOT = Path(__file__).resolve().parents[3]
TOOLS = ("Xvfb", "xdotool", "dbus-daemon", "dbus-send")
PROFILE_5 = """[Groups/0]
Name=Default
Default Layout=us
DefaultIM=pinyin

[Groups/0/Items/0]
Name=keyboard-us
Layout=

[Groups/0/Items/1]
Name=pinyin
Layout=

[GroupOrder]
0=Default
"""
FILES = {
    "fcitx5": {"fcitx5/profile": PROFILE_5, "fcitx5/config": "[Behavior]\nActiveByDefault=True\n"},
    "fcitx": {
        "fcitx/profile": "[Profile]\nIMName=pinyin\nEnabledIMList=fcitx-keyboard-us:True,pinyin:True\n"
        "PreeditStringInClientWindow=True\n",
        "fcitx/config": "[Program]\nDelayStart=0\nDefaultInputMethodState=Active\n",
    },
}
OPTIONS = {
    "fcitx5": ["--disable=wayland,ibusfrontend,notifications"],
    "fcitx": ["-D", "--disable=fcitx-notificationitem"],
}


class Session:
    """A display, a bus, an fcitx and our window, and hands on the keyboard."""

    def __init__(self, fcitx: str, home: Path) -> None:
        self._name, self._running = fcitx, []
        self.state: dict[str, object] = {}
        for name, text in FILES[fcitx].items():
            path = home / ".config" / name
            path.parent.mkdir(parents=True, exist_ok=True)
            path.write_text(text, encoding="utf-8")
        fonts = home / "fonts.conf"  # without any font fcitx 4 measures its candidates for ever
        fonts.write_text(
            '<?xml version="1.0"?><!DOCTYPE fontconfig SYSTEM "fonts.dtd"><fontconfig>'
            f"<dir>{ROOT / 'resources' / 'fonts'}</dir><cachedir>{home / 'fonts'}</cachedir></fontconfig>",
            encoding="utf-8",
        )
        runtime = home / "run"
        runtime.mkdir(mode=0o700)
        removed = ("QT_QPA_PLATFORM", "WAYLAND_DISPLAY", "XDG_CONFIG_HOME", "QT_IM_MODULES")
        kept = {name: value for name, value in os.environ.items() if name not in removed}
        self._environment = {
            **kept, "HOME": str(home), "XDG_RUNTIME_DIR": str(runtime), "LC_ALL": "C.UTF-8", "QT_IM_MODULE": "fcitx",
            "FONTCONFIG_FILE": str(fonts), "BRIEFING_VIEWER_HOME": str(home / "viewer"), "PYTHONPATH": str(ROOT),
        }  # fmt: skip

    def start(self, command: list[str], **more: object) -> subprocess.Popen[str]:
        usual = {"env": self._environment, "stderr": subprocess.DEVNULL, "stdout": subprocess.PIPE, "text": True}
        process = subprocess.Popen(command, **{**usual, **more})
        self._running.append(process)
        return process

    def open(self) -> None:
        read, write = os.pipe()
        screen = ["-displayfd", str(write), "-screen", "0", "1366x768x24", "-nolisten", "tcp"]
        self.start(["Xvfb", *screen], pass_fds=[write])
        os.close(write)
        with os.fdopen(read, encoding="ascii") as answer:
            self._environment["DISPLAY"] = f":{answer.readline().strip()}"
        if shutil.which("openbox"):
            self.start(["openbox"], stdout=subprocess.DEVNULL)
        bus = self.start(["dbus-daemon", "--session", "--nofork", "--nopidfile", "--print-address=1"])
        self._environment["DBUS_SESSION_BUS_ADDRESS"] = bus.stdout.readline().strip()
        self.start_fcitx()
        window = self.start([sys.executable, str(Path(__file__).with_name("desk_app.py"))], cwd=ROOT)
        threading.Thread(target=self._listen, args=(window,), daemon=True).start()
        self.until(lambda: self.state.get("menus"))
        self.keys("ctrl+f")
        self.until(lambda: self.state["focus"])
        self.wake()

    def wake(self) -> None:
        """Names are on the bus before the input methods are loaded: type until something is composed."""
        self.until(lambda: not self.state["missing"])
        before = self.state["text"]
        for _again in range(30):
            self.keys("x")
            time.sleep(0.3)
            composed = self.state["composing"]
            self.keys("Escape" if composed else "BackSpace")
            self.until(lambda: not self.state["composing"] and self.state["text"] == before)
            if composed:
                return

    def start_fcitx(self) -> None:
        self.fcitx = self.start([self._name, *OPTIONS[self._name]], stdout=subprocess.DEVNULL)
        self.until(lambda: b"org.fcitx.Fcitx" in self._names(), 20)

    def _names(self) -> bytes:
        command = ["dbus-send", "--session", "--print-reply", "--dest=org.freedesktop.DBus", "/"]
        names = [*command, "org.freedesktop.DBus.ListNames"]
        return subprocess.run(names, env=self._environment, capture_output=True, check=False).stdout

    def _listen(self, window: subprocess.Popen[str]) -> None:
        for line in window.stdout:
            self.state = json.loads(line)

    def until(self, holds: Callable[[], object], seconds: float = 15) -> None:
        end = time.monotonic() + seconds
        while not holds():
            assert time.monotonic() < end, json.dumps(self.state, ensure_ascii=False)
            time.sleep(0.02)

    def keys(self, *keys: str) -> None:
        subprocess.run(["xdotool", "key", *keys], env=self._environment, check=True)

    def type(self, text: str, delay: int = 10) -> None:
        subprocess.run(["xdotool", "type", "--delay", str(delay), text], env=self._environment, check=True)

    def candidates(self) -> tuple[int, int, int]:
        """Left, top and width of the window of candidates."""
        find = ["xdotool", "search", "--onlyvisible", "--name", "^Fcitx.*Input Window", "getwindowgeometry", "--shell"]
        found = subprocess.run(find, env=self._environment, capture_output=True, text=True, check=True).stdout
        values = dict(line.split("=") for line in found.split())
        return int(values["X"]), int(values["Y"]), int(values["WIDTH"])

    def close(self) -> None:
        for process in reversed(self._running):
            process.send_signal(signal.SIGCONT)
            process.terminate()
            process.wait(10)
            if process.stdout is not None:
                process.stdout.close()


@pytest.fixture(params=["fcitx5", "fcitx"])
def session(request: pytest.FixtureRequest, tmp_path: Path) -> Iterator[Session]:
    missing = [tool for tool in (*TOOLS, request.param) if shutil.which(tool) is None]
    if missing:
        pytest.skip(f"not installed: {', '.join(missing)}")
    session = Session(request.param, tmp_path)
    try:
        session.open()
        yield session
    finally:
        session.close()


@pytest.mark.xserver
def test_pinyin_in_the_filter(session: Session) -> None:
    session.type("tingche")
    session.until(lambda: session.state["composing"])
    time.sleep(0.5)
    assert (session.state["text"], session.state["query"], session.state["hits"]) == ("", "", 0)
    left, top, _width = session.candidates()
    x, y = session.state["cursor"]
    assert abs(left - x) < 60
    assert 0 <= top - y < 30
    session.keys("space")
    session.until(lambda: session.state["hits"])
    assert (session.state["text"], session.state["query"]) == ("停车", "停车")
    assert not session.state["composing"]

    # Quick typing keeps its order; a shortcut still acts; Esc belongs to the input method while it composes.
    session.keys("ctrl+f")
    session.type("gaige tingche 1", delay=0)
    session.until(lambda: session.state["text"] == "改革停车1")
    session.type("gai")
    session.until(lambda: session.state["composing"])
    session.keys("Escape")
    session.until(lambda: not session.state["composing"])
    assert session.state["text"] == "改革停车1"
    session.keys("Escape")
    session.until(lambda: session.state["text"] == "")

    # Stopped for a while it is waited for, and nothing is lost; ended, it is missed; started again, it serves.
    session.fcitx.send_signal(signal.SIGSTOP)
    session.type("tingche")
    session.fcitx.send_signal(signal.SIGCONT)
    session.until(lambda: session.state["composing"])
    session.keys("space")
    session.until(lambda: session.state["text"] == "停车")
    session.fcitx.terminate()
    session.until(lambda: session.state["missing"])
    session.type("ab")
    session.until(lambda: session.state["text"] == "停车ab")
    session.keys("Escape")
    session.start_fcitx()
    session.wake()
    session.type("gaige ")
    session.until(lambda: session.state["text"] == "改革")

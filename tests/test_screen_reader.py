"""What a screen reader hears over a real accessibility bus, where AT-SPI and Xvfb are installed.

Everything else about names and roles is tested without one (test_access); this proves that it leaves the process, and
that nothing breaks while somebody listens.
"""

from __future__ import annotations

import os
import shutil
import subprocess
import sys
import time
from collections.abc import Iterator
from pathlib import Path

import pytest

ROOT = Path(__file__).resolve().parent.parent
LAUNCHERS = ("/usr/libexec/at-spi-bus-launcher", "/usr/lib/at-spi2-core/at-spi-bus-launcher")
PATIENCE = 90
_READER = """
import sys
from pathlib import Path
from PySide6.QtGui import QAccessible
from PySide6.QtTest import QTest
from viewer.app import make_application, make_window
app = make_application()
window = make_window(app)
window.resize(1366, 728)
window.show()
while not QAccessible.isActive() or "meeting" not in {action.objectName() for action in window.actions()}:
    QTest.qWait(20)
window.navigator.go_to_section("4.2")
QTest.qWait(600)
window.enter_query("停车")
QTest.qWait(900)
window._commands["next_hit"].trigger()
QTest.qWait(900)
"""


def _tools() -> str:
    launcher = next((path for path in LAUNCHERS if Path(path).exists()), "")
    if not launcher or shutil.which("Xvfb") is None or shutil.which("dbus-daemon") is None:
        pytest.skip("AT-SPI (at-spi2-core), dbus-daemon or Xvfb is not installed")
    return launcher


@pytest.fixture
def desk(tmp_path: Path, bus: str) -> Iterator[dict[str, str]]:
    """A display and an accessibility bus of the test's own beside its session bus: the environment that names them."""
    launcher = _tools()
    read, write = os.pipe()
    server = subprocess.Popen(
        ["Xvfb", "-displayfd", str(write), "-screen", "0", "1366x768x24", "-nolisten", "tcp"],
        pass_fds=[write], stderr=subprocess.DEVNULL,
    )  # fmt: skip
    os.close(write)
    with os.fdopen(read, encoding="ascii") as answer:
        display = f":{answer.readline().strip()}"
    environment = {
        **os.environ,
        "DISPLAY": display,
        "DBUS_SESSION_BUS_ADDRESS": bus,
        "HOME": str(tmp_path),
        "XDG_CACHE_HOME": str(tmp_path / "cache"),
        "QT_QPA_PLATFORM": "xcb",
        "QT_LINUX_ACCESSIBILITY_ALWAYS_ON": "1",
        "BRIEFING_VIEWER_HOME": str(tmp_path / "home"),
    }
    speaker = subprocess.Popen([launcher, "--launch-immediately"], env=environment, stderr=subprocess.DEVNULL)
    yield environment
    for process in (speaker, server):
        process.terminate()
        process.wait()


def _listen(environment: dict[str, str]) -> Iterator[tuple[str, object]]:
    """The signals of all applications, by name, with what they say."""
    from jeepney import DBusAddress, HeaderFields, MatchRule, message_bus, new_method_call
    from jeepney.io.blocking import open_dbus_connection

    bus = DBusAddress("/org/a11y/bus", "org.a11y.Bus", "org.a11y.Bus")
    registry = DBusAddress("/org/a11y/atspi/registry", "org.a11y.atspi.Registry", "org.a11y.atspi.Registry")
    until = time.monotonic() + PATIENCE
    with open_dbus_connection(environment["DBUS_SESSION_BUS_ADDRESS"]) as session:
        while True:
            reply = session.send_and_get_reply(new_method_call(bus, "GetAddress"))
            if reply.header.message_type.name == "method_return" and reply.body[0]:
                break
            assert time.monotonic() < until
            time.sleep(0.1)
    with open_dbus_connection(reply.body[0]) as link:
        for event in ("object:announcement", "object:text-caret-moved"):
            link.send(new_method_call(registry, "RegisterEvent", "sass", (event, [], "")))
        rule = MatchRule(type="signal", interface="org.a11y.atspi.Event.Object")
        link.send_and_get_reply(message_bus.AddMatch(rule))
        yield "ready", None
        while time.monotonic() < until:
            try:
                message = link.receive(timeout=1)
            except TimeoutError:
                yield "", None
                continue
            if message.header.message_type.name == "signal":
                yield message.header.fields.get(HeaderFields.member, ""), message.body


@pytest.mark.xserver
def test_the_answer_of_the_filter_and_the_place_of_reading_are_heard(desk: dict[str, str]) -> None:
    heard = _listen(desk)
    assert next(heard)[0] == "ready"
    reader = subprocess.Popen([sys.executable, "-c", _READER], cwd=ROOT, env=desk, stderr=subprocess.PIPE, text=True)
    said, moved, done = [], 0, False
    for name, body in heard:
        if name == "Announcement":
            said.append(body[3][1])
        moved += name == "TextCaretMoved"
        done = reader.poll() is not None and not name
        if done:
            break
    assert reader.wait(timeout=10) == 0, reader.stderr.read() if reader.stderr else ""
    if reader.stderr:
        reader.stderr.close()
    assert done
    assert said == ["2 节，23 处，8 项数据", "第 2 处，共 23 处"]
    assert moved > 1

"""The journeys once more in a real X server with a real window, where Xvfb is installed."""

from __future__ import annotations

import os
import shutil
import subprocess
import sys
from collections.abc import Iterator
from pathlib import Path

import pytest

ROOT = Path(__file__).resolve().parent.parent


@pytest.fixture
def display() -> Iterator[str]:
    if shutil.which("Xvfb") is None:
        pytest.skip("Xvfb is not installed: the set-up of `make test` installs it on Debian and Ubuntu")
    read, write = os.pipe()
    command = ["Xvfb", "-displayfd", str(write), "-screen", "0", "1920x1080x24", "-nolisten", "tcp"]
    server = subprocess.Popen(command, pass_fds=[write], stderr=subprocess.DEVNULL)
    os.close(write)
    with os.fdopen(read, encoding="ascii") as answer:
        number = answer.readline().strip()  # the server writes its number and the line end one after the other
    yield f":{number}"
    server.terminate()
    server.wait()


@pytest.mark.xserver
def test_the_journeys_in_a_real_window(display: str) -> None:
    environment = {**os.environ, "DISPLAY": display, "QT_QPA_PLATFORM": "xcb"}
    names = (
        "print",
        "check",
        "import",
        "meeting",
        "split",
        "aloud",
        "language",
        "palette",
        "number",
        "figures",
        "history",
        "keyboard",
    )
    journeys = ["tests/test_journey.py", *(f"tests/test_{name}_journey.py" for name in names)]
    command = [sys.executable, "-m", "pytest", "-q", "-p", "no:cacheprovider", *journeys]
    done = subprocess.run(command, cwd=ROOT, env=environment, capture_output=True, text=True, check=False, timeout=300)
    assert done.returncode == 0, done.stdout[:2000] + done.stderr[:2000]
    assert "passed" in done.stdout

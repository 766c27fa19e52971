"""Nothing reaches for a network: the journeys once more with every socket that is asked for written down."""

from __future__ import annotations

import os
import re
import shutil
import subprocess
import sys
from pathlib import Path

import pytest

ROOT = Path(__file__).resolve().parent.parent
JOURNEYS = ("tests/test_journey.py", "tests/test_cli_brief.py")
_INTERNET = re.compile(r"socket\((?:AF_INET6?|AF_PACKET)\b.*")


def _traced(log: Path, *command: str) -> subprocess.CompletedProcess[str]:
    strace = ["strace", "-f", "--seccomp-bpf", "-e", "trace=socket", "-o", str(log)]
    return subprocess.run(
        [*strace, *command], cwd=ROOT, env=os.environ, capture_output=True, text=True, check=False, timeout=300
    )


@pytest.fixture
def tracer(tmp_path: Path) -> Path:
    """Where the sockets are written down; the test is skipped, with a word, where nobody may watch a process."""
    if shutil.which("strace") is None:
        pytest.skip("strace is not installed: the set-up of `make test` installs it on Debian and Ubuntu")
    log = tmp_path / "sockets.txt"
    try:
        allowed = _traced(log, "true").returncode == 0
    except OSError:
        allowed = False
    if not allowed:
        pytest.skip("strace may not watch processes here")
    return log


def test_the_tracer_sees_a_socket(tracer: Path) -> None:
    """The check itself: what it must find, it finds."""
    ask = "import socket; socket.socket(socket.AF_INET, socket.SOCK_DGRAM).close()"
    assert _traced(tracer, sys.executable, "-c", ask).returncode == 0
    assert _INTERNET.search(tracer.read_text(encoding="utf-8", errors="replace"))


def test_start_import_filter_print_and_quit_ask_for_no_network(tracer: Path) -> None:
    done = _traced(tracer, sys.executable, "-m", "pytest", "-q", "-p", "no:cacheprovider", *JOURNEYS)
    assert done.returncode == 0, done.stdout[-3000:]
    asked = _INTERNET.findall(tracer.read_text(encoding="utf-8", errors="replace"))
    assert asked == []

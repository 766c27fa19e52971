"""The start measures itself: two numbers on standard output, and the window is gone."""

from __future__ import annotations

import os
import subprocess
import sys
import time
from pathlib import Path

ROOT = Path(__file__).resolve().parent.parent.parent


def test_seconds_and_memory_are_printed(user_home: Path) -> None:
    begun = time.monotonic()
    command = [sys.executable, "main.py", "--first-paint", f"{begun:.6f}"]
    done = subprocess.run(command, cwd=ROOT, env=os.environ, capture_output=True, text=True, timeout=60, check=True)
    seconds, peak = map(float, done.stdout.split())
    assert 0 < seconds < time.monotonic() - begun
    assert peak > 20

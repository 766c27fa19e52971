"""What travels while a report is imported is no part of a start."""

from __future__ import annotations

import subprocess
import sys

from tests.conftest import ROOT


def test_a_start_loads_none_of_it() -> None:
    asked = "import sys, viewer.store.read, viewer.ui.main_window; print('viewer.source' in sys.modules)"
    told = subprocess.run([sys.executable, "-c", asked], cwd=ROOT, capture_output=True, text=True, check=True)
    assert told.stdout.strip() == "False"

"""The process that imports files one after another: orders in, answers out."""

from __future__ import annotations

import json
import subprocess
import sys
from pathlib import Path

from viewer.import_servant import READY
from viewer.paths import IMPORT_SERVANT
from viewer.store.read import read_briefing

ROOT = Path(__file__).resolve().parent.parent


def test_orders_in_answers_out(tmp_path: Path) -> None:
    good, missing = tmp_path / "甲\udcff.txt", tmp_path / "没有.txt"
    good.write_text("一、办好实事\n新增学位1200个。\n", encoding="utf-8")
    rest = {"out": None, "replaces": False, "folder": None, "title": None, "issuer": None, "year": None}
    orders = [{"source": str(path), **rest, "language": "zh", "written": []} for path in (good, missing)]
    told = b"".join(json.dumps(order).encode("ascii") + b"\n" for order in orders)
    command = [sys.executable, str(ROOT / "main.py"), IMPORT_SERVANT]
    done = subprocess.run(command, input=told, capture_output=True, check=True)
    ready, first, second = done.stdout.splitlines(keepends=True)
    assert ready == READY
    out = Path(json.loads(first)["out"])
    assert out == good.with_suffix(".briefing")
    assert "1200个" in read_briefing(out).text
    assert json.loads(second)["error"] == "FileMissing"
    assert done.stderr == b""

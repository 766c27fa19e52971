"""Imports files one after another for the command line, in a process of its own.

What a broken file does to a library written in C ends this process and not the run: the command line starts another
for the files that are left. Orders come in as lines of JSON, answers go out as such; it ends when no more can come.
"""

from __future__ import annotations

import json
import os
from pathlib import Path
from typing import Any, BinaryIO

from viewer.errors import BriefingError
from viewer.import_job import told_error
from viewer.import_orders import Order, carry_out

READY = b"ready\n"


def run() -> int:
    """Serve until the other end of standard input is closed. Returns 0, or 1 where there is none."""
    try:
        # What a library prints must not come between the answers.
        answers = os.fdopen(os.dup(1), "wb")
        os.dup2(os.open(os.devnull, os.O_WRONLY), 1)
        orders = os.fdopen(os.dup(0), "rb")
    except OSError:
        return 1
    try:
        _answer(answers, READY)
        for line in orders:
            _answer(answers, json.dumps(_carried_out(json.loads(line))).encode("ascii") + b"\n")
    except (KeyboardInterrupt, OSError):
        return 1  # nobody waits for this any more
    return 0


def _answer(answers: BinaryIO, line: bytes) -> None:
    answers.write(line)
    answers.flush()


def _carried_out(told: dict[str, Any]) -> dict[str, Any]:
    written = [Path(one) for one in told.pop("written")]
    paths = {name: Path(told[name]) for name in ("source", "out", "folder") if told[name] is not None}
    try:
        done = carry_out(Order(**{**told, **paths}), written)
    except BriefingError as fault:
        return told_error(fault)
    return {"out": os.fspath(done.out), "says": done.says}

"""Has files imported so that what one of them does to a library ends none of the others."""

from __future__ import annotations

import json
import os
import signal
import subprocess
import sys
from collections.abc import Collection
from contextlib import suppress
from pathlib import Path
from types import TracebackType
from typing import Self

from viewer.errors import BriefingError, ImportBroken
from viewer.import_job import error_told
from viewer.import_orders import Done, Order, carry_out
from viewer.ingest.files import head_of
from viewer.ingest.sniff import kind_of
from viewer.paths import IMPORT_SERVANT, root

_OUR_OWN = frozenset({"text", "markdown"})
"""The kinds of files that no library written in C reads: their import needs no process of its own."""
_PATIENCE = 5
"""Seconds that a servant is given to leave, which it does when it has cleared away what it was writing."""


class Importer:
    """Carries orders out, those that a broken file could make a library crash on in a servant: a process that is
    started when it is first needed, serves for all files, and is started anew when one of them has ended it.
    """

    def __init__(self, command: list[str] | None = None) -> None:
        self._command = command or _servant_command()
        self._servant: subprocess.Popen[bytes] | None = None
        self._unavailable = False

    def __enter__(self) -> Self:
        return self

    def __exit__(self, kind: type[BaseException] | None, fault: BaseException | None, at: TracebackType | None) -> None:
        self._dismiss(at_once=kind is not None)

    def do(self, order: Order, written: Collection[Path] = ()) -> Done:
        """Carry ``order`` out; ``written`` are the briefings of this run.

        Raises the BriefingError that it ended with, ImportBroken where the file ended the servant.
        """
        if _is_our_own(order.source) or not self._serves():
            return carry_out(order, written)
        answer = self._ask(order, written)
        if not answer:
            self._dismiss(at_once=True)
            raise ImportBroken(order.source.name)
        told = json.loads(answer)
        if "error" in told:
            raise error_told(told)
        return Done(Path(told["out"]), told["says"])

    def _serves(self) -> bool:
        """True when a servant is there; False where none can be had: then this process does it all."""
        if self._servant is None and not self._unavailable:
            try:
                self._servant = _start(self._command)
                self._unavailable = not self._read()
            except OSError:
                self._unavailable = True
            if self._unavailable:
                self._dismiss(at_once=True)
        return self._servant is not None

    def _ask(self, order: Order, written: Collection[Path]) -> bytes:
        told = {name: os.fspath(one) if isinstance(one, Path) else one for name, one in order._asdict().items()}
        told["written"] = [os.fspath(one) for one in written]
        try:
            assert self._servant is not None
            assert self._servant.stdin is not None
            self._servant.stdin.write(json.dumps(told).encode("ascii") + b"\n")
            self._servant.stdin.flush()
        except OSError:
            return b""
        return self._read()

    def _read(self) -> bytes:
        """The next line of the servant, empty when it is gone."""
        answers = self._servant.stdout if self._servant is not None else None
        line = answers.readline() if answers is not None else b""
        return line if line.endswith(b"\n") else b""

    def _dismiss(self, at_once: bool) -> None:
        servant, self._servant = self._servant, None
        if servant is None:
            return
        if at_once and sys.platform != "win32":
            servant.send_signal(signal.SIGINT)  # nothing where it is gone
        for pipe in (servant.stdin, servant.stdout):
            with suppress(OSError):  # the servant is gone, and what was not flushed with it
                pipe and pipe.close()
        try:
            servant.wait(_PATIENCE)
        except subprocess.TimeoutExpired:
            servant.kill()
            servant.wait()


def _is_our_own(path: Path) -> bool:
    try:
        return kind_of(path, head_of(path)) in _OUR_OWN
    except BriefingError:
        return True  # reading it says why


def _start(command: list[str]) -> subprocess.Popen[bytes]:
    """Raises OSError."""
    flags = getattr(subprocess, "CREATE_NO_WINDOW", 0)
    return subprocess.Popen(command, stdin=subprocess.PIPE, stdout=subprocess.PIPE, creationflags=flags)


def _servant_command() -> list[str]:
    """This very application, packaged or from source."""
    main = [] if getattr(sys, "frozen", False) else [str(root() / "main.py")]
    return [sys.executable, *main, IMPORT_SERVANT]

"""What reading a file may take, and what is said where it would take more."""

from __future__ import annotations

import subprocess
import sys
from pathlib import Path

import pytest

from viewer import bounds
from viewer.bounds import bounded, for_lack_of_memory
from viewer.errors import BriefingError, FileMissing, ImportBroken, NotEnoughMemory

ROOT = Path(__file__).resolve().parent.parent


@pytest.mark.parametrize(
    ("fault", "told"),
    [(FileMissing("a.txt"), FileMissing), (MemoryError(), NotEnoughMemory), (RuntimeError("ours"), ImportBroken)],
)
def test_every_fault_becomes_a_sentence(tmp_path: Path, fault: Exception, told: type[BriefingError]) -> None:
    with pytest.raises(told) as raised, bounded(tmp_path / "报告.txt"):
        raise fault
    assert raised.value.sentence()


def test_a_lack_of_memory_is_seen_behind_another_fault(tmp_path: Path) -> None:
    wrapped = ValueError("a library's own")
    wrapped.__cause__ = MemoryError()
    with pytest.raises(NotEnoughMemory), bounded(tmp_path / "a.txt"):
        raise wrapped
    assert not for_lack_of_memory(ValueError())


def test_who_ends_the_program_is_not_kept_from_it(tmp_path: Path) -> None:
    with pytest.raises(KeyboardInterrupt), bounded(tmp_path / "a.txt"):
        raise KeyboardInterrupt


@pytest.mark.skipif(sys.platform != "linux", reason="the bound is the Linux kernel's")
def test_memory_is_bounded_inside_and_no_longer(tmp_path: Path) -> None:
    source = tmp_path / "a.txt"
    source.write_text("字", encoding="utf-8")
    code = (
        "import sys; from pathlib import Path; from viewer.bounds import bounded\n"
        "from viewer.errors import NotEnoughMemory\n"
        f"path = Path({str(source)!r})\n"
        "for _ in range(2):\n"
        "    try:\n"
        "        with bounded(path):\n"
        "            bytearray(3 << 30)\n"
        "    except NotEnoughMemory:\n"
        "        print('bounded')\n"
        "len(bytearray(3 << 30))\n"  # never touched, so never taken
        "print('free')\n"
    )
    done = subprocess.run([sys.executable, "-c", code], cwd=ROOT, capture_output=True, text=True, check=True)
    assert done.stdout.split() == ["bounded", "bounded", "free"]


@pytest.mark.skipif(sys.platform != "linux", reason="the bound is the Linux kernel's")
def test_a_tighter_bound_of_the_system_stays(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    import resource

    kept: list[int | None] = []
    monkeypatch.setattr(resource, "getrlimit", lambda _which: (5, 7))
    monkeypatch.setattr(bounds, "_set", kept.append)
    source = tmp_path / "a.txt"
    source.write_bytes(b"x")
    with bounded(source):
        pass
    assert kept == [5, 5]

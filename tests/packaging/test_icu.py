"""ICU's data: which entries stay, and that the library with fewer of them still works."""

from __future__ import annotations

import subprocess
import sys
from pathlib import Path

import PySide6
import pytest

LIBRARIES = Path(PySide6.__file__).parent / "Qt" / "lib"
SOURCE = next(LIBRARIES.glob("libicudata.so.*"), None)


@pytest.mark.parametrize(
    ("name", "stays"),
    [
        ("root.res", True),
        ("zh.res", True),
        ("zh_Hant_TW.res", True),
        ("coll/zh.res", True),
        ("coll/ucadata.icu", True),
        ("nfkc.nrm", True),
        ("zoneinfo64.res", True),
        ("gb18030.cnv", True),
        ("windows-950-2000.cnv", True),
        ("de.res", False),
        ("coll/de.res", False),
        ("zone/fr.res", False),
        ("ibm-943_P15A-2003.cnv", False),
        ("brkitr/cjdict.dict", False),
        ("translit/root.res", False),
    ],
)
def test_which_entries_stay(name: str, stays: bool) -> None:
    import icu

    assert bool(icu.kept([(f"icudt73l/{name}".encode(), b"")])) is stays


def test_what_is_packed_is_found_again(monkeypatch: pytest.MonkeyPatch) -> None:
    import icu

    header = b"\x20\0\xda\x27" + bytes(28)
    raw = bytes(64) + icu.pack(header, [(b"a/one", b"1" * 5), (b"a/two", b"2" * 40)])
    monkeypatch.setattr(icu, "_segment_end", lambda raw: len(raw))  # a library's program headers say where it ends
    found = [(name, content.rstrip(b"\0")) for name, content in icu.entries(raw, 64)]
    assert found == [(b"a/one", b"1" * 5), (b"a/two", b"2" * 40)]


def test_an_unknown_layout_is_refused() -> None:
    import icu

    path = LIBRARIES / "libicuuc.so.73"
    if not path.exists():
        pytest.skip("no ICU of Linux here")
    with pytest.raises(ValueError, match="layout"):
        icu.replace_data(path.read_bytes(), 0x1000, b"x")


@pytest.mark.skipif(SOURCE is None, reason="no ICU of Linux here")
def test_the_small_library_sorts_and_folds_as_the_large_one(tmp_path: Path) -> None:
    import icu

    icu.trim(SOURCE, tmp_path / SOURCE.name)
    assert (tmp_path / SOURCE.name).stat().st_size < 8_000_000
    code = (
        "from PySide6.QtCore import QByteArray, QCollator, QLocale, QStringDecoder, QTimeZone;"
        "c = QCollator(QLocale('zh_CN'));"
        "print(sorted(['停车', '安全', 'Zebra', '北京'], key=c.sortKey), QLocale('zh_CN').toUpper('straße'),"
        "QTimeZone(b'Asia/Shanghai').displayName(QTimeZone.TimeType.StandardTime),"
        "QStringDecoder('GB18030').isValid());"
        "print([line.split()[-1] for line in open('/proc/self/maps') if 'libicudata' in line][0])"
    )
    large, small = (
        subprocess.run(
            [sys.executable, "-c", code], capture_output=True, text=True, check=True, env={"LD_PRELOAD": preload}
        ).stdout.splitlines()
        for preload in ("", str(tmp_path / SOURCE.name))
    )
    assert small[0] == large[0]
    assert small[1] == str(tmp_path / SOURCE.name)

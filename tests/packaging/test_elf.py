"""What readelf prints, and the floor that follows from it."""

from __future__ import annotations

import sys
from pathlib import Path

import pytest

LISTING = """
Version definition section '.gnu.version_d' contains 2 entries:
  0x001c: Rev: 1  Flags: none  Index: 2  Cnt: 1  Name: GLIBC_2.99

Version needs section '.gnu.version_r' contains 2 entries:
 Addr: 0x000000000008b5a0  Offset: 0x0008b5a0  Link: 6 (.dynstr)
  000000: Version: 1  File: libm.so.6  Cnt: 1
  0x0010:   Name: GLIBC_2.29  Flags: none  Version: 40
  0x0020: Version: 1  File: libc.so.6  Cnt: 3
  0x0030:   Name: GLIBC_2.4  Flags: none  Version: 34
  0x0040:   Name: GLIBC_PRIVATE  Flags: none  Version: 33
  0x0050:   Name: GLIBC_2.2.5  Flags: none  Version: 32
  0x0060: Version: 1  File: libstdc++.so.6  Cnt: 1
  0x0070:   Name: GLIBCXX_3.4.21  Flags: none  Version: 31
"""


def test_only_what_is_needed_counts() -> None:
    import elf

    needs = elf.parse_versions(LISTING)
    assert elf.newest(needs, "GLIBC") == (2, 29)
    assert elf.newest(needs, "GLIBCXX") == (3, 4, 21)
    assert elf.newest(frozenset(), "GLIBC") == ()


def test_versions_compare_as_numbers() -> None:
    import elf

    assert elf.version("2.4") < elf.version("2.28") < elf.version("2.31")
    assert elf.version("2.2.5") < elf.version("2.28")


def test_needed_libraries() -> None:
    import elf

    text = " 0x0001 (NEEDED)   Shared library: [libQt6Core.so.6]\n 0x0e (SONAME)  Library soname: [libme.so]\n"
    assert elf.parse_needed(text) == ("libQt6Core.so.6",)


def test_files_above_the_floor_are_named() -> None:
    import checks
    import elf

    demands = [
        elf.Demand(Path("a.so"), (2, 28), ()),
        elf.Demand(Path("b.so"), (2, 35), ()),
        elf.Demand(Path("c"), (), ()),
    ]
    assert elf.floor(demands) == (2, 35)
    assert list(checks.check_glibc(demands, (2, 31))) == ["b.so asks for glibc 2.35, above 2.31"]
    assert list(checks.check_glibc(demands, None)) == []


@pytest.mark.skipif(sys.platform != "linux", reason="ELF files are Linux's")
def test_a_real_library_is_read() -> None:
    import elf
    from PySide6 import QtCore

    path = Path(QtCore.__file__)
    assert elf.is_elf(path)
    assert "libQt6Core.so.6" in elf.needed(path)
    assert (2, 2) < elf.demand(path).glibc <= (2, 28)


@pytest.mark.skipif(sys.platform != "linux", reason="ELF files are Linux's")
def test_where_a_library_is_looked_for() -> None:
    import elf
    from PySide6 import QtCore

    places = elf.search_places(Path(QtCore.__file__))
    assert places
    assert all(place.startswith("$ORIGIN") for place in places)

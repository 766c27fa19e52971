"""Each in a process of its own: here Qt has made its enums already."""

from __future__ import annotations

import enum
import os
import subprocess
import sys

import pytest

from tests.conftest import ROOT

_LEAN = "from viewer.lean_enums import make_enums_lean; make_enums_lean()\n"
# Everything that can be told of every enum in the libraries we ship, one line a member.
_TELL = """
import enum, pickle, re, sys, types
from PySide6 import QtCore, QtDBus, QtGui, QtNetwork, QtPrintSupport, QtSvg, QtWidgets

def enums(holder, seen):
    for name in dir(holder):
        found = getattr(holder, name, None)
        if isinstance(found, type) and found not in seen and found.__module__.startswith("PySide6"):
            seen.add(found)
            if isinstance(found, enum.EnumType):
                yield found
            yield from enums(found, seen)

def tell(made):
    kept = [getattr(made, mask, None) for mask in ("_flag_mask_", "_singles_mask_", "_all_bits_", "_boundary_")]
    way = getattr(made, "_iter_member_", None)
    print(made.__module__, made.__qualname__, made.__mro__, [one.name for one in made], kept, way and way.__name__)
    for name, one in made.__members__.items():
        print(name, one.name, one.value, repr(one), str(one), type(one.value), one._sort_order_, hash(one))
        assert made(one.value) is one and made[name] is one and getattr(made, name) is one and one.__objclass__ is made
    if issubclass(made, enum.Flag):
        members = list(made.__members__.values())
        for one in members:
            mixed = ~one, one | members[-1], one & members[0], one ^ members[-1]
            print([repr(each) for each in mixed])
            try:
                print(list(one))
            except (AttributeError, ValueError) as error:
                print(error)
    if not issubclass(made, enum.Flag):
        try:
            made(987654321)
        except (TypeError, ValueError) as error:
            print(error)
    try:
        made.brand_new = 1
        rest = [(name, getattr(made, name)) for name in sorted(vars(made)) if name not in made.__members__]
        for name, each in rest:
            print(name, getattr(each, "__qualname__", "") or re.sub("0x[0-9a-f]+", "", repr(each)))
        types.new_class("Heir", (made,))
    except TypeError as error:
        print(error)

found = [made for module in (QtCore, QtDBus, QtGui, QtNetwork, QtPrintSupport, QtSvg, QtWidgets)
         for made in enums(module, set())]
for made in found:
    tell(made)
assert pickle.loads(pickle.dumps(QtCore.Qt.AlignmentFlag.AlignTop)) is QtCore.Qt.AlignmentFlag.AlignTop
print(len(found))
"""


def _run(code: str) -> str:
    done = subprocess.run(
        [sys.executable, "-W", "error", "-c", code],
        cwd=ROOT,
        env={**os.environ, "PYTHONHASHSEED": "0"},
        capture_output=True,
        text=True,
        check=False,
    )
    assert done.returncode == 0, done.stderr
    return done.stdout


def test_every_enum_of_qt_is_what_it_was() -> None:
    told = _run(_LEAN + _TELL)
    assert told == _run(_TELL)
    assert int(told.splitlines()[-1]) > 300


@pytest.mark.skipif(sys.version_info[:2] != (3, 11), reason="written for the enums of Python 3.11")
def test_the_members_are_added_by_us() -> None:
    spy = (
        "import sys, viewer.lean_enums as lean\nmade = []\nadd = lean._add_members\n"
        "lean._add_members = lambda cls, names: (made.append(cls.__name__), add(cls, names))\nlean.make_enums_lean()\n"
        "from PySide6.QtCore import Qt\nQt.AlignmentFlag\nprint('AlignmentFlag' in made)"
    )
    assert _run(spy) == "True\n"


@pytest.mark.parametrize(
    "asked",
    [
        "enum.Enum('A', 'x y')",
        "enum.IntFlag('A', [('x', 1), ('y', 2), ('z', 3)])",
        "enum.Enum('A', [('x', 'text')], boundary=enum.KEEP)",
        "enum.Enum('A', [('name', 1)], boundary=enum.KEEP)",
        "enum.Flag('A', [('x', 1), ('y', 4), ('both', 5), ('none', 0), ('again', 4)], boundary=enum.KEEP)",
        "enum.IntFlag('A', [('y', 4), ('x', 1), ('all', -1)], boundary=enum.KEEP)",
    ],
)
def test_others_get_what_they_asked_for(asked: str) -> None:
    told = (
        f"import enum\nA = {asked}\nprint(A, A.__module__, list(A), dict(A.__members__))\n"
        "print([(n, repr(m)) for n, m in sorted(vars(A).items()) if not callable(m) and '0x' not in repr(m)])"
    )
    assert _run(_LEAN + told) == _run(told)


def test_another_python_is_left_alone() -> None:
    code = (
        "import enum, viewer.lean_enums as lean\nbefore = vars(enum.EnumType)['_create_']\n"
        "lean._WRITTEN_FOR = (3, 0)\nlean.make_enums_lean()\nprint(vars(enum.EnumType)['_create_'] is before)"
    )
    assert _run(code) == "True\n"
    assert enum.EnumType.__dict__["_create_"].__module__ in ("enum", "viewer.lean_enums")

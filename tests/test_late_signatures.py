"""Each in a process of its own: here Qt is loaded already."""

from __future__ import annotations

import subprocess
import sys

from tests.conftest import ROOT

_DEFER = "from viewer.late_signatures import defer_signatures; defer_signatures()\n"
_TABLES = "sorted(n for n, m in sys.modules.items() if n.startswith('shibokensupport.') and '_late' in vars(m))"


def _run(code: str) -> str:
    done = subprocess.run(
        [sys.executable, "-X", "dev", "-W", "error", "-c", code], cwd=ROOT, capture_output=True, text=True, check=False
    )
    assert done.returncode == 0, done.stderr
    return done.stdout


def test_an_application_starts_without_them() -> None:
    code = _DEFER + f"import sys\nfrom PySide6.QtCore import QCoreApplication\nQCoreApplication([])\nprint({_TABLES})"
    assert "shibokensupport.signature.lib.pyi_generator" in _run(code)
    assert "shibokensupport.signature.parser" in _run(code)


def test_a_wrong_call_says_what_it_says_without_us() -> None:
    wrong = "from PySide6.QtCore import QPoint\ntry:\n    QPoint('a')\nexcept TypeError as error:\n    print(error)"
    assert _run(_DEFER + wrong) == _run(wrong)
    assert "Supported signatures" in _run(_DEFER + wrong)


def test_signatures_and_support_modules_are_there_when_asked_for() -> None:
    asked = (
        "from PySide6.QtCore import QPoint\nfrom PySide6.support.signature import get_signature\n"
        "print(get_signature(QPoint.manhattanLength))\n"
        "from PySide6.support.signature.lib import enum_sig\nprint(enum_sig.ExactEnumerator.__name__)"
    )
    assert _run(_DEFER + asked) == _run(asked)


def test_the_import_system_is_left_as_it_was() -> None:
    code = (
        _DEFER + "import sys\nbefore = [type(f) for f in sys.meta_path]\nimport PySide6.QtCore\n"
        "print(before == [type(f) for f in sys.meta_path])"
    )
    plain = "import sys\nbefore = [type(f) for f in sys.meta_path]\nimport PySide6.QtCore\n"
    plain += "print(before == [type(f) for f in sys.meta_path])"
    assert _run(code) == _run(plain)


def test_after_qt_it_does_nothing() -> None:
    code = "import sys, PySide6.QtCore\nbefore = sys.meta_path\n" + _DEFER + "print(sys.meta_path is before)"
    assert _run(code) == "True\n"

"""--self-check: all is there from source; what is missing is named and the status is 1."""

from __future__ import annotations

import os
import subprocess
import sys
from pathlib import Path

import pytest

from viewer import paths, self_check

ROOT = Path(__file__).resolve().parent.parent


def test_from_source_everything_is_there(tmp_path: Path) -> None:
    environment = {"PATH": os.environ["PATH"], "LC_ALL": "C.UTF-8", "TMPDIR": str(tmp_path), "HOME": str(tmp_path)}
    done = subprocess.run(
        [sys.executable, "main.py", "--self-check"],
        cwd=ROOT, env=environment, capture_output=True, text=True, encoding="utf-8", check=False,
    )  # fmt: skip
    assert done.returncode == 0, done.stdout + done.stderr
    lines = done.stdout.splitlines()
    assert lines[-1] == f"全部通过。版本 {paths.VERSION}"
    assert all(line.startswith("通过\t") for line in lines[:-1])
    for words in ("窗口 MainWindow", "字体 BriefingSans-Regular.otf", "翻译 qtbase_zh_CN", "导入 报告.md", "写出 pdf"):
        assert any(words in line for line in lines), words
    assert not [path for path in tmp_path.rglob("*briefing*") if path.is_file()], "nothing is left behind"


@pytest.fixture
def checks(monkeypatch: pytest.MonkeyPatch) -> list[self_check.Check]:
    """Only the checks that a test puts here; the environment is put back."""
    made: list[self_check.Check] = []
    monkeypatch.setattr(self_check, "_checks", lambda *_: iter(made))
    for name in ("QT_QPA_PLATFORM", "BRIEFING_VIEWER_HOME"):
        monkeypatch.setenv(name, os.environ.get(name, ""))
    monkeypatch.setenv("LC_ALL", "zh_CN.UTF-8")
    return made


def _fails() -> str:
    raise self_check.MissingError("gone")


def _lacks() -> str:
    raise self_check.LackingError("libcups.so.2")


def test_what_fails_is_named(checks: list[self_check.Check], capfdbinary: pytest.CaptureFixture[bytes]) -> None:
    checks += [self_check.Check("字体", "font", "A", lambda: "fine"), self_check.Check("字体", "font", "B", _fails)]
    assert self_check.run(lambda _: 1) == 1
    said = capfdbinary.readouterr().out.decode().splitlines()
    assert said == ["通过\t字体 A\tfine", "失败\t字体 B\tMissingError: gone", "有 1 项失败：字体 B"]


def test_a_missing_system_library_is_said_and_is_no_failure(
    checks: list[self_check.Check], capfdbinary: pytest.CaptureFixture[bytes]
) -> None:
    checks.append(self_check.Check("插件", "plugin", "cups", _lacks))
    assert self_check.run(lambda _: 1) == 0
    assert capfdbinary.readouterr().out.decode().startswith("缺库\t插件 cups\tlibcups.so.2\n")


def test_a_window_without_a_section_fails() -> None:
    with pytest.raises(self_check.MissingError):
        self_check._window(lambda _: 0)


def test_a_resource_that_is_not_right_fails(tmp_path: Path, monkeypatch: pytest.MonkeyPatch, qapp: object) -> None:
    monkeypatch.setattr(self_check, "resources", lambda: tmp_path)
    for folder in ("fonts", "icons", "help", "i18n"):
        (tmp_path / folder).mkdir()
    (tmp_path / "fonts" / "A.otf").write_bytes(b"no font")
    (tmp_path / "icons" / "a.svg").write_text("<svg", encoding="utf-8")
    (tmp_path / "help" / "zh.md").write_text("words", encoding="utf-8")
    for attempt in (
        lambda: self_check._font("A.otf", {"sha256": "0", "family": "A"}),
        lambda: self_check._help("zh.md"),
        self_check._own_words,
    ):
        with pytest.raises(self_check.MissingError):
            attempt()

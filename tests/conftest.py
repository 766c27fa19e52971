"""Shared fixtures: an offscreen Qt with the bundled fonts only, a user folder in a temporary place, two briefings."""

from __future__ import annotations

import atexit
import errno
import os
import shutil
import subprocess
import tempfile
from collections.abc import Callable, Iterator
from dataclasses import replace
from decimal import Decimal
from hashlib import sha256
from pathlib import Path
from typing import TYPE_CHECKING, Any

import pytest

if TYPE_CHECKING:
    from PySide6.QtWidgets import QApplication
    from pytestqt.qtbot import QtBot

    from viewer.ui.main_window import MainWindow

os.environ.setdefault("QT_QPA_PLATFORM", "offscreen")
ROOT = Path(__file__).resolve().parent.parent
REPORTS = (
    "hebei2021-webscrape.txt",
    "baoding2022-footnotes.txt",
    "wuxi2017-tables.md",
    "dazhou2023-endnotes.md",
    "wenlv2023.md",
    "tandafeng2030-plan.txt",
    "dongguan2023-24.docx",
    "minzheng2021-docx-broken.docx",
    "tw-ey2025-oral.pdf",
)
"""Reports that lie beside the project; a test of one is skipped where they do not."""
_FONTCONFIG = Path(tempfile.mkdtemp(prefix="briefing-fonts-")) / "fonts.conf"
atexit.register(shutil.rmtree, _FONTCONFIG.parent, ignore_errors=True)
_FONTCONFIG.write_text(
    '<?xml version="1.0"?><!DOCTYPE fontconfig SYSTEM "fonts.dtd"><fontconfig>'
    f"<cachedir>{_FONTCONFIG.parent / 'cache'}</cachedir></fontconfig>",
    encoding="utf-8",
)
# The window must look the same on a machine without any CJK font: only the bundled fonts are seen.
os.environ["FONTCONFIG_FILE"] = str(_FONTCONFIG)

from hypothesis import settings as hypothesis_settings  # noqa: E402

from viewer.model import Briefing, Kind, Metadata, Metric, Section, Span  # noqa: E402

# A deadline would be a stopwatch: on a busy machine it fails what is right.
hypothesis_settings.register_profile("unhurried", deadline=None)
hypothesis_settings.load_profile("unhurried")


@pytest.fixture(autouse=True)
def user_home(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Path:
    """A user folder of this test's own; nothing is read from or written to the real one."""
    home = tmp_path / "user-home"
    monkeypatch.setenv("BRIEFING_VIEWER_HOME", str(home))
    return home


@pytest.fixture
def shut(monkeypatch: pytest.MonkeyPatch) -> Callable[[Path], None]:
    """Makes a folder one that the user may not look into; root, who may run the tests, could look into any."""

    def shut_folder(folder: Path) -> None:
        asked = os.stat

        def refused(path: object, *args: Any, **more: Any) -> os.stat_result:
            if isinstance(path, str | Path) and folder in Path(path).parents:
                raise PermissionError(errno.EACCES, os.strerror(errno.EACCES), str(path))
            return asked(path, *args, **more)

        monkeypatch.setattr(os, "stat", refused)

    return shut_folder


@pytest.fixture(scope="session")
def report_text() -> str:
    """The bundled report's verbatim text."""
    return (ROOT / "data" / "luohu-2021-reform.txt").read_bytes().decode("utf-8")


@pytest.fixture(scope="session")
def bundled() -> Briefing:
    """The bundled briefing as committed."""
    from viewer.store.read import read_briefing

    return read_briefing(ROOT / "data" / "luohu-2021.briefing")


_TEXT = (
    "2030年,全县各项工作稳步推进。\n"
    "夯实产业基础,做强县域经济\n"
    "(一)壮大特色产业\n"
    "一是扩大种植规模。全县茶园面积达到约3.5万亩,同比增长12.5%。二是提升加工能力。新建加工厂6家,预计明年产值2至3亿元。"
    "今年以来,全县茶叶销售额18232万元,排名全市第二。\n"
    "改善营商环境\n"
    "办件时限由15天压缩至近3天,群众满意率98.6%。\n"
    "二、办好民生实事\n"
    "(一)扩大学位供给。新增学位1200个,其中小学学位800个。\n"
    "(二)完善停车设施。新增停车位500个,停车投诉下降30.9%。\n"
    "三、2031年工作打算\n"
    "继续深化改革,打造宜居县城。"
)


def _at(piece: str, after: int = 0) -> Span:
    start = _TEXT.index(piece, after)
    return Span(start, start + len(piece))


def _sections() -> tuple[Section, ...]:
    end = len(_TEXT)
    rows = [
        ("0", None, 0, None, False, "", "", end, False),
        ("1", "0", 1, "一、", True, "夯实产业基础,做强县域经济", "夯实产业基础,做强县域经济", "二、办好", False),
        ("1.1", "1", 2, "(一)", False, "壮大特色产业", "(一)壮大特色产业", "改善营商", False),
        ("1.1.1", "1.1", 3, "一是", False, "扩大种植规模", "一是扩大种植规模", "二是提升", True),
        ("1.1.2", "1.1", 3, "二是", False, "提升加工能力", "二是提升加工能力", "今年以来", True),
        ("1.2", "1", 2, "(二)", True, "改善营商环境", "改善营商环境", "二、办好", False),
        ("2", "0", 1, "二、", False, "办好民生实事", "二、办好民生实事", "三、2031", False),
        ("2.1", "2", 2, "(一)", False, "扩大学位供给", "(一)扩大学位供给", "(二)完善", True),
        ("2.2", "2", 2, "(二)", False, "完善停车设施", "(二)完善停车设施", "三、2031", True),
        ("3", "0", 1, "三、", False, "2031年工作打算", "三、2031年工作打算", None, False),
    ]
    made = []
    for ident, parent, level, number, restored, title, written, until, run_in in rows:
        heading = Span(0, 0) if not written else _at(written)
        body_start = heading.end if written else 0
        while written and body_start < end and _TEXT[body_start] in "。\n":
            body_start += 1
        body_end = end if until is None or isinstance(until, int) else _TEXT.index(until)
        while body_end > body_start and _TEXT[body_end - 1] == "\n":
            body_end -= 1
        made.append(Section(ident, parent, level, number, restored, title, heading, Span(body_start, body_end), run_in))
    return tuple(made)


def _metric(section: str, surface: str, core: str, kind: Kind, value: str, **more: object) -> Metric:
    span = _at(surface)
    start = max(_TEXT.rfind(mark, 0, span.start) for mark in "。\n") + 1
    sentence = Span(start, min(i for i in (_TEXT.find("。", span.end), _TEXT.find("\n", span.end)) if i >= 0) + 1)
    base = Metric(
        0, section, "", kind, Decimal(value), None, None, None, None, None, None, None, 2, span,
        _at(core, span.start), sentence, surface,
    )  # fmt: skip
    return replace(base, **more)


def _metrics() -> tuple[Metric, ...]:
    two = {"direction": "up", "basis": "同比"}
    found = [
        _metric("1.1.1", "约3.5万亩", "3.5万亩", Kind.AREA, "35000", label="茶园面积", unit="亩", qualifier="约",
                importance=3),
        _metric("1.1.1", "12.5%", "12.5%", Kind.CHANGE, "12.5", label="茶园面积增长", unit="%", **two),
        _metric("1.1.2", "6家", "6家", Kind.COUNT, "6", label="新建加工厂", unit="家"),
        _metric("1.1.2", "2至3亿元", "2至3亿元", Kind.RANGE, "200000000", value_to=Decimal(300000000),
                label="加工厂产值", unit="元", status="预计", period="明年"),
        _metric("1.1", "18232万元", "18232万元", Kind.AMOUNT, "182320000", label="茶叶销售额", unit="元",
                period="今年以来", importance=3),
        _metric("1.1", "全市第二", "第二", Kind.RANK, "2", label="茶叶销售额排名", period="今年以来"),
        _metric("1.2", "由15天压缩至近3天", "由15天压缩至近3天", Kind.FROM_TO, "15", value_to=Decimal(3),
                label="办件时限", unit="天", qualifier="近", direction="down", importance=3),
        _metric("1.2", "98.6%", "98.6%", Kind.PERCENT, "98.6", label="群众满意率", unit="%",
                importance=3),
        _metric("2.1", "1200个", "1200个", Kind.COUNT, "1200", label="新增学位", unit="个", direction="up",
                importance=3),
        _metric("2.1", "800个", "800个", Kind.COUNT, "800", label="小学学位", unit="个"),
        _metric("2.2", "500个", "500个", Kind.COUNT, "500", label="新增停车位", unit="个", direction="up",
                importance=3),
        _metric("2.2", "30.9%", "30.9%", Kind.CHANGE, "30.9", label="停车投诉", unit="%", direction="down"),
    ]  # fmt: skip
    return tuple(replace(metric, id=number) for number, metric in enumerate(found, 1))


@pytest.fixture
def briefing() -> Briefing:
    """A small briefing with every shape: restored numbers, run-in titles, points, a closing passage, 12 metrics."""
    metadata = Metadata("青山县2030年工作报告", "青山县", 2030)
    from viewer.store.rows import content_sha256

    text_sum = sha256(_TEXT.encode()).hexdigest()
    content = content_sha256(_sections(), _metrics())
    return Briefing(metadata, "small.txt", _TEXT, text_sum, _sections(), _metrics(), content_sha256=content)


@pytest.fixture
def file(briefing: Briefing, tmp_path: Path) -> Path:
    """The small briefing in a file, its name with a space in it."""
    from viewer.store.write import write_briefing

    path = tmp_path / "小 报告.briefing"
    write_briefing(briefing, path)
    return path


@pytest.fixture
def start_window(qtbot: QtBot, qapp: QApplication) -> Callable[..., MainWindow]:
    """``start_window(path, width, height)``: the real window on a file, as a user has it: active, and with all that it
    gets after its first paint.
    """

    def started(path: Path | None = None, width: int = 1400, height: int = 800) -> MainWindow:
        from viewer.app import make_window

        window = make_window(qapp, path)
        qtbot.addWidget(window)
        window.resize(width, height)
        with qtbot.waitExposed(window):
            window.show()
        # Keys reach a window's shortcuts only once the server has made it the active one.
        with qtbot.waitActive(window):
            window.activateWindow()
        pages = window.navigator.pages
        qtbot.waitUntil(lambda: pages.has_overview and pages.reading.has_sides)
        return window

    return started


@pytest.fixture
def plain_application(qapp: object) -> Iterator[None]:
    """The application is shared by all tests: take the words and the look away again."""
    from PySide6.QtCore import QTranslator

    yield
    for translator in qapp.findChildren(QTranslator):
        qapp.removeTranslator(translator)
        translator.setParent(None)
    qapp.setProperty("sheet", None)
    qapp.setPalette(qapp.style().standardPalette())


@pytest.fixture
def take(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Callable[[Path], object]:
    """Imports a file into a folder of its own and checks that nothing but the briefing is left anywhere."""
    from tests.hostile_checks import check_briefing, check_sentences
    from viewer.errors import BriefingError
    from viewer.model import Briefing
    from viewer.pipeline import import_report
    from viewer.store.read import read_briefing

    aside, target = tmp_path / "aside", tmp_path / "target"
    aside.mkdir()
    target.mkdir()
    for name in ("TMPDIR", "SQLITE_TMPDIR"):
        monkeypatch.setenv(name, str(aside))
    monkeypatch.setattr(tempfile, "tempdir", str(aside))

    def run(path: Path) -> object:
        beside = sorted(path.parent.iterdir()) if path.parent.is_dir() else []
        before = path.stat() if path.is_file() else None
        out = target / "out.briefing"
        try:
            result: Briefing | BriefingError = import_report(path, out)
        except BriefingError as error:
            check_sentences(error)
            result = error
        assert sorted(target.iterdir()) == ([out] if isinstance(result, Briefing) else [])
        assert list(aside.iterdir()) == []
        assert (sorted(path.parent.iterdir()) if path.parent.is_dir() else []) == beside
        if before is not None and path.is_file():
            assert (path.stat().st_size, path.stat().st_mtime_ns) == (before.st_size, before.st_mtime_ns)
        if isinstance(result, Briefing):
            check_briefing(result)
            assert read_briefing(out) == result
        return result

    return run


@pytest.fixture
def folder(tmp_path: Path) -> Path:
    """Where the file to import lies."""
    held = tmp_path / "source"
    held.mkdir()
    return held


@pytest.fixture
def bus(monkeypatch: pytest.MonkeyPatch) -> Iterator[str]:
    """The address of a session bus of the test's own, which everything in the test finds in its environment."""
    if shutil.which("dbus-daemon") is None:
        pytest.skip("dbus-daemon is not installed")
    command = ["dbus-daemon", "--session", "--nofork", "--nopidfile", "--print-address=1"]
    daemon = subprocess.Popen(command, stdout=subprocess.PIPE, stderr=subprocess.DEVNULL, text=True)
    assert daemon.stdout is not None
    address = daemon.stdout.readline().strip()
    monkeypatch.setenv("DBUS_SESSION_BUS_ADDRESS", address)
    yield address
    daemon.terminate()
    daemon.wait()
    daemon.stdout.close()

"""``--self-check``: does this copy of the application have everything? For packages, and for who installs them.

Every bundled resource is opened, a window is made, and each command reads or writes a file in a temporary folder.
Nothing is shown, nothing of the user's is read or written.
"""

from __future__ import annotations

import io
import json
import os
import sys
import tempfile
from collections.abc import Callable, Iterator
from contextlib import redirect_stderr, redirect_stdout
from dataclasses import dataclass
from functools import partial
from hashlib import sha256
from importlib.util import find_spec
from pathlib import Path

from viewer.cli_arguments import Say, language
from viewer.paths import VERSION, bundled_briefing, resources

OpenWindow = Callable[[Path], int]
"""Opens a window on a briefing, closes it, and says how many sections it showed."""

_REPORT = (
    "青山县2030年工作报告\n一、办好民生实事\n(一)扩大学位供给。新增学位1200个。\n(二)完善停车设施。新增停车位500个。\n"
)
_FLAT = (
    '<office:document xmlns:office="urn:oasis:names:tc:opendocument:xmlns:office:1.0" '
    'xmlns:text="urn:oasis:names:tc:opendocument:xmlns:text:1.0">'
    "<office:body><office:text><text:p>{}</text:p></office:text></office:body></office:document>"
)
_MADE = b"SQLite"
_PATIENCE = 120  # seconds for a process to import a few lines: the single file unpacks itself first
_OPTIONAL = ("printsupport", "wayland")
"""Plugins whose system library a machine may lack: without printers, without Wayland."""


class MissingError(Exception):
    """What a check expected is not there; the message says what."""


class LackingError(Exception):
    """The machine lacks a library that only a part of the application uses; said, and no failure."""


@dataclass(frozen=True, slots=True)
class Check:
    """One thing to open. ``run`` returns a word about what it found, and raises when it is not right."""

    chinese: str
    english: str
    name: str
    run: Callable[[], str]


def run(open_window: OpenWindow) -> int:
    """Print a line for every check. Returns 0 when all is there, 1 when something failed."""
    os.environ["QT_QPA_PLATFORM"] = "offscreen"
    say = Say(language(os.environ))
    failed = []
    with tempfile.TemporaryDirectory(prefix="briefing-viewer-") as folder:
        os.environ["BRIEFING_VIEWER_HOME"] = str(Path(folder) / "home")
        for check in _checks(Path(folder), open_window):
            title = f"{say(check.chinese, check.english)} {check.name}"
            try:
                _print(f"{say('通过', 'ok')}\t{title}\t{check.run()}")
            except LackingError as fault:
                _print(f"{say('缺库', 'lacking')}\t{title}\t{fault}")
            except Exception as fault:
                failed.append(title)
                _print(f"{say('失败', 'FAILED')}\t{title}\t{type(fault).__name__}: {fault}")
    if failed:
        _print(say("有 {n} 项失败：{names}", "{n} failed: {names}").format(n=len(failed), names="，".join(failed)))
        return 1
    _print(say("全部通过。版本 {version}", "Everything is there. Version {version}").format(version=VERSION))
    return 0


def _print(line: str) -> None:
    if sys.stdout is not None:
        sys.stdout.buffer.write((line + "\n").encode("utf-8"))
        sys.stdout.flush()


def _checks(folder: Path, open_window: OpenWindow) -> Iterator[Check]:
    # The window first: it makes the one application that fonts and pages need.
    yield Check("窗口", "window", "MainWindow", lambda: _window(open_window))
    yield from _resources()
    yield from _plugins()
    yield from _files(folder)


def _window(open_window: OpenWindow) -> str:
    sections = open_window(bundled_briefing())
    if not sections:
        raise MissingError("no section")
    return f"{sections}"


def _resources() -> Iterator[Check]:
    yield Check("简报", "briefing", bundled_briefing().name, _bundled)
    record = json.loads((resources() / "fonts" / "versions.json").read_text(encoding="utf-8"))
    yield from (Check("字体", "font", name, partial(_font, name, about)) for name, about in sorted(record.items()))
    icons = sorted((resources() / "icons").glob("*.svg"))
    yield from (Check("图标", "icon", path.name, partial(_icon, path)) for path in icons)
    yield from (Check("帮助", "help", f"{name}.md", partial(_help, f"{name}.md")) for name in ("zh", "en"))
    yield Check("翻译", "translation", "zh_CN", _own_words)
    yield Check("翻译", "translation", "qtbase_zh_CN", _qt_words)
    yield Check("样式", "style sheet", "app.qss", _style)
    yield Check("繁体对照", "traditional characters", "traditional.txt", _traditional)
    yield Check("拼音对照", "readings of characters", "pinyin.txt", _readings)
    tables = ("traditional-LICENSE.txt", "pinyin-LICENSE.txt")
    for name in (*tables, "fonts/OFL-Noto.txt", "fonts/OFL-LXGW-WenKai.txt", "fonts/GPL-Fandol.txt"):
        yield Check("许可证", "licence", name, lambda name=name: _size(resources() / name))  # type: ignore[misc]


def _bundled() -> str:
    from viewer.store.read import read_briefing

    briefing = read_briefing(bundled_briefing())
    return f"{briefing.metadata.title} {len(briefing.metrics)}"


def _font(name: str, about: dict[str, object]) -> str:
    from PySide6.QtGui import QFontDatabase

    path = resources() / "fonts" / name
    if sha256(path.read_bytes()).hexdigest() != about["sha256"]:
        raise MissingError("not the file that was prepared")
    families = QFontDatabase.applicationFontFamilies(QFontDatabase.addApplicationFont(str(path)))
    if about["family"] not in families:
        raise MissingError(f"{families}")
    return ", ".join(families)


def _icon(path: Path) -> str:
    from PySide6.QtSvg import QSvgRenderer

    if not QSvgRenderer(str(path)).isValid():
        raise MissingError("not a drawing")
    return ""


def _help(name: str) -> str:
    from markdown import markdown
    from PySide6.QtGui import QImageReader

    page = markdown((path := resources() / "help" / name).read_text(encoding="utf-8"), extensions=["tables"])
    pictures = sum(QImageReader(str(picture)).canRead() for picture in path.with_suffix("").glob("*.png"))
    if "<h1>" not in page or "<table>" not in page or pictures != page.count("<img"):
        raise MissingError("no heading, no table or a picture missing")
    return f"{len(page)} {pictures}"


def _own_words() -> str:
    return _translated("zh_CN", resources() / "i18n", "HelpDialog", "Help and shortcuts")


def _qt_words() -> str:
    from PySide6.QtCore import QLibraryInfo

    folder = Path(QLibraryInfo.path(QLibraryInfo.LibraryPath.TranslationsPath))
    return _translated("qtbase_zh_CN", folder, "QPlatformTheme", "Cancel")


def _translated(catalogue: str, folder: Path, context: str, word: str) -> str:
    from PySide6.QtCore import QTranslator

    translator = QTranslator()
    if not translator.load(catalogue, str(folder)):
        raise MissingError(f"{folder / catalogue}.qm")
    found = translator.translate(context, word)
    if not found:
        raise MissingError(word)
    return found


def _style() -> str:
    from viewer.theme.palette import style_sheet
    from viewer.theme.tokens import Look, theme_for

    return f"{len(style_sheet(theme_for(Look(dark=False))))} {len(style_sheet(theme_for(Look(dark=True))))}"


def _traditional() -> str:
    from viewer.query.normal import simplified

    return f"{len(simplified())}"


def _readings() -> str:
    from viewer.query.sounds import syllables_of

    return " ".join(syllables_of("长"))


def _size(path: Path) -> str:
    if not path.stat().st_size:
        raise MissingError("empty")
    return f"{path.stat().st_size}"


def _plugins() -> Iterator[Check]:
    """Every plugin of a package loads, so its libraries are there; from source they are the wheel's matter."""
    from PySide6.QtCore import QLibraryInfo

    if not getattr(sys, "frozen", False):
        return
    folder = Path(QLibraryInfo.path(QLibraryInfo.LibraryPath.PluginsPath))
    for path in sorted(path for path in folder.rglob("*") if path.is_file()):
        name = path.relative_to(folder).as_posix()
        yield Check("插件", "plugin", name, lambda path=path, name=name: _plugin(path, name))  # type: ignore[misc]


def _plugin(path: Path, name: str) -> str:
    from PySide6.QtCore import QPluginLoader

    loader = QPluginLoader(str(path))
    if loader.load():
        return ""
    if name.startswith(_OPTIONAL) or "wayland" in name:
        raise LackingError(loader.errorString())
    raise MissingError(loader.errorString())


def _files(folder: Path) -> Iterator[Check]:
    """Reading and writing, by the commands that people use."""
    briefing = folder / "青山 报告.briefing"
    text, gbk, markdown, page, flat = (folder / f"报告{end}" for end in (".txt", "gb.txt", ".md", ".html", ".fodt"))
    text.write_bytes(_REPORT.encode("utf-8"))
    gbk.write_bytes(_REPORT.encode("gb18030"))
    markdown.write_bytes(b"# " + _REPORT.encode("utf-8"))
    page.write_text(f"<html><body><p>{_REPORT.strip().replace(chr(10), '<p>')}</body></html>", encoding="utf-8")
    flat.write_text(_FLAT.format(_REPORT.strip().replace("\n", "</text:p><text:p>")), encoding="utf-8")
    for source in (text, gbk, markdown, page, flat):
        made = briefing if source is text else source.with_name(f"{source.name}.briefing")
        yield Check("导入", "import", source.name, _command(["import", str(source), "-o", str(made)], made, _MADE))
    yield Check("导入", "import", "process", lambda: _worker(folder / "worker", text))
    yield Check("命令", "command", "find", _command(["find", str(briefing), "停车位"]))
    yield Check("命令", "command", "extract", _command(["extract", str(text)]))
    yield from _writers(folder, briefing)


def _worker(folder: Path, text: Path) -> str:
    """Import as the window does it: by starting this very application once more."""
    import subprocess

    from viewer.import_job import ImportJob, read_outcome, worker_command, write_job

    folder.mkdir()
    write_job(folder, ImportJob(text))
    with subprocess.Popen(worker_command(folder), stdin=subprocess.PIPE) as worker:
        worker.wait(_PATIENCE)
    return f"{read_outcome(folder, text.name).figures}"


def _writers(folder: Path, briefing: Path) -> Iterator[Check]:
    for name, magic, module, arguments in (
        ("pdf", b"%PDF-", "viewer.printing.pdf", ["brief", str(briefing), "--all", "--pdf"]),
        ("docx", b"PK\x03\x04", "viewer.office.docx", ["brief", str(briefing), "--all", "--docx"]),
        ("xlsx", b"PK\x03\x04", "viewer.office.xlsx", ["figures", str(briefing), "--xlsx"]),
        ("csv", b"", "viewer.office.csv", ["figures", str(briefing), "--csv"]),
    ):
        out = folder / f"输出.{name}"
        if _has(module):
            yield Check("写出", "write", name, _command([*arguments, str(out)], out, magic))
            if name in ("pdf", "docx"):
                made = out.with_suffix(f".{name}.briefing")
                yield Check("导入", "import", out.name, _command(["import", str(out), "-o", str(made)], made, _MADE))


def _has(module: str) -> bool:
    try:
        return find_spec(module) is not None
    except ModuleNotFoundError:
        return False


def _command(arguments: list[str], out: Path | None = None, magic: bytes = b"") -> Callable[[], str]:
    """Run a command of the command line; its output and the first bytes of what it wrote are looked at."""

    def run_it() -> str:
        from viewer import cli

        said, complained = io.StringIO(), io.StringIO()
        with redirect_stdout(said), redirect_stderr(complained):
            status = cli.run(arguments)
        if status:
            raise MissingError(complained.getvalue().strip() or f"status {status}")
        if out is None:
            return f"{len(said.getvalue())}"
        if not out.read_bytes().startswith(magic):
            raise MissingError(f"{out.name} does not begin with {magic!r}")
        return _size(out)

    return run_it

"""``--self-check``: does this copy of the application have everything? For packages, and for who installs them.

Every bundled resource is opened, a window is made, and each command reads or writes a file in a temporary folder
(``self_check_files``).
Nothing is shown, nothing of the user's is read or written.
"""

from __future__ import annotations

import json
import os
import sys
import tempfile
from collections.abc import Callable, Iterator
from functools import partial
from hashlib import sha256
from pathlib import Path

from viewer.cli_arguments import Say, language
from viewer.paths import VERSION, bundled_briefing, resources
from viewer.self_check_files import Check, MissingError, file_checks, size_of

OpenWindow = Callable[[Path], int]
"""Opens a window on a briefing, closes it, and says how many sections it showed."""

_OPTIONAL = ("printsupport", "wayland")
"""Plugins whose system library a machine may lack: without printers, without Wayland."""


class LackingError(Exception):
    """The machine lacks a library that only a part of the application uses; said, and no failure."""


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
    yield from file_checks(folder)


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
        yield Check("许可证", "licence", name, lambda name=name: size_of(resources() / name))  # type: ignore[misc]


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

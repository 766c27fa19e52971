"""The About box: what this is, which version, whose fonts, and whether the open briefing is what was imported."""

from __future__ import annotations

from collections.abc import Iterator

from PySide6.QtCore import QCoreApplication, QSize, Qt
from PySide6.QtWidgets import QLabel, QMessageBox, QScrollArea, QWidget

from viewer.model import Briefing
from viewer.paths import VERSION
from viewer.store.agreement import agreement
from viewer.ui.parts.fit import fitting

_MOST = 10_000
"""Px: more than any screen has."""
_HALF = 32
"""Characters of a checksum that stand in one line, in large print too."""


def show_about(briefing: Briefing | None, parent: QWidget) -> None:
    """Show the box; it holds no link and asks no network. ``briefing`` is the open one, None without any."""
    box = QMessageBox(parent)
    box.setWindowTitle(QCoreApplication.translate("About", "About"))
    box.setTextFormat(Qt.TextFormat.PlainText)
    box.setTextInteractionFlags(Qt.TextInteractionFlag.TextSelectableByMouse)
    box.setText(QCoreApplication.translate("About", "Briefing Viewer {version}").format(version=VERSION))
    box.setInformativeText("\n\n".join(_paragraphs(briefing)))
    box.setStandardButtons(QMessageBox.StandardButton.Ok)
    _keep_on_screen(box, fitting(parent, QSize(_MOST, _MOST)).height())
    box.exec()


def _keep_on_screen(box: QMessageBox, high: int) -> None:
    """Let the words scroll where the box with all of them would be higher than ``high`` px."""
    words, layout = box.findChild(QLabel, "qt_msgbox_informativelabel"), box.layout()
    for part in (box, *box.findChildren(QWidget)):
        part.ensurePolished()
    if words is None or layout is None or box.sizeHint().height() <= high:
        return
    area = QScrollArea(box)
    bar = area.verticalScrollBar().sizeHint().width()
    area.setFixedWidth(words.minimumWidth() + bar)
    layout.replaceWidget(words, area)
    area.setWidget(words)
    area.setWidgetResizable(True)
    area.setFixedHeight(1)
    area.setFixedHeight(max(1, high - box.sizeHint().height()))


def _paragraphs(briefing: Briefing | None) -> Iterator[str]:
    yield QCoreApplication.translate(
        "About",
        "Reads, searches and prints government reports on this computer alone; it never uses a network.\n"
        "Fonts: Noto Sans SC, Noto Serif SC, LXGW WenKai (SIL Open Font License 1.1); "
        "Fandol Fang (GPL with font exception).",
    )
    if briefing is not None:
        yield _said_of(briefing)


def _said_of(briefing: Briefing) -> str:
    translate, found = QCoreApplication.translate, agreement(briefing)
    holds, broken = translate("About", "agrees with the import"), translate("About", "was changed after the import")
    unknown = translate("About", "not recorded by the version that imported it")
    content = unknown if found.content is None else holds if found.content else broken
    return translate(
        "About", "This report: {title}\nSHA-256 of its text:\n{sha256}\nText: {text}\nOutline and figures: {content}"
    ).format(
        title=briefing.metadata.title,
        sha256=" ".join((briefing.sha256[:_HALF], briefing.sha256[_HALF:])),
        text=holds if found.text else broken,
        content=content,
    )

"""The About box: what this is, which version, whose fonts."""

from __future__ import annotations

from PySide6.QtCore import QCoreApplication, Qt
from PySide6.QtWidgets import QMessageBox, QWidget

from viewer.paths import VERSION


def show_about(parent: QWidget) -> None:
    """Show the box; it holds no link and asks no network."""
    translate = QCoreApplication.translate
    box = QMessageBox(parent)
    box.setWindowTitle(translate("About", "About"))
    box.setTextFormat(Qt.TextFormat.PlainText)
    box.setText(translate("About", "Briefing Viewer {version}").format(version=VERSION))
    box.setInformativeText(
        translate(
            "About",
            "Reads, searches and prints government reports on this computer alone; it never uses a network.\n"
            "Fonts: Noto Sans SC, Noto Serif SC, LXGW WenKai (SIL Open Font License 1.1); "
            "Fandol Fang (GPL with font exception).",
        )
    )
    box.exec()

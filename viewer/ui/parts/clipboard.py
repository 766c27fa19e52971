"""Puts a table on the clipboard in two forms, so that Word, WPS and Excel paste a real table."""

from __future__ import annotations

from PySide6.QtCore import QMimeData, QStringListModel
from PySide6.QtGui import QGuiApplication

from viewer.office.paste import Rows, html_table, tab_text


def copy_table(head: tuple[str, ...], rows: Rows) -> None:
    """Copy a table as HTML and as text parted by tabs; ``head`` names the columns."""
    data = _made_by_qt()
    data.setText(tab_text(head, rows))
    data.setHtml(html_table(head, rows))
    QGuiApplication.clipboard().setMimeData(data)


def _made_by_qt() -> QMimeData:
    """An empty QMimeData that Qt itself has made.

    The clipboard keeps its object until after Python has ended. One made in Python asks Python for its formats then,
    and crashes (tests/ui/parts/test_clipboard.py); a model's data is made in C++ and asks nobody.
    """
    model = QStringListModel([""])
    data = model.mimeData([model.index(0)])
    for form in data.formats():
        data.removeFormat(form)
    return data

"""The help inside the application: the Markdown of ``resources/help`` in a reading window, no network."""

from __future__ import annotations

from PySide6.QtWidgets import QDialog, QTextBrowser, QVBoxLayout, QWidget

from viewer.paths import resources
from viewer.theme.tokens import Theme


class HelpDialog(QDialog):
    """Shows the help in the language given (``zh`` or ``en``)."""

    def __init__(self, language: str, theme: Theme, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        # Loaded here: the package takes longer to import than the first screen may wait.
        from markdown import markdown

        self.setWindowTitle(self.tr("Help and shortcuts"))
        self.resize(theme.px(760), theme.px(600))
        text = (resources() / "help" / f"{'en' if language == 'en' else 'zh'}.md").read_text(encoding="utf-8")
        page = QTextBrowser()
        page.setObjectName("helpPage")
        page.setOpenLinks(False)
        page.setAccessibleName(self.tr("Help and shortcuts"))
        page.document().setDefaultStyleSheet(
            f"h1, h2 {{ color: {theme.colors.ink}; }} td, th {{ padding: 4px 16px 4px 0; }}"
        )
        page.setHtml(markdown(text, extensions=["tables"]))
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        column.addWidget(page)

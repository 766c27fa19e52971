import pytest
from PySide6.QtWidgets import QTextBrowser

from viewer.theme.tokens import Look, theme_for
from viewer.ui.commands import Commands
from viewer.ui.help_dialog import HelpDialog


@pytest.mark.parametrize(("language", "word"), [("zh", "快捷键"), ("en", "Keys")])
def test_the_help_is_shown_in_the_readers_language(qtbot, language: str, word: str) -> None:
    dialog = HelpDialog(language, theme_for(Look()))
    qtbot.addWidget(dialog)
    page = dialog.findChild(QTextBrowser)
    assert word in page.toPlainText()
    assert "<table" in page.toHtml()


@pytest.mark.parametrize("language", ["zh", "en"])
def test_every_key_of_the_window_is_in_the_help(qtbot, language: str) -> None:
    from PySide6.QtGui import QAction
    from PySide6.QtWidgets import QWidget

    window = QWidget()
    qtbot.addWidget(window)
    Commands(window)
    dialog = HelpDialog(language, theme_for(Look()))
    qtbot.addWidget(dialog)
    said = dialog.findChild(QTextBrowser).toPlainText().replace("←", "Left").replace("→", "Right")
    said = said.replace("↑", "Up").replace("↓", "Down").replace("−", "-").replace("Ctrl+ +", "Ctrl++")
    for action in window.findChildren(QAction):
        for key in action.shortcuts()[:1]:
            shown = key.toString()
            last = shown.removeprefix("Ctrl+") if shown in ("Ctrl+-", "Ctrl+0") else shown
            assert last in said, shown

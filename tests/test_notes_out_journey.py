"""Notes on their way out, through the real window and its real dialogs: Word, Markdown, a printed brief."""

from __future__ import annotations

from collections.abc import Callable
from pathlib import Path

import pytest
from PySide6.QtCore import QPoint, Qt, QTimer
from PySide6.QtWidgets import QApplication, QFileDialog, QListView, QMessageBox
from pytestqt.qtbot import QtBot

from tests.note_hands import LEFT, NONE, drag, span_of, type_words
from viewer.app import make_window
from viewer.model import Briefing
from viewer.notes import Note
from viewer.store.notes import save_note
from viewer.ui.main_window import MainWindow
from viewer.ui.printing.outputs import Way
from viewer.ui.printing.print_dialog import PrintDialog

pytestmark = pytest.mark.usefixtures("plain_application")
Key, CONTROL, SHIFT = Qt.Key, Qt.KeyboardModifier.ControlModifier, Qt.KeyboardModifier.ShiftModifier
LONG = "核对口径。" * 400
FACE = "请与统计局核对 👍🏽 𠮷野家"


@pytest.fixture
def window(qtbot: QtBot, start_window: Callable[..., MainWindow], file: Path) -> MainWindow:
    made = start_window(file)
    made.navigator.go_to_section("2.2")
    qtbot.waitUntil(lambda: made._session.section == "2.2")
    return made


@pytest.fixture
def noted(qtbot: QtBot, window: MainWindow, briefing: Briefing) -> MainWindow:
    """A note written by hand, a mark and a bookmark."""
    text = window.navigator.reading.text
    drag(qtbot, text, span_of(briefing, "新增停车位500个"))
    qtbot.keyClick(text.view, Key.Key_M, CONTROL | SHIFT)
    type_words(FACE)
    qtbot.keyClick(QApplication.focusWidget(), Key.Key_Escape)
    drag(qtbot, text, span_of(briefing, "停车投诉下降"))
    qtbot.keyClick(text.view, Key.Key_M, CONTROL)
    qtbot.keyClick(text.view, Key.Key_B, CONTROL)
    return window


@pytest.fixture
def choose(monkeypatch: pytest.MonkeyPatch) -> Callable[[str, Path], list[str]]:
    """Answers the system's file dialog with a kind of file and a name; the list has what was proposed."""

    def chosen(kind: str, target: Path) -> list[str]:
        proposed: list[str] = []

        def ask(_window: object, _title: str, name: str, kinds: str, *_more: object) -> tuple[str, str]:
            proposed.append(Path(name).name)
            return str(target), next(words for words in kinds.split(";;") if kind in words)

        monkeypatch.setattr(QFileDialog, "getSaveFileName", ask)
        return proposed

    return chosen


def test_a_figure_that_was_clicked_is_copied_though_words_were_selected_before(
    qtbot: QtBot, window: MainWindow, briefing: Briefing
) -> None:
    reading = window.navigator.reading
    drag(qtbot, reading.text, span_of(briefing, "停车投诉下降"))
    cards = reading.cards.findChild(QListView)
    spot = cards.visualRect(cards.model().index(0, 0)).center()
    qtbot.mouseClick(cards.viewport(), LEFT, pos=spot)
    assert reading.text.notes.selection() is None
    qtbot.keyClick(QApplication.focusWidget(), Key.Key_C, CONTROL)
    assert QApplication.clipboard().text().startswith("500个")


def test_word_from_the_foot_of_the_list(
    qtbot: QtBot, noted: MainWindow, tmp_path: Path, choose: Callable[[str, Path], list[str]]
) -> None:
    import docx

    qtbot.keyClick(noted, Key.Key_F8)
    target = tmp_path / "notes.docx"
    proposed = choose(".docx", target)
    qtbot.mouseClick(noted.navigator.reading.side.notes._foot._link, LEFT)
    assert proposed == ["青山县2030年工作报告 阅读笔记.docx"]
    words = [paragraph.text for paragraph in docx.Document(str(target)).paragraphs]
    assert "《青山县2030年工作报告》阅读笔记" in words
    assert f"批注：{FACE}" in words
    assert any("停车投诉下降" in line for line in words)
    assert "已导出 3 条笔记" in noted._status.currentMessage()


def test_markdown_from_the_palette(
    qtbot: QtBot, noted: MainWindow, tmp_path: Path, choose: Callable[[str, Path], list[str]]
) -> None:
    proposed = choose(".md", tmp_path / "notes")
    qtbot.keyClick(noted, Key.Key_K, CONTROL)
    type_words("导出笔记")
    qtbot.keyClick(QApplication.focusWidget(), Key.Key_Return)
    qtbot.waitUntil(lambda: (tmp_path / "notes.md").exists())
    text = (tmp_path / "notes.md").read_text(encoding="utf-8")
    assert proposed
    assert f"批注：{FACE}\n" in text
    assert "“停车投诉下降”" in text


def test_an_ending_that_was_typed_says_more_than_the_kind_beside_it(
    qtbot: QtBot, noted: MainWindow, tmp_path: Path, choose: Callable[[str, Path], list[str]]
) -> None:
    for kind, name, made in (
        (".docx", "a.md", "a.md"),
        (".md", "b.docx", "b.md"),
        (".docx", "4.0改革", "4.0改革.docx"),
    ):
        choose(kind, tmp_path / name)
        noted._commands["export_notes"].trigger()
        assert (tmp_path / made).exists(), made
    assert not (tmp_path / "b.docx").exists()
    assert (tmp_path / "a.md").read_text(encoding="utf-8").startswith("# ")


def test_where_nothing_can_be_written_it_is_said_and_nothing_is_left(
    qtbot: QtBot, noted: MainWindow, tmp_path: Path, choose: Callable[[str, Path], list[str]]
) -> None:
    target = tmp_path / "nowhere" / "notes.docx"
    choose(".docx", target)
    said: list[str] = []

    def give_up() -> None:
        box = QApplication.activeModalWidget()
        if not isinstance(box, QMessageBox):
            QTimer.singleShot(10, noted, give_up)
            return
        said.append(box.text())
        qtbot.keyClick(box, Key.Key_Escape)

    QTimer.singleShot(0, noted, give_up)
    noted._commands["export_notes"].trigger()
    assert len(said) == 1
    assert not target.exists()


def _print(qtbot: QtBot, window: MainWindow, act: Callable[[PrintDialog], None]) -> None:
    failed: list[BaseException] = []
    done: list[bool] = []

    def run() -> None:
        dialog = QApplication.activeModalWidget()
        if not isinstance(dialog, PrintDialog):
            QTimer.singleShot(10, window, run)
            return
        try:
            qtbot.waitUntil(lambda: not dialog._setter.running)
            act(dialog)
            done.append(True)
        except BaseException as fault:
            failed.append(fault)
        finally:
            dialog.reject()

    QTimer.singleShot(0, window, run)
    window._commands["print"].trigger()
    if failed:
        raise failed[0]
    assert done


def test_printed_under_a_brief(qtbot: QtBot, noted: MainWindow, briefing: Briefing, tmp_path: Path) -> None:
    """A long note runs over pages; without the tick nothing of it is there."""
    import pypdfium2

    span = span_of(briefing, "停车投诉下降30.9%")
    save_note(briefing.sha256, Note(span, span.of(briefing.text), LONG))
    noted.close()
    window = make_window(QApplication.instance(), None)
    qtbot.addWidget(window)
    window.open_path(noted._opened.path)
    with qtbot.waitActive(window):
        window.show()
        window.activateWindow()
    qtbot.waitUntil(lambda: window.navigator.reading.has_sides and bool(window._dialogs.notes.notes))
    window.navigator.go_to_section("2.2")

    def plain(dialog: PrintDialog) -> None:
        dialog.export(Way.PDF, tmp_path / "plain.pdf")
        qtbot.waitUntil(lambda: (tmp_path / "plain.pdf").exists())

    def ticked(dialog: PrintDialog) -> None:
        before = dialog._setter.manuscript
        qtbot.mouseClick(dialog._panel.content._own_notes, LEFT, NONE, QPoint(8, 8))
        qtbot.waitUntil(lambda: not dialog._setter.running and dialog._setter.manuscript is not before)
        dialog.export(Way.PDF, tmp_path / "noted.pdf")
        qtbot.waitUntil(lambda: (tmp_path / "noted.pdf").exists())

    _print(qtbot, window, plain)
    _print(qtbot, window, ticked)

    def words(name: str) -> tuple[int, str]:
        with pypdfium2.PdfDocument(tmp_path / name) as pdf:
            return len(pdf), "".join(page.get_textpage().get_text_bounded() for page in pdf).replace("\r\n", "")

    pages, text = words("plain.pdf")
    assert "核对口径" not in text
    more, noted_text = words("noted.pdf")
    assert "阅读笔记" in noted_text
    assert noted_text.count("核对口径") >= 390
    assert more > pages + 1

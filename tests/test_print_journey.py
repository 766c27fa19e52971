"""Printing from the real window with real keys and clicks; run in a real X server too (test_xserver)."""

from __future__ import annotations

from collections.abc import Callable
from pathlib import Path

import pytest
from PySide6.QtCore import QObject, QPoint, Qt, QTimer, QUrl
from PySide6.QtGui import QDesktopServices, QInputMethodEvent
from PySide6.QtWidgets import QAbstractButton, QApplication, QFileDialog, QLabel, QLineEdit, QToolButton
from pytestqt.qtbot import QtBot

from viewer.app import make_window
from viewer.printing.paginate import Page
from viewer.printing.printer import PrintJob
from viewer.ui.main_window import MainWindow
from viewer.ui.overview.overview_parts import TitleLink
from viewer.ui.parts.buttons import LinkButton
from viewer.ui.printing import outgoing, print_dialog
from viewer.ui.printing.page_box import PageBox
from viewer.ui.printing.pick_model import PickModel
from viewer.ui.printing.pick_tree import PickTree
from viewer.ui.printing.print_controls import Check, PushButton, Radio
from viewer.ui.printing.print_dialog import PrintDialog
from viewer.ui.printing.print_fields import WordsField
from viewer.ui.printing.print_preview import PrintPreview
from viewer.ui.tree.section_view import SectionView

pytestmark = pytest.mark.usefixtures("plain_application")
CONTROL = Qt.KeyboardModifier.ControlModifier
LEFT = Qt.MouseButton.LeftButton
Act = Callable[[PrintDialog], None]


@pytest.fixture
def window(qtbot: QtBot, qapp: QApplication, file: Path, monkeypatch: pytest.MonkeyPatch) -> MainWindow:
    monkeypatch.setattr(print_dialog, "printer_names", lambda: ("办公室打印机",))
    made = make_window(qapp, file)
    qtbot.addWidget(made)
    made.resize(1366, 700)
    with qtbot.waitExposed(made):
        made.show()
    with qtbot.waitActive(made):
        made.activateWindow()
    return made


@pytest.fixture
def press(qtbot: QtBot, window: MainWindow) -> Callable[[Act], None]:
    """Presses Ctrl+P in whatever has the keyboard, does something in the dialog, and closes it."""

    def pressed(act: Act) -> None:
        with qtbot.waitActive(window):
            window.activateWindow()
        done = _when_open(act)
        qtbot.keyClick(window.focusWidget() or window, Qt.Key.Key_P, CONTROL)
        assert done == ["done"]

    return pressed


def _when_open(act: Act) -> list[str]:
    """Do something once the dialog stands there; the list says whether it was done."""
    done: list[str] = []

    def run() -> None:
        dialog = QApplication.activeModalWidget()
        if not isinstance(dialog, PrintDialog) or not dialog.isActiveWindow():
            QTimer.singleShot(10, run)
            return
        try:
            act(dialog)
            done.append("done")
        finally:
            dialog.reject()

    QTimer.singleShot(0, run)
    return done


def _radio(dialog: PrintDialog, start: str) -> Radio:
    return next(radio for radio in dialog.findChildren(Radio) if radio.text().startswith(start))


def _button(dialog: PrintDialog, text: str) -> PushButton:
    return next(button for button in dialog.findChildren(PushButton) if button.text().startswith(text))


def _text(dialog: PrintDialog) -> str:
    return "".join(page.text for page in dialog.pages).replace("\n", "")


def _chosen(dialog: PrintDialog) -> str:
    return next(radio.text() for radio in dialog.findChildren(Radio) if radio.isChecked())


def _type(widget: QObject, words: str) -> None:
    event = QInputMethodEvent("", [])
    event.setCommitString(words)
    QApplication.sendEvent(widget, event)


def _click(qtbot: QtBot, button: QAbstractButton) -> None:
    qtbot.mouseClick(button, LEFT, pos=QPoint(20, button.height() // 2))


def test_from_the_overview_the_whole_report(press: Callable[[Act], None], window: MainWindow) -> None:
    assert window.navigator.on_overview

    def look(dialog: PrintDialog) -> None:
        assert _chosen(dialog) == "全文"
        assert "茶园面积" in _text(dialog)
        assert "打造宜居县城" in _text(dialog)

    press(look)


def test_from_the_overview_the_chapter_with_the_keyboard(
    press: Callable[[Act], None], window: MainWindow, qtbot: QtBot
) -> None:
    links = window.navigator.overview.findChildren(TitleLink)
    chapter = next(link for link in links if "办好民生实事" in link.accessibleName())
    section = next(link for link in links if "改善营商环境" in link.accessibleName())
    chapter.setFocus()
    press(lambda dialog: _check_dialog(dialog, "本章：二、办好民生实事", "停车投诉", "茶园"))
    if section.isVisible():
        section.setFocus()
        press(lambda dialog: _check_dialog(dialog, "本节：改善营商环境", "办件时限", "茶园"))


def _check_dialog(dialog: PrintDialog, chosen: str, there: str, not_there: str) -> None:
    assert _chosen(dialog) == chosen
    assert there in _text(dialog)
    assert not_there not in _text(dialog)


@pytest.mark.parametrize("pane", ["text", "tree", "cards", "field"])
def test_what_is_being_read_is_printed_wherever_the_keyboard_is(
    press: Callable[[Act], None], window: MainWindow, pane: str
) -> None:
    window.navigator.go_to_section("1.2")
    reading = window.navigator.reading
    panes = {"text": reading.text, "tree": reading.tree, "cards": reading.cards, "field": window.findChild(QLineEdit)}
    panes[pane].setFocus()
    press(lambda dialog: _check_dialog(dialog, "本节：改善营商环境", "办件时限", "茶园"))


def test_the_point_at_the_reading_place_is_offered(
    press: Callable[[Act], None], window: MainWindow, qtbot: QtBot
) -> None:
    window.resize(1366, 480)
    for _ in range(6):
        window.looks.step_zoom(1)  # the small report is to be longer than the window is high
    window.navigator.go_to_metric(3)  # 新建加工厂6家, in the second point

    def take_the_point(dialog: PrintDialog) -> None:
        assert _chosen(dialog) == "本节：壮大特色产业"
        _click(qtbot, _radio(dialog, "本段：二是提升加工能力"))
        qtbot.waitUntil(lambda: "茶园" not in _text(dialog))
        assert "新建加工厂6家" in _text(dialog)

    press(take_the_point)


def test_while_filtering_the_answer_comes_first(press: Callable[[Act], None], window: MainWindow, qtbot: QtBot) -> None:
    field = window.findChild(QLineEdit)
    field.setFocus()
    _type(field, "停车")
    qtbot.waitUntil(lambda: window._session.selection.filtering)

    def look(dialog: PrintDialog) -> None:
        assert _chosen(dialog) == "筛选结果"
        assert _text(dialog).startswith("“停车”相关章节")
        qtbot.keyClick(dialog.focusWidget(), Qt.Key.Key_Down)
        assert _chosen(dialog) == "全文"

    press(look)


def test_sections_are_picked_by_mouse_and_by_key(
    press: Callable[[Act], None], window: MainWindow, qtbot: QtBot
) -> None:
    window.navigator.go_to_section("1.2")

    def pick(dialog: PrintDialog) -> None:
        picked = _radio(dialog, "自选章节")
        _click(qtbot, picked)
        tree = dialog.findChild(PickTree)
        qtbot.waitUntil(tree.isVisible)
        assert picked.accessibleDescription() == "1 节"
        view, model = tree.findChild(SectionView), tree.findChild(PickModel)
        box = view.visualRect(model.index_of("2.1"))
        qtbot.mouseClick(view.viewport(), LEFT, pos=box.center())
        qtbot.waitUntil(lambda: "新增学位" in _text(dialog))
        assert "办件时限" in _text(dialog)
        assert _text(dialog).startswith("青山县2030年工作报告（节选）")
        assert picked.accessibleDescription() == "2 节"
        picked.setFocus()
        qtbot.keyClick(picked, Qt.Key.Key_Tab)
        assert dialog.focusWidget() is view
        qtbot.keyClick(view, Qt.Key.Key_Down)  # from the row that was clicked
        assert view.currentIndex().data() == "完善停车设施"
        qtbot.keyClick(view, Qt.Key.Key_Space)
        qtbot.waitUntil(lambda: "停车投诉" in _text(dialog))
        qtbot.mouseClick(tree.findChild(LinkButton), LEFT)
        qtbot.waitUntil(lambda: not dialog.pages)
        assert "没有可打印的内容，请勾选要打印的章节。" in [label.text() for label in dialog.findChildren(QLabel)]
        assert not _button(dialog, "打印").isEnabled()
        _click(qtbot, _radio(dialog, "全文"))
        qtbot.waitUntil(lambda: bool(dialog.pages))
        assert not tree.isVisible()
        assert _button(dialog, "打印").isEnabled()

    press(pick)


def test_the_preview_is_walked_and_zoomed_by_key(
    press: Callable[[Act], None], window: MainWindow, qtbot: QtBot
) -> None:
    def walk(dialog: PrintDialog) -> None:
        _click(qtbot, _radio(dialog, "大字版式"))
        preview, box = dialog.findChild(PrintPreview), dialog.findChild(PageBox)
        qtbot.mouseClick(next(b for b in dialog.findChildren(QAbstractButton) if b.text() == "单页"), LEFT)
        qtbot.waitUntil(lambda: len(dialog.pages) > 1)
        qtbot.mouseClick(box, LEFT)
        box.selectAll()
        _type(box, "２")
        qtbot.keyClick(box, Qt.Key.Key_Return)
        assert preview.shown == (2, 2)
        whole = preview.percent
        qtbot.keyClick(box, Qt.Key.Key_Equal, CONTROL)
        assert preview.percent > whole
        assert preview.shown == (2, 2)
        qtbot.keyClick(box, Qt.Key.Key_0, CONTROL)
        assert preview.percent == whole

    press(walk)


def test_words_and_options_are_kept_and_said_the_next_time(
    press: Callable[[Act], None], window: MainWindow, qtbot: QtBot
) -> None:
    def choose(dialog: PrintDialog) -> None:
        header = next(field for field in dialog.findChildren(WordsField) if field.accessibleName() == "页眉字样")
        qtbot.mouseClick(header, LEFT)
        _type(header, "内部资料")
        _click(qtbot, next(check for check in dialog.findChildren(Check) if check.text() == "数据下加底线"))
        qtbot.waitUntil(lambda: bool(dialog.pages) and dialog.pages[0].frame.header is not None)
        dialog.findChild(PrintPreview).step_zoom(1)

    def look(dialog: PrintDialog) -> None:
        assert dialog.options.header == "内部资料"
        assert dialog.options.underline_figures
        assert dialog.options.zoom > 0
        assert dialog._side.note.words.startswith("页眉“内部资料”沿用上次所填。")
        assert dialog.pages[0].frame.header is not None

    press(choose)
    press(look)


def test_the_menu_s_export_asks_for_a_place_and_the_status_line_says_where(
    window: MainWindow, qtbot: QtBot, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    out = tmp_path / "出" / "简报.pdf"
    out.parent.mkdir()
    monkeypatch.setattr(QFileDialog, "getSaveFileName", lambda *_asked: (str(out), ""))
    opened: list[QUrl] = []
    monkeypatch.setattr(QDesktopServices, "openUrl", lambda url: opened.append(url) or True)
    window.navigator.go_to_section("1.2")
    window._commands["export_pdf"].trigger()
    assert out.read_bytes().startswith(b"%PDF")
    status = window.statusBar()
    assert str(out) in status.currentMessage()
    button = status.findChild(QToolButton)
    assert button.isVisible()
    qtbot.mouseClick(button, LEFT)
    assert [url.toLocalFile() for url in opened] == [str(out.parent)]
    assert not button.isVisible()
    assert window._memory.settings.last_folder == str(out.parent)


def test_a_save_dialog_given_up_leaves_the_print_dialog(
    window: MainWindow, qtbot: QtBot, monkeypatch: pytest.MonkeyPatch
) -> None:
    asked: list[str] = []
    monkeypatch.setattr(QFileDialog, "getSaveFileName", lambda *given: asked.append(given[2]) or ("", ""))

    def look(dialog: PrintDialog) -> None:
        qtbot.waitUntil(lambda: bool(asked))
        assert dialog.isVisible()

    done = _when_open(look)
    window._commands["export_word"].trigger()
    assert done == ["done"]
    assert [Path(name).name for name in asked] == ["青山县2030年工作报告.docx"]


def test_printing_by_keyboard_alone(
    press: Callable[[Act], None], window: MainWindow, qtbot: QtBot, monkeypatch: pytest.MonkeyPatch
) -> None:
    sent: list[object] = []

    class Paper:
        def add(self, page: Page) -> None:
            sent.append(page.number)

        def finish(self) -> None:
            sent.append("finished")

        def discard(self) -> None:
            sent.append("discarded")

    def start(job: PrintJob) -> Paper:
        sent.append(job.copies)
        return Paper()

    monkeypatch.setattr(outgoing, "start_printout", start)

    def walk(dialog: PrintDialog) -> None:
        def go_to(name: str) -> None:
            for _ in range(40):
                focused = dialog.focusWidget()
                if name in (focused.accessibleName(), getattr(focused, "text", str)()):
                    return
                qtbot.keyClick(focused, Qt.Key.Key_Tab)
            pytest.fail(f"the keyboard does not reach {name}")

        go_to("份数")
        qtbot.keyClick(dialog.focusWidget(), Qt.Key.Key_Up)
        go_to("页码")
        _type(dialog.focusWidget(), "第１页")
        go_to("打印")
        with qtbot.waitSignal(dialog.printed):
            qtbot.keyClick(dialog.focusWidget(), Qt.Key.Key_Return)
        assert not dialog.isVisible()

    window.navigator.go_to_section("1.2")
    press(walk)
    assert sent == [2, 1, "finished"]
    assert window.statusBar().currentMessage() == "已送往打印机"


def test_without_a_printer_the_pdf_is_what_there_is(
    press: Callable[[Act], None], window: MainWindow, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr(print_dialog, "printer_names", tuple)

    def look(dialog: PrintDialog) -> None:
        assert "没有可用的打印机，可导出 PDF。" in [
            label.text() for label in dialog.findChildren(QLabel) if label.isVisible()
        ]
        assert not _button(dialog, "打印").isVisible()

    press(look)

"""The print dialog: ranges, options that change the pages, a PDF or the printer, one sentence when it fails."""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import asdict, replace
from pathlib import Path

import pytest
from PySide6.QtCore import Qt
from PySide6.QtGui import QInputMethodEvent
from PySide6.QtWidgets import QApplication, QFileDialog, QLabel
from pytestqt.qtbot import QtBot

from viewer.errors import CannotPrint
from viewer.model import Briefing
from viewer.paper.options import FIT_PAGE, Layout, PrintOptions, Supplied
from viewer.paper.ranges import PrintRequest
from viewer.printing.paginate import Page
from viewer.printing.printer import PrintJob
from viewer.query.search import search
from viewer.theme.tokens import Look, theme_for
from viewer.ui.parts.buttons import IconButton
from viewer.ui.printing import outgoing, print_dialog
from viewer.ui.printing.outputs import Way
from viewer.ui.printing.page_note import PageNote
from viewer.ui.printing.print_controls import Check, PushButton, Radio
from viewer.ui.printing.print_dialog import PrintDialog
from viewer.ui.printing.print_fields import CopiesField, WordsField
from viewer.ui.printing.print_preview import PrintPreview

# The offscreen platform has no window manager to tell a dialog's smallest size to, and says so.
pytestmark = pytest.mark.qt_log_ignore("propagateSizeHints")

Open = Callable[..., PrintDialog]


@pytest.fixture
def printers(monkeypatch: pytest.MonkeyPatch) -> list[str]:
    """The system's printers; a test may empty the list."""
    names = ["办公室打印机", "二楼打印机"]
    monkeypatch.setattr(print_dialog, "printer_names", lambda: tuple(names))
    return names


class Paper:
    """A printer that keeps what it is sent."""

    def __init__(self) -> None:
        self.jobs: list[PrintJob] = []
        self.pages: list[Page] = []
        self.finished = self.discarded = False
        self.refuses = False

    def start(self, job: PrintJob) -> Paper:
        if self.refuses:
            raise CannotPrint(job.printer)
        self.jobs.append(job)
        return self

    def add(self, page: Page) -> None:
        self.pages.append(page)

    def finish(self) -> None:
        self.finished = True

    def discard(self) -> None:
        self.discarded = True


@pytest.fixture
def paper(monkeypatch: pytest.MonkeyPatch) -> Paper:
    """What the printer gets."""
    made = Paper()
    monkeypatch.setattr(outgoing, "start_printout", made.start)
    return made


@pytest.fixture
def open_dialog(qtbot: QtBot, briefing: Briefing, printers: list[str]) -> Open:
    def opened(section: str = "1.1", query: str = "", options: PrintOptions | None = None, **look: bool) -> PrintDialog:
        selection = search(briefing, query) if query else None
        request = PrintRequest(briefing, section, selection)
        dialog = PrintDialog(request, options or PrintOptions(), theme_for(Look(**look)))
        qtbot.addWidget(dialog)
        dialog.resize(1280, 800)
        dialog.show()
        return dialog

    return opened


def _radio(dialog: PrintDialog, start: str) -> Radio:
    return next(radio for radio in dialog.findChildren(Radio) if radio.text().startswith(start))


def _check(dialog: PrintDialog, start: str) -> Check:
    return next(check for check in dialog.findChildren(Check) if check.text().startswith(start))


def _button(dialog: PrintDialog, text: str) -> PushButton:
    return next(b for b in dialog.findChildren(PushButton) if b.text().startswith(text) and not b.isHidden())


def _field(dialog: PrintDialog, name: str) -> WordsField:
    return next(field for field in dialog.findChildren(WordsField) if field.accessibleName() == name)


def _type(field: WordsField, words: str) -> None:
    """Type as through an input method."""
    event = QInputMethodEvent("", [])
    event.setCommitString(words)
    QApplication.sendEvent(field, event)


def _labels(dialog: PrintDialog) -> list[str]:
    return [label.text() for label in dialog.findChildren(QLabel) if label.isVisible()]


def _text(dialog: PrintDialog) -> str:
    return "\n".join(page.text for page in dialog.pages)


def test_opens_on_the_section_being_read(open_dialog: Open) -> None:
    dialog = open_dialog("1.1")
    assert _radio(dialog, "Section: 壮大特色产业").isChecked()
    assert _text(dialog).startswith("壮大特色产业\n——摘自《青山县2030年工作报告》")
    assert "改善营商环境" not in _text(dialog)
    assert _radio(dialog, "Filtered").accessibleDescription() == "No filter"
    assert not _radio(dialog, "Filtered").isEnabled()
    assert _radio(dialog, "Whole").accessibleDescription() == "3 chapters, 4 sections"


def test_opens_on_the_filter_s_answer_while_filtering(open_dialog: Open) -> None:
    dialog = open_dialog("1.1", query="停车")
    assert _radio(dialog, "Filtered").isChecked()
    assert _text(dialog).startswith("“停车”相关章节")
    assert "停车投诉下降30.9%" in _text(dialog).replace("\n", "")
    assert "茶园" not in _text(dialog)


def test_a_chapter_without_sections_has_no_section_to_print(open_dialog: Open) -> None:
    dialog = open_dialog("3")
    assert not _radio(dialog, "Section").isEnabled()
    assert _radio(dialog, "Chapter: 三、2031年工作打算").isChecked()


def test_before_the_first_chapter_only_the_whole_is_offered(open_dialog: Open) -> None:
    dialog = open_dialog("0")
    assert _radio(dialog, "Whole").isChecked()
    assert not _radio(dialog, "Chapter").isEnabled()


def test_another_range_shows_other_pages(open_dialog: Open, qtbot: QtBot) -> None:
    dialog = open_dialog("1.1")
    _radio(dialog, "Chapter: 一、夯实产业基础").click()
    qtbot.waitUntil(lambda: "改善营商环境" in _text(dialog))
    assert "办好民生实事" not in _text(dialog)
    _radio(dialog, "Whole").click()
    qtbot.waitUntil(lambda: "办好民生实事" in _text(dialog))


def test_options_change_the_pages_and_their_count(open_dialog: Open, qtbot: QtBot) -> None:
    dialog = open_dialog("0")
    qtbot.waitUntil(lambda: "2 pages, A4 portrait" in _labels(dialog))
    rows = len(dialog.pages[0].lines)
    _radio(dialog, "Large print").click()
    qtbot.waitUntil(lambda: len(dialog.pages[0].lines) < rows)
    _check(dialog, "Text").click()
    qtbot.waitUntil(lambda: len(dialog.pages) == 1)
    assert "1 pages, A4 portrait" in _labels(dialog)
    _check(dialog, "Text").click()
    _check(dialog, "Key figures").click()
    qtbot.waitUntil(lambda: "关键数据" not in _text(dialog))
    _radio(dialog, "In brackets").click()
    qtbot.waitUntil(lambda: "〔一〕" in _text(dialog))


def test_options_come_back_as_they_were_chosen(open_dialog: Open) -> None:
    chosen = PrintOptions(
        figures=False, text=True, notes=False, underline_figures=True, supplied=Supplied.BRACKETED,
        layout=Layout.LARGE, duplex=False, printer="二楼打印机", two_up=False,
        header="内部资料", watermark="征求意见稿", zoom=125,
    )  # fmt: skip
    dialog = open_dialog(options=chosen)
    assert dialog.options == chosen
    _check(dialog, "Underline").click()
    dialog.reject()
    assert asdict(dialog.options) == asdict(replace(chosen, underline_figures=False))


def test_nothing_ticked_is_nothing_to_print(open_dialog: Open, qtbot: QtBot) -> None:
    dialog = open_dialog()
    _check(dialog, "Text").click()
    _check(dialog, "Key figures").click()
    qtbot.waitUntil(lambda: not _button(dialog, "Print").isEnabled())
    assert not _button(dialog, "Export").isEnabled()
    assert "Nothing to print: choose key figures or text." in _labels(dialog)
    _check(dialog, "Text").click()
    qtbot.waitUntil(lambda: _button(dialog, "Print").isEnabled())
    assert "Nothing to print: choose key figures or text." not in _labels(dialog)


def test_printing_at_once_when_nothing_is_ticked_any_more_prints_nothing(open_dialog: Open, paper: Paper) -> None:
    dialog = open_dialog()
    _check(dialog, "Text").click()
    _check(dialog, "Key figures").click()
    _button(dialog, "Print").click()
    assert paper.jobs == []
    assert not _button(dialog, "Print").isEnabled()


def test_a_section_without_figures_says_so(open_dialog: Open, qtbot: QtBot) -> None:
    dialog = open_dialog("3")
    assert _check(dialog, "Key figures").accessibleDescription() == "No figures"
    assert not _check(dialog, "Key figures").isEnabled()


def test_export_asks_for_a_name_and_writes(
    open_dialog: Open, qtbot: QtBot, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    dialog = open_dialog("1.1")
    asked: list[str] = []

    def ask(_parent: object, _title: str, proposed: str, *_more: object) -> tuple[str, str]:
        asked.append(Path(proposed).name)
        return str(tmp_path / "简报"), ""

    monkeypatch.setattr(QFileDialog, "getSaveFileName", ask)
    with qtbot.waitSignal(dialog.exported) as told:
        _button(dialog, "Export").click()
    assert asked == ["青山县2030年工作报告 壮大特色产业.pdf"]
    assert told.args == [str(tmp_path / "简报.pdf")]
    assert (tmp_path / "简报.pdf").read_bytes().startswith(b"%PDF")
    assert not dialog.isVisible()


def test_an_export_that_fails_says_so_and_stays_open(open_dialog: Open, qtbot: QtBot, tmp_path: Path) -> None:
    dialog = open_dialog("1.1")
    dialog.export(Way.PDF, tmp_path / "gone" / "out.pdf")
    qtbot.waitUntil(lambda: any("无法写入“out.pdf”" in text for text in _labels(dialog)))
    assert dialog.isVisible()
    assert _button(dialog, "Choose another place").isVisible()


def test_prints_the_pages_shown(open_dialog: Open, qtbot: QtBot, paper: Paper) -> None:
    dialog = open_dialog("1.1")
    with qtbot.waitSignal(dialog.printed):
        _button(dialog, "Print").click()
    assert tuple(paper.pages) == dialog.pages
    assert paper.jobs == [PrintJob("办公室打印机", "壮大特色产业", 1, True)]
    assert paper.finished


def test_a_choice_made_just_before_printing_is_printed(open_dialog: Open, qtbot: QtBot, paper: Paper) -> None:
    dialog = open_dialog("1.1")
    _check(dialog, "Key figures").click()
    with qtbot.waitSignal(dialog.printed):
        _button(dialog, "Print").click()
    assert "关键数据" not in paper.pages[0].text


def test_copies_and_both_sides_go_to_the_printer(open_dialog: Open, qtbot: QtBot, paper: Paper) -> None:
    dialog = open_dialog("1.1")
    dialog.findChild(CopiesField).setValue(3)
    _check(dialog, "Two-sided").click()
    with qtbot.waitSignal(dialog.printed):
        _button(dialog, "Print").click()
    assert paper.jobs[0].copies == 3
    assert not paper.jobs[0].duplex
    assert not dialog.options.duplex


def test_a_range_of_pages_as_it_is_typed(open_dialog: Open, qtbot: QtBot, paper: Paper) -> None:
    dialog = open_dialog("0", options=PrintOptions(layout=Layout.LARGE))
    qtbot.waitUntil(lambda: len(dialog.pages) == 2)
    _type(_field(dialog, "Pages"), "２")
    with qtbot.waitSignal(dialog.printed):
        _button(dialog, "Print").click()
    assert [page.number for page in paper.pages] == [2]


@pytest.mark.parametrize(("typed", "said"), [("两页", "页码“两页”看不明白"), ("99", "没有第 99 页")])
def test_pages_that_are_not_there_are_said_and_can_be_mended(
    open_dialog: Open, qtbot: QtBot, paper: Paper, typed: str, said: str
) -> None:
    dialog = open_dialog("1.1")
    qtbot.waitUntil(dialog.isActiveWindow)
    field = _field(dialog, "Pages")
    field.setText(typed)
    _button(dialog, "Print").click()
    qtbot.waitUntil(lambda: any(said in text for text in _labels(dialog)))
    assert paper.jobs == []
    assert dialog.focusWidget() is field
    field.setText("1")
    with qtbot.waitSignal(dialog.printed):
        _button(dialog, "Print").click()


def test_a_printer_that_fails_offers_a_pdf(open_dialog: Open, qtbot: QtBot, paper: Paper) -> None:
    paper.refuses = True
    dialog = open_dialog("1.1")
    _button(dialog, "Print").click()
    assert dialog.isVisible()
    qtbot.waitUntil(lambda: "打印机“办公室打印机”没有响应，可改为导出 PDF。" in _labels(dialog))
    assert _button(dialog, "Print").isEnabled()


def test_without_a_printer_one_sentence_and_the_pdf(open_dialog: Open, printers: list[str]) -> None:
    printers.clear()
    dialog = open_dialog("1.1", options=PrintOptions(printer="办公室打印机"))
    assert "No printer; export a PDF instead." in _labels(dialog)
    assert not any(b.text() == "Print" and b.isVisible() for b in dialog.findChildren(PushButton))
    assert not _check(dialog, "Two-sided").isVisible()
    assert dialog.options.printer == "办公室打印机"


def test_escape_closes_without_printing(open_dialog: Open, qtbot: QtBot, paper: Paper) -> None:
    dialog = open_dialog("1.1")
    qtbot.keyClick(dialog, Qt.Key.Key_Escape)
    assert not dialog.isVisible()
    assert paper.jobs == []


def test_the_keyboard_walks_from_the_ranges_to_the_buttons(open_dialog: Open, qtbot: QtBot) -> None:
    dialog = open_dialog("1.1")
    qtbot.waitUntil(dialog.isActiveWindow)
    seen = []
    for _ in range(40):
        widget = dialog.focusWidget()
        name = widget.accessibleName() or getattr(widget, "text", str)()
        if name in seen:
            break
        seen.append(name)
        qtbot.keyClick(widget, Qt.Key.Key_Tab)
    wanted = [
        "Section: 壮大特色产业",
        "Key figures table",
        "Text",
        "Header",
        "Watermark",
        "Official",
        "Printer",
        "Copies",
        "Two-sided",
        "Pages",
        "Export PDF…",
        "Export Word",
        "Cancel",
        "Print",
        "Page",
    ]
    assert [name for name in seen if name in wanted] == wanted
    assert any(name.startswith("Preview") for name in seen)


@pytest.mark.parametrize("look", [{}, {"dark": True}, {"large": True}, {"compact": True}], ids=str)
def test_every_look_is_painted(open_dialog: Open, look: dict[str, bool]) -> None:
    image = open_dialog("0", **look).grab().toImage()
    assert image.pixelColor(image.width() // 2, 2) == image.pixelColor(image.width() // 2 + 40, 2)


def test_targets_are_large_enough(open_dialog: Open) -> None:
    dialog = open_dialog("1.1", compact=True)
    for widget in (*dialog.findChildren(Radio), *dialog.findChildren(Check), *dialog.findChildren(PushButton)):
        if widget.isVisible():
            assert widget.height() >= 28
            assert widget.width() >= 28


def test_the_point_at_the_reading_place_can_be_printed(open_dialog: Open, qtbot: QtBot) -> None:
    dialog = open_dialog("1.1.2")
    assert _radio(dialog, "Section: 壮大特色产业").isChecked()
    point = _radio(dialog, "Point: 二是提升加工能力")
    assert point.isVisible()
    point.click()
    qtbot.waitUntil(lambda: "提升加工能力\n——摘自" in _text(dialog))
    assert "茶园" not in _text(dialog)
    assert not _radio(open_dialog("1.2"), "Point").isVisible()


def test_figures_alone_are_one_page_and_can_be_ticked_again(open_dialog: Open, qtbot: QtBot) -> None:
    dialog = open_dialog("0")
    _check(dialog, "Text").click()
    qtbot.waitUntil(lambda: "所在章节" in _text(dialog))
    assert len(dialog.pages) == 1
    figures = _check(dialog, "Key figures")
    figures.click()
    qtbot.waitUntil(lambda: not dialog.pages)
    assert figures.isEnabled()
    figures.click()
    qtbot.waitUntil(lambda: len(dialog.pages) == 1)


def test_typed_words_stand_on_every_page_after_a_rest(open_dialog: Open, qtbot: QtBot) -> None:
    dialog = open_dialog("0")
    _type(_field(dialog, "Header"), "内部资料")
    _type(_field(dialog, "Watermark"), "草稿")
    qtbot.waitUntil(lambda: all(page.frame.watermark for page in dialog.pages) and bool(dialog.pages))
    assert all(page.frame.header and page.frame.header.line.text == "内部资料" for page in dialog.pages)
    assert (dialog.options.header, dialog.options.watermark) == ("内部资料", "草稿")


def test_words_of_the_last_time_are_said(open_dialog: Open, qtbot: QtBot) -> None:
    dialog = open_dialog("1.1", options=PrintOptions(header="机密"))
    note = dialog.findChild(PageNote)
    assert note.words.startswith("Kept from the last time: header “机密”.")
    field = _field(dialog, "Header")
    field.findChild(IconButton).click()
    qtbot.waitUntil(lambda: "last time" not in note.words)
    assert dialog.options.header == ""


def test_keys_and_buttons_zoom(open_dialog: Open, qtbot: QtBot) -> None:
    dialog = open_dialog("1.1")
    qtbot.waitUntil(dialog.isActiveWindow)
    preview, control = dialog.findChild(PrintPreview), Qt.KeyboardModifier.ControlModifier
    whole = preview.percent
    qtbot.keyClick(dialog, Qt.Key.Key_Plus, control)
    larger = preview.percent
    assert larger > whole
    assert f"{larger}%" in _labels(dialog)
    qtbot.keyClick(dialog, Qt.Key.Key_Minus, control)
    assert preview.percent < larger
    qtbot.keyClick(dialog, Qt.Key.Key_0, control)
    assert (preview.zoom, preview.percent) == (FIT_PAGE, whole)
    assert dialog.options.zoom == FIT_PAGE


def test_a_range_change_begins_at_the_first_page_an_option_keeps_the_place(open_dialog: Open, qtbot: QtBot) -> None:
    dialog = open_dialog("0", options=PrintOptions(layout=Layout.LARGE, two_up=False))
    preview = dialog.findChild(PrintPreview)
    qtbot.waitUntil(lambda: len(dialog.pages) == 2)
    preview.go_to_page(2)
    _check(dialog, "Underline").click()
    qtbot.wait(50)
    assert preview.shown == (2, 2)
    _radio(dialog, "Picked").click()
    qtbot.wait(50)
    assert preview.shown[0] <= 1

from dataclasses import replace

import pytest
from PySide6.QtGui import QDesktopServices
from PySide6.QtWidgets import QToolButton

from viewer.query.search import search
from viewer.theme.tokens import Look, theme_for
from viewer.ui.status_line import StatusLine


@pytest.fixture
def line(qtbot, briefing):
    made = StatusLine()
    qtbot.addWidget(made)
    made.show_theme(theme_for(Look()))
    made.show()
    made.show_briefing(briefing)
    return made


def _words(line: StatusLine) -> str:
    labels = (line._report, line._figures, line._supplied, line._filter, line._warnings, line._place, line._zoom)
    return "|".join(label.text() for label in labels if label.isVisible() and label.text())


def test_it_counts_the_report_and_its_supplied_numbers(line) -> None:
    assert _words(line) == "3 chapters, 4 sections|10 figures|2 numbers supplied|Size 20"


def test_it_names_the_filter_and_the_hit(line, briefing) -> None:
    line.show_selection(search(briefing, "停车"))
    line.show_hit(1, 3)
    assert "Filter: 停车|Hit 1 of 3" in _words(line)
    line.show_selection(search(briefing, ""))
    assert "Filter" not in _words(line)


def test_it_says_where_the_reader_is(line, briefing) -> None:
    line.show_section(briefing, "1.2")
    assert "Section 2 of 4" in _words(line)
    line.show_section(briefing, "3")
    assert "Chapter 3 of 3" in _words(line)


def test_what_the_import_noticed_is_said_while_the_report_is_open(line, briefing) -> None:
    line.show_briefing(replace(briefing, warnings=("正文出现了两遍。",)))
    assert "⚠ 正文出现了两遍。" in _words(line)
    line.show_briefing(briefing)
    assert "⚠" not in _words(line)


def test_a_text_without_headings_counts_its_figures_alone(line, briefing) -> None:
    line.show_briefing(replace(briefing, sections=briefing.sections[:1], metrics=()))
    assert _words(line).startswith("0 figures|")


def test_a_file_that_was_made_can_be_shown_while_the_message_stands(line, monkeypatch: pytest.MonkeyPatch) -> None:
    opened: list[str] = []
    monkeypatch.setattr(QDesktopServices, "openUrl", lambda url: opened.append(url.toLocalFile()) or True)
    status = line
    status.tell("已导出", "/somewhere/简报.pdf")
    button = status.findChild(QToolButton)
    assert button.isVisible()
    button.click()
    assert opened == ["/somewhere"]
    assert not button.isVisible()
    status.tell("已导出", "/somewhere/简报.pdf")
    status.tell("已回到第 1 处")
    assert not button.isVisible()


def test_what_comes_while_a_message_stands_waits_for_its_end(line, briefing) -> None:
    line.tell("Read last, is not where it was")
    line.show_briefing(replace(briefing, warnings=("正文出现了两遍。",)))
    line.show_selection(search(briefing, "停车"))
    line.show_changed()
    line.show_input_missing(True)
    assert _words(line) == "Size 20"
    line.clearMessage()
    assert _words(line).startswith("3 chapters, 4 sections|10 figures|2 numbers supplied|Filter: 停车|⚠")
    assert line._changed.isVisible()
    assert line._input.isVisible()

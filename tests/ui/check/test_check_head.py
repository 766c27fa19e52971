"""The scope and the counts above the list."""

from __future__ import annotations

from PySide6.QtWidgets import QLabel

from viewer.model import CheckState
from viewer.theme.tokens import Theme
from viewer.ui.check.check_desk import Scope
from viewer.ui.check.check_head import CheckHead


def test_a_scope_is_chosen_and_told(qtbot, theme: Theme) -> None:
    head = CheckHead("（一）壮大特色产业")
    qtbot.addWidget(head)
    head.show_theme(theme)
    assert head.scope is Scope.SECTION
    for scope in (Scope.DOUBTFUL, Scope.ALL, Scope.TO_CHECK):
        with qtbot.waitSignal(head.scope_chosen) as told:
            head.show_scope(scope)
        assert told.args == [scope]
        assert head.scope is scope


def test_counts(qtbot, theme: Theme) -> None:
    head = CheckHead("")
    qtbot.addWidget(head)
    head.show_theme(theme)
    head.show_counts({CheckState.CHECKED: 2, CheckState.HIDDEN: 1})
    assert head.findChild(QLabel).text() == "3 items　Checked\u00a02, Hidden\u00a01"


def test_what_is_being_read_is_called_what_it_is(qtbot) -> None:
    said = []
    for level in (0, 1, 2):
        head = CheckHead("", level)
        qtbot.addWidget(head)
        said.append(head._scope.itemText(0))
    assert said == ["Whole report", "This chapter", "This section"]

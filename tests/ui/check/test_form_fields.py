"""The fields of the form: what can be typed, what stands fast, and how they are named."""

from __future__ import annotations

from viewer.theme.tokens import Look, Theme, theme_for
from viewer.ui.check.form_fields import FactField, Named, WordField


def test_words_begin_at_their_beginning(qtbot, theme: Theme) -> None:
    field = WordField()
    qtbot.addWidget(field)
    field.show_theme(theme)
    field.show_words("很长的名称" * 30, "读出的名称")
    assert (field.cursorPosition(), field.placeholderText()) == (0, "读出的名称")


def test_facts_can_be_copied_and_not_changed(qtbot, theme: Theme) -> None:
    field = FactField()
    qtbot.addWidget(field)
    field.show_theme(theme)
    field.show_words("13.57", "None")
    qtbot.keyClicks(field, "9")
    assert (field.text(), field.isReadOnly(), field.isEnabled()) == ("13.57", True, True)
    assert field.textMargins().right() >= theme.px(16)


def test_a_field_is_named_to_eye_and_ear(qtbot) -> None:
    named = Named("From", FactField())
    qtbot.addWidget(named)
    named.show_theme(theme_for(Look(large=True)))
    assert named.field.accessibleName() == "From"
    named.show_name("Value")
    assert named.field.accessibleName() == "Value"
    assert named.field.sizeHint().height() == theme_for(Look(large=True)).px(32)

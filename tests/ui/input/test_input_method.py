"""Typing through a fake fcitx: both protocols, the order of keys, slowness, silence, death and return."""

from __future__ import annotations

import time

import pytest
from jeepney import HeaderFields
from PySide6.QtCore import Qt
from PySide6.QtGui import QGuiApplication, QInputMethodEvent, QTextCharFormat

from viewer.ui.input import keys
from viewer.ui.input.input_method import InputMethod
from viewer.ui.input.place import cursor_place

ESCAPE, RETURN = 0xFF1B, 0xFF0D
SPOKEN = [("org.fcitx.Fcitx5", 5), ("org.fcitx.Fcitx-7", 4), ("org.freedesktop.portal.Fcitx", 5)]


@pytest.fixture(params=SPOKEN, ids=["fcitx5", "fcitx4", "portal"])
def service(request, fcitx):
    return fcitx(*request.param)


def joined(desk, qtbot):
    method = InputMethod(desk.show_missing, desk)
    qtbot.waitUntil(lambda: method._client.answers, timeout=5000)
    return method


def test_letters_become_chinese_and_only_that_filters(desk, service, qtbot):
    joined(desk, qtbot)
    desk.type("tingche")
    assert desk.field.text() == ""
    assert desk.field.displayText() == "tingche" or service.composed == "tingche"
    assert desk.told == []
    desk.type(" ")
    assert desk.field.text() == "停车"
    assert desk.told == ["停车"]
    assert desk.missing == []
    assert ("FocusIn", ()) in service.calls


def test_what_is_composed_is_underlined(desk, fcitx, qtbot, monkeypatch):
    fcitx()
    joined(desk, qtbot)
    seen: list[tuple[int, int, QTextCharFormat.UnderlineStyle]] = []
    usual = type(desk.field).inputMethodEvent

    def look(self, event):
        for found in event.attributes():
            if found.type == QInputMethodEvent.AttributeType.TextFormat:
                seen.append((found.start, found.length, found.value.toCharFormat().underlineStyle()))
        usual(self, event)

    monkeypatch.setattr(type(desk.field), "inputMethodEvent", look)
    desk.type("ti")
    underlined = QTextCharFormat.UnderlineStyle.SingleUnderline
    assert seen == [(0, 1, underlined), (0, 2, underlined)]


def test_what_it_does_not_take_acts_by_itself(desk, service, qtbot):
    joined(desk, qtbot)
    entered, escaped = [], []
    desk.field.entered.connect(entered.append)
    desk.field.escaped.connect(lambda: escaped.append(True))
    desk.type("1")
    desk.press(RETURN, "\r", Qt.Key.Key_Return)
    desk.press(ESCAPE, "\x1b", Qt.Key.Key_Escape)
    assert desk.field.text() == "1"
    assert (entered, escaped) == ([False], [True])
    assert desk.press(ord("f"), "\x06", Qt.Key.Key_F, state=4)  # Ctrl+F stays free for its shortcut


def test_what_it_takes_is_nobody_elses(desk, service, qtbot):
    joined(desk, qtbot)
    escaped = []
    desk.field.escaped.connect(lambda: escaped.append(True))
    desk.type("ti")
    assert not desk.press(ESCAPE, "\x1b", Qt.Key.Key_Escape)
    assert (desk.field.text(), escaped) == ("", [])
    assert not desk.field._composing


def test_text_and_a_key_passed_on_keep_their_order(desk, service, qtbot):
    joined(desk, qtbot)
    desk.type("gaige.1,2")
    assert desk.field.text() == "改革.1，2"


def test_a_slow_answer_holds_keys_back_in_their_order(desk, service, qtbot, monkeypatch):
    monkeypatch.setattr(keys, "AT_ONCE", 50)
    joined(desk, qtbot)
    service.delay = 0.06
    started = time.monotonic()
    desk.type("1gaige 2tingche.3")
    assert time.monotonic() - started < 0.6  # one wait for the first, none for the 16 behind it
    qtbot.waitUntil(lambda: desk.field.text() == "1改革2停车.3", timeout=5000)


def test_what_is_typed_while_a_key_given_back_still_acts(desk, service, qtbot, monkeypatch):
    """It may have opened a dialog, whose event loop runs inside the key's own event."""
    joined(desk, qtbot)
    service.delay = 0.05

    def act(_field: object) -> None:
        service.delay = 0.0
        monkeypatch.setattr(keys, "AT_ONCE", 5000)
        desk.other.setFocus()
        desk.type("gaige ")

    desk.field.entered.connect(act)
    monkeypatch.setattr(keys, "AT_ONCE", 10)
    desk.press(RETURN, "\r", Qt.Key.Key_Return)
    qtbot.waitUntil(lambda: desk.other.text() != "", timeout=5000)
    assert desk.other.text() == "改革"


def test_a_shortcut_does_not_wait_for_a_slow_answer(desk, service, qtbot, monkeypatch):
    monkeypatch.setattr(keys, "AT_ONCE", 10)
    joined(desk, qtbot)
    service.delay = 0.1
    assert desk.press(ord("f"), "\x06", Qt.Key.Key_F, state=4)


def test_one_that_hears_no_more_is_given_up_and_taken_back(desk, service, qtbot, monkeypatch):
    monkeypatch.setattr(keys, "AT_ONCE", 10)
    method = joined(desk, qtbot)
    method._keys._patience.setInterval(60)
    service.deaf.set()
    qtbot.wait(50)
    desk.type("12")
    assert desk.field.text() == ""
    qtbot.waitUntil(lambda: desk.field.text() == "12", timeout=5000)
    assert desk.missing == [True]
    desk.type("3")
    assert desk.field.text() == "123"
    service.deaf.clear()
    qtbot.waitUntil(lambda: desk.missing == [True, False], timeout=5000)
    monkeypatch.setattr(keys, "AT_ONCE", 1000)
    desk.type("gaige ")
    assert desk.field.text() == "123改革"


def test_it_dies_while_composing_and_comes_back(desk, service, fcitx, qtbot):
    method = joined(desk, qtbot)
    desk.type("ting")
    service.die()
    qtbot.waitUntil(lambda: not method._client.answers, timeout=5000)
    assert desk.field.text() == "ting"  # nothing that was typed is lost
    qtbot.waitUntil(lambda: desk.missing == [True], timeout=5000)
    desk.type("x")
    assert desk.field.text() == "tingx"
    desk.field.clear()
    fcitx(service._service, service._version)
    qtbot.waitUntil(lambda: desk.missing == [True, False], timeout=5000)
    desk.type("gaige ")
    assert desk.field.text() == "改革"


def test_leaving_the_field_keeps_what_was_composed(desk, service, qtbot):
    joined(desk, qtbot)
    desk.type("ting")
    desk.other.setFocus()
    assert (desk.field.text(), desk.other.text()) == ("ting", "")
    desk.type("gaige ")
    assert desk.other.text() == "改革"
    told = [name for name, _body in service.calls if name in ("FocusIn", "FocusOut", "Reset")]
    assert told[:4] == ["FocusIn", "Reset", "FocusOut", "FocusIn"]


def test_a_click_keeps_what_was_composed(desk, service, qtbot):
    joined(desk, qtbot)
    desk.type("ting")
    qtbot.mouseClick(desk.windowHandle(), Qt.MouseButton.LeftButton, pos=desk.field.geometry().center())
    assert desk.field.text() == "ting"
    qtbot.waitUntil(lambda: ("Reset", ()) in service.calls, timeout=5000)


def test_the_candidates_are_told_where_the_cursor_is(desk, service, qtbot):
    joined(desk, qtbot)
    desk.type("tingche 1")
    qtbot.waitUntil(lambda: len(service.named("SetCursorRect")) > 1, timeout=5000)
    places = service.named("SetCursorRect")
    field = desk.field.mapToGlobal(desk.field.rect().topLeft())
    for left, top, _width, height in places:
        assert field.x() - 4 <= left <= field.x() + desk.field.width()
        assert field.y() - 4 <= top < top + height <= field.y() + desk.field.height() + 2
    assert places[-1][0] > places[0][0]


def test_the_cursor_is_told_in_device_pixels(desk, monkeypatch):
    monkeypatch.setattr(type(desk.windowHandle()), "devicePixelRatio", lambda _window: 2.0)
    place = cursor_place(desk.field)
    assert place.scale is None
    cursor = desk.field.cursorRect()
    corner = desk.field.mapToGlobal(cursor.topLeft()) * 2
    assert abs(place.rectangle[0] - corner.x()) <= 4
    assert abs(place.rectangle[1] - corner.y()) <= 4
    assert place.rectangle[3] >= 2 * cursor.height() - 4
    monkeypatch.setattr(QGuiApplication, "platformName", lambda: "wayland")
    place = cursor_place(desk.field)
    assert place.scale == 2.0
    assert place.rectangle[0] < corner.x() + 8


def test_keys_outside_a_field_are_not_its_affair(desk, service, qtbot):
    joined(desk, qtbot)
    desk.field.setReadOnly(True)
    desk.field.setAttribute(Qt.WidgetAttribute.WA_InputMethodEnabled, False)
    desk.type("ab")
    assert service.named("ProcessKeyEvent") == []


def test_a_forwarded_key_acts(desk, service, qtbot):
    method = joined(desk, qtbot)
    desk.type("12")
    signature = "uub" if service._version == 5 else "uui"
    repeated = 1 << 31  # fcitx 5 says so of a key that is held down
    service.say(method._client._path, "ForwardKey", signature, 0xFF08, repeated, False)
    qtbot.waitUntil(lambda: desk.field.text() == "1", timeout=5000)


@pytest.mark.parametrize(
    ("name", "signature", "body"),
    [
        ("CommitString", "i", (1,)), ("CommitString", None, ()), ("UpdateFormattedPreedit", "a(si)", ([("x", 0)],)),
        ("UpdateFormattedPreedit", "sv", ("x", ("s", "y"))), ("UpdatePreedit", "s", ("x",)),
        ("ForwardKey", "s", ("x",)), ("ForwardKey", "uub", (0x0100D800, 0, False)),
    ],
)  # fmt: skip
def test_what_no_fcitx_says_is_not_heard(desk, service, qtbot, name, signature, body):
    method = joined(desk, qtbot)
    service.say(method._client._path, name, signature, *body)
    desk.type("gaige ")
    assert desk.field.text() == "改革"


def test_an_answer_that_says_nothing_takes_no_key(desk, service, qtbot):
    joined(desk, qtbot)
    service.curt.set()
    desk.type("1")
    assert desk.field.text() == "1"


def test_characters_beyond_16_bits(desk, service, qtbot):
    joined(desk, qtbot)
    desk.type("yi ")
    assert desk.field.text() == "𠀀一"


def test_the_bus_is_lost_while_a_context_is_made(desk, service, qtbot, monkeypatch):
    method = InputMethod(desk.show_missing, desk)
    usual = method._bus.call

    def call(message, answered=None):
        if message.header.fields.get(HeaderFields.member) == "AddMatch" and method._client.answers:
            method._bus._link.close()
        return usual(message, answered)

    monkeypatch.setattr(method._bus, "call", call)
    qtbot.waitUntil(lambda: desk.missing == [True], timeout=5000)
    desk.type("abc")
    assert desk.field.text() == "abc"


def test_nobody_there(desk, bus, qtbot):
    method = InputMethod(desk.show_missing, desk)
    qtbot.waitUntil(lambda: desk.missing == [True], timeout=5000)
    desk.type("abc")
    assert desk.field.text() == "abc"
    desk.field.setEnabled(False)
    desk.other.clearFocus()
    qtbot.waitUntil(lambda: desk.missing == [True, False], timeout=5000)
    assert not method._client.answers


def test_no_bus(desk, monkeypatch, tmp_path):
    monkeypatch.setenv("DBUS_SESSION_BUS_ADDRESS", f"unix:path={tmp_path / 'none'}")
    InputMethod(desk.show_missing, desk)
    assert desk.missing == [True]
    desk.type("abc")
    assert desk.field.text() == "abc"


def test_the_better_one_is_taken_when_it_comes(desk, fcitx, qtbot):
    fcitx("org.fcitx.Fcitx-7", 4)
    joined(desk, qtbot)
    newer = fcitx("org.fcitx.Fcitx5", 5)
    qtbot.waitUntil(lambda: bool(newer.named("FocusIn")), timeout=5000)
    desk.type("gaige ")
    assert desk.field.text() == "改革"

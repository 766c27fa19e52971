"""Memory is given back where the C library can, and nothing happens where it cannot."""

from __future__ import annotations

import ctypes
import sys

import pytest

from viewer import given_back


class _Library:
    """A C library that notes what it was asked for."""

    def __init__(self) -> None:
        self.asked: list[int] = []

    def malloc_trim(self, kept: ctypes.c_size_t) -> int:
        self.asked.append(kept.value)
        return 1


@pytest.fixture
def library(monkeypatch: pytest.MonkeyPatch) -> _Library:
    library = _Library()
    monkeypatch.setattr(sys, "platform", "linux")
    monkeypatch.setattr(ctypes, "CDLL", lambda _name: library)
    return library


def test_a_large_page_gives_all_back(library: _Library) -> None:
    assert given_back.give_back(1_000_000)
    assert library.asked == [0]


def test_a_short_page_asks_for_nothing(library: _Library) -> None:
    assert not given_back.give_back(10_000)
    assert library.asked == []


def test_another_system_is_not_asked(library: _Library, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(sys, "platform", "win32")
    assert not given_back.give_back(1_000_000)
    assert library.asked == []


def test_a_library_without_the_call_is_borne(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(sys, "platform", "linux")
    monkeypatch.setattr(ctypes, "CDLL", lambda _name: object())
    assert not given_back.give_back(1_000_000)


def test_a_system_without_a_library_is_borne(monkeypatch: pytest.MonkeyPatch) -> None:
    def none(_name: None) -> object:
        raise OSError

    monkeypatch.setattr(sys, "platform", "linux")
    monkeypatch.setattr(ctypes, "CDLL", none)
    assert not given_back.give_back(1_000_000)

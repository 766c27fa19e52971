"""Leaves the methods of dataclasses that a start never calls to their first call, so that the window starts sooner.

``dataclasses`` writes five or six methods of a frozen class as source text and has each compiled, some 50 µs apiece; a
start calls ``__init__`` alone. ``make_dataclasses_lean`` puts a stand-in for the others, which makes the method when it
is first called and gives it its place.

How ``dataclasses`` makes a method is private to each version of Python; where it is not the one this was written for,
nothing changes but the time a start takes.
"""

from __future__ import annotations

import dataclasses
import sys
from collections.abc import Callable
from functools import partial
from typing import Any, cast

_WRITTEN_FOR = (3, 11)
_CREATE = "_create_fn"
_LATE = frozenset(
    {"__repr__", "__eq__", "__hash__", "__setattr__", "__delattr__", "__lt__", "__le__", "__gt__", "__ge__"}
)

Method = Callable[..., Any]


def make_dataclasses_lean() -> None:
    """From now on make dataclasses so; a second call does nothing."""
    usual = cast(Callable[..., Method], getattr(dataclasses, _CREATE))
    if sys.version_info[:2] != _WRITTEN_FOR or usual.__module__ == __name__:
        return

    def create(name: str, args: list[str], body: list[str], **where: object) -> Method:
        make = partial(usual, name, args, body, **where)
        return _later(name, make) if name in _LATE else make()

    setattr(dataclasses, _CREATE, create)


def _later(name: str, make: Callable[[], Method]) -> Method:
    made: Method | None = None

    def method(*args: object) -> object:
        nonlocal made
        if made is None:
            made = make()
            made.__qualname__ = method.__qualname__
            _give_place(type(args[0]), name, method, made)
        return made(*args)

    method.__name__ = name  # by which it is put into its class
    return method


def _give_place(cls: type, name: str, stand_in: Method, made: Method) -> None:
    for one in cls.__mro__:
        if one.__dict__.get(name) is stand_in:  # not so for __repr__, which stands in a guard of its own
            setattr(one, name, made)

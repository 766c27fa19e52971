"""Makes the enums of Qt for Python at a third of the cost, so that the window starts sooner.

Using a class of Qt's for the first time makes a Python enum of each of its enums: before our window is painted, 226 of
them with 3,820 members. Python 3.11's ``enum`` takes some 7 µs a member, because a member may be anything: a value of
any type, a descriptor, something with an ``__init__`` of its own. Those of Qt are integers. ``make_enums_lean`` lets
``enum`` make one class of each sort, empty, copies it for the others, and adds the members by a plain loop that leaves
what ``enum`` would have left (a test compares every enum of the libraries we ship, member by member).

What a class keeps its members in is private to each version of Python; where it is not the one this was written for,
nothing changes but the time a start takes. Enums that anyone else makes are not touched.
"""

from __future__ import annotations

import sys
from collections.abc import Callable
from enum import KEEP, EnumType, Flag
from typing import Any, TypeGuard, cast

_WRITTEN_FOR = (3, 11)
_CREATE = "_create_"
_ASKED_BY_QT = {"qualname": None, "type": None, "start": 1, "boundary": KEEP}
"""What Qt for Python passes; hardly anyone else keeps bits that have no name and passes pairs."""
_NOT_PLAIN = frozenset({"name", "value", "mro", ""})
"""Names that mean something to ``enum`` itself."""


def make_enums_lean() -> None:
    """From now on make what Qt for Python asks ``enum`` for in the lean way; a second call does nothing."""
    usual = cast(Callable[..., EnumType], EnumType.__dict__[_CREATE])
    if sys.version_info[:2] != _WRITTEN_FOR or usual.__module__ == __name__:
        return
    empty: dict[EnumType, EnumType] = {}

    def create(
        cls: EnumType, class_name: str, names: object, *, module: str | None = None, **asked: object
    ) -> EnumType:
        if module is None:
            module = sys._getframe(2).f_globals.get("__name__")  # as ``enum`` does, seen from one call deeper
        if asked != _ASKED_BY_QT or not _is_plain(names):
            return usual(cls, class_name, names, module=module, **asked)
        if cls not in empty:
            empty[cls] = usual(cls, class_name, (), module=module, **asked)
        made = _another(empty[cls], class_name, cls, module)
        _add_members(made, names)
        return made

    setattr(EnumType, _CREATE, create)


def _another(empty: EnumType, name: str, base: EnumType, module: str | None) -> EnumType:
    """A class without members like ``empty``: its namespace, with lists and mappings of its own."""
    space = {key: value.copy() if type(value) in (list, dict) else value for key, value in empty.__dict__.items()}
    space["__module__"] = module
    return type.__new__(EnumType, name, (base,), space)


def _is_plain(names: object) -> TypeGuard[list[tuple[str, int]]]:
    return type(names) is list and all(type(value) is int and name not in _NOT_PLAIN for name, value in names)


def _add_members(made: EnumType, names: list[tuple[str, int]]) -> None:
    """The members of ``names`` in their order; a value that came before makes an alias, as do bits together."""
    inside: dict[str, Any] = made.__dict__  # type: ignore[assignment]
    by_name, by_value, listed = inside["_member_map_"], inside["_value2member_map_"], inside["_member_names_"]
    data, is_flag = inside["_member_type_"], issubclass(made, Flag)
    new, arguments = data.__new__, data is not object
    for name, value in names:
        member = by_value.get(value)
        if member is None:
            member = new(made, value) if arguments else new(made)
            member.__dict__.update(_value_=value, _name_=name, __objclass__=made, _sort_order_=len(listed))
            by_value[value] = member
            if not is_flag or (value > 0 and value & (value - 1) == 0):
                listed.append(name)
        by_name[name] = member
        type.__setattr__(made, name, member)
    if is_flag:
        _note_bits(made, by_name, by_value, listed)


def _note_bits(made: EnumType, by_name: dict[str, Any], by_value: dict[int, Any], listed: list[str]) -> None:
    every = single = 0
    for value in by_value:
        every |= value
        if value > 0 and value & (value - 1) == 0:
            single |= value
    masks = {"_flag_mask_": every, "_singles_mask_": single, "_all_bits_": 2 ** every.bit_length() - 1}
    for name, mask in masks.items():
        type.__setattr__(made, name, mask)
    values = [by_name[name]._value_ for name in listed]
    if values != sorted(values):
        type.__setattr__(made, "_iter_member_", made._iter_member_by_def_)  # type: ignore[attr-defined]

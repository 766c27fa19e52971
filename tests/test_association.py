"""A double click on a briefing under Windows: what is written to the registry, with a dictionary in its place."""

from __future__ import annotations

from pathlib import Path
from types import SimpleNamespace

import pytest

from viewer import association
from viewer.paths import BRIEFING


class Registry(SimpleNamespace):
    """What association.py uses of winreg, in a dictionary: key -> value's name -> text."""

    HKEY_CURRENT_USER = "HKCU"
    REG_SZ, KEY_QUERY_VALUE, KEY_SET_VALUE = 1, 1, 2

    def __init__(self) -> None:
        self.keys: dict[str, dict[str, str]] = {}

    def CreateKey(self, root: str, key: str) -> Key:
        assert root == "HKCU"
        parts = key.split("\\")
        for length in range(3, len(parts) + 1):
            self.keys.setdefault("\\".join(parts[:length]), {})
        return Key(key)

    def OpenKey(self, root: str, key: str, reserved: int = 0, access: int = 0) -> Key:
        if root != "HKCU" or key not in self.keys:
            raise FileNotFoundError(key)
        return Key(key)

    def SetValueEx(self, key: Key, name: str, reserved: int, kind: int, text: str) -> None:
        self.keys[key.name][name] = text

    def QueryValueEx(self, key: Key, name: str) -> tuple[str, int]:
        if name not in self.keys[key.name]:
            raise FileNotFoundError(name)
        return self.keys[key.name][name], 1

    def DeleteValue(self, key: Key, name: str) -> None:
        del self.keys[key.name][name]

    def QueryInfoKey(self, key: Key) -> tuple[int, int, int]:
        below = [name for name in self.keys if name.startswith(key.name + "\\")]
        return len(below), len(self.keys[key.name]), 0

    def DeleteKey(self, root: str, key: str) -> None:
        assert not [name for name in self.keys if name.startswith(key + "\\")]
        del self.keys[key]


class Key:
    """An open key."""

    def __init__(self, name: str) -> None:
        self.name = name

    def __enter__(self) -> Key:
        return self

    def __exit__(self, *fault: object) -> None:
        pass


PROGRAM = r"D:\办公 软件\briefing-viewer\briefing-viewer.exe"
TYPE_KEY = rf"Software\Classes\{BRIEFING}"


def test_a_double_click_opens_the_program_and_nothing_is_left_afterwards() -> None:
    registry = Registry()
    association.associate(registry, PROGRAM)
    assert registry.keys[TYPE_KEY][""] == association.PROG_ID
    opened = registry.keys[rf"Software\Classes\{association.PROG_ID}\shell\open\command"][""]
    assert opened == f'"{PROGRAM}" "%1"'
    association.unassociate(registry)
    assert registry.keys == {}
    association.unassociate(registry)  # a second time finds nothing and is no fault


def test_what_another_program_wrote_stays() -> None:
    registry = Registry()
    association.associate(registry, PROGRAM)
    registry.keys[TYPE_KEY][""] = "Other.Program"
    registry.keys[rf"{TYPE_KEY}\OpenWithProgids"]["Other.Program"] = ""
    association.unassociate(registry)
    assert registry.keys == {
        TYPE_KEY: {"": "Other.Program"},
        rf"{TYPE_KEY}\OpenWithProgids": {"Other.Program": ""},
    }


def test_the_twin_for_the_command_line_registers_the_program_with_the_window() -> None:
    assert association.window_program(Path("folder/briefing-viewer-cli.exe")) == Path("folder/briefing-viewer.exe")


def test_elsewhere_it_says_that_it_cannot(capsysbinary: pytest.CaptureFixture[bytes]) -> None:
    from viewer.app import ASSOCIATIONS, main

    for option in sorted(ASSOCIATIONS):
        assert main([option]) == 2
    assert "只有 Windows".encode() in capsysbinary.readouterr().out

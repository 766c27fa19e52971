"""The notes of a Word file: their texts, and their numbers in the order in which the text refers to them."""

from __future__ import annotations

from collections.abc import Mapping


class Notes:
    """Footnotes and endnotes in one series; ``texts`` by kind (``footnote``, ``endnote``) and id."""

    def __init__(self, texts: Mapping[tuple[str, str], str]) -> None:
        self._texts = texts
        self._numbers: dict[tuple[str, str], int] = {}

    def mark(self, kind: str, ident: str) -> str:
        """The mark of a reference, ``[1]`` for the first; "" where the file does not hold the note."""
        key = (kind, ident)
        if key not in self._texts:
            return ""
        return f"[{self._numbers.setdefault(key, len(self._numbers) + 1)}]"

    def referred(self) -> list[str]:
        """The texts of the notes that were referred to, in the order of their numbers."""
        return [self._texts[key] for key in self._numbers]

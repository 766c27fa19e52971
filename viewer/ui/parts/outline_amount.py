"""How many chapters and sections a report has, in words: the same wherever it is said."""

from __future__ import annotations

from PySide6.QtCore import QCoreApplication

from viewer.ui.parts.counted import counted


def outline_amount(chapters: int, sections: int) -> str:
    """``7 章 19 节``; ``24 章`` for a report whose chapters have no sections."""
    translate = QCoreApplication.translate
    words = translate("OutlineAmount", "{chapters} chapters, {sections} sections")
    if not sections:
        words = translate("OutlineAmount", "{chapters} chapters")
    return counted(words.format(chapters=chapters, sections=sections))

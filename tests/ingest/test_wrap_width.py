"""How wide a broken text is, and where the last sentence of a line stops."""

from __future__ import annotations

import math

from viewer.ingest.lines import read_lines
from viewer.ingest.text import source_of
from viewer.ingest.wrap_width import last_stop, wrap_width


def test_only_a_text_that_was_broken_has_a_width() -> None:
    for line, width in (
        ("写满一行的正文写满一行的正文写满一行", 14.4),
        ("这是完整的一句话这是完整的一句话。", math.inf),
    ):
        text = "\n\n".join([line] * 30)
        assert wrap_width(text, read_lines(source_of("a.txt", text, whole_lines=True))) == width


def test_closing_marks_are_passed_over() -> None:
    text = "他说：“好。”"
    assert text[last_stop(text, read_lines(source_of("a.txt", text))[0])] == "。"

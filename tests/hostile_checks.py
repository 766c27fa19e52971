"""What every import of a hostile file is held to: a sentence in both languages, or a briefing in which all fits."""

from __future__ import annotations

import re
from collections.abc import Callable
from itertools import chain
from pathlib import Path

from viewer.errors import BriefingError
from viewer.model import Briefing
from viewer.store.sound import is_sound

_HAN = re.compile("[一-鿿]")

Import = Callable[[Path], Briefing | BriefingError]


def check_sentences(error: BriefingError) -> None:
    """Both languages say something whole, with no gap left to fill and no class or path of ours."""
    chinese, english = error.sentence("zh"), error.sentence("en")
    assert _HAN.search(chinese)
    assert chinese.rstrip()[-1] in "。！）"
    assert english.rstrip()[-1] in ".)"
    for said in (chinese, english):
        assert not re.search(r"\{\w*\}|Traceback|Errno|Error\b|None\b", said)


def check_briefing(briefing: Briefing) -> None:
    """All that a window and a page rely on."""
    assert is_sound(briefing)
    text = briefing.text
    text.encode("utf-8")
    assert "\0" not in text
    for metric in briefing.metrics:
        assert metric.span.of(text) == metric.surface
        assert metric.span.holds(metric.core)
        assert metric.sentence.holds(metric.span)
    covered = bytearray(len(text))
    for span in chain.from_iterable((section.heading, section.body) for section in briefing.sections):
        covered[span.start : span.end] = b"\1" * (span.end - span.start)
    assert not [at for at, held in enumerate(covered) if not held and not text[at].isspace()]


def refused(result: Briefing | BriefingError, *errors: type[BriefingError]) -> None:
    assert isinstance(result, errors), result


def good(result: Briefing | BriefingError) -> Briefing:
    assert isinstance(result, Briefing), result
    return result

"""What every import of a hostile file is held to: a sentence in both languages, or a briefing in which all fits."""

from __future__ import annotations

import re
from collections.abc import Callable
from itertools import chain
from pathlib import Path

from viewer.errors import BriefingError
from viewer.model import Briefing
from viewer.source import Source
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


def faults_of_reading(read: Callable[[Path], Source], path: Path) -> list[str]:
    """What is wrong with how ``read`` ends on a file that may be broken: a sentence is right, a sound source as well.

    Anything else that is raised is a fault of ours and comes through.
    """
    try:
        source = read(path)
    except BriefingError as error:
        check_sentences(error)
        return []
    text, found = source.text, []
    text.encode("utf-8")
    if set(text) & {"\0", "\r"}:
        found.append("signs that no text may hold")
    end, held = 0, bytearray(len(text))
    for paragraph in source.paragraphs:
        span = paragraph.span
        if not end <= span.start < span.end <= len(text) or not span.of(text).strip():
            found.append(f"a paragraph at {tuple(span)}")
        held[span.start : span.end] = b"\1" * (span.end - span.start)
        end = span.end
    found += [f"{text[at]!r} at {at} is in no paragraph" for at, of in enumerate(held) if not of and text[at].strip()]
    return found


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

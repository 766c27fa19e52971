"""One import of the command line: what is asked for, and how it is carried out, in whichever process."""

from __future__ import annotations

import os
from collections.abc import Collection
from dataclasses import replace
from itertools import count
from pathlib import Path
from typing import NamedTuple

from viewer.bounds import bounded
from viewer.cli_arguments import Say, typed
from viewer.cli_errors import OtherBriefing
from viewer.errors import AlreadyBriefing, BriefingError, CannotWrite, NotReplaced
from viewer.model import Briefing
from viewer.paths import BRIEFING

_NEXT = 2
"""The number that a second briefing of one name gets."""


class Order(NamedTuple):
    """A report to import: into the file ``out`` (another report's briefing only where it ``replaces``), else into
    ``folder``, else beside it; with these details instead of what it says, the summary in ``language``.
    """

    source: Path
    out: Path | None
    replaces: bool
    folder: Path | None
    title: str | None
    issuer: str | None
    year: int | None
    language: str


class Done(NamedTuple):
    """Where the briefing is, and a sentence on what it holds."""

    out: Path
    says: str


def carry_out(order: Order, written: Collection[Path] = ()) -> Done:
    """Import what is ordered; two sources of one name and text have a briefing each: ``written`` are those of this run.

    Raises a BriefingError where that cannot be done; nothing is then left behind.
    """
    from viewer.store.write import write_briefing

    briefing = _read(order)
    if order.out is not None:
        out = _named_target(order.source, order.out, briefing, replaces=order.replaces)
    else:
        out = _free_target(order.source, order.folder, briefing, written)
    write_briefing(briefing, out)
    return Done(out, _summary(briefing, out, Say(order.language)))


def _read(order: Order) -> Briefing:
    """The report with what the order says of it."""
    from viewer.ingest.adjust import one_line
    from viewer.pipeline import build_briefing

    source = order.source
    if source.suffix.lower() == BRIEFING and os.path.exists(source):
        raise AlreadyBriefing(source.name)
    with bounded(source):
        briefing = build_briefing(source, None)
    metadata = briefing.metadata
    if order.title is not None:
        metadata = replace(metadata, title=one_line(typed(order.title), metadata.title))
    if order.issuer is not None:
        metadata = replace(metadata, issuer=one_line(typed(order.issuer), "") if order.issuer.strip() else "")
    if order.year is not None:
        metadata = replace(metadata, year=order.year)
    return replace(briefing, metadata=metadata)


def _named_target(source: Path, out: Path, briefing: Briefing, *, replaces: bool) -> Path:
    """Where one briefing goes that ``-o`` names. What is not a briefing, the source above all, is never replaced;
    another report's briefing where ``replaces``."""
    from viewer.store.read import is_briefing

    try:
        if out.is_dir():
            out = out / source.with_suffix(BRIEFING).name
        if out.exists() and not is_briefing(out):
            raise NotReplaced(out.name)
        if out.exists() and not replaces and not _holds(out, briefing):
            raise OtherBriefing(out.name)
    except OSError as fault:  # a name too long for the system
        raise CannotWrite(out.name) from fault
    return out


def _free_target(source: Path, folder: Path | None, briefing: Briefing, written: Collection[Path]) -> Path:
    """Where a briefing goes: its own name, with a number where that is another text's; of its own text it is anew."""
    try:
        if folder is not None:
            folder.mkdir(parents=True, exist_ok=True)
        beside = folder or source.parent
        for number in count(1):
            name = source.stem if number < _NEXT else f"{source.stem}-{number}"
            out = beside / (name + BRIEFING)
            if out not in written and (not (out.exists() or out.is_symlink()) or _holds(out, briefing)):
                return out
    except OSError as fault:
        raise CannotWrite(folder or source.parent) from fault
    raise AssertionError("count() does not end")


def _holds(path: Path, briefing: Briefing) -> bool:
    """True when the file is a briefing of the same text."""
    from viewer.store.library import glance_at

    try:
        return glance_at(path).sha256 == briefing.sha256
    except BriefingError:
        return False


def _summary(briefing: Briefing, out: Path, say: Say) -> str:
    """What was made: where it is, what it is called, how much it holds; figures as the window counts them."""
    from viewer.query.cards import group_cards

    sentence = say(
        "已写入“{out}”：{title}，{chapters} 章 {sections} 节，{figures} 项数据，{characters} 字。",
        "Wrote “{out}”: {title}, {chapters} chapters, {sections} sections, {figures} figures, {characters} characters.",
    )
    levels = [section.level for section in briefing.sections]
    return sentence.format(
        out=out,
        title=briefing.metadata.title,
        chapters=levels.count(1),
        sections=levels.count(2),
        figures=len(group_cards(briefing.metrics)),
        characters=len(briefing.text),
    )

"""The command import: one report or many into briefing files, a line for each."""

from __future__ import annotations

import argparse
import sys
from collections.abc import Callable
from dataclasses import replace
from itertools import count
from pathlib import Path

from viewer.cli_arguments import Say, typed
from viewer.errors import BriefingError, CannotWrite, NotReplaced, OneReportOnly
from viewer.model import Briefing
from viewer.paths import BRIEFING

_NEXT = 2
"""The number that a second briefing of one name gets."""


def run_import(options: argparse.Namespace, say: Say, tell: Callable[[str], None]) -> int:
    """Import ``options.sources``; ``tell`` prints a line. Returns 0, or 1 when some of many failed and all others are
    done.

    One report alone raises its BriefingError; of many each failure is a sentence on standard error. Raises
    OneReportOnly where what only one report can have is given to many.
    """
    if len(options.sources) > 1 and (options.out is not None or options.title is not None):
        raise OneReportOnly("--out" if options.out is not None else "--title")
    if len(options.sources) == 1 and (options.out is not None or options.out_dir is None):
        (source,) = options.sources
        tell(_summary(_import(source, _named_target(source, options.out), options), say))
        return 0
    failed = 0
    for source in options.sources:
        try:
            briefing = _read(source, options)
            out = _free_target(source, options.out_dir, briefing)
            tell(_summary((_written(briefing, out), out), say))
        except BriefingError as fault:
            failed += 1
            _complain(f"{source}: {fault.sentence(say.language)}")
    if failed:
        words = say(
            "{failed} 个文件没有导入，其余 {done} 个已完成。", "{failed} files failed, the other {done} are done."
        )
        _complain(words.format(failed=failed, done=len(options.sources) - failed))
    return 1 if failed else 0


def _import(source: Path, out: Path, options: argparse.Namespace) -> tuple[Briefing, Path]:
    return _written(_read(source, options), out), out


def _read(source: Path, options: argparse.Namespace) -> Briefing:
    """The report at ``source`` with what the command says of it."""
    from viewer.pipeline import build_briefing

    briefing = build_briefing(source, None)
    words = {name: typed(value) for name in ("title", "issuer") if (value := getattr(options, name)) is not None}
    year = briefing.metadata.year if options.year is None else options.year
    return replace(briefing, metadata=replace(briefing.metadata, **words, year=year))


def _written(briefing: Briefing, out: Path) -> Briefing:
    from viewer.store.write import write_briefing

    write_briefing(briefing, out)
    return briefing


def _named_target(source: Path, named: Path | None) -> Path:
    """Where one briefing goes. A file that is not a briefing, the source above all, is never replaced."""
    from viewer.store.read import is_briefing

    out = named or source.with_suffix(BRIEFING)
    try:
        if out.is_dir():
            out = out / source.with_suffix(BRIEFING).name
        if out.exists() and not is_briefing(out):
            raise NotReplaced(out.name)
    except OSError as fault:  # a name too long for the system
        raise CannotWrite(out.name) from fault
    return out


def _free_target(source: Path, folder: Path | None, briefing: Briefing) -> Path:
    """Where one of many goes: its own name, with a number where that is another text's; of its own text it is anew."""
    try:
        if folder is not None:
            folder.mkdir(parents=True, exist_ok=True)
        beside = folder or source.parent
        for number in count(1):
            name = source.stem if number < _NEXT else f"{source.stem}-{number}"
            out = beside / (name + BRIEFING)
            if not out.exists() or _holds(out, briefing):
                return out
    except OSError as fault:
        raise CannotWrite(folder or source.parent) from fault
    raise AssertionError("count() does not end")


def _holds(path: Path, briefing: Briefing) -> bool:
    """True when the file is a briefing of the same text."""
    from viewer.store.read import read_briefing

    try:
        return read_briefing(path).sha256 == briefing.sha256
    except BriefingError:
        return False


def _summary(made: tuple[Briefing, Path], say: Say) -> str:
    briefing, out = made
    sentence = say(
        "已写入“{out}”：{title}，{chapters} 章 {sections} 节，{figures} 项数据。",
        "Wrote “{out}”: {title}, {chapters} chapters, {sections} sections, {figures} figures.",
    )
    levels = [section.level for section in briefing.sections]
    counts = {"chapters": levels.count(1), "sections": levels.count(2), "figures": _cards(briefing)}
    return sentence.format(out=out, title=briefing.metadata.title, **counts)


def _cards(briefing: Briefing) -> int:
    """How many cards the figures make: what the window counts, here too."""
    from viewer.query.cards import group_cards

    return len(group_cards(briefing.metrics))


def _complain(sentence: str) -> None:
    if sys.stderr is not None:
        sys.stderr.write(sentence + "\n")

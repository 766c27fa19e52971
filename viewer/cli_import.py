"""The command import: one report or many into briefing files, a line for each."""

from __future__ import annotations

import argparse
import os
import sys
from collections.abc import Callable, Iterator, Sequence
from dataclasses import replace
from itertools import count
from pathlib import Path

from viewer.cli_arguments import Say, typed
from viewer.cli_errors import OneReportOnly, OtherBriefing, TwoPlaces
from viewer.errors import (
    AlreadyBriefing,
    BriefingError,
    CannotWrite,
    FileUnreadable,
    NothingToImport,
    NotReplaced,
)
from viewer.ingest.read import importable_suffixes
from viewer.model import Briefing
from viewer.paths import BRIEFING

_NEXT = 2
"""The number that a second briefing of one name gets."""


def run_import(options: argparse.Namespace, say: Say, tell: Callable[[str], None]) -> int:
    """Import ``options.sources``; ``tell`` prints a line. Returns 0, or 1 when some of many failed and all others are
    done.

    One report alone raises its BriefingError; of many, of a folder and with ``--out-dir`` each failure is a sentence on
    standard error. Raises OneReportOnly where what only one report can have is given to many, TwoPlaces where two are.
    """
    if options.out is not None and options.out_dir is not None:
        raise TwoPlaces("--out, --out-dir")
    many = len(options.sources) > 1 or os.path.isdir(options.sources[0])
    if many and (options.out is not None or options.title is not None):
        raise OneReportOnly("--out" if options.out is not None else "--title")
    if not many and (options.out is not None or options.out_dir is None):
        (source,) = options.sources
        briefing = _read(source, options)
        if options.out is None:
            out = _free_target(source, None, briefing)
        else:
            out = _named_target(source, options.out, briefing, replaces=options.replace)
        tell(_summary(_written(briefing, out), out, say))
        return 0
    return _import_many(options, say, tell)


def _import_many(options: argparse.Namespace, say: Say, tell: Callable[[str], None]) -> int:
    written: set[Path] = set()
    failed = 0
    for source in _files(options.sources):
        try:
            if isinstance(source, BriefingError):
                raise source
            briefing = _read(source, options)
            out = _free_target(source, options.out_dir, briefing, written)
            tell(f"{source} → {_summary(_written(briefing, out), out, say)}")
            written.add(out)
        except BriefingError as fault:
            failed += 1
            where = "" if isinstance(source, BriefingError) else f"{source}: "
            _complain(where + fault.sentence(say.language))
    if failed:
        words = say(
            "{failed} 个文件没有导入，其余 {done} 个已完成。", "{failed} files failed, the other {done} are done."
        )
        _complain(words.format(failed=failed, done=len(written)))
    return 1 if failed else 0


def _files(named: Sequence[Path]) -> Iterator[Path | BriefingError]:
    """The files to import, each once, or why there is none: of a folder those in it that can be imported."""
    seen: set[Path] = set()
    for path in named:
        found: list[Path | BriefingError] = [path]
        if os.path.isdir(path):
            found = list(_within(path)) or [NothingToImport(path.name or str(path))]
        for one in found:
            if isinstance(one, BriefingError):
                yield one
            elif (place := one.absolute()) not in seen:
                seen.add(place)
                yield one


def _within(folder: Path) -> Iterator[Path | BriefingError]:
    """Not what lies in folders of its own; no hidden files, and none that an office program keeps while it is open."""
    try:
        names = sorted(folder.iterdir())
    except OSError:
        yield FileUnreadable(folder.name)
        return
    for path in names:
        if (
            path.suffix.lower() in importable_suffixes()
            and not path.name.startswith((".", "~$"))
            and _may_be_file(path)
        ):
            yield path


def _may_be_file(path: Path) -> bool:
    """True as well where the folder is shut: reading the file says so."""
    try:
        return path.is_file()
    except OSError:
        return True


def _read(source: Path, options: argparse.Namespace) -> Briefing:
    """The report at ``source`` with what the command says of it."""
    from viewer.ingest.adjust import one_line
    from viewer.pipeline import build_briefing

    if source.suffix.lower() == BRIEFING and os.path.exists(source):
        raise AlreadyBriefing(source.name)
    briefing = build_briefing(source, None)
    metadata = briefing.metadata
    if options.title is not None:
        metadata = replace(metadata, title=one_line(typed(options.title), metadata.title))
    if options.issuer is not None:
        metadata = replace(metadata, issuer=one_line(typed(options.issuer), "") if options.issuer.strip() else "")
    if options.year is not None:
        metadata = replace(metadata, year=options.year)
    return replace(briefing, metadata=metadata)


def _written(briefing: Briefing, out: Path) -> Briefing:
    from viewer.store.write import write_briefing

    write_briefing(briefing, out)
    return briefing


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


def _free_target(
    source: Path, folder: Path | None, briefing: Briefing, written: set[Path] | frozenset[Path] = frozenset()
) -> Path:
    """Where a briefing goes: its own name, with a number where that is another text's; of its own text it is anew.

    ``written`` are the files of this run: two sources of one name and text have a briefing each.
    """
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


def _complain(sentence: str) -> None:
    if sys.stderr is not None:
        sys.stderr.write(sentence + "\n")

"""The command ``import``: reports to briefing files, one or many, without taking another report's place."""

from __future__ import annotations

import argparse
import sys
from collections.abc import Callable, Iterator
from dataclasses import replace
from itertools import count
from pathlib import Path

from viewer.cli_arguments import Say, typed
from viewer.errors import AlreadyBriefing, BriefingError, CannotWrite, FileUnreadable, NothingToImport, NotReplaced
from viewer.ingest.read import importable_suffixes
from viewer.model import Briefing
from viewer.paths import BRIEFING
from viewer.store.library import glance_at
from viewer.store.read import is_briefing

Print = Callable[[str], None]


def import_files(options: argparse.Namespace, say: Say, tell: Print) -> int:
    """Import what is named, a line for each file; returns the exit status.

    One file: raises what importing it raises. Several files, a folder or ``--out-dir``: each is tried, a refused one
    is told on standard error, and the status is then 1.
    """
    sources: list[Path] = options.source
    many = len(sources) > 1 or options.out_dir is not None or sources[0].is_dir()
    if not many:
        briefing = _build(sources[0], options)
        tell(_sentence(_write(briefing, _target(options, briefing)), briefing, say))
        return 0
    if options.out is not None:
        options.not_for_many("-o/--out")
    if options.title is not None:
        options.not_for_many("--title")
    return _import_many(options, say, tell)


def _import_many(options: argparse.Namespace, say: Say, tell: Print) -> int:
    if options.out_dir is not None:
        _make_folder(options.out_dir)
    written: set[Path] = set()
    failed = False
    for source in _files(options.source):
        try:
            if isinstance(source, BriefingError):
                raise source
            briefing = _build(source, options)
            folder = options.out_dir or source.parent
            out = _write(briefing, free_place(folder, source.stem, briefing.sha256, written))
        except BriefingError as error:
            failed = True
            if sys.stderr is not None:
                sys.stderr.write(error.sentence(say.language) + "\n")
            continue
        written.add(out)
        tell(f"{source} → {_sentence(out, briefing, say, many=True)}")
    return 1 if failed else 0


def free_place(folder: Path, stem: str, sha256: str, written: set[Path]) -> Path:
    """Where the briefing of a report called ``stem`` goes: over a briefing of the same text, else to a name not taken.

    A number is added until one is found. ``written`` are the files of this run, which are not written again.
    """
    for number in count(1):
        path = folder / (stem + (f"-{number}" if number > 1 else "") + BRIEFING)
        if path not in written and _may_be_written(path, sha256):
            return path
    raise AssertionError("numbers have no end")


def _may_be_written(path: Path, sha256: str) -> bool:
    try:
        if not (path.exists() or path.is_symlink()):
            return True
        return glance_at(path).sha256 == sha256
    except OSError as fault:  # a name too long for the system
        raise CannotWrite(path.name) from fault
    except BriefingError:
        return False  # another kind of file, a damaged briefing, one of a newer version


def _files(named: list[Path]) -> Iterator[Path | BriefingError]:
    """The files to import, each once, or why there is none: of a folder those in it that can be imported."""
    seen: set[Path] = set()
    for path in named:
        found: list[Path | BriefingError] = [path]
        if path.is_dir():
            found = list(_within(path)) or [NothingToImport(path.name or str(path))]
        for one in found:
            if isinstance(one, BriefingError):
                yield one
            elif (place := one.absolute()) not in seen:
                seen.add(place)
                yield one


def _within(folder: Path) -> Iterator[Path | BriefingError]:
    try:
        names = sorted(folder.iterdir())
    except OSError:
        yield FileUnreadable(folder.name)
        return
    for path in names:
        if path.suffix.lower() in importable_suffixes() and not path.name.startswith((".", "~$")) and path.is_file():
            yield path


def _build(source: Path, options: argparse.Namespace) -> Briefing:
    from viewer.pipeline import build_briefing

    if source.suffix.lower() == BRIEFING and source.exists():
        raise AlreadyBriefing(source.name)
    briefing = build_briefing(source, None)
    words = {name: typed(value) for name in ("title", "issuer") if (value := getattr(options, name)) is not None}
    year = briefing.metadata.year if options.year is None else options.year
    return replace(briefing, metadata=replace(briefing.metadata, **words, year=year))


def _target(options: argparse.Namespace, briefing: Briefing) -> Path:
    """Where one briefing goes. What ``-o`` names is replaced where it is a briefing, and left alone where it is not."""
    source: Path = options.source[0]
    out: Path | None = options.out
    if out is None:
        return free_place(source.parent, source.stem, briefing.sha256, set())
    try:
        if out.is_dir():
            out = out / source.with_suffix(BRIEFING).name
        if out.exists() and not is_briefing(out):
            raise NotReplaced(out.name)
    except OSError as fault:  # a name too long for the system
        raise CannotWrite(out.name) from fault
    return out


def _write(briefing: Briefing, out: Path) -> Path:
    from viewer.store.write import write_briefing

    write_briefing(briefing, out)
    return out


def _make_folder(folder: Path) -> None:
    try:
        folder.mkdir(parents=True, exist_ok=True)
    except OSError as fault:
        raise CannotWrite(folder) from fault


def _sentence(out: Path, briefing: Briefing, say: Say, *, many: bool = False) -> str:
    """What was made: where it is, what it is called, how much it holds."""
    from viewer.query.cards import group_cards

    start = "{out}" + say("：", ": ") if many else say("已写入“{out}”：", "Wrote “{out}”: ")
    rest = say(
        "{title}，{chapters} 章 {sections} 节，{figures} 项数据，{characters} 字",
        "{title}, {chapters} chapters, {sections} sections, {figures} figures, {characters} characters",
    )
    levels = [section.level for section in briefing.sections]
    return (start + rest + ("" if many else say("。", "."))).format(
        out=out,
        title=briefing.metadata.title,
        chapters=levels.count(1),
        sections=levels.count(2),
        figures=len(group_cards(briefing.metrics)),
        characters=len(briefing.text),
    )

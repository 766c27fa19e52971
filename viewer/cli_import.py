"""The command import: one report or many into briefing files, a line for each."""

from __future__ import annotations

import argparse
import os
import sys
from collections.abc import Callable, Iterator, Sequence
from pathlib import Path

from viewer.cli_arguments import Say
from viewer.cli_errors import OneReportOnly, ReplaceNothing, TwoPlaces
from viewer.errors import BriefingError, FileUnreadable, NothingToImport
from viewer.import_orders import Order
from viewer.importer import Importer
from viewer.ingest.read import importable_suffixes


def run_import(options: argparse.Namespace, say: Say, tell: Callable[[str], None]) -> int:
    """Import ``options.sources``; ``tell`` prints a line. Returns 0, or 1 when some of many failed and all others are
    done.

    One report alone raises its BriefingError; of many, of a folder and with ``--out-dir`` each failure is a sentence on
    standard error. Raises OneReportOnly where what only one report can have is given to many, TwoPlaces where two are,
    ReplaceNothing where nothing is named that could be replaced.
    """
    if options.out is not None and options.out_dir is not None:
        raise TwoPlaces("--out, --out-dir")
    if options.replace and options.out is None:
        raise ReplaceNothing("--replace")
    many = len(options.sources) > 1 or os.path.isdir(options.sources[0])
    if many and (options.out is not None or options.title is not None):
        raise OneReportOnly("--out" if options.out is not None else "--title")
    if not many and (options.out is not None or options.out_dir is None):
        with Importer() as importer:
            tell(importer.do(_order(options.sources[0], options, say)).says)
        return 0
    return _import_many(options, say, tell)


def _import_many(options: argparse.Namespace, say: Say, tell: Callable[[str], None]) -> int:
    written: set[Path] = set()
    failed = 0
    with Importer() as importer:
        for source in _files(options.sources):
            try:
                if isinstance(source, BriefingError):
                    raise source
                done = importer.do(_order(source, options, say), written)
                tell(f"{source} → {done.says}")
                written.add(done.out)
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


def _order(source: Path, options: argparse.Namespace, say: Say) -> Order:
    details = (options.title, options.issuer, options.year)
    return Order(source, options.out, options.replace, options.out_dir, *details, say.language)


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


def _complain(sentence: str) -> None:
    if sys.stderr is not None:
        sys.stderr.write(sentence + "\n")

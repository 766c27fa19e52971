"""The command ``brief``: sections of a briefing as PDF or Word files, one for all of them or one for each."""

from __future__ import annotations

import argparse
import os
import sys
from collections.abc import Iterator, Set
from dataclasses import dataclass
from datetime import date
from pathlib import Path
from zipfile import BadZipFile, ZipFile

from viewer.cli_arguments import BY_NAME, Say, typed
from viewer.cli_open import open_briefing
from viewer.errors import CannotWrite, NoOutput, NothingFound, NotReplaced, UnknownSection
from viewer.model import ROOT, Briefing
from viewer.paper.manuscript import Manuscript, write_manuscript
from viewer.paper.options import Layout, PrintOptions, Supplied
from viewer.paper.ranges import Choice, PrintRequest, Range, brief_of, choices, file_name, pick

_PDF, _DOCX = ".pdf", ".docx"
_PDF_BEGINS = b"%PDF-"


@dataclass(frozen=True, slots=True)
class _Task:
    """One file to write."""

    choice: Choice
    path: Path
    suffix: str


def write_briefs(options: argparse.Namespace, say: Say) -> Iterator[str]:
    """Write what was asked for, a sentence for each file. Everything is checked before the first one is written.

    Raises UnknownSection, NothingFound, NoOutput, NotReplaced, CannotWrite, and what reading a briefing raises.
    """
    from viewer.query.search import search

    if options.pdf is None and options.docx is None and options.out_dir is None:
        raise NoOutput
    briefing = open_briefing(options.file, say)
    words = " ".join(map(typed, options.find or ()))
    request = PrintRequest(briefing, ROOT, search(briefing, words) if words else None)
    tasks = list(_tasks(options, request))
    before: set[Path] = set()
    for task in tasks:
        _check(task, before)
        before.add(task.path)
    wanted = _print_options(options)
    if options.out_dir is not None:
        _make_folder(options.out_dir)
    # Kept until the last page was drawn: fonts live in it.
    application = _application(briefing) if any(task.suffix == _PDF for task in tasks) else None
    for task in tasks:
        brief = brief_of(request, task.choice, wanted)
        yield _written(write_manuscript(brief, wanted, date.today()), wanted, task, say)
    del application


def _tasks(options: argparse.Namespace, request: PrintRequest) -> Iterator[_Task]:
    outs = {_PDF: options.pdf, _DOCX: options.docx}
    named = {suffix: out for suffix, out in outs.items() if out is not None}
    title = request.briefing.metadata.title
    if options.out_dir is not None:
        if not _is_folder(options.out_dir) and options.out_dir.exists():
            raise CannotWrite(options.out_dir)
        for ident in _sections(options, request):
            choice = pick(request.briefing, [ident])
            for suffix in named or {_PDF: None}:
                number = "" if ident == ROOT else f"{ident} "
                yield _Task(choice, options.out_dir / (number + file_name("", choice, suffix)), suffix)
        return
    choice = _choice(options, request)
    for suffix, out in named.items():
        path = Path(file_name(title, choice, suffix)) if out == BY_NAME else out
        yield _Task(choice, path / file_name(title, choice, suffix) if _is_folder(path) else path, suffix)


def _choice(options: argparse.Namespace, request: PrintRequest) -> Choice:
    if options.all:
        return choices(request)[Range.WHOLE]
    if options.find:
        _sections(options, request)
        return choices(request)[Range.FILTERED]
    return pick(request.briefing, _sections(options, request))


def _sections(options: argparse.Namespace, request: PrintRequest) -> tuple[str, ...]:
    """The ids that were asked for: named, found, or every reading unit."""
    briefing = request.briefing
    if options.all:
        return briefing.units
    if options.find:
        matched = request.selection.matched if request.selection else ()
        if not matched:
            raise NothingFound(" ".join(map(typed, options.find)))
        return matched
    wanted = tuple(dict.fromkeys(options.chapter or options.section))
    for ident in wanted:
        known = briefing.has_section(ident) and ident != ROOT
        if not known or (options.chapter and briefing.section(ident).level != 1):
            raise UnknownSection(ident)
    return wanted


def _print_options(options: argparse.Namespace) -> PrintOptions:
    return PrintOptions(
        figures=not options.no_figures,
        text=not options.no_text,
        notes=not options.no_notes,
        underline_figures=options.underline,
        supplied=Supplied.BRACKETED if options.bracketed else Supplied.PLAIN,
        layout=Layout.LARGE if options.large else Layout.OFFICIAL,
        header=typed(options.header),
        watermark=typed(options.watermark),
    )


def _check(task: _Task, before: Set[Path]) -> None:
    """A file of another kind is never replaced, nor one that is written ``before``."""
    if task.path in before or _is_folder(task.path) or (task.path.exists() and not _is_of_kind(task.path, task.suffix)):
        raise NotReplaced(task.path.name)


def _is_folder(path: Path) -> bool:
    """Raises CannotWrite for what can never be a path: a name too long, a NUL."""
    try:
        return path.is_dir()
    except (OSError, ValueError) as fault:
        raise CannotWrite(path.name) from fault


def _make_folder(folder: Path) -> None:
    try:
        folder.mkdir(parents=True, exist_ok=True)
    except OSError as fault:
        raise CannotWrite(folder) from fault


def _is_of_kind(path: Path, suffix: str) -> bool:
    """True for an empty file as well: nothing is lost with it."""
    try:
        with path.open("rb") as file:
            head = file.read(len(_PDF_BEGINS))
        if not head or suffix == _PDF:
            return head in (b"", _PDF_BEGINS)
        with ZipFile(path) as archive:
            return "word/document.xml" in archive.namelist()
    except (OSError, BadZipFile, NotImplementedError, ValueError):  # what a broken or newer archive is refused with
        return False


def _written(manuscript: Manuscript, options: PrintOptions, task: _Task, say: Say) -> str:
    if task.suffix == _DOCX:
        from viewer.office.docx import write_docx

        write_docx(manuscript, options.page_layout, task.path)
        return say("已写入“{out}”。", "Wrote “{out}”.").format(out=task.path)
    from viewer.printing.pdf import write_pdf

    pages = write_pdf(manuscript, options.page_layout, task.path)
    return say("已写入“{out}”：{pages} 页。", "Wrote “{out}”: {pages} pages.").format(out=task.path, pages=pages)


def _application(briefing: Briefing) -> object:
    """What fonts need, and the fonts for rare characters: the one place where Qt is loaded, but never a screen."""
    if sys.platform == "linux":
        os.environ.setdefault("QT_QPA_PLATFORM", "offscreen")
    from PySide6.QtGui import QGuiApplication

    from viewer.theme.fonts import load_for

    application = QGuiApplication.instance() or QGuiApplication([])
    load_for(briefing.text, briefing.metadata.title)
    return application

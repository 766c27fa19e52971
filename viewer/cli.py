"""The command line: the same core without a window, and without Qt until a page is drawn."""

from __future__ import annotations

import argparse
import json
import os
import sys
from collections.abc import Iterator, Sequence
from contextlib import contextmanager
from dataclasses import replace
from pathlib import Path
from typing import Any

from viewer.cli_arguments import Say, arguments, language
from viewer.errors import BriefingError, CannotWrite, NotReplaced, UnknownSection
from viewer.model import ROOT, Briefing, Metric
from viewer.paths import VERSION
from viewer.shown import Brief, Selection


def run(argv: Sequence[str]) -> int:
    """Run one command. Returns 0, or 2 with one sentence on standard error when the input is at fault."""
    _speak_utf8()
    say = Say(language(os.environ))
    commands = {"import": _import, "extract": _extract, "find": _find, "brief": _brief}
    try:
        options = arguments(say, VERSION).parse_args(argv)
        commands[options.command](options, say)
        _flush()
    except SystemExit as done:
        return done.code if isinstance(done.code, int) else 2
    except BriefingError as fault:
        if sys.stderr is not None:
            sys.stderr.write(fault.sentence(say.language) + "\n")
        return 2
    except BrokenPipeError:
        pass  # the reader of our output (head, less) had enough
    return 0


def _speak_utf8() -> None:
    """Reports are Chinese whatever the locale is; a file name that is not UTF-8 is printed byte for byte."""
    for stream in (sys.stdout, sys.stderr):
        reconfigure = getattr(stream, "reconfigure", None)
        if reconfigure:
            reconfigure(encoding="utf-8", errors="surrogateescape")


def _print(line: str) -> None:
    """One line of output; none where standard output was closed by who started us, as with Python's own print."""
    if sys.stdout is not None:
        with _output():
            sys.stdout.write(line + "\n")


def _flush() -> None:
    if sys.stdout is not None:
        with _output():
            sys.stdout.flush()


@contextmanager
def _output() -> Iterator[None]:
    """Raises CannotWrite when the output is lost (a full disk), BrokenPipeError when nobody reads it any more."""
    try:
        yield
    except OSError as fault:
        # What is left in the buffer must not be tried, and complained about, once more when the interpreter ends.
        os.dup2(os.open(os.devnull, os.O_WRONLY), sys.stdout.fileno())
        if isinstance(fault, BrokenPipeError):
            raise
        raise CannotWrite("stdout") from fault


def _word(argument: str) -> str:
    """What the user typed, also where the locale (C) made Python take it for mere bytes."""
    return os.fsencode(argument).decode("utf-8", errors="replace")


def _import(options: argparse.Namespace, say: Say) -> None:
    from viewer.pipeline import build_briefing
    from viewer.store.write import write_briefing

    briefing = build_briefing(options.source, None)
    out = _import_target(options)
    words = {name: _word(value) for name in ("title", "issuer") if (value := getattr(options, name)) is not None}
    year = briefing.metadata.year if options.year is None else options.year
    briefing = replace(briefing, metadata=replace(briefing.metadata, **words, year=year))
    write_briefing(briefing, out)
    sentence = say(
        "已写入“{out}”：{title}，{chapters} 章 {sections} 节，{figures} 项数据。",
        "Wrote “{out}”: {title}, {chapters} chapters, {sections} sections, {figures} figures.",
    )
    levels = [section.level for section in briefing.sections]
    counts = {"chapters": levels.count(1), "sections": levels.count(2), "figures": _cards(briefing.metrics)}
    _print(sentence.format(out=out, title=briefing.metadata.title, **counts))


def _import_target(options: argparse.Namespace) -> Path:
    """Where the briefing goes. A file that is not a briefing, the source above all, is never replaced."""
    from viewer.store.read import is_briefing

    out: Path = options.out or options.source.with_suffix(".briefing")
    if out.is_dir():
        out = out / options.source.with_suffix(".briefing").name
    if out.exists() and not is_briefing(out):
        raise NotReplaced(out.name)
    return out


def _extract(options: argparse.Namespace, say: Say) -> None:
    from viewer.pipeline import build_briefing
    from viewer.store.exchange import briefing_json

    _print_json(briefing_json(build_briefing(options.source, None)))


def _find(options: argparse.Namespace, say: Say) -> None:
    from viewer.query.search import search
    from viewer.store.read import read_briefing

    briefing = read_briefing(options.file)
    selection = search(briefing, " ".join(map(_word, options.words)))
    if options.json:
        _print_json(_selection_json(briefing, selection))
    else:
        _print_selection(briefing, selection, say)


def _print_selection(briefing: Briefing, selection: Selection, say: Say) -> None:
    if not selection.matched:
        _print(say("没有找到“{query}”。", "Nothing found for “{query}”.").format(query=selection.query))
        return
    figures = sorted(selection.metrics + selection.others, key=lambda metric: metric.id)
    summary = say("{sections} 节，{hits} 处，{figures} 项数据", "{sections} sections, {hits} hits, {figures} figures")
    counts = {"sections": len(selection.matched), "hits": len(selection.hits), "figures": _cards(figures)}
    _print(summary.format(**counts))
    for row in _section_rows(briefing, selection):
        _print(f"{row['id']}\t{row['hits']}\t{row['number'] or ''}{row['title']}")
    for metric in figures:
        details = [metric.period, metric.basis, metric.status]
        note = "\t" + "，".join(detail for detail in details if detail) if any(details) else ""
        _print(f"{metric.section}\t{metric.surface}\t{metric.label}{note}")


def _selection_json(briefing: Briefing, selection: Selection) -> dict[str, Any]:
    from viewer.store.exchange import metrics_json

    return {
        "query": selection.query,
        "sections": _section_rows(briefing, selection),
        "hits": len(selection.hits),
        "metrics": metrics_json(selection.metrics),
        "others": metrics_json(selection.others),
    }


def _section_rows(briefing: Briefing, selection: Selection) -> list[dict[str, Any]]:
    own = [hit.unit for hit in selection.hits]
    sections = map(briefing.section, selection.matched)
    return [{"id": s.id, "number": s.number, "title": s.title, "hits": own.count(s.id)} for s in sections]


def _brief(options: argparse.Namespace, say: Say) -> None:
    from viewer.query.compose import compose_sections
    from viewer.store.read import read_briefing

    briefing = read_briefing(options.file)
    wanted = ROOT if options.all else options.chapter or options.section
    if options.chapter and (not briefing.has_section(wanted) or briefing.section(wanted).level != 1):
        raise UnknownSection(wanted)
    brief = compose_sections(briefing, (wanted,))
    out: Path = options.pdf
    if out.exists() and (out.is_dir() or not _is_pdf(out)):
        raise NotReplaced(out.name)
    pages = _draw(brief, out)
    _print(say("已写入“{out}”：{pages} 页。", "Wrote “{out}”: {pages} pages.").format(out=out, pages=pages))


def _draw(brief: Brief, out: Path) -> int:
    """Write the pages; the one place where Qt is needed, but never a screen."""
    if sys.platform == "linux":
        os.environ.setdefault("QT_QPA_PLATFORM", "offscreen")
    from PySide6.QtGui import QGuiApplication

    from viewer.printing.pdf import write_pdf
    from viewer.theme.fonts import load_for

    application = QGuiApplication.instance() or QGuiApplication([])
    load_for(brief.text, brief.title, brief.source_title)
    pages = write_pdf(brief, out)
    del application  # kept until the pages were drawn: fonts live in it
    return pages


def _is_pdf(path: Path) -> bool:
    try:
        with path.open("rb") as file:
            return file.read(5) in (b"%PDF-", b"")
    except OSError:
        return False


def _cards(metrics: Sequence[Metric]) -> int:
    from viewer.query.cards import group_cards

    return len(group_cards(metrics))


def _print_json(value: dict[str, Any]) -> None:
    _print(json.dumps(value, ensure_ascii=False, indent=1))

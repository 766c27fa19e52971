"""The command line: the same core without a window, and without Qt until a page is drawn."""

from __future__ import annotations

import argparse
import json
import os
import sys
from collections.abc import Callable, Iterator, Sequence
from contextlib import contextmanager
from typing import Any

from viewer.cli_arguments import Say, arguments, language, typed
from viewer.cli_open import open_briefing
from viewer.errors import BriefingError, CannotWrite, NoFigures, NoWords, UnknownSection
from viewer.model import ROOT, Briefing, CheckState, Metric
from viewer.paths import VERSION
from viewer.shown import Selection, Understood

_INTERRUPTED = 130
"""As shells say of what SIGINT ended: 128 and the signal's number."""


def run(argv: Sequence[str]) -> int:
    """Run one command. Returns 0, 1 when some of many reports could not be imported, 2 with one sentence on standard
    error when the input is at fault, or 130 when it was broken off (Ctrl+C).
    """
    _speak_utf8()
    say = Say(language(os.environ))
    commands: dict[str, Callable[[argparse.Namespace, Say], int | None]]
    commands = {"import": _import, "extract": _extract, "find": _find, "brief": _brief, "figures": _figures}
    try:
        options = arguments(say, VERSION).parse_args(argv)
        status = commands[options.command](options, say) or 0
        _flush()
    except SystemExit as done:
        return done.code if isinstance(done.code, int) else 2
    except BriefingError as fault:
        if sys.stderr is not None:
            sys.stderr.write(fault.sentence(say.language) + "\n")
        return 2
    except BrokenPipeError:
        return 0  # the reader of our output (head, less) had enough
    except KeyboardInterrupt:
        if sys.stderr is not None:
            sys.stderr.write(say("已中断。", "Interrupted.") + "\n")
        return _INTERRUPTED
    return status


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


def _import(options: argparse.Namespace, say: Say) -> int:
    from viewer.cli_import import run_import

    return run_import(options, say, _print)


def _extract(options: argparse.Namespace, say: Say) -> None:
    from viewer.paths import BRIEFING
    from viewer.pipeline import build_briefing
    from viewer.store.exchange import briefing_json

    held = options.source.suffix.lower() == BRIEFING
    _print_json(briefing_json(open_briefing(options.source, say) if held else build_briefing(options.source, None)))


def _find(options: argparse.Namespace, say: Say) -> None:
    from viewer.query.search import search

    briefing = open_briefing(options.file, say)
    selection = search(briefing, " ".join(map(typed, options.words)))
    if not selection.filtering:
        raise NoWords
    if options.json:
        _print_json(_selection_json(briefing, selection))
    else:
        _print_selection(briefing, selection, say)


def _print_selection(briefing: Briefing, selection: Selection, say: Say) -> None:
    if not selection.matched:
        _print(say("没有找到“{query}”。", "Nothing found for “{query}”.").format(query=selection.query))
        meant = _meant(briefing, selection)
        if meant:
            _print(say("是否要找“{query}”？", "Did you mean “{query}”?").format(query=meant))
        return
    figures = sorted(selection.metrics + selection.others, key=lambda metric: metric.id)
    summary = say("{sections} 节，{hits} 处，{figures} 项数据", "{sections} sections, {hits} hits, {figures} figures")
    counts = {"sections": len(selection.matched), "hits": len(selection.hits), "figures": _cards(figures)}
    sounds = say("、", ", ").join(selection.understood.sounds[:3])
    by_sound = say("（按拼音：{words}）", " (by pinyin: {words})").format(words=sounds) if sounds else ""
    _print(summary.format(**counts) + by_sound)
    for row in _section_rows(briefing, selection):
        _print(f"{row['id']}\t{row['hits']}\t{row['number'] or ''}{row['title']}")
    for metric in figures:
        doubtful = metric.check is not None and metric.check.state is CheckState.DOUBTFUL
        doubt = say("有疑", "doubtful") if doubtful else None
        details = [metric.period, metric.basis, metric.status, doubt]
        note = "\t" + "，".join(detail for detail in details if detail) if any(details) else ""
        _print(f"{metric.section}\t{metric.surface}\t{metric.label}{note}")


def _selection_json(briefing: Briefing, selection: Selection) -> dict[str, Any]:
    from viewer.store.exchange import metrics_json

    return {
        "query": selection.query,
        "understood": _understood_json(selection.understood),
        "meant": None if selection.matched else _meant(briefing, selection),
        "sections": _section_rows(briefing, selection),
        "hits": len(selection.hits),
        "metrics": metrics_json(selection.metrics),
        "others": metrics_json(selection.others),
    }


def _meant(briefing: Briefing, selection: Selection) -> str | None:
    """What was probably meant by a query that found nothing."""
    from viewer.query.near import nearest

    near = nearest(briefing, selection.query)
    return near.query if near else None


def _understood_json(asked: Understood) -> dict[str, Any]:
    """What the query was taken to ask, by the names that ``Understood`` gives it; empty parts left out."""
    parts = asked._replace(literal=())._asdict()  # only the window tells them apart
    return {name: part for name, part in parts.items() if part or (name == "figures" and part is not None)}


def _section_rows(briefing: Briefing, selection: Selection) -> list[dict[str, Any]]:
    own = [hit.unit for hit in selection.hits]
    sections = map(briefing.section, selection.matched)
    return [{"id": s.id, "number": s.number, "title": s.title, "hits": own.count(s.id)} for s in sections]


def _brief(options: argparse.Namespace, say: Say) -> None:
    from viewer.cli_brief import write_briefs

    for sentence in write_briefs(options, say):
        _print(sentence)


def _figures(options: argparse.Namespace, say: Say) -> None:
    from viewer.office.export import Format, export_figures, metrics_below

    asked = ((Format.XLSX, options.xlsx), (Format.CSV, options.csv))
    targets = [(kind, out) for kind, out in asked if out is not None]
    if not targets:
        options.lacks_target()
    briefing = open_briefing(options.file, say)
    wanted = _wanted(options, briefing)
    metrics = metrics_below(briefing, wanted)
    if not metrics and wanted != ROOT:
        raise NoFigures(wanted)
    done = export_figures(briefing, metrics, targets, say.language)
    names = say("”和“", "” and “").join(str(out) for _kind, out in targets)
    sentence = say("已写入“{out}”：{figures} 项数据，{rows} 行。", "Wrote “{out}”: {figures} figures in {rows} rows.")
    _print(sentence.format(out=names, figures=done.figures, rows=done.rows))


def _wanted(options: argparse.Namespace, briefing: Briefing) -> str:
    """The id of the section or chapter asked for, else the root; UnknownSection when the report has none such."""
    if options.section is None and options.chapter is None:
        return ROOT
    wanted: str = options.section if options.chapter is None else options.chapter
    if (
        wanted == ROOT
        or not briefing.has_section(wanted)
        or (options.chapter is not None and briefing.section(wanted).level != 1)
    ):
        raise UnknownSection(wanted)
    return wanted


def _cards(metrics: Sequence[Metric]) -> int:
    from viewer.query.cards import group_cards

    return len(group_cards(metrics))


def _print_json(value: dict[str, Any]) -> None:
    _print(json.dumps(value, ensure_ascii=False, indent=1))

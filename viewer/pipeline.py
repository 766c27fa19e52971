"""The import line in one place: read a file, find its outline, measure it, put right, write the briefing."""

from __future__ import annotations

import gc
from collections.abc import Callable, Iterator
from contextlib import contextmanager
from dataclasses import replace
from hashlib import sha256
from pathlib import Path

from viewer.given_back import give_back
from viewer.ingest.metadata import guess_metadata as guess_metadata
from viewer.ingest.outline import read_outline
from viewer.ingest.read import read_source
from viewer.model import Briefing, Metadata
from viewer.source import OutlineChange, Report

Progress = Callable[[str, int], None]
"""Called as the import goes on, with a step (``sections``, ``metrics``) and how many of them were found."""


def build_briefing(
    path: Path,
    metadata: Metadata | None = None,
    curation: Path | None = None,
    progress: Progress | None = None,
) -> Briefing:
    """The report at ``path`` as a briefing; without ``metadata`` they are guessed.

    ``curation``: a file of corrections by hand to what the rules find. Raises the errors of ``read_source``.
    """
    # Imported here: a window that only shows a briefing needs none of it.
    from viewer.metrics.extract import extract_metrics
    from viewer.store.rows import content_sha256

    report = read_report(path, metadata)
    with _no_cycles_sought():
        # What a reader would count: chapters and sections, not the points inside a paragraph.
        _tell(progress, "sections", sum(section.level in (1, 2) for section in report.sections))
        metrics = extract_metrics(report)
        if curation is not None:
            from viewer.metrics.curate import apply_curation, read_curation

            metrics = apply_curation(metrics, report.text, read_curation(curation))
        _tell(progress, "metrics", len(metrics))
        digest = sha256(report.text.encode("utf-8")).hexdigest()
        content = content_sha256(report.sections, metrics)
    return Briefing(
        report.metadata, report.source_name, report.text, digest, report.sections, metrics, report.warnings, content
    )


def read_report(path: Path, metadata: Metadata | None = None) -> Report:
    """The report at ``path`` with its outline; without ``metadata`` they are guessed. Raises as ``read_source``.

    What was read is let go on return: a file of short lines has paragraphs that weigh more than all its text.
    """
    source = read_source(path)
    with _no_cycles_sought():
        report = read_outline(source, metadata or guess_metadata(source))
    del source
    give_back(len(report.text))
    return report


@contextmanager
def _no_cycles_sought() -> Iterator[None]:
    """While figures are made no garbage is looked for: they are many and hold no cycle, and looking takes a tenth.

    It also stops every thread: with a long report open, the window for a tenth of a second each time.
    """
    sought = gc.isenabled()
    gc.disable()
    try:
        yield
    finally:
        if sought:
            gc.enable()


def import_report(
    path: Path,
    out: Path,
    metadata: Metadata | None = None,
    curation: Path | None = None,
    progress: Progress | None = None,
) -> Briefing:
    """Make a briefing of the report at ``path`` and write it to ``out``, whole or not at all.

    Raises what ``build_briefing`` raises, and CannotWrite.
    """
    from viewer.store.write import write_briefing

    briefing = build_briefing(path, metadata, curation, progress)
    write_briefing(briefing, out)
    return briefing


def reshape(imported: Briefing, metadata: Metadata, changes: tuple[OutlineChange, ...]) -> Briefing:
    """``imported``, as an import left it, with other details and its outline changed by hand; figures are found anew.

    They are read with the outline: what section they stand in, what a plan intends. Raises what ``adjust`` raises.
    """
    from viewer.ingest.adjust import adjust, retitle
    from viewer.metrics.extract import extract_metrics
    from viewer.store.rows import content_sha256

    read = Report(metadata, imported.source_name, imported.text, imported.sections, imported.warnings)
    with _no_cycles_sought():
        report = adjust(read, changes) if changes else read
        metrics = extract_metrics(report)
        sections = retitle(report.sections, changes)
        content = content_sha256(sections, metrics)
    return replace(imported, metadata=metadata, sections=sections, metrics=metrics, content_sha256=content)


def reshape_draft(draft: Path, out: Path, metadata: Metadata, changes: tuple[OutlineChange, ...]) -> Briefing:
    """``reshape`` the briefing in the file ``draft`` into the file ``out``, whole or not at all.

    Raises what ``read_briefing`` and ``reshape`` raise, and CannotWrite.
    """
    from viewer.store.read import read_briefing
    from viewer.store.write import write_briefing

    briefing = reshape(read_briefing(draft), metadata, changes)
    write_briefing(briefing, out)
    return briefing


def _tell(progress: Progress | None, step: str, count: int) -> None:
    if progress is not None:
        progress(step, count)

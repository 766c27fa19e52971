"""The import line in one place: read a file, find its outline, measure it, put right, write the briefing."""

from __future__ import annotations

import gc
import re
from collections.abc import Callable, Iterator
from contextlib import contextmanager
from dataclasses import replace
from hashlib import sha256
from pathlib import Path

from viewer.ingest.numbering import read_mark
from viewer.ingest.outline import read_outline
from viewer.ingest.read import read_source
from viewer.model import Briefing, Metadata, OutlineChange, Report, Source
from viewer.wraps import without_breaks

Progress = Callable[[str, int], None]
"""Called as the import goes on, with a step (``sections``, ``metrics``) and how many of them were found."""

_FIELDS_WITHIN = 12
_TITLE_LENGTH = 50
_TITLE_FIELD = re.compile(r"(?:标\s*题|题\s*目|文件名称)[：:]\s*(\S.*)")
_ISSUER_FIELD = re.compile(r"(?:发文单位|发文机关|发布机构|发布单位|制发机关)[：:]\s*(\S.*)")
_YEAR = re.compile(r"(?<!\d)((?:19|20)\d{2})\s*年")
# A title names its issuer before the kind of document: …市人民政府工作报告, …县2030年工作报告.
_ISSUER = re.compile(
    r"(?:\d{4}年(?:度)?)?([\u4e00-\u9fff]{2,12}?[省市区县州盟旗])(?:人民)?(?:政府|\d{4}年|[\u4e00-\u9fff]{0,8}工作报告)"
)
_SENTENCE = re.compile(r"[。！？!?]")
_NOT_A_TITLE = re.compile(r"[。；;！？!?]|[，,：:、]$|^[—―－(（\-]|^\d{4}年\d{1,2}月")


def guess_metadata(source: Source) -> Metadata:
    """Title, issuer and year as far as the source says them, to be corrected by the user.

    The title is the one the format names, else a title field, else the first paragraph when it has the form of one,
    else the file's name without its suffix. The year is the one that the title, else the first sentence, names.
    """
    words = [without_breaks(paragraph.span.of(source.text)) for paragraph in source.paragraphs[:_FIELDS_WITHIN]]
    first = words[0] if words else ""
    titled = 0 < len(first) <= _TITLE_LENGTH and not _NOT_A_TITLE.search(first)
    titled = titled and read_mark(first, 0, len(first)) is None  # the first heading of a text without a title
    title = source.title or _field(_TITLE_FIELD, words) or (first if titled else Path(source.name).stem)
    named = _ISSUER.match(title)
    issuer = _field(_ISSUER_FIELD, words) or (named[1] if named else "")
    year = _YEAR.search(title) or _YEAR.search(_first_sentence(words))
    return Metadata(title, issuer, int(year[1]) if year else None)


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

    source = read_source(path)
    with _no_cycles_sought():
        report = read_outline(source, metadata or guess_metadata(source))
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


@contextmanager
def _no_cycles_sought() -> Iterator[None]:
    """While figures are made no garbage is looked for: they are many and hold no cycle, and looking takes a tenth."""
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
    from viewer.ingest.adjust import adjust
    from viewer.metrics.extract import extract_metrics
    from viewer.store.rows import content_sha256

    read = Report(metadata, imported.source_name, imported.text, imported.sections, imported.warnings)
    report = adjust(read, changes) if changes else read
    metrics = extract_metrics(report)
    content = content_sha256(report.sections, metrics)
    return replace(imported, metadata=metadata, sections=report.sections, metrics=metrics, content_sha256=content)


def _field(pattern: re.Pattern[str], words: list[str]) -> str:
    found = (pattern.fullmatch(line) for line in words)
    return next((match[1].strip() for match in found if match), "")


def _first_sentence(words: list[str]) -> str:
    """The opening of the first paragraph that holds a sentence, up to its end."""
    paragraph = next((line for line in words if _SENTENCE.search(line)), "")
    return _SENTENCE.split(paragraph, maxsplit=1)[0]


def _tell(progress: Progress | None, step: str, count: int) -> None:
    if progress is not None:
        progress(step, count)

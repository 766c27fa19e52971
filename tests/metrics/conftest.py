"""Reads the figures of a text that a test writes down."""

from __future__ import annotations

from collections.abc import Callable

import pytest

from viewer.metrics.extract import extract_metrics
from viewer.model import Metadata, Metric, Section, Span
from viewer.source import Report

Measure = Callable[..., tuple[Metric, ...]]


def flat_report(text: str, metadata: Metadata, titles: tuple[str, ...] = ()) -> Report:
    """A report of one root and, for each of ``titles`` standing in the text, a chapter up to the next."""
    sections = [Section("0", None, 0, None, False, "", Span(0, 0), Span(0, len(text)), False)]
    starts = [text.index(title) for title in titles]
    for number, (title, start) in enumerate(zip(titles, starts, strict=True), 1):
        end = next((at for at in starts if at > start), len(text))
        heading = Span(start, start + len(title))
        sections.append(Section(str(number), "0", 1, None, False, title, heading, Span(heading.end, end), False))
    return Report(metadata, "test.txt", text, tuple(sections))


@pytest.fixture
def measure() -> Measure:
    """The figures of a text; ``titles`` are its chapter headings."""

    def read(
        text: str, *, titles: tuple[str, ...] = (), title: str = "", issuer: str = "", year: int | None = None
    ) -> tuple[Metric, ...]:
        return extract_metrics(flat_report(text, Metadata(title, issuer, year), titles))

    return read

"""Says whether a briefing is still what was written: text, outline, figures and checks against their checksums."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import replace
from typing import NamedTuple

from viewer.model import Briefing, Check
from viewer.store.rows import content_sha256, text_sha256


class Agreement(NamedTuple):
    """``text`` and ``content`` (outline, figures, checks): True where the recorded checksum still holds.

    ``content`` is None for a briefing of version 1, which recorded none.
    """

    text: bool
    content: bool | None

    @property
    def holds(self) -> bool:
        """False when something is known to have been changed since the import."""
        return self.text and self.content is not False


def agreement(briefing: Briefing) -> Agreement:
    """Compare ``briefing`` with the checksums written at its import; about 1 ms for 10,000 characters."""
    content = None
    if briefing.content_sha256:
        found = content_sha256(briefing.sections, briefing.metrics, briefing.checks)
        content = found == briefing.content_sha256
    return Agreement(text_sha256(briefing.text) == briefing.sha256, content)


def with_checks(briefing: Briefing, checks: tuple[Check, ...]) -> Briefing:
    """``briefing`` with ``checks`` in place of its own, to be written to a new file.

    The checksum covers them; one that did not hold before stays as it is, so that a briefing changed by others does
    not come out of it looking untouched.
    """
    checks = tuple(sorted(checks, key=lambda check: check.span))  # as a file gives them back
    content = briefing.content_sha256
    if content and agreement(briefing).content:
        content = content_sha256(briefing.sections, briefing.metrics, checks)
    return replace(briefing, checks=checks, content_sha256=content)


def with_titles(briefing: Briefing, titles: Mapping[int, str]) -> Briefing:
    """``briefing`` with these titles for the headings that start at their offsets; itself where they change nothing.

    The checksum covers them as it does in ``with_checks``.
    """
    sections = tuple(
        replace(section, title=titles[section.heading.start])
        if section.level and section.heading.start in titles
        else section
        for section in briefing.sections
    )
    if sections == briefing.sections:
        return briefing
    content = briefing.content_sha256
    if content and agreement(briefing).content:
        content = content_sha256(sections, briefing.metrics, briefing.checks)
    return replace(briefing, sections=sections, content_sha256=content)

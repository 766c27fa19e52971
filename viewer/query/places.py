"""Names the sections of a report: as a heading, by the bare number, and as the place that a citation gives."""

from __future__ import annotations

import re

from viewer.model import ROOT, Briefing, Section
from viewer.punctuation import full_width

_BRACKETED = re.compile(r"[（(〔\[]\s*(.+?)\s*[）)〕\]]\W*")
_ENDING = " 、.．，,:："
_BETWEEN = "·"


def place_name(briefing: Briefing, section_id: str) -> str:
    """Where a section stands, as a citation gives it: ``三(二)·二是``; empty for the root.

    Numbers of chapter, section and point are bare and shown plain also where they were supplied; a section without a
    number is named by its title (``工作打算·(一)``). Raises KeyError when there is no such section.
    """
    section = briefing.section(section_id)
    if section.id == ROOT:
        return ""
    names: list[str] = []
    after_number = False
    for step in reversed([section, *briefing.ancestors(section_id)]):
        number = _cited_number(step)
        name = number or full_width(step.title)
        if after_number and number.startswith(f"{names[-1]}."):
            names.pop()  # 1.2 says already that it is in 1
        elif names and not (after_number and number.startswith("(")):
            names.append(_BETWEEN)
        names.append(name)
        after_number = bool(number)
    return "".join(names)


def heading(section: Section) -> str:
    """A section's number and title in one line; a supplied number stands in 〔 〕 (DESIGN 1.5)."""
    title = full_width(section.title)
    if section.number is None:
        return title
    if section.number_restored:
        return f"〔{bare_number(section)}〕{title}"
    return full_width(section.number) + title


def bare_number(section: Section) -> str:
    """A section's number without its marks (``四、`` and ``（四）`` give ``四``); its position where it has none."""
    bare = (section.number or "").strip("（）()〔〕[]、.．，, 第章节部分篇条")
    return bare or section.id.rpartition(".")[2]


def _cited_number(section: Section) -> str:
    """The number as a citation writes it (``四``, ``(四)``, ``第四章``, ``四是``); empty where there is none."""
    number = (section.number or "").strip()
    bracketed = _BRACKETED.fullmatch(number)
    return f"({bracketed[1]})" if bracketed else number.rstrip(_ENDING)

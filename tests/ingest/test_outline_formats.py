"""Levels that a file's format gives, and numbers that say other ones."""

from __future__ import annotations

from pathlib import Path

import pytest

from viewer.ingest.markdown import read_markdown
from viewer.ingest.outline import read_outline
from viewer.model import Metadata

_PROSE = "过去一年，各项工作取得进展。投资增长6%。"
_TREE = [(1, "工作回顾"), (2, "经济发展"), (2, "社会事业"), (1, "工作安排"), (2, "抓好产业"), (2, "抓好民生")]


def _levels(path: Path, title: str, chapter: str, section: str) -> list[tuple[int, str]]:
    lines = [title] if title else []
    for nth, name in enumerate(("工作回顾", "工作安排")):
        lines.append(chapter.format("一二"[nth] + "、" + name))
        for at, own in enumerate((("经济发展", "社会事业"), ("抓好产业", "抓好民生"))[nth]):
            lines += [section.format("（" + "一二"[at] + "）" + own), _PROSE]
    path.write_text("\n\n".join(lines), encoding="utf-8")
    return [(s.level, s.title) for s in read_outline(read_markdown(path), Metadata("")).sections if s.level in (1, 2)]


@pytest.mark.parametrize(
    ("title", "chapter", "section"),
    [
        ("# 工作报告", "## {}", "### {}"),
        ("", "# {}", "## {}"),
        ("# 工作报告", "## {}", "{}"),
        ("# 工作报告", "## {}", "**{}**"),
        # What converters make of titles that a person set in bold: one level for all, or some missed.
        ("# 工作报告", "## {}", "## {}"),
        ("", "# {}", "# {}"),
        ("# 工作报告", "**{}**", "### {}"),
    ],
)
def test_chapters_and_sections_of_markdown(tmp_path: Path, title: str, chapter: str, section: str) -> None:
    assert _levels(tmp_path / "a.md", title, chapter, section) == _TREE


def test_a_table_of_contents_with_a_heading_of_its_own_is_no_chapter(tmp_path: Path) -> None:
    path = tmp_path / "a.md"
    heads = [
        f"## {number}、{name}\n\n{_PROSE}" for number, name in zip("一二三", ("回顾", "安排", "保障"), strict=True)
    ]
    entries = "- 一、回顾\n- 二、安排\n- 三、保障"
    path.write_text("\n\n".join(["# 工作报告", "## 目录", entries, *heads]), encoding="utf-8")
    sections = read_outline(read_markdown(path), Metadata("")).sections
    assert [section.title for section in sections[1:]] == ["回顾", "安排", "保障"]

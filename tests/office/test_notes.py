"""The files of notes: Markdown that says what was written and no more, Word in the layout of a brief; whole or not."""

from __future__ import annotations

from datetime import date
from pathlib import Path

import markdown as markdown_package
import pytest
from hypothesis import given
from hypothesis import strategies as st

from viewer.errors import CannotWrite
from viewer.model import Briefing, Span
from viewer.notes import Note
from viewer.office.notes import markdown, write_notes
from viewer.paper.manuscript import HeadingText, Manuscript, NoteText

DAY = date(2031, 3, 5)


@pytest.fixture
def notes(briefing: Briefing) -> tuple[Note, ...]:
    def made(words: str, text: str = "", *, bookmark: bool = False) -> Note:
        start = briefing.text.index(words)
        return Note(Span(start, start + len(words)), words, text, bookmark)

    return (made("(一)壮大特色产业", bookmark=True), made("茶园面积", "1. 查*年鉴*\n# 再查"), made("停车投诉下降"))


def test_markdown_says_all_in_order(briefing: Briefing, notes: tuple[Note, ...], tmp_path: Path) -> None:
    path = tmp_path / "笔记.md"
    write_notes(briefing, notes, path, DAY)
    assert path.read_text(encoding="utf-8").split("\n\n") == [
        "# 《青山县2030年工作报告》阅读笔记",
        "## 〔一〕夯实产业基础，做强县域经济",
        "### （一）壮大特色产业",
        "书签：（一）壮大特色产业",
        "> “茶园面积”（一(一)·一是）",
        "批注：1. 查\\*年鉴\\*",
        "\\# 再查",
        "## 二、办好民生实事",
        "### （二）完善停车设施",
        "> “停车投诉下降”（二(二)）",
        "*来源：青山县《青山县2030年工作报告》。2031年3月5日印。*\n",
    ]


@given(st.text(alphabet="字a1.-+*_`#>[]<&|~\\ )", min_size=1, max_size=12))
def test_nothing_that_was_written_is_taken_for_markdown(text: str) -> None:
    """Read by a Markdown processor, a note gives the very characters back."""
    made = Manuscript("题", "", (HeadingText("1", 1, "章"), NoteText("原文", "", text)), ())
    html = markdown_package.markdown(markdown(made))
    lines = NoteText("原文", "", text).written
    shown = [line.removeprefix("<p>").removesuffix("</p>") for line in html.splitlines() if line.startswith("<p>")]
    plain = [
        line.replace("&lt;", "<").replace("&gt;", ">").replace("&#126;", "~").replace("&amp;", "&") for line in shown
    ]
    assert plain[1:] == [" ".join(line.split(" ")) for line in lines]


def test_word_has_the_outline_the_passages_and_the_notes(
    briefing: Briefing, notes: tuple[Note, ...], tmp_path: Path
) -> None:
    import docx

    path = tmp_path / "笔记.docx"
    write_notes(briefing, notes, path, DAY)
    paragraphs = docx.Document(str(path)).paragraphs
    styles = {paragraph.text: paragraph.style.name for paragraph in paragraphs}
    assert styles["（一）壮大特色产业"] == "Heading 2"
    assert styles["“茶园面积”（一(一)·一是）"] == "笔记摘录"
    assert styles["批注：1. 查*年鉴*"] == "Body Text"


@pytest.mark.parametrize("name", ["笔记.md", "笔记.docx"])
def test_a_file_that_cannot_be_written_leaves_nothing(
    briefing: Briefing, notes: tuple[Note, ...], tmp_path: Path, name: str
) -> None:
    with pytest.raises(CannotWrite):
        write_notes(briefing, notes, tmp_path / "missing" / name, DAY)
    assert list(tmp_path.iterdir()) == []

"""The words of the Word file: those of the manuscript in order, each in the style and face of its role."""

from __future__ import annotations

from datetime import date

import pytest
from docx.document import Document as Opened
from docx.oxml.ns import qn
from hypothesis import given
from hypothesis import strategies as st

from tests.office.word_files import CLOSING, PARTS, face, manuscript, opened, paragraph, texts
from viewer.model import Briefing, Span
from viewer.office.word.markup import clean
from viewer.paper.geometry import LARGE, OFFICIAL
from viewer.paper.manuscript import BodyText, HeadingText, Manuscript, write_manuscript
from viewer.paper.options import PrintOptions
from viewer.query.excerpt import compose_sections


def test_the_whole_bundled_report_comes_out_character_for_character(bundled: Briefing) -> None:
    options = PrintOptions(figures=False, underline_figures=True)
    written = write_manuscript(compose_sections(bundled, ("0",), figures=False), options, date(2031, 3, 5))
    wanted = [written.title, *(part.text for part in written.parts), *written.closing]
    assert [text.replace("\n", "") for text in texts(opened(written))] == wanted


def test_styles_of_the_parts() -> None:
    document = opened(manuscript())
    told = [(line.style.name, line.text) for line in document.paragraphs if line.text]
    assert told == [
        ("Title", "青山县工作要点"),
        ("Subtitle", "——摘自《青山县2030年工作报告》"),
        ("Caption", "关键数据"),
        ("表注", "注：①截至11月。②全市第一。"),
        ("Heading 1", "一、夯实产业基础"),
        ("Heading 2", "（一）壮大特色产业"),
        ("Heading 3", "1.扩大规模"),
        ("Heading 4", "（1）茶园"),
        *(("Body Text", part.text) for part in PARTS if isinstance(part, BodyText)),
        *(("文末说明", line) for line in CLOSING),
    ]


@pytest.mark.parametrize(
    ("name", "chinese", "latin", "size", "large"),
    [
        ("Normal", "仿宋", "Times New Roman", 16, 22),
        ("Title", "方正小标宋简体", "方正小标宋简体", 22, 30),
        ("Subtitle", "楷体", "Times New Roman", 16, 22),
        ("Heading 1", "黑体", "黑体", 16, 22),
        ("Heading 2", "楷体", "Times New Roman", 16, 22),
        ("Heading 3", "仿宋", "Times New Roman", 16, 22),
        ("Heading 4", "仿宋", "Times New Roman", 16, 22),
        ("Caption", "黑体", "黑体", 12, 16.5),
        ("表内文字", "仿宋", "Times New Roman", 12, 16.5),
        ("表内数值", "宋体", "Times New Roman", 12, 16.5),
        ("表注", "楷体", "Times New Roman", 10.5, 14),
        ("文末说明", "楷体", "Times New Roman", 10.5, 14),
        ("Footer", "宋体", "宋体", 14, 18),
        ("Header", "黑体", "黑体", 14, 18),
    ],
)
def test_faces_and_sizes_of_the_styles(name: str, chinese: str, latin: str, size: float, large: float) -> None:
    for layout, wanted in ((OFFICIAL, size), (LARGE, large)):
        assert face(opened(manuscript(), layout).styles[name].element.rPr) == (chinese, latin, wanted)


def test_only_the_third_level_is_bold() -> None:
    styles = opened(manuscript()).styles
    assert [bool(styles[f"Heading {level}"].font.bold) for level in (1, 2, 3, 4)] == [False, False, True, False]
    assert not styles["Title"].font.bold


def test_headings_feed_the_navigation_pane_and_stay_with_what_they_head() -> None:
    styles = opened(manuscript()).styles
    for level in range(1, 10):
        style = styles[f"Heading {level}"]
        assert style.element.pPr.find(qn("w:outlineLvl")).get(qn("w:val")) == str(level - 1)
        assert style.paragraph_format.keep_with_next
        assert style.next_paragraph_style.name == "Body Text"
    assert styles["Normal"].paragraph_format.widow_control
    assert styles["Body Text"].element.pPr.find(qn("w:outlineLvl")) is None


def test_deep_headings_get_the_deepest_style() -> None:
    document = opened(manuscript(HeadingText("1", 12, "深")))
    assert paragraph(document, "深").style.name == "Heading 9"


def test_the_text_has_the_pitch_and_indent_of_the_grid() -> None:
    styles = opened(manuscript()).styles
    spacing = styles["Normal"].element.pPr.find(qn("w:spacing"))
    assert (spacing.get(qn("w:line")), spacing.get(qn("w:lineRule"))) == ("579", "exact")
    indent = styles["Body Text"].element.pPr.find(qn("w:ind"))
    assert (indent.get(qn("w:firstLineChars")), indent.get(qn("w:firstLine"))) == ("200", "632")
    # 28 x (16 - 0.3) pt leave less than a character of 442 pt.
    assert styles["Normal"].element.rPr.find(qn("w:spacing")).get(qn("w:val")) == "-6"
    assert styles["表内文字"].element.rPr.find(qn("w:spacing")).get(qn("w:val")) == "0"


def test_a_run_in_heading_is_the_head_of_its_paragraph() -> None:
    document = opened(manuscript())
    third, second = paragraph(document, "一是扩大"), paragraph(document, "（一）扩大")
    assert [(run.style.name, run.text) for run in third.runs][:1] == [("Heading 3 Char", "一是扩大种植规模。")]
    assert [(run.style.name, run.text) for run in second.runs] == [
        ("Heading 2 Char", "（一）扩大学位供给。"),
        ("Default Paragraph Font", "新增学位1200个。"),
    ]
    assert face(document.styles["Heading 2 Char"].element.rPr) == ("楷体", "Times New Roman", 16)
    assert document.styles["Heading 3 Char"].font.bold


def test_figures_are_underlined_where_the_manuscript_says_so() -> None:
    runs = paragraph(opened(manuscript()), "一是扩大").runs
    assert [run.text for run in runs if run.underline] == ["约3.5万亩"]


def test_quotation_marks_and_dashes_are_chinese() -> None:
    document = opened(manuscript())
    for line in document.paragraphs:
        for run in line.runs:
            assert run._r.rPr.find(qn("w:rFonts")).get(qn("w:hint")) == "eastAsia"


def test_a_long_title_is_broken_by_meaning() -> None:
    title = "以改革促民生立标杆，释放发展新活力，努力建设宜居宜业的现代化城区"
    told = opened(manuscript(title=title)).paragraphs[0].text
    assert told.replace("\n", "") == title
    assert [line[-1] for line in told.split("\n")[:-1]] == ["，"] * told.count("\n")
    assert min(map(len, told.split("\n"))) > 1


def test_the_closing_note_stands_under_a_short_rule() -> None:
    rule, *note = opened(manuscript()).paragraphs[-3:]
    assert (rule.text, *(line.text for line in note)) == ("", *CLOSING)
    assert rule._p.pPr.find(qn("w:pBdr")).find(qn("w:bottom")) is not None
    assert rule.paragraph_format.keep_with_next
    # 156 - 40 mm.
    assert abs(rule.paragraph_format.right_indent.mm - 116) < 0.05


def test_a_short_last_paragraph_stays_with_the_closing_note() -> None:
    def kept(document: Opened) -> list[str]:
        return [line.text for line in document.paragraphs if line._p.pPr.find(qn("w:keepNext")) is not None]

    assert kept(opened(manuscript()))[-3:] == ["继续深化改革。", "", CLOSING[0]]
    assert kept(opened(manuscript(BodyText("1", "继续深化改革。" * 40)))) == ["", CLOSING[0]]


def test_what_xml_cannot_hold_is_shown_as_in_every_file_and_line_ends_are_kept() -> None:
    said = "甲\x00乙\x08\ud800丙\ufffe\uffff丁\x0b戊\r\n己\t<庚>&\"'"
    document = opened(manuscript(BodyText("1", said, Span(0, 2), 3, (Span(2, 6),)), title="题\x01目"))
    assert paragraph(document, "甲").text == "甲\ufffd乙\ufffd\ufffd丙\ufffd\ufffd丁\n戊\n己\t<庚>&\"'"
    assert document.core_properties.title == "题\ufffd目"


# 。 apart, at which a closing note becomes two paragraphs.
@given(st.text(alphabet=st.characters(exclude_characters="。"), max_size=80), st.tuples(*[st.integers(0, 80)] * 3))
def test_any_text_survives(said: str, places: tuple[int, int, int]) -> None:
    lead, start, end = (min(place, len(said)) for place in places)
    figure = Span(min(start, end), max(start, end))
    parts = (BodyText("1", said, Span(0, lead), 2, (figure,)), HeadingText("1", 1, said))
    written = Manuscript(said.strip() or "题", said, parts, (said,), said, said, said)
    document = opened(written)
    # A cut between \r and \n makes two line ends of one.
    wanted = clean(said).replace("\n", "")
    assert [text.replace("\n", "") for text in texts(document)][-3:] == [wanted] * 3 or not wanted
    assert document.sections[0].header.paragraphs[0].text.count("\n") == 0

"""PDF: the text as it was before it was set on pages, and what is refused."""

from __future__ import annotations

from pathlib import Path

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st
from pypdf import PdfReader, PdfWriter

from tests.ingest.pdf_files import LEFT, PITCH, RIGHT, TOP, Text, setting, squares, wrapped, write_pdf
from viewer.format_errors import DamagedFile, NoTextLayer, PasswordProtected, TooManyPages
from viewer.ingest.pdf import read_pdf
from viewer.source import Source

REPORT = [
    "全县2030年实现地区生产总值123.45亿元，同比增长6.7%，其中第一产业增加值20.1亿元，第二产业增加值50.2亿元。",
    "新增停车位500个。",
    "坚持稳中求进的工作总基调，办件时限由15天压缩至3天，群众满意率达到98.6%，各项工作取得了新的进展和成效。",
]


def read(folder: Path, *pages: list[Text], **more: object) -> Source:
    return read_pdf(write_pdf(folder / "a.pdf", pages, **more))


def lines(source: Source) -> list[str]:
    return [paragraph.span.of(source.text) for paragraph in source.paragraphs]


def test_paragraphs_without_their_line_wraps(tmp_path: Path) -> None:
    source = read(tmp_path, setting(wrapped(REPORT * 2)))
    assert lines(source) == REPORT * 2
    assert {paragraph.level for paragraph in source.paragraphs} == {None}
    assert not any(paragraph.strong for paragraph in source.paragraphs)


@pytest.mark.parametrize("mark", ["- {} -", "— {} —", "{}", "第 {} 页 共 3 页", "{}/3", "第{}页"])
@pytest.mark.parametrize("height", [40.0, 800.0])
def test_page_numbers_go_and_paragraphs_run_over_pages(tmp_path: Path, mark: str, height: float) -> None:
    written = wrapped(REPORT * 4)
    parts = [written[:7], written[7:16], written[16:]]
    pages = [[*setting(part), Text(290, height, mark.format(at), 10)] for at, part in enumerate(parts, 1)]
    assert lines(read(tmp_path, *pages)) == REPORT * 4


def test_running_titles_go(tmp_path: Path) -> None:
    written = wrapped(REPORT * 6)
    parts = [written[at : at + 9] for at in range(0, len(written), 9)]
    pages = [[Text(200, 800, "青山县2030年工作报告", 9), *setting(part)] for part in parts]
    assert lines(read(tmp_path, *pages)) == REPORT * 6


def test_a_number_that_counts_with_no_page_stays(tmp_path: Path) -> None:
    assert lines(read(tmp_path, setting(["2030", *wrapped(REPORT)]))) == ["2030", *REPORT]


def test_headings_are_set_off(tmp_path: Path) -> None:
    body = setting(wrapped(REPORT * 2), TOP - 4 * PITCH)
    title = Text((LEFT + RIGHT - 8 * 22) / 2, TOP, "青山县工作报告书", 22)
    chapter = Text(LEFT + 30, TOP - 2 * PITCH, "一、办好民生实事", bold=True)
    source = read(tmp_path, [title, chapter, *body], bookmarks=["一、 办好民生实事", "别的"], title="青山县工作报告书")
    found = [(paragraph.level, paragraph.strong) for paragraph in source.paragraphs]
    assert found == [(None, True), (1, True), *[(None, False)] * 6]
    assert source.title == "青山县工作报告书"


def test_a_title_of_the_file_that_is_not_written_on_it_is_none(tmp_path: Path) -> None:
    assert read(tmp_path, setting(wrapped(REPORT)), title="Microsoft Word - 1.doc").title == ""


def test_tables_are_rows(tmp_path: Path) -> None:
    rows = [("指标", "单位", "数量"), ("停车位", "个", "500"), ("学位", "", "1200"), ("满意率", "%", "98.6")]
    cells = [
        Text(LEFT + 140 * column, TOP - 4 * PITCH - at * PITCH, cell)
        for at, row in enumerate(rows)
        for column, cell in enumerate(row)
        if cell
    ]
    source = read(tmp_path, [*setting(wrapped(REPORT[:1])), *cells, *setting(wrapped(REPORT), TOP - 9 * PITCH)])
    assert lines(source)[1:5] == ["指标\t单位\t数量", "停车位\t个\t500", "学位\t\t1200", "满意率\t%\t98.6"]
    assert "指标\t单位\t数量\n停车位" in source.text


def test_two_columns_one_after_the_other(tmp_path: Path) -> None:
    left = setting(wrapped(REPORT * 2, 16), size=12, left=60)
    right = setting(wrapped(REPORT[::-1] * 2, 16), size=12, left=300)
    assert lines(read(tmp_path, [*left, *right])) == [*REPORT * 2, *REPORT[::-1] * 2]


def test_footnotes_stand_at_the_end(tmp_path: Path) -> None:
    body = [
        Text(LEFT + 30, TOP, "新增停车位"),
        Text(LEFT + 30 + 75, TOP + 6, "1", 8),
        Text(LEFT + 30 + 80, TOP, "五百个，面积5m"),
    ]
    area = [Text(body[-1].x + 15 * 6 + 15, TOP + 6, "2", 8), Text(body[-1].x + 15 * 6 + 20, TOP, "。")]
    note = [Text(LEFT, 80, "1 停车位：指公共停车位。", 9)]
    source = read(tmp_path, [*body, *area, *setting(wrapped(REPORT * 2), TOP - PITCH), *note], setting(wrapped(REPORT)))
    assert lines(source)[0] == "新增停车位[1]五百个，面积5m²。"
    assert lines(source)[-1] == "[1] 停车位：指公共停车位。"
    assert lines(source)[-2] == REPORT[-1]


def test_radicals_become_characters(tmp_path: Path) -> None:
    source = read(tmp_path, setting(["⾯积⽅⾯，⺠⽣⻔⼾。"]))
    assert source.text == "面积方面，民生门户。"
    assert "7 个字" in source.warnings[0]


def test_a_page_that_was_turned(tmp_path: Path) -> None:
    turned = [
        Text(100 + at * PITCH, 90, line.strip("　"), turned=True)
        for at, line in enumerate(["甲乙丙丁。", "戊己庚辛。"])
    ]
    assert "".join(lines(read(tmp_path, turned))) == "甲乙丙丁。戊己庚辛。"


def test_pages_that_are_pictures_are_named(tmp_path: Path) -> None:
    source = read(tmp_path, setting(wrapped(REPORT)), [], [], [], setting(wrapped(REPORT)), pictures=[1, 2, 4])
    assert source.warnings == ("第 2—3 页是图片或读不出来，其中的文字没有导入。",)


def test_a_scanned_page_with_a_number_on_it_is_a_picture(tmp_path: Path) -> None:
    source = read(tmp_path, setting(wrapped(REPORT)), [Text(290, 40, "- 2 -", 10)], pictures=[1])
    assert source.warnings == ("第 2 页是图片或读不出来，其中的文字没有导入。",)
    assert lines(source) == REPORT


def test_what_stands_askew_is_said(tmp_path: Path) -> None:
    source = read(tmp_path, [*setting(wrapped(REPORT)), Text(300, 300, "内部资料", turned=True)])
    assert lines(source) == REPORT
    assert source.warnings == ("有 4 个字与正文方向不同（如水印、竖排的表头），没有导入。",)


def test_a_scan_says_the_way_out(tmp_path: Path) -> None:
    with pytest.raises(NoTextLayer) as caught:
        read(tmp_path, [], [], pictures=[0, 1])
    assert caught.value.sentence().startswith("文件“a.pdf”是扫描件或图片，里面没有文字。")


def test_an_encrypted_file(tmp_path: Path) -> None:
    writer = PdfWriter()
    writer.append(PdfReader(write_pdf(tmp_path / "open.pdf", [setting(REPORT)])))
    writer.encrypt("password", algorithm="RC4-128")
    writer.write(tmp_path / "a.pdf")
    with pytest.raises(PasswordProtected):
        read_pdf(tmp_path / "a.pdf")


@pytest.mark.parametrize("content", [b"%PDF-1.7\n", b"%PDF-1.4\n%%EOF", b"not a pdf", b""])
def test_a_damaged_file(tmp_path: Path, content: bytes) -> None:
    (tmp_path / "a.pdf").write_bytes(content)
    with pytest.raises(DamagedFile):
        read_pdf(tmp_path / "a.pdf")


def test_too_many_pages(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr("viewer.ingest.pdf._PAGES", 2)
    with pytest.raises(TooManyPages, match=r"a\.pdf（3）"):
        read(tmp_path, *[setting(["甲。"])] * 3)


SENTENCE = st.text(st.characters(min_codepoint=0x4E00, max_codepoint=0x9FA5), min_size=30, max_size=120)


@settings(max_examples=40)
@given(st.lists(SENTENCE, min_size=6, max_size=14))
def test_no_character_is_lost_and_paragraphs_come_back(
    tmp_path_factory: pytest.TempPathFactory, sentences: list[str]
) -> None:
    paragraphs = [f"甲{sentence}，增长12.5%。" for sentence in sentences]
    written = wrapped(paragraphs)
    pages = [
        [*setting(written[at : at + 22]), Text(290, 40, f"- {at // 22 + 1} -", 10)] for at in range(0, len(written), 22)
    ]
    source = read(tmp_path_factory.getbasetemp(), *pages)
    assert "".join(lines(source)) == "".join(paragraphs)
    assert lines(source) == paragraphs


def test_the_helper_sets_lines_within_the_edges() -> None:
    assert all(squares(line) <= 29 for line in wrapped(REPORT))

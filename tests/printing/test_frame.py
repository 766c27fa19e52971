"""What stands around the text: title and source, closing note, header line, watermark."""

from __future__ import annotations

import pytest

from viewer.paper.geometry import LARGE, LEFT, OFFICIAL, PAGE_HEIGHT, PAGE_WIDTH, TEXT_WIDTH, TOP, in_mm
from viewer.printing.frame import closing_block, frame_of, title_block


def test_nothing_is_framed_unless_asked() -> None:
    frame = frame_of("", "", OFFICIAL)
    assert (frame.header, frame.watermark) == (None, None)
    assert closing_block((), OFFICIAL) is None


def test_the_header_is_as_far_above_the_text_as_the_page_number_below() -> None:
    header = frame_of("内部资料(一)", "", OFFICIAL).header
    assert header is not None
    assert header.line.text == "内部资料（一）"
    assert header.x == LEFT
    assert in_mm(TOP - header.y) == pytest.approx(7 + 0.12 * 14 * 25.4 / 72, abs=0.01)


@pytest.mark.parametrize("behind", ["", " "])
def test_a_long_header_is_cut(behind: str) -> None:
    header = frame_of("密" * 100 + behind, "", OFFICIAL).header
    assert header is not None
    assert header.line.text.endswith("密…")
    assert header.line.right <= TEXT_WIDTH


@pytest.mark.parametrize("words", ["征求意见稿", "密", "仅供内部讨论使用请勿外传第一稿"])
def test_the_watermark_stays_on_the_paper(words: str) -> None:
    outline = frame_of("", words, OFFICIAL).watermark
    assert outline is not None
    box = outline.boundingRect()
    assert box.left() > 0
    assert box.right() < PAGE_WIDTH
    assert box.top() > 0
    assert box.bottom() < PAGE_HEIGHT
    assert box.center().x() == pytest.approx(PAGE_WIDTH / 2, rel=0.05)


@pytest.mark.parametrize("issuer", ["青山县", "青山县人民政府全面深化改革领导小组办公室"])
def test_source_and_date_stand_below_the_other_notes_and_the_date_is_whole(issuer: str) -> None:
    source, day = f"来源：{issuer}《2030年青山县全面深化改革工作报告》。", "2031年11月25日印。"
    block = closing_block(("数据摘自原文，限定语照录。", source + day), OFFICIAL)
    assert block is not None
    rows = [placed.line.text for placed in block.part.lines]
    assert rows == ["数据摘自原文，限定语照录。", *([source + day] if len(issuer) < 5 else [source, day])]


@pytest.mark.parametrize("layout", [OFFICIAL, LARGE], ids=["official", "large"])
def test_title_and_closing_take_whole_rows(layout) -> None:
    title = title_block("关于加快推进青山县基层治理体系和治理能力现代化建设的报告", "——摘自《报告》", layout)
    for block in (title, closing_block(("数据摘自原文。", "2031年3月5日印。"), layout)):
        assert block is not None
        assert max(placed.y for placed in block.part.lines) < block.part.rows * layout.pitch
        assert not block.glued

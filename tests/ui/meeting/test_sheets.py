from __future__ import annotations

from pathlib import Path

import pytest
from PySide6.QtGui import QImage, QPainter
from PySide6.QtWidgets import QApplication

from viewer.document.build import shown_text
from viewer.model import Briefing, Metadata
from viewer.pipeline import build_briefing
from viewer.query.everything import everything
from viewer.theme.tokens import Look, Theme, theme_for
from viewer.ui.meeting.big_cards import CardsSheet
from viewer.ui.meeting.scale import Room, room_of
from viewer.ui.meeting.sheets import figure_sheets, text_sheets
from viewer.ui.meeting.stops import stops_of
from viewer.ui.parts.card_words import CardWords

SIZES = [(1366, 768), (1920, 1080), (800, 600)]


def _inked(sheet: object, room: Room) -> set[int]:
    """The rows of pixels that have ink."""
    image = QImage(room.width, room.height, QImage.Format.Format_RGB32)
    image.fill(0xFFFFFFFF)
    painter = QPainter(image)
    sheet.paint(painter)
    painter.end()
    return {y for y in range(room.height) for x in range(0, room.width, 3) if image.pixel(x, y) & 0xFF < 128}


@pytest.mark.parametrize("size", SIZES)
def test_the_whole_text_is_shown_in_order_between_head_and_foot(
    qapp: QApplication, bundled: Briefing, size: tuple[int, int]
) -> None:
    theme, room = theme_for(Look()), room_of(*size, large=False)
    for stop in stops_of(bundled, everything(bundled))[:8]:
        sheets = text_sheets(stop, bundled.text, theme, room)
        told = "".join("".join(sheet.words.split()) for sheet in sheets)
        whole = shown_text(bundled.text)
        assert told == "".join(
            "".join(whole[start:end].split()) for start, end in (block.span for block in stop.blocks)
        )
        assert [sheet.offset for sheet in sheets] == sorted({sheet.offset for sheet in sheets})
        for sheet in sheets:
            assert sheet.part.bottom - sheet.part.top <= room.tall
    rows = _inked(sheets[0], room)
    assert rows
    assert min(rows) >= room.top
    assert max(rows) <= room.bottom


def test_a_table_is_paged_by_rows(qapp: QApplication, tmp_path: Path) -> None:
    rows = "\n".join(f"第{nth}组\t{nth * 100}\t{nth}亩" for nth in range(1, 40))
    path = tmp_path / "分组.txt"
    path.write_text(f"一、分组情况\n各组情况如下。\n组名\t人口\t耕地\n{rows}\n二、其他\n无。\n", encoding="utf-8")
    briefing = build_briefing(path, Metadata("分组情况"))
    stop = stops_of(briefing, everything(briefing))[0]
    room = room_of(1366, 768, large=False)
    sheets = text_sheets(stop, briefing.text, theme_for(Look()), room)
    assert len(sheets) >= 4
    told = "".join(sheet.words for sheet in sheets)
    assert [nth for nth in range(1, 40) if f"第{nth}组" not in told] == []
    assert "组名" not in sheets[1].words
    for sheet in sheets:
        assert sheet.part.bottom - sheet.part.top <= room.tall
        assert not sheet.words.strip().startswith("亩")


@pytest.mark.parametrize("look", [Look(), Look(dark=True), Look(large=True)])
@pytest.mark.parametrize("size", SIZES)
def test_every_figure_fits_its_place(qapp: QApplication, bundled: Briefing, look: Look, size: tuple[int, int]) -> None:
    theme, room = theme_for(look), room_of(*size, large=look.large)
    words = CardWords()
    words.show_briefing(bundled)

    def made(cards: tuple[object, ...]) -> CardsSheet:
        return CardsSheet(cards, words, theme, room)

    for stop in stops_of(bundled, everything(bundled)):
        for each in (1, 4):
            sheets = figure_sheets(stop, made, each)
            assert [card for sheet in sheets for card in sheet.cards] == list(stop.cards)
            for sheet in sheets:
                assert len(sheet.cards) <= each
                for cell, face in zip(sheet._cells, sheet._faces, strict=True):
                    assert face.height <= cell.height()


def test_a_figure_alone_has_its_sentence(qapp: QApplication, bundled: Briefing) -> None:
    theme: Theme = theme_for(Look())
    room = room_of(1920, 1080, large=False)
    words = CardWords()
    words.show_briefing(bundled)
    card = next(card for stop in stops_of(bundled, everything(bundled)) for card in stop.cards)
    alone = CardsSheet((card,), words, theme, room)
    assert alone.metric_id == card.metric.id
    assert words.text(card).spoken in alone.words
    rows = _inked(alone, room)
    assert max(rows) > room.top + 0.52 * room.tall
    assert max(rows) < room.bottom

"""Every card of the bundled report, laid out in the real face: nothing said is lost, nothing is painted over."""

import pytest

from viewer.model import Briefing
from viewer.query.cards import group_cards
from viewer.theme.tokens import Look, theme_for
from viewer.ui.cards.card_face import CardFaces
from viewer.ui.overview.figure_face import FigureFaces
from viewer.ui.parts.card_text import CardText
from viewer.ui.parts.card_words import CardWords
from viewer.ui.parts.face_parts import Face
from viewer.ui.parts.ruler import Ruler

LOOKS = [(Look(), 376), (Look(), 280), (Look(), 440), (Look(compact=True), 300), (Look(large=True), 416)]


@pytest.fixture
def texts(qapp, bundled: Briefing) -> list[CardText]:
    words = CardWords()
    words.show_briefing(bundled)
    return [words.text(card) for card in group_cards(bundled.metrics)]


def painted(face: Face) -> str:
    return "".join(line.text for line in face.label) + "|" + "|".join(ink.text for ink in face.inks)


@pytest.mark.parametrize(("look", "width"), LOOKS)
def test_nothing_said_is_lost(texts, look, width) -> None:
    maker = CardFaces(theme_for(look), Ruler().width)
    for text in texts:
        face = maker.face(text, width)
        words = painted(face)
        said = (text.label, text.value.prefix, text.value.unit, text.value.start, text.scope, text.rank, text.computed)
        assert not face.elided, (text.label, width)
        for word in (*said, *text.statuses, *text.notes):
            assert word in words, (word, text.label, width)


@pytest.mark.parametrize(("look", "width"), LOOKS)
def test_nothing_is_painted_over_anything(texts, look, width) -> None:
    """No two pieces of text on one line overlap, and none leaves the card."""
    theme, ruler = theme_for(look), Ruler()
    maker = CardFaces(theme, ruler.width)
    for text in texts:
        face = maker.face(text, width)
        label = [(line.x, line.x + ruler.width(line.text, theme.types.card_label), line.y) for line in face.label]
        pieces = label + [(ink.x, ink.x + ruler.width(ink.text, ink.kind), ink.y) for ink in face.inks]
        pieces += [(glyph.x, glyph.x + glyph.size, glyph.y) for glyph in face.glyphs]
        if face.track:
            pieces.append((face.track.x, face.track.x + face.track.width, face.track.y))
        for place, (left, right, y) in enumerate(pieces):
            assert -7 <= left < right <= width + 0.5, (text.label, width)
            for other, end, level in pieces[place + 1 :]:
                assert abs(level - y) > 9 or right <= other + 0.5 or end <= left + 0.5, (text.label, width)


def test_every_card_can_be_read_aloud_and_has_its_place(texts) -> None:
    assert all(text.spoken.startswith(text.label) and text.place in text.spoken for text in texts)
    assert all(text.sentence and text.copied for text in texts)


@pytest.mark.parametrize("width", [150, 170, 216])
def test_headline_figures_keep_qualifier_and_forecast(texts, width) -> None:
    maker = FigureFaces(theme_for(Look()), Ruler().width)
    for text in texts:
        words = painted(maker.face(text, width))
        assert text.value.prefix in words, text.label
        assert text.outlook in words, text.label

from hypothesis import given
from hypothesis import strategies as st

from viewer.pieces import pieces


@given(st.text(alphabet="ab,1。\n"), st.integers(1, 9))
def test_pieces_make_the_text_again(text: str, length: int) -> None:
    assert "".join(pieces(text, length)) == text


@given(st.text(alphabet="ab,1。\n"), st.integers(1, 9))
def test_every_piece_but_the_last_ends_where_a_sentence_or_a_line_does(text: str, length: int) -> None:
    *others, last = pieces(text, length)
    assert all(piece.endswith(("\n", "。")) and len(piece) > length for piece in others)
    assert others == [] or last != text


def test_a_short_text_is_given_as_it_is() -> None:
    text = "第一段。\n第二段。"
    assert list(pieces(text)) == [text]

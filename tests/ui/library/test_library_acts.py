from collections.abc import Callable

from viewer.store.library import Held, Shelf
from viewer.ui.library.library_acts import Act, act_words, acts_for


def test_what_can_be_done_depends_on_the_file(shelf: tuple[Held, ...]) -> None:
    recent, missing, imported, newer, bundled = map(acts_for, shelf)
    assert recent == imported == (Act.OPEN, Act.COPY, Act.FOLDER, Act.DETAILS, Act.REMOVE)
    assert missing == (Act.LOCATE, Act.REMOVE)
    assert newer == (Act.FOLDER, Act.REMOVE)
    assert bundled == (Act.OPEN, Act.COPY, Act.DETAILS)


def test_removing_a_file_is_not_called_like_taking_it_off_the_list(
    qapp: object, held: Callable[..., Held], shelf: tuple[Held, ...]
) -> None:
    gone = held("也没有了", Shelf.IMPORTED, "missing")
    words = [act_words(Act.REMOVE, one) for one in (*shelf[:4], gone)]
    assert words == ["Take off the list"] * 2 + ["To bin…"] * 2 + ["Take off the list"]


def test_every_act_has_words(qapp: object, shelf: tuple[Held, ...]) -> None:
    for one in shelf:
        words = [act_words(act, one) for act in acts_for(one)]
        assert all(words)
        assert len(set(words)) == len(words)

from pathlib import Path

from hypothesis import given
from hypothesis import strategies as st

from viewer.store.recents import MAX_RECENT, Recent, moved, noted, recent_of, recents_of, without

A, B, C = (Path(f"/报告/{name}.briefing") for name in ("甲, 乙", "b=;c", "C"))
_NAMES = st.text(st.characters(exclude_characters="\t\n\r\0/", exclude_categories=["Cs"]), min_size=1, max_size=20)


def _lines(*paths: Path) -> tuple[str, ...]:
    lines: tuple[str, ...] = ()
    for at, path in enumerate(reversed(paths)):
        lines = noted(lines, Recent(path, at, f"标题{at}"))
    return lines


@given(_NAMES, st.integers(0, 2**40), st.text())
def test_an_entry_comes_back_from_its_line(name: str, opened: int, title: str) -> None:
    path = Path("/", name)
    (line,) = noted((), Recent(path, opened, title))
    assert "\n" not in line
    assert recent_of(line) == Recent(path, opened, " ".join(title.split()))


@given(st.text())
def test_any_line_is_an_entry_or_none(line: str) -> None:
    entry = recent_of(line)
    assert entry is None or entry.opened >= 0


def test_the_latest_is_first_and_stands_there_once() -> None:
    lines = noted(_lines(A, B, C), Recent(C, 99, "新标题"))
    assert [(recent.path, recent.title) for recent in recents_of(lines)] == [
        (C, "新标题"), (A, "标题2"), (B, "标题1"),
    ]  # fmt: skip


def test_twelve_are_kept() -> None:
    lines: tuple[str, ...] = ()
    for number in range(MAX_RECENT + 3):
        lines = noted(lines, Recent(Path(f"/{number}.briefing"), number, ""))
    kept = [recent.path.stem for recent in recents_of(lines)]
    assert kept == [str(number) for number in range(MAX_RECENT + 2, 2, -1)]


def test_a_name_that_no_line_can_hold_is_not_noted() -> None:
    lines = _lines(A)
    assert noted(lines, Recent(Path("/a\nb.briefing"), 1, "")) == lines
    assert noted(lines, Recent(Path("/a\tb.briefing"), 1, "")) == lines


def test_damaged_lines_are_passed_over() -> None:
    assert recents_of(("", "x\t/a\tb", "1\t/a", "²\t/a\tb", *_lines(A))) == recents_of(_lines(A))


def test_a_file_can_be_taken_off_and_found_elsewhere() -> None:
    lines = _lines(A, B, C)
    assert [recent.path for recent in recents_of(without(lines, B))] == [A, C]
    new = Path("/新/位置.briefing")
    assert [(recent.path, recent.title) for recent in recents_of(moved(lines, B, new))][1] == (new, "标题1")
    assert [recent.path for recent in recents_of(moved(lines, C, A))] == [B, A]
    assert moved(lines, B, B) == lines

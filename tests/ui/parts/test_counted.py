import pytest

from viewer.ui.parts.counted import counted


@pytest.mark.parametrize(
    ("words", "said"),
    [
        ("1 chapters, 1 sections, 12 figures", "1 chapter, 1 section, 12 figures"),
        ("11 figures", "11 figures"),
        ("1,001 characters", "1,001 characters"),
        ("2–1 figures", "2–1 figures"),
        ("1 章", "1 章"),
        ("1 files: 1 can be imported", "1 file: 1 can be imported"),
        ("", ""),
    ],
)
def test_one_is_one(words: str, said: str) -> None:
    assert counted(words) == said

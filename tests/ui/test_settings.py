from collections.abc import Callable
from pathlib import Path

from viewer.paths import bundled_briefing
from viewer.store.recents import MAX_RECENT, recents_of
from viewer.ui import settings
from viewer.ui.memory import Memory
from viewer.ui.settings import MAX_PLACES, MAX_WORDS, Place, Settings


def test_defaults_when_nothing_was_saved() -> None:
    assert settings.load() == Settings()


def test_every_field_comes_back(user_home: Path) -> None:
    chosen = Settings(
        scheme="dark", language="en", large=True, zoom=24, geometry=b"\x00\x01\xff", tree_width=250, cards_width=310,
        tree_shown=False, cards_shown=False, reading=True, last_file="/报告/一 二.briefing", last_folder="/报告",
        words=("停车", "a b,c"), brief='{"figures": true}', split=60, face="kai", measure=-1, leading=1, warm=True,
    )  # fmt: skip
    settings.save(chosen)
    assert settings.load() == chosen
    assert (user_home / "settings.ini").is_file()


def test_damaged_values_fall_back(user_home: Path) -> None:
    user_home.mkdir(parents=True)
    (user_home / "settings.ini").write_text("[General]\nzoom=many\nlarge=\ntree_width=x\n", encoding="utf-8")
    assert settings.load() == Settings()


def test_a_look_that_there_is_not_falls_back(user_home: Path) -> None:
    user_home.mkdir(parents=True)
    (user_home / "settings.ini").write_text("[General]\nface=comic\nmeasure=7\nleading=-4\n", encoding="utf-8")
    assert settings.load() == Settings()


def test_an_unknown_zoom_becomes_the_nearest_step(user_home: Path) -> None:
    user_home.mkdir(parents=True)
    (user_home / "settings.ini").write_text("[General]\nzoom=25\n", encoding="utf-8")
    assert settings.load().zoom == 24


def test_places_are_kept_by_report_and_the_oldest_forgotten() -> None:
    for number in range(MAX_PLACES + 5):
        settings.save_place(Place(f"{number:016x}" + "0" * 48, number))
    assert settings.load_place(f"{MAX_PLACES + 4:016x}" + "0" * 48) == MAX_PLACES + 4
    assert settings.load_place("f" * 64) is None


def test_a_folder_that_cannot_be_made_is_no_failure(tmp_path: Path, monkeypatch: object) -> None:
    blocked = tmp_path / "file"
    blocked.write_text("", encoding="utf-8")
    monkeypatch.setenv("BRIEFING_VIEWER_HOME", str(blocked / "below"))  # type: ignore[attr-defined]
    settings.save(Settings(zoom=24))
    settings.save_place(Place("a" * 64, 3))
    assert settings.load() == Settings()


def test_what_tells_of_the_reader_can_be_forgotten() -> None:
    memory = Memory()
    memory.change(words=("停车",), last_file="/a.briefing", last_folder="/a", brief='{"header": "内部"}', zoom=24)
    memory.save_place("b" * 64, 7)
    memory.forget()
    assert settings.load() == Settings(zoom=24)
    assert memory.place("b" * 64) is None
    memory.save_place("b" * 64, 7)  # the window closes with the report still open
    assert memory.place("b" * 64) is None
    memory.change(last_file="/b.briefing")
    memory.save_place("b" * 64, 7)
    assert memory.place("b" * 64) == 7


def test_recent_words_are_eight_and_the_newest_first() -> None:
    memory = Memory()
    for word in "甲乙丙丁戊己庚辛壬":
        memory.add_word(word)
    memory.add_word("丁")
    assert memory.settings.words == ("丁", "壬", "辛", "庚", "己", "戊", "丙", "乙")
    assert len(memory.settings.words) == MAX_WORDS
    assert Memory().settings.words == memory.settings.words


def test_recent_briefings_come_back_and_are_not_cut_like_words() -> None:
    lines = tuple(f"{number}\t/报告, {number}.briefing\t标题" for number in range(MAX_RECENT))
    settings.save(Settings(recent=lines, words=("停车",)))
    assert settings.load().recent == lines
    assert settings.load().words == ("停车",)


def test_what_was_opened_heads_the_recent_ones_and_opens_at_the_next_start(file: Path, tmp_path: Path) -> None:
    memory = Memory()
    other = tmp_path / "另一份.briefing"
    memory.note_opened(other, "另一份")
    memory.note_opened(file, "小报告")
    memory.write()
    assert [recent.path for recent in recents_of(settings.load().recent)] == [file, other]
    assert Memory().usual_report() == file
    assert Memory().opened == file


def test_the_bundled_report_is_remembered_by_no_path() -> None:
    """A package of one file unpacks it into another folder at every start."""
    memory = Memory()
    memory.note_opened(bundled_briefing(), "自带")
    assert memory.settings == Settings()
    assert memory.opened == bundled_briefing()


def test_a_last_report_that_is_gone_is_told_once(tmp_path: Path) -> None:
    gone = tmp_path / "没有了.briefing"
    settings.save(Settings(last_file=str(gone)))
    memory = Memory()
    assert memory.usual_report() == bundled_briefing()
    assert memory.take_missing() == gone
    assert memory.take_missing() is None


def test_an_older_place_of_the_bundled_report_is_no_loss() -> None:
    settings.save(Settings(last_file=f"/tmp/_MEI123/data/{bundled_briefing().name}"))
    memory = Memory()
    assert memory.usual_report() == bundled_briefing()
    assert memory.take_missing() is None


def test_clearing_the_history_forgets_recent_briefings_and_leaves_their_files(file: Path) -> None:
    memory = Memory()
    memory.note_opened(file, "小报告")
    memory.forget()
    assert settings.load().recent == ()
    assert file.exists()


def test_a_last_report_in_a_folder_that_was_shut_is_as_one_that_is_gone(
    file: Path, shut: Callable[[Path], None]
) -> None:
    settings.save(Settings(last_file=str(file)))
    shut(file.parent)
    memory = Memory()
    assert memory.usual_report() == bundled_briefing()
    assert memory.take_missing() == file

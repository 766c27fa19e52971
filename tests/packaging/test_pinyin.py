"""The table of readings is made of the package's dictionaries as its header says."""

from __future__ import annotations

import json
from pathlib import Path

ROOT = Path(__file__).resolve().parent.parent.parent


def test_readings_lose_their_tones() -> None:
    import pinyin

    assert [pinyin.plain(reading) for reading in ("tíng", "lǜ", "nüè", "ê", "ḿ", "ń")] == [
        "ting",
        "lv",
        "nve",
        "e",
        "",
        "",
    ]


def test_first_readings_and_those_of_phrases_are_kept() -> None:
    import pinyin

    readings = pinyin.readings_in(json.dumps({str(ord("重")): "zhòng,chóng,tóng", str(ord("復")): "fù"}))
    used = pinyin.used_in(json.dumps({"重庆": [["chóng"], ["qìng"]]}))
    assert pinyin.by_syllable(readings, used, {"復": "复"}) == {"chong": ["重"], "fu": ["复"], "zhong": ["重"]}


def test_the_committed_table_has_the_form_that_the_script_writes() -> None:
    import pinyin

    lines = (ROOT / "resources" / "pinyin.txt").read_text(encoding="utf-8").splitlines()
    rows = [line.split(" ") for line in lines if not line.startswith("#")]
    assert [row[0] for row in rows] == sorted({row[0] for row in rows})
    assert all(list(readers) == sorted(set(readers)) for _syllable, readers in rows)
    assert f"pypinyin {pinyin.VERSION}" in lines[0]
    assert len(rows) > 400

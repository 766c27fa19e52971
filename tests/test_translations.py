"""Every word of the window has its Chinese, and the compiled catalogue is the one the sources give."""

from __future__ import annotations

import importlib.util
import re
import shutil
import sys
from pathlib import Path
from types import ModuleType

import pytest

ROOT = Path(__file__).resolve().parent.parent
CATALOGUE = ROOT / "resources" / "i18n" / "zh_CN.ts"


@pytest.fixture(scope="module")
def translations() -> ModuleType:
    spec = importlib.util.spec_from_file_location("translations", ROOT / "packaging" / "translations.py")
    assert spec is not None
    assert spec.loader is not None
    module = importlib.util.module_from_spec(spec)
    sys.modules["translations"] = module
    spec.loader.exec_module(module)
    return module


def test_no_word_is_without_chinese(translations: ModuleType) -> None:
    assert translations.untranslated(CATALOGUE) == []


def test_the_catalogue_holds_exactly_the_words_of_the_code(translations: ModuleType, tmp_path: Path) -> None:
    fresh = tmp_path / "zh_CN.ts"
    shutil.copy(CATALOGUE, fresh)
    translations.collect(fresh)
    assert translations.untranslated(fresh) == []
    assert _words(fresh) == _words(CATALOGUE)


def test_the_compiled_catalogue_is_current(translations: ModuleType, tmp_path: Path) -> None:
    compiled = tmp_path / "zh_CN.qm"
    translations.release(CATALOGUE, compiled)
    assert compiled.read_bytes() == CATALOGUE.with_suffix(".qm").read_bytes()


def test_placeholders_agree() -> None:
    for source, chinese in _words(CATALOGUE).values():
        # English counts in thousands where Chinese counts in 万; the caller hands in both.
        source = source.replace("{thousands}", "{wan}")
        assert sorted(re.findall(r"\{\w+\}", source)) == sorted(re.findall(r"\{\w+\}", chinese)), source


def _words(catalogue: Path) -> dict[str, tuple[str, str]]:
    from xml.etree import ElementTree

    found = {}
    for context in ElementTree.parse(catalogue).getroot().iter("context"):
        for message in context.iter("message"):
            source = message.findtext("source") or ""
            found[f"{context.findtext('name')}/{source}"] = (source, message.findtext("translation") or "")
    return found


# -- how Chinese is set ----------------------------------------------------------------------------------------------
_HAN = "[\u3400-\u9fff]"
_HALF = re.compile(rf"(?:{_HAN}|}}|”|》)\s*[,:;!?]|[,:;!?](?:{_HAN}|{{)|\((?!\*\.|\*\))[^)]*{_HAN}|{_HAN}\((?!\*|二\))")
"""Half-width marks beside Chinese words or what stands in for them; file kinds such as (*.pdf) are Qt's own form."""
_LATIN = "[A-Za-z0-9]"
_NUMBERS = (
    "count", "total", "current", "sections", "chapters", "figures", "page", "level", "seconds", "first", "last", "part",
    "at", "size", "made", "most", "wan", "hundreds", "refused",
)  # fmt: skip
_COUNTED = "|".join(f"{{{name}}}" for name in _NUMBERS)
_TIGHT = re.compile(rf"{_HAN}(?:{_LATIN}|{_COUNTED})|(?:{_LATIN}|{_COUNTED}){_HAN}")
"""A Latin word, a key or a number that touches a Chinese word."""
_SPOKEN = {"{count}项数据", "{count}处命中"}
"""Heard, never seen."""
_PLACE = re.compile(r"三2\.2、3\.2\.2、三\(二\)二；3\.2 是一节")
"""What is typed to go to a paragraph."""


@pytest.mark.parametrize("chinese", sorted({chinese for _english, chinese in _words(CATALOGUE).values()}))
def test_chinese_words_have_chinese_marks_and_spaces_only_beside_latin(chinese: str) -> None:
    told = _PLACE.sub("", chinese).replace(";;", "")  # Qt parts the kinds of files so
    assert not _HALF.search(told)
    assert "..." not in told
    assert '"' not in told
    assert "'" not in told
    assert told in _SPOKEN or not _TIGHT.search(told)
    # After a key that is a Chinese word (空格 下一屏) a space parts it from what it does.
    assert "空格" in told or not re.search(f"{_HAN} {_HAN}", told)
    assert not re.search("[，。；：、）（] | [，。；：、）（]", told)

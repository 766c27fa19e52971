"""Every word of the window has its Chinese, and the compiled catalogue is the one the sources give."""

from __future__ import annotations

import importlib.util
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
    import re

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

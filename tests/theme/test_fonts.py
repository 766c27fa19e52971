"""The bundled files are those of the record, hold what they must, and Qt finds every weight in one family."""

from __future__ import annotations

import shutil
import subprocess
import sys
from functools import cache
from pathlib import Path

import pytest
from fontTools.ttLib import TTFont
from PySide6.QtCore import QMarginsF
from PySide6.QtGui import QFont, QFontInfo, QPainter, QPdfWriter, QRawFont, QTextLayout

from viewer.theme import fonts
from viewer.theme.tokens import Look, theme_for

ROOT = Path(__file__).resolve().parent.parent.parent
FOLDER = ROOT / "resources" / "fonts"
FILES = sorted(path.name for path in FOLDER.glob("*.otf"))
WHOLE = [name for name in FILES if "Rest" not in name]
FACES = {"sans": (400, 500, 700), "serif": (400, 600, 700), "kai": (400, 700), "fang": (400,)}
WEIGHTS = [(face, weight) for face, weights in FACES.items() for weight in weights]
# Drawn by the serif where Fang is asked for them: Fandol has neither.
FANG_LACKS = "㎡邨"
# In no face of Noto CJK.
NOTO_LACKS = "≒"
# Extension A, three of the standard list, what Unicode added behind GBK, Extension B.
RARE = "㕔䶮㛃𬭚鿃𠮷"
SIGNS = "①②③％—…《》（），。、～·"
BLOCKS = (range(0x2E80, 0x2FE0), range(0xF900, 0xFB00), range(0x2F800, 0x2FA20), range(0x2329, 0x232B))


@cache
def mapped(name: str) -> frozenset[int]:
    with TTFont(FOLDER / name, lazy=True) as font:
        return frozenset(font.getBestCmap())


def codec(name: str) -> set[int]:
    text = "".join(bytes((a, b)).decode(name, "ignore") for a in range(0x81, 0xFF) for b in range(0x40, 0xFF))
    wanted = {ord(char) for char in text if char != "\x7f"} | set(range(0x20, 0x7F))
    return {code for code in wanted if not 0xE000 <= code < 0xF900 and not any(code in block for block in BLOCKS)}


def test_the_files_are_those_of_the_record_and_small_enough() -> None:
    done = subprocess.run(
        [sys.executable, ROOT / "packaging" / "fonts.py", "--check"], capture_output=True, text=True, check=False
    )
    assert done.returncode == 0, done.stdout + done.stderr
    assert sum((FOLDER / name).stat().st_size for name in FILES) <= 45_000_000


def test_every_licence_lies_beside_the_fonts() -> None:
    for name in ("OFL-Noto.txt", "OFL-LXGW-WenKai.txt", "GPL-Fandol.txt", "VERSIONS.md"):
        assert len((FOLDER / name).read_text(encoding="utf-8")) > 300


@pytest.mark.parametrize("name", FILES)
def test_no_radical_and_no_compatibility_character_is_mapped(name: str) -> None:
    assert [hex(code) for code in mapped(name) if any(code in block for block in BLOCKS)] == []


@pytest.mark.parametrize("name", [name for name in FILES if "Sans" in name or "Serif" in name])
def test_hei_and_song_hold_all_of_gbk(name: str) -> None:
    assert "".join(chr(code) for code in sorted(codec("gbk") - mapped(name))) == NOTO_LACKS


@pytest.mark.parametrize("name", [name for name in FILES if "Kai" in name or "Fang" in name or "Medium" in name])
def test_the_others_hold_gb2312(name: str) -> None:
    lacking = {code for code in codec("gb2312") - mapped(name) if 0x4E00 <= code < 0xA000}
    assert lacking == set()


def test_the_rest_holds_the_han_that_song_lacks_and_nothing_else() -> None:
    rest, song = mapped("BriefingRest-Regular.otf"), mapped("BriefingSerif-Regular.otf")
    assert rest & song == set()
    assert {code for code in range(0x3400, 0x4DB6) if code not in rest | song} == set()
    # Noto Serif ends there; Unicode 8 to 13 added a few behind.
    assert {code for code in range(0x4E00, 0x9FEB) if code not in rest | song} == set()
    assert sum(code > 0xFFFF for code in rest) > 2000
    assert {code for code in rest if not 0x3400 <= code < 0xA000 and not 0x20000 <= code < 0x32400} == set()


@pytest.mark.parametrize("name", FILES)
def test_no_two_characters_share_a_glyph(name: str) -> None:
    """Else one of them comes out of a PDF as the other."""
    with TTFont(FOLDER / name, lazy=True) as font:
        glyphs = list(font.getBestCmap().values())
    assert len(glyphs) == len(set(glyphs))


@pytest.mark.parametrize("name", WHOLE)
def test_every_character_of_the_bundled_report_is_there(name: str, report_text: str) -> None:
    lacking = "".join(char for char in dict.fromkeys(report_text) if char != "\n" and ord(char) not in mapped(name))
    assert set(lacking) <= set(FANG_LACKS if "Fang" in name else "")


@pytest.mark.parametrize("name", WHOLE)
def test_signs_of_the_window_and_the_page_are_there(name: str) -> None:
    wanted = "〔〕“”‘’—…《》，。、；：？！（）①②③％℃±×÷→"
    if "Fang" not in name:
        wanted += "▲▼●○㎡‰€⑳·–"
    assert "".join(char for char in wanted if ord(char) not in mapped(name)) == ""


@pytest.mark.parametrize("name", FILES)
def test_names_are_our_own_and_the_licence_is_kept(name: str) -> None:
    with TTFont(FOLDER / name, lazy=True) as font:
        names = {record.nameID: str(record) for record in font["name"].names}
        names[-1] = " ".join(font["CFF "].cff.fontNames)
    for record in (1, 3, 4, 6, 16, -1):
        words = names[record]
        assert words.replace(" ", "").find("Briefing") >= 0
        assert not any(reserved in words for reserved in ("LXGW", "霞鹜", "Source", "Noto", "Fandol"))
    assert names[0]
    assert names.get(13, "") + names.get(14, "")


@pytest.mark.parametrize(("face", "weight"), WEIGHTS)
def test_qt_takes_each_weight_from_its_own_file(qapp, face: str, weight: int) -> None:
    font = fonts.paper_font(face, weight, 12)
    info = QFontInfo(font)
    face = "medium" if (face, weight) == ("sans", 500) else face
    assert (info.family(), info.weight()) == (fonts.family(face), weight)
    raw = QRawFont.fromFont(font)
    assert raw.weight() == weight
    assert fonts.load(face, weight).startswith(f"Briefing{face.capitalize()}-")


@pytest.mark.parametrize(("face", "weight"), WEIGHTS)
def test_rare_characters_are_drawn_by_bundled_faces(qapp, face: str, weight: int) -> None:
    fonts.load_for(RARE)
    drawn = _drawn(RARE + "国爲", fonts.paper_font(face, weight, 16))
    assert all(family.startswith("Briefing ") and glyph for family, glyph in drawn)
    assert len(drawn) == len(RARE + "国爲")
    assert fonts.family(fonts.REST) in dict(drawn)


def test_what_medium_lacks_is_drawn_by_hei(qapp) -> None:
    assert {family for family, _glyph in _drawn("國爲", fonts.paper_font("sans", 500, 16))} == {fonts.family("sans")}


def _drawn(text: str, font: QFont) -> list[tuple[str, int]]:
    layout = QTextLayout(text, font)
    layout.beginLayout()
    layout.createLine()
    layout.endLayout()
    return [(run.rawFont().familyName(), glyph) for run in layout.glyphRuns() for glyph in run.glyphIndexes()]


def test_what_does_not_ask_for_the_rest_is_in_hei_and_song(report_text: str) -> None:
    """Else a text that needs the rest would be laid out before it is loaded."""
    silent = {code for code in range(0x20, 0x110000) if not fonts.reaches_beyond(chr(code))}
    for name in FILES:
        if "Sans" in name or "Serif" in name:
            assert "".join(map(chr, sorted(silent - mapped(name)))) == "", name
    assert not fonts.reaches_beyond(report_text)


def test_what_would_be_a_box_is_named(qapp, report_text: str) -> None:
    assert fonts.undrawable(report_text + RARE + "㎡邨國") == ""
    assert fonts.undrawable("甲\U00020000乙\ue000丙\U00020000") == "\U00020000\ue000"
    # White space, joiners, variation selectors and an accent that its letter takes have no glyph of their own.
    assert fonts.undrawable("甲\u3000\t\n\u200b\ufeff葛\U000e0100 a\u0304") == ""


def test_heavier_weights_are_blacker(qapp) -> None:
    """The weights are different drawings, not one file under several names."""
    for face, weights in FACES.items():
        widths = [_ink(fonts.paper_font(face, weight, 48)) for weight in weights]
        assert widths == sorted(set(widths))


def _ink(font: QFont) -> float:
    raw = QRawFont.fromFont(font)
    path = raw.pathForGlyph(raw.glyphIndexesForString("国")[0])
    return sum(abs(polygon_area(polygon)) for polygon in path.toFillPolygons())


def polygon_area(polygon) -> float:
    points = [(point.x(), point.y()) for point in polygon]
    return sum(ax * by - bx * ay for (ax, ay), (bx, by) in zip(points, points[1:] + points[:1], strict=True)) / 2


def test_every_role_of_type_gets_its_face_and_size(qapp) -> None:
    for kind in theme_for(Look()).types:
        font = fonts.font(kind)
        assert QFontInfo(font).family() == fonts.family("medium" if kind.weight == 500 else kind.face)
        assert (font.pixelSize(), font.weight()) == (kind.size, kind.weight)


def test_a_file_is_loaded_once(qapp, monkeypatch: pytest.MonkeyPatch) -> None:
    fonts.load("fang", 400)
    added = []
    monkeypatch.setattr(fonts.QFontDatabase, "addApplicationFont", lambda path: added.append(path) or 0)
    fonts.load("fang", 400)
    fonts.load.__wrapped__("fang", 700)
    assert added == []


def test_song_stands_in_for_fang_and_kai(qapp) -> None:
    for face in ("fang", "kai"):
        families = [fonts.family(face), fonts.family("serif"), fonts.family("rest")]
        assert fonts.paper_font(face, 400, 16).families() == families


def test_an_unknown_face_raises() -> None:
    with pytest.raises(KeyError):
        fonts.family("slab")


def test_missing_glyphs_are_named_once_in_order(qapp) -> None:
    assert fonts.missing_glyphs("fang", "面积7万㎡，翠竹新邨 1017㎡") == "㎡邨"
    assert fonts.missing_glyphs("serif", "面积7万㎡，翠竹新邨\n") == ""
    assert fonts.missing_glyphs("sans", "\U00020000国") == "\U00020000"


@pytest.mark.skipif(shutil.which("pdftotext") is None, reason="pdftotext (poppler-utils) is not installed")
@pytest.mark.parametrize(("face", "weight"), WEIGHTS)
def test_a_pdf_gives_the_characters_back(qapp, tmp_path: Path, report_text: str, face: str, weight: int) -> None:
    """Each ideograph of the report, and signs, copied out of a PDF, is the one that went in: 改革, not 改⾰."""
    wanted = "".join(sorted({char for char in report_text if 0x4E00 <= ord(char) < 0xA000} - set(FANG_LACKS))) + SIGNS
    target = tmp_path / "page.pdf"
    writer = QPdfWriter(str(target))
    writer.setPageMargins(QMarginsF(10, 10, 10, 10))
    writer.setResolution(600)
    painter = QPainter(writer)
    painter.setFont(fonts.paper_font(face, weight, 10))
    for row in range(0, len(wanted), 30):
        painter.drawText(0, 200 + row * 6, wanted[row : row + 30])
    painter.end()
    copied = subprocess.run(["pdftotext", "-raw", target, "-"], capture_output=True, check=True).stdout.decode()
    assert "".join(copied.split()) == wanted

"""The steps that turn a packaged font into a bundled one: choose characters, simplify, shrink, rename (fontTools).

Used by fonts.py. Nothing here is imported by the application.
"""

from __future__ import annotations

import json
import shutil
import subprocess
from collections.abc import Set
from pathlib import Path

from fontTools import subset
from fontTools.fontBuilder import FontBuilder
from fontTools.pens.areaPen import AreaPen
from fontTools.pens.boundsPen import BoundsPen
from fontTools.pens.qu2cuPen import Qu2CuPen
from fontTools.pens.recordingPen import DecomposingRecordingPen, RecordingPen
from fontTools.pens.reverseContourPen import ReverseContourPen
from fontTools.pens.t2CharStringPen import T2CharStringPen
from fontTools.pens.transformPen import TransformPen
from fontTools.ttLib import TTFont, newTable
from fontTools.ttLib.scaleUpem import scale_upem

UNITS = 500
"""Units of the em in the bundled files. A unit is 0.05 px at 24 px and 0.3 dot of a 600 dpi printer at 16 pt; on
the coarser grid CFF shares more of its outlines. Half of the sources' 1000, so that every second unit stays exact."""
_SIMPLIFY = """
import fontforge, json, sys

class Pen:
    def __init__(self):
        self.value = []
    def __getattr__(self, operator):
        return lambda *points: self.value.append((operator, points))

font = fontforge.open(sys.argv[1])
font.cidFlatten()
drawn = {}
for glyph in font.glyphs():
    glyph.simplify(float(sys.argv[3]), ("mergelines",))
    pen = Pen()
    glyph.draw(pen)
    for code in [glyph.unicode] + [other[0] for other in glyph.altuni or ()]:
        drawn[code] = pen.value
json.dump(drawn, open(sys.argv[2], "w"))
"""
_Outline = list[tuple[str, tuple]]


def cut(source: Path, face: int, characters: Set[int]) -> TTFont:
    """The font with ``characters`` alone; no hints, no layout but the half-width punctuation, no vertical setting.

    ``face`` is the number inside a collection, -1 for a plain file. Hints were compared at 13, 14 and 20 px: grey-scale
    text looks the same without them, and they are a fifth of the file.
    """
    options = subset.Options()
    options.hinting = False
    options.desubroutinize = True
    options.glyph_names = False
    options.notdef_outline = True
    options.layout_features = ["halt"]
    options.name_IDs = ["*"]
    options.drop_tables += ["vhea", "vmtx", "VORG", "BASE", "GDEF", "GSUB", "gasp"]
    options.recalc_timestamp = False
    options.font_number = face
    font = subset.load_font(str(source), options, dontLoadGlyphNames=True)
    cutter = subset.Subsetter(options)
    cutter.populate(unicodes=characters)
    cutter.subset(font)
    return font


def simplified(font: TTFont, work: Path, error: float) -> dict[str, _Outline]:
    """Each glyph's outline with fewer points, none further than ``error`` units from the drawn one (FontForge).

    For traced outlines, which carry twice the points that their shapes need.
    """
    if shutil.which("fontforge") is None:
        raise SystemExit("fontforge is missing; on Debian: apt-get install fontforge-nox")
    source, script, target = work / "traced.otf", work / "simplify.py", work / "simplified.json"
    font.save(source)
    script.write_text(_SIMPLIFY, encoding="utf-8")
    command = ["fontforge", "-quiet", "-lang=py", "-script", str(script), str(source), str(target), str(error)]
    subprocess.run(command, check=True, capture_output=True)
    by_code = {int(code): value for code, value in json.loads(target.read_text(encoding="utf-8")).items()}
    drawn = outlines(font)
    for code, glyph in font.getBestCmap().items():
        simple = RecordingPen()
        turned = ReverseContourPen(simple)  # FontForge hands contours out in TrueType's direction
        for operator, points in by_code.get(code, []):
            getattr(turned, operator)(*points)
        if _same_shape(drawn[glyph], simple.value, 2 * error):
            drawn[glyph] = simple.value
    return drawn


def _same_shape(one: _Outline, other: _Outline, tolerance: float) -> bool:
    """Whether contour for contour the edges, the centre and the area agree. FontForge spoils about one in fifty."""
    ours, theirs = _contours(one), _contours(other)
    if len(ours) != len(theirs):
        return False
    for before, after in zip(ours, theirs, strict=True):
        edges = [abs(a - b) for a, b in zip(before[:4], after[:4], strict=True)]
        around = before[2] - before[0] + before[3] - before[1]
        if max(edges) > tolerance or abs(before[4] - after[4]) > around * tolerance / 2:
            return False
    return True


def _contours(outline: _Outline) -> list[tuple[float, float, float, float, float]]:
    """The bounds and the area of each contour."""
    made, piece = [], []
    for operator, points in outline:
        piece.append((operator, points))
        if operator in ("closePath", "endPath"):
            bounds, area = BoundsPen(None), AreaPen(None)
            for step, at in piece:
                getattr(bounds, step)(*at)
                getattr(area, step)(*at)
            made.append((*(bounds.bounds or (0, 0, 0, 0)), area.value))
            piece = []
    return made


def outlines(font: TTFont) -> dict[str, _Outline]:
    """Each glyph's outline as drawn, in reading form: (pen operator, points)."""
    glyphs, made = font.getGlyphSet(), {}
    for glyph in font.getGlyphOrder():
        recording = DecomposingRecordingPen(glyphs)
        glyphs[glyph].draw(recording)
        made[glyph] = recording.value
    return made


def separate(font: TTFont, drawn: dict[str, _Outline]) -> None:
    """Give each code point a glyph of its own, in place: copies where the source lets several share one.

    Qt writes a glyph's lowest code point into a PDF: – would be copied as ‒, ／ as ∕, ～ as 〜, 壿 as 墫.
    """
    order = list(font.getGlyphOrder())
    copies: dict[int, str] = {}
    seen: set[str] = set()
    for code, glyph in sorted(font.getBestCmap().items()):
        if glyph in seen:
            copies[code] = f"{glyph}.{code:04X}"
            font["hmtx"].metrics[copies[code]] = font["hmtx"].metrics[glyph]
            drawn[copies[code]] = drawn[glyph]
        seen.add(glyph)
    font.setGlyphOrder(order + list(copies.values()))
    font.getReverseGlyphMap(rebuild=True)
    for table in font["cmap"].tables:
        table.cmap = {code: copies.get(code, glyph) for code, glyph in table.cmap.items()}


def redraw(font: TTFont, name: str, drawn: dict[str, _Outline], error: float = 0.0) -> None:
    """Bring the font to ``UNITS`` with the outlines ``drawn`` (still in its old units), in place, as cubic CFF.

    With an ``error``, runs of quadratic curves become one cubic, none further than that many new units from the old.
    """
    scale = UNITS / font["head"].unitsPerEm
    made = {}
    for glyph, outline in drawn.items():
        width = round(font["hmtx"][glyph][0] * scale)
        made[glyph] = pen = T2CharStringPen(None if width == UNITS else width, None)
        smooth = TransformPen(Qu2CuPen(pen, error, all_cubic=True) if error else pen, (scale, 0, 0, scale, 0, 0))
        for operator, points in _with_start(outline):
            getattr(smooth, operator)(*points)
    for tag in ("glyf", "loca", "fpgm", "prep", "cvt ", "CFF "):
        if tag in font:
            del font[tag]
    scale_upem(font, UNITS)
    builder = FontBuilder(font=font)
    builder.isTTF = False
    builder.setupCFF(name, {}, {glyph: pen.getCharString() for glyph, pen in made.items()}, {"defaultWidthX": UNITS})
    font["maxp"] = newTable("maxp")
    font["maxp"].tableVersion, font["maxp"].numGlyphs = 0x5000, len(made)
    font["post"].formatType = 3
    font.sfntVersion = "OTTO"


def _with_start(value: _Outline) -> _Outline:
    """Give contours without any on-curve point one, half-way between two others, as TrueType defines."""
    made = []
    for operator, points in value:
        if operator == "qCurveTo" and points and points[-1] is None:
            (ax, ay), (bx, by) = points[-2], points[0]
            start = ((ax + bx) / 2, (ay + by) / 2)
            made += [("moveTo", (start,)), ("qCurveTo", (*points[:-1], start))]
        else:
            made.append((operator, points))
    return made


def share(font: TTFont) -> None:
    """Let the glyphs of a CFF font share their common pieces, in place (cffsubr)."""
    import cffsubr

    cffsubr.subroutinize(font, keep_glyph_names=False)


def keep_names(original: TTFont, font: TTFont) -> None:
    """Copy the name records and the version of ``original``; the steps before may have lost them."""
    font["name"] = original["name"]
    font["head"].fontRevision = original["head"].fontRevision
    font["head"].created, font["head"].modified = original["head"].created, original["head"].modified


def rename(font: TTFont, family: str, style: str, weight: int, origin: str) -> None:
    """Give the font our family and style names, its weight and the style links; keep copyright and licence records.

    Regular and Bold form the family that old menus know; other weights are families of their own there (name 1 and 2)
    and members of the family by names 16 and 17 (OpenType specification, `name`, ids 16 and 17).
    """
    table = font["name"]
    linked = style in ("Regular", "Bold")
    version = table.getDebugName(5) or ""
    kept = {ident: table.getDebugName(ident) for ident in (0, 7, 8, 9, 11, 13, 14)}
    table.names = []
    postscript = f"{family.replace(' ', '')}-{style}"
    records = {
        **{ident: text for ident, text in kept.items() if text},
        1: family if linked else f"{family} {style}",
        2: style if linked else "Regular",
        3: f"{version.split(';')[0]};{postscript}",
        4: f"{family} {style}",
        5: version,
        6: postscript,
        10: f"Modified version of {origin}: fewer characters, no hints, coarser grid, renamed.",
        16: family,
        17: style,
    }
    for ident, text in sorted(records.items()):
        table.setName(text, ident, 3, 1, 0x409)
    _mark_weight(font, weight)
    cff = font["CFF "].cff
    cff.fontNames = [postscript]
    top = cff.topDictIndex[0]
    top.FullName, top.FamilyName, top.Weight = f"{family} {style}", family, style
    for private in ("Copyright", "Notice"):
        if private in top.rawDict and kept[0]:
            setattr(top, private, kept[0].encode("ascii", "replace").decode())


def _mark_weight(font: TTFont, weight: int) -> None:
    os2, bold = font["OS/2"], weight == 700
    os2.usWeightClass = weight
    os2.fsSelection = (os2.fsSelection & ~0b1100001) | (0x20 if bold else 0x40)
    font["head"].macStyle = 1 if bold else 0
    # Bit 18 says Simplified Chinese to systems that choose a face by code page.
    os2.ulCodePageRange1 |= 1 << 18

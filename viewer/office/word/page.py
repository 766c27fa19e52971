"""The page of the Word file: size, margins, character grid, page numbers, the user's header line and watermark."""

from __future__ import annotations

from math import floor
from xml.sax.saxutils import quoteattr

from viewer.office.word.fonts import HEI
from viewer.office.word.markup import HINT, clean, ems, paragraph, run, w
from viewer.office.word.styles import Style, pitch
from viewer.paper.geometry import (
    FOLIO_GAP,
    LEFT,
    PAGE_HEIGHT,
    PAGE_WIDTH,
    TEXT_HEIGHT,
    TEXT_WIDTH,
    TOP,
    PageLayout,
    pt,
)
from viewer.punctuation import full_width

ODD, EVEN = "default", "even"
"""The pages a header or footer is for; Word calls the odd ones default."""
_CHARACTER_UNITS = 4096
_WATERMARK_LENGTH, _WATERMARK_HEIGHT = 200.0, 36.0
"""Most that the watermark takes along and across its line, mm, as in print."""
_WATERMARK_ANGLE = 305.3
"""Degrees clockwise: 54.7 upwards, the diagonal of A4."""
_WATERMARK_COLOUR = "#EAEAEA"
"""As pale as in print."""
_POINTS_PER_MM = 72 / 25.4


def section(layout: PageLayout, references: str) -> str:
    """Section properties: A4, the margins of 5.2.1, header and footer where the standard has them, the grid."""
    right, bottom = PAGE_WIDTH - LEFT - TEXT_WIDTH, PAGE_HEIGHT - TOP - TEXT_HEIGHT
    margins = {
        "top": round(TOP),
        "right": floor(right),
        "bottom": floor(bottom),
        "left": floor(LEFT),
        "header": _header_distance(layout),
        "footer": _footer_distance(layout),
        "gutter": 0,
    }
    size = w("pgSz", w=round(PAGE_WIDTH), h=round(PAGE_HEIGHT))
    return w("sectPr", references, size, w("pgMar", **margins), _grid(layout))


def _grid(layout: PageLayout) -> str:
    """The document grid (ECMA-376 Part 1, 17.6.5).

    linePitch is in twips. charSpace is what each character gets beyond the size of the Normal style, in points times
    4096: (15.793 - 16) x 4096 = -848 on the official page. Both are rounded down, so that all rows and columns fit.
    """
    space = floor((layout.cell / pt(1) - layout.body_pt) * _CHARACTER_UNITS)
    return w("docGrid", type="linesAndChars", linePitch=pitch(layout), charSpace=space)


def _header_distance(layout: PageLayout) -> int:
    """From the paper's edge to the header line, whose foot is as far above the text as the page number is below."""
    return round(TOP - FOLIO_GAP - pt(layout.folio_pt))


def _footer_distance(layout: PageLayout) -> int:
    """From the paper's foot to that of the page number's line.

    The dash stands at half the height of its character square, its upper edge 7 mm below the text area (7.5).
    """
    return round(PAGE_HEIGHT - TOP - TEXT_HEIGHT - FOLIO_GAP - pt(layout.folio_pt) / 2)


def footer(pages: str, layout: PageLayout) -> str:
    """The page number between two dashes: odd pages right, even pages left, one character in (7.5)."""
    indent = round(layout.cell)
    if pages == EVEN:
        place = (w("ind", leftChars=100, left=indent), w("jc", val="left"))
    else:
        place = (w("ind", rightChars=100, right=indent), w("jc", val="right"))
    return paragraph(Style.FOOTER, run("— "), _page_field(), run(" —"), properties=place)


def _page_field() -> str:
    def part(kind: str) -> str:
        return w("r", w("rPr", HINT), w("fldChar", fldCharType=kind))

    instruction = w("r", w("rPr", HINT), '<w:instrText xml:space="preserve"> PAGE </w:instrText>')
    return part("begin") + instruction + part("separate") + run("1") + part("end")


def header(pages: str, text: str, watermark: str, layout: PageLayout) -> str:
    """The user's header line, cut where it is longer than the text is wide, with the watermark tied to it."""
    line = _one_line(full_width(text), TEXT_WIDTH / pt(layout.folio_pt))
    shape = w("r", w("rPr", HINT, w("noProof")), _shape(watermark, pages)) if watermark.strip() else ""
    return paragraph(Style.HEADER, *([run(line)] if line else []), shape)


def _one_line(text: str, room: float) -> str:
    """``text`` on one line of ``room`` characters: a second line would push the text area down."""
    text = clean(text).replace("\n", " ").replace("\t", " ")
    if ems(text) <= room:
        return text
    kept = next(end for end in range(len(text), -1, -1) if ems(text[:end]) <= room - 1)
    return text[:kept] + "…"


def _shape(text: str, pages: str) -> str:
    """WordArt across the page and behind the text, named as Word names its own watermarks, so that it can remove it."""
    text = clean(text).replace("\n", " ").replace("\t", " ").strip()
    size = min(_WATERMARK_LENGTH / max(ems(text), 1.0), _WATERMARK_HEIGHT)
    width, height = (round(length * _POINTS_PER_MM, 1) for length in (size * max(ems(text), 1.0), size))
    number = 2 if pages == EVEN else 1
    place = (
        f"position:absolute;margin-left:0;margin-top:0;width:{width}pt;height:{height}pt;rotation:{_WATERMARK_ANGLE};"
        "z-index:-251658752;mso-position-horizontal:center;mso-position-horizontal-relative:page;"
        "mso-position-vertical:center;mso-position-vertical-relative:page"
    )
    return (
        f"<w:pict>{_SHAPE_TYPE}"
        f'<v:shape id="PowerPlusWaterMarkObject{number}" o:spid="_x0000_s{2048 + number}" type="#_x0000_t136" '
        f'style="{place}" o:allowincell="f" fillcolor="{_WATERMARK_COLOUR}" stroked="f">'
        f'<v:textpath style="font-family:&quot;{HEI.chinese}&quot;;font-size:1pt" string={quoteattr(text)}/>'
        "</v:shape></w:pict>"
    )


# Shape type 136 is VML's plain text path, spelt out as in any file with a watermark: the path is the shape's upper edge
# and its lower edge, between which the text is stretched.
_SHAPE_TYPE = (
    '<v:shapetype id="_x0000_t136" coordsize="21600,21600" o:spt="136" adj="10800" path="m@7,l@8,m@5,21600l@6,21600e">'
    "<v:formulas>"
    '<v:f eqn="sum #0 0 10800"/><v:f eqn="prod #0 2 1"/><v:f eqn="sum 21600 0 @1"/><v:f eqn="sum 0 0 @2"/>'
    '<v:f eqn="sum 21600 0 @3"/><v:f eqn="if @0 @3 0"/><v:f eqn="if @0 21600 @1"/><v:f eqn="if @0 0 @2"/>'
    '<v:f eqn="if @0 @4 21600"/><v:f eqn="mid @5 @6"/><v:f eqn="mid @8 @5"/><v:f eqn="mid @7 @8"/>'
    '<v:f eqn="mid @6 @7"/><v:f eqn="sum @6 0 @5"/>'
    "</v:formulas>"
    '<v:path textpathok="t" o:connecttype="custom" o:connectlocs="@9,0;@10,10800;@11,21600;@12,10800" '
    'o:connectangles="270,180,90,0"/><v:textpath on="t" fitshape="t"/>'
    '<v:handles><v:h position="#0,bottomRight" xrange="6629,14971"/></v:handles>'
    '<o:lock v:ext="edit" text="t" shapetype="t"/></v:shapetype>'
)

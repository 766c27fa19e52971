"""The styles of the brief: Word's own where it has one for the purpose, so that its panes and lists know them."""

from __future__ import annotations

from collections.abc import Iterator
from enum import StrEnum
from math import floor

from viewer.office.word.fonts import FANG, HEI, KAI, SONG, TITLE, Face, fonts_of
from viewer.office.word.fonts import FOLIO as FOLIO_FACE
from viewer.office.word.markup import w
from viewer.paper.geometry import TEXT_HEIGHT, PageLayout, mm, pt
from viewer.query.columns import SIZES

INDENT = 2
"""Characters by which a first line is indented (GB/T 9704-2012, 7.3.3)."""
TITLE_LEADING = 1.5
"""Pitch of the title's lines in its own size, as in print."""
CELL_LEADING = 1.24
"""Pitch of the lines in a table's cell in their own size, as in print; the text's own pitch would burst the rows."""
WIDER = 1.06
"""How much wider digits may be than those of Times New Roman, where another font stands in: no number should break."""
INSET = mm(1.6)
"""White at either side of a table's cell, and of the notes below it."""
_DEEPEST = 9
_TIGHTER = 1
"""Twips by which characters stand closer than the grid wants; see ``_spacing``."""
_HEADINGS: dict[int, Face] = {1: HEI, 2: KAI}  # 7.3.3; FangSong from level 3 on
_BOLD_LEVEL = 3
_SMALLER = ("（较小）", "（最小）")
"""What tells the names of a table's styles in smaller sizes."""


class Style(StrEnum):
    """Identifiers of the paragraph styles."""

    BODY = "BodyText"
    PASSAGE = "MarkedPassage"
    TITLE = "Title"
    SOURCE = "Subtitle"
    CAPTION = "Caption"
    HEADER = "Header"
    FOOTER = "Footer"
    LABEL = "TableLabel"
    VALUE = "TableValue"
    HEAD = "TableHead"
    NOTE = "TableNote"
    CLOSING = "ClosingNote"


def heading(level: int) -> str:
    """Identifier of a heading's style."""
    return f"Heading{min(level, _DEEPEST)}"


def lead(level: int) -> str:
    """Identifier of the character style for a heading that runs into its paragraph: the heading style's other half.

    Word collects such leads into a table of contents; the paragraph stays body text, so the navigation pane does not
    show whole paragraphs. (Word's style separator would show the lead alone there, but LibreOffice 7.4 breaks the line
    after it.)
    """
    return f"{heading(level)}Char"


def stepped(style: Style, step: int) -> str:
    """Identifier of a table style at one of the SIZES of the plan of tables; the first is the style itself."""
    return f"{style}{step + 1}" if step else str(style)


def pitch(layout: PageLayout) -> int:
    """Twips from line to line, rounded down so that all rows have room: 579 on the official page, 28.95 pt."""
    return int(TEXT_HEIGHT / layout.rows)


def styles(layout: PageLayout) -> str:
    """All styles and defaults."""
    return (
        _defaults(layout)
        + _built_in()
        + _paragraph_styles(layout)
        + "".join(_steps(layout))
        + "".join(_heading(level, layout) for level in range(1, _DEEPEST + 1))
    )


def _defaults(layout: PageLayout) -> str:
    language = w("lang", val="en-US", eastAsia="zh-CN", bidi="ar-SA")
    look = w("rPr", fonts_of(FANG), *_size(layout.body_pt), language)
    return w("docDefaults", w("rPrDefault", look), w("pPrDefault"))


def _built_in() -> str:
    """The defaults that every Word file has."""
    margins = "".join(w(side, w=0, type="dxa") for side in ("top", "left", "bottom", "right"))
    table = w("tblPr", w("tblInd", w=0, type="dxa"), w("tblCellMar", margins))
    hidden = w("uiPriority", val=99) + w("semiHidden") + w("unhideWhenUsed")
    return "".join(
        [
            w("style", w("name", val="Default Paragraph Font"), hidden, type="character", default=1, styleId="Plain"),
            w("style", w("name", val="Normal Table"), hidden, table, type="table", default=1, styleId="TableNormal"),
            w("style", w("name", val="No List"), hidden, type="numbering", default=1, styleId="NoList"),
        ]
    )


def _paragraph_styles(layout: PageLayout) -> str:
    note = _exactly(round(layout.note_row))
    # Marks may stand outside the margin, as is Word's habit. The printed page does not have it, but LibreOffice (7.4)
    # takes the value the wrong way round: what Word forbids it allows, and then it loses the mark that hangs.
    normal = (
        *(w("widowControl"), w("kinsoku"), w("overflowPunct", val=1), w("autoSpaceDE", val=0)),
        *(w("autoSpaceDN", val=0), w("snapToGrid", val=0), _exactly(pitch(layout)), w("jc", val="both")),
    )
    cell, inset = _exactly(round(CELL_LEADING * pt(layout.table_pt))), round(INSET)
    kept = w("keepNext")
    folio = (_exactly(round(pt(layout.folio_pt))), w("jc", val="left"))
    title = _exactly(round(TITLE_LEADING * pt(layout.title_pt)))
    body = _look(FANG, layout.body_pt, _spacing(layout))
    rows = [
        _style("Normal", "Normal", "", normal, body),
        _style(Style.BODY, "Body Text", "Normal", (_first_line(layout),), ()),
        _style(
            *(Style.PASSAGE, "笔记摘录", "Normal"),
            (_first_line(layout),),
            _look(KAI, layout.body_pt, _spacing(layout)),
        ),
        _style(Style.TITLE, "Title", "Normal", (kept, title, _CENTRE), _look(TITLE, layout.title_pt)),
        _style(Style.SOURCE, "Subtitle", "Normal", (kept, _CENTRE), _look(KAI, layout.body_pt, _spacing(layout))),
        _style(
            *(Style.CAPTION, "caption", "Normal"),
            (kept, _exactly(round(layout.table_row)), _CENTRE),
            _look(HEI, layout.table_pt),
        ),
        _style(Style.HEADER, "header", "Normal", folio, _look(HEI, layout.folio_pt)),
        _style(Style.FOOTER, "footer", "Normal", folio, _look(FOLIO_FACE, layout.folio_pt)),
        _style(Style.LABEL, "表内文字", "Normal", (cell, w("jc", val="left")), _look(FANG, layout.table_pt)),
        _style(Style.VALUE, "表内数值", "Normal", (cell, w("jc", val="right")), _look(SONG, layout.table_pt)),
        _style(Style.HEAD, "表头", "Normal", (kept, cell, _CENTRE), _look(HEI, layout.table_pt)),
        _style(
            *(Style.NOTE, "表注", "Normal"),
            (note, w("ind", left=inset, right=inset)),
            _look(KAI, layout.note_pt),
        ),
        _style(Style.CLOSING, "文末说明", "Normal", (w("keepLines"), note), _look(KAI, layout.note_pt)),
    ]
    return "".join(rows)


def _steps(layout: PageLayout) -> Iterator[str]:
    """The styles of a table's cells in the smaller sizes, each based on the first."""
    names = {Style.LABEL: "表内文字", Style.VALUE: "表内数值", Style.HEAD: "表头"}
    for step, size in enumerate(SIZES[1:], 1):
        size_pt = layout.table_pt * size
        line = _exactly(round(CELL_LEADING * pt(size_pt)))
        for style, name in names.items():
            yield _style(stepped(style, step), name + _SMALLER[step - 1], style, (line,), _size(size_pt))


def _heading(level: int, layout: PageLayout) -> str:
    """A heading's paragraph style and the character style linked to it; the outline level feeds the navigation pane."""
    look = _look(_HEADINGS.get(level, FANG), layout.body_pt, _spacing(layout), bold=level == _BOLD_LEVEL)
    shape = (w("keepNext"), w("keepLines"), _first_line(layout), w("jc", val="left"), w("outlineLvl", val=level - 1))
    own = _style(heading(level), f"heading {level}", "Normal", shape, look, link=lead(level))
    other = w(
        "style",
        w("name", val=f"Heading {level} Char"),
        w("basedOn", val="Plain"),
        w("link", val=heading(level)),
        w("uiPriority", val=9),
        w("rPr", *look),
        type="character",
        customStyle=1,
        styleId=lead(level),
    )
    return own + other


def _style(
    ident: str,
    name: str,
    base: str,
    shape: tuple[str, ...],
    look: tuple[str, ...],
    *,
    link: str = "",
) -> str:
    """A paragraph style; ``shape`` and ``look`` are the children of pPr and rPr in the schema's order.

    A style with a ``link``, the character style that looks like it, is a heading: body text comes next.
    """
    children = [w("name", val=name)]
    children += [w("basedOn", val=base)] if base else []
    children += [w("next", val=Style.BODY), w("link", val=link)] if link else []
    children += [w("uiPriority", val=9 if link else 1), w("qFormat"), w("pPr", *shape)]
    children += [w("rPr", *look)] if look else []
    own = None if name.isascii() else 1
    return w(
        "style", *children, type="paragraph", default=1 if ident == "Normal" else None, customStyle=own, styleId=ident
    )


def _look(face: Face, size_pt: float, spacing: int = 0, *, bold: bool = False) -> tuple[str, ...]:
    weight = (w("b"), w("bCs")) if bold else ()
    return (fonts_of(face), *weight, w("spacing", val=spacing), *_size(size_pt))


def _spacing(layout: PageLayout) -> int:
    """Twips between the characters of the text, so that a line holds as many as the grid has columns.

    Word, WPS and LibreOffice all keep to it, and no line of the text is left to the grid of the section: LibreOffice
    gives a character two cells where it is wider than one, and 16 pt is wider than 156 / 28 mm. LibreOffice also rounds
    a cell down to 15.74 pt and the text width with it, hence the one twip more: 15.7 pt, and a full line is justified.
    """
    return floor(layout.cell - pt(layout.body_pt)) - _TIGHTER


def _size(size_pt: float) -> tuple[str, str]:
    half_points = round(size_pt * 2)
    return w("sz", val=half_points), w("szCs", val=half_points)


def _exactly(twips: int) -> str:
    return w("spacing", before=0, after=0, line=twips, lineRule="exact")


def _first_line(layout: PageLayout) -> str:
    """Two characters in: counted in hundredths of the grid's characters, in twips for those who do not count so."""
    return w("ind", firstLineChars=INDENT * 100, firstLine=round(INDENT * layout.cell))


_CENTRE = w("jc", val="center")

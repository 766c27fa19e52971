"""The faces of an official paper by the names they have on an office machine, and what stands in for them."""

from __future__ import annotations

from typing import NamedTuple

from viewer.office.word.markup import w


class Face(NamedTuple):
    """A Chinese font and the one for digits and Latin letters beside it."""

    chinese: str
    latin: str


_TIMES = "Times New Roman"
FANG = Face("仿宋", _TIMES)  # GB/T 9704-2012, 5.2.2
KAI = Face("楷体", _TIMES)
HEI = Face("黑体", "黑体")
SONG = Face("宋体", _TIMES)
FOLIO = Face("宋体", "宋体")  # 7.5: page numbers are half-width digits of Song
TITLE = Face("方正小标宋简体", "方正小标宋简体")  # 7.3.1


class _Font(NamedTuple):
    """A row of the font table. ``other`` is tried where the name is unknown, then the nearest PANOSE is taken.

    Word takes ``other`` as one name of at most 31 characters, whatever commas it holds ([MS-OE376] on altName).
    """

    name: str
    other: str
    panose: str
    charset: str
    family: str
    pitch: str


# PANOSE of simfang.ttf, simkai.ttf, simhei.ttf, simsun.ttc and times.ttf; the title's is that of STZhongsong, the heavy
# Song that comes with Office. 86 is GB 2312, 00 Western (ECMA-376 Part 1, 17.8.3.2).
_FONTS = (
    _Font("方正小标宋简体", "华文中宋", "02010600040101010101", "86", "auto", "variable"),
    _Font("仿宋", "仿宋_GB2312", "02010609060101010101", "86", "modern", "fixed"),
    _Font("楷体", "楷体_GB2312", "02010609060101010101", "86", "modern", "fixed"),
    _Font("黑体", "SimHei", "02010609060101010101", "86", "modern", "fixed"),
    _Font("宋体", "SimSun", "02010600030101010101", "86", "auto", "variable"),
    _Font(_TIMES, "Liberation Serif", "02020603050405020304", "00", "roman", "variable"),
)


def fonts_of(face: Face) -> str:
    """The face as rFonts: all four slots named, so that no theme font has a say."""
    return w("rFonts", hint="eastAsia", ascii=face.latin, hAnsi=face.latin, eastAsia=face.chinese, cs=_TIMES)


def font_table() -> str:
    """The rows of the font table."""
    return "".join(
        w(
            "font",
            w("altName", val=font.other),
            w("panose1", val=font.panose),
            w("charset", val=font.charset),
            w("family", val=font.family),
            w("pitch", val=font.pitch),
            name=font.name,
        )
        for font in _FONTS
    )

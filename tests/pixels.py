"""Contrast as the eye gets it: measured on what a window has painted, not on the colours that were meant.

A region's ground is the colour that most of its pixels have. What stands on it falls into runs, parted by empty rows
and columns; a run's contrast is that of its strongest pixel against the ground right around it, by WCAG's formula.
Painted at twice the size, so that the middle of every stroke is reached and the soft edges of glyphs do not count.
"""

from __future__ import annotations

from collections import Counter
from collections.abc import Iterator
from functools import lru_cache
from typing import NamedTuple

from PIL import Image, ImageChops
from PySide6.QtCore import QPoint, QRect
from PySide6.QtGui import QImage, QRegion
from PySide6.QtWidgets import QWidget

SCALE = 2
_APART = 6
"""px between two runs of one line."""
_DIFFERENT = 20
"""Of 255 in any channel: less is the same ground."""
Box = tuple[int, int, int, int]
Color = tuple[int, int, int]


class Run(NamedTuple):
    """Something that stands on a ground: where (px in the window), and its contrast."""

    box: QRect
    contrast: float


class Picture:
    """A window as painted now."""

    def __init__(self, window: QWidget) -> None:
        image = QImage(window.size() * SCALE, QImage.Format.Format_RGB32)
        image.setDevicePixelRatio(SCALE)
        image.fill(0)
        window.render(image, QPoint(), QRegion(window.rect()))
        image = image.convertToFormat(QImage.Format.Format_RGB888)
        size = (image.width(), image.height())
        self._image = Image.frombuffer("RGB", size, bytes(image.constBits()), "raw", "RGB", image.bytesPerLine(), 1)

    def color(self, x: float, y: float) -> Color:
        """The colour at a place of the window, px."""
        return self._image.getpixel((round(x * SCALE), round(y * SCALE)))

    def colors(self, box: QRect) -> Counter[Color]:
        """How many pixels of a part of the window have each colour."""
        return _colors(self._crop(box))

    def runs(self, box: QRect) -> Iterator[Run]:
        """What stands in a part of the window: words, icons, bars; hairlines are none."""
        part = self._crop(box)
        if not part.width or not part.height:
            return
        ground = _colors(part).most_common(1)[0][0]
        for left, top, right, bottom in _boxes(part, ground):
            if min(right - left, bottom - top) <= SCALE:
                continue
            found = _colors(part.crop((left, top, right, bottom)))
            here = found.most_common(1)[0][0]
            if _differ(here, ground):
                # A pill, a bar: it stands on the ground, and what is written in it stands on it.
                best = max(ratio(here, ground), *(ratio(here, color) for color in found if _differ(color, ground)))
            else:
                best = max(ratio(here, color) for color in found)
            place = QRect(
                box.x() + left // SCALE, box.y() + top // SCALE, (right - left) // SCALE, (bottom - top) // SCALE
            )
            yield Run(place, best)

    def _crop(self, box: QRect) -> Image.Image:
        box = box.intersected(QRect(0, 0, self._image.width // SCALE, self._image.height // SCALE))
        edges = (box.x(), box.y(), box.x() + box.width(), box.y() + box.height())
        return self._image.crop(tuple(edge * SCALE for edge in edges))


@lru_cache(maxsize=65536)
def ratio(one: Color, other: Color) -> float:
    """The contrast of two colours, 1 to 21 (WCAG 2.2)."""
    lighter, darker = sorted((_luminance(one), _luminance(other)), reverse=True)
    return (lighter + 0.05) / (darker + 0.05)


def _luminance(color: Color) -> float:
    linear = [c / 12.92 if c <= 0.04045 else ((c + 0.055) / 1.055) ** 2.4 for c in (part / 255 for part in color)]
    return 0.2126 * linear[0] + 0.7152 * linear[1] + 0.0722 * linear[2]


def _differ(one: Color, other: Color) -> bool:
    return max(abs(a - b) for a, b in zip(one, other, strict=True)) > _DIFFERENT


def _colors(part: Image.Image) -> Counter[Color]:
    found = part.getcolors(part.width * part.height) or []
    return Counter({color: count for count, color in found})


def _boxes(part: Image.Image, ground: Color) -> Iterator[Box]:
    red, green, blue = ImageChops.difference(part, Image.new("RGB", part.size, ground)).split()
    most = ImageChops.lighter(ImageChops.lighter(red, green), blue)
    marked = most.point(lambda value: 255 if value > _DIFFERENT else 0)
    for top, bottom in _stretches(marked, along="rows", apart=SCALE):
        line = marked.crop((0, top, marked.width, bottom))
        for left, right in _stretches(line, along="columns", apart=_APART * SCALE):
            yield left, top, right, bottom


def _stretches(mask: Image.Image, *, along: str, apart: int) -> Iterator[tuple[int, int]]:
    """Where rows or columns have anything marked, those less than ``apart`` from one another together."""
    length = mask.height if along == "rows" else mask.width
    start = end = -1
    for at in range(length):
        box = (0, at, mask.width, at + 1) if along == "rows" else (at, 0, at + 1, mask.height)
        if mask.crop(box).getbbox() is None:
            continue
        if start >= 0 and at - end > apart:
            yield start, end + 1
            start = -1
        start, end = (at if start < 0 else start), at
    if start >= 0:
        yield start, end + 1

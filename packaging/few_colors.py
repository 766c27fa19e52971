"""Makes a PNG small: the colours of our themes, those it has most of, 256 in all, and no others.

`python packaging/few_colors.py FILE…` rewrites them.
"""

from __future__ import annotations

import sys
from collections import Counter
from pathlib import Path

ROOT = Path(__file__).resolve().parent.parent
sys.path.insert(0, str(ROOT))
_MOST = 256


def reduce(path: Path) -> None:
    """Rewrite ``path`` with its most frequent colours; each other colour becomes the nearest of these."""
    from PySide6.QtCore import Qt
    from PySide6.QtGui import QColor, QImage

    from viewer.theme.tokens import DARK, LIGHT, WARM

    image = QImage(str(path)).convertToFormat(QImage.Format.Format_RGB32)
    seen = Counter(memoryview(image.constBits()).cast("I"))
    # A bar of vermilion has few pixels, and would turn black beside a page of text.
    roles = [QColor(color).rgb() for colors in (LIGHT, DARK, WARM) for color in colors]
    shown = [color | 0xFF000000 for color, _times in seen.most_common(_MOST)]
    table = list(dict.fromkeys((*(role for role in roles if role & 0xFFFFFF in _plain(seen)), *shown)))[:_MOST]
    flags = Qt.ImageConversionFlag.ThresholdDither | Qt.ImageConversionFlag.AvoidDither
    image.convertToFormat(QImage.Format.Format_Indexed8, table, flags).save(str(path), "PNG", 0)


def _plain(seen: Counter[int]) -> set[int]:
    """The colours seen, without their opacity."""
    return {color & 0xFFFFFF for color in seen}


if __name__ == "__main__":
    for name in sys.argv[1:]:
        reduce(Path(name))

"""Makes the application's icon in all sizes from resources/icons/app.svg: PNG for Linux, one .ico for Windows.

python packaging/icons.py FOLDER      writes briefing-viewer.svg, .ico and <size>.png
"""

from __future__ import annotations

import os
import struct
import sys
from pathlib import Path

ROOT = Path(__file__).resolve().parent.parent
SIZES = (16, 22, 24, 32, 48, 64, 96, 128, 256, 512)
ICO_SIZES = (16, 24, 32, 48, 64, 128, 256)
_INK, _PAPER = "#000000", "#FFFFFF"


def drawing() -> str:
    """The window's icon as a drawing of its own: its ink in the accent colour, on paper so that it shows on any ground.

    The window recolours the same file; on a desktop's dark panel bare strokes would be lost.
    """
    from viewer.theme.tokens import Look, theme_for

    accent = theme_for(Look()).colors.accent
    svg = (ROOT / "resources" / "icons" / "app.svg").read_text(encoding="utf-8").strip()
    return svg.replace("<rect ", f'<rect fill="{_PAPER}" ', 1).replace(_INK, accent)


def make_icons(folder: Path) -> None:
    """Write every form of the icon into ``folder``."""
    os.environ.setdefault("QT_QPA_PLATFORM", "offscreen")
    folder.mkdir(parents=True, exist_ok=True)
    svg = drawing()
    (folder / "briefing-viewer.svg").write_text(svg + "\n", encoding="utf-8")
    pictures = {size: png(svg, size) for size in {*SIZES, *ICO_SIZES}}
    for size in SIZES:
        (folder / f"{size}.png").write_bytes(pictures[size])
    (folder / "briefing-viewer.ico").write_bytes(ico({size: pictures[size] for size in ICO_SIZES}))


def png(svg: str, size: int) -> bytes:
    """The drawing as a PNG of ``size`` × ``size``."""
    from PySide6.QtCore import QBuffer, QByteArray, QIODevice
    from PySide6.QtGui import QImage, QPainter
    from PySide6.QtSvg import QSvgRenderer

    image = QImage(size, size, QImage.Format.Format_ARGB32_Premultiplied)
    image.fill(0)
    painter = QPainter(image)
    painter.setRenderHint(QPainter.RenderHint.Antialiasing)
    QSvgRenderer(QByteArray(svg.encode("utf-8"))).render(painter)
    painter.end()
    buffer = QBuffer()
    buffer.open(QIODevice.OpenModeFlag.WriteOnly)
    image.save(buffer, "PNG")
    return bytes(buffer.data().data())


def ico(pictures: dict[int, bytes]) -> bytes:
    """A Windows icon of PNG pictures (since Vista every size may be one)."""
    head = struct.pack("<HHH", 0, 1, len(pictures))
    at, entries = len(head) + 16 * len(pictures), b""
    for size, picture in sorted(pictures.items()):
        entries += struct.pack("<BBBBHHII", size % 256, size % 256, 0, 0, 1, 32, len(picture), at)
        at += len(picture)
    return head + entries + b"".join(picture for _, picture in sorted(pictures.items()))


if __name__ == "__main__":
    sys.path.insert(0, str(ROOT))
    make_icons(Path(sys.argv[1]))

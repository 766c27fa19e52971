"""Turns Xvfb's frame buffer file (XWD, version 7) into a PNG: `python packaging/picture.py IN.xwd OUT.png`."""

from __future__ import annotations

import struct
import sys
from pathlib import Path


def main(source: Path, target: Path) -> int:
    """Convert one file."""
    from PySide6.QtGui import QImage

    raw = source.read_bytes()
    (head,) = struct.unpack_from(">I", raw)
    width, height = struct.unpack_from(">II", raw, 16)
    stride, colors = struct.unpack_from(">I", raw, 48)[0], struct.unpack_from(">I", raw, 76)[0]
    pixels = raw[head + 12 * colors :]  # the colour map stands between
    return 0 if QImage(pixels, width, height, stride, QImage.Format.Format_RGB32).save(str(target)) else 1


if __name__ == "__main__":
    sys.exit(main(Path(sys.argv[1]), Path(sys.argv[2])))

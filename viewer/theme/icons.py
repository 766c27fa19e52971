"""Icons: one SVG each in resources/icons, recoloured when it is drawn.

The habit of shipping one drawing and replacing its ink keeps light and dark from drifting apart.

Qt's library for SVG is loaded with the first icon that is drawn. A start has the text painted first: it holds the icons
back (``hold_back``) until that is on the screen (``let_through``).
"""

from __future__ import annotations

from functools import lru_cache

from PySide6.QtCore import QByteArray, QCoreApplication, QRect, QRectF, QSize, Qt
from PySide6.QtGui import QIcon, QIconEngine, QPainter, QPixmap
from PySide6.QtWidgets import QAbstractScrollArea, QWidget

from viewer.paths import resources

_INK = b"#000000"
_DISABLED_OPACITY = 0.35
_HELD = "icons held back"


@lru_cache(maxsize=64)
def _drawing(name: str) -> bytes:
    return (resources() / "icons" / f"{name}.svg").read_bytes()


class _Engine(QIconEngine):
    """Draws the SVG at whatever size and scale is asked for; nothing is rendered before it is needed."""

    def __init__(self, name: str, color: str) -> None:
        super().__init__()
        self._name, self._color = name, color
        self._pictures: dict[tuple[int, int, bool], QPixmap] = {}

    def paint(self, painter: QPainter, rect: QRect, mode: QIcon.Mode, state: QIcon.State) -> None:
        scale = painter.device().devicePixelRatio()
        painter.drawPixmap(rect, self._kept(rect.size() * scale, mode == QIcon.Mode.Disabled))

    def pixmap(self, size: QSize, mode: QIcon.Mode, state: QIcon.State) -> QPixmap:
        return self._kept(size, mode == QIcon.Mode.Disabled)

    def _kept(self, size: QSize, disabled: bool) -> QPixmap:
        """The picture of this size in device pixels, drawn when it is first asked for: reading an SVG takes long."""
        if _held():
            return _nothing(size)
        key = (size.width(), size.height(), disabled)
        if key not in self._pictures:
            self._pictures[key] = self._drawn(size, disabled)
        return self._pictures[key]

    def _drawn(self, size: QSize, disabled: bool) -> QPixmap:
        from PySide6.QtSvg import QSvgRenderer

        picture = _nothing(size)
        painter = QPainter(picture)
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        if disabled:
            painter.setOpacity(_DISABLED_OPACITY)
        side = min(size.width(), size.height())
        square = QRectF((size.width() - side) / 2, (size.height() - side) / 2, side, side)
        QSvgRenderer(QByteArray(_drawing(self._name).replace(_INK, self._color.encode()))).render(painter, square)
        painter.end()
        return picture

    def clone(self) -> QIconEngine:
        return _Engine(self._name, self._color)


def hold_back(app: QCoreApplication) -> None:
    """From now on icons are drawn as nothing; call it before the first window is shown, when no label has its icon to
    get any more.
    """
    app.setProperty(_HELD, True)


def let_through(app: QCoreApplication, window: QWidget) -> None:
    """Draw icons again, and those of ``window`` anew; the text need not be painted again for them."""
    app.setProperty(_HELD, None)
    window.setWindowIcon(window.windowIcon())  # the system has taken its picture of it
    for widget in window.findChildren(QWidget):
        if not isinstance(widget.parent(), QAbstractScrollArea):
            widget.update()


def _held() -> bool:
    app = QCoreApplication.instance()
    return app is not None and bool(app.property(_HELD))


def _nothing(size: QSize) -> QPixmap:
    picture = QPixmap(size)
    picture.fill(Qt.GlobalColor.transparent)
    return picture


@lru_cache(maxsize=128)
def icon(name: str, color: str) -> QIcon:
    """The icon ``name`` (a file of resources/icons without its suffix) in ``color`` (``#RRGGBB``).

    Crisp at every scale; paler when disabled. FileNotFoundError when it is painted and there is no such drawing.
    """
    return QIcon(_Engine(name, color))

"""Which look the window has: the reader's choice, the system's scheme and the window's width, joined into a Theme."""

from __future__ import annotations

from PySide6.QtCore import QObject, Signal
from PySide6.QtGui import QGuiApplication, QPalette
from PySide6.QtWidgets import QApplication

from viewer.theme.contrast import followed, is_high
from viewer.theme.palette import apply_theme
from viewer.theme.system import prefers_contrast, prefers_dark
from viewer.theme.tokens import COMPACT_BELOW, DEFAULT_ZOOM, LARGE_FACTOR, ZOOM_STEPS, Look, Theme, theme_for
from viewer.ui.settings import Settings


class Looks(QObject):
    """Holds the current theme; ``theme_changed(Theme)`` goes out when anything of it changes."""

    theme_changed = Signal(object)

    def __init__(self, settings: Settings, parent: QObject | None = None) -> None:
        super().__init__(parent)
        self._scheme = settings.scheme
        self._contrast, self._asked = settings.contrast, bool(prefers_contrast())
        self._look = Look(
            self._dark(), settings.large, settings.zoom, face=settings.face, measure=settings.measure,
            leading=settings.leading, warm=settings.warm, contrast=self._high(),
        )  # fmt: skip
        # Read before ours is set: what a system of high contrast asks for.
        self._system = QPalette(QGuiApplication.palette())
        self._theme = self._made(self._look)
        self._applied: Theme | None = None
        QGuiApplication.styleHints().colorSchemeChanged.connect(self._follow_system)

    @property
    def theme(self) -> Theme:
        """The theme now."""
        return self._theme

    @property
    def scheme(self) -> str:
        """``system``, ``light`` or ``dark``."""
        return self._scheme

    @property
    def contrast(self) -> bool:
        """True while everything is shown in high contrast, by choice or because the system asks for it."""
        return self._theme.look.contrast or self._theme.colors != theme_for(self._theme.look).colors

    @property
    def zoom(self) -> int:
        """Body size chosen, px before large print."""
        return self._look.zoom

    def kept(self) -> dict[str, object]:
        """What the settings keep of the look, by their names."""
        look = self._look
        return {
            "scheme": self._scheme, "large": look.large, "zoom": look.zoom, "face": look.face,
            "measure": look.measure, "leading": look.leading, "warm": look.warm, "contrast": self._contrast,
        }  # fmt: skip

    def apply(self) -> None:
        """Give the application the current theme, where it does not have it yet."""
        before, self._applied = self._applied, self._theme
        if before is not None and _of_application(before) == _of_application(self._theme):
            return  # only the text changes: every widget would be polished anew for nothing
        app = QApplication.instance()
        if isinstance(app, QApplication):
            apply_theme(app, self._theme)

    def choose_scheme(self, scheme: str) -> None:
        """Take ``light``, ``dark`` or ``system``."""
        other, self._scheme = scheme != self._scheme, scheme
        self._change(self._look._replace(dark=self._dark(), contrast=self._high()), tell=other)

    def choose_large(self, large: bool) -> None:
        """Large print on or off."""
        self._change(self._look._replace(large=large))

    def choose_zoom(self, zoom: int) -> None:
        """A body size of ZOOM_STEPS, px before large print."""
        self._change(self._look._replace(zoom=zoom))

    def choose_face(self, face: str) -> None:
        """Set the text in one of FACES."""
        self._change(self._look._replace(face=face))

    def choose_measure(self, step: int) -> None:
        """A narrow (-1), the usual (0) or a wide (1) column."""
        self._change(self._look._replace(measure=step))

    def choose_leading(self, step: int) -> None:
        """Tight (-1), the usual (0) or loose (1) lines."""
        self._change(self._look._replace(leading=step))

    def choose_warm(self, warm: bool) -> None:
        """Warm paper, or white; in the dark it waits for the light."""
        self._change(self._look._replace(warm=warm))

    def choose_contrast(self, high: bool) -> None:
        """High contrast, or the usual colours; where the system's scheme is followed, also what it asks for."""
        other, self._contrast = high != self._contrast, high
        if self._scheme == "system" and not high and (self._high() or is_high(self._system)):
            self._scheme = "dark" if self._look.dark else "light"  # against the system's wish: its scheme goes too
        self._change(self._look._replace(contrast=self._high()), tell=other)

    def show_asked(self, high: bool) -> None:
        """The system asks for high contrast, or does no more; followed while its scheme is."""
        self._asked = high
        self._change(self._look._replace(contrast=self._high()))

    def step_zoom(self, step: int) -> None:
        """One step larger (1) or smaller (-1); 0 is the actual size."""
        at = ZOOM_STEPS.index(self._look.zoom) + step
        self.choose_zoom(ZOOM_STEPS[max(0, min(at, len(ZOOM_STEPS) - 1))] if step else DEFAULT_ZOOM)

    def fit_width(self, width: int) -> None:
        """Choose the compact layout for a window of this width, px."""
        effective = width / (LARGE_FACTOR if self._look.large else 1.0)
        self._change(self._look._replace(compact=effective < COMPACT_BELOW))

    def _made(self, look: Look) -> Theme:
        theme = theme_for(look)
        return followed(theme, self._system) if self._scheme == "system" and not self._contrast else theme

    def _high(self) -> bool:
        return self._contrast or (self._scheme == "system" and self._asked)

    def _dark(self) -> bool:
        return self._scheme == "dark" or (self._scheme == "system" and prefers_dark())

    def _follow_system(self) -> None:
        if self._scheme == "system":
            asked = prefers_contrast()
            self._asked = self._asked if asked is None else asked
            self._change(self._look._replace(dark=self._dark(), contrast=self._high()))

    def _change(self, look: Look, *, tell: bool = False) -> None:
        """Take ``look``; told where it looks otherwise, or where ``tell`` says that something is to be kept."""
        theme = self._made(look)
        self._look = look
        if theme == self._theme and not tell:
            return
        self._theme = theme
        self.apply()
        self.theme_changed.emit(self._theme)


def _of_application(theme: Theme) -> tuple[object, ...]:
    """What the palette, the font and the style sheet of the application are made from."""
    return theme.colors, theme.factor, theme.look.dark, theme.types.ui

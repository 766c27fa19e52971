"""Gives the application a theme: Fusion, every palette role, one style sheet for what a palette cannot say.

Colours come from tokens alone; the sheet names them ``@ink@`` and sizes ``@px(14)@``. An unknown name raises.

The sheet hangs on the windows, not on the application: given to the application anew, Qt polishes every widget once for
itself and once for each of those above it; given to a window, twice.
"""

from __future__ import annotations

import re
from functools import lru_cache

from PySide6.QtGui import QColor, QPalette
from PySide6.QtWidgets import QApplication, QWidget

from viewer.paths import resources
from viewer.theme.fonts import font
from viewer.theme.tokens import Colors, Theme

FUSION = "fusion"
"""Property of an application that was given the Fusion style: asking for its style would load every enum of it."""
SHEET = "sheet"
"""Property of an application: the sheet of the theme that it has."""
_TOKEN = re.compile(r"@(?:px\(([\d.]+)\)|(\w+))@")


def apply_theme(app: QApplication, theme: Theme) -> None:
    """Make ``app`` and the windows that it has look like ``theme``; can be called again at any time.

    A window of no parent that is made later is given the sheet by ``dress``; dialogs and menus have their parent's.
    """
    if not app.property(FUSION):
        app.setStyle("Fusion")
        app.setProperty(FUSION, True)
    app.setPalette(palette(theme.colors))
    app.setFont(font(theme.types.ui))
    app.setProperty(SHEET, style_sheet(theme))
    for window in app.topLevelWidgets():
        if window.parent() is None:
            dress(window)


def dress(window: QWidget) -> None:
    """Give a window that has no parent the sheet of the application's theme; none where it has no theme."""
    app = QApplication.instance()
    window.setStyleSheet((app.property(SHEET) if app is not None else None) or "")


def palette(colors: Colors) -> QPalette:
    """Every role of a QPalette from the tokens, the disabled group paler."""
    role, group = QPalette.ColorRole, QPalette.ColorGroup
    made = QPalette()
    roles = {
        role.Window: colors.chrome, role.WindowText: colors.ink, role.Base: colors.paper,
        role.AlternateBase: colors.chrome, role.Text: colors.ink, role.Button: colors.chrome,
        role.ButtonText: colors.ink, role.BrightText: colors.accent, role.ToolTipBase: colors.paper,
        role.ToolTipText: colors.ink, role.PlaceholderText: colors.ink3, role.Link: colors.ink,
        role.LinkVisited: colors.ink2, role.Highlight: colors.sel, role.HighlightedText: colors.ink,
        role.Accent: colors.accent, role.Light: colors.paper, role.Midlight: colors.hover, role.Mid: colors.line,
        role.Dark: colors.line2, role.Shadow: colors.line,
    }  # fmt: skip
    for name, value in roles.items():
        made.setColor(name, QColor(value))
    for name in (role.WindowText, role.Text, role.ButtonText, role.HighlightedText):
        made.setColor(group.Disabled, name, QColor(colors.line2))
    return made


def style_sheet(theme: Theme) -> str:
    """The style sheet with its tokens filled in; KeyError names a token that does not exist."""
    ink = "light" if theme.look.dark else "dark"
    names = {**theme.colors._asdict(), "icons": (resources() / "icons").as_posix(), "inked": ink}

    def fill(token: re.Match[str]) -> str:
        return f"{theme.px(float(token[1]))}px" if token[1] else names[token[2]]

    return _TOKEN.sub(fill, _template())


@lru_cache(maxsize=1)
def _template() -> str:
    return (resources() / "app.qss").read_text(encoding="utf-8")

"""Run by the packaged application before anything else: what ``viewer.app`` does before it loads Qt.

A hook of PyInstaller's own loads QtCore before the program proper begins, only to see whether it finds its plugins
(it does). Without this one Qt for Python would then have loaded its tables and made its enums in the slow way.
"""

import gc

from viewer.late_signatures import defer_signatures
from viewer.lean_enums import make_enums_lean

make_enums_lean()
defer_signatures()
gc.disable()
import PySide6.QtCore  # noqa: E402, F401

gc.enable()

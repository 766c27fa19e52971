"""The folder that a file dialog begins in."""

from __future__ import annotations

import os
from pathlib import Path

from PySide6.QtCore import QDir, QStandardPaths


def usual_folder(last: str) -> Path:
    """The folder used ``last`` ("" for none) while it is there, else the user's documents, else their home.

    A folder that is gone (a stick taken out) would make Qt begin where the program was started.
    """
    documents = QStandardPaths.writableLocation(QStandardPaths.StandardLocation.DocumentsLocation)
    return Path(next((folder for folder in (last, documents) if folder and os.path.isdir(folder)), QDir.homePath()))

"""The real window in a process of its own; prints what its filter field says whenever that changes.

Run by test_fcitx_live.py under a virtual display.
"""

from __future__ import annotations

import json
import sys

from PySide6.QtCore import QTimer

from viewer.app import make_application, make_window


def main() -> None:
    app = make_application()
    window = make_window(app)
    window.resize(1200, 700)
    window.show()
    window.activateWindow()
    field, last = window._filter_bar._field, [""]

    def tell() -> None:
        selection, cursor = window._session.selection, field.cursorRect()
        corner = field.mapToGlobal(cursor.bottomLeft())
        state = {
            "text": field.text(), "shown": field.displayText(), "composing": field._composing,
            "hits": len(selection.hits) if selection else 0, "query": selection.query if selection else "",
            "focus": field.hasFocus(), "missing": window._status._input.text(), "cursor": [corner.x(), corner.y()],
            "menus": bool(window.menuBar().actions()),
        }  # fmt: skip
        line = json.dumps(state, ensure_ascii=False)
        if line != last[0]:
            last[0] = line
            sys.stdout.write(line + "\n")
            sys.stdout.flush()

    timer = QTimer()
    timer.timeout.connect(tell)
    timer.start(20)
    app.exec()


if __name__ == "__main__":
    main()

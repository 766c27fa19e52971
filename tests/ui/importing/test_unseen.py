"""What was confirmed is brought to its end though nobody looks on."""

from PySide6.QtCore import QTimer
from PySide6.QtWidgets import QWidget

from viewer.ui.importing.unseen import wait_unseen


def test_it_waits_out_of_sight_until_it_is_done(qtbot) -> None:
    window = QWidget()
    part = QWidget(window)
    qtbot.addWidget(window)
    window.show()
    seen: list[bool] = []
    QTimer.singleShot(30, window, lambda: seen.append(window.isVisible()))
    wait_unseen(part, lambda: bool(seen))
    assert seen == [False]
    assert not window.isVisible()

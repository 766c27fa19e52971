"""An import without a process: the runner that tests give to the desk works at once, in this one."""

from __future__ import annotations

from pathlib import Path

import pytest
from PySide6.QtCore import QObject, QTimer, Signal

from viewer import import_worker
from viewer.errors import BriefingError
from viewer.import_job import ImportJob, ProgressNote, draft_in
from viewer.model import Briefing, Metadata
from viewer.ui.importing.look import Look, look_at
from viewer.ui.importing.runner import Made

TEXT = (
    "青山县2030年工作报告\n"
    "一、农业生产\n全镇种植水稻3200亩,增长5%。\n"
    "二、道路建设\n(一)公路\n新建公路12公里。\n(二)桥梁\n新建桥梁3座。\n"
    "三、下一步工作\n继续努力。\n"
)


class FakeRunner(QObject):
    """What ImportRunner promises, without a process. With ``held`` it waits for ``go_on``."""

    progressed = Signal(object)
    finished = Signal(object)
    refused = Signal(object)

    def __init__(self, held: bool = False) -> None:
        super().__init__()
        self.held, self.cancelled = held, False
        self._job: tuple[Path, Path, Metadata | None] | None = None

    @property
    def busy(self) -> bool:
        return self._job is not None

    def start(self, path: Path, folder: Path, metadata: Metadata | None = None) -> None:
        self._job = (path, folder, metadata)
        if not self.held:
            QTimer.singleShot(0, self, self.go_on)

    def cancel(self) -> None:
        self.cancelled, self._job = True, None

    wait = cancel

    def go_on(self) -> None:
        if self._job is None:
            return
        (path, folder, metadata), self._job = self._job, None
        self.progressed.emit(ProgressNote("sections", 2))
        try:
            found = import_worker._import(folder, ImportJob(path, metadata))
        except BriefingError as error:
            self.refused.emit(error)
        else:
            self.finished.emit(Made(path, draft_in(folder), found))


@pytest.fixture
def runner() -> FakeRunner:
    return FakeRunner()


@pytest.fixture
def source(tmp_path: Path) -> Path:
    path = tmp_path / "工作总结.txt"
    path.write_text(TEXT, encoding="utf-8")
    return path


@pytest.fixture
def imported(source: Path) -> Briefing:
    from viewer.pipeline import build_briefing

    return build_briefing(source)


@pytest.fixture
def look(imported: Briefing) -> Look:
    return look_at(imported)

from __future__ import annotations

import time
from collections.abc import Callable
from pathlib import Path

import pytest

from viewer.errors import FileMissing, NewerBriefing
from viewer.model import Metadata
from viewer.store.library import Glance, Held, Shelf, Size


@pytest.fixture
def held() -> Callable[..., Held]:
    """One briefing of the list, present where nothing else is said."""

    def made(title: str = "青山县报告", shelf: Shelf = Shelf.IMPORTED, state: str = "", **more: object) -> Held:
        path = Path("/文件夹/简报") / f"{title}.briefing"
        if state:
            error = FileMissing(path.name) if state == "missing" else NewerBriefing(path.name)
            return Held(path, shelf, title, int(time.time()), True, error=error)
        size = Size(3, 4, 12, 500)
        glance = Glance(Metadata(title, "青山县", 2030), "报告.txt", "0" * 64, size)
        values = {"when": int(time.time()), "opened": True, "glance": glance} | more
        return Held(path, shelf, title, **values)

    return made


@pytest.fixture
def shelf(held: Callable[..., Held]) -> tuple[Held, ...]:
    """One of each kind."""
    return (
        held("别处的报告", Shelf.RECENT),
        held("没有了", Shelf.RECENT, "missing"),
        held("导入的报告"),
        held("新版本的", Shelf.IMPORTED, "newer"),
        held("自带的报告", Shelf.BUNDLED),
    )

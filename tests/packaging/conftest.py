"""The packaging scripts are plain modules beside each other; here they can be imported as such."""

from __future__ import annotations

import sys
from collections.abc import Iterator
from pathlib import Path

import pytest

PACKAGING = Path(__file__).resolve().parent.parent.parent / "packaging"


@pytest.fixture(autouse=True)
def packaging_path() -> Iterator[None]:
    sys.path.insert(0, str(PACKAGING))
    yield
    sys.path.remove(str(PACKAGING))

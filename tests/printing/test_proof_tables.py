"""A table of the report on paper, proved from outside.

Every cell's words in order, the head on every page, no row parted by a page's end.
"""

from __future__ import annotations

from pathlib import Path

import pytest

from tests.printing.proof import Proof, read_proof
from tests.printing.proof_text import bare
from tests.printing.worst_cases import manuscript
from viewer.paper.geometry import LARGE, OFFICIAL, PageLayout
from viewer.paper.manuscript import TableText
from viewer.printing.pdf import write_pdf

HEAD = ("序号", "指标名称", "单位", "完成数")
ROWS = tuple(
    (f"甲{n}", f"第{n}项" + "城乡居民人均可支配收入" * (1 + n % 3), "万元", f"{n * 37}.5") for n in range(1, 401)
)


@pytest.fixture(scope="module", params=[OFFICIAL, LARGE], ids=["official", "large"])
def proof(request: pytest.FixtureRequest, qapp: object, tmp_path_factory: pytest.TempPathFactory) -> Proof:
    """A table of 400 rows between two paragraphs."""
    path: Path = tmp_path_factory.mktemp("table") / "table.pdf"
    layout: PageLayout = request.param
    write_pdf(manuscript("上文。", TableText("1", (HEAD, *ROWS)), "下文。"), layout, path)
    return read_proof(path)


def _with_rows(proof: Proof) -> list[str]:
    """The words of the pages that hold rows of the table."""
    texts = [bare("".join(char.text for char in sheet.chars)) for sheet in proof.sheets]
    return [text for text in texts if "甲" in text]


def test_every_cell_is_there_in_order(proof: Proof) -> None:
    text, at = bare(proof.text), 0
    for row in ROWS:
        for cell in row:
            assert all(piece in text for piece in cell), cell
        found = text.find(row[0], at)
        assert found >= at, row[0]
        at = found


def test_long_cells_keep_their_words(proof: Proof) -> None:
    pages = _with_rows(proof)
    assert sum(page.count("城乡居民人均可支配收入") for page in pages) <= sum(1 + n % 3 for n in range(1, 401))
    assert sum(page.count("万元") for page in pages) == len(ROWS)


def test_the_head_stands_on_every_page(proof: Proof) -> None:
    pages = _with_rows(proof)
    assert len(pages) > 10
    assert all("".join(HEAD) in page for page in pages)


def test_no_row_is_parted(proof: Proof) -> None:
    """A row's first and last cell stand on one page."""
    pages = _with_rows(proof)
    for row in ROWS:
        assert [page for page in pages if row[0] + "第" in page and row[3] in page], row[0]


def test_nothing_stands_outside_the_text_area(proof: Proof) -> None:
    for sheet in proof.sheets:
        for char in (char for char in sheet.chars if char.y < 262.1):
            assert char.x >= 28 - 0.5, char
            assert char.right <= 184 + 0.5, char
            assert char.y > 37, char

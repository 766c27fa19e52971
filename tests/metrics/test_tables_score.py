"""The tables of a shared report: every value found, named by row and column, with unit and year from other cells."""

import pytest

from tests.metrics.scorer import Score
from tests.metrics.shared_figures import annotations, score_shared

_ANNOTATION = [one for one in annotations() if one.document == "wuxi2017-tables.md"][-1]  # its text is another one


@pytest.fixture(scope="module")
def tables() -> Score:
    found = score_shared(_ANNOTATION)
    if found is None:
        pytest.skip("the shared reports are not here")
    return found


def test_every_value_of_the_tables_is_found_and_nothing_else(tables: Score) -> None:
    assert tables.required == len(_ANNOTATION.figures) > 150
    assert tables.precision >= 0.98, tables.false_alarms
    assert tables.recall >= 0.98, tables.missed


@pytest.mark.parametrize(
    "name", ["label", "kind", "value", "unit", "period", "direction", "basis", "qualifier", "status", "sentence"]
)
def test_row_and_column_say_what_a_value_is(tables: Score, name: str) -> None:
    assert tables.share(name) >= 0.95

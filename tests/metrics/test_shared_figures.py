"""What was promised of figures, on the annotated parts of the shared reports that can be read here."""

import pytest

from tests.metrics.scorer import FIELDS, Score
from tests.metrics.shared_figures import Annotation, Places, annotations, placed, score_shared

ANNOTATED = annotations()
FLOORS = {"kind": 0.95, "unit": 0.95, "value": 0.95, "period": 0.9, "qualifier": 0.9, "direction": 0.9, "basis": 0.9,
          "status": 0.9}  # fmt: skip
LEAST_FIGURES = 400


def test_enough_figures_of_enough_documents_are_annotated() -> None:
    required = [figure for one in ANNOTATED for figure in one.figures if not figure["optional"]]
    assert len(required) >= LEAST_FIGURES
    assert len(ANNOTATED) >= 5
    assert sum(one.kept_aside for one in ANNOTATED) == 1


def test_the_annotation_holds_no_text_of_a_report() -> None:
    kept = {"span", "core", "sentence", "surface", "optional", "labels", *FIELDS}
    kept -= {"label", "section", "same_as"}
    for one in ANNOTATED:
        for figure in one.figures:
            assert set(figure) == kept
            assert len(figure["surface"]) <= 60
            assert all(len(label) <= 40 for label in figure["labels"])


@pytest.fixture(scope="module")
def scores() -> dict[str, Score]:
    read = {one.document: score_shared(one) for one in ANNOTATED}
    return {name: score for name, score in read.items() if score is not None}


@pytest.mark.parametrize("document", [one.document for one in ANNOTATED])
def test_figures_of_each_document(scores: dict[str, Score], document: str) -> None:
    if document not in scores:
        pytest.skip(f"{document} is not beside the project, or its format cannot be imported yet")
    assert scores[document].f1 >= 0.9, (scores[document].false_alarms, scores[document].missed)


def test_all_documents_together(scores: dict[str, Score]) -> None:
    if not scores:
        pytest.skip("the shared reports are not beside the project")
    hits = sum(score.hits for score in scores.values())
    wrong = sum(len(score.false_alarms) for score in scores.values())
    required = sum(score.required for score in scores.values())
    assert 2 * hits / (hits + wrong + required) >= 0.95
    for name, least in FLOORS.items():
        assert sum(score.right.get(name, 0) for score in scores.values()) / hits >= least, name


FIGURE = {"span": [6, 9], "core": [6, 9], "sentence": [2, 10], "surface": "12座", "optional": False}


def test_places_are_found_however_a_format_sets_its_lines() -> None:
    annotation = Annotation("invented.md", False, ((0, 40),), (FIGURE,))
    text = "#   某镇\n\n**新建公园** 12\n座。"
    figures, ranges = placed(annotation, text)
    start, end = figures[0]["span"]
    assert text[start:end] == "12\n座"
    assert ranges[0][0] <= start < ranges[0][1] + 1


def test_a_figure_that_the_text_has_lost_is_left_out() -> None:
    annotation = Annotation("invented.md", False, ((0, 40),), (FIGURE,))
    assert placed(annotation, "某镇新建公园若干。")[0] == []


def test_the_nearest_of_several_like_figures_is_taken() -> None:
    places = Places("5家、 5家、 5家")
    assert places.nearest("5家", 3) == 3
    assert places.nearest("5家", 7) == 6
    assert places.offset(3) == 4
    assert places.count(4) == 3

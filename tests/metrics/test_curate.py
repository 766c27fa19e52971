import json
from hashlib import sha256
from pathlib import Path

import pytest

from viewer.metrics.curate import CurationMismatch, apply_curation, read_curation
from viewer.model import Kind

TEXT = "新建公园12座。新增床位900张。新建公园12座。"


def _write(tmp_path: Path, *changes: dict, text: str = TEXT) -> Path:
    path = tmp_path / "curation.json"
    digest = sha256(text.encode("utf-8")).hexdigest()
    path.write_text(json.dumps({"text_sha256": digest, "changes": list(changes)}), encoding="utf-8")
    return path


def test_changes_adds_and_removes(measure, tmp_path) -> None:
    path = _write(
        tmp_path,
        {"at": [4, 7], "surface": "12座", "set": {"label": "口袋公园", "value": "12.5", "kind": "area"}, "why": "test"},
        {"at": [12, 16], "surface": "900张", "remove": True, "why": "test"},
        {"at": [8, 10], "surface": "新增", "add": {"label": "补", "section": "0", "same_as": [4, 7]}, "why": "test"},
    )
    found = apply_curation(measure(TEXT), TEXT, read_curation(path))
    assert [(one.id, one.surface, one.same_as) for one in found] == [
        (1, "12座", None),
        (2, "新增", 1),
        (3, "12座", None),
    ]
    assert (found[0].label, str(found[0].value), found[0].kind) == ("口袋公园", "12.5", Kind.AREA)


def test_ids_of_repeats_move_with_what_they_repeat(measure, tmp_path) -> None:
    path = _write(tmp_path, {"at": [12, 16], "surface": "900张", "remove": True, "why": "test"})
    text = TEXT
    metrics = measure(text)
    repeated = apply_curation(metrics, text, read_curation(path))
    assert len(repeated) == len(metrics) - 1


@pytest.mark.parametrize(
    "change",
    [
        {"at": [4, 7], "surface": "13座", "set": {"label": "x"}, "why": "other words"},
        {"at": [0, 2], "surface": "新建", "set": {"label": "x"}, "why": "no figure there"},
        {"at": [0, 2], "surface": "新建", "remove": True, "why": "no figure there"},
        {"at": [4, 7], "surface": "12座", "add": {"label": "x"}, "why": "there is one"},
        {"at": [4, 7], "surface": "12座", "set": {"colour": "red"}, "why": "no such field"},
        {"at": [4, 7], "surface": "12座", "set": {"same_as": [0, 2]}, "why": "repeats nothing"},
    ],
    ids=lambda change: change["why"],
)
def test_what_does_not_fit_is_an_error(measure, tmp_path, change) -> None:
    with pytest.raises(CurationMismatch):
        apply_curation(measure(TEXT), TEXT, read_curation(_write(tmp_path, change)))


def test_another_text_is_an_error(measure, tmp_path) -> None:
    with pytest.raises(CurationMismatch, match="SHA-256"):
        apply_curation((), TEXT + "。", read_curation(_write(tmp_path)))


@pytest.mark.parametrize("content", ["", "[]", "{}", '{"text_sha256": "0", "changes": [{"at": [0, 1]}]}'])
def test_a_file_that_is_no_curation_is_an_error(tmp_path, content) -> None:
    path = tmp_path / "broken.json"
    path.write_text(content, encoding="utf-8")
    with pytest.raises(CurationMismatch, match=r"broken\.json"):
        read_curation(path)

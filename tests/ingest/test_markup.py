"""XML of unknown origin: nothing expanded, nothing fetched, no depth without end, what XML forbids taken out."""

from __future__ import annotations

import io

import pytest
from hypothesis import given
from hypothesis import strategies as st

from tests.hostile_checks import check_sentences
from viewer.errors import BriefingError
from viewer.format_errors import DamagedFile, TooLarge, UnsafeFile
from viewer.ingest import markup
from viewer.ingest.markup import attribute, child, events, local, own, tree, whole


def read(raw: bytes | str) -> list[tuple[str, str | None]]:
    stream = io.BytesIO(raw.encode() if isinstance(raw, str) else raw)
    return [(local(element), element.text) for event, element in events(stream, ("t",), "a.xml") if event == "end"]


def test_elements_of_any_name_space() -> None:
    assert read('<a xmlns:x="u"><t>甲</t><x:t>乙</x:t><!-- t --><?t?><b/></a>') == [("t", "甲"), ("t", "乙")]


@pytest.mark.parametrize("encoding", ["utf-8", "utf-8-sig", "utf-16", "utf-16-le", "gb18030"])
def test_encodings(encoding: str) -> None:
    declared = {"utf-8-sig": "utf-8", "utf-16-le": "utf-16"}.get(encoding, encoding)
    text = f'<?xml version="1.0" encoding="{declared}"?><a><t>甲乙</t></a>'
    raw = text.encode(encoding)
    assert read(b"\xff\xfe" + raw if encoding == "utf-16-le" else raw) == [("t", "甲乙")]


def test_declared_entities_are_refused_before_they_cost_anything() -> None:
    bomb = '<!DOCTYPE a [<!ENTITY b "bbbbbbbbbb"><!ENTITY c "&b;&b;&b;&b;">]><a><t>&c;</t></a>'
    outside = '<!DOCTYPE a [<!ENTITY b SYSTEM "file:///etc/hostname">]><a><t>&b;</t></a>'
    for text in (bomb, outside, " " * 32_760 + outside[:0] + bomb):
        for raw in (text.strip().encode(), text.strip().encode("utf-16")):
            with pytest.raises(UnsafeFile):
                read(raw)


def test_a_document_type_alone_is_not_followed() -> None:
    assert read('<!DOCTYPE a SYSTEM "http://127.0.0.1:9/a.dtd"><a><t>甲</t></a>') == [("t", "甲")]


def test_an_entity_that_is_not_declared() -> None:
    with pytest.raises(DamagedFile):
        read("<a><t>&none;</t></a>")


@pytest.mark.parametrize("depth", [300, 10_000])
def test_nesting_without_end(depth: int) -> None:
    with pytest.raises(UnsafeFile):
        read("<t>" * depth + "</t>" * depth)
    with pytest.raises(UnsafeFile):
        tree(io.BytesIO(b"<t>" * depth + b"</t>" * depth), "a.xml")


def test_more_tags_than_a_document_has(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(markup, "MOST_TAGS", 1000)
    assert len(read("<a>" + "<t/>" * 998 + "</a>")) == 998
    with pytest.raises(TooLarge):
        read("<a>" + "<t/>" * 999 + "</a>")


def test_characters_that_xml_forbids() -> None:
    raw = "<a><t>甲\x00\x0b乙&#0;&#xDFFF;&#x41;&#9;</t></a>".encode() + b""
    assert read(raw.replace("乙".encode(), b"\xed\xa0\x80")) == [("t", "甲\ufffd\ufffd\ufffdA\t")]


@given(st.integers(32_700, 32_800), st.sampled_from(["&#0;", "&#xD800;", "&amp;", "&#x4e00;", "甲"]))
def test_what_stands_where_two_pieces_meet(length: int, sign: str) -> None:
    shown = {"&#0;": "\ufffd", "&#xD800;": "\ufffd", "&amp;": "&", "&#x4e00;": "一", "甲": "甲"}[sign]
    assert read(f"<t>{'x' * length}{sign}y</t>") == [("t", f"{'x' * length}{shown}y")]
    with pytest.raises(UnsafeFile):
        read(f"<!DOCTYPE a [{' ' * length}<!ENTITY b 'c'>]><a/>")


@given(st.binary(max_size=200))
def test_bytes_that_are_no_xml_end_in_a_sentence(raw: bytes) -> None:
    """Whatever else they raise is a fault of ours."""
    try:
        assert all(name == "t" for name, _text in read(raw))
    except BriefingError as error:
        check_sentences(error)
    try:
        root = tree(io.BytesIO(raw), "a.xml")
    except UnsafeFile as error:
        check_sentences(error)
    else:
        assert root is None or isinstance(root.tag, str)


@pytest.mark.parametrize("raw", [b"", b"\0\0", b"text", b"<a>", b"<a></b>", b"<a/><b/>", b"\xff\xfe<"])
def test_what_is_no_xml(raw: bytes) -> None:
    with pytest.raises(DamagedFile):
        read(raw)
    assert tree(io.BytesIO(raw), "a.xml") is None


def test_attributes_and_children() -> None:
    root = tree(io.BytesIO(b'<a xmlns="u" xmlns:x="u" x:k="1" l="2"><b/><c/></a>'), "a.xml")
    assert root is not None
    assert (own(root, "k"), own(root, "l"), own(root, "m"), attribute(root, "k"), attribute(root, "m")) == (
        "1", "2", None, "1", None,
    )  # fmt: skip
    found = child(root, "c")
    assert found is not None
    assert local(found) == "c"
    assert child(root, "d") is None
    assert child(None, "d") is None


@pytest.mark.parametrize(("value", "number"), [("12", 12), ("-1", -1), ("x", 7), (None, 7), ("9" * 40, 7), ("１", 7)])
def test_whole_numbers(value: str | None, number: int) -> None:
    assert whole(value, 7) == number

"""Reads XML of unknown origin: as a stream of elements or as a small tree, never anything from outside the file.

Parsed by lxml with its guards on: no entities, no DTD, no network, no text or depth without end.
"""

from __future__ import annotations

import codecs
import re
from collections.abc import Iterator
from typing import IO, Protocol, cast

from viewer.format_errors import DamagedFile, TooLarge, UnsafeFile

_CONTROLS = bytes(code for code in range(32) if code not in b"\t\n\r")
# References to characters that no XML may hold, and half characters written as bytes: a parser would stop there.
_HALF = re.compile(rb"\xed[\xa0-\xbf][\x80-\xbf]")
_REFERENCE = re.compile(rb"&#(?:x([0-9a-fA-F]{1,8})|([0-9]{1,9}));")
_WIDE = (
    (codecs.BOM_UTF16_LE, "utf-16"),
    (codecs.BOM_UTF16_BE, "utf-16"),
    (b"<\0", "utf-16-le"),
    (b"\0<", "utf-16-be"),
)
_UNKNOWN = "\ufffd".encode()
_LONGEST = 16
MOST_TAGS = 20_000_000
"""Tags of one part; a report of ten million characters has fewer, and each costs more memory than its bytes."""


class Element(Protocol):
    """What is used here of lxml's elements, which have no types of their own."""

    tag: str
    text: str | None
    tail: str | None

    def get(self, key: str) -> str | None: ...
    def set(self, key: str, value: str) -> None: ...
    def clear(self) -> None: ...
    def getprevious(self) -> Element | None: ...
    def getparent(self) -> Element | None: ...
    def remove(self, element: Element) -> None: ...
    def iter(self) -> Iterator[Element]: ...
    def __iter__(self) -> Iterator[Element]: ...
    def __len__(self) -> int: ...
    def __getitem__(self, index: int) -> Element: ...


def local(element: Element) -> str:
    """The element's name without its name space: the strict and the usual variant of a format differ only there."""
    tag = element.tag
    return tag[tag.rfind("}") + 1 :] if isinstance(tag, str) else ""


def own(element: Element, name: str) -> str | None:
    """The attribute ``name`` that stands in the element's own name space, or in none."""
    tag = element.tag
    value = element.get(tag[: tag.rfind("}") + 1] + name)
    return element.get(name) if value is None else value


def attribute(element: Element, name: str) -> str | None:
    """The attribute ``name`` of whatever name space."""
    attributes = cast("dict[str, str]", element.attrib)  # type: ignore[attr-defined]
    return next((value for key, value in attributes.items() if key[key.rfind("}") + 1 :] == name), None)


def child(element: Element | None, name: str) -> Element | None:
    """The first child called ``name``, or None."""
    if element is not None:
        for held in element:
            if local(held) == name:
                return held
    return None


def whole(value: str | None, default: int) -> int:
    """``value`` as an integer within a sensible range, else ``default``."""
    if value is None or not re.fullmatch(r"-?[0-9]{1,9}", value):
        return default
    return int(value)


def events(stream: IO[bytes], names: tuple[str, ...], file_name: str) -> Iterator[tuple[str, Element]]:
    """``("start" or "end", element)`` for each element called one of ``names``, in the order of the document.

    The children of an element are there at its end. Raises UnsafeFile, TooLarge or DamagedFile.
    """
    from lxml import etree

    cleaned = _Cleaned(stream, file_name)
    found = etree.iterparse(
        cleaned,
        events=("start", "end"),
        tag=[f"{{*}}{name}" for name in names],
        resolve_entities=False,
        load_dtd=False,
        no_network=True,
        huge_tree=False,
        remove_comments=True,
        remove_pis=True,
        encoding=cleaned.encoding,
    )
    try:
        yield from found
    except etree.XMLSyntaxError as error:
        said = str(error)
        if "depth" in said:
            raise UnsafeFile(file_name) from error
        raise (TooLarge if "huge" in said.lower() else DamagedFile)(file_name) from error


def tree(stream: IO[bytes], file_name: str) -> Element | None:
    """The root of a small XML file, None where it cannot be understood. Raises UnsafeFile or TooLarge."""
    root: Element | None = None
    try:
        for _, element in events(stream, ("*",), file_name):
            root = element if root is None else root
    except DamagedFile:
        return None
    return root


def forget(element: Element) -> None:
    """Let go of an element that has been read, and of what stands before it."""
    element.clear()
    parent = element.getparent()
    if parent is not None:
        while (first := parent[0]) is not element:
            parent.remove(first)


class _Cleaned:
    """A stream of UTF-8 XML without the characters that XML does not allow; an entity declaration is refused."""

    def __init__(self, stream: IO[bytes], file_name: str) -> None:
        self._stream = stream
        self._file_name = file_name
        self._tags = 0
        self._rest = stream.read(4)
        wide = next((name for mark, name in _WIDE if self._rest.startswith(mark)), None)
        self._decoder = codecs.getincrementaldecoder(wide)("replace") if wide else None
        self.encoding = "utf-8" if wide else None
        if self._decoder:
            self._rest = self._decoder.decode(self._rest).encode("utf-8", "replace")

    def read(self, size: int) -> bytes:
        """At least one byte as long as there is any."""
        while True:
            raw = self._stream.read(size)
            held = self._rest + (
                self._decoder.decode(raw, not raw).encode("utf-8", "replace") if self._decoder else raw
            )
            # What may be the beginning of something longer waits for the next piece.
            cut = max(
                held.rfind(mark, len(held) - _LONGEST if len(held) > _LONGEST else 0) for mark in (b"&", b"<", b"\xed")
            )
            if not raw or cut < 0:
                cut = len(held)
            self._rest = held[cut:]
            ready = self._clean(held[:cut])
            if ready or not raw:
                return ready

    def _clean(self, piece: bytes) -> bytes:
        if b"<!ENTITY" in piece:
            raise UnsafeFile(self._file_name)
        self._tags += piece.count(b"<")
        if self._tags > MOST_TAGS:
            raise TooLarge(self._file_name)
        piece = piece.translate(None, _CONTROLS)
        if b"\xed" in piece:
            piece = _HALF.sub(_UNKNOWN, piece)
        return _REFERENCE.sub(_allowed, piece) if b"&#" in piece else piece


def _allowed(found: re.Match[bytes]) -> bytes:
    code = int(found[1], 16) if found[1] else int(found[2])
    legal = code in (9, 10, 13) or 32 <= code < 0xD800 or 0xE000 <= code < 0xFFFE or 0x10000 <= code < 0x110000
    return found[0] if legal else _UNKNOWN

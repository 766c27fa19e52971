"""Reads a Word file (.docx, .docm, .dotx, .dotm) into the plain forms of a Source."""

from __future__ import annotations

from collections import Counter
from pathlib import Path

from viewer.format_errors import DamagedFile
from viewer.ingest.blocks import Kept, source_from
from viewer.ingest.left_out import says_more_than_a_page_number, sentences
from viewer.ingest.markup import child, local
from viewer.ingest.package import Package, open_package
from viewer.ingest.word.body import read_body, read_notes
from viewer.ingest.word.inline import Inline
from viewer.ingest.word.notes import Notes
from viewer.ingest.word.numbering import Numbering
from viewer.ingest.word.parts import Parts
from viewer.ingest.word.styles import Styles
from viewer.source import Source


def read_docx(path: Path) -> Source:
    """The Word file at ``path``: paragraphs, tables, notes, headings with their ``level``, lists numbered.

    Time grows linearly with the file. Raises FileMissing, FileUnreadable, EmptySource, PasswordProtected,
    OldWordFormat, WrongContents, DamagedFile, TooLarge or UnsafeFile.
    """
    with open_package(path) as package:
        parts = Parts(package)
        styles = Styles(parts.tree("styles"))
        left_out: Counter[str] = Counter()
        notes = Notes(_notes(parts, styles, left_out))
        inline = Inline(styles, Numbering(parts.tree("numbering"), styles), notes)
        with package.stream(parts.main) as stream:
            blocks = read_body(stream, path.name, inline)
        left_out += inline.left_out
        left_out["headers"] += _has_headers(parts)
        kept = Kept(blocks, notes.referred(), _title(package), sentences(left_out))
    return source_from(path.name, kept)


def _notes(parts: Parts, styles: Styles, left_out: Counter[str]) -> dict[tuple[str, str], str]:
    texts: dict[tuple[str, str], str] = {}
    for kind in ("footnote", "endnote"):
        part = parts.part(f"{kind}s")
        if part is None:
            continue
        inline = Inline(styles, Numbering(parts.tree("numbering"), styles), Notes({}))
        try:
            with parts.package.stream(part) as stream:
                for ident, text in read_notes(stream, parts.package.name, inline):
                    texts[kind, ident] = text
        except DamagedFile:
            left_out["notes"] += 1
        left_out += inline.left_out
    return texts


def _has_headers(parts: Parts) -> bool:
    """True when a header or footer holds more than the number of the page."""
    for part in parts.parts("header") + parts.parts("footer"):
        root = parts.package.tree(part)
        words = (
            "".join(element.text or "" for element in root.iter() if local(element) == "t") if root is not None else ""
        )
        if says_more_than_a_page_number(words):
            return True
    return False


def _title(package: Package) -> str:
    title = child(package.tree("docProps/core.xml"), "title")
    return (title.text or "") if title is not None else ""

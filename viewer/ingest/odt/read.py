"""Reads an OpenDocument text (.odt, .ott, and .fodt, which is one XML file) into the plain forms of a Source."""

from __future__ import annotations

from pathlib import Path

from viewer.errors import EmptySource
from viewer.format_errors import PasswordProtected, TooLarge, WrongContents
from viewer.ingest.blocks import Kept, source_from
from viewer.ingest.left_out import says_more_than_a_page_number, sentences
from viewer.ingest.markup import Element, child, local
from viewer.ingest.odt.body import Body
from viewer.ingest.package import LARGEST_PART, Package, open_file, open_package
from viewer.source import Source

_CONTENT = "content.xml"


def read_odt(path: Path) -> Source:
    """The OpenDocument text at ``path``: paragraphs, tables, notes, headings with their ``level``, lists numbered.

    Time grows linearly with the file. Raises FileMissing, FileUnreadable, EmptySource, PasswordProtected,
    OldWordFormat, WrongContents, DamagedFile, TooLarge or UnsafeFile.
    """
    body = Body()
    if path.suffix.lower() == ".fodt":
        _read_flat(path, body)
    else:
        with open_package(path) as package:
            _read_package(package, body)
    return source_from(path.name, Kept(body.flow.blocks, body.notes, body.title, sentences(body.left_out)))


def _read_flat(path: Path, body: Body) -> None:
    with open_file(path) as file:
        beginning = file.read(2000)
        if not beginning:
            raise EmptySource(path.name)
        if b"opendocument" not in beginning:
            raise WrongContents(path.name)
        if path.stat().st_size > LARGEST_PART:
            raise TooLarge(path.name)
        file.seek(0)
        body.read(file, path.name)


def _read_package(package: Package, body: Body) -> None:
    manifest = package.tree("META-INF/manifest.xml")
    encrypted = manifest is not None and any(local(element) == "encryption-data" for element in manifest.iter())
    if encrypted or package.holds("encrypted-package"):
        raise PasswordProtected(package.name)
    if not package.holds(_CONTENT):
        raise WrongContents(package.name)
    styles = package.tree("styles.xml")
    if styles is not None:
        body.read_styles(styles)
        body.left_out["headers"] += _has_headers(styles)
    title = child(child(package.tree("meta.xml"), "meta"), "title")
    body.title = (title.text or "") if title is not None else ""
    with package.stream(_CONTENT) as stream:
        body.read(stream, package.name)


def _has_headers(styles: Element) -> bool:
    """True when a page's head or foot holds more than the number of the page."""
    pages = child(styles, "master-styles")
    for element in pages.iter() if pages is not None else ():
        if local(element).startswith(("header", "footer")):
            words = "".join((held.text or "") + (held.tail or "") for held in element.iter())
            if says_more_than_a_page_number(words):
                return True
    return False

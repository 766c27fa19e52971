"""Files that no writer meant, for the tests of the import: small documents of every format, and what breaks them."""

from __future__ import annotations

import io
import zipfile
from collections.abc import Callable
from pathlib import Path

from tests.ingest.odt import packages as odt
from tests.ingest.pdf_files import setting, wrapped, write_pdf
from tests.ingest.word import packages as word

LINES = ("青山县2030年工作报告", "一、回顾", "全县新增停车位500个，同比增长12.5%。", "二、打算", "力争新建学校3所。")
SUFFIXES = (".txt", ".md", ".html", ".mht", ".docx", ".odt", ".fodt", ".pdf")
DEEP = 10_000
_HUGE = 200 * 2**20


def marked_up(lines: tuple[str, ...] = LINES) -> bytes:
    """A web page."""
    held = "".join(f"<p>{line}</p>" for line in lines)
    return f"<!DOCTYPE html><html><head><meta charset='utf-8'></head><body>{held}</body></html>".encode()


def archived(page: bytes) -> bytes:
    """A web page in its archive."""
    return b"MIME-Version: 1.0\nContent-Type: text/html; charset=utf-8\n\n" + page


def flat(body: str) -> bytes:
    """An OpenDocument text as one file."""
    content = odt.content(body).replace("office:document-content", "office:document")
    kind = 'office:mimetype="application/vnd.oasis.opendocument.text" '
    return content.replace("<office:document ", f"<office:document {kind}", 1).encode()


def plain(path: Path, lines: tuple[str, ...] = LINES) -> Path:
    """A good document of the format that the suffix of ``path`` names."""
    suffix = path.suffix
    if suffix == ".docx":
        return word.write(path, "".join(map(word.p, lines)))
    if suffix == ".odt":
        return odt.write(path, "".join(map(odt.p, lines)))
    if suffix == ".pdf":
        return write_pdf(path, [setting(wrapped(lines))])
    text = {
        ".html": marked_up(lines),
        ".mht": archived(marked_up(lines)),
        ".fodt": flat("".join(map(odt.p, lines))),
        ".md": "\n\n".join(lines).encode(),
    }
    path.write_bytes(text.get(suffix, "\n".join(lines).encode()))
    return path


def xml_of(path: Path) -> bytes:
    """The XML that holds the words of a good .docx, .odt or .fodt at ``path``."""
    if path.suffix == ".fodt":
        return path.read_bytes()
    with zipfile.ZipFile(path) as package:
        return package.read("word/document.xml" if path.suffix == ".docx" else "content.xml")


def with_xml(path: Path, change: Callable[[bytes], bytes]) -> Path:
    """A good .docx, .odt or .fodt whose XML was changed."""
    changed = change(xml_of(plain(path)))
    if path.suffix == ".fodt":
        path.write_bytes(changed)
        return path
    with zipfile.ZipFile(path) as package:
        parts = {name: package.read(name) for name in package.namelist()}
    parts["word/document.xml" if path.suffix == ".docx" else "content.xml"] = changed
    return word.write_parts(path, dict(parts))


def zipped(parts: dict[str, bytes]) -> bytes:
    """The bytes of a zip."""
    held = io.BytesIO()
    with zipfile.ZipFile(held, "w", zipfile.ZIP_DEFLATED) as archive:
        for name, part in parts.items():
            archive.writestr(name, part)
    return held.getvalue()


def many_parts(path: Path) -> Path:
    """More parts than any document has."""
    plain(path)
    with zipfile.ZipFile(path, "a") as archive:
        for number in range(10_001):
            archive.writestr(f"x/{number}", b"")
    return path


def unpacks_to_much(path: Path) -> Path:
    """A part of eleven million blanks: a thousandth of it in the file."""
    return with_xml(path, lambda xml: xml.replace(LINES[1].encode(), b" " * 11_000_000))


def declared(document: bytes, declaration: str, name: str = "x") -> bytes:
    """XML with a document type, and a reference to its entity in the place of a line."""
    root = document[document.index(b"<", 1) :] if document.startswith(b"<?xml") else document
    return f"<!DOCTYPE r {declaration}>".encode() + root.replace(LINES[1].encode(), f"&{name};".encode())


def nested(path: Path) -> Path:
    """Elements in each other without end."""
    marks = {
        ".docx": ("<w:p><w:r><w:txbxContent>", "</w:txbxContent></w:r></w:p>"),
        ".odt": ("<text:section>", "</text:section>"),
        ".fodt": ("<text:section>", "</text:section>"),
    }
    if path.suffix in marks:
        opened, closed = marks[path.suffix]
        into = word.p(LINES[2]) if path.suffix == ".docx" else odt.p(LINES[2])
        deep = (opened * DEEP + into + closed * DEEP).encode()
        end = b"</w:body>" if path.suffix == ".docx" else b"</office:text>"
        return with_xml(path, lambda xml: xml.replace(end, deep + end))
    page = b"<html><body>" + b"<div>" * DEEP + LINES[2].encode() + b"</div>" * DEEP + b"</body></html>"
    texts = {
        ".html": page,
        ".mht": archived(page),
        ".md": (
            ">" * DEEP + LINES[2] + "\n\n" + "[" * DEEP + LINES[2] + "\n\n" + " " * DEEP + "- " + LINES[2]
        ).encode(),
        ".txt": ("（" * DEEP + LINES[2]).encode(),
    }
    path.write_bytes(texts[path.suffix])
    return path


def huge(path: Path, head: bytes = b"") -> Path:
    """A file of 200 MB that is a hole and takes no place, but for its beginning."""
    with path.open("wb") as file:
        file.write(head)
        file.truncate(_HUGE)
    return path


def with_bytes(path: Path, wild: bytes) -> Path:
    """A document with ``wild`` in the middle of a word, as bytes and as a reference where the format knows one."""
    held = "新增".encode()
    if path.suffix in (".docx", ".odt", ".fodt"):
        return with_xml(path, lambda xml: xml.replace(held, held[:3] + wild + b"&#0;&#xD800;" + held[3:]))
    raw = plain(path).read_bytes()
    path.write_bytes(raw.replace(held, held[:3] + wild + held[3:]))
    return path

"""What a file is by its first bytes: the content decides where the suffix lies, the suffix where the content is silent.

Files are renamed by hand and by portals: a .doc that is a web page or a .docx, a .txt that is a PDF. The marks are
those that the formats begin with (PDF 32000-1 7.5.2, the zip, compound-file and RTF specifications, RFC 2557).
"""

from __future__ import annotations

import re
import zipfile
from pathlib import Path

MARKDOWN = frozenset({".md", ".markdown", ".mdown", ".mkd"})
PAGES = frozenset({".html", ".htm", ".xhtml", ".xht", ".shtml"})
ARCHIVED = frozenset({".mht", ".mhtml"})
_WORD = frozenset({".docx", ".docm", ".dotx", ".dotm"})
_ODT = frozenset({".odt", ".ott", ".fodt"})
_OLD_WORD = frozenset({".doc", ".dot", ".wps", ".wpt"})
SUFFIXES = (".txt", ".text", ".md", ".markdown", ".docx", ".docm", ".html", ".htm", ".mht", ".mhtml", ".odt", ".pdf")
"""What a file dialog offers; others are read too where their content is one of these kinds."""
_FIXED = frozenset({".ofd", ".ceb", ".cebx", ".caj", ".gd", ".sep", ".gw"})
_PICTURES = frozenset({".png", ".jpg", ".jpeg", ".tif", ".tiff", ".bmp", ".gif", ".webp", ".heic"})
# Formats that are not text: naming them gives a better answer than trying to decode their bytes.
_FOREIGN = re.compile(
    r"\.(?:pages|epub|mobi|xml|json|xlsx?|xlsm|csv|et|ett|ods|pptx?|ppsx?|dps|odp|zip|rar|7z|gz|tar|exe|msi)"
)
_PICTURE = re.compile(rb"\x89PNG\r\n|\xff\xd8\xff|GIF8[79]a|II\*\x00|MM\x00\*|BM.{4}\x00{4}|RIFF.{4}WEBP", re.DOTALL)
_PAGE = re.compile(
    r"\s*(?:<\?xml\b[^>]*>\s*)?(?:<!--.*?-->\s*)*(?:<!doctype\s+html\b|<html\b|<head\b|<body\b)",
    re.DOTALL | re.IGNORECASE,
)
_ARCHIVED_PAGE = re.compile(r"(?:[A-Za-z-]+:[^\n]*\n(?:[ \t][^\n]*\n)*){1,30}", re.ASCII)
_OLE = b"\xd0\xcf\x11\xe0\xa1\xb1\x1a\xe1"


def kind_of(path: Path, head: bytes) -> str:
    """What the file at ``path`` is, its first bytes being ``head``.

    One of text, markdown, html, mhtml, pdf, docx, odt, old_word, rtf, fixed, picture, foreign.
    """
    suffix = path.suffix.lower()
    return _by_content(path, head, suffix) or _by_suffix(suffix)


def _by_content(path: Path, head: bytes, suffix: str) -> str:
    if head.lstrip(b"\xef\xbb\xbf \t\r\n").startswith(b"%PDF-") or (suffix == ".pdf" and b"%PDF-" in head[:1024]):
        return "pdf"
    if head.startswith(b"PK\x03\x04"):
        return _zipped(path, suffix)
    if head.startswith(_OLE):
        # An encrypted .docx is in such a container too; its reader says so.
        return "docx" if suffix in _WORD else "foreign" if _FOREIGN.fullmatch(suffix) else "old_word"
    if head.startswith(b"{\\rtf"):
        return "rtf"
    if _PICTURE.match(head):
        return "picture"
    return _marked_up(head, suffix)


def _marked_up(head: bytes, suffix: str) -> str:
    wide = {b"\xff\xfe": "utf-16-le", b"\xfe\xff": "utf-16-be"}.get(head[:2], "utf-8")
    text = head.decode(wide, errors="ignore").lstrip("\ufeff")
    headers = _ARCHIVED_PAGE.match(text.replace("\r\n", "\n"))
    if headers and re.search(r"(?im)^content-type:\s*(multipart/related|text/html)", headers[0]):
        return "mhtml"
    return "html" if suffix not in MARKDOWN | ARCHIVED and _PAGE.match(text) else ""


def _zipped(path: Path, suffix: str) -> str:
    """What a zip package is by the names of its parts; nothing is unpacked but a package's one-line type."""
    try:
        with zipfile.ZipFile(path) as package:
            names = set(package.namelist())
    except (OSError, ValueError, NotImplementedError, zipfile.BadZipFile):
        # A package cut short has no directory: its own reader says so.
        return ""
    if "OFD.xml" in names:
        return "fixed"
    if any(name.startswith("word/") for name in names):
        return "docx"
    if "content.xml" in names and "META-INF/manifest.xml" in names:
        return "odt" if suffix not in {".ods", ".odp", ".odg"} else "foreign"
    return _by_suffix(suffix) if suffix in _WORD | _ODT else "foreign"


def _by_suffix(suffix: str) -> str:
    kinds = (
        (MARKDOWN, "markdown"),
        (PAGES, "html"),
        (ARCHIVED, "mhtml"),
        (_WORD, "docx"),
        (_ODT, "odt"),
        (_OLD_WORD, "old_word"),
        (_FIXED, "fixed"),
        (_PICTURES, "picture"),
    )
    single = {".pdf": "pdf", ".rtf": "rtf"}
    found = next((kind for suffixes, kind in kinds if suffix in suffixes), single.get(suffix, ""))
    return found or ("foreign" if _FOREIGN.fullmatch(suffix) else "text")

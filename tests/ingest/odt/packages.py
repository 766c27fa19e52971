"""OpenDocument texts written by hand for the tests."""

from __future__ import annotations

import zipfile
from pathlib import Path

from viewer.ingest.odt.read import read_odt
from viewer.source import Source

_SPACES = ("office", "style", "text", "table", "meta")
NAMES = " ".join(f'xmlns:{name}="urn:oasis:names:tc:opendocument:xmlns:{name}:1.0"' for name in _SPACES)
NAMES += (
    ' xmlns:draw="urn:oasis:names:tc:opendocument:xmlns:drawing:1.0" xmlns:dc="http://purl.org/dc/elements/1.1/"'
    ' xmlns:fo="urn:oasis:names:tc:opendocument:xmlns:xsl-fo-compatible:1.0" xmlns:svg="urn:svg"'
    ' xmlns:manifest="urn:oasis:names:tc:opendocument:xmlns:manifest:1.0" xmlns:loext="urn:loext"'
)


def p(text: str = "", style: str = "") -> str:
    return f'<text:p text:style-name="{style}">{text}</text:p>'


def h(text: str, level: int = 1, more: str = "") -> str:
    return f'<text:h text:outline-level="{level}" {more}>{text}</text:h>'


def items(*held: str, more: str = "") -> str:
    """A list, each item XML."""
    return f"<text:list {more}>{''.join(f'<text:list-item>{item}</text:list-item>' for item in held)}</text:list>"


def table(*rows: list[str]) -> str:
    cells = [
        "".join(cell if cell[:1] == "<" else f"<table:table-cell>{p(cell)}</table:table-cell>" for cell in row)
        for row in rows
    ]
    return f"<table:table>{''.join(f'<table:table-row>{row}</table:table-row>' for row in cells)}</table:table>"


def content(body: str, styles: str = "") -> str:
    return (
        f"<office:document-content {NAMES}><office:automatic-styles>{styles}</office:automatic-styles>"
        f"<office:body><office:text>{body}</office:text></office:body></office:document-content>"
    )


def write(path: Path, body: str, automatic: str = "", styles: str | None = None, **parts: str) -> Path:
    """An OpenDocument text; ``styles``: the inside of ``styles.xml``; other parts by name (``meta``, ``manifest``)."""
    with zipfile.ZipFile(path, "w", zipfile.ZIP_DEFLATED) as archive:
        archive.writestr("mimetype", "application/vnd.oasis.opendocument.text")
        archive.writestr("content.xml", content(body, automatic))
        if styles is not None:
            archive.writestr("styles.xml", f"<office:document-styles {NAMES}>{styles}</office:document-styles>")
        for name, part in parts.items():
            archive.writestr({"manifest": "META-INF/manifest.xml"}.get(name, f"{name}.xml"), part)
    return path


def read(path: Path, body: str, automatic: str = "", styles: str | None = None, **parts: str) -> Source:
    return read_odt(write(path / "报告.odt", body, automatic, styles, **parts))


def lines(path: Path, body: str, automatic: str = "", styles: str | None = None) -> list[str]:
    return read(path, body, automatic, styles).text.split("\n")

"""Word files written by hand for the tests: parts of XML in a zip, as right or as wrong as a test wants them."""

from __future__ import annotations

import zipfile
from pathlib import Path

from viewer.ingest.word.read import read_docx
from viewer.source import Source

NAMES = (
    'xmlns:w="http://schemas.openxmlformats.org/wordprocessingml/2006/main" '
    'xmlns:r="http://schemas.openxmlformats.org/officeDocument/2006/relationships" '
    'xmlns:mc="http://schemas.openxmlformats.org/markup-compatibility/2006" '
    'xmlns:wps="http://schemas.microsoft.com/office/word/2010/wordprocessingShape" '
    'xmlns:a="http://schemas.openxmlformats.org/drawingml/2006/main" '
    'xmlns:m="http://schemas.openxmlformats.org/officeDocument/2006/math" '
    'xmlns:v="urn:schemas-microsoft-com:vml" xmlns:o="urn:schemas-microsoft-com:office:office"'
)
RELATION = "http://schemas.openxmlformats.org/officeDocument/2006/relationships"
ROOT_RELS = (
    '<Relationships xmlns="http://schemas.openxmlformats.org/package/2006/relationships">'
    f'<Relationship Id="rId1" Type="{RELATION}/officeDocument" Target="word/document.xml"/></Relationships>'
)


def p(text: str = "", properties: str = "", run: str = "") -> str:
    """A paragraph of one run with these properties."""
    return f"<w:p><w:pPr>{properties}</w:pPr>{r(text, run)}</w:p>"


def r(text: str, properties: str = "") -> str:
    """A run."""
    return f'<w:r><w:rPr>{properties}</w:rPr><w:t xml:space="preserve">{text}</w:t></w:r>'


def field(instruction: str, result: str) -> str:
    """A field of one paragraph: its instruction and the runs of its result."""
    return (
        f'<w:r><w:fldChar w:fldCharType="begin"/></w:r><w:r><w:instrText>{instruction}</w:instrText></w:r>'
        f'<w:r><w:fldChar w:fldCharType="separate"/></w:r>{result}<w:r><w:fldChar w:fldCharType="end"/></w:r>'
    )


def table(*rows: list[str]) -> str:
    """A table of rows of cells, each cell a text or ready XML."""
    cells = ["".join(cell if cell[0] == "<" else f"<w:tc>{p(cell)}</w:tc>" for cell in row) for row in rows]
    return f"<w:tbl>{''.join(f'<w:tr>{row}</w:tr>' for row in cells)}</w:tbl>"


def document(body: str) -> str:
    """A main part."""
    return f'<?xml version="1.0" encoding="UTF-8"?><w:document {NAMES}><w:body>{body}</w:body></w:document>'


def write(path: Path, body: str, **parts: str | bytes) -> Path:
    """A Word file with this body; other parts (``styles``, ``numbering``, …) by their names, put in their root."""
    held: dict[str, str | bytes] = {"_rels/.rels": ROOT_RELS, "word/document.xml": document(body)}
    for name, part in parts.items():
        root = {"numbering": "numbering", "styles": "styles"}.get(name, name)
        held[f"word/{name}.xml"] = f"<w:{root} {NAMES}>{part}</w:{root}>" if isinstance(part, str) else part
    return write_parts(path, held)


def write_parts(path: Path, parts: dict[str, str | bytes]) -> Path:
    """A zip of these parts."""
    with zipfile.ZipFile(path, "w", zipfile.ZIP_DEFLATED) as archive:
        for name, part in parts.items():
            archive.writestr(name, part)
    return path


def read(path: Path, body: str, **parts: str | bytes) -> Source:
    """What the importer makes of a Word file with this body."""
    return read_docx(write(path / "报告.docx", body, **parts))


def lines(path: Path, body: str, **parts: str | bytes) -> list[str]:
    """Its lines."""
    return read(path, body, **parts).text.split("\n")

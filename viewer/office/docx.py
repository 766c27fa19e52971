"""Writes a brief as a Word file for those who must still edit it, in WPS, Word or LibreOffice.

The parts are written as text (``viewer.office.word``) and packed by python-docx's package layer; its template, with an
American page, blue headings and fonts of a theme, is not used. The same manuscript gives the same bytes: the archive's
entries carry no time, and the properties name no date unless the caller gives one.
"""

from __future__ import annotations

from datetime import date
from io import BytesIO
from pathlib import Path
from zipfile import ZIP_DEFLATED, ZipFile, ZipInfo

from viewer.office.word import page
from viewer.office.word.body import body
from viewer.office.word.fonts import font_table
from viewer.office.word.markup import escaped, w
from viewer.office.word.settings import settings
from viewer.office.word.styles import styles
from viewer.paper.geometry import PageLayout
from viewer.paper.manuscript import Manuscript
from viewer.store.whole import put_in_place

_DECLARATION = '<?xml version="1.0" encoding="UTF-8" standalone="yes"?>\n'
_NAMESPACES = {
    "w": "http://schemas.openxmlformats.org/wordprocessingml/2006/main",
    "r": "http://schemas.openxmlformats.org/officeDocument/2006/relationships",
    "v": "urn:schemas-microsoft-com:vml",
    "o": "urn:schemas-microsoft-com:office:office",
}
_CORE_NAMESPACES = {
    "cp": "http://schemas.openxmlformats.org/package/2006/metadata/core-properties",
    "dc": "http://purl.org/dc/elements/1.1/",
    "dcterms": "http://purl.org/dc/terms/",
    "xsi": "http://www.w3.org/2001/XMLSchema-instance",
}
_LANGUAGE = "zh-CN"
_NO_TIME = (1980, 1, 1, 0, 0, 0)
"""The first moment that a ZIP archive can name; it stands for none."""


def write_docx(manuscript: Manuscript, layout: PageLayout, path: Path, *, created: date | None = None) -> None:
    """Write the manuscript to ``path``, whole or not at all; raises CannotWrite or FileInUse.

    ``created`` goes into the file's properties; without it they name no date, and the same manuscript always gives the
    same bytes.
    """
    put_in_place([(path, docx_bytes(manuscript, layout, created=created))])


def docx_bytes(manuscript: Manuscript, layout: PageLayout, *, created: date | None = None) -> bytes:
    """The Word file's bytes."""
    # Loading python-docx and lxml takes longer than the window's first paint may; only an export needs them.
    from docx.opc.constants import CONTENT_TYPE as CT
    from docx.opc.constants import RELATIONSHIP_TYPE as RT
    from docx.opc.packuri import PackURI
    from docx.opc.part import Part
    from docx.package import Package

    package = Package()

    def part(name: str, content_type: str, content: str) -> Part:
        return Part(PackURI(name), content_type, (_DECLARATION + content).encode("utf-8"), package)

    document = part("/word/document.xml", CT.WML_DOCUMENT_MAIN, _document(manuscript, layout))
    joined = {
        "styles": (CT.WML_STYLES, RT.STYLES, _root("styles", styles(layout))),
        "settings": (CT.WML_SETTINGS, RT.SETTINGS, _root("settings", settings())),
        "fontTable": (CT.WML_FONT_TABLE, RT.FONT_TABLE, _root("fonts", font_table())),
    }
    for name, content in _margins(manuscript, layout).items():
        kind = (CT.WML_FOOTER, RT.FOOTER) if name.startswith("footer") else (CT.WML_HEADER, RT.HEADER)
        joined[name] = (*kind, content)
    for name, (content_type, relation, content) in joined.items():
        document.load_rel(relation, part(f"/word/{name}.xml", content_type, content), name)
    package.relate_to(document, RT.OFFICE_DOCUMENT)
    core = part("/docProps/core.xml", CT.OPC_CORE_PROPERTIES, _core(manuscript, created))
    package.relate_to(core, RT.CORE_PROPERTIES)
    packed = BytesIO()
    package.save(packed)
    return _without_times(packed)


def _document(manuscript: Manuscript, layout: PageLayout) -> str:
    """The main part; a header or footer is referred to by the name of its part."""
    references = ""
    for name in _margins(manuscript, layout):
        kind, pages = name.split("-")
        references += f'<w:{kind}Reference w:type="{pages}" r:id="{name}"/>'
    return _root("document", w("body", *body(manuscript, layout), page.section(layout, references)))


def _margins(manuscript: Manuscript, layout: PageLayout) -> dict[str, str]:
    """Headers, where the user wants any, and footers, by their names."""
    found = {}
    for pages in (page.ODD, page.EVEN):
        if manuscript.header or manuscript.watermark:
            line = page.header(pages, manuscript.header, manuscript.watermark, layout)
            found[f"header-{pages}"] = _root("hdr", line)
        found[f"footer-{pages}"] = _root("ftr", page.footer(pages, layout))
    return found


def _root(name: str, content: str) -> str:
    spaces = "".join(f' xmlns:{prefix}="{uri}"' for prefix, uri in _NAMESPACES.items())
    return f"<w:{name}{spaces}>{content}</w:{name}>"


def _core(manuscript: Manuscript, created: date | None) -> str:
    """Title, issuer and language (ECMA-376 Part 2, 11)."""
    spaces = "".join(f' xmlns:{prefix}="{uri}"' for prefix, uri in _CORE_NAMESPACES.items())
    day = (
        f'<dcterms:created xsi:type="dcterms:W3CDTF">{created.isoformat()}T00:00:00Z</dcterms:created>'
        if created
        else ""
    )
    return (
        f"<cp:coreProperties{spaces}><dc:title>{escaped(manuscript.title)}</dc:title>"
        f"<dc:creator>{escaped(manuscript.author)}</dc:creator><dc:language>{_LANGUAGE}</dc:language>"
        f"{day}</cp:coreProperties>"
    )


def _without_times(packed: BytesIO) -> bytes:
    """The archive again, its entries without the time of writing."""
    out = BytesIO()
    with ZipFile(packed) as old, ZipFile(out, "w", ZIP_DEFLATED) as new:
        for name in old.namelist():
            entry = ZipInfo(name, _NO_TIME)
            entry.compress_type, entry.external_attr = ZIP_DEFLATED, 0o600 << 16
            new.writestr(entry, old.read(name))
    return out.getvalue()

"""Nothing is bundled without a licence text."""

from __future__ import annotations

import sys
import sysconfig
from importlib import metadata
from pathlib import Path

import pytest

ROOT = Path(__file__).resolve().parent.parent.parent
PACKAGES = Path(sysconfig.get_paths()["purelib"])
RUNTIME = ("pyside6-essentials", "shiboken6", "markdown", "sqlite-utils", "python-docx", "lxml", "xlsxwriter", "pypdf")


def test_every_package_of_the_application_has_a_text() -> None:
    import notices

    for name in (*RUNTIME, "pyinstaller", "click", "pluggy", "python-dateutil", "typing-extensions"):
        assert len(notices.distribution_text(name)) > 300, name


def test_qt_is_given_with_the_licences_that_it_names() -> None:
    import notices

    text = notices.distribution_text("pyside6-essentials")
    for words in ("GNU LESSER GENERAL PUBLIC LICENSE", "GNU GENERAL PUBLIC LICENSE", "HarfBuzz", "Unicode, Inc."):
        assert words.lower() in text.lower(), words


def test_the_owners_of_modules_and_files_are_found() -> None:
    import notices
    from contents import Contents

    files = {"lxml/etree.so": str(PACKAGES / "lxml" / "etree.so"), "main": str(ROOT / "main.py")}
    modules = {"markdown.core": "-", "json": "-", "viewer.app": "-", "_pyi_rth_utils.qt": "-"}
    assert notices.distributions(Contents(files, modules)) == {"lxml", "markdown"}


def test_a_module_of_nobody_stops_the_build() -> None:
    import notices
    from contents import Contents

    with pytest.raises(notices.NoLicenceError, match="nobody_knows"):
        notices.distributions(Contents({}, {"nobody_knows.it": "-"}))


def test_a_package_without_a_text_stops_the_build(monkeypatch: pytest.MonkeyPatch) -> None:
    import notices

    monkeypatch.setattr(notices, "COMMITTED", {})
    with pytest.raises(notices.NoLicenceError, match="shiboken6"):
        notices.distribution_text("shiboken6")


def test_the_fonts_and_tables_are_covered() -> None:
    import notices

    found = notices.resource_texts(ROOT / "resources")
    assert {
        "resources/fonts/OFL-Noto.txt",
        "resources/fonts/GPL-Fandol.txt",
        "resources/traditional-LICENSE.txt",
        "resources/pinyin-LICENSE.txt",
    } <= set(found)


def test_notices_are_written_whole(tmp_path: Path) -> None:
    import notices
    from contents import Contents

    target = tmp_path / "NOTICES"
    covered = notices.write_notices(Contents({}, {"markdown": "-", "pypdf": "-"}), target, "1.2.3")
    text = target.read_text(encoding="utf-8")
    assert "Briefing Viewer 1.2.3" in text
    assert f"pypdf {metadata.version('pypdf')}" in covered
    assert f"Python {sys.version.split()[0]}" in covered
    assert all(name in text for name in covered)


def test_what_pyinstaller_lists_is_read(tmp_path: Path) -> None:
    from contents import read_contents

    (tmp_path / "COLLECT-00.toc").write_text("([('libz.so', '/usr/lib/libz.so', 'BINARY')],)", encoding="utf-8")
    (tmp_path / "PYZ-00.toc").write_text("('/x.pyz', [('json', '/j.py', 'PYMODULE')])", encoding="utf-8")
    contents = read_contents(tmp_path)
    assert contents.files == {"libz.so": "/usr/lib/libz.so"}
    assert contents.modules == {"json": "/j.py"}


def test_all_that_pdfium_links_in_is_covered() -> None:
    import notices

    text = notices.distribution_text("pypdfium2")
    assert all(name in text for name in ("PDFium", "FreeType", "Anti-Grain", "libpng", "Apache License"))
    assert "musl" not in text

"""Version, menu entry, file type and metadata agree with the application."""

from __future__ import annotations

import configparser
import re
import shutil
import subprocess
import tomllib
from pathlib import Path
from xml.etree import ElementTree

import pytest

from viewer.paths import APP_ID, VERSION, bundled_briefing
from viewer.store.rows import APPLICATION_ID

ROOT = Path(__file__).resolve().parent.parent.parent
DESKTOP = ROOT / "packaging" / "desktop"
MIME = "{http://www.freedesktop.org/standards/shared-mime-info}"
TYPE = "application/x-briefing"


def entry() -> configparser.SectionProxy:
    parser = configparser.ConfigParser(interpolation=None, delimiters=("=",))
    parser.optionxform = str
    parser.read(DESKTOP / "briefing-viewer.desktop", encoding="utf-8")
    return parser["Desktop Entry"]


def test_there_is_one_version() -> None:
    project = tomllib.loads((ROOT / "pyproject.toml").read_text(encoding="utf-8"))["project"]
    assert project["version"] == VERSION
    assert project["name"] == APP_ID
    assert re.search(rf"^## {re.escape(VERSION)}\b", (ROOT / "CHANGELOG.md").read_text(encoding="utf-8"), re.MULTILINE)


def test_the_menu_entry_belongs_to_the_window() -> None:
    app = (ROOT / "viewer" / "app.py").read_text(encoding="utf-8")
    assert f'setDesktopFileName("{APP_ID}")' in app
    assert f'setApplicationName("{APP_ID}")' in app  # X11's class of the window
    found = entry()
    assert found["StartupWMClass"] == found["Icon"] == APP_ID
    assert found["Exec"] == f"{APP_ID} %f"
    assert found["MimeType"] == f"{TYPE};"
    assert found["Name[zh_CN]"] == "简报阅览"


def test_the_file_type_is_known_by_name_and_by_content() -> None:
    kind = ElementTree.parse(DESKTOP / "briefing-viewer.mime.xml").getroot().find(f"{MIME}mime-type")
    assert kind.get("type") == TYPE
    assert kind.find(f"{MIME}glob").get("pattern") == "*.briefing"
    sqlite = kind.find(f"{MIME}magic/{MIME}match")
    ours = sqlite.find(f"{MIME}match")
    header = bundled_briefing().read_bytes()[:100]
    assert header.startswith(sqlite.get("value").encode().decode("unicode_escape").encode())
    offset, value = int(ours.get("offset")), int(ours.get("value"), 16)
    assert value == APPLICATION_ID == int.from_bytes(header[offset : offset + 4], "big")
    assert int(kind.find(f"{MIME}magic").get("priority")) > 50


def test_the_metadata_names_entry_and_type() -> None:
    root = ElementTree.parse(DESKTOP / "briefing-viewer.metainfo.xml").getroot()
    assert root.findtext("launchable") == "briefing-viewer.desktop"
    assert root.findtext("provides/mediatype") == TYPE
    assert "@VERSION@" in root.find("releases/release").get("version")


@pytest.mark.skipif(shutil.which("appstreamcli") is None, reason="appstreamcli is not here")
def test_the_metadata_is_valid(tmp_path: Path) -> None:
    text = (DESKTOP / "briefing-viewer.metainfo.xml").read_text(encoding="utf-8")
    path = tmp_path / "cn.briefing_viewer.viewer.metainfo.xml"
    path.write_text(text.replace("@VERSION@", VERSION).replace("@DATE@", "2026-11-25"), encoding="utf-8")
    done = subprocess.run(
        ["appstreamcli", "validate", "--no-net", str(path)], capture_output=True, text=True, check=False
    )
    assert done.returncode == 0, done.stdout


@pytest.mark.skipif(shutil.which("desktop-file-validate") is None, reason="desktop-file-utils are not here")
def test_the_menu_entry_is_valid() -> None:
    done = subprocess.run(
        ["desktop-file-validate", str(DESKTOP / "briefing-viewer.desktop")], capture_output=True, text=True, check=False
    )
    assert done.stdout + done.stderr == ""


def test_icons_of_every_size(tmp_path: Path, qapp: object) -> None:
    import icons
    from PySide6.QtGui import QImage

    icons.make_icons(tmp_path)
    for size in icons.SIZES:
        picture = QImage(str(tmp_path / f"{size}.png"))
        assert (picture.width(), picture.height()) == (size, size)
        assert picture.pixelColor(size // 2, size // 2).alpha() == 255
    head = (tmp_path / "briefing-viewer.ico").read_bytes()[:6]
    assert head == b"\0\0\1\0" + len(icons.ICO_SIZES).to_bytes(2, "little")

"""The package's requirements and layout, without building one."""

from __future__ import annotations

import re
from pathlib import Path

import pytest

ROOT = Path(__file__).resolve().parent.parent.parent


def test_requirements_follow_from_the_libraries_needed() -> None:
    import deb

    needed = ["libc.so.6", "libGL.so.1", "libglib-2.0.so.0", "libgthread-2.0.so.0", "libcups.so.2", "libgcc_s.so.1"]
    required, recommended = deb.depends(needed, (2, 28))
    assert required == "libc6 (>= 2.28), libgcc-s1 | libgcc1, libgl1, libglib2.0-0"
    assert "libcups2" in recommended
    assert "shared-mime-info" in recommended


def test_a_library_without_a_known_package_stops_the_build() -> None:
    import deb

    with pytest.raises(deb.UnknownPackageError, match="libdrm"):
        deb.depends(["libdrm.so.2"], (2, 28))


def test_the_check_of_the_folder_installs_what_the_package_requires() -> None:
    import deb

    script = (ROOT / "packaging" / "roots.sh").read_text(encoding="utf-8")
    listed = set(re.search(r'DESKTOP_LIBRARIES="([^"]+)"', script)[1].split())
    always = {"zlib1g", "libzstd1", "libstdc++6", "libgcc-s1 | libgcc1"}  # in the smallest Debian
    assert set(deb.PACKAGES.values()) - always == listed


def test_what_is_laid_out(tmp_path: Path) -> None:
    import deb

    folder, icons, root = tmp_path / "folder", tmp_path / "icons", tmp_path / "root"
    folder.mkdir()
    icons.mkdir()
    (folder / "briefing-viewer").write_bytes(b"program")
    for name in ("16.png", "512.png", "briefing-viewer.svg"):
        (icons / name).write_bytes(b"x")
    deb.lay_out(folder, icons, root, "1.2.3", 1_700_000_000)
    files = {str(path.relative_to(root)) for path in root.rglob("*") if not path.is_dir()}
    hicolor = "usr/share/icons/hicolor"
    assert files == {
        "opt/briefing-viewer/briefing-viewer",
        "usr/bin/briefing-viewer",
        "usr/share/applications/briefing-viewer.desktop",
        "usr/share/mime/packages/briefing-viewer.xml",
        "usr/share/metainfo/cn.briefing_viewer.viewer.metainfo.xml",
        "usr/share/doc/briefing-viewer/copyright",
        "usr/share/doc/briefing-viewer/changelog.gz",
        *(f"{hicolor}/{size}/apps/briefing-viewer.png" for size in ("16x16", "512x512")),
        *(f"{hicolor}/{size}/mimetypes/application-x-briefing.png" for size in ("16x16", "512x512")),
        f"{hicolor}/scalable/apps/briefing-viewer.svg",
        f"{hicolor}/scalable/mimetypes/application-x-briefing.svg",
    }
    metainfo = (root / "usr/share/metainfo/cn.briefing_viewer.viewer.metainfo.xml").read_text(encoding="utf-8")
    assert '<release version="1.2.3" date="2023-11-14"/>' in metainfo
    assert str((root / "usr/bin/briefing-viewer").readlink()) == "/opt/briefing-viewer/briefing-viewer"


def test_the_control_file(monkeypatch: pytest.MonkeyPatch) -> None:
    import deb

    monkeypatch.setattr(deb, "architecture", lambda: "amd64")
    text = deb.control("1.2.3", 2048, ("libc6", "libcups2"))
    assert "Installed-Size: 2\n" in text
    assert text.endswith("\n")
    assert all(line.startswith(" ") for line in text.split("Description:")[1].splitlines()[1:])


@pytest.mark.parametrize(
    ("line", "plain"),
    [
        ("-rw-r--r-- root/root   10 2026-11-25 01:00 ./opt/x", True),
        ("drwxr-xr-x root/root    0 2026-11-25 01:00 ./opt/", True),
        ("lrwxrwxrwx root/root    0 2026-11-25 01:00 ./usr/bin/x -> /opt/x", True),
        ("-rw-rw-r-- root/root   10 2026-11-25 01:00 ./opt/x", False),
        ("-rw-r--rw- root/root   10 2026-11-25 01:00 ./opt/x", False),
        ("-rw-r--r-- reader/reader 10 2026-11-25 01:00 ./opt/x", False),
    ],
)
def test_owners_and_modes(line: str, plain: bool) -> None:
    import checks

    assert checks.is_plain(line) is plain

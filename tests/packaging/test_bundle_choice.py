"""The allow-list: what is taken along, what the desktop has, and a stop for what nobody decided on."""

from __future__ import annotations

import pytest

QT = "PySide6/Qt/"


@pytest.mark.parametrize(
    ("target", "taken"),
    [
        (f"{QT}plugins/platforms/libqxcb.so", True),
        (f"{QT}plugins/platforms/libqoffscreen.so", True),
        (f"{QT}plugins/platforms/libqeglfs.so", False),
        (f"{QT}plugins/platformthemes/libqgtk3.so", False),
        (f"{QT}plugins/platforminputcontexts/libibusplatforminputcontextplugin.so", True),
        (f"{QT}plugins/platforminputcontexts/libqtvirtualkeyboardplugin.so", False),
        (f"{QT}plugins/tls/libqopensslbackend.so", False),
        (f"{QT}plugins/imageformats/libqpdf.so", False),
        (f"{QT}lib/libQt6Quick.so.6", False),
        ("libX11.so.6", False),
        ("PySide6/QtCore.abi3.so", True),
        ("python3.11/lib-dynload/_json.cpython-311-x86_64-linux-gnu.so", True),
        ("lxml/etree.cpython-311-x86_64-linux-gnu.so", True),
        ("libpython3.11.so.1.0", True),
        ("pypdfium2_raw/libpdfium.so", True),
        ("pypdfium2_raw\\pdfium.dll", True),
        ("PySide6\\plugins\\platforms\\qwindows.dll", True),
        ("PySide6\\plugins\\platforms\\qdirect2d.dll", False),
        ("PySide6\\opengl32sw.dll", False),
        ("PySide6\\Qt6Core.dll", True),
        ("PySide6\\Qt6Quick.dll", False),
        ("python311.dll", True),
    ],
)
def test_what_is_taken_for_its_own_sake(target: str, taken: bool) -> None:
    import bundle_choice

    assert bundle_choice.is_seed(target) is taken


@pytest.mark.parametrize(
    "name", ["libc.so.6", "libGL.so.1", "libxcb.so.1", "libxcb-randr.so.0", "libX11-xcb.so.1", "libfontconfig.so.1",
             "libglib-2.0.so.0", "libstdc++.so.6", "libwayland-client.so.0", "ld-linux-x86-64.so.2", "libz.so.1"],
)  # fmt: skip
def test_what_every_desktop_has_is_left_out(name: str) -> None:
    import bundle_choice

    assert bundle_choice.is_system(name)
    assert not bundle_choice.is_bundled(name)


@pytest.mark.parametrize(
    "name", ["libxcb-cursor.so.0", "libxcb-icccm.so.4", "libxcb-image.so.0", "libxcb-keysyms.so.1",
             "libxcb-render-util.so.0", "libxcb-util.so.1", "libxcb-xkb.so.1", "libxkbcommon.so.0",
             "libxkbcommon-x11.so.0", "libQt6Core.so.6", "libicudata.so.73"],
)  # fmt: skip
def test_what_a_bare_desktop_lacks_is_taken_along(name: str) -> None:
    import bundle_choice

    assert bundle_choice.is_bundled(name)
    assert not bundle_choice.is_system(name)


def test_libraries_come_along_when_something_needs_them() -> None:
    import bundle_choice

    files = {
        f"{QT}plugins/platforms/libqxcb.so": "xcb",
        f"{QT}plugins/platforms/libqvnc.so": "vnc",
        f"{QT}lib/libQt6XcbQpa.so.6": "qpa",
        f"{QT}lib/libQt6Quick.so.6": "quick",
        "libxcb-cursor.so.0": "cursor",
        "libX11.so.6": "x11",
    }
    needs = {"xcb": ["libQt6XcbQpa.so.6", "libc.so.6"], "qpa": ["libxcb-cursor.so.0", "libX11.so.6"], "cursor": []}
    kept = bundle_choice.choose(files, lambda path: needs[path])
    assert kept == {f"{QT}plugins/platforms/libqxcb.so", f"{QT}lib/libQt6XcbQpa.so.6", "libxcb-cursor.so.0"}


def test_a_library_on_neither_list_stops_the_build() -> None:
    import bundle_choice

    with pytest.raises(bundle_choice.UndecidedLibraryError, match=r"libsurprise\.so\.1"):
        bundle_choice.choose({"PySide6/QtCore.abi3.so": "core"}, lambda _: ["libsurprise.so.1"])


@pytest.mark.parametrize(
    ("target", "wanted"),
    [
        (f"{QT}translations/qtbase_zh_CN.qm", True),
        (f"{QT}translations/qtbase_de.qm", False),
        (f"{QT}translations/qt_help_zh_CN.qm", False),
        ("resources/fonts/BriefingSans-Regular.otf", True),
        ("docx/templates/default.docx", True),
        ("markdown-3.11.3.dist-info/entry_points.txt", True),
        ("pypdf-7.1.1.dist-info/METADATA", False),
    ],
)
def test_which_data_is_wanted(target: str, wanted: bool) -> None:
    import bundle_choice

    assert bundle_choice.is_wanted_data(target) is wanted


def test_qt_network_comes_along_only_when_the_application_names_it() -> None:
    import bundle_choice

    assert "PySide6.QtNetwork" in bundle_choice.excluded_modules(["from PySide6.QtCore import Qt"])
    assert "PySide6.QtNetwork" not in bundle_choice.excluded_modules(["from PySide6.QtNetwork import QLocalServer"])


@pytest.mark.parametrize("module", ["lxml.html", "pypdfium2", "email.parser"])
def test_what_the_importers_need_is_not_excluded(module: str) -> None:
    import bundle_choice

    excluded = bundle_choice.excluded_modules([])
    assert not [name for name in excluded if module == name or module.startswith(f"{name}.")]


@pytest.mark.parametrize(
    ("platform", "left_out"), [("linux", ["pyi_rth_inspect", "pyi_rth_pyside6"]), ("win32", ["pyi_rth_inspect"])]
)
def test_hooks_that_only_cost_a_start_are_left_out_and_every_other_script_stays(
    platform: str, left_out: list[str]
) -> None:
    from bundle_choice import is_wanted_script

    scripts = ["early_start", "main", "pyi_rth_inspect", "pyi_rth_multiprocessing", "pyi_rth_pyside6"]
    assert [name for name in scripts if not is_wanted_script(name, platform)] == left_out

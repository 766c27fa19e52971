"""What goes into the bundle: an allow-list. Data and names only, no PyInstaller, so that tests can ask it.

PyInstaller finds everything that might be wanted; here is written what is. A library that is on neither list stops
the build (``choose``), so that a new one is decided on, not slipped in.
"""

from __future__ import annotations

import re
import sys
from collections.abc import Callable, Iterable, Mapping
from pathlib import PurePosixPath

PLUGINS = {
    # What windows and pages are drawn on. minimal is for a machine where even offscreen's X11 library is absent.
    "platforms": {"qxcb", "qwayland-generic", "qoffscreen", "qminimal", "qwindows"},
    "wayland-shell-integration": {"xdg-shell"},
    "wayland-decoration-client": {"bradient"},
    # Chinese is typed through these; the application's own fcitx client needs no plugin.
    "platforminputcontexts": {"composeplatforminputcontextplugin", "ibusplatforminputcontextplugin"},
    # The desktop's file dialog, colour scheme and fonts without GTK: its plugin drags in half of GNOME.
    "platformthemes": {"qxdgdesktopportal"},
    "printsupport": {"cupsprintersupport"},
    # PNG is in QtGui itself. The style sheet names SVG files, and the desktop's icons are SVG.
    "imageformats": {"qsvg"},
    "iconengines": {"qsvgicon"},
}
"""Folder of Qt's plugins -> the kept ones, without ``lib``, suffix and a debug build's ``d``."""

QT_WORDS = frozenset({"qtbase_zh_CN.qm"})
"""Qt's own translations: the language of the interface; English is in the code."""

METADATA = frozenset({"markdown"})
"""Packages that ask for their own metadata when they run: Markdown finds its extensions by their entry points."""

EXCLUDED_MODULES = (
    # What only tests read files with, and what that would drag in.
    "pypdf", "PIL", "cryptography", "Crypto", "fontTools",
    # No network and no other windows. hashlib works without OpenSSL: SHA-256 and MD5 are in Python itself.
    "ssl", "_ssl", "_hashlib", "tkinter", "ftplib", "smtplib", "imaplib", "poplib", "xmlrpc",
    # Development only.
    "pytest", "_pytest", "hypothesis", "mypy", "setuptools", "pkg_resources", "pip", "wheel", "distutils", "unittest",
    "doctest", "pdb", "lib2to3", "pydoc_data", "pdfplumber", "pdfminer", "openpyxl",
    # sqlite_utils' own command line, and what it would use if it were there.
    "sqlite_utils.cli", "sqlite_dump", "pysqlite3", "IPython", "numpy", "pandas", "curses", "readline",
    # Optional for markdown (coloured code), click (a progress bar on a terminal) and pathlib's kin.
    "pygments", "asyncio", "multiprocessing", "concurrent.futures.process", "webbrowser",
    # Time zones by name, 600 files: on Windows PyInstaller takes them for dateutil, and nobody asks for one.
    "tzdata",
    # lxml's parts that neither python-docx nor the reader of saved pages touches.
    "lxml.isoschematron", "lxml.html.clean", "lxml.html.diff", "lxml.html.soupparser", "lxml.html.html5parser",
    "lxml.html._html5builder", "lxml.html.formfill", "lxml.html.usedoctest", "lxml.html.builder",
    "lxml.cssselect", "lxml.sax", "lxml.objectify", "lxml.doctestcompare",
    "cssselect", "html5lib", "bs4", "lxml_html_clean", "lxml.ElementInclude", "lxml.usedoctest", "lxml.pyclasslookup",
)  # fmt: skip

HOOKS_LEFT_OUT = {"pyi_rth_inspect": (), "pyi_rth_pyside6": ("win32",)}
"""What PyInstaller would run before every start and this application can do without, and the systems where it stays.

The one lets ``inspect`` find sources, of which a bundle has none, and reads an archive's table for it. The other shows
Qt its plugins, which Qt for Python does itself (``early_start.py`` sees to the rest); never tried on Windows.
"""

LOADED_BY_NAME = frozenset({"libpdfium.so"})
"""Libraries that Python code opens itself, so that no file says it needs them; on Windows every DLL is named."""

SYSTEM_LIBRARIES = (
    # glibc and the compiler's: only ever newer than what Qt asks for (GLIBCXX_3.4.21).
    r"ld-linux.*", r"libc", r"libm", r"libdl", r"librt", r"libpthread", r"libutil", r"libresolv", r"libgcc_s",
    r"libstdc\+\+",
    # Drivers and their loaders belong to the machine; a bundled one would not fit its graphics card.
    r"libGL", r"libEGL", r"libGLX", r"libGLdispatch", r"libOpenGL", r"libdrm.*", r"libgbm",
    # X, Wayland and what the graphics drivers use too: two versions in one process break each other.
    r"libX.*", r"libxcb", r"libxcb-(glx|randr|render|shm|sync|xfixes|dri.|present)", r"libwayland-(client|cursor|egl)",
    r"libffi6",
    # Fonts, messages, loops, printers: they read the system's own configuration.
    r"libfontconfig", r"libfreetype", r"libglib-2\.0", r"libgthread-2\.0", r"libdbus-1", r"libcups", r"libgssapi_krb5",
    # In every Debian since 10, by dpkg and apt.
    r"libz", r"libzstd",
)  # fmt: skip
"""Left out: every desktop has them (packaging/deb.py declares the packages). Patterns of the name before ``.so``."""

BUNDLED_LIBRARIES = (
    r"libQt6\w+", r"libicu(data|i18n|uc)", r"libpyside6\.abi3", r"libshiboken6\.abi3", r"libpython3.*",
    # Small helpers of the xcb plugin that a bare UOS, Kylin or Debian lacks.
    r"libxcb-(cursor|icccm|image|keysyms|render-util|util|shape|xkb)", r"libxkbcommon", r"libxkbcommon-x11",
    # Python's own.
    r"libsqlite3", r"libffi", r"libbz2", r"liblzma", r"libuuid", r"libexpat", r"libmpdec",
)  # fmt: skip
"""Taken along, when something in the bundle needs them."""

# On Windows the dynamic library of a Qt module is named like the module; everything else Qt ships there is not used.
_WINDOWS_QT = {"Qt6Core", "Qt6Gui", "Qt6Widgets", "Qt6Svg", "Qt6PrintSupport", "Qt6DBus", "Qt6Network"}
_WINDOWS_LEFT_OUT = re.compile(r"(opengl32sw|d3dcompiler_.*|libcrypto.*|libssl.*)\.dll", re.IGNORECASE)


def excluded_modules(sources: Iterable[str]) -> list[str]:
    """What PyInstaller must not take. QtNetwork (3 MB) goes along only when the application's ``sources`` name it:

    PySide6 itself names it in a branch for Windows with OpenSSL.
    """
    unused = [] if any("PySide6.QtNetwork" in source for source in sources) else ["PySide6.QtNetwork"]
    return [*EXCLUDED_MODULES, *unused]


class UndecidedLibraryError(Exception):
    """A library is wanted that is on neither list; add it to one of them with the reason."""


def soname_stem(name: str) -> str:
    """``libxcb-cursor`` of ``libxcb-cursor.so.0``; ``ld-linux-x86-64`` of its loader."""
    return re.split(r"\.so(?:\.|$)", name, maxsplit=1)[0]


def is_system(name: str) -> bool:
    """True for a library that the machine provides."""
    return any(re.fullmatch(pattern, soname_stem(name)) for pattern in SYSTEM_LIBRARIES)


def is_bundled(name: str) -> bool:
    """True for a library that the bundle brings when something needs it."""
    return any(re.fullmatch(pattern, soname_stem(name)) for pattern in BUNDLED_LIBRARIES)


def is_seed(target: str) -> bool:
    """True for a file wanted for its own sake: a chosen plugin, an extension module of Python, Python itself.

    ``target`` is its path in the bundle, with either slash.
    """
    path = PurePosixPath(target.replace("\\", "/"))
    folder = _plugin_folder(path)
    if folder is not None:
        return _plugin_name(path.name) in PLUGINS.get(folder, ())
    if path.suffix.lower() == ".dll":
        return _is_wanted_dll(path)
    if path.name in LOADED_BY_NAME or path.name.startswith("libpython"):
        return True
    return not re.match(r"lib[\w.+-]*\.so(\.|$)", path.name)


def is_wanted_script(name: str, platform: str = sys.platform) -> bool:
    """True for a script that the program runs as it starts: ``name`` as PyInstaller has it, ``platform`` as Python."""
    return name not in HOOKS_LEFT_OUT or platform in HOOKS_LEFT_OUT[name]


def is_wanted_data(target: str) -> bool:
    """True for a data file of the bundle; of what PySide6 and lxml bring along only little is used."""
    path = PurePosixPath(target.replace("\\", "/"))
    if path.parts[0] == "PySide6":
        return path.name in QT_WORDS
    if path.parts[0] == "lxml":  # headers and stylesheets of its C side
        return False
    if path.parts[0].endswith((".dist-info", ".egg-info")):
        return path.parts[0].split("-")[0].lower() in METADATA and path.name in {"METADATA", "entry_points.txt"}
    return True


def choose(libraries: Mapping[str, str], needed: Callable[[str], Iterable[str]]) -> set[str]:
    """The targets to keep: the seeds and, from there, every library on the bundled list that something needs.

    ``libraries``: path in the bundle -> file on this machine. ``needed``: the names such a file asks for. Raises
    UndecidedLibraryError for a name on neither list.
    """
    by_name: dict[str, list[str]] = {}
    for target in libraries:
        by_name.setdefault(PurePosixPath(target).name, []).append(target)
    kept = {target for target in libraries if is_seed(target)}
    waiting = sorted(kept)
    while waiting:
        target = waiting.pop()
        for name in needed(libraries[target]):
            if is_system(name):
                continue
            if not is_bundled(name):
                raise UndecidedLibraryError(f"{name}, needed by {target}")
            fresh = set(by_name.get(name, ())) - kept
            kept |= fresh
            waiting += sorted(fresh)
    return kept


def _plugin_folder(path: PurePosixPath) -> str | None:
    """``platforms`` for a plugin of Qt, None for another file. On Windows the ``Qt`` folder is not there."""
    parts = path.parts
    return parts[parts.index("plugins") + 1] if parts[0] == "PySide6" and "plugins" in parts[:-2] else None


def _plugin_name(file: str) -> str:
    return file.split(".")[0].removeprefix("lib")


def _is_wanted_dll(path: PurePosixPath) -> bool:
    if _WINDOWS_LEFT_OUT.fullmatch(path.name):
        return False
    return path.stem in _WINDOWS_QT if path.stem.startswith("Qt6") else True

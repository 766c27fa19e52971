"""NOTICES: the licences of everything in the bundle. What has none stops the build.

Python packages bring theirs in their metadata, system libraries in Debian's copyright files, Python in its library;
fonts and tables have them in resources/. Qt's wheels carry none: theirs are in packaging/licences.
"""

from __future__ import annotations

import re
import subprocess
import sys
import sysconfig
from collections.abc import Iterator, Mapping
from importlib import metadata
from pathlib import Path, PurePath

from contents import Contents

ROOT = Path(__file__).resolve().parent.parent
LICENCES = ROOT / "packaging" / "licences"
_LICENCE_FILE = re.compile(r"(LICEN[CS]E|COPYING|COPYRIGHT|NOTICE)[^/]*", re.IGNORECASE)
_QT = ("Qt.txt", "LGPL-3.txt", "GPL-3.txt", "Qt-third-party.txt", "ICU.txt")
COMMITTED = {
    "pyside6-essentials": _QT,
    "shiboken6": ("Qt.txt", "LGPL-3.txt", "GPL-3.txt"),
    "lxml": ("libxml2-libxslt.txt",),
}
"""Distribution -> texts of packaging/licences: the only ones of Qt, and what lxml links in besides its own."""
NOT_IN_OURS = frozenset({"v8_xfa", "android", "pbin_musl", "cibw_musl"})
"""Folders of pypdfium2's licences for builds of pdfium that are not the wheel's: with V8, for Android, for musl."""
MICROSOFT = "Microsoft-runtime.txt"
"""For Windows only: the libraries of Visual C++ that the wheels and Python bring along."""
_WITH_PYTHON = re.compile(
    r"(python3\d*|vcruntime140(_1)?|libffi-\d+|sqlite3|ucrtbase|api-ms-win-[\w-]+)\.dll", re.IGNORECASE
)
"""What python.org's Python for Windows brings beside itself; its licence text has their terms (SQLite needs none)."""
OURS = frozenset({"viewer", "main"})
_PYINSTALLER = re.compile(r"_?pyi\w*|_pyi_rth_utils(\..*)?")


class NoLicenceError(Exception):
    """Something in the bundle has no licence text; the message names it."""


def write_notices(contents: Contents, target: Path, version: str) -> list[str]:
    """Write the notices of a build; returns what they cover. Raises NoLicenceError."""
    texts = dict(sorted(gather(contents).items(), key=lambda entry: entry[0].lower()))
    head = (
        f"简报阅览 Briefing Viewer {version}\n\n"
        "本软件包含下列软件、字体和数据，其许可条款如下。\n"
        "It contains the following software, fonts and data; these are their licences.\n\n"
    )
    names = "".join(f"  {name}\n" for name in texts)
    parts = [f"\n{'=' * 100}\n{name}\n{'=' * 100}\n\n{text.strip()}\n" for name, text in texts.items()]
    target.write_text(head + names + "".join(parts), encoding="utf-8")
    return list(texts)


def gather(contents: Contents) -> dict[str, str]:
    """Name of each bundled work -> its licence text."""
    found: dict[str, str] = {}
    for name in sorted(distributions(contents)):
        found[f"{name} {metadata.version(name)}"] = distribution_text(name)
    found[f"Python {sys.version.split()[0]}"] = _python_text()
    found["PyInstaller (bootloader)"] = distribution_text("pyinstaller")
    if windows_libraries(contents):
        found["Microsoft Visual C++ Runtime"] = (LICENCES / MICROSOFT).read_text(encoding="utf-8")
    for source in system_libraries(contents):
        name, text = library_text(source)
        found[name] = text
    found.update(resource_texts(ROOT / "resources"))
    return found


def distributions(contents: Contents) -> set[str]:
    """The installed packages from which modules or files were taken. Raises NoLicenceError for a module of nobody."""
    owners: Mapping[str, list[str]] = metadata.packages_distributions()
    packages = Path(sysconfig.get_paths()["purelib"]).resolve()
    tops = {name.split(".")[0] for name in contents.modules if not _PYINSTALLER.fullmatch(name)}
    tops |= {
        path.relative_to(packages).parts[0].split(".")[0]
        for path in (Path(source).resolve() for source in contents.files.values())
        if path.is_relative_to(packages) and not path.parent.name.endswith(".dist-info")
    }
    names = set()
    for top in tops - OURS - sys.stdlib_module_names - {"PyInstaller"}:
        if top.startswith("_sysconfigdata"):  # Python's own, named after the machine
            continue
        if top not in owners:
            raise NoLicenceError(f"module {top} belongs to no installed package")
        names |= {re.sub(r"[-_.]+", "-", owner).lower() for owner in owners[top][:1]}
    return names


def distribution_text(name: str) -> str:
    """The licence texts of an installed package, else those committed for it."""
    distribution = metadata.distribution(name)
    texts = []
    for file in sorted(distribution.files or (), key=str):
        if _is_licence(file):
            texts.append(Path(str(file.locate())).read_text(encoding="utf-8", errors="replace"))
    texts += [(LICENCES / text).read_text(encoding="utf-8") for text in COMMITTED.get(name, ())]
    if not any(text.strip() for text in texts):
        raise NoLicenceError(f"package {name}")
    return "\n\n".join(texts)


def _is_licence(file: PurePath) -> bool:
    """True for a file of a package's metadata named as a licence, or kept in its folder of licences (PEP 639)."""
    folders = file.parts[:-1]
    if not folders or not folders[0].endswith(".dist-info"):
        return False
    return bool(_LICENCE_FILE.fullmatch(file.name)) or ("licenses" in folders and not NOT_IN_OURS.intersection(folders))


def system_libraries(contents: Contents) -> Iterator[Path]:
    """The libraries that came neither from a package nor from Python itself."""
    packages = Path(sysconfig.get_paths()["purelib"]).resolve()
    for target, source in sorted(contents.files.items()):
        path = Path(source)
        if re.search(r"\.so(\.|$)", target) and "/" not in target and not path.resolve().is_relative_to(packages):
            yield path


def windows_libraries(contents: Contents) -> list[str]:
    """Python's own libraries in a bundle for Windows. Raises NoLicenceError for one of nobody."""
    packages = Path(sysconfig.get_paths()["purelib"]).resolve()
    found = []
    for target, source in sorted(contents.files.items()):
        if target.lower().endswith(".dll") and not Path(source).resolve().is_relative_to(packages):
            if not _WITH_PYTHON.fullmatch(target):
                raise NoLicenceError(f"library {target}")
            found.append(target)
    return found


def library_text(source: Path) -> tuple[str, str]:
    """(name, licence) of a library: Debian's copyright file, or what the build root's own recipe left beside it."""
    stem = re.split(r"\.so", source.name, maxsplit=1)[0]
    beside = sorted((Path(sys.base_prefix) / "licences").glob("*.txt"))
    for text in beside:
        if stem.removeprefix("lib").rstrip(".0123456789").lower().startswith(text.stem.lower()):
            return f"{text.stem} ({stem})", text.read_text(encoding="utf-8")
    if stem.startswith("libpython"):
        return f"Python ({stem})", _python_text()
    package = _debian_package(source)
    text = Path("/usr/share/doc") / package.split(":")[0] / "copyright"
    if not package or not text.is_file():
        raise NoLicenceError(f"library {source}")
    return f"{package.split(':')[0]} ({stem})", text.read_text(encoding="utf-8", errors="replace")


def resource_texts(resources: Path) -> dict[str, str]:
    """The licences of the fonts and of the tables of traditional characters and of pinyin."""
    found = {}
    for path in sorted([*resources.glob("*LICENSE*"), *(resources / "fonts").glob("*.txt")]):
        found[f"resources/{path.relative_to(resources).as_posix()}"] = path.read_text(encoding="utf-8")
    if len(found) < 2:
        raise NoLicenceError("resources")
    origins = (resources / "fonts" / "VERSIONS.md").read_text(encoding="utf-8")
    return found | {"resources/fonts (which font is made from which)": origins}


def _debian_package(source: Path) -> str:
    """The Debian package that owns a file; on a merged /usr it may be registered under /lib."""
    real = source.resolve()
    for path in dict.fromkeys((source, real, *(Path(str(one).removeprefix("/usr")) for one in (source, real)))):
        done = subprocess.run(["dpkg-query", "-S", str(path)], capture_output=True, text=True, check=False)
        if done.returncode == 0:
            return done.stdout.split(": ")[0].split(",")[0]
    return ""


def _python_text() -> str:
    library = Path(sysconfig.get_paths()["stdlib"])
    for path in (library / "LICENSE.txt", Path(sys.base_prefix) / "LICENSE.txt"):  # Unix, Windows
        if path.is_file():
            return path.read_text(encoding="utf-8")
    debian = Path(f"/usr/share/doc/python{sys.version_info[0]}.{sys.version_info[1]}/copyright")
    if debian.is_file():
        return debian.read_text(encoding="utf-8")
    raise NoLicenceError("Python")

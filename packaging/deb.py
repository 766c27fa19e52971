"""Makes the .deb: the folder in /opt, a command, a menu entry, icons, the file type, metadata. No scripts of its own:
the databases of types, menus and icons are brought up to date by Debian's triggers, also when it is removed.

Not in /opt/apps/<id>, where UOS's own store wants packages: no other desktop looks there for menu entries.
"""

from __future__ import annotations

import gzip
import os
import shutil
import subprocess
from collections.abc import Iterable
from pathlib import Path
from time import gmtime, strftime

import archives
import bundle_choice
import elf

NAME = "briefing-viewer"
OPT = f"opt/{NAME}"
_DESKTOP = Path(__file__).resolve().parent / "desktop"
_ARCHITECTURES = {"x86_64": "amd64", "aarch64": "arm64", "loongarch64": "loong64"}

PACKAGES = {
    "libGL": "libgl1", "libEGL": "libegl1", "libglib-2.0": "libglib2.0-0", "libgthread-2.0": "libglib2.0-0",
    "libfontconfig": "libfontconfig1", "libfreetype": "libfreetype6", "libdbus-1": "libdbus-1-3",
    "libX11": "libx11-6", "libX11-xcb": "libx11-xcb1", "libxcb": "libxcb1", "libxcb-randr": "libxcb-randr0",
    "libxcb-render": "libxcb-render0", "libxcb-shm": "libxcb-shm0", "libxcb-sync": "libxcb-sync1",
    "libxcb-xfixes": "libxcb-xfixes0", "libz": "zlib1g", "libzstd": "libzstd1",
    "libgssapi_krb5": "libgssapi-krb5-2", "libstdc++": "libstdc++6", "libgcc_s": "libgcc-s1 | libgcc1",
}  # fmt: skip
"""System library -> its package. Names with t64 (Ubuntu 24.04, Debian 13) provide the older ones."""
OPTIONAL = {
    # Without them one way of printing or drawing is missing, and the rest works.
    "libcups": "libcups2", "libwayland-client": "libwayland-client0", "libwayland-cursor": "libwayland-cursor0",
}  # fmt: skip
_GLIBC = frozenset(
    {"libc", "libm", "libdl", "librt", "libpthread", "libutil", "libresolv", "ld-linux-x86-64", "ld-linux-aarch64"}
)


class UnknownPackageError(Exception):
    """A system library is needed whose package is not known; add it to PACKAGES."""


def architecture() -> str:
    """Debian's name of this machine's kind."""
    return _ARCHITECTURES[os.uname().machine]


def depends(needed: Iterable[str], glibc: elf.Version) -> tuple[str, str]:
    """(Depends, Recommends) for the system libraries needed and the glibc floor."""
    required, recommended = {f"libc6 (>= {'.'.join(map(str, glibc))})"}, {"shared-mime-info", "desktop-file-utils"}
    for name in needed:
        stem = bundle_choice.soname_stem(name)
        if stem in _GLIBC:
            continue
        if stem in OPTIONAL:
            recommended.add(OPTIONAL[stem])
        elif stem in PACKAGES:
            required.add(PACKAGES[stem])
        else:
            raise UnknownPackageError(name)
    return ", ".join(sorted(required)), ", ".join(sorted(recommended))


def control(version: str, size: int, requirements: tuple[str, str]) -> str:
    """The package's control file."""
    return (
        f"Package: {NAME}\nVersion: {version}\nArchitecture: {architecture()}\nSection: text\n"
        f"Priority: optional\nMaintainer: Briefing Viewer <{NAME}@localhost>\nInstalled-Size: {-(-size // 1024)}\n"
        f"Depends: {requirements[0]}\nRecommends: {requirements[1]}\n"
        "Description: 简报阅览 - offline reader of Chinese government reports\n"
        " 把长篇政府报告读成简报：章节目录、全文和数据卡片；一个输入框同时筛选三处；\n"
        " 章节按公文版式打印。全部在本机完成，不使用网络。\n .\n"
        " Briefing Viewer reads, searches and prints long government reports: section\n"
        " tree, full text and a card for every figure. Everything stays on this\n computer.\n"
    )


def lay_out(folder: Path, icons: Path, root: Path, version: str, epoch: int) -> None:
    """Lay the package's files out below ``root``."""
    shutil.copytree(folder, root / OPT, symlinks=True)
    share = root / "usr" / "share"
    (root / "usr" / "bin").mkdir(parents=True)
    (root / "usr" / "bin" / NAME).symlink_to(f"/{OPT}/{NAME}")
    put(_DESKTOP / f"{NAME}.desktop", share / "applications" / f"{NAME}.desktop")
    put(_DESKTOP / f"{NAME}.mime.xml", share / "mime" / "packages" / f"{NAME}.xml")
    date = strftime("%Y-%m-%d", gmtime(epoch))
    metainfo = (_DESKTOP / f"{NAME}.metainfo.xml").read_text(encoding="utf-8")
    target = share / "metainfo" / "cn.briefing_viewer.viewer.metainfo.xml"
    target.parent.mkdir(parents=True)
    target.write_text(metainfo.replace("@VERSION@", version).replace("@DATE@", date), encoding="utf-8")
    for picture in sorted(icons.glob("*.png")):
        size = f"{picture.stem}x{picture.stem}"
        put(picture, share / "icons" / "hicolor" / size / "apps" / f"{NAME}.png")
        put(picture, share / "icons" / "hicolor" / size / "mimetypes" / "application-x-briefing.png")
    for group, name in (("apps", NAME), ("mimetypes", "application-x-briefing")):
        put(icons / f"{NAME}.svg", share / "icons" / "hicolor" / "scalable" / group / f"{name}.svg")
    documents(share / "doc" / NAME, version, epoch)


def documents(folder: Path, version: str, epoch: int) -> None:
    """The copyright file and Debian's changelog."""
    folder.mkdir(parents=True)
    put(_DESKTOP / "copyright", folder / "copyright")
    when = strftime("%a, %d %b %Y %H:%M:%S +0000", gmtime(epoch))
    head = f"{NAME} ({version}) stable; urgency=low"
    entry = f"{head}\n\n  * See CHANGELOG.md.\n\n -- Briefing Viewer <{NAME}@localhost>  {when}\n"
    with (folder / "changelog.gz").open("wb") as file, gzip.GzipFile("", "wb", 9, file, mtime=0) as packed:
        packed.write(entry.encode("utf-8"))


def put(source: Path, target: Path) -> None:
    """Copy a file and make its folder."""
    target.parent.mkdir(parents=True, exist_ok=True)
    shutil.copyfile(source, target)


def make_deb(folder: Path, icons: Path, work: Path, target: Path, version: str, epoch: int) -> None:
    """Make the package ``target`` of the folder."""
    shutil.rmtree(work, ignore_errors=True)
    lay_out(folder, icons, work, version, epoch)
    files = list(elf.elf_files(folder))
    needed = {name for path in files for name in elf.needed(path) if bundle_choice.is_system(name)}
    requirements = depends(sorted(needed), elf.floor(map(elf.demand, files)))
    (work / "DEBIAN").mkdir()
    text = control(version, archives.size(work), requirements)
    (work / "DEBIAN" / "control").write_text(text, encoding="utf-8")
    archives.settle(work, epoch)
    subprocess.run(
        ["dpkg-deb", "--root-owner-group", "-Zxz", "-z9", "--build", str(work), str(target)],
        check=True,
        stdout=subprocess.DEVNULL,
        env={**os.environ, "SOURCE_DATE_EPOCH": str(epoch)},
    )

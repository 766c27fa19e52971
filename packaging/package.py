"""`make package`: builds the application and everything that is handed over, into dist/.

    python packaging/package.py [--floor 2.31] [--only folder,tar,zip,deb,onefile]      on Linux
    python packaging/package.py [--only folder,zip,setup,onefile]                        on Windows (windows/build.ps1)

With --floor it fails when a file asks for a newer glibc; without, it says which one was reached. The same commit built
by the same Python gives the same bytes (packaging/reproducible.py shows it).
"""

from __future__ import annotations

import argparse
import os
import platform
import shutil
import subprocess
import sys
from pathlib import Path

PACKAGING = Path(__file__).resolve().parent
ROOT = PACKAGING.parent
sys.path[:0] = [str(ROOT), str(PACKAGING)]

import archives  # noqa: E402
import checks  # noqa: E402
import deb  # noqa: E402
import elf  # noqa: E402
import installer  # noqa: E402
import version_resource  # noqa: E402
from contents import read_contents  # noqa: E402
from icons import make_icons  # noqa: E402
from notices import NoLicenceError, write_notices  # noqa: E402

from viewer.paths import APP_ID, VERSION  # noqa: E402

WINDOWS = sys.platform == "win32"
FORMS = ("folder", "zip", "setup") if WINDOWS else ("folder", "tar", "zip", "deb", "onefile")


def main() -> int:
    """Build what was asked for. Returns 0, or 1 with a sentence for each rule that is broken."""
    options = _options()
    build = Builder(options.dist.resolve(), options.work.resolve(), commit_time())
    try:
        faults = build.folder(elf.version(options.floor) if options.floor else None)
    except NoLicenceError as fault:
        faults = [f"no licence text for {fault}"]
    if options.require_installer and installer.find_compiler(os.environ) is None:
        faults = ["no installer: Inno Setup 6 (ISCC.exe) is not here"]
    if not faults:
        faults = build.forms(set(options.only.split(",")))
    for fault in faults:
        print(f"错误 error: {fault}", file=sys.stderr)
    return 1 if faults else 0


def _options() -> argparse.Namespace:
    parser = argparse.ArgumentParser(description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter)
    parser.add_argument("--floor", help="the newest glibc that a file may ask for, such as 2.31")
    parser.add_argument("--only", default=",".join(FORMS), help=f"of {', '.join(FORMS)}; the folder is always made")
    parser.add_argument("--require-installer", action="store_true", help="Windows: fail without Inno Setup")
    parser.add_argument("--dist", type=Path, default=ROOT / "dist")
    parser.add_argument("--work", type=Path, default=ROOT / "build")
    return parser.parse_args()


def commit_time() -> int:
    """SOURCE_DATE_EPOCH when it is set, else the time of the commit: the only time that goes into a package."""
    given = os.environ.get("SOURCE_DATE_EPOCH")
    if given:
        return int(given)
    done = subprocess.run(["git", "log", "-1", "--format=%ct"], cwd=ROOT, capture_output=True, text=True, check=True)
    return int(done.stdout)


class Builder:
    """Builds one version for this machine."""

    def __init__(self, dist: Path, work: Path, epoch: int) -> None:
        self.dist, self.work, self.epoch = dist, work, epoch
        self.stem = f"{APP_ID}-{VERSION}-{platform.system().lower()}-{platform.machine().lower()}"
        self.built = dist / APP_ID

    def folder(self, floor: elf.Version | None) -> list[str]:
        """Build the folder and look it over; returns the rules it breaks."""
        shutil.rmtree(self.dist, ignore_errors=True)
        self.dist.mkdir(parents=True)
        make_icons(self.work / "icons")
        version_resource.write_resources(self.work / "windows", APP_ID, VERSION)
        self._pyinstaller(self.dist)
        contents = read_contents(self.work / "pyinstaller" / APP_ID)
        covered = write_notices(contents, self.built / "NOTICES", VERSION)
        self._companions()
        archives.settle(self.built, self.epoch)
        self._say(f"folder {archives.size(self.built) / 1e6:.1f} MB, {len(covered)} licences in NOTICES")
        if sys.platform == "linux":
            self._say_floor(floor)
        faults = list(checks.check_folder(self.built, contents.modules, floor))
        return faults or list(checks.check_program(checks.command_line(self.built)))

    def _companions(self) -> None:
        """What lies beside the program for its users. Older editors of Windows want their own line ends and a mark."""
        read_me = (PACKAGING / "desktop" / "使用说明.txt").read_text(encoding="utf-8")
        if not WINDOWS:
            (self.built / "使用说明.txt").write_text(read_me, encoding="utf-8")
            return
        (self.built / "使用说明.txt").write_text(read_me, encoding="utf-8-sig", newline="\r\n")
        for name in ("associate.cmd", "unassociate.cmd"):
            text = (PACKAGING / "windows" / name).read_text(encoding="ascii")
            (self.built / name).write_text(text, encoding="ascii", newline="\r\n")

    def forms(self, wanted: set[str]) -> list[str]:
        """Make the archives and packages of the folder; returns the rules they break."""
        faults: list[str] = []
        if "tar" in wanted:
            archives.write_tar(self.built, self.dist / f"{self.stem}.tar.xz", f"{APP_ID}-{VERSION}", self.epoch)
        if "zip" in wanted:
            archives.write_zip(self.built, self.dist / f"{self.stem}.zip", f"{APP_ID}-{VERSION}", self.epoch)
        if "deb" in wanted and shutil.which("dpkg-deb"):
            target = self.dist / f"{APP_ID}_{VERSION}_{deb.architecture()}.deb"
            deb.make_deb(self.built, self.work / "icons", self.work / "deb", target, VERSION, self.epoch)
            faults += checks.check_deb(target)
        if "onefile" in wanted:
            self._onefile()
        if "setup" in wanted:
            self._setup()
        files = sorted(path for path in self.dist.iterdir() if path.is_file())
        for path in files:
            self._say(f"{path.name} {path.stat().st_size / 1e6:.1f} MB")
        if files:
            archives.write_sums(files, self.dist / "SHA256SUMS")
        return faults

    def _onefile(self) -> None:
        self._pyinstaller(self.work / "onefile", onefile=True)
        suffix = ".exe" if WINDOWS else ""
        target = self.dist / f"{self.stem}-onefile{suffix}"
        shutil.move(self.work / "onefile" / f"{APP_ID}{suffix}", target)
        target.chmod(0o755)

    def _setup(self) -> None:
        compiler = installer.find_compiler(os.environ)
        if compiler is None:
            self._say("no installer: Inno Setup 6 (ISCC.exe) is not here")
            return
        icon, target = self.work / "icons" / f"{APP_ID}.ico", self.dist / f"{self.stem}-setup.exe"
        subprocess.run(installer.command(compiler, self.built, icon, target, VERSION), check=True)

    def _pyinstaller(self, target: Path, *, onefile: bool = False) -> None:
        environment = {
            **os.environ,
            "PYTHONHASHSEED": "0",
            # In the folder the modules are stored as they are: each start is spared unpacking some 200 of them, and
            # what packs the folder packs them better. One file is all there is on a stick; it stays small.
            "PYINSTALLER_ZLIB_COMPRESSION_LEVEL": "9" if onefile else "0",
            "SOURCE_DATE_EPOCH": str(self.epoch),
            "BRIEFING_ONEFILE": "1" if onefile else "",
            "BRIEFING_WORK": str(self.work),
        }
        work = self.work / ("pyinstaller-onefile" if onefile else "pyinstaller")
        command = [sys.executable, "-m", "PyInstaller", "--noconfirm", "--clean", "--log-level", "ERROR"]
        command += ["--distpath", str(target), "--workpath", str(work), str(PACKAGING / f"{APP_ID}.spec")]
        subprocess.run(command, check=True, env=environment, cwd=ROOT)

    def _say_floor(self, floor: elf.Version | None) -> None:
        demands = list(map(elf.demand, elf.elf_files(self.built)))
        reached = elf.floor(demands)
        highest = ", ".join(sorted(one.path.name for one in demands if one.glibc == reached)[:4])
        limit = f", allowed {checks.dotted(floor)}" if floor else ""
        word = "reached" if reached <= checks.TARGET else "not reached"
        self._say(f"glibc {checks.dotted(reached)} or later ({highest}){limit}; {checks.dotted(checks.TARGET)} {word}")

    def _say(self, words: str) -> None:
        print(f"package: {words}", flush=True)


if __name__ == "__main__":
    sys.exit(main())

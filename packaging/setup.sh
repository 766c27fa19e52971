#!/bin/sh
# Makes this checkout ready to run or to test: a virtual environment from the lock, and Qt's system libraries.
# Usage: packaging/setup.sh run|test|package|roots    (a second call finds everything in place and returns at once)
# package: what PyInstaller needs besides; roots: what clean roots need, asked for only where root could make them.
# PYTHON names the interpreter when the first python3 (3.11 to 3.13) is not the right one.
set -eu
cd "$(dirname "$0")/.."
goal=${1:-run}

say() { printf '%s\n' "$*" >&2; }

# -- what is needed ------------------------------------------------------------------------------------------------
lock=requirements.lock
stamp=.venv/.ready-$(cksum < "$lock" | tr ' ' '-')-$goal
[ -e "$stamp" ] && exit 0

find_python() {
    for name in ${PYTHON:-} python3.13 python3.12 python3.11 python3; do
        command -v "$name" >/dev/null 2>&1 || continue
        if "$name" -c 'import sys; raise SystemExit(not (3, 11) <= sys.version_info < (3, 14))' 2>/dev/null; then
            command -v "$name"
            return 0
        fi
    done
    return 1
}
python=$(find_python) || { say "需要 Python 3.11 到 3.13（Python 3.11 to 3.13 is needed）：apt-get install python3"; exit 2; }

missing_packages() {
    "$python" -c 'import ensurepip, venv' 2>/dev/null || printf 'python3-venv '
    [ "$(uname -s)" = Linux ] || return 0
    "$python" - "$goal" <<'PY'
import ctypes
import os
import shutil
import sys

LIBRARIES = {
    "libGL.so.1": "libgl1", "libEGL.so.1": "libegl1", "libglib-2.0.so.0": "libglib2.0-0",
    "libfontconfig.so.1": "libfontconfig1", "libdbus-1.so.3": "libdbus-1-3", "libxkbcommon.so.0": "libxkbcommon0",
    "libxcb-cursor.so.0": "libxcb-cursor0", "libxcb-icccm.so.4": "libxcb-icccm4",
    "libxcb-image.so.0": "libxcb-image0", "libxcb-keysyms.so.1": "libxcb-keysyms1",
    "libxcb-shape.so.0": "libxcb-shape0", "libxcb-xkb.so.1": "libxcb-xkb1",
    "libxcb-render-util.so.0": "libxcb-render-util0", "libxcb-randr.so.0": "libxcb-randr0",
    "libxcb-xfixes.so.0": "libxcb-xfixes0", "libxcb-sync.so.1": "libxcb-sync1", "libX11-xcb.so.1": "libx11-xcb1",
    "libxkbcommon-x11.so.0": "libxkbcommon-x11-0",
}
TOOLS = {
    "test": {"Xvfb": "xvfb", "pdftotext": "poppler-utils", "strace": "strace", "readelf": "binutils", "dbus-daemon": "dbus"},
    "package": {"objdump": "binutils"},
    "roots": {"objdump": "binutils"} | ({"debootstrap": "debootstrap"} if os.geteuid() == 0 else {}),
}.get(sys.argv[1], {})


def absent(library: str) -> bool:
    try:
        ctypes.CDLL(library)
    except OSError:
        return True
    return False


wanted = [package for library, package in LIBRARIES.items() if absent(library)]
wanted += [package for tool, package in TOOLS.items() if shutil.which(tool) is None]
print(*wanted)
PY
}

# -- system libraries ----------------------------------------------------------------------------------------------
packages=$(missing_packages | tr '\n' ' ' | sed 's/ *$//')
if [ -n "$packages" ]; then
    command="apt-get install -y --no-install-recommends $packages"
    if ! command -v apt-get >/dev/null 2>&1; then
        say "缺少系统库（system libraries are missing; Debian names）：$packages"
        exit 2
    elif [ "$(id -u)" = 0 ]; then
        sudo=
    elif command -v sudo >/dev/null 2>&1 && sudo -n true 2>/dev/null; then
        sudo="sudo -n"
    else
        say "缺少系统库，请运行（system libraries are missing; please run）："
        say "sudo apt-get update && sudo $command"
        exit 2
    fi
    say "Installing system libraries: $packages"
    $sudo apt-get update -q >&2
    # shellcheck disable=SC2086  # the words of the command are meant to be split
    $sudo env DEBIAN_FRONTEND=noninteractive $command >&2
fi

# -- virtual environment -------------------------------------------------------------------------------------------
installed=.venv/.installed-$(cksum < "$lock" | tr ' ' '-')
if [ ! -e "$installed" ]; then
    say "Creating .venv from $lock"
    [ -x .venv/bin/python ] || "$python" -m venv .venv
    .venv/bin/python -m pip install --quiet --disable-pip-version-check --require-hashes -r "$lock" >&2
    : > "$installed"
fi
# Where Python may not write bytecode by itself, every start would compile the whole application anew.
.venv/bin/python -m compileall -q viewer
: > "$stamp"

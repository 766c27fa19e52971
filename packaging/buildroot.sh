#!/bin/sh
# Builds the packages in a Debian 11 root, so that they run on glibc 2.28 and later (root only; see README.md here).
# Usage: packaging/buildroot.sh [make|build]    `make` only prepares the root; `build` (default) packages in it too.
# The root is kept in ROOTS/build (roots.sh); remove it to have it made anew. Output: dist/, as of `make package`.
set -eu
cd "$(dirname "$0")/.."
. packaging/roots.sh
why=$(roots_impossible)
[ -z "$why" ] || { say "buildroot: $why"; exit 3; }
own_mounts "$0" "$@"

SUITE=bullseye
PYTHON_SUITE=bookworm  # its source package is CPython 3.11, which Debian 11 has no package of
build=$ROOTS/build
# A change of Python's recipe makes the root anew, a change of the lock installs its packages anew.
python_ready=$build/.python-$(cksum < packaging/buildroot_python.sh | tr ' ' '-')
packages_ready=$build/.packages-$(cksum < requirements.lock | tr ' ' '-')

make_root() {
    base_root "$SUITE"
    say "build root: copy of $SUITE, compiler, Qt's system libraries"
    rm -rf "$build"
    cp -a "$ROOTS/$SUITE" "$build"
    enter_ready "$build"
    # The mirror is the one debootstrap wrote; only sources are taken from the other suite.
    sed "s/^deb \(.*\) $SUITE main.*/deb-src \1 $PYTHON_SUITE main/" "$build/etc/apt/sources.list" \
        > "$build/etc/apt/sources.list.d/python-source.list"
    # shellcheck disable=SC2086  # the list is meant to be split
    logged apt in_root "$build" sh -euc 'apt-get -q update; apt-get install -qy --no-install-recommends "$@"' sh \
        build-essential dpkg-dev xz-utils tcl libssl-dev zlib1g-dev libffi-dev libbz2-dev liblzma-dev uuid-dev \
        $DESKTOP_LIBRARIES libxkbcommon0 libxkbcommon-x11-0 libxcb-cursor0 libxcb-icccm4 libxcb-image0 \
        libxcb-keysyms1 libxcb-render-util0 libxcb-shape0 libxcb-util1 libxcb-xkb1 libwayland-client0 libwayland-cursor0 libcups2
    rm -f "$build"/var/cache/apt/archives/*.deb
    say "build root: SQLite and CPython 3.11 from Debian's source packages (about four minutes)"
    cp packaging/buildroot_python.sh "$build/root/"
    logged python in_root "$build" bash /root/buildroot_python.sh
    : > "$python_ready"
}

install_packages() {
    say "build root: packages of requirements.lock"
    cp requirements.lock "$build/root/"
    logged pip in_root "$build" /opt/python/bin/python3.11 -m pip install -q --disable-pip-version-check \
        --no-cache-dir --root-user-action=ignore --require-hashes -r /root/requirements.lock
    : > "$packages_ready"
}

# logged NAME COMMAND…: its output goes to a log, whose end is shown when it fails.
logged() {
    log=$ROOTS/build-$1.log
    shift
    "$@" > "$log" 2>&1 || { tail -n 25 "$log" >&2; return 1; }
}

if [ -e "$python_ready" ]; then enter_ready "$build"; else make_root; fi
[ -e "$packages_ready" ] || install_packages
[ "${1:-build}" = build ] || exit 0

mkdir -p "$build/src" dist build
mount --bind . "$build/src"
epoch=${SOURCE_DATE_EPOCH:-$(git log -1 --format=%ct)}
# Python's caches stay in the root: the checkout's belong to another Python.
in_root "$build" env SOURCE_DATE_EPOCH="$epoch" PATH=/opt/python/bin:/usr/sbin:/usr/bin:/sbin:/bin \
    PYTHONPYCACHEPREFIX=/root/pycache PACKAGE_ONLY="${PACKAGE_ONLY:-folder,tar,zip,deb,onefile}" \
    sh -euc 'cd /src && exec python3.11 packaging/package.py --floor 2.31 --only "$PACKAGE_ONLY"'

# Clean Debian roots, sourced by buildroot.sh and check.sh: made once with debootstrap, used through an overlay.
# ROOTS names the folder they are kept in. Everything is mounted in a mount namespace of our own, so nothing stays
# mounted when a script ends, however it ends, and removing ROOTS never reaches the machine's own files.
# shellcheck shell=sh

ROOTS=${ROOTS:-/var/tmp/briefing-viewer-roots}

# Fonts, drawing, X and D-Bus as every desktop has them: what the bundle leaves to the system. packaging/deb.py
# declares the same list, and tests/packaging compares the two.
DESKTOP_LIBRARIES="libgl1 libegl1 libglib2.0-0 libfontconfig1 libfreetype6 libdbus-1-3 libx11-6 libx11-xcb1 libxcb1
libxcb-randr0 libxcb-render0 libxcb-shm0 libxcb-sync1 libxcb-xfixes0 libgssapi-krb5-2"

say() { printf '%s\n' "$*" >&2; }

# What keeps this machine from making roots, in a word; nothing when it can.
roots_impossible() {
    [ "$(uname -s)" = Linux ] || { echo "不是 Linux（not Linux）"; return; }
    [ "$(id -u)" = 0 ] || { echo "需要 root（root is needed）"; return; }
    command -v debootstrap >/dev/null 2>&1 || { echo "没有 debootstrap（debootstrap is missing）"; return; }
    unshare -m -p --fork true 2>/dev/null || echo "不允许挂载（mounting is not allowed）"
}

# Runs the calling script again with mounts and processes of its own; call as: own_mounts "$0" "$@"
# What it starts inside a root can neither see nor outlive it.
own_mounts() {
    [ -z "${BRIEFING_MOUNTS:-}" ] || return 0
    BRIEFING_MOUNTS=own exec unshare -m -p --fork --kill-child --mount-proc --propagation private "$@"
}

# base_root SUITE: a minimal Debian of that suite in ROOTS/SUITE, made when it is not there yet.
base_root() {
    base=$ROOTS/$1
    [ -e "$base/.complete" ] && return 0
    say "debootstrap $1"
    rm -rf "$base"
    mkdir -p "$ROOTS"
    debootstrap --variant=minbase --include=ca-certificates "$1" "$base" > "$ROOTS/$1.log" 2>&1 || {
        tail -n 5 "$ROOTS/$1.log" >&2
        return 1
    }
    rm -f "$base"/var/cache/apt/archives/*.deb
    : > "$base/.complete"
}

# enter_ready ROOT: what a root needs from the machine: names, certificates, /proc and /dev.
enter_ready() {
    cp -L /etc/resolv.conf "$1/etc/resolv.conf"
    # Where a machine reaches the registries through a certificate of its own, so must the root.
    if [ -e /etc/ssl/certs/ca-certificates.crt ]; then
        mkdir -p "$1/etc/ssl/certs"
        cp -L /etc/ssl/certs/ca-certificates.crt "$1/etc/ssl/certs/ca-certificates.crt"
    fi
    printf '#!/bin/sh\nexit 101\n' > "$1/usr/sbin/policy-rc.d"  # no service is started in a root
    chmod 755 "$1/usr/sbin/policy-rc.d"
    mount -t proc proc "$1/proc"
    mount --rbind /dev "$1/dev"
}

# fresh_root SUITE: an untouched root of that suite, its path in FRESH; what is written to it goes when the script ends.
fresh_root() {
    base_root "$1" || return 1
    layer=$ROOTS/layer-$1-$$
    mkdir -p "$layer"
    mount -t tmpfs -o size=6g tmpfs "$layer"
    mkdir -p "$layer/upper" "$layer/work" "$layer/root"
    mount -t overlay overlay -o "lowerdir=$ROOTS/$1,upperdir=$layer/upper,workdir=$layer/work" "$layer/root"
    FRESH=$layer/root
    enter_ready "$FRESH"
    # Packages are fetched once for all runs.
    mkdir -p "$ROOTS/archives-$1/partial" "$FRESH/var/cache/apt/archives"
    mount --bind "$ROOTS/archives-$1" "$FRESH/var/cache/apt/archives"
    printf 'Binary::apt::APT::Keep-Downloaded-Packages "true";\n' > "$FRESH/etc/apt/apt.conf.d/99keep"
}

# in_root ROOT COMMAND…: runs it inside with a plain environment; the clients' own settings are handed on.
in_root() {
    root=$1
    shift
    # shellcheck disable=SC2046  # the words of the list are meant to be split
    chroot "$root" /usr/bin/env -i PATH=/usr/sbin:/usr/bin:/sbin:/bin HOME=/root LANG=C.UTF-8 \
        DEBIAN_FRONTEND=noninteractive $(env | grep -E '^(PIP_(CERT|DEFAULT_TIMEOUT|INDEX_URL)|https?_proxy|no_proxy)=') "$@"
}

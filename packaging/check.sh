#!/bin/sh
# Proves the packages in dist/ in clean Debian roots: `make package-check`. A line for each result; 0 when none failed.
# Skipped, with a word, where roots cannot be made (roots.sh). Pictures and listings stay in dist/check/.
set -eu
cd "$(dirname "$0")/.."
. packaging/roots.sh
why=$(roots_impossible)
if [ -n "$why" ]; then
    echo "跳过 skipped   package-check: $why"
    exit 0
fi
own_mounts "$0" "$@"

deb=$(ls dist/*.deb 2>/dev/null | head -n 1)
folder=dist/briefing-viewer
[ -n "$deb" ] && [ -d "$folder" ] || { say "dist/ 里没有安装包，先运行 make package（no packages yet: make package）"; exit 2; }
rm -rf dist/check
mkdir -p dist/check
status=0
no_root="跳过 skipped   做不成干净的系统（no clean root could be made; is the mirror there?）"

# ready ROOT: what the steps inside need; the package lists are kept for a while.
ready() {
    cp packaging/check_inside.sh "$1/root/"
    mkdir -p "$1/proof"
    in_root "$1" sh -c 'apt-get -qq update' > dist/check/apt.log 2>&1 || { tail -n 3 dist/check/apt.log >&2; return 1; }
}

# results ROOT NAME: brings what the steps inside left; a frame buffer becomes a picture.
results() {
    for file in "$1"/proof/results/*; do
        [ -e "$file" ] || continue
        case $file in
            *.xwd) .venv/bin/python packaging/picture.py "$file" "dist/check/$2-$(basename "$file" .xwd).png" ;;
            *) cp "$file" "dist/check/$2-$(basename "$file")" ;;
        esac
    done
}

echo "== Debian 12，没有 Python：安装包（the .deb in a root without Python）"
fresh_root bookworm && ready "$FRESH" || { echo "$no_root"; exit 0; }
cp "$deb" "$FRESH/proof/"
cp data/luohu-2021-reform.txt "$FRESH/proof/报告.txt"
in_root "$FRESH" bash /root/check_inside.sh deb || status=1
results "$FRESH" debian12

echo "== Debian 11：免安装文件夹（the folder, glibc 2.31）"
needs=$(sed -n 's/.*libc6 (>= \([0-9.]*\)).*/\1/p' <<END
$(dpkg-deb --field "$deb" Depends)
END
)
if [ "$(printf '%s\n' "$needs" 2.31 | sort -V | tail -n 1)" = 2.31 ]; then
    fresh_root bullseye && ready "$FRESH" || { echo "$no_root"; exit $status; }
    cp -a "$folder" "$FRESH/proof/"
    # shellcheck disable=SC2086  # the list is meant to be split
    in_root "$FRESH" bash /root/check_inside.sh folder $DESKTOP_LIBRARIES || status=1
    results "$FRESH" debian11
else
    echo "跳过 skipped   这次构建需要 glibc $needs；用 make package-portable 构建（this build needs glibc $needs）"
fi
exit $status

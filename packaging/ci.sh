#!/bin/sh
# The packages' part of .ci/run: builds folder and .deb, in the build root where one can be made, and proves them.
# What this machine cannot do is skipped with a word; a package that fails a step fails the run.
set -eu
cd "$(dirname "$0")/.."
. packaging/roots.sh
forms=folder,deb  # the archives hold the same files and cost minutes of compression

portable() {
    packaging/setup.sh roots || return 1
    [ -z "$(roots_impossible)" ] || return 1
    # A mirror that does not answer says nothing about the packages.
    timeout 600 packaging/buildroot.sh make || return 1
}

if portable; then
    PACKAGE_ONLY=$forms packaging/buildroot.sh build
else
    echo "跳过 skipped   构建根做不成，在本机上构建（no build root; built on this machine）"
    .venv/bin/python packaging/package.py --only "$forms"
fi
packaging/check.sh

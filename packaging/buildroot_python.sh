#!/bin/bash
# Runs inside the build root (buildroot.sh): builds SQLite and CPython 3.11 from Debian 12's source packages.
# Both come to ask for no glibc above 2.28, which UOS 20 has, though the root's own is 2.31.
set -euo pipefail
prefix=/opt/python
work=/root/python-source
rm -rf "$work"
mkdir -p "$work" "$prefix"/{lib,include,licences}
cd "$work"

# -- sources: upstream's files, and of Debian's patches those that upstream made too, above all for known holes ----
apt-get source -qq --download-only python3.11 sqlite3
unpack() {  # unpack PACKAGE PATCHES…: PATCHES is a pattern of the patches to apply
    mkdir "$1"
    tar xf "$1"_*.orig.tar.* --strip-components=1 -C "$1"
    tar xf "$1"_*.debian.tar.* -C "$1"
    grep -E "$2" "$1/debian/patches/series" | grep -vE '^#|skip-' | while read -r patch; do
        patch -d "$1" -sp1 < "$1/debian/patches/$patch"
    done
}
unpack sqlite3 '^(4[1-9]-|0)'
unpack python3.11 'CVE-|gh-[0-9]|shutdown-deadlock|frame_dealloc|nullptr'

# -- glibc 2.29 gave these functions a second, newer version; the first one does the same and is in every glibc -----
cat > oldest.h <<'C'
#if defined(__x86_64__)
#define OLDEST "GLIBC_2.2.5"
#elif defined(__aarch64__)
#define OLDEST "GLIBC_2.17"
#endif
__asm__(".symver exp,exp@" OLDEST);
__asm__(".symver exp2,exp2@" OLDEST);
__asm__(".symver log,log@" OLDEST);
__asm__(".symver log2,log2@" OLDEST);
__asm__(".symver pow,pow@" OLDEST);
C
oldest="-include $work/oldest.h"

# -- SQLite --------------------------------------------------------------------------------------------------------
mkdir sqlite && cd sqlite
../sqlite3/configure -q
make -s sqlite3.c
# shellcheck disable=SC2086  # the option and its file are two words
gcc -O2 -fPIC -shared $oldest -DSQLITE_ENABLE_FTS5 -DSQLITE_ENABLE_COLUMN_METADATA -DSQLITE_THREADSAFE=1 sqlite3.c \
    -o "$prefix/lib/libsqlite3.so.0" -Wl,-soname,libsqlite3.so.0 -lpthread -ldl -lm
ln -sf libsqlite3.so.0 "$prefix/lib/libsqlite3.so"
cp sqlite3.h ../sqlite3/src/sqlite3ext.h "$prefix/include"
cp ../sqlite3/LICENSE.md "$prefix/licences/SQLite.txt"

# -- CPython -------------------------------------------------------------------------------------------------------
cd "$work/python3.11"
# A fix of pyexpat uses the interpreter's inner headers; Debian links the module in, here it is one of its own.
sed -i '1i #define Py_BUILD_CORE_MODULE 1' Modules/pyexpat.c
# sem_clockwait came with glibc 2.30.
ac_cv_func_sem_clockwait=no ./configure -q --prefix="$prefix" --enable-shared --without-static-libpython \
    --with-ensurepip=install CFLAGS="$oldest" CPPFLAGS="-I$prefix/include" LDFLAGS="-L$prefix/lib"
# Found by the loader's configuration: a path inside the files would be looked up on the user's machine too.
echo "$prefix/lib" > /etc/ld.so.conf.d/python.conf
ldconfig
make -s -j"$(nproc)"
make -s install
ldconfig
cp LICENSE "$prefix/licences/Python.txt"
# The older functions must compute what the newer ones do, and no module may have been left out for want of a header.
"$prefix/bin/python3.11" -m test -q test_math test_cmath test_float
"$prefix/bin/python3.11" -c 'import bz2, ctypes, lzma, pyexpat, sqlite3, ssl, uuid, zlib; sqlite3.connect(":memory:")'
rm -rf "$work"

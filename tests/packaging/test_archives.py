"""The same folder gives the same archives, whoever made it and when."""

from __future__ import annotations

import hashlib
import os
import tarfile
import zipfile
from pathlib import Path

EPOCH = 1_700_000_000


def folder(at: Path, *, reverse: bool) -> Path:
    names = ["程序", "_internal/数据.txt", "_internal/a/b.so.6"]
    for name in reversed(names) if reverse else names:
        path = at / name
        path.parent.mkdir(parents=True, exist_ok=True)
        path.write_text(name, encoding="utf-8")
        path.chmod(0o600 if name.endswith("txt") else 0o700)
        os.utime(path, (1_600_000_000 + reverse, 1_600_000_000))
    return at


def test_archives_do_not_tell_when_and_by_whom(tmp_path: Path) -> None:
    import archives

    sums = set()
    for reverse in (False, True):
        made = folder(tmp_path / f"{reverse}", reverse=reverse)
        archives.settle(made, EPOCH)
        archives.write_tar(made, tmp_path / "x.tar.xz", "top", EPOCH)
        archives.write_zip(made, tmp_path / "x.zip", "top", EPOCH)
        sums.add(tuple(hashlib.sha256((tmp_path / name).read_bytes()).hexdigest() for name in ("x.tar.xz", "x.zip")))
    assert len(sums) == 1


def test_names_modes_and_owners(tmp_path: Path) -> None:
    import archives

    made = folder(tmp_path / "f", reverse=False)
    archives.settle(made, EPOCH)
    archives.write_tar(made, tmp_path / "x.tar.xz", "top", EPOCH)
    archives.write_zip(made, tmp_path / "x.zip", "top", EPOCH)
    with tarfile.open(tmp_path / "x.tar.xz") as tar:
        found = {info.name: (info.mode, info.uname, info.mtime) for info in tar}
    assert found["top/程序"] == (0o755, "root", EPOCH)
    assert found["top/_internal/数据.txt"] == found["top/_internal/a/b.so.6"] == (0o644, "root", EPOCH)
    with zipfile.ZipFile(tmp_path / "x.zip") as archive:
        assert archive.read("top/_internal/数据.txt").decode() == "_internal/数据.txt"
        assert archive.getinfo("top/程序").external_attr >> 16 & 0o777 == 0o755


def test_sums_are_as_sha256sum_reads_them(tmp_path: Path) -> None:
    import archives

    (tmp_path / "b").write_bytes(b"b")
    (tmp_path / "a").write_bytes(b"a")
    archives.write_sums([tmp_path / "b", tmp_path / "a"], tmp_path / "SHA256SUMS")
    lines = (tmp_path / "SHA256SUMS").read_text().splitlines()
    assert lines == [f"{hashlib.sha256(name.encode()).hexdigest()}  {name}" for name in "ab"]

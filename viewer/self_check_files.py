"""What ``--self-check`` does with files: every format is imported and written by the commands that people use."""

from __future__ import annotations

import io
from collections.abc import Callable, Iterator
from contextlib import redirect_stderr, redirect_stdout
from dataclasses import dataclass
from importlib.util import find_spec
from pathlib import Path

_REPORT = (
    "青山县2030年工作报告\n一、办好民生实事\n(一)扩大学位供给。新增学位1200个。\n(二)完善停车设施。新增停车位500个。\n"
)
_FLAT = (
    '<office:document xmlns:office="urn:oasis:names:tc:opendocument:xmlns:office:1.0" '
    'xmlns:text="urn:oasis:names:tc:opendocument:xmlns:text:1.0">'
    "<office:body><office:text><text:p>{}</text:p></office:text></office:body></office:document>"
)
_MADE = b"SQLite"
_PATIENCE = 120  # seconds for a process to import a few lines: the single file unpacks itself first


class MissingError(Exception):
    """What a check expected is not there; the message says what."""


@dataclass(frozen=True, slots=True)
class Check:
    """One thing to open. ``run`` returns a word about what it found, and raises when it is not right."""

    chinese: str
    english: str
    name: str
    run: Callable[[], str]


def file_checks(folder: Path) -> Iterator[Check]:
    """Reading and writing in ``folder``, by the commands that people use."""
    briefing = folder / "青山 报告.briefing"
    text, gbk, markdown, page, flat = (folder / f"报告{end}" for end in (".txt", "gb.txt", ".md", ".html", ".fodt"))
    text.write_bytes(_REPORT.encode("utf-8"))
    gbk.write_bytes(_REPORT.encode("gb18030"))
    markdown.write_bytes(b"# " + _REPORT.encode("utf-8"))
    page.write_text(f"<html><body><p>{_REPORT.strip().replace(chr(10), '<p>')}</body></html>", encoding="utf-8")
    flat.write_text(_FLAT.format(_REPORT.strip().replace("\n", "</text:p><text:p>")), encoding="utf-8")
    for source in (text, gbk, markdown, page, flat):
        made = briefing if source is text else source.with_name(f"{source.name}.briefing")
        yield Check("导入", "import", source.name, _command(["import", str(source), "-o", str(made)], made, _MADE))
    yield Check("导入", "import", "process", lambda: _worker(folder / "worker", text))
    yield Check("命令", "command", "find", _command(["find", str(briefing), "停车位"]))
    yield Check("命令", "command", "extract", _command(["extract", str(text)]))
    yield from _writers(folder, briefing)


def _worker(folder: Path, text: Path) -> str:
    """Import as the window does it: by starting this very application once more."""
    import subprocess

    from viewer.import_job import ImportJob, read_outcome, worker_command, write_job

    folder.mkdir()
    write_job(folder, ImportJob(text))
    with subprocess.Popen(worker_command(folder), stdin=subprocess.PIPE) as worker:
        worker.wait(_PATIENCE)
    return f"{read_outcome(folder, text.name).figures}"


def _writers(folder: Path, briefing: Path) -> Iterator[Check]:
    for name, magic, module, arguments in (
        ("pdf", b"%PDF-", "viewer.printing.pdf", ["brief", str(briefing), "--all", "--pdf"]),
        ("docx", b"PK\x03\x04", "viewer.office.docx", ["brief", str(briefing), "--all", "--docx"]),
        ("xlsx", b"PK\x03\x04", "viewer.office.xlsx", ["figures", str(briefing), "--xlsx"]),
        ("csv", b"", "viewer.office.csv", ["figures", str(briefing), "--csv"]),
    ):
        out = folder / f"输出.{name}"
        if _has(module):
            yield Check("写出", "write", name, _command([*arguments, str(out)], out, magic))
            if name in ("pdf", "docx"):
                made = out.with_suffix(f".{name}.briefing")
                yield Check("导入", "import", out.name, _command(["import", str(out), "-o", str(made)], made, _MADE))


def _has(module: str) -> bool:
    try:
        return find_spec(module) is not None
    except ModuleNotFoundError:
        return False


def _command(arguments: list[str], out: Path | None = None, magic: bytes = b"") -> Callable[[], str]:
    """Run a command of the command line; its output and the first bytes of what it wrote are looked at."""

    def run_it() -> str:
        from viewer import cli

        said, complained = io.StringIO(), io.StringIO()
        with redirect_stdout(said), redirect_stderr(complained):
            status = cli.run(arguments)
        if status:
            raise MissingError(complained.getvalue().strip() or f"status {status}")
        if out is None:
            return f"{len(said.getvalue())}"
        if not out.read_bytes().startswith(magic):
            raise MissingError(f"{out.name} does not begin with {magic!r}")
        return size_of(out)

    return run_it


def size_of(path: Path) -> str:
    """How many bytes a file holds; MissingError where it holds none."""
    if not path.stat().st_size:
        raise MissingError("empty")
    return f"{path.stat().st_size}"

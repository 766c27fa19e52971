"""Nothing reaches for a network: the journeys once more with every socket that is asked for written down."""

from __future__ import annotations

import os
import re
import shutil
import subprocess
import sys
from pathlib import Path

import pytest

ROOT = Path(__file__).resolve().parent.parent
JOURNEYS = ("tests/test_journey.py", "tests/test_cli_brief.py")
_INTERNET = re.compile(r"socket\((?:AF_INET6?|AF_PACKET)\b.*")


def _traced(log: Path, *command: str) -> subprocess.CompletedProcess[str]:
    strace = ["strace", "-f", "--seccomp-bpf", "-e", "trace=socket", "-o", str(log)]
    return subprocess.run(
        [*strace, *command], cwd=ROOT, env=os.environ, capture_output=True, text=True, check=False, timeout=300
    )


@pytest.fixture
def tracer(tmp_path: Path) -> Path:
    """Where the sockets are written down; the test is skipped, with a word, where nobody may watch a process."""
    if shutil.which("strace") is None:
        pytest.skip("strace is not installed: the set-up of `make test` installs it on Debian and Ubuntu")
    log = tmp_path / "sockets.txt"
    try:
        allowed = _traced(log, "true").returncode == 0
    except OSError:
        allowed = False
    if not allowed:
        pytest.skip("strace may not watch processes here")
    return log


def test_the_tracer_sees_a_socket(tracer: Path) -> None:
    """The check itself: what it must find, it finds."""
    ask = "import socket; socket.socket(socket.AF_INET, socket.SOCK_DGRAM).close()"
    assert _traced(tracer, sys.executable, "-c", ask).returncode == 0
    assert _INTERNET.search(tracer.read_text(encoding="utf-8", errors="replace"))


def test_start_import_filter_print_and_quit_ask_for_no_network(tracer: Path) -> None:
    done = _traced(tracer, sys.executable, "-m", "pytest", "-q", "-p", "no:cacheprovider", *JOURNEYS)
    assert done.returncode == 0, done.stdout[-3000:]
    asked = _INTERNET.findall(tracer.read_text(encoding="utf-8", errors="replace"))
    assert asked == []


REACHING = """
import sys
from pathlib import Path
sys.path.insert(0, ".")
from tests.hostile_files import LINES, declared, marked_up, plain, with_xml, xml_of
from tests.ingest.pdf_files import setting, wrapped, write_pdf
from viewer.errors import BriefingError
from viewer.pipeline import import_report
folder, out, types = Path(sys.argv[1]), "http://127.0.0.1:9/x", sys.argv[2:]
for number, kind in enumerate(types):
    for suffix in (".docx", ".odt", ".fodt", ".html"):
        path = plain(folder / f"{number}{suffix}")
        if suffix == ".html":
            page = marked_up().replace(b"<!DOCTYPE html>", b"")
            more = f"<link rel=stylesheet href='{out}'><img src='{out}'><script src='{out}'></script>".encode()
            path.write_bytes(declared(page, kind) + more)
        else:
            with_xml(path, lambda xml: declared(xml, kind))
        try:
            import_report(path, path.with_suffix(".briefing"))
        except BriefingError as error:
            print(path.name, error)
action = f"/OpenAction<</S/URI/URI({out})>>/AA<</O<</S/Launch/F({out})>>>>/URI<</Base({out})>>"
pdf = write_pdf(folder / "a.pdf", [setting(wrapped(LINES))], extra=action)
import_report(pdf, folder / "a.briefing")
print("done")
"""


def test_imports_of_files_that_reach_out_ask_for_no_network_and_no_other_file(tracer: Path, tmp_path: Path) -> None:
    """Entities, document types, styles, pictures, scripts, actions: nothing they name is opened."""
    secret = tmp_path / "secret.xml"
    secret.write_text("<a>机密</a>", encoding="utf-8")
    types = [
        f'[<!ENTITY x SYSTEM "{place}">]' for place in ("http://127.0.0.1:9/x", "ftp://127.0.0.1/x", f"file://{secret}")
    ]
    types += [f'SYSTEM "{place}"' for place in ("http://127.0.0.1:9/x.dtd", f"file://{secret}", str(secret))]
    command = [sys.executable, "-c", REACHING, str(tmp_path), *types]
    strace = ["strace", "-f", "--seccomp-bpf", "-e", "trace=socket,connect,open,openat", "-o", str(tracer), *command]
    done = subprocess.run(strace, cwd=ROOT, capture_output=True, text=True, check=False, timeout=120)
    assert done.stdout.endswith("done\n"), done.stderr[-3000:]
    log = tracer.read_text(encoding="utf-8", errors="replace")
    assert "a.pdf" in log  # what is opened is seen
    assert _INTERNET.findall(log) == []
    assert "secret.xml" not in log

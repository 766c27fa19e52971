"""Opens a briefing for a command, and says so where it is not what was imported."""

from __future__ import annotations

import sys
from pathlib import Path

from viewer.cli_arguments import Say
from viewer.model import Briefing


def open_briefing(path: Path, say: Say) -> Briefing:
    """The briefing at ``path`` as the checks in it want it shown; the user's own checks are not looked for.

    One changed since its import, or with checks that found their figure no more, is told in a sentence on standard
    error and opened. Raises what ``read_briefing`` raises.
    """
    from viewer.query.checked import apply_checks
    from viewer.store.agreement import agreement
    from viewer.store.read import read_briefing

    briefing = read_briefing(path)
    if sys.stderr is not None and not agreement(briefing).holds:
        said = say(
            "注意：这份简报在导入以后被改动过，请与原报告核对。",
            "Note: this briefing was changed after its import; compare it with the report.",
        )
        sys.stderr.write(said + "\n")
    checked = apply_checks(briefing, briefing.checks)
    if sys.stderr is not None and checked.moved:
        said = say(
            "注意：有 {count} 处校核的位置已变，没有采用，请重新校核。",
            "Note: {count} checks found their figure no more and were not applied; check again.",
        )
        sys.stderr.write(said.format(count=len(checked.moved)) + "\n")
    return checked.briefing

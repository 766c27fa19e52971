"""Rebuilds the bundled briefing from its source text: `make briefing`.

What the text does not say (title, issuer, year) and which files belong together stand in the JSON file beside it.
"""

from __future__ import annotations

import json
import sys
from pathlib import Path

ROOT = Path(__file__).resolve().parent.parent
sys.path.insert(0, str(ROOT))

from viewer.errors import BriefingError  # noqa: E402
from viewer.model import Briefing, Metadata  # noqa: E402
from viewer.paths import bundled_briefing  # noqa: E402
from viewer.pipeline import import_report  # noqa: E402


def rebuild(out: Path, details: Path | None = None) -> Briefing:
    """Build the briefing that ``details`` (the bundled one's unless given) describes and write it to ``out``.

    Raises BriefingError when the source cannot be read or ``out`` not be written.
    """
    details = details or bundled_briefing().with_suffix(".json")
    held = json.loads(details.read_text(encoding="utf-8"))
    metadata = Metadata(held["title"], held["issuer"], held["year"])
    return import_report(details.parent / held["source"], out, metadata, details.parent / held["curation"])


def main() -> int:
    """Rebuild in place and say what was found."""
    out = bundled_briefing()
    try:
        briefing = rebuild(out)
    except BriefingError as error:
        print(error, file=sys.stderr)
        return 2
    print(f"{out.name}: {len(briefing.sections)} sections, {len(briefing.metrics)} metrics")
    return 0


if __name__ == "__main__":
    raise SystemExit(main())

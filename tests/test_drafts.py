"""What the files are called that become others when they are whole."""

from __future__ import annotations

import os
from pathlib import Path

from hypothesis import given
from hypothesis import strategies as st

from viewer.drafts import Draft, behind_link, draft_beside, draft_named, drafts_of

NAMES = st.text(st.characters(exclude_characters="/\x00", exclude_categories=("Cs",)), min_size=1, max_size=60)


@given(NAMES)
def test_a_drafts_name_tells_whose_it_is(name: str) -> None:
    path = Path("folder") / f"a{name}"
    draft = draft_beside(path)
    assert draft.parent == path.parent
    assert draft.match(drafts_of(path))
    assert draft_named(draft.name) == Draft(os.getpid(), True)
    assert len(os.fsencode(draft.name)) <= 60


def test_other_files_are_no_drafts() -> None:
    for name in ("报告.briefing", ".part", ".0123456789abcdef.part", ".0123abcd-0123abcd-zz-0123abcd.part"):
        assert draft_named(name) is None
    assert draft_named(".0123abcd-00000000-1f-0123abcd.part") == Draft(31, False)


def test_behind_a_link_lies_what_it_leads_to(tmp_path: Path) -> None:
    target, link, plain = tmp_path / "存" / "报告.briefing", tmp_path / "链接.briefing", tmp_path / "甲.briefing"
    link.symlink_to(target)
    assert behind_link(link) == target
    assert behind_link(plain) == plain

"""An import of the command line, carried out in this process."""

from __future__ import annotations

from pathlib import Path

import pytest

from viewer.cli_errors import OtherBriefing
from viewer.import_orders import Order, carry_out
from viewer.store.read import read_briefing


def _order(folder: Path, words: str = "新增学位1200个。", **other: object) -> Order:
    source = folder / "报告.txt"
    source.write_text(f"青山县2030年工作报告\n一、办好实事\n{words}\n", encoding="utf-8")
    return Order(source, None, False, None, None, None, None, "zh")._replace(**other)  # type: ignore[arg-type]


def test_it_is_done_and_told(tmp_path: Path) -> None:
    done = carry_out(_order(tmp_path, title="另一\n标题", year=2031))
    assert done.out == tmp_path / "报告.briefing"
    metadata = read_briefing(done.out).metadata
    assert (metadata.title, metadata.issuer, metadata.year) == ("另一 标题", "青山县", 2031)
    assert "另一 标题" in done.says
    assert "1 章" in done.says


def test_what_this_run_has_written_is_not_written_again(tmp_path: Path) -> None:
    first = carry_out(_order(tmp_path))
    assert carry_out(_order(tmp_path)).out == first.out
    assert carry_out(_order(tmp_path), {first.out}).out == tmp_path / "报告-2.briefing"


def test_another_reports_briefing_is_kept_unless_it_is_named_to_be_replaced(tmp_path: Path) -> None:
    out = tmp_path / "出.briefing"
    carry_out(_order(tmp_path, out=out))
    with pytest.raises(OtherBriefing):
        carry_out(_order(tmp_path, "新增床位300张。", out=out))
    carry_out(_order(tmp_path, "新增床位300张。", out=out, replaces=True))
    assert "300张" in read_briefing(out).text


def test_through_a_link_the_file_behind_it_is_written(tmp_path: Path) -> None:
    (tmp_path / "存").mkdir()
    link, behind = tmp_path / "链接.briefing", tmp_path / "存" / "报告.briefing"
    link.symlink_to(behind)
    carry_out(_order(tmp_path, out=link))
    assert link.is_symlink()
    assert "1200个" in read_briefing(behind).text

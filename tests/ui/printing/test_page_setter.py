"""Pages are set in slices: the first at once, the rest while the window lives, none once given up."""

from __future__ import annotations

from dataclasses import replace
from itertools import pairwise

import pytest
from pytestqt.qtbot import QtBot

from tests import conftest
from tests.ui.printing.conftest import LONG_PAGES
from viewer.model import ROOT, Briefing
from viewer.paper.options import Layout, PrintOptions
from viewer.paper.ranges import Choice, PrintRequest, Range, choices
from viewer.printing.stand_ins import StandIn
from viewer.store.read import read_briefing
from viewer.ui.printing.content_groups import ContentGroups
from viewer.ui.printing.page_setter import FIRST_PAGES, PageSetter
from viewer.ui.printing.print_controls import Check

OPTIONS = PrintOptions()


@pytest.fixture
def setter(qapp: object, long_briefing: Briefing) -> PageSetter:
    return PageSetter(PrintRequest(long_briefing, ROOT))


@pytest.fixture
def whole(long_briefing: Briefing) -> Choice:
    return choices(PrintRequest(long_briefing, ROOT))[Range.WHOLE]


def test_the_first_pages_are_there_at_once_and_the_rest_comes(setter: PageSetter, whole: Choice, qtbot: QtBot) -> None:
    setter.begin(whole, OPTIONS)
    first = len(setter.pages)
    assert first >= 1
    assert setter.running
    assert first < LONG_PAGES
    shares = [setter.share]
    setter.advanced.connect(lambda: shares.append(setter.share))
    with qtbot.waitSignal(setter.ended, timeout=20_000):
        pass
    assert len(setter.pages) > LONG_PAGES
    assert shares == sorted(shares)
    assert shares[0] < 0.5
    assert setter.share == 1.0
    assert [page.number for page in setter.pages] == list(range(1, len(setter.pages) + 1))


def test_the_window_has_its_turn_between_slices(setter: PageSetter, whole: Choice, qtbot: QtBot) -> None:
    setter.begin(whole, OPTIONS)
    counts: list[int] = []
    setter.advanced.connect(lambda: counts.append(len(setter.pages)))
    with qtbot.waitSignal(setter.ended, timeout=20_000):
        pass
    # However fast the machine, no slice takes the greater part of the pages.
    steps = [after - before for before, after in pairwise(counts)]
    assert max(steps) < LONG_PAGES / 2


def test_another_choice_gives_the_running_layout_up(setter: PageSetter, whole: Choice, qtbot: QtBot) -> None:
    setter.begin(whole, OPTIONS)
    before = setter.pages
    setter.begin(whole, replace(OPTIONS, layout=Layout.LARGE))
    kept = len(before)
    with qtbot.waitSignal(setter.ended, timeout=20_000):
        pass
    assert len(before) == kept
    assert setter.pages is not before
    assert len(setter.pages) > LONG_PAGES * 1.5


def test_what_is_stopped_sets_no_more(setter: PageSetter, whole: Choice, qtbot: QtBot) -> None:
    setter.begin(whole, OPTIONS)
    setter.stop()
    count = len(setter.pages)
    qtbot.wait(50)
    assert len(setter.pages) == count
    assert not setter.running
    setter.clear()
    assert setter.pages == []
    assert setter.manuscript is None


def test_stand_ins_of_all_the_text_are_found(setter: PageSetter, whole: Choice, qtbot: QtBot) -> None:
    with qtbot.waitSignal(setter.ended, timeout=20_000):
        setter.begin(whole, OPTIONS)
    assert setter.stand_ins == (StandIn("fang", "", chr(0x2A6A5)), StandIn("fang", "serif", "㎡"))


def test_figures_are_counted_whether_or_not_they_are_wanted(qapp: object, briefing: Briefing) -> None:
    request = PrintRequest(briefing, "1.1")
    setter, offered = PageSetter(request), choices(request)
    setter.begin(offered[Range.SECTION], OPTIONS)
    with_text = setter.figures
    assert with_text > 0
    setter.begin(offered[Range.SECTION], replace(OPTIONS, figures=False))
    assert setter.figures == with_text
    setter.begin(offered[Range.WHOLE], replace(OPTIONS, text=False))
    assert setter.figures > with_text
    assert len(setter.pages) < FIRST_PAGES
    setter.stop()


def test_figures_that_the_table_leaves_out_are_counted_beside_it(qapp: object) -> None:
    bundled = read_briefing(conftest.ROOT / "data" / "luohu-2021.briefing")
    request = PrintRequest(bundled, "4.2")
    setter, section = PageSetter(request), choices(request)[Range.SECTION]
    setter.begin(section, OPTIONS)
    assert (setter.figures, setter.in_range) == (13, 14)
    setter.begin(section, replace(OPTIONS, text=False))
    assert (setter.figures, setter.in_range) == (14, 14)
    groups = ContentGroups(OPTIONS, supplied=False)
    groups.show_figure_count(13, 14)
    (table,) = (check for check in groups.findChildren(Check) if check.accessibleDescription())
    assert "13" in table.accessibleDescription()
    assert "14" in table.accessibleDescription()
    groups.show_figure_count(14, 14)
    assert table.accessibleDescription() in ("14 figures", "14 项")
    setter.stop()

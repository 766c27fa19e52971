"""Where on a page the report is."""

from __future__ import annotations

from lxml import html

from viewer.ingest.web_main import Weights, keep_report

PROSE = "全县新增停车位500个，同比增长12.5%；办件时限由15天压缩至3天，群众满意率98.6%。" * 8


def kept(body: str, *titles: str) -> str:
    root = html.fromstring(f"<html><body>{body}</body></html>").find("body")
    keep_report(root, titles)
    return "".join(root.text_content().split())


def test_boxes_of_links_around_the_text_go() -> None:
    nav = "<div><a href=/1>甲镇</a><a href=/2>乙镇</a></div>"
    assert kept(f"{nav}<div>散<div><p>{PROSE}</p><p>{PROSE}</p></div>{nav}</div><p>脚</p>") == PROSE * 2


def test_the_title_and_other_running_text_stay() -> None:
    more = "本报告经县政府常务会议讨论通过，并征求了各乡镇、各部门和社会各界的意见，现予公布，请认真贯彻。"
    assert (
        kept(f"<h2>青山县报告</h2><div>{more}</div><div><p>{PROSE}</p></div>", "青山县报告")
        == "青山县报告" + more + PROSE
    )


def test_a_box_named_as_furniture_with_running_text_stays() -> None:
    assert kept(f"<div class='content footer'><p>{PROSE}</p></div><div class=footer>某县主办，电话：1</div>") == PROSE


def test_a_table_of_figures_is_text() -> None:
    rows = "".join(f"<tr><td>甲{at}</td><td>{at}</td></tr>" for at in range(100))
    assert kept(f"<div><p>{PROSE}</p></div><div><table>{rows}</table></div>").endswith("甲9999")


def test_too_little_text_to_judge_is_all_kept() -> None:
    assert kept("<div>甲，乙。</div><p>丙</p>") == "甲，乙。丙"


def test_weights() -> None:
    root = html.fragment_fromstring("<div>甲乙丙，丁。<a href=x>链接链接，</a><p>短</p></div>")
    weights = Weights(root)
    assert weights.prose(root) == 6
    assert round(weights.linked(root), 2) == round(5 / 12, 2)

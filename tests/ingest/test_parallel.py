"""A section without a number between numbered ones."""

from __future__ import annotations

from collections.abc import Callable

import pytest

Rows = Callable[[str], list[str]]
BODY = "全县各项工作取得新的成绩，群众生活继续改善。"


def outline(rows: Rows, between: str, third: str = "（三）聚力开放，活力不断释放") -> list[str]:
    text = (
        f"报告\n开头。\n一、回顾\n{BODY}\n（一）聚力项目，后劲持续增强\n{BODY}\n（二）聚力产业，质效稳步提升\n{BODY}\n"
    )
    text += f"{between}{third}\n{BODY}\n二、打算\n{BODY}"
    return [row.split(" ", 1)[1] for row in rows(text)]


def test_a_title_like_those_beside_it_is_one(rows: Rows) -> None:
    found = outline(rows, f"聚力城乡，环境明显改善\n{BODY}\n")
    assert found[3] == "- 聚力城乡，环境明显改善"
    assert found[4].startswith("（三）")
    assert len(found) == 6


@pytest.mark.parametrize(
    "between",
    [
        f"城乡环境明显改善\n{BODY}\n",
        f"聚力城乡，环境明显改善\n{BODY}\n聚力生态，底色更加鲜明\n{BODY}\n",
        f"聚力城乡建设和农村公路养护，环境明显改善\n{BODY}\n",
    ],
)
def test_what_is_built_otherwise_or_comes_often_is_none(rows: Rows, between: str) -> None:
    assert len(outline(rows, between)) == 5

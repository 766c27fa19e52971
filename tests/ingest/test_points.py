"""Points inside a paragraph, and where the last of them ends."""

from __future__ import annotations

import pytest

from viewer.ingest.points import points_in


def parts(text: str) -> list[str]:
    """Number and title of each point, and the last one's passage."""
    points = points_in(text, 0, len(text))
    shown = [f"{point.number}|{point.title.of(text)}" for point in points]
    return shown + ([text[points[-1].after : points[-1].end]] if points else [])


def test_points_with_titles_and_texts() -> None:
    text = "全年推进。一是抓项目,扩投资。新开工3个。二是抓环境。办结5件。"
    assert parts(text) == ["一是|抓项目,扩投资", "二是|抓环境", "办结5件。"]


@pytest.mark.parametrize(
    "text",
    [
        "一要抓项目。快。二要抓环境。好。",
        "第一，抓项目。快。第二，抓环境。好。",
        "其一，抓项目。快。其二，抓环境。好。",
        "要做到：一是抓项目。快。二是抓环境。好。",
        "要做到“两抓”。一是抓项目！快。二是抓环境。好。",
    ],
)
def test_ways_to_count(text: str) -> None:
    assert [part.split("|")[1] for part in parts(text)[:2]] == ["抓项目", "抓环境"]
    assert parts(text)[2] == "好。"


@pytest.mark.parametrize(
    "text",
    [
        "主要工作：一是抓项目；二是抓环境；三是抓民生。",
        "一是抓项目，二是抓环境。",
        "一是一，二是二。",
        "一是抓项目。别的没有了。",
        "一是抓项目。三是抓民生。",
        "二是抓环境。三是抓民生。",
        "一是抓项目。二要抓环境。",
        "一是否可行。二是否必要。",
        "一是" + "持续推进各项工作，" * 15 + "完成。二是" + "持续推进各项工作，" * 15 + "完成。",
    ],
)
def test_what_is_no_run_of_points(text: str) -> None:
    assert parts(text) == []


def test_a_second_run_begins_anew() -> None:
    text = "一是甲。子。二是乙。丑。还要抓好两件事。一是丙。寅。二是丁。卯。"
    points = points_in(text, 0, len(text))
    assert [point.title.of(text) for point in points] == ["甲", "乙", "丙", "丁"]
    assert [point.end is None for point in points] == [True, False, True, False]


@pytest.mark.parametrize(
    "closing",
    [
        "目前,全县建成6家。",
        "截至11月底,办结8件。",
        "今年以来，投资增长5%。",
        "今年我们完成首个试点。",
        "我市今年获评先进。",
        "青山县今年获评先进。",
        "2030年1-10月投资8亿元。",
        "2030年，投资8亿元。",
        "“十四五”期间，投资8亿元。",
        "首批8项落地。",
        "通过以上措施，办件更快。",
        "全县共建成6家。",
        "总的来看，成效明显。",
    ],
)
def test_a_passage_on_the_whole_closes_the_last_point(closing: str) -> None:
    text = f"一是抓项目。新开工3个。二是抓环境。办结5件。{closing}还有一句。"
    assert parts(text)[-1] == "办结5件。"


@pytest.mark.parametrize(
    "sentence",
    [
        "我区还多次沟通。",
        "2030年4月，平台成立。",
        "平台目前已试运营。",
        "以上市公司为重点。"[2:],
        "全国首推新模式。",
        "通过招标，降低成本。",
    ],
)
def test_what_closes_nothing(sentence: str) -> None:
    text = f"一是抓项目。新开工3个。二是抓环境。办结5件。{sentence}"
    assert parts(text)[-1] == f"办结5件。{sentence}"


def test_a_point_keeps_its_first_sentence() -> None:
    text = "一是抓项目。新开工3个。二是抓环境。今年以来，办结5件。"
    assert parts(text)[-1] == "今年以来，办结5件。"


def test_an_author_who_reports_on_each_point_closes_none_that_way() -> None:
    text = "一是抓项目。开工早。今年以来，开工3个。二是抓环境。办结快。今年以来，办结5件。目前，全县无积压。"
    assert parts(text)[-1] == "办结快。今年以来，办结5件。"

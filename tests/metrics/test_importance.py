import pytest

CASES = [
    ("产值同比增长8.5%。", 3),
    ("完成投资30亿元。", 3),
    ("排名全省第三。", 3),
    ("办理时限由30天缩短到7天。", 3),
    ("召开会议7次。", 2),
    ("入选全国19个试点之一。", 1),
    ("在全省率先推行一窗受理。", 1),
    ("登记用户12万个。", 3),
    ("平均建筑面积800平方米。", 1),
    ("发放补贴5万元。", 2),
]


@pytest.mark.parametrize(("text", "importance"), CASES)
def test_importance(measure, text, importance) -> None:
    (found,) = measure(text)
    assert found.importance == importance


def test_a_section_has_few_headlines(measure) -> None:
    text = "县情\n" + "。".join(f"第{'甲乙丙丁戊己庚辛壬癸'[n % 10]}类产品产值{n + 2}亿元" for n in range(40)) + "。"
    grades = [one.importance for one in measure(text, titles=("县情",))]
    assert len(grades) == 40
    assert 5 <= grades.count(3) <= 16
    assert grades[0] == 3


def test_a_total_comes_before_its_growth_and_its_parts(measure) -> None:
    filler = "。".join(f"新增书屋{n}处" for n in range(10, 40)) + "。"
    text = "县情\n地区生产总值320亿元,增长6%。全县企业90家(其中省级3家),开展3项措施。" + filler
    total, growth, whole, part, layout = measure(text, titles=("县情",))[:5]
    assert (total.importance, growth.importance) == (3, 2)
    assert whole.importance == 2
    assert part.importance == layout.importance == 1


def test_small_sections_show_what_they_have(measure) -> None:
    (found,) = measure("县情\n推送信息580条。", titles=("县情",))
    assert found.importance == 3


def test_how_long_something_lasts_is_no_headline(measure) -> None:
    lasting, _ = measure("县情\n承包期再延长30年,惠及农户900户。", titles=("县情",))
    assert lasting.importance < 3


def test_what_something_grew_from_comes_after_what_it_came_to(measure) -> None:
    filler = "。".join(f"新增书屋{n}处" for n in range(10, 40)) + "。"
    first, last = measure("县情\n渔业预算为50亿元,增至876亿元。" + filler, titles=("县情",))[:2]
    assert (first.label, last.label) == ("渔业预算", "渔业预算")
    assert (first.importance, last.importance) == (2, 3)


def test_a_share_of_the_province_comes_after_the_total(measure) -> None:
    filler = "。".join(f"新增书屋{n}处" for n in range(10, 40)) + "。"
    total, share = measure("县情\n旅游总收入49亿元,占全省旅游总收入的5%。" + filler, titles=("县情",))[:2]
    assert (total.importance, share.importance) == (3, 2)

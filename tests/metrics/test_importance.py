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

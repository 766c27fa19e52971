"""Units in columns, in brackets behind a name and in the lines above a table."""

import pytest

from viewer.metrics.table_units import named_units, read_unit, split_unit, units_of_caption


@pytest.mark.parametrize(
    ("words", "name", "factor", "family"),
    [
        ("亿元", "元", 10**8, "money"),
        ("亿美元", "美元", 10**8, "money"),
        ("万人", "人", 10**4, "count"),
        ("%", "%", 1, "share"),
        ("±%", "%", 1, "share"),
        ("个百分点", "个百分点", 1, "share"),
        ("万平方米", "平方米", 10**4, "area"),
        ("千克", "千克", 1, "physical"),
        ("千公顷", "公顷", 1000, "area"),
        ("亿元/平方公里", "元/平方公里", 10**8, "money"),
        ("万吨标准煤", "吨标准煤", 10**4, "physical"),
    ],
)
def test_a_unit_without_its_magnitude(words: str, name: str, factor: int, family: str) -> None:
    assert read_unit(words) == (name, factor, family)


def test_an_unknown_word_is_a_unit_only_in_a_column_of_units() -> None:
    assert read_unit("万蒲式耳") is None
    assert read_unit("万蒲式耳", True) == ("蒲式耳", 10**4, "count")
    assert read_unit("2021", True) is None


@pytest.mark.parametrize(
    ("words", "rest", "unit"),
    [
        ("产值(亿元)", "产值", "元"),
        ("增长(可比价,%)", "增长(可比价)", "%"),
        ("比上年±%", "比上年", "%"),
        ("人均可支配收入:元", "人均可支配收入", "元"),
        ("棚户区(城中村)改造", "棚户区(城中村)改造", None),
        ("污水管网(全市)", "污水管网(全市)", None),
    ],
)
def test_a_name_and_its_unit(words: str, rest: str, unit: str | None) -> None:
    kept, found = split_unit(words)
    assert (kept, found and found.name) == (rest, unit)


@pytest.mark.parametrize(
    ("caption", "names"),
    [
        ("单位:亿元", ["元"]),
        ("表1 主要指标\n(单位:亿元、%)", ["元", "%"]),
        ("主要产品产量 单位:万吨", ["吨"]),
        ("(万元)", ["元"]),
        ("表1 主要指标", []),
    ],
)
def test_units_above_a_table(caption: str, names: list[str]) -> None:
    assert [unit.name for unit in units_of_caption(caption)] == names


def test_units_of_columns_by_their_names() -> None:
    units = named_units("表1 主要作物\n面积：万亩 总产：万吨")
    assert {name: (unit.name, unit.factor) for name, unit in units.items()} == {
        "面积": ("亩", 10**4),
        "总产": ("吨", 10**4),
    }
    assert named_units("资料来源：县统计局 单位：亿元") == {}

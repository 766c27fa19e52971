"""What is offered where nothing is found."""

import pytest
from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st

from viewer.query.near import nearest
from viewer.query.search import search


@pytest.mark.parametrize(
    ("query", "meant"),
    [("错锋停车", "错峰停车"), ("营商环景", "营商环境"), ("领英工程", "领鹰工程"), ("停车 错锋", "停车 错峰"),
     ("“错锋停车” -夜间", None), ("章：四 营伤环境", None), ("錯鋒停車", "错峰停车")],
)  # fmt: skip
def test_characters_that_sound_alike(reference, query, meant):
    near = nearest(reference, query)
    assert (near and near.query) == meant


@pytest.mark.parametrize(
    ("query", "meant"),
    [("营商环竟", "营商环境"), ("营伤欢境", "营商环境"), ("众植规模", "种植规模"), ("营商大环境", "营商环境"),
     ("营环境", "营商环境"), ("车停", "停车"), ("营商X境", "营商环境"), ("停车设", None), ("宿州模", None),
     ("群总满意", "群众满意"), ("群众买意 办件", "群众满意 办件"), ("群众买意 办渐", "群众满意 办件")],
)  # fmt: skip
def test_one_mistake(briefing, query, meant):
    near = nearest(briefing, query)
    assert (near and near.query) == meant


def test_how_many_places_it_finds_is_told(briefing):
    near = nearest(briefing, "停扯")
    assert near == ("停车", ("停车",), 3)


@pytest.mark.parametrize("query", ["养犬", "停", "茶叶 停车", "章:九", "-停车", "停车", "", "停" * 40])
def test_nothing_is_offered_where_nothing_comes_near(briefing, query):
    assert nearest(briefing, query) is None


def test_signs_around_the_word_stay(briefing):
    assert nearest(briefing, "停扯 -夜间 >100").query == "停车 -夜间 >100"


ANY = settings(suppress_health_check=[HealthCheck.function_scoped_fixture], deadline=None)


@ANY
@given(query=st.text(alphabet='停车学位新增茶园面积营商环境群众满意 -:章>5"', max_size=10))
def test_what_is_offered_finds_as_many_places_as_it_says(briefing, query):
    near = nearest(briefing, query)
    if near is not None and not search(briefing, query).matched:
        selection = search(briefing, near.query)
        assert selection.matched
        assert near.hits == len(selection.hits)

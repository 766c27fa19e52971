from itertools import pairwise

from hypothesis import example, given, settings
from hypothesis import strategies as st

from tests.metrics.conftest import flat_report
from viewer.metrics.extract import extract_metrics
from viewer.model import Metadata, Metric

PIECES = st.sampled_from(
    [
        "新增学位",
        "12个",
        "3.5亿元",
        "同比增长",
        "由",
        "5%",
        "提高到",
        "近",
        "、",
        ",",
        "，",
        "。",
        ";",
        "\n",
        "“",
        "”",
        "《",
        "》",
        "(",
        ")",
        "全国首个",
        "第一",
        "全市",
        "率先",
        "最大",
        "三连冠",
        "一等奖",
        "2031年",
        "1-10月",
        "截至目前",
        "预计",
        "分别",
        "和",
        "其中",
        "占",
        "的",
        "十",
        "两",
        "百分之",
        "三分之二",
        "9.2:3.1",
        "-",
        "至",
        "万",
        "亿",
        "余",
        "以上",
        "覆盖",
        "累计",
        "1,234",
        "之一",
        "[1]",
        "每万人",
        "为",
        "共",
    ]
)
TEXTS = st.one_of(st.text(max_size=80), st.lists(PIECES, max_size=40).map("".join))


def _check(text: str, metrics: tuple[Metric, ...]) -> None:
    assert [metric.id for metric in metrics] == list(range(1, len(metrics) + 1))
    for metric in metrics:
        assert 0 <= metric.span.start < metric.span.end <= len(text)
        assert metric.surface == metric.span.of(text)
        assert metric.span.holds(metric.core)
        assert metric.core.start < metric.core.end
        assert metric.sentence.holds(metric.span)
        assert metric.importance in (1, 2, 3)
        assert metric.label
        assert metric.same_as is None or metric.same_as < metric.id
        assert metric.value is None or metric.value >= 0
    for before, after in pairwise(metrics):
        assert before.span.end <= after.span.start


@settings(max_examples=300, deadline=None)
@given(TEXTS)
def test_any_text_gives_well_formed_metrics(text: str) -> None:
    _check(text, extract_metrics(flat_report(text, Metadata("某某市工作报告", "某某市", 2031))))


def test_the_bundled_report_gives_well_formed_metrics(report_text: str) -> None:
    _check(report_text, extract_metrics(flat_report(report_text, Metadata(""))))


def test_figures_of_different_sections_know_theirs() -> None:
    text = "夯实基础\n新建公园12座。\n改善民生\n新增床位900张。"
    metrics = extract_metrics(flat_report(text, Metadata(""), ("夯实基础", "改善民生")))
    assert [metric.section for metric in metrics] == ["1", "2"]


NOUNS = [
    "渔港",
    "海堤改造",
    "渔业增加值",
    "“护渔”行动",
    "渔民",
    "渔网补贴(每人)",
    "远洋渔船更新改造项目",
    "县",
    "泊位、航标",
]
LINKS = [
    "",
    "新增",
    "完成",
    "投资",
    "将",
    "其中",
    "比上年决算数",
    "用于",
    "收入合计",
    "由县政府",
    "分别",
    "较1季度",
    "存在",
]
VALUES = ["3个", "5亿元", "12%", "40公里", "6万人次"]
CLAUSES = st.builds(
    lambda link, noun, value, other: link + noun + value + other,
    *map(st.sampled_from, (LINKS, NOUNS, VALUES, ["", "的渔场", "项目开工", "、", "增长", "用于护岸", "将改建"])),
)


@settings(max_examples=200, deadline=None)
@given(st.lists(CLAUSES, min_size=1, max_size=5).map(",".join))
@example("渔港3个,完成远洋渔船更新改造项目12%,完成远洋渔船更新改造项目12%")
def test_labels_are_whole_and_fit_a_card(text: str) -> None:
    for metric in extract_metrics(flat_report(text + "。", Metadata("某某市工作报告", "某某市", 2031))):
        assert len(metric.label) <= 24, text
        assert metric.label[0] not in "的、,，)）是将"
        assert metric.label[-1] not in "的、,，(（把或"
        assert metric.label.count("“") == metric.label.count("”")
        assert metric.label.count("(") == metric.label.count(")")

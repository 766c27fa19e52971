from itertools import pairwise

from hypothesis import given, settings
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

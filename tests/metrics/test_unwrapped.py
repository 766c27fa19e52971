"""Lines that were broken at a fixed width, and blanks between Han characters and digits, hide no figure."""

from hypothesis import given
from hypothesis import strategies as st

from tests.metrics.conftest import flat_report
from viewer.metrics.unwrapped import Unwrapped
from viewer.model import Metadata

PARAGRAPH = (
    "过去一年,全县坚持把群众的事放在心上,新建文化书屋12处,改造老旧小区34个,惠及居民5600户,"
    "累计完成投资7890万元,同比增长8.5%,群众满意度达到96.3%,一批群众关心的难事陆续得到解决,"
    "乡村道路通到每一个村组,出行时间由45分钟缩短到20分钟。"
)


def _wrapped(text: str, width: int) -> str:
    return "\n".join(text[at : at + width] for at in range(0, len(text), width)) + "\n"


def test_a_hard_wrap_changes_no_figure(measure) -> None:
    plain = measure(PARAGRAPH)
    wrapped = measure(_wrapped(PARAGRAPH, 24))
    assert [one.surface.replace("\n", "") for one in wrapped] == [one.surface for one in plain]
    assert [(one.label, one.value, one.period, one.basis) for one in wrapped] == [
        (one.label, one.value, one.period, one.basis) for one in plain
    ]


def test_a_number_broken_over_two_lines_keeps_its_place(measure) -> None:
    text = _wrapped(PARAGRAPH, 24)
    broken = [one for one in measure(text) if "\n" in one.surface]
    assert broken
    for one in broken:
        assert one.span.of(text) == one.surface
        assert one.core.of(text).replace("\n", "")


def test_blanks_between_characters_and_digits_are_read_over(measure) -> None:
    text = "至 2031 年 5 月底,新增 學位 3 萬 2,100 個,年增 4.5 ％。"
    first, second = measure(text)
    assert (first.surface, first.value, first.unit) == ("3 萬 2,100 個", 32100, "個")
    assert (second.surface, second.direction, second.period) == ("4.5 ％", "up", first.period)


def test_grouped_digits_keep_their_blank(measure) -> None:
    (found,) = measure("建成單位 77 100 個。")
    assert (found.surface, found.value) == ("77 100 個", 77100)


def test_a_line_that_asks_for_a_number_goes_on(measure) -> None:
    found = measure("2031年,能耗、水耗、排放分别降低\n15%、\n16%和\n19%\n。\n3月起执行。")
    assert [(one.surface, one.direction, one.period) for one in found] == [
        ("15%", "down", "2031年"),
        ("16%", "down", "2031年"),
        ("19%", "down", "2031年"),
    ]


@given(st.lists(st.sampled_from(["新增", "12", "个", " ", "\n", "a", "%", "。", "\u3000", "３"]), max_size=60))
def test_only_blanks_are_left_out(pieces: list[str]) -> None:
    text = "".join(pieces)
    report = flat_report(text, Metadata(""))
    unwrapped = Unwrapped(report)
    assert "".join(unwrapped.report.text.split()) == "".join(text.split())
    assert unwrapped.report.sections[0].body == (0, len(unwrapped.report.text))


def test_a_unit_on_the_next_line_is_that_of_the_number(measure) -> None:
    (found,) = measure("工业产值 23\n亿元，持平")
    assert (found.value, found.unit) == (2_300_000_000, "元")


def test_the_number_of_a_page_inside_a_sentence_is_read_over(measure) -> None:
    text = "年末城镇登记失业率为2.86%，比上年末下降0.12个\n\n   —1—\n\n百分点。全年培训6万人。\n—2—\n二、社会保险"
    assert [found.surface.split()[-1] for found in measure(text)] == ["2.86%", "百分点", "6万人"]
    assert [found.unit for found in measure(text)] == ["%", "个百分点", "人"]


def test_a_number_of_a_page_before_a_heading_parts_them(measure) -> None:
    found = measure("本县工业园区内已经入驻的企业共有126家\n—3—\n（二）新建道路18公里")
    assert [one.unit for one in found] == ["家", "公里"]


def test_page_numbers_are_no_figures_and_part_no_sentence(measure) -> None:
    for number in ("—5—", "——5——", "第5页"):
        first, second = measure(
            f"全年完成固定资产投资比上年增加较多，社会消费品零售总额达到\n{number}\n12亿元，增长5%。"
        )
        assert (first.surface, first.label) == ("12亿元", "社会消费品零售总额")
        assert second.surface == "5%"
    assert measure("全年工作圆满完成。\n第12页\n个体工商户不断发展。") == ()


def test_what_the_reader_knew_of_line_ends_is_not_found_out_again(monkeypatch) -> None:
    report = flat_report("新增学位1\n200个，全部投入使用，\n群众满意。", Metadata("题"))
    monkeypatch.setattr("viewer.metrics.unwrapped.soft_breaks", None)
    read = Unwrapped(report._replace(wraps=(5,))).report
    assert read.text.startswith("新增学位1200个")
    assert read.wraps is None

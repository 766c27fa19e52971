"""Markdown: marks go, levels stay, and no word is lost."""

from __future__ import annotations

from pathlib import Path

import pytest
from hypothesis import given
from hypothesis import strategies as st

from viewer.errors import EmptySource
from viewer.ingest.markdown import read_markdown, split_metadata


def lines(folder: Path, text: str) -> list[tuple[int | None, str]]:
    path = folder / "a.md"
    path.write_text(text, encoding="utf-8")
    source = read_markdown(path)
    return [(paragraph.level, paragraph.span.of(source.text)) for paragraph in source.paragraphs]


def words(folder: Path, text: str) -> list[str]:
    return [line for _, line in lines(folder, text)]


def test_headings_keep_their_level(tmp_path: Path) -> None:
    text = "# 题目\n## 一、甲 ##\n正文。\n### （一）*乙*\n标题\n====\n小标题\n---\n正文\n"
    assert lines(tmp_path, text) == [
        (1, "题目"),
        (2, "一、甲"),
        (None, "正文。"),
        (3, "（一）乙"),
        (1, "标题"),
        (2, "小标题"),
        (None, "正文"),
    ]


def test_a_sentence_over_a_rule_is_no_heading(tmp_path: Path) -> None:
    assert lines(tmp_path, "全年工作完成。\n---\n下一段") == [(None, "全年工作完成。"), (None, "下一段")]


def test_emphasis_and_links_are_taken_off(tmp_path: Path) -> None:
    text = '**增*长*期**`12.5%`，见[官网](https://example.org/a?b=1 "题")与<https://example.org>。![图](a.png)<b>粗</b>&lt;5&nbsp;'
    assert words(tmp_path, text) == ["增长期12.5%，见官网与https://example.org。图粗<5"]


@pytest.mark.parametrize(
    "text",
    [
        "“三重压力”[1](见附录)持续",
        "[2021](12)号文件",
        "^[1]脚注",
        "[3]:说明文字",
        "a<b且b>a，<GDP增速>",
        "一般公共预算收入3_000_000元",
        "63（*）、3（*）为预计数",
        "2. 第二项",
        "（一）要点：1.甲；2.乙",
        "|单列",
    ],
)
def test_what_only_looks_like_markup_stays(tmp_path: Path, text: str) -> None:
    assert words(tmp_path, text) == [text]


def test_lists_quotes_and_tables_become_lines(tmp_path: Path) -> None:
    text = (
        "其中：\n- 甲1家\n- 乙2家\n  - 丙\n\n1. 第一\n2. 第二\n\n> 引用\n> 二行\n\n    缩进段落\n\n"
        "表一\n| 指标 | 数 |\n|:---|---:|\n| 收入 | 8 | 多一格 |\n|  | a\\|b |\n注：无"
    )
    assert words(tmp_path, text) == [
        "其中：", "甲1家", "乙2家", "丙", "1. 第一", "2. 第二", "引用", "二行", "缩进段落",
        "表一", "指标\t数", "收入\t8\t多一格", "a|b", "注：无",
    ]  # fmt: skip


def test_a_rows_empty_first_cell_stays_so_that_its_columns_hold(tmp_path: Path) -> None:
    text = "| 序号 | 指标 | 数 |\n|---|---|---|\n| 1 | 收入 | 8 |\n|  | 其中 | 2 |\n|  |  |  |\n\n\t缩进"
    (tmp_path / "a.md").write_text(text, encoding="utf-8")
    assert read_markdown(tmp_path / "a.md").text == "序号\t指标\t数\n1\t收入\t8\n\t其中\t2\n\n缩进"


def test_breaks_part_lines(tmp_path: Path) -> None:
    assert words(tmp_path, "部门  \n日期<br/>其他\n下一行") == ["部门", "日期", "其他", "下一行"]


def test_a_metadata_block_gives_the_title(tmp_path: Path) -> None:
    assert words(tmp_path, "---\nsource: x\ntitle: 报告\n---\n\n正文") == ["报告", "正文"]
    assert words(tmp_path, "---\ntitle: '报告'\n---\n# 报告\n正文") == ["报告", "正文"]
    assert split_metadata("---\n正文没有结束") == ("", "---\n正文没有结束")
    assert split_metadata("---\n不是字段\n---\n正文")[1].startswith("---")


@pytest.mark.parametrize("text", ["\n \n", "---\n", "***", "<!-- -->", "- \n"])
def test_markup_without_words_is_refused(tmp_path: Path, text: str) -> None:
    with pytest.raises(EmptySource):
        lines(tmp_path, text)


@given(st.text(st.sampled_from("甲乙1. -*_#>|`[]()!<br>&;\\\n\t 　:/~=a。"), max_size=60))
def test_every_text_can_be_read(tmp_path_factory: pytest.TempPathFactory, text: str) -> None:
    try:
        found = lines(tmp_path_factory.getbasetemp(), text)
    except EmptySource:
        assert not any(sign in text for sign in "甲乙")
    else:
        assert "".join(sign for _, line in found for sign in line if sign in "甲乙") == "".join(
            sign for sign in text if sign in "甲乙"
        )


CHINESE = st.text(
    st.one_of(
        st.characters(min_codepoint=0x4E00, max_codepoint=0x9FA5),
        st.sampled_from("0123456789,.;:%()%+/-=“”‘’《》〈〉（），。；：？！、…—·①②㎡℃Abz [] "),
    ),
    min_size=1,
)


@given(st.lists(CHINESE.filter(str.strip), min_size=1, max_size=5))
def test_no_word_of_ordinary_text_is_lost(tmp_path_factory: pytest.TempPathFactory, paragraphs: list[str]) -> None:
    # A letter in front keeps a line from being a list item, a rule or a note's address.
    text = "\n\n".join(f"第{paragraph}" for paragraph in paragraphs)
    kept = "".join(words(tmp_path_factory.getbasetemp(), text))
    assert "".join(kept.split()) == "".join(text.split())


MARKS = (
    "**{}**",
    "*{}*",
    "# {}",
    "- {}",
    "> {}",
    "[{}](https://a.cn)",
    "`{}`",
    "| {} |\n|---|\n| {} |",
    "<span>{}</span>",
)


@given(st.sampled_from(MARKS), st.text(st.characters(min_codepoint=0x4E00, max_codepoint=0x9FA5), min_size=1))
def test_marks_around_words_go_and_the_words_stay(
    tmp_path_factory: pytest.TempPathFactory, mark: str, held: str
) -> None:
    kept = words(tmp_path_factory.getbasetemp(), f"前文。\n\n{mark.replace('{}', held)}\n\n后文。")
    assert kept == ["前文。", *[held] * mark.count("{}"), "后文。"]


def test_a_file_broken_at_a_width_gives_whole_paragraphs(tmp_path: Path) -> None:
    path = tmp_path / "a.md"
    path.write_text(
        "# 工作报告\n\n"
        "全年完成投资三百五十亿元以上，比上年增长百分之八\n"
        "点五，主要用于交通、水利、能源等重大基础设施建设\n"
        "工程，并支持企业技术改造和设备更新，安排资金12\n"
        "34万元。\n\n新的一年，任务艰巨。\n",
        encoding="utf-8",
    )
    source = read_markdown(path)
    ends = [paragraph.span.of(source.text)[-7:] for paragraph in source.paragraphs]
    assert ends == ["工作报告", "1234万元。", "年，任务艰巨。"]
    assert [paragraph.level for paragraph in source.paragraphs] == [1, None, None]


def test_a_line_all_in_bold_is_set_off(tmp_path: Path) -> None:
    path = tmp_path / "a.md"
    path.write_text(
        "**一、甲**\n正文**粗**。\n\n**（一）乙** **丙**\n\n*斜*\n\n- **丁**\n\n| **戊** | **己** |\n|---|---|\n",
        encoding="utf-8",
    )
    source = read_markdown(path)
    assert [(p.strong, p.span.of(source.text)) for p in source.paragraphs] == [
        (True, "一、甲"), (False, "正文粗。"), (True, "（一）乙 丙"), (False, "斜"), (True, "丁"), (False, "戊\t己"),
    ]  # fmt: skip


def test_footnotes_stand_at_the_end(tmp_path: Path) -> None:
    assert words(tmp_path, "甲[^1]，乙[^注]。\n\n[^1]: 第一条\n[^注]: 第二条\n\n丙") == [
        "甲[1]，乙[2]。", "丙", "[1] 第一条", "[2] 第二条",
    ]  # fmt: skip


def test_rows_of_a_table_in_html(tmp_path: Path) -> None:
    text = "<table>\n<tr><td>指标</td>\n<td>数</td></tr>\n<tr><td>收入</td><td>8</td></tr>\n</table>\n\n后文"
    assert words(tmp_path, text) == ["指标\t数", "收入\t8", "后文"]


def test_raw_html_is_text_and_never_run(tmp_path: Path) -> None:
    assert words(tmp_path, "<script>alert(1)</script>甲<img src=x onerror=y>乙") == ["alert(1)甲乙"]


@pytest.mark.parametrize(
    "text",
    [">" * 10_000 + "甲", "> " * 10_000 + "甲", "\n".join(" " * (2 * at) + "- 甲" for at in range(1000)),
     "[" * 10_000 + "甲", "[甲](" * 5_000, "![" * 5_000 + "甲", "[" * 5_000 + "甲" + "]" * 5_000, "# 甲\n" * 5_000,
     "甲\n---\n" * 3_000, "**甲" * 3_000],
    ids=["quotes", "spaced quotes", "lists", "brackets", "links", "images", "pairs", "headings", "underlined", "bold"],
)  # fmt: skip
def test_what_nobody_writes_is_read_all_the_same(tmp_path: Path, text: str) -> None:
    assert "".join(words(tmp_path, text)).count("甲") == text.count("甲")

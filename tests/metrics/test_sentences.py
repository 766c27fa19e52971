from viewer.metrics.mask import fold
from viewer.metrics.sentences import Sections, Sentences, clauses_of
from viewer.model import Section, Span


def _section(ident: str, parent: str | None, heading: tuple[int, int], body: tuple[int, int]) -> Section:
    return Section(ident, parent, ident.count(".") + bool(parent), None, False, "", Span(*heading), Span(*body), False)


def test_sentences_end_at_full_stops_lines_and_headings() -> None:
    text = "标题一\n甲12个;乙3个。“丙。”丁\n\n 戊"
    sentences = Sentences(fold(text), [_section("1", "0", (0, 3), (4, len(text)))])
    found = [sentences.at(text.index(mark)).of(text) for mark in "标甲乙丙丁戊"]
    assert found == ["标题一", "甲12个;乙3个。", "甲12个;乙3个。", "“丙。”", "丁", "戊"]


def test_a_hard_wrap_inside_a_list_is_no_end() -> None:
    text = "分别为15%、\n19%。"
    assert Sentences(fold(text), []).at(2).of(text) == text


def test_endless_text_is_cut() -> None:
    text = "无" * 50_000
    span = Sentences(text, []).at(25_000)
    assert span.end - span.start <= 2_000


def test_a_grouping_comma_ends_no_clause() -> None:
    text = "产值18,232元,增长3%"
    assert [clause.of(text) for clause in clauses_of(text, Span(0, len(text)))] == ["产值18,232元", "增长3%"]


def test_the_innermost_section_holds_a_figure() -> None:
    rows = [
        _section("0", None, (0, 0), (0, 100)),
        _section("1", "0", (10, 12), (12, 60)), _section("1.1", "1", (20, 22), (22, 40)),
        _section("2", "0", (60, 62), (62, 100)),
    ]  # fmt: skip
    sections = Sections(rows)
    assert [sections.at(at).id for at in (0, 9, 10, 15, 21, 39, 40, 59, 60, 99)] == [
        "0", "0", "1", "1", "1.1", "1.1", "1", "1", "2", "2"
    ]  # fmt: skip
    assert [one.id for one in sections.lineage(rows[2])] == ["1.1", "1", "0"]

"""The body of an OpenDocument text: order, tables, frames, notes, what was deleted."""

from __future__ import annotations

from pathlib import Path

from tests.ingest.odt.packages import h, items, lines, p, read, table


def test_headings_have_levels(tmp_path: Path) -> None:
    source = read(tmp_path, h("总则") + h("背景", 2) + p("正文") + h("深", 99) + "<text:h>无</text:h>")
    assert [(paragraph.level) for paragraph in source.paragraphs] == [1, 2, None, 9, 1]


def test_tables(tmp_path: Path) -> None:
    covered = "<table:covered-table-cell><text:p>不见</text:p></table:covered-table-cell>"
    wide = f'<table:table-cell table:number-columns-spanned="2">{p("合计")}</table:table-cell>'
    empty = '<table:table-cell table:number-columns-repeated="2"/>'
    body = p("前") + table(["指标", "数量", "增长"], [wide, covered, "3"], [empty, "4"]) + p("后")
    assert lines(tmp_path, body) == ["前", "", "指标\t数量\t增长", "合计\t\t3", "\t\t4", "", "后"]


def test_header_rows_nested_tables_and_repeated_rows(tmp_path: Path) -> None:
    head = f"<table:table-header-rows><table:table-row>{'<table:table-cell><text:p>甲</text:p></table:table-cell>' * 2}"
    head += "</table:table-row></table:table-header-rows>"
    nested = f"<table:table-cell>{p('一')}{table(['内', '里'])}</table:table-cell>"
    again = '<table:table-row table:number-rows-repeated="2">'
    again += "<table:table-cell><text:p>乙</text:p></table:table-cell>" * 2
    row = f"<table:table-row>{nested}<table:table-cell>{p('丙')}</table:table-cell></table:table-row>"
    body = f"<table:table>{head}{again}</table:table-row>{row}</table:table>"
    assert lines(tmp_path, body) == ["甲\t甲", "乙\t乙", "乙\t乙", "一 内 里\t丙"]


def test_a_table_of_one_column_only_frames_its_text(tmp_path: Path) -> None:
    framed = f"<table:table-cell>{h('标题')}{p('正文')}</table:table-cell>"
    source = read(tmp_path, table([framed]))
    assert (source.text, source.paragraphs[0].level) == ("标题\n正文", 1)


def test_frames_and_shapes_come_after_their_anchor(tmp_path: Path) -> None:
    frame = f"<draw:frame><draw:text-box>{p('框内')}{table(['甲', '乙'])}</draw:text-box></draw:frame>"
    shape = f"<draw:custom-shape>{p('图形')}</draw:custom-shape>"
    assert lines(tmp_path, p(f"锚{frame}定{shape}") + p("后")) == ["锚定", "框内", "", "甲\t乙", "", "图形", "后"]


def test_notes(tmp_path: Path) -> None:
    def note(text: str) -> str:
        citation = "<text:note-citation>7</text:note-citation>"
        return f"<text:note>{citation}<text:note-body>{text}</text:note-body></text:note>"

    body = p(f"甲{note(p('先说。') + p('再说。'))}乙") + table(
        ["丙", f"<table:table-cell>{p('丁' + note(p('其次。')))}</table:table-cell>"]
    )
    body += p(f"戊{note('')}")
    made = lines(tmp_path, body)
    assert made == ["甲[1]乙", "", "丙\t丁[2]", "", "戊[3]", "", "[1] 先说。 再说。", "[2] 其次。", "[3]"]


def test_deleted_text_and_forms_are_left_out(tmp_path: Path) -> None:
    deleted = f"<text:changed-region><text:deletion>{p('删去')}{h('也删')}</text:deletion></text:changed-region>"
    body = f"<text:tracked-changes>{deleted}</text:tracked-changes><office:forms>{p('表单')}</office:forms>{p('留下')}"
    assert lines(tmp_path, body) == ["留下"]


def test_a_table_of_contents_heads_nothing(tmp_path: Path) -> None:
    entries = "<text:index-title><text:h>目录</text:h></text:index-title>" + p("一、总则<text:tab/>1")
    body = f"<text:table-of-content><text:index-body>{entries}</text:index-body></text:table-of-content>" + h(
        "一、总则"
    )
    source = read(tmp_path, body)
    assert source.text.split("\n") == ["目录", "一、总则\t1", "一、总则"]
    assert [paragraph.level for paragraph in source.paragraphs] == [None, None, 1]


def test_sections_and_lists_hold_paragraphs_in_order(tmp_path: Path) -> None:
    body = f"<text:section>{p('甲')}{items(p('乙') + p('丙'), table(['丁', '戊']))}</text:section>{p('己')}"
    assert lines(tmp_path, body) == ["甲", "乙", "丙", "", "丁\t戊", "", "己"]

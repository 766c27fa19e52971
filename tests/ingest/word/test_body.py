"""The body of a Word file: order, tables, text boxes, tracked changes that cross paragraphs, notes."""

from __future__ import annotations

from pathlib import Path

from tests.ingest.word.packages import NAMES, lines, p, r, read, table


def cell(properties: str, *paragraphs: str) -> str:
    return f"<w:tc><w:tcPr>{properties}</w:tcPr>{''.join(paragraphs)}</w:tc>"


def box(*paragraphs: str) -> str:
    return f"<wps:txbx><w:txbxContent>{''.join(paragraphs)}</w:txbxContent></wps:txbx>"


def test_tables_are_lines_of_cells_parted_by_tabs(tmp_path: Path) -> None:
    body = p("前") + table(["指标", "数量"], ["公园", "12"]) + table(["甲", "乙"]) + p("后")
    assert lines(tmp_path, body) == ["前", "", "指标\t数量", "公园\t12", "", "甲\t乙", "", "后"]


def test_merged_cells_keep_the_columns(tmp_path: Path) -> None:
    rows = (
        ["地区", cell('<w:gridSpan w:val="2"/>', p("数量"))],
        [cell('<w:vMerge w:val="restart"/>', p("东镇")), "1", "2"],
        [cell("<w:vMerge/>", p("不见")), "3", "4"],
        [cell('<w:hMerge w:val="restart"/>', p("合计")), cell('<w:hMerge w:val="continue"/>', p("")), "10"],
    )
    assert lines(tmp_path, table(*rows)) == ["地区\t数量\t", "东镇\t1\t2", "\t3\t4", "合计\t\t10"]


def test_a_row_that_begins_further_in_and_one_that_was_deleted(tmp_path: Path) -> None:
    late = f'<w:tr><w:trPr><w:gridBefore w:val="1"/></w:trPr><w:tc>{p("乙")}</w:tc></w:tr>'
    gone = f"<w:tr><w:trPr><w:del/></w:trPr><w:tc>{p('丙')}</w:tc><w:tc>{p('丁')}</w:tc></w:tr>"
    body = f"<w:tbl><w:tr><w:tc>{p('甲')}</w:tc><w:tc>{p('一')}</w:tc></w:tr>{late}{gone}</w:tbl>"
    assert lines(tmp_path, body) == ["甲\t一", "\t乙"]


def test_paragraphs_tabs_and_tables_inside_a_cell_are_one_line(tmp_path: Path) -> None:
    inner = cell(
        "", p("第一"), "<w:p><w:r><w:t>a</w:t><w:tab/><w:t>b</w:t><w:br/></w:r></w:p>", table(["内", "里"]), p("")
    )
    assert lines(tmp_path, table(["甲", inner], ["乙", "丙"])) == ["甲\t第一 a b 内 里", "乙\t丙"]


def test_a_table_of_one_column_only_frames_its_text(tmp_path: Path) -> None:
    framed = cell("", p("标题", '<w:outlineLvl w:val="0"/>'), table(["甲", "乙"]))
    source = read(tmp_path, table([framed]) + table(["一"], ["二"]))
    assert source.text.split("\n") == ["标题", "", "甲\t乙", "", "一", "二"]
    assert source.paragraphs[0].level == 1


def test_cells_in_content_controls(tmp_path: Path) -> None:
    wrapped = f"<w:sdt><w:sdtContent><w:tc>{p('乙')}</w:tc></w:sdtContent></w:sdt>"
    row = f"<w:sdt><w:sdtContent><w:tr><w:tc>{p('丙')}</w:tc><w:tc>{p('丁')}</w:tc></w:tr></w:sdtContent></w:sdt>"
    body = (
        f"<w:sdt><w:sdtContent><w:tbl><w:tr><w:tc>{p('甲')}</w:tc>{wrapped}</w:tr>{row}</w:tbl></w:sdtContent></w:sdt>"
    )
    assert lines(tmp_path, body) == ["甲\t乙", "丙\t丁"]


def test_a_text_box_comes_once_and_after_its_anchor(tmp_path: Path) -> None:
    alternate = (
        f'<mc:AlternateContent><mc:Choice Requires="wps"><w:drawing>{box(p("框内"), table(["甲", "乙"]))}</w:drawing>'
        f"</mc:Choice><mc:Choice>{box(p('框内'))}</mc:Choice><mc:Fallback><w:pict><v:textbox><w:txbxContent>{p('框内')}"
        "<mc:AlternateContent><mc:Choice/><mc:Fallback/></mc:AlternateContent></w:txbxContent></v:textbox></w:pict>"
        "</mc:Fallback></mc:AlternateContent>"
    )
    body = f"<w:p>{r('锚')}<w:r>{alternate}</w:r>{r('定')}</w:p>{p('后')}"
    assert lines(tmp_path, body) == ["锚定", "框内", "", "甲\t乙", "", "后"]


def test_an_old_text_box_and_a_fallback_alone(tmp_path: Path) -> None:
    old = f"<w:pict><v:textbox><w:txbxContent>{p('旧框')}</w:txbxContent></v:textbox></w:pict>"
    alone = f"<mc:AlternateContent><mc:Fallback>{old}</mc:Fallback></mc:AlternateContent>"
    assert lines(tmp_path, f"<w:p><w:r>{old}</w:r></w:p><w:p><w:r>{alone}</w:r></w:p>") == ["旧框", "旧框"]


def test_a_deleted_paragraph_mark_joins_two(tmp_path: Path) -> None:
    body = p("全县", "<w:rPr><w:del/></w:rPr>") + p("粮食", "<w:rPr><w:del/></w:rPr>") + p("丰收。") + p("后")
    assert lines(tmp_path, body) == ["全县粮食丰收。", "后"]


def test_a_large_first_letter_belongs_to_the_next_paragraph(tmp_path: Path) -> None:
    body = (
        p("各", '<w:framePr w:dropCap="drop" w:lines="2"/>') + p("位代表：") + p("框", '<w:framePr w:dropCap="none"/>')
    )
    assert lines(tmp_path, body) == ["各位代表：", "框"]


def test_text_in_places_where_it_does_not_belong_is_kept(tmp_path: Path) -> None:
    """Cells without a row, rows without a table, a paragraph in a paragraph: wrong, but their words are there."""
    body = f"<w:tc>{p('甲')}</w:tc><w:tr><w:tc>{p('乙')}</w:tc></w:tr><w:p>{r('丙')}{p('丁')}</w:p>"
    assert lines(tmp_path, body) == ["甲", "乙", "丙", "丁"]


def test_pictures_between_paragraphs_and_embedded_documents_are_told(tmp_path: Path) -> None:
    source = read(tmp_path, p("甲") + '<w:pict><v:imagedata/></w:pict><w:altChunk r:id="rId5"/>')
    assert source.warnings == ("原文件中的 1 幅图片没有导入。", "原文件中的 1 个嵌入文档没有导入。")


def note(kind: str, ident: int, text: str, more: str = "") -> str:
    return f'<w:{kind} w:id="{ident}"{more}>{p(text)}</w:{kind}>'


def mark(kind: str, ident: int) -> str:
    return f'<w:r><w:{kind}Reference w:id="{ident}"/></w:r>'


def test_notes_are_numbered_in_reading_order_and_stand_at_the_end(tmp_path: Path) -> None:
    footnotes = (
        note("footnote", -1, "", ' w:type="separator"')
        + note("footnote", 2, "第二条。")
        + note("footnote", 7, "无人提及")
    )
    footnotes += f'<w:footnote w:id="5"><w:p><w:r><w:footnoteRef/></w:r>{r(" 先说。")}</w:p>{p("再说。")}</w:footnote>'
    body = f"<w:p>{r('甲')}{mark('footnote', 5)}{r('乙')}{mark('endnote', 2)}</w:p>"
    body += table(["丙", f"<w:tc><w:p>{r('丁')}{mark('footnote', 2)}{mark('footnote', 99)}</w:p></w:tc>"])
    made = lines(tmp_path, body, footnotes=footnotes, endnotes=note("endnote", 2, "尾注。"))
    assert made == ["甲[1]乙[2]", "", "丙\t丁[3]", "", "[1] 先说。 再说。", "[2] 尾注。", "[3] 第二条。"]


def test_a_broken_part_of_notes_is_told(tmp_path: Path) -> None:
    broken = f"<w:footnotes {NAMES}>{note('footnote', 1, '好')}{note('footnote', 2, '坏')}".encode()[:-9]
    source = read(tmp_path, f"<w:p>{r('甲')}{mark('footnote', 1)}</w:p>", footnotes=broken)
    assert source.text == "甲[1]\n\n[1] 好"
    assert source.warnings == ("原文件的脚注或尾注已损坏，没有全部读出。",)

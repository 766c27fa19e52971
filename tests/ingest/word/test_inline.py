"""The words of one paragraph of a Word file."""

from __future__ import annotations

from pathlib import Path

import pytest

from tests.ingest.word.packages import field, lines, p, r, read


@pytest.mark.parametrize(
    ("inner", "text"),
    [
        (r("甲") + "<w:r><w:tab/></w:r>" + r("乙"), "甲\t乙"),
        (r("甲") + "<w:r><w:br/></w:r>" + r("乙"), "甲\n乙"),
        (r("甲") + "<w:r><w:cr/></w:r>" + r("乙"), "甲\n乙"),
        (r("甲") + '<w:r><w:br w:type="page"/><w:lastRenderedPageBreak/></w:r>' + r("乙"), "甲乙"),
        ("<w:r><w:t>A</w:t><w:noBreakHyphen/><w:t>1</w:t><w:softHyphen/><w:t>2</w:t></w:r>", "A-12"),
        ('<w:r><w:sym w:font="Wingdings" w:char="F0FE"/></w:r>' + r("已办"), "☑已办"),
        (f"<w:ins>{r('增')}</w:ins><w:del><w:r><w:delText>删</w:delText></w:r></w:del>{r('留')}", "增留"),
        (f"<w:moveTo>{r('到')}</w:moveTo><w:moveFrom>{r('从')}</w:moveFrom>", "到"),
        (f'<w:hyperlink r:id="rId9">{r("链接")}</w:hyperlink>', "链接"),
        (f"<w:smartTag>{r('地名')}</w:smartTag><w:bdo>{r('顺')}</w:bdo>", "地名顺"),
        (f"<w:sdt><w:sdtPr><w:alias/></w:sdtPr><w:sdtContent>{r('控件')}</w:sdtContent></w:sdt>", "控件"),
        (field("PAGEREF _Toc1", r("7")), "7"),
        (f'<w:fldSimple w:instr="DATE">{r("今日")}</w:fldSimple>', "今日"),
        (field(r"eq \o\ac(○,3)", "") + r("修路"), "③修路"),
        (field(r"eq \o\ac(○,3)", r("3")), "3"),
        ("<m:f><m:num><m:r><m:t>a</m:t></m:r></m:num><m:den><m:r><m:t>b</m:t></m:r></m:den></m:f>", "a/b"),
        ("<w:r><w:t>\n  分行写的\n  文件\n</w:t></w:r>", "分行写的 文件"),
        (r("面积3km") + r("2", '<w:vertAlign w:val="superscript"/>'), "面积3km²"),
        (r("就业人数") + r("2", '<w:vertAlign w:val="superscript"/>'), "就业人数[2]"),
        (r("就业人数") + r("[2]", '<w:vertAlign w:val="superscript"/>'), "就业人数[2]"),
        (f"<w:r><w:ruby><w:rt>{r('jiǎ')}</w:rt><w:rubyBase>{r('甲')}</w:rubyBase></w:ruby></w:r>{r('乙')}", "甲乙"),
    ],
)  # fmt: skip
def test_words(tmp_path: Path, inner: str, text: str) -> None:
    source = read(tmp_path, f"{p('前')}<w:p>{inner}</w:p>{p('后')}")
    assert source.text == f"前\n{text}\n后"


def test_a_number_in_a_ring_built_by_a_field(tmp_path: Path) -> None:
    built = (
        '<w:r><w:fldChar w:fldCharType="begin"/></w:r><w:r><w:instrText>eq \\o\\ac(</w:instrText></w:r>'
        '<w:r><w:instrText>○,3)</w:instrText></w:r><w:r><w:fldChar w:fldCharType="end"/></w:r>'
    )
    assert lines(tmp_path, f"<w:p>{built}{r('修路')}</w:p>") == ["③修路"]


def test_fields_inside_fields(tmp_path: Path) -> None:
    inner = '<w:r><w:fldChar w:fldCharType="begin"/></w:r><w:r><w:instrText>IF </w:instrText></w:r>'
    inner += field("MERGEFIELD a", r("不见")) + '<w:r><w:fldChar w:fldCharType="separate"/></w:r>' + r("可见")
    inner += '<w:r><w:fldChar w:fldCharType="end"/></w:r>'
    assert lines(tmp_path, f"<w:p>{inner}</w:p>") == ["可见"]


def test_a_field_that_is_never_closed_does_not_swallow_the_text(tmp_path: Path) -> None:
    opened = '<w:p><w:r><w:fldChar w:fldCharType="begin"/></w:r><w:r><w:instrText>XE</w:instrText></w:r></w:p>'
    stray = '<w:p><w:r><w:fldChar w:fldCharType="end"/></w:r><w:r><w:fldChar w:fldCharType="separate"/></w:r></w:p>'
    assert lines(tmp_path, opened + p("正文") + stray + p("后文")) == ["正文", "后文"]


def test_a_table_of_contents_heads_nothing(tmp_path: Path) -> None:
    level = '<w:outlineLvl w:val="0"/>'
    begin = '<w:r><w:fldChar w:fldCharType="begin"/></w:r><w:r><w:instrText> TOC \\o "1-3"</w:instrText></w:r>'
    begin += '<w:r><w:fldChar w:fldCharType="separate"/></w:r>'
    entry = r("一、总则") + "<w:r><w:tab/></w:r>" + r("1")
    body = f"<w:p><w:pPr>{level}</w:pPr>{begin}{entry}</w:p><w:p><w:pPr>{level}</w:pPr>{r('二、附则', '<w:b/>')}</w:p>"
    body += '<w:p><w:r><w:fldChar w:fldCharType="end"/></w:r></w:p>' + p("一、总则", level)
    body += p("三、续", level + '<w:pStyle w:val="TOC1"/>')
    styles = '<w:style w:type="paragraph" w:styleId="TOC1"><w:name w:val="toc 1"/></w:style>'
    source = read(tmp_path, body, styles=styles)
    assert source.text.split("\n") == ["一、总则\t1", "二、附则", "一、总则", "三、续"]
    assert [(paragraph.level, paragraph.strong) for paragraph in source.paragraphs] == [
        (None, False), (None, False), (1, False), (None, False),
    ]  # fmt: skip


def test_hidden_text_is_left_out_and_counted(tmp_path: Path) -> None:
    off = '<w:vanish w:val="0"/>'
    source = read(tmp_path, f"<w:p>{r('见')}{r('不见', '<w:vanish/>')}{r('仍见', off)}</w:p>")
    assert (source.text, source.warnings) == ("见仍见", ("原文件中的 1 处隐藏文字没有导入。",))


def test_a_field_whose_beginning_is_hidden_ends_all_the_same(tmp_path: Path) -> None:
    begin = '<w:r><w:rPr><w:vanish/></w:rPr><w:fldChar w:fldCharType="begin"/><w:instrText>XE</w:instrText></w:r>'
    inner = f"{r('甲')}{begin}{r('词')}<w:r><w:fldChar w:fldCharType='end'/></w:r>{r('乙')}"
    assert lines(tmp_path, f"<w:p>{inner}</w:p>") == ["甲乙"]


def test_what_is_set_off(tmp_path: Path) -> None:
    usual = '<w:sz w:val="32"/><w:rFonts w:eastAsia="仿宋_GB2312"/>'
    body = "".join(
        [
            p("全部加粗", run=usual + "<w:b/>"),
            f"<w:p>{r('部分', usual + '<w:b/>')}{r('加粗', usual)}</w:p>",
            f"<w:p>{r('　', usual)}{r('加粗但有空格', usual + '<w:b/>')}{r(' ', usual)}</w:p>",
            p("居中", '<w:jc w:val="center"/>', usual),
            p("字大", run='<w:sz w:val="44"/>'),
            p("黑体字", run='<w:sz w:val="32"/><w:rFonts w:eastAsia="黑体"/>'),
            p("不加粗", run=usual + '<w:b w:val="0"/>'),
            p("平常的正文，比别的段落都长，因此是全文通常的字号和字体。", run=usual),
        ]
    )
    source = read(tmp_path, body)
    assert [paragraph.strong for paragraph in source.paragraphs] == [True, False, True, True, True, True, False, False]


def test_things_that_are_not_kept_are_told(tmp_path: Path) -> None:
    inner = (
        '<w:r><w:drawing><a:blip/></w:drawing></w:r><w:r><w:pict><v:shape><v:imagedata/></v:shape></w:pict></w:r>'
        '<w:r><w:object><v:shape><v:imagedata/></v:shape><o:OLEObject/></w:object></w:r>'
        '<w:r><w:commentReference w:id="0"/></w:r><w:r><w:sym w:font="Webdings" w:char="F001"/></w:r>'
    )  # fmt: skip
    source = read(tmp_path, f"<w:p>{r('图')}{inner}</w:p>")
    assert source.text == "图"
    assert source.warnings == (
        "原文件中的 2 幅图片没有导入。",
        "原文件中的 1 个嵌入对象没有导入。",
        "原文件中的 1 个特殊符号没有对应的文字，没有导入。",
        "原文件中的 1 条批注没有导入。",
    )

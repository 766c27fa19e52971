"""Saved pages: the report stays, word for word; the page around it goes."""

from __future__ import annotations

from pathlib import Path

import pytest
from hypothesis import given
from hypothesis import strategies as st

from viewer.errors import EmptySource
from viewer.format_errors import DamagedFile, NotPlainText
from viewer.ingest.webpage import read_archived, read_webpage
from viewer.source import Source

BODY = (
    "<p>　　全县2030年实现地区生产总值123.45亿元，同比增长6.7%。其中，第一产业增加值20.1亿元，增长3.2%。</p>"
    "<p>&nbsp;&nbsp;&nbsp;&nbsp;<b>一、办好民生实事</b></p>"
    "<p>　　新增学位1200个，办件时限由15天压缩至3天，群众满意率98.6%；改造老旧小区18个，惠及居民5600户。</p>"
    "<p>　　新增停车位500个，停车投诉下降30.9%，居民出行更加便利，城市运行更有秩序，基层治理水平进一步提高。</p>"
    "<p>　　做好今后工作，要坚持稳中求进，着力扩大内需，优化营商环境，培育特色产业，"
    "让发展成果更多惠及全体居民，让群众的日子越过越好。</p>"
)
SITE = """<!DOCTYPE html><html><head><meta charset="utf-8">
<meta name="ArticleTitle" content="青山县2030年工作报告">
<title>青山县2030年工作报告_青山县人民政府门户网站</title><style>p{{color:red}}</style></head><body>
<div class="header"><h1>青山县人民政府门户网站</h1>
<ul><li><a href="/">首页</a></li><li><a href="/zw">政务公开</a></li></ul></div>
<div class="box">您现在的位置：<a href="/">首页</a> &gt; <a href="/b">工作报告</a></div>
<div class="article"><div class="title">青山县2030年工作报告</div>
<div class="info">发布日期：2030-02-01　信息来源：县政府办公室　浏览次数：<span>123</span></div>
<div>【字体：<a href="#">大</a> 中 小】</div>
<div id="zoom"><div class="TRS_Editor">{body}</div></div>
<div class="tools"><a href="javascript:print()">打印本页</a> <a href="javascript:close()">关闭窗口</a></div>
<div>上一篇：<a href="/1">去年工作报告</a></div></div>
<div class="list"><h3>相关链接</h3>
<ul><li><a href="/2">甲镇</a></li><li><a href="/3">乙镇</a></li><li><a href="/4">丙镇</a></li></ul></div>
<div class="bottom">版权所有：青山县人民政府　主办单位：县政府办公室　备案号：某ICP备000号</div>
<script>alert("弹")</script></body></html>"""


def page(folder: Path, html: str | bytes) -> Source:
    path = folder / "a.html"
    path.write_bytes(html.encode() if isinstance(html, str) else html)
    return read_webpage(path)


def lines(folder: Path, html: str | bytes) -> list[str]:
    source = page(folder, html)
    return [paragraph.span.of(source.text) for paragraph in source.paragraphs]


def test_a_government_page_is_left_with_its_report(tmp_path: Path) -> None:
    source = page(tmp_path, SITE.format(body=BODY))
    found = [paragraph.span.of(source.text) for paragraph in source.paragraphs]
    assert found[:3] == [
        "青山县2030年工作报告",
        "全县2030年实现地区生产总值123.45亿元，同比增长6.7%。其中，第一产业增加值20.1亿元，增长3.2%。",
        "一、办好民生实事",
    ]
    assert len(found) == 6
    assert source.title == "青山县2030年工作报告"
    assert [paragraph.strong for paragraph in source.paragraphs] == [True, False, True, False, False, False]


def test_the_same_in_tables_as_old_sites_are_built(tmp_path: Path) -> None:
    html = (
        "<html><head><title>报告</title></head><body>"
        "<table><tr><td><a href=/>首页</a></td><td><a href=/1>公开</a></td></tr></table>"
        "<table><tr><td width=200><a href=/2>甲镇</a><br><a href=/3>乙镇</a></td>"
        f"<td><table><tr><td align=center><b>青山县报告</b></td></tr><tr><td>{BODY}</td></tr></table></td></tr></table>"
        "<table><tr><td>版权所有：青山县　某ICP备000号</td></tr></table></body></html>"
    )
    found = lines(tmp_path, html)
    assert found[-4:] == [line for line in lines(tmp_path, f"<html><body>{BODY}</body></html>")][-4:]
    assert not any("首页" in line or "甲镇" in line or "ICP" in line for line in found)


@pytest.mark.parametrize("outside", ["div", "section", "td"])
def test_running_text_outside_the_main_box_is_kept(tmp_path: Path, outside: str) -> None:
    more = "本报告由县政府办公室起草，征求了各乡镇、各部门和社会各界的意见，经县政府常务会议讨论通过，现予公布。"
    html = f"<html><body><{outside}>{more}</{outside}><div>{BODY * 3}</div></body></html>"
    assert more in lines(tmp_path, html)[0]


def test_a_word_saved_as_a_page_loses_nothing(tmp_path: Path) -> None:
    html = (
        "<html><body lang=ZH-CN><div class=Section1>"
        "<p class=MsoNormal align=center style='text-align:center'><b>报告</b></p>"
        f"{BODY}<p class=MsoNormal><a name='_Toc1'></a>县长：某某</p>"
        "<p class=MsoNormal>2030年1月5日</p></div></body></html>"
    )
    found = lines(tmp_path, html)
    assert (found[0], found[-2:]) == ("报告", ["县长：某某", "2030年1月5日"])


@pytest.mark.parametrize("charset", ["gb2312", "gbk", "GB18030", "big5", "utf-8", "utf-16"])
def test_character_sets(tmp_path: Path, charset: str) -> None:
    said = f'<html><head><meta http-equiv="Content-Type" content="text/html; charset={charset}"></head>'
    said += "<body><p>人民政府工作</p></body>"
    assert lines(tmp_path, said.encode(charset)) == ["人民政府工作"]


def test_a_page_that_names_the_wrong_set(tmp_path: Path) -> None:
    assert lines(tmp_path, "<meta charset=gb2312><p>停车位，学位</p>") == ["停车位，学位"]
    assert lines(tmp_path, "<meta charset=utf-8><p>我们的停车位</p>".encode("gbk")) == ["我们的停车位"]


def test_xhtml(tmp_path: Path) -> None:
    html = (
        '<?xml version="1.0" encoding="UTF-8"?><!DOCTYPE html [<!ENTITY a "弹"><!ENTITY f SYSTEM "file:///etc/passwd">]>'
        '<html xmlns="http://www.w3.org/1999/xhtml"><body><p>甲&a;&f;</p></body></html>'
    )
    assert lines(tmp_path, html) == ["甲&a;&f;"]


def test_headings(tmp_path: Path) -> None:
    source = page(
        tmp_path,
        f"<body><h1>青山县报告</h1><h2>一、<br>甲</h2>{BODY}<h3>这是一个被写成标题的长句子，它以句号结尾。</h3></body>",
    )
    levels = {paragraph.span.of(source.text): paragraph.level for paragraph in source.paragraphs}
    assert source.title == "青山县报告"
    assert [levels["青山县报告"], levels["一、甲"], levels["这是一个被写成标题的长句子，它以句号结尾。"]] == [
        None,
        2,
        None,
    ]


def test_a_page_all_in_headings_has_none(tmp_path: Path) -> None:
    source = page(tmp_path, "<body><h2>甲乙丙</h2><h2>丁戊己</h2><p>庚</p></body>")
    assert {(paragraph.level, paragraph.strong) for paragraph in source.paragraphs} == {(None, False)}


def test_pictures_are_counted(tmp_path: Path) -> None:
    source = page(
        tmp_path, '<p>甲<img src="data:image/png;base64,AAAA"></p><p><img src="http://example.org/a.png">乙</p>'
    )
    assert source.text == "甲\n\n乙"
    assert "2 张图片" in source.warnings[0]


@pytest.mark.parametrize("tag", ["div", "span", "b", "blockquote", "ul><li", "table><tr><td", "em"])
def test_ten_thousand_levels(tmp_path: Path, tag: str) -> None:
    source = page(tmp_path, f"<html><body><p>甲</p>{f'<{tag}>' * 10_000}乙<p>丙</p></body></html>")
    assert source.text.split() == ["甲", "乙", "丙"]
    assert "嵌套过深" in source.warnings[0]


def test_many_levels_are_read_as_they_are(tmp_path: Path) -> None:
    source = page(tmp_path, f"<html><body>{'<div>' * 1000}乙{'</div>' * 1000}</body></html>")
    assert (source.text, source.warnings) == ("乙", ())


@pytest.mark.parametrize(
    "html", ["", "<html></html>", "<html><body><script>甲</script></body>", "<!-- 甲 -->", "<p>&nbsp;</p>"]
)
def test_a_page_without_words(tmp_path: Path, html: str) -> None:
    with pytest.raises(EmptySource):
        page(tmp_path, html)


def test_bytes_that_are_no_text(tmp_path: Path) -> None:
    with pytest.raises(NotPlainText):
        page(tmp_path, b"<html>\xff\xfe\xff\xfe\x80\x80" * 9)


def test_an_archive(tmp_path: Path) -> None:
    path = tmp_path / "a.mht"
    head = 'MIME-Version: 1.0\nContent-Type: multipart/related; boundary="x"\n\n--x\n'
    head += "Content-Type: image/png\n\nAAAA\n--x\n"
    body = "Content-Type: text/html; charset=gb2312\nContent-Transfer-Encoding: quoted-printable\n\n"
    body += "<p>=BC=D7=D2=D2</p>\n--x--\n"
    path.write_text(head + body, encoding="ascii")
    assert read_archived(path).text == "甲乙"
    path.write_text(head + "--x--\n", encoding="ascii")
    with pytest.raises(DamagedFile):
        read_archived(path)
    path.write_text(
        "".join(f'Content-Type: multipart/mixed; boundary="b{at}"\n\n--b{at}\n' for at in range(3000)), encoding="ascii"
    )
    with pytest.raises(DamagedFile):
        read_archived(path)


HAN = st.text(st.characters(min_codepoint=0x4E00, max_codepoint=0x9FA5), min_size=1, max_size=30)
INLINE = st.sampled_from(
    ["{}", "<b>{}</b>", "<span style='color:red'>{}</span>", "<font>{}</font>", "<a name=x>{}</a>", "<u><i>{}</i></u>"]
)
BLOCK = st.sampled_from(
    [
        "<p>{}</p>",
        "<div>{}</div>",
        "<h2>{}</h2>",
        "{}<br>",
        "<li>{}",
        "<blockquote>{}</blockquote>",
        "<pre>{}</pre>",
        "<p>{}",
        "<table><tr><td>{}</td><td>{}</td></tr></table>",
        "<center>{}</center>",
        "<td>{}",
        "<dl><dt>{}</dt><dd>{}</dd></dl>",
    ]
)


@given(st.lists(st.tuples(BLOCK, INLINE, HAN), min_size=1, max_size=12))
def test_no_character_of_a_plain_page_is_lost(
    tmp_path_factory: pytest.TempPathFactory, parts: list[tuple[str, str, str]]
) -> None:
    html = "\n".join(block.replace("{}", inline.format(word)) for block, inline, word in parts)
    expected = "".join(word * block.count("{}") for block, _, word in parts)
    source = page(tmp_path_factory.getbasetemp(), f"<html><body>{html}</body></html>")
    assert "".join(source.text.split()) == expected


@given(st.lists(HAN, min_size=1, max_size=8))
def test_no_paragraph_of_a_report_in_a_site_is_lost(tmp_path_factory: pytest.TempPathFactory, words: list[str]) -> None:
    body = BODY + "".join(f"<p>{word}。</p>" for word in words) + BODY
    found = lines(tmp_path_factory.getbasetemp(), SITE.format(body=body))
    assert len(found) == 1 + 5 + len(words) + 5
    assert found[6:-5] == [f"{word}。" for word in words]


@given(st.text(st.sampled_from("<>/\"'=&;! -abphtdr甲\n"), max_size=150))
def test_any_markup_is_read(tmp_path_factory: pytest.TempPathFactory, html: str) -> None:
    try:
        page(tmp_path_factory.getbasetemp(), html)
    except EmptySource:
        assert "甲" not in html or "<" in html


def test_the_site_behind_a_tight_hyphen_is_not_in_the_title(tmp_path: Path) -> None:
    html = "<html><head><title>青山县2030年工作报告-青山县人民政府网</title></head><body><h1>青山县2030年工作报告</h1>"
    assert page(tmp_path, f"{html}<div>{BODY}</div></body></html>").title == "青山县2030年工作报告"
    html = html.replace("报告-青山县人民政府网", "报告-征求意见稿").replace("报告</h1>", "报告-征求意见稿</h1>")
    assert page(tmp_path, f"{html}<div>{BODY}</div></body></html>").title == "青山县2030年工作报告-征求意见稿"

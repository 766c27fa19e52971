"""Looks at one paragraph at a time: has it a number, what would be its title, could it be a heading at all."""

from __future__ import annotations

import re
from dataclasses import dataclass, replace

from viewer.ingest.numbering import Mark, Style, read_mark
from viewer.ingest.table_rows import rows_in_cells, table_rows
from viewer.model import Span
from viewer.source import Source, SourceParagraph
from viewer.wraps import without_breaks

TITLE_LENGTH = 60
"""Longest title of a heading, in characters; the standard's page holds 28 to a line, titles seldom pass two."""

_POINT_LENGTH = 100
# A single sentence with a full stop is a title up to this length, an item of a list beyond it.
_STOPPED_LENGTH = 25
_LOOSE_LENGTH = 40
# A row of a table that lost its columns: 一、食品　99.2.
_FIGURE_BEHIND = re.compile(r"(?<=[^\s\d])\s+[-−]?\d[\d.,]*[%％]?$")
_LETTER = re.compile(r"[^\W\d_]")
_SENTENCE_END = re.compile(r"。|[！？!?](?![”’》」』])")
# Some set the title off with a colon or a wide space instead of a full stop.
_SET_OFF = re.compile(r"[：:　]|[ ]{2,}")
_SET_OFF_WITHIN = 30
# Two wide spaces set a title off from a sentence, not a character from the next (农　　业).
_WIDE_GAP = re.compile(r"\u3000{2,}|\xa0{2,}| {4,}")
_SHORTEST_SET_OFF = 4
# Commas in what stands before a colon: with more it is a sentence that goes on behind it.
_MOST_PHRASES = 1
# 年龄条件：达到国家规定的退休年龄。
_LABEL = re.compile(r"[^，,：:。；;“”《》]{2,12}[：:](?=.{4})")
# A sentence with a figure is an item: （一）标准为每人每月1309元。
_OWN_YEAR = re.compile(r"\d{4}\s?年")
_PHRASE = re.compile(r"[，,]")
# A line that speaks to somebody is none, nor is one that a line end has cut out of a sentence.
_SPOKEN_TO = re.compile(r"各位|同志们|同志們|现在[，,]|現在[，,]|我[受代谨謹]|受[\u3400-\u9fff]{2,12}委托")
# 某政办发〔2030〕8号
_FILE_NUMBER = re.compile(r"[〔\[（(]\d{4}[〕\]）)]第?\d+号$")
_PAIRS = (("（", "）"), ("(", ")"), ("“", "”"), ("《", "》"), ("「", "」"))
_YEAR = re.compile(r"\d{4}年[\u3400-\u9fff]")
_CLAUSE = re.compile(r"第[一二三四五六七八九十百零〇\d]{1,5}条(?![、，的款例])")
_LEADER = re.compile(r"(?:[.．…·]{3,}|…{2,}|\t)\s*\d{1,4}$|[.．…·]{6,}$")
_LEADS = ".．…·"
_NO_TITLE = re.compile(r"[。；;！？!?，,：:|©@]|https?|www\.|^[^\w“《‘「（(]|[、…—.．-]$")
_LAST_OF_NO_TITLE = frozenset("。；;！？!?，,：:|©@、…—．.-")
"""What ``_NO_TITLE`` finds at the end, as in most lines: no need to look for the rest."""
# 坚守“一国”，从未偏废
_INNER_COMMA = re.compile(r"(?<=[\u3400-\u9fff”’」』》）)])[，,](?=[\u3400-\u9fff“‘「『《])")
_CAPTION = re.compile(
    r"附?[表图圖]\s*[\d一二三四五六七八九十]|专栏|專欄|單位|单位|来源|[（(]?单位"
    # What a chart shows is named with its years: 2026-2030年地区生产总值.
    r"|\d{4}\s?年?\s?[-—–－~～至到]{1,2}\s?\d{2,4}\s?年"
)
_FRAME = re.compile(
    r"[引前序导導]\s*[言语語]|[结結]\s*[语語论論]|[总總]\s*[结結论論]|概\s*[述况況]|后\s*[记記]|後\s*記|[结結]束[语語]|[综綜]\s*述|展\s*望"
)
"""Names so short that any other line like them would be none: what stands before and behind the chapters."""
_DATE = re.compile(
    r"[（(]?[\d〇零一二三四五六七八九十]{4}年[\d一二三四五六七八九十]{1,2}月(?:[\d一二三四五六七八九十]{1,3}日.*)?[）)]?"
)
_CONTINUES = re.compile(r"[，,。；;：:、！!？?”’）)》」』…%％]")
# The last but one of an enumeration may end in …；及 or …；或.
_UNENDED = re.compile(r"[；;](?:以?及|和|或)?$")
_PROSE = re.compile(r"[。；！？;!?]")


@dataclass(slots=True)
class Line:
    """A paragraph seen as a possible heading; never changed, but not frozen either: there is one for every line of a
    text, and a frozen one takes five times as long to make.

    ``after`` is the offset behind the title and its closing mark; ``run_in``: text of the paragraph follows there.
    ``titled``: the title has the form of one. ``loose``: without a number, but with the form of a heading.
    ``prose``: holds at least one sentence; ``continues``: begins in the middle of one; ``announces``: ends in a colon.
    ``strong``: set off by type; ``listed``: an entry of a table of contents; ``unended``: ends in ； (or ；及);
    ``clause``: an article of a law (第三条　…). ``sentence``: a number and one sentence that is no longer than a title.
    """

    index: int
    span: Span
    hint: int | None
    mark: Mark | None
    title: Span
    after: int
    run_in: bool
    titled: bool
    loose: bool
    prose: bool
    continues: bool
    announces: bool
    strong: bool = False
    listed: bool = False
    unended: bool = False
    clause: bool = False
    sentence: bool = False


def read_lines(source: Source) -> list[Line]:
    """Every paragraph of ``source`` as a line, in order."""
    rows = table_rows(source) | rows_in_cells(source)
    lines = (_read(source.text, index, paragraph) for index, paragraph in enumerate(source.paragraphs))
    return [replace(line, mark=None, loose=False, titled=False) if line.index in rows else line for line in lines]


def is_frame(text: str, line: Line) -> bool:
    """True for the bare name of a preface or a closing word."""
    return _FRAME.fullmatch(line.span.of(text)) is not None


def sentence_end(text: str, start: int, end: int) -> int:
    """Offset of the mark that ends the sentence at ``start``, or ``end`` when none does."""
    found = _SENTENCE_END.search(text, start, end)
    return found.start() if found else end


def _read(text: str, index: int, paragraph: SourceParagraph) -> Line:
    span, hint = paragraph.span, paragraph.level
    written = without_breaks(text[span.start : span.end])
    # A line of a table of contents names a heading but is none.
    last = written[-1]
    listed = (last in _LEADS or last.isdecimal()) and len(written) <= TITLE_LENGTH + 40
    listed = listed and bool(_LEADER.search(written[-40:]))
    mark = None if listed else read_mark(text, span.start, span.end)
    start = _skip(text, mark.end if mark else span.start, span.end)
    title, after = Span(start, span.end), span.end
    if hint is None and mark is not None:
        title, after = first_title(text, start, span.end, mark.style < Style.DIGIT)
    run_in = _skip(text, after, span.end) < span.end
    loose = mark is None and not listed and _is_loose(written)
    prose = not loose and bool(_PROSE.search(written))
    titled = mark is not None and _is_title(text, mark, title, after, run_in)
    continues, announces = bool(_CONTINUES.match(written)), last in "：:"
    strong = paragraph.strong
    return Line(
        index, span, hint, mark, title, after, run_in, titled, loose, prose, continues, announces, strong, listed,
        _UNENDED.search(written) is not None, written[0] == "第" and _CLAUSE.match(written) is not None,
        mark is not None and not run_in and after > title.end and not announces and _could_be_title(title.of(text)),
    )  # fmt: skip


def _skip(text: str, start: int, end: int) -> int:
    while start < end and text[start].isspace():
        start += 1
    return start


def first_title(text: str, start: int, end: int, written_out: bool = False) -> tuple[Span, int]:
    """The title at ``start`` of a numbered paragraph (up to the first full stop), and the offset behind it.

    ``written_out``: the number is one that seldom counts mere paragraphs.
    """
    stop = sentence_end(text, start, end)
    wide = _WIDE_GAP.search(text, start + _SHORTEST_SET_OFF, min(start + _SET_OFF_WITHIN, stop))
    if wide and _PHRASE.search(text, wide.end(), stop):
        return Span(start, wide.start()), wide.end()
    # A single long sentence is what the title before its colon says: 加强领导：成立由市长任组长的领导小组。
    lone = written_out and stop + 1 == end and text[stop] == "。"
    if written_out and stop < end and (label := _LABEL.match(text, start, stop)):
        return Span(start, label.end() - 1), label.end()
    lone = lone and stop - start > _STOPPED_LENGTH
    if stop - start > TITLE_LENGTH or lone:
        found = _SET_OFF.search(text, start + 1, min(start + _SET_OFF_WITHIN, end))
        if found and len(_PHRASE.findall(text, start, found.start())) <= _MOST_PHRASES:
            return Span(start, found.start()), found.end()
    if stop < end:
        # A question is asked by its mark: 背景是什么？
        return Span(start, stop + (text[stop] in "？?")), stop + 1
    closing = text[end - 1] in "：:" and end - 1 > start
    return Span(start, end - closing), end


def _is_title(text: str, mark: Mark, title: Span, after: int, run_in: bool) -> bool:
    words = title.of(text)
    spoken = mark.style is Style.SPOKEN
    if not _LETTER.search(words) or len(words) > (_POINT_LENGTH if spoken else TITLE_LENGTH):
        return False
    if re.search(r"[；;]", words) or words[-1] in "，,、" or _FIGURE_BEHIND.search(words):
        return False
    stopped = text[after - 1] in "。！？!?"
    if stopped and not run_in and not spoken and any(sign.isdecimal() for sign in _OWN_YEAR.sub("", words)):
        return False
    return run_in or spoken or not stopped or len(words) <= _STOPPED_LENGTH


def _could_be_title(words: str) -> bool:
    return 0 < len(words) <= TITLE_LENGTH and not re.search(r"[；;]", words)


def _is_loose(written: str) -> bool:
    if written[-1] in _LAST_OF_NO_TITLE:
        return False
    if _FRAME.fullmatch(written):
        return True
    if not 4 <= len(written) <= _LOOSE_LENGTH:
        return False
    # 2031年展望 is as long as a title with four characters.
    if len(_LETTER.findall(written)) + bool(_YEAR.match(written)) < 4:
        return False
    if _NO_TITLE.search(_INNER_COMMA.sub("", written)):
        return False
    if (
        _FILE_NUMBER.search(written)
        or _SPOKEN_TO.match(written)
        or any(written.count(one) != written.count(other) for one, other in _PAIRS)
    ):
        return False
    bracketed = written[0] in "（(〔[" and written[-1] in "）)〕]"
    return not (bracketed or _DATE.fullmatch(written) or _CAPTION.match(written))

"""Guesses what a report is called, whose it is and of which year, from what stands before its text."""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence
from itertools import pairwise
from pathlib import Path

from viewer.ingest.issuers import ISSUER, issuer_of
from viewer.ingest.numbering import from_han, read_mark
from viewer.ingest.titles import NOT_A_TITLE, ORGAN, PATH, named_title
from viewer.ingest.unbroken import paragraphs_apart
from viewer.model import Metadata
from viewer.source import Source
from viewer.wraps import without_breaks

_FRONT_WITHIN = 40
_SIGNED_WITHIN = 80
_SIGNED = re.compile(r"\s*((?:19|20)\d{2})\s?年\s?\d{1,2}\s?月\s?\d{1,2}\s?日\s*")
_FIELDS_WITHIN = 12
_TITLE_LENGTH = 50
_TITLE_FIELD = re.compile(r"(?:标\s*题|题\s*目|(?:文件)?名\s*称)[：:]\s*(\S.{3,})")
# The cells of a row of the table that heads a saved page: 名　　称 | …报告 | 发文日期 | ….
_CELL = re.compile(r"\s*[|｜]\s*|\t+")
# 2030年, the first of 2031—2033年, and 〔2030〕8号 of a document's number.
_YEAR = re.compile(r"(?<!\d)((?:19|20)\d{2})\s*(?:[-—–~～至]{1,2}\s*(?:19|20)?\d{2})?\s*(?:年|财政年度|財政年度)")
_NUMBERED = re.compile(r"[〔\[（(]((?:19|20)\d{2})[〕\]）)]第?\d+号")
# Years of the Republic, as Taiwan counts them: 114年2月25日 is in 2025.
_ROC = re.compile(r"(?<!\d)(1[0-4]\d)年\d{1,2}月")
_ROC_BEGAN = 1911
_ROC_TITLE = re.compile(r"(?<![\d一二三四五六七八九])(1[0-4]\d|一百[零〇一二三四五六七八九十]{1,3})年度")
# 一九九八年 in old reports.
_WRITTEN = re.compile(r"([一二][〇零○一二三四五六七八九]{3})\s*年")
_DIGITS = {digit: str(value) for value, digit in enumerate("〇一二三四五六七八九")} | {"零": "0", "○": "0"}
# The day is still to be filled in: 2030年 月 日.
_OPEN_DATE = re.compile(r"((?:19|20)\d{2})年\s*月\s*日")
_DATED = re.compile(r"(?<!\d)((?:19|20)\d{2})[年./-]\d{1,2}[月./-]\d{1,2}")
_SENTENCE = re.compile(r"[。！？!?]")
_WITHOUT_WIDTH = re.compile("[\u200b-\u200d\u2060\ufeff]")
_SPACED = re.compile(r"(?:[\u3400-\u9fff][ \u3000\xa0]+)+[\u3400-\u9fff]")
# A page sets figures off from the signs beside them: 2030 年.
_BESIDE_FIGURES = re.compile(r"(?<=\d) (?=[\u3400-\u9fff])|(?<=[\u3400-\u9fff]) (?=\d)")
_SHORTEST_REST = 2
_LONGEST_FURNISHED = 60
# What a saved page says to its visitors, and what it adds to a title.
_FURNITURE = re.compile(
    r"[跳略]\s*[过過到至]\S{2,10}|[【\[]?(?:打印|关闭|收藏|分享)\S{0,8}|字[号體体][：:]?.{0,12}|无障碍.{0,20}|選擇.{0,8}|选择区域.{0,8}"
)
_WHOLE = re.compile(r"《([^《》]{4,50})》[（(]?全文[）)]?")
_YEAR_AGAIN = re.compile(r"((?:19|20)\d{2})(?=年)(.*\D)\s?\1")


def guess_metadata(source: Source) -> Metadata:
    """Title, issuer and year as far as the source says them, to be corrected by the user.

    The title is the one the format names (or the line of the front that says more), else a title field, else the line
    before the text that names a kind of document, else the first line when it has the form of a title, else the file's
    name without its suffix. The year is the one that the title, else the document's number, the line of the meeting or
    the first sentence names.
    """
    words = _front(paragraphs_apart(source))
    fields, first = list(_fields(words[:_FIELDS_WITHIN])), words[0] if words else ""
    named = named_title(words, _YEAR, ISSUER)
    titled = 0 < len(first) <= _TITLE_LENGTH and not NOT_A_TITLE.search(first) and not PATH.search(first)
    # Neither the first heading of a text without a title nor the organ that stands below one set as a picture.
    titled = titled and read_mark(first, 0, len(first)) is None and not ORGAN.fullmatch(first)
    given = _BESIDE_FIGURES.sub(
        "", source.title or next((found[1].strip() for found in map(_TITLE_FIELD.fullmatch, fields) if found), "")
    )
    if given and named.find(given) >= 0:
        given = named
    title = given or named or (first if titled else Path(source.name).stem)
    return Metadata(title, issuer_of(title, words, fields), _year(title, words, source))


def _front(source: Source) -> list[str]:
    """The first lines, each in one piece, up to the first that holds a sentence or is a numbered heading (included)."""
    found: list[str] = []
    for paragraph in source.paragraphs[:_FRONT_WITHIN]:
        line = _WITHOUT_WIDTH.sub("", without_breaks(paragraph.span.of(source.text))).strip()
        line = _BESIDE_FIGURES.sub("", line)
        if not line:
            continue
        if found and len(line) < _SHORTEST_REST and "\u3400" <= line <= "\u9fff":
            found[-1] += line  # the last character of a title that a page tore off
            continue
        if _FURNITURE.fullmatch(line):
            continue
        line = _YEAR_AGAIN.sub(r"\1\2", _WHOLE.sub(r"\1", line)) if len(line) <= _LONGEST_FURNISHED else line
        found.append(re.sub(r"\s", "", line) if _SPACED.fullmatch(line) else line)
        if _SENTENCE.search(line) or read_mark(line, 0, len(line)) is not None:
            break
    return found


def _fields(words: Sequence[str]) -> Iterator[str]:
    """The lines that may be fields (名称：…), the cells of a row two by two."""
    for line in words:
        cells = [cell for cell in _CELL.split(line) if cell]
        if len(cells) < 2:
            yield line
        for name, value in pairwise(cells):
            yield f"{name.rstrip('：:')}：{value}"


def _year(title: str, words: Sequence[str], source: Source) -> int | None:
    front = [line for line in words if not _SENTENCE.search(line)]
    said = [_YEAR.search(title), *map(_NUMBERED.search, front)]
    said += [_DATED.search(line) for line in front if line.startswith(tuple("—―－-（("))]
    said += [*map(_OPEN_DATE.search, front), _YEAR.search(_first_sentence(words)), *map(_DATED.search, front)]
    found = next(filter(None, said), None)
    if found:
        return int(found[1])
    written = next(filter(None, map(_WRITTEN.search, (title, *front))), None)
    if written:
        return int("".join(_DIGITS[digit] for digit in written[1]))
    if titled := _ROC_TITLE.search(title):
        return (int(titled[1]) if titled[1].isdecimal() else from_han(titled[1].replace("〇", "零"))) + _ROC_BEGAN
    counted = next(filter(None, map(_ROC.search, front)), None)
    return int(counted[1]) + _ROC_BEGAN if counted else _signed(source)


def _signed(source: Source) -> int | None:
    """The year of the date that a document is signed with, on a line of its own behind its text."""
    for paragraph in reversed(source.paragraphs[-_SIGNED_WITHIN:]):
        if found := _SIGNED.fullmatch(source.text, *paragraph.span):
            return int(found[1])
    return None


def _first_sentence(words: Sequence[str]) -> str:
    """The opening of the first paragraph that holds a sentence, up to its end."""
    paragraph = next((line for line in words if _SENTENCE.search(line)), "")
    return _SENTENCE.split(paragraph, maxsplit=1)[0]
